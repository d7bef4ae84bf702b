"""Moments: stretches of days during which the same pulls act.

Days of which only a part, a ceiling or a vague stretch of time speaks make no moment where others do: "in 2016" says
that it was so at some time of that year, and is asked at the moments that others make in it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from muster.reconcile.fitting import Moment
from muster.reconcile.pulls import Force, Pull

# Up to a month the words tell when; a longer stretch tells some time of it, unless it was so throughout.
_TELLING_DAYS = 31

Found = tuple[Moment, tuple[Pull, ...]]
"""A moment and the pulls that act in it."""


def find_moments(pulls: Sequence[Pull]) -> list[Found]:
    """Each moment with its pulls, by day. Days of which no pull speaks are in no moment."""
    speaking = [pull for pull in pulls if pull.level.speaks] or list(pulls)
    telling = [pull for pull in speaking if _is_telling(pull)]
    spans = [*_find_spans(telling)]
    for pull in sorted((pull for pull in speaking if not _is_telling(pull)), key=lambda pull: pull.level.days):
        first, last = _days(pull)
        if not _count_within(spans, first, last):
            at = bisect_left(spans, (first, last))
            spans.insert(at, (first, last))
    return list(_make_moments(spans, pulls, {id(pull) for pull in telling}))


def _is_telling(pull: Pull) -> bool:
    return pull.is_full or pull.level.days <= _TELLING_DAYS


def _days(pull: Pull) -> tuple[int, int]:
    return pull.level.first_on.toordinal(), pull.level.last_on.toordinal()


def _find_spans(pulls: Iterable[Pull]) -> Iterator[tuple[int, int]]:
    """Stretches between the first and last days of the pulls, those of which one speaks."""
    changes: dict[int, int] = {}
    for pull in pulls:
        first, last = _days(pull)
        changes[first] = changes.get(first, 0) + 1
        changes[last + 1] = changes.get(last + 1, 0) - 1
    acting = 0
    # A day on which one pull ends and another begins is a border, too, so changes of nothing stay.
    for day, following in pairwise(sorted(changes)):
        acting += changes[day]
        if acting:
            yield day, following - 1


def _count_within(spans: Sequence[tuple[int, int]], first: int, last: int) -> int:
    """Number of the spans that share a day with first to last."""
    return len(_find_within(spans, first, last))


def _find_within(spans: Sequence[tuple[int, int]], first: int, last: int) -> range:
    start = bisect_left(spans, first, key=lambda span: span[1])
    return range(start, max(bisect_right(spans, last, key=lambda span: span[0]), start))


def _make_moments(spans: Sequence[tuple[int, int]], pulls: Sequence[Pull], telling: set[int]) -> Iterator[Found]:
    acting: list[list[Pull]] = [[] for _ in spans]
    forces: list[list[Force]] = [[] for _ in spans]
    for pull in pulls:
        within = _find_within(spans, *_days(pull))
        for at in within:
            acting[at].append(pull)
            first, last = spans[at]
            part = (last - first + 1, pull.level.days) if id(pull) in telling else (1, len(within))
            forces[at].append(pull.force(*part))
    for at, (first, last) in enumerate(spans):
        yield Moment(first, last, tuple(forces[at])), tuple(acting[at])
