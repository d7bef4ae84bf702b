"""Moments: stretches of days during which the same pulls act.

Days of which only a part, a ceiling or a vague stretch of time speaks make no moment where others do: "in 2016" says
that it was so at some time of that year, and is asked at the moments that others make in it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from muster.model.filling import maker_of
from muster.reconcile.fitting import Moment
from muster.reconcile.pulls import Force, Pull

# Up to a month the words tell when; a longer stretch tells some time of it, unless it was so throughout.
_TELLING_DAYS = 31

Found = tuple[Moment, tuple[Pull, ...]]
"""A moment and the pulls that act in it."""


_make_moment = maker_of(Moment)


class _Spans:
    """Stretches of days without overlap, in order, by their first and last days."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        found = list(spans)
        self.firsts = [first for first, _ in found]
        self.lasts = [last for _, last in found]

    def find_within(self, first: int, last: int) -> range:
        """Places of those that share a day with first to last."""
        return range(bisect_left(self.lasts, first), bisect_right(self.firsts, last))

    def insert(self, first: int, last: int) -> None:
        """Adds a stretch that shares no day with any other."""
        at = bisect_left(self.firsts, first)
        self.firsts.insert(at, first)
        self.lasts.insert(at, last)


def find_moments(pulls: Sequence[Pull]) -> list[Found]:
    """Each moment with its pulls, by day. Days of which no pull speaks are in no moment."""
    speaking = [pull for pull in pulls if pull.level.speaks] or list(pulls)
    telling = [pull for pull in speaking if _is_telling(pull)]
    spans = _Spans(_find_spans(telling))
    if len(telling) < len(speaking):
        for pull in sorted((pull for pull in speaking if not _is_telling(pull)), key=lambda pull: pull.days):
            if not spans.find_within(pull.first, pull.last):
                spans.insert(pull.first, pull.last)
    return list(_make_moments(spans, pulls, {id(pull) for pull in telling}))


def _is_telling(pull: Pull) -> bool:
    return pull.is_full or pull.days <= _TELLING_DAYS


def _find_spans(pulls: Iterable[Pull]) -> Iterator[tuple[int, int]]:
    """Stretches between the first and last days of the pulls, those of which one speaks."""
    changes: dict[int, int] = {}
    for pull in pulls:
        changes[pull.first] = changes.get(pull.first, 0) + 1
        changes[pull.last + 1] = changes.get(pull.last + 1, 0) - 1
    acting = 0
    # A day on which one pull ends and another begins is a border, too, so changes of nothing stay.
    for day, following in pairwise(sorted(changes)):
        acting += changes[day]
        if acting:
            yield day, following - 1


def _make_moments(spans: _Spans, pulls: Sequence[Pull], telling: set[int]) -> Iterator[Found]:
    acting: list[list[Pull]] = [[] for _ in spans.firsts]
    forces: list[list[Force]] = [[] for _ in spans.firsts]
    for pull in pulls:
        within = spans.find_within(pull.first, pull.last)
        for at in within:
            acting[at].append(pull)
            tells = id(pull) in telling
            part = (spans.lasts[at] - spans.firsts[at] + 1, pull.days) if tells else (1, len(within))
            forces[at].append(pull.force(*part))
    for first, last, here, by in zip(spans.firsts, spans.lasts, acting, forces, strict=True):
        yield _make_moment(first, last, tuple(by)), tuple(here)
