"""Swaps: forces that make room for others, and those that take their place: "replaced its 300 soldiers with 350"."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.lexicon.phrases import any_phrase, phrase_choice
from muster.model import Aspect

_SWAPPING, _SWAPPED = phrase_choice("aspects.swapping"), phrase_choice("aspects.swapped")
_BE = phrase_choice("frames.passive")
_PRISONERS = any_phrase("aspects.prisoners")
# Words of one clause, with the commas of no list.
_WORDS = r"(?:(?!\b(?:and|but|who|which|that|while|after|as)\b)[^.,;:!?\n])"
_NUMBER = rf"(?:\w+\s+){{0,4}}?(?:\d|(?:{phrase_choice('figures.number_words')})\b)"
# Before the force that makes room, and behind it
_REPLACING = re.compile(rf"\b(?:{_SWAPPING})\s+(?:\w+\s+){{0,2}}\Z", re.IGNORECASE)
_WITH_OTHERS = re.compile(rf"{_WORDS}{{0,60}}?\s(?:with|for|by)\s+{_NUMBER}", re.IGNORECASE)
_IS_REPLACED = re.compile(
    rf"{_WORDS}{{0,60}}?\s(?:{_BE})\s+(?:\w+ly\s+)?(?:{_SWAPPED})\s+(?:with|by)\s+{_NUMBER}", re.IGNORECASE
)
# Before the force that takes the place of others
_WITH = re.compile(
    rf"(?:\b(?:{_SWAPPING})\s{_WORDS}{{0,30}}?(?:\d|\b(?:{phrase_choice('figures.number_words')})\s){_WORDS}{{0,60}}?"
    rf"\b(?:with|for)|\b(?:{_BE})\s+(?:\w+ly\s+)?(?:{_SWAPPED})\s+(?:with|by))\s+(?:\w+\s+){{0,4}}\Z",
    re.IGNORECASE,
)

# "And 180 others | took their place"
_TAKE_PLACE = re.compile(
    rf"(?:\s+(?:{phrase_choice('frames.auxiliaries')}|\w+ly|who|since|then))*\s+(?:{phrase_choice('aspects.taking_place')})\b",
    re.IGNORECASE,
)

_Judged = tuple[Aspect, str]


def match_swap(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Decrease for the force that others replace, where both are counted; increase for those that replace it."""
    if _PRISONERS.search(candidate.sentence.text):
        return None
    if takes_place(candidate) or _TAKE_PLACE.match(candidate.behind):
        return Aspect.INCREASE, "takes the place of others"
    replaced = candidate.search_before(_REPLACING) and _WITH_OTHERS.match(candidate.behind)
    if replaced or _IS_REPLACED.match(candidate.behind):
        return Aspect.DECREASE, "makes room for others"
    return None


def takes_place(candidate: Candidate) -> bool:
    """Whether the words before the figure tell whose place it takes: "were replaced by 180 others"."""
    return candidate.search_before(_WITH) is not None
