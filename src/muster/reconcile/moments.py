"""Moments: stretches of days during which the same pulls act."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from muster.reconcile.fitting import Moment
from muster.reconcile.pulls import Pull


def find_moments(pulls: Sequence[Pull]) -> Iterator[tuple[Moment, tuple[Pull, ...]]]:
    """Each moment with its pulls, by day. Days of which no pull speaks are in no moment."""
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for at, pull in enumerate(pulls):
        starts.setdefault(pull.level.first_on.toordinal(), []).append(at)
        ends.setdefault(pull.level.last_on.toordinal() + 1, []).append(at)
    acting: set[int] = set()
    days = sorted({*starts, *ends})
    for day, following in pairwise(days):
        acting.difference_update(ends.get(day, ()))
        acting.update(starts.get(day, ()))
        if acting:
            here = tuple(pulls[at] for at in sorted(acting))
            forces = tuple((pull.low, pull.high, *pull.share(following - day)) for pull in here)
            yield Moment(day, following - 1, forces), here
