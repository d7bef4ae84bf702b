"""The reader of a time phrase: from which day it is read, and the stretch of time that comes out."""

from dataclasses import dataclass
from datetime import date

from muster.text.number_words import parse_number_words
from muster.text.points import Point

# First and last point, equal where the phrase names one.
Span = tuple[Point, Point]

_STEPS = {"last": -1, "past": -1, "previous": -1, "this past": -1, "this": 0}


@dataclass(frozen=True, slots=True)
class Reader:
    """From where a phrase is read: the day of publication if known, and whether an open date lies ahead of it.

    `deadline` tells that the phrase follows "by" or "until": the end of a stretch is then its last day.
    """

    on: date | None
    forward: bool = False
    deadline: bool = False


def one_point(point: Point | None) -> Span | None:
    """Span of one point, where there is one."""
    return (point, point) if point else None


def two_points(first: Point | None, last: Point | None) -> Span | None:
    """Span from one point to another, where there are both."""
    return (first, last) if first and last else None


def direction_of(rel: str | None) -> int:
    """Steps from the unit of publication: "last" -1, "this" or no word 0, "next" 1."""
    return _STEPS.get(rel, 1) if rel else 0


def parse_count(words: str) -> int | None:
    """Value of "12", "three", "a" or "a couple of"; None for a rough number ("few")."""
    if words.isdecimal():
        return int(words)
    if words in ("a", "an", "one"):
        return 1
    if words in ("couple", "a couple", "a couple of", "couple of"):
        return 2
    number = parse_number_words(words, 0)
    return number.value if number and number.end == len(words) else None
