"""Every one: figures that are all soldiers of a force in a country, or the last of them, by the words around them."""

import re

from muster.extract.figure.candidate import Candidate
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.lexicon.tables import load_dates

_EVERY = re.compile(
    rf"(?<!\w)(?:{phrase_choice('every_one.opening')})(?:\s+(?:{phrase_choice('every_one.about')}))?\s+\Z",
    re.IGNORECASE,
)
_SHORT_OF = phrase_before("every_one.short_of", words=0)
_PLAIN = load_phrases("every_one.plain")
_LESSER = any_phrase("every_one.lesser")
_COUNTRY = any_phrase("every_one.country")
_DAYS = frozenset((*load_dates().months, *load_dates().weekdays))
# Where they are or were, by a name: "left Norland", "from the Kesh valley".
_WHENCE = re.compile(r"(?<!\w)(?:left|leave|leaving|quit|departed|exited|from|of|in|at)\s+(?:the\s+)?(?=([A-Z]\w*))")
_WORD = re.compile(r"[^\W\d_]+")
_WHOSE = frozenset({NameKind.DEMONYM, NameKind.STATE, NameKind.ALLIANCE, NameKind.GROUP, NameKind.MISSION})
_REACH = 60
# "The last 900 soldiers to arrive" come.
_TO_COME = re.compile(r"\sto\s[a-z]")


def is_every_one(candidate: Candidate) -> bool:
    """Whether words say that these are all of a force in a country, or the last of it: "All 900 soldiers left Norland".

    Those of a base, a town, a unit or one sending are not, nor those of a place that no list has.
    """
    sentence = candidate.sentence
    number = sentence.start_of(candidate.number_at) - sentence.start
    before = sentence.text[max(0, number - _REACH) : number]
    opening = _EVERY.search(before)
    if not opening or _SHORT_OF.search(before[: opening.start()] + " ") or _TO_COME.match(candidate.behind):
        return False
    return candidate.noun is not None and _is_of_force(candidate) and _is_of_country(candidate)


def _is_of_force(candidate: Candidate) -> bool:
    """Whether the phrase names soldiers, whose they are and no more: no trainers, no marines, no "surge troops"."""
    sentence = candidate.sentence
    start, end = sentence.end_of(candidate.number_at), candidate.end_at
    words = sentence.report_text[start:end]
    for name in sentence.names:
        if name.kind in _WHOSE and start <= name.start and name.end <= end:
            words = words.replace(sentence.report_text[name.start : name.end], " ")
    return all(word.casefold() in _PLAIN for word in _WORD.findall(words))


def _is_of_country(candidate: Candidate) -> bool:
    """Whether the sentence names a country beside the phrase, and no smaller place, no unit and no exception."""
    sentence = candidate.sentence
    text, offset = sentence.text, sentence.start
    beside = [name for name in sentence.names if name.end <= candidate.start_at or name.start >= candidate.end_at]
    states = [name for name in beside if name.kind is NameKind.STATE]
    if any(name.kind in (NameKind.PLACE, NameKind.REGION) for name in beside) or _is_lesser(text, offset, states):
        return False
    if not states and not _COUNTRY.search(text):
        return False
    starts = {name.start - offset for name in states}
    return all(found.end() in starts or found[1].casefold() in _DAYS for found in _WHENCE.finditer(text))


def _is_lesser(text: str, offset: int, states: list[Name]) -> bool:
    """Whether words speak of a site, a unit or an exception; "South" of "South Sudan" is none of them."""
    return any(
        not any(name.start - offset <= found.start() < name.end - offset for name in states)
        for found in _LESSER.finditer(text)
    )
