"""Runs: stretches of moments with one level, the figure to print for it, and what agrees with it or does not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from muster.reconcile.fitting import Bridge, Moment, fit_levels
from muster.reconcile.moments import find_moments
from muster.reconcile.pulls import SCALE, Pull

# More levels than these are told apart by no reader: those closer than a hundredth are then taken for one.
_MOST_CANDIDATES = 600
_CLOSE = 100


@dataclass(frozen=True, slots=True)
class Run:
    """Moments with one level. `best` is a figure that somebody states, in persons or pieces.

    `support` agree with it, the leading one first; `rivals` do not; `apart` count something else that may be so, too.
    """

    moments: tuple[Moment, ...]
    best: int
    support: tuple[Pull, ...]
    rivals: tuple[Pull, ...]
    apart: tuple[Pull, ...]

    @property
    def first(self) -> int:
        """First day of which a claim speaks (ordinal)."""
        return self.moments[0].first

    @property
    def last(self) -> int:
        """Last day of which a claim speaks (ordinal)."""
        return self.moments[-1].last


def find_runs(pulls: Sequence[Pull], bridges: Iterable[Bridge]) -> list[Run]:
    """Runs of the step function of least cost, by day."""
    found = list(find_moments(pulls))
    candidates = find_candidates(pulls)
    chosen = fit_levels([moment for moment, _ in found], candidates, bridges)
    runs: list[Run] = []
    start = 0
    for at in range(1, len(found) + 1):
        if at == len(found) or chosen[at] != chosen[start]:
            runs.append(_make_run(found[start:at], candidates[chosen[start]]))
            start = at
    return runs


def find_candidates(pulls: Sequence[Pull]) -> list[int]:
    """Levels among which the least cost is found: the ends of all readings, sorted, in parts of a person.

    Between two neighbouring ends every cost is a sum of concave functions, so none is less there than at both ends.
    """
    speaking = [pull for pull in pulls if pull.level.is_whole] or pulls
    ends = sorted({end for pull in speaking for end in (pull.low, pull.high) if end > 0})
    if len(ends) <= _MOST_CANDIDATES:
        return ends
    kept = ends[:1]
    for end in ends:
        if (end - kept[-1]) * _CLOSE > end:
            kept.append(end)
    return kept


def _make_run(found: Sequence[tuple[Moment, tuple[Pull, ...]]], value: int) -> Run:
    pulls = list({id(pull): pull for _, here in found for pull in here}.values())
    speaking = [pull for pull in pulls if pull.level.is_whole] or pulls
    holding = [pull for pull in speaking if pull.low <= value <= pull.high] or speaking
    lead = min(holding, key=lambda pull: _lead_order(pull, pulls))
    best = lead.level.reading.nominal
    level = best * SCALE
    support = [pull for pull in speaking if pull.low <= level <= pull.high]
    agreeing = {id(pull) for pull in support}
    others = [pull for pull in pulls if id(pull) not in agreeing]
    return Run(
        tuple(moment for moment, _ in found),
        best,
        (lead, *_by_rank(pull for pull in support if pull is not lead)),
        _by_rank(pull for pull in others if _disagrees(pull, level)),
        _by_rank(pull for pull in others if not _disagrees(pull, level)),
    )


def _lead_order(pull: Pull, pulls: Sequence[Pull]) -> tuple[int, ...]:
    """The figure that costs least for the whole run, then the weightiest, the most exact, the latest claim's."""
    level = pull.level.reading.nominal * SCALE
    cost = sum(other.cost(level) for other in pulls)
    weight = pull.level.weight.value
    return cost, -weight, (pull.high - pull.low), -pull.level.last_on.toordinal(), level


def _disagrees(pull: Pull, level: int) -> bool:
    """Whether the pull contradicts the level: a part is less than the whole, a ceiling more than what is there."""
    if level < pull.low:
        return pull.below >= pull.above
    if level > pull.high:
        return pull.above >= pull.below
    return False


def _by_rank(pulls: Iterable[Pull]) -> tuple[Pull, ...]:
    return tuple(sorted(pulls, key=lambda pull: pull.level.rank, reverse=True))
