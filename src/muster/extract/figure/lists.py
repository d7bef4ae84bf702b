"""Lists: figures that go on from the one before them, and so share what it is and how real it is."""

import re

from muster.extract.aspect.ceilings import is_told_apart
from muster.extract.aspect.wholes import is_divided
from muster.extract.figure.counted import EVENTS, Counted
from muster.extract.frames import Frame, find_frame
from muster.model import Measure

_JOINED = re.compile(
    r"\s*(?:[,;]|[,;]?\s*\b(?:and|or|plus|as well as|along with|together with)\b|--)\s*", re.IGNORECASE
)
_SIZED = re.compile(
    r",?\s*\(?\s*(?:(?:each|which)\s+)?"
    r"(?:of|or|totall?ing|numbering|comprising|consisting of|made up of|composed of|with)\s+(?:a\s+)?",
    re.IGNORECASE,
)
_INCLUDED = re.compile(r",?\s*(?:including|among them|of (?:them|whom|which))\s+", re.IGNORECASE)


def match_list(counted: Counted, frame: Frame, before: Counted) -> str | None:
    """Rule that ties the figure to the one before it, None where the figure stands for itself."""
    if (counted.measure in EVENTS) != (before.measure in EVENTS) or _has_own_verb(frame, before):
        return None
    if _is_part_told(frame, before) or is_told_apart(counted.candidate, before.candidate):
        return None
    start, end = before.candidate.end_at, counted.candidate.start_at
    sentence = counted.candidate.sentence
    if start <= sentence.start:
        return None
    if _JOINED.fullmatch(sentence.report_text, start, end):
        return "listed with the figure before"
    is_size = before.measure is Measure.UNITS and counted.measure is Measure.PERSONNEL
    if is_size and _SIZED.fullmatch(sentence.report_text, start, end):
        return "size of the unit before"
    return "part of the figure before" if _INCLUDED.fullmatch(sentence.report_text, start, end) else None


def _has_own_verb(frame: Frame, before: Counted) -> bool:
    """Whether the phrase is there by a verb of its own: "600 will leave, and 2,500 soldiers are still there"."""
    governor, other = frame.governor, find_frame(before.candidate).governor
    return frame.subject and governor is not None and governor != other and governor.group == "moves.stay"


def _is_part_told(frame: Frame, before: Counted) -> bool:
    """Whether the phrase is a part that a verb of its own tells of: "of the 600 soldiers, 200 will leave"."""
    return frame.subject and frame.governor is not None and is_divided(before.candidate)
