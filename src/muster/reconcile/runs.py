"""Runs: stretches of moments with one level, the figure to print for it, and what agrees with it or does not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from muster.model.filling import maker_of
from muster.reconcile.fitting import Bridge, Moment, fit_levels
from muster.reconcile.moments import Found, find_moments
from muster.reconcile.pulls import Pull, add_costs

# More levels than these are told apart by no reader: those closer than a hundredth are then taken for one.
_MOST_CANDIDATES = 600
_CLOSE = 100


_RANK = attrgetter("level.rank")


@dataclass(frozen=True, slots=True)
class Run:
    """Moments with one level: the figure of `lead`, the first of the `support` that agrees with it.

    `rivals` do not agree, `apart` count something else that may be so, too; each by rank.
    """

    moments: tuple[Moment, ...]
    lead: Pull
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

    @property
    def best(self) -> int:
        """The figure to print, in persons or pieces: one that somebody states."""
        return self.lead.level.reading.nominal


_fill_run = maker_of(Run)


def find_runs(pulls: Sequence[Pull], bridges: Iterable[Bridge]) -> list[Run]:
    """Runs of the step function of least cost, by day."""
    found = find_moments(pulls)
    candidates = find_candidates(pulls)
    places = _find_places(candidates, pulls)
    chosen = fit_levels([moment for moment, _ in found], candidates, bridges, places)
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
    speaking = [pull for pull in pulls if pull.level.speaks] or pulls
    ends = sorted(
        {end for pull in speaking for end in (pull.low, pull.nominal, pull.high) if end > 0 or pull.high == 0}
    )
    if len(ends) <= _MOST_CANDIDATES:
        return ends
    kept = ends[:1]
    for end in ends:
        if (end - kept[-1]) * _CLOSE > end:
            kept.append(end)
    return kept


def _find_places(candidates: Sequence[int], pulls: Sequence[Pull]) -> list[int]:
    """Place of each candidate among those of equal cost: the largest printed number first, what nobody prints last.

    The lower of two numbers of one report is mostly a part, a floor or a former number: of 12 such ties in annotated
    reports the larger was right in 9, the first told in 6.
    """
    printed = {pull.nominal for pull in pulls if pull.level.speaks}
    n = len(candidates)
    return [n - at if value in printed else n + at for at, value in enumerate(candidates)]


def _make_run(found: Sequence[Found], value: int) -> Run:
    moments = tuple([moment for moment, _ in found])
    pulls = list({id(pull): pull for _, here in found for pull in here}.values())
    if len(pulls) == 1:
        return _fill_run(moments, pulls[0], (pulls[0],), (), ())
    speaking = [pull for pull in pulls if pull.level.speaks] or pulls
    lead = _find_lead(speaking, value)
    level = lead.nominal
    support = [pull for pull in speaking if pull.low <= level <= pull.high and pull is not lead]
    agreeing = {id(pull) for pull in (lead, *support)}
    others = [pull for pull in pulls if id(pull) not in agreeing]
    return _fill_run(
        moments,
        lead,
        (lead, *_by_rank(support)),
        _by_rank(pull for pull in others if pull.contradicts(level)),
        _by_rank(pull for pull in others if not pull.contradicts(level)),
    )


def _find_lead(pulls: Sequence[Pull], value: int) -> Pull:
    """The pull whose figure is printed: of those that hold the value the one whose number costs the run least.

    Of equals the weightiest, then the most exact, then the latest.
    """
    holding = [pull for pull in pulls if pull.low <= value <= pull.high] or list(pulls)
    if len(holding) == 1:
        return holding[0]
    stated = list({pull.nominal for pull in holding})
    costs = dict(zip(stated, add_costs(stated, [pull.force() for pull in pulls]), strict=True))

    def order(pull: Pull) -> tuple[int, int, int, int]:
        return costs[pull.nominal], -pull.level.weight.value, pull.width, -pull.last

    # Sorted first, so that of full equals the order of input decides nothing.
    return min(_by_rank(holding), key=order)


def _by_rank(pulls: Iterable[Pull]) -> tuple[Pull, ...]:
    return tuple(sorted(pulls, key=_RANK, reverse=True))
