"""Helped parties: forces that train, help or fight a party are where that party is."""

import re
from collections.abc import Callable

from muster.extract.sentence import Sentence
from muster.lexicon import NameKind
from muster.lexicon.phrases import load_phrases, phrase_choice

_HELPING = re.compile(
    rf"\b(?:{phrase_choice('phrases.helping', 'places.helping')})\W+(?:(?:the|and|or|local)\W+){{0,3}}(?:\w+\W+)?\Z",
    re.IGNORECASE,
)
_REINFORCING = re.compile(rf"(?:{phrase_choice('places.reinforcing')})\b", re.IGNORECASE)
_FORCES = re.compile(rf"(?:[\w'’-]+\s+){{1,4}}?(?:{phrase_choice('places.helped')})\b", re.IGNORECASE)
_TEACHING = re.compile(rf"\b(?:{phrase_choice('places.teaching')})\b", re.IGNORECASE)
_ABROAD = load_phrases("places.abroad")
_PARTIES = (NameKind.DEMONYM, NameKind.STATE, NameKind.INSTITUTION)
# In characters: how far behind the phrase the party may stand, the verb before it, and its forces behind it.
_REACH = 90
_REACH_VERB = 40
_REACH_FORCES = 40


def find_helped(
    sentence: Sentence, end: int, actors: tuple[str, ...], may_be_told: Callable[[str, bool], bool]
) -> tuple[str, ...]:
    """State whose forces or people those before `end` train, help or fight; none where the words tell of no such.

    Forces that are reinforced may be abroad, too: "to back up Norlandish forces" tells of Norland only where that is
    one of the places of the report, or where it has none: where it `may_be_told`, given the code and whether the report
    has to name it. It has to name a state whose forces others join abroad: "to protect American troops".
    """
    text = sentence.report_text
    for name in sentence.names:
        if not end <= name.start <= end + _REACH or name.kind not in _PARTIES or name.code in actors:
            continue
        verb = _HELPING.search(text, max(end, name.start - _REACH_VERB), name.start)
        is_abroad = name.code in _ABROAD and verb is not None and not _TEACHING.search(verb[0])
        if verb and (is_abroad or _REINFORCING.match(verb[0])) and not may_be_told(name.code, is_abroad):
            continue
        if verb and _FORCES.match(text, name.start, min(sentence.end, name.end + _REACH_FORCES)):
            return (name.code,)
    return ()
