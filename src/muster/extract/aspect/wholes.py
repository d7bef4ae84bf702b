"""Wholes: figures of a force of which a part moves, and of what stays of one: "half of the 400", "all but 100"."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.lexicon.phrases import load_phrases, phrase_before, phrase_choice
from muster.model import Aspect

_OF_WHOLE = r"\s+of\s+(?:the|its|their|his|our|[\w.]+['’]s)\s+(?:[\w-]+\s+){0,3}\Z"
_PART = re.compile(rf"(?<!\w)(?:{phrase_choice('aspects.parts')}){_OF_WHOLE}", re.IGNORECASE)
_NUMBER = re.compile(rf"(?<!\w)(?:\d[\d,]*|{phrase_choice('figures.number_words')}){_OF_WHOLE}", re.IGNORECASE)
# "Of the 600 soldiers", not "of whom 600 soldiers", which are told of by their own verb
_OUT_OF = re.compile(rf"(?:\A|[,;]\s)of\s+(?!(?:{phrase_choice('aspects.back')})\b)(?:\w+\s+){{0,2}}\Z", re.IGNORECASE)
_ALL_BUT = phrase_before("aspects.all_but")
_ADDED = load_phrases("aspects.added")
# How far before a figure the part of it may begin, in characters.
_REACH = 60

_Judged = tuple[Aspect, str]


def is_divided(candidate: Candidate) -> bool:
    """Whether the figure opens as a whole of which parts are told: "of the 600 soldiers there, 200 will leave"."""
    return candidate.search_before(_OUT_OF) is not None


def is_of_number(candidate: Candidate) -> bool:
    """Whether the figure is the whole of a number right before it: "120 of its 290 soldiers"."""
    return _is_behind(_NUMBER, candidate)


def match_whole(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Level, where only a part of the figure moves, or all others do, unless the whole itself is on its way."""
    if candidate.search_before(_ALL_BUT):
        return Aspect.LEVEL, "all others move"
    group = frame.governor.group if frame.governor else ""
    if candidate.more or not _ADDED.isdisjoint(candidate.sentence.lower[candidate.after : candidate.end + 1]):
        return None
    patterns = {"moves.leave": (_PART, _NUMBER), "moves.stay": (_PART,)}.get(group, ())
    is_whole = any(_is_behind(pattern, candidate) for pattern in patterns)
    return (Aspect.LEVEL, "a whole of which a part moves") if is_whole else None


def _is_behind(pattern: re.Pattern[str], candidate: Candidate) -> bool:
    """Whether the words of the pattern stand right before the candidate's number."""
    at = candidate.numeral.start - candidate.sentence.start
    return pattern.search(candidate.sentence.text, max(0, at - _REACH), at) is not None
