"""Helped parties: forces that train, help or fight a party are where that party is."""

import re
from collections.abc import Callable

from muster.extract.sentence import Sentence
from muster.lexicon import NameKind
from muster.lexicon.phrases import phrase_choice

_HELPING = re.compile(
    rf"\b(?:{phrase_choice('phrases.helping', 'places.helping')})\W+(?:(?:the|and|or|local)\W+){{0,3}}(?:\w+\W+)?\Z",
    re.IGNORECASE,
)
_REINFORCING = re.compile(rf"(?:{phrase_choice('places.reinforcing')})\b", re.IGNORECASE)
_FORCES = re.compile(rf"(?:[\w'’-]+\s+){{1,4}}?(?:{phrase_choice('places.helped')})\b", re.IGNORECASE)
_PARTIES = (NameKind.DEMONYM, NameKind.STATE, NameKind.INSTITUTION)
# In characters: how far behind the phrase the party may stand, the verb before it, and its forces behind it.
_REACH = 90
_REACH_VERB = 40
_REACH_FORCES = 40


def find_helped(
    sentence: Sentence, end: int, actors: tuple[str, ...], may_be_told: Callable[[tuple[str, ...]], bool]
) -> tuple[str, ...]:
    """State whose forces or people those before `end` train, help or fight; none where the words tell of no such.

    Forces that are reinforced may be abroad, too: "to back up Norlandish forces" tells of Norland only where that is
    one of the places of the report, or where it has none: where it `may_be_told`.
    """
    text = sentence.report_text
    for name in sentence.names:
        if not end <= name.start <= end + _REACH or name.kind not in _PARTIES or name.code in actors:
            continue
        verb = _HELPING.search(text, max(end, name.start - _REACH_VERB), name.start)
        if verb and _REINFORCING.match(verb[0]) and not may_be_told((name.code,)):
            continue
        if verb and _FORCES.match(text, name.start, min(sentence.end, name.end + _REACH_FORCES)):
            return (name.code,)
    return ()
