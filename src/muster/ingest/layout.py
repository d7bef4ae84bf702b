"""From printed lines to a report's text: one line each, a blank line between, passages and segments counted through."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from muster.model import Passage, PassageRole, Segment

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A line of a report, its role, and its segments counted from the line's start."""

    text: str
    role: PassageRole
    reason: str | None
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A report's text with its passages and segments."""

    text: str
    passages: tuple[Passage, ...]
    segments: tuple[Segment, ...]


def lay_out(lines: Iterable[LabelledLine]) -> Layout:
    """Layout of the lines in their order. Lines hold no line break and are not empty."""
    texts: list[str] = []
    passages: list[Passage] = []
    segments: list[Segment] = []
    start = 0
    for line in lines:
        end = start + len(line.text)
        texts.append(line.text)
        passages.append(Passage(start, end, line.role, line.reason))
        segments += [replace(s, start=s.start + start, end=s.end + start) for s in line.segments]
        start = end + len(_BETWEEN)
    return Layout(_BETWEEN.join(texts), tuple(passages), tuple(segments))
