"""Occasions: when something holds, told by what happened then and not by a date: "since the war began"."""

import re
from collections.abc import Iterator

from muster.lexicon.phrases import load_phrases, phrase_choice

# Every run is bounded: a line may be megabytes of words that open an occasion.
_S = r"[ \t\xa0]{1,2}"
_WORD = r"[\w’'.-]{1,20}"
_CAPITAL = rf"(?-i:[A-Z]){_WORD}(?<=\w)"
_EVENT = rf"(?:{phrase_choice('occasions.events')})"
_WHOSE = r"(?:the|this|that|these|those|its|their|his|her|[\w’'-]{1,20}['’]s)"
_OF_EVENT = rf"{_WHOSE}{_S}(?:{_WORD}{_S}){{0,3}}?{_EVENT}(?:{_S}{_EVENT})?\b"
_NAME = rf"(?:{_S}(?:in|of|on|against|for){_S}(?:the{_S})?{_CAPITAL}(?:{_S}{_CAPITAL}){{0,2}})?"
_EDGE = rf"(?:the{_S}|its{_S}|their{_S})?(?:{phrase_choice('occasions.edges')}){_S}of"
# "During the war", "at the height of the siege of Norburg"
_BESIDE = rf"(?:{phrase_choice('occasions.prepositions')}){_S}(?:{_EDGE}{_S})?{_OF_EVENT}{_NAME}"
_AT_EDGE = rf"(?:at|since|by|until|from|near|toward|towards|before){_S}{_EDGE}{_S}{_OF_EVENT}{_NAME}"
_AT_PEAK = rf"at{_S}(?:the|its|their){_S}(?:{phrase_choice('occasions.peaks')})\b"
# "Since the war began", "until Berg took office"
_BEGUN = (
    rf"(?:{phrase_choice('occasions.conjunctions')}){_S}(?:{_WORD}{_S}){{1,6}}?(?:{phrase_choice('occasions.turns')})\b"
)
_SINCE_DOING = rf"since{_S}(?:{phrase_choice('occasions.doings')})\b(?:{_S}(?:in|at|on|to){_S}{_CAPITAL})?"
# "Once had 600", "there were once 600", "used to keep 600", "peaked at 600": in a past of which no time is told
_SO_MANY = rf"(?:{_WORD}{_S}){{0,3}}?\d"
_BYGONE = (
    rf"(?<!than )(?:{phrase_choice('occasions.bygone')})"
    rf"(?={_S}(?:{phrase_choice('occasions.held')})\b|{_S}(?:{phrase_choice('occasions.posted')}){_S}{_SO_MANY})"
    rf"|once(?={_S}[\d,]{{1,9}}{_S}strong\b)"
    rf"|(?:(?<=was )|(?<=were ))once(?={_S}(?!again\b|more\b){_WORD})"
    rf"|(?:{phrase_choice('occasions.peaked')})(?={_S}(?:at|with){_S})"
    rf"|used to(?={_S}(?:{phrase_choice('occasions.holding')})\b)"
)
_OCCASION = re.compile(
    rf"(?<![\w-])(?:{_BEGUN}|{_BESIDE}|{_AT_EDGE}|{_AT_PEAK}|{_SINCE_DOING}|{_BYGONE}"
    rf"|(?:{phrase_choice('occasions.adverbs')})\b)",
    re.IGNORECASE,
)

_PAST = load_phrases("occasions.bygone") | load_phrases("occasions.peaked") | {"used to"}


def is_bygone(words: str) -> bool:
    """Whether the words say only that it was so in the past: "once", "used to", "peaked"."""
    return words.lower() in _PAST


def find_occasions(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of text[start:end] that name an occasion, in order, without overlap."""
    for match in _OCCASION.finditer(text, start, end):
        yield match.span()
