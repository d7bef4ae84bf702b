"""Objects: forces right behind a verb that asks for, gives, expects or counts them, whatever governs the clause."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.lexicon.phrases import phrase_choice
from muster.model import Aspect

_NAME = r"(?:(?:the\s+)?(?-i:[A-Z])[\w.’'-]*(?:\s+(?-i:[A-Z])[\w.’'-]*){0,3}|us|me|him|her|it|them|you)"
# "Asked the United States for", "begged him for"
_ASKS = re.compile(rf"\b(?:{phrase_choice('objects.asking')})\s+{_NAME}\s+for\s+(?:\w+\s+){{0,2}}\Z", re.IGNORECASE)
# "Gave him 90 soldiers", "promised Norland 600"
_GIVES = re.compile(rf"\b(?:{phrase_choice('objects.giving')})\s+{_NAME}\s+(?:\w+\s+){{0,2}}\Z", re.IGNORECASE)
_LACKS = re.compile(rf"\b(?:{phrase_choice('objects.lacking')})\s+(?:\w+\s+)?\Z", re.IGNORECASE)
# "Is 600 soldiers short of its authorised strength", not "600 soldiers short of food"
_SHORT_OF = re.compile(
    rf"\s+short\s+of\s+(?:(?:its|their|the|an?)\s+)?(?:\w+\s+)?(?:{phrase_choice('objects.full')})\b", re.IGNORECASE
)
_EXPECTS = re.compile(rf"\b(?:{phrase_choice('objects.expecting')})\s+(?:the\s+)?\Z", re.IGNORECASE)
_IS_EXPECTED = re.compile(
    rf"(?:\s+(?:{phrase_choice('frames.passive')}))?\s+(?:{phrase_choice('objects.due')})\s+"
    rf"(?:{phrase_choice('objects.at_place')}|(?-i:{phrase_choice('objects.days')}))\b",
    re.IGNORECASE,
)
_BACK = re.compile(r"(?:\s+(?!(?:and|to|who|that)\b)[\w'’-]+){0,3}?\s+(?:back|home)\b", re.IGNORECASE)
_OTHER_VERB = re.compile(r"(?:\s+\w+){0,3}?\s+to\s+(?!(?:arrive|come|be\s+sent|join|land)\b)[a-z]", re.IGNORECASE)
# "Puts the garrison at 600"
_PUT_AT = re.compile(r"\b(?:put|puts|putting)\s+(?:[\w’'-]+\s+){1,10}?at\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
# "Between them stand 600", and behind the phrase "stand at the bridge"
_STANDING = phrase_choice("objects.standing")
_STAND = re.compile(rf"\b(?:{_STANDING})\s+(?:(?:only|just|the)\s+)?\Z", re.IGNORECASE)
_STANDS = re.compile(
    rf"(?:\s+and\s+\w+)?(?:\s+(?:now|still|already))?\s+(?:{_STANDING})\s+(?:{phrase_choice('courses.places')})\b",
    re.IGNORECASE,
)
_LEFT_THERE = re.compile(
    r"(?:\s+and\s+\w+)?\s+(?:is|are|was|were|be|being)\s+left\b(?!\s+(?:behind|dead|wounded))", re.IGNORECASE
)
# How far before the phrase such a verb may stand, in characters.
_REACH = 90

_Judged = tuple[Aspect, str]


def match_object(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Step of forces asked for, given or expected; level of those that stand, are left or are put at a number."""
    if candidate.search_before(_ASKS, _REACH):
        return Aspect.INCREASE, "asked somebody for"
    if candidate.search_before(_LACKS, _REACH) or is_shortfall(candidate):
        return Aspect.INCREASE, "lacking"
    if candidate.search_before(_GIVES, _REACH):
        return Aspect.INCREASE, "given to somebody"
    if candidate.search_before(_PUT_AT, _REACH):
        return Aspect.LEVEL, "put at a number"
    if candidate.search_before(_STAND, _REACH) or _STANDS.match(candidate.behind):
        return Aspect.LEVEL, "stand somewhere"
    if _LEFT_THERE.match(candidate.behind):
        return Aspect.LEVEL, "are left"
    return _match_expected(candidate)


def is_shortfall(candidate: Candidate) -> bool:
    """Whether so many are lacking of what there should be: "is 600 soldiers short of its full strength"."""
    return _SHORT_OF.match(candidate.behind) is not None


def _match_expected(candidate: Candidate) -> _Judged | None:
    """Step of forces that are to come: "expects 600 soldiers", "600 soldiers due at the base"."""
    is_object = candidate.search_before(_EXPECTS, _REACH) and not _OTHER_VERB.match(candidate.behind)
    if not is_object and not _IS_EXPECTED.match(candidate.behind):
        return None
    return (Aspect.DECREASE, "expected back") if _BACK.match(candidate.behind) else (Aspect.INCREASE, "expected")
