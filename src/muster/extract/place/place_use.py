"""Place use: whether the name of a party is meant as a place where it stands: "in Norland"."""

import re

from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import phrase_choice

_KINDS = frozenset({NameKind.STATE, NameKind.PLACE, NameKind.CAPITAL, NameKind.GROUP, NameKind.DEMONYM})
_AT_PLACE = re.compile(
    rf"\b(?:{phrase_choice('actors.at_place')})\s+(?:(?:{phrase_choice('actors.sides')})\s+)?\Z",
)
# "Called on Norland to withdraw": the party is to act.
_ASKED = re.compile(rf"\b(?:{phrase_choice('actors.asked')})\s+\Z", re.IGNORECASE)
_TO_ACT = re.compile(r"\s+to\s")
_REACH_ASKED = 20
# How far before a name the word that makes a place of it may begin, in characters.
_REACH = 14


def is_place_use(sentence: Sentence, name: Name) -> bool:
    """Whether a word of place stands right before the party's name."""
    if name.kind not in _KINDS:
        return False
    text, at = sentence.text, name.start - sentence.start
    if _AT_PLACE.search(text, max(0, at - _REACH), at) is None:
        return False
    is_asked = _ASKED.search(text, max(0, at - _REACH_ASKED), at) and _TO_ACT.match(text, name.end - sentence.start)
    return not is_asked
