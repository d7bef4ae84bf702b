"""Floors: numbers that somebody set as the fewest that may be there: "a floor of 600", "may not be cut below 600"."""

import re

from muster.extract.figure.candidate import Candidate
from muster.lexicon.phrases import phrase_choice
from muster.model import Status

_FLOORS = phrase_choice("floors.nouns")
# "Set the floor at", "the legal minimum for the force in Mali is"
_FLOOR = re.compile(
    rf"\b(?:{_FLOORS})\s+(?:(?:for|on)\s+(?:(?!\d)[\w'’.-]+\s+){{1,8}}?)?"
    rf"(?:at|to|is|was|stands at|stood at)\s+(?:\w+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
# "Sets | a minimum of 600", "requires a floor of | 600"
_OF_FLOOR = re.compile(
    rf"\b(?:{phrase_choice('floors.setting')})\s+(?:(?:(?!\d)[\w'’.-]+\s+){{1,6}}?)?(?:{_FLOORS})\s+of\s+(?:\w+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_BELOW = re.compile(rf"(?:{phrase_choice('floors.below')})\b", re.IGNORECASE)
# "Forbids the use of funds to cut the force in Mali | below 600"
_BARRED = re.compile(
    rf"\b(?:{phrase_choice('floors.barring')})\s(?:[^,.;:]{{0,100}}\s)?(?:{phrase_choice('floors.shrinking')})"
    r"\s(?:(?!\b(?:and|but|which|who|while)\b)[^,.;:]){0,80}\Z",
    re.IGNORECASE,
)
# How far before the figure such words may begin, in characters.
_REACH = 190


def match_floor(candidate: Candidate) -> tuple[Status, str] | None:
    """Requested, where so many must be there; denied, where it is barred that fewer are: neither is how many are."""
    before = _before_number(candidate)
    if _OF_FLOOR.search(before) or _FLOOR.search(before):
        return Status.REQUESTED, "a floor that is set"
    if goes_below(candidate) and candidate.search_before(_BARRED, _REACH):
        return Status.DENIED, "barred from falling so low"
    return None


def goes_below(candidate: Candidate) -> bool:
    """Whether the words of the number tell that it is undercut: "below 600"."""
    return _BELOW.match(candidate.figure.text) is not None


def _before_number(candidate: Candidate) -> str:
    """The text before the number itself, which "a minimum of" may be a part of."""
    at = candidate.numeral.start - candidate.sentence.start
    return candidate.sentence.text[max(0, at - _REACH) : at]
