"""The fit: the step function of least cost through the pulls, exact by dynamic programming.

Moments are the days that pulls speak of. For every moment and every candidate level, the least cost of all step
functions that end there is known from the moment before: the level stays, or it changes at the cost of a step. Most
candidates need no place of their own: one that costs as much as the best level and a step is reached from the best
level as well. Those are left out, which changes no result (a test compares with trying everything).

Source: Bellman's recursion for segmentation; the bounded loss is that of changepoint detection with outliers.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from muster.reconcile.method import METHOD
from muster.reconcile.pulls import UNIT, Force, find_costs

FAR = 1 << 62
"""Beyond every level."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Days from `first` to `last` (ordinals, inclusive) during which the same pulls act."""

    first: int
    last: int
    forces: tuple[Force, ...]

    def find_costs(self, values: Sequence[int]) -> list[int]:
        """What all forces cost at each of the levels."""
        costs = find_costs(values, self.forces[0])
        for force in self.forces[1:]:
            costs = [cost + more for cost, more in zip(costs, find_costs(values, force), strict=True)]
        return costs


@dataclass(frozen=True, slots=True)
class Bridge:
    """A report that makes a step cheaper: between the days `first` and `last`, from a level to a level, or by a number.

    All bounds in parts of a person, ends included. A bridge by a number goes from anywhere to anywhere.
    """

    first: int
    last: int
    from_low: int = 0
    from_high: int = FAR
    to_low: int = 0
    to_high: int = FAR
    by: tuple[int, int] | None = None

    def is_between(self, before: Moment, after: Moment) -> bool:
        """Whether a step between the two moments may be the one that it tells."""
        return self.first <= after.first and self.last >= before.last


def step_cost(before: Moment, after: Moment) -> int:
    """Cost of a step between two moments: full on neighbouring days, half where `step_days` lie between, and so on."""
    # Twice the days from middle to middle, so that they are whole.
    apart = max(after.first + after.last - before.first - before.last, 2)
    return METHOD.step_cost * UNIT * 2 * METHOD.step_days // (2 * METHOD.step_days + apart)


def fit_levels(moments: Sequence[Moment], candidates: Sequence[int], bridges: Iterable[Bridge] = ()) -> list[int]:
    """Index of the candidate (sorted, without repeats) for each moment, by least cost in all.

    Of equal costs the one that steps latest, then the lower level.
    """
    if not moments:
        return []
    told = sorted(bridges, key=lambda bridge: bridge.first)
    steps = [*(step_cost(*pair) for pair in pairwise(moments)), 0]
    front = _Front(candidates, moments[0], steps[0])
    for at, (before, moment) in enumerate(pairwise(moments)):
        here = [bridge for bridge in told[: _count_begun(told, moment)] if bridge.is_between(before, moment)]
        front.go_on(moment, steps[at], steps[at + 1], here)
    return front.trace_back()


def _count_begun(told: Sequence[Bridge], moment: Moment) -> int:
    return bisect_right(told, moment.first, key=lambda bridge: bridge.first)


class _Front:
    """Least costs at the moment that was reached, of the candidates that need a place of their own."""

    def __init__(self, candidates: Sequence[int], moment: Moment, next_step: int) -> None:
        self._candidates = candidates
        # For each moment but the first: the best candidate before it, and from where those came that did not step.
        self._trail: list[tuple[int, dict[int, int]]] = []
        self._keep(dict(enumerate(moment.find_costs(candidates))), next_step)

    def go_on(self, moment: Moment, step: int, next_step: int, bridges: Sequence[Bridge]) -> None:
        """Reaches the moment, by staying, by a step, or over a bridge."""
        cap = self._costs[self._best] + step
        entering = {at: cost for at, cost in self._costs.items() if cost < cap}
        came_from = {at: at for at in entering}
        crossing = step * METHOD.moved_percent // 100
        starts = [(self._candidates[at], at, cost + crossing) for at, cost in entering.items() if cost + crossing < cap]
        for bridge in bridges:
            self._cross(bridge, starts, cap, entering, came_from)
        reached = self._add_costs(sorted(self._find_near(moment) | entering.keys()), moment, entering, cap)
        least_far = cap + sum(min(below, above) for *_, below, above in moment.forces)
        if not reached or least_far < min(reached.values()) + next_step:
            reached = self._add_costs(range(len(self._candidates)), moment, entering, cap)
        self._trail.append((self._best, came_from))
        self._keep(reached, next_step)

    def trace_back(self) -> list[int]:
        """The path that led to the least cost."""
        path = [self._best]
        for best, came_from in reversed(self._trail):
            path.append(came_from.get(path[-1], best))
        return path[::-1]

    def _keep(self, reached: dict[int, int], next_step: int) -> None:
        least = min(reached.values())
        self._best = min(at for at, cost in reached.items() if cost == least)
        self._costs = {at: cost for at, cost in reached.items() if cost < least + next_step or at == self._best}

    def _add_costs(self, places: Sequence[int], moment: Moment, entering: dict[int, int], cap: int) -> dict[int, int]:
        costs = moment.find_costs([self._candidates[at] for at in places])
        return {at: entering.get(at, cap) + cost for at, cost in zip(places, costs, strict=True)}

    def _cross(
        self,
        bridge: Bridge,
        starts: Sequence[tuple[int, int, int]],
        cap: int,
        entering: dict[int, int],
        came_from: dict[int, int],
    ) -> None:
        """Lets the bridge lead from the levels of before to where it leads, where that is cheaper."""
        if bridge.by is None:
            fitting = [start for start in starts if bridge.from_low <= start[0] <= bridge.from_high]
            starts = [min(fitting, key=lambda start: (start[2], start[1]))] if fitting else []
        for value, start, cost in starts:
            low, high = (value + by for by in bridge.by) if bridge.by else (bridge.to_low, bridge.to_high)
            for at in self._within(low, high):
                if at != start and cost < entering.get(at, cap):
                    entering[at], came_from[at] = cost, start

    def _find_near(self, moment: Moment) -> set[int]:
        """Candidates whose cost at the moment may be less than the most that it can be."""
        reach = 100 - METHOD.wrong_percent
        near = {self._best}
        for low, _, high, _, _ in moment.forces:
            near.update(self._within(low * reach // 100, high * 100 // reach + 1))
        return near

    def _within(self, low: int, high: int) -> range:
        return range(bisect_left(self._candidates, low), bisect_right(self._candidates, high))
