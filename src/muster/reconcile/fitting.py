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
from operator import add

from muster.reconcile.method import METHOD
from muster.reconcile.pulls import FAR, UNIT, Force, add_costs, find_reach


@dataclass(frozen=True, slots=True)
class Moment:
    """Days from `first` to `last` (ordinals, inclusive) during which the same pulls act."""

    first: int
    last: int
    forces: tuple[Force, ...]

    def find_costs(self, values: Sequence[int]) -> list[int]:
        """What all forces cost at each of the levels."""
        return add_costs(values, self.forces)


@dataclass(frozen=True, slots=True)
class Bridge:
    """A report that makes a step cheaper: between the days `first` and `last`, from a level to a level, or by a number.

    All bounds in parts of a person, ends included. A bridge by a number goes from anywhere to anywhere. `percent` is
    the share of its cost that the step keeps.
    """

    first: int
    last: int
    from_low: int = 0
    from_high: int = FAR
    to_low: int = 0
    to_high: int = FAR
    by: tuple[int, int] | None = None
    percent: int = METHOD.moved_percent

    def is_between(self, before: Moment, after: Moment) -> bool:
        """Whether a step between the two moments may be the one that it tells."""
        return self.first <= after.first and self.last >= before.last


def step_cost(before: Moment, after: Moment) -> int:
    """Cost of a step between two moments: full on neighbouring days, half where `step_days` lie between, and so on."""
    # Twice the days from middle to middle, so that they are whole.
    apart = max(after.first + after.last - before.first - before.last, 2)
    return METHOD.step_cost * UNIT * 2 * METHOD.step_days // (2 * METHOD.step_days + apart)


def fit_levels(
    moments: Sequence[Moment],
    candidates: Sequence[int],
    bridges: Iterable[Bridge] = (),
    places: Sequence[int] | None = None,
) -> list[int]:
    """Index of the candidate (sorted, without repeats) for each moment, by least cost in all.

    Of equal costs the one that steps latest, then the level whose place is lowest (by default the lower level).
    """
    if not moments:
        return []
    told = sorted(bridges, key=lambda bridge: bridge.first)
    steps = [*(step_cost(*pair) for pair in pairwise(moments)), 0]
    front = _Front(candidates, moments[0], steps[0], places or range(len(candidates)))
    here: list[Bridge] = []
    n_begun = 0
    for at, (before, moment) in enumerate(pairwise(moments)):
        while n_begun < len(told) and told[n_begun].first <= moment.first:
            here.append(told[n_begun])
            n_begun += 1
        here = [bridge for bridge in here if bridge.last >= before.last]
        front.go_on(moment, steps[at], steps[at + 1], here)
    return front.trace_back()


class _Front:
    """Least costs at the moment that was reached, of the candidates that need a place of their own."""

    def __init__(self, candidates: Sequence[int], moment: Moment, next_step: int, places: Sequence[int]) -> None:
        self._candidates = candidates
        self._places = places
        # For each moment but the first: the best candidate before it, those that could stay, and whence those came
        # that crossed a bridge.
        self._trail: list[tuple[int, dict[int, int], dict[int, int]]] = []
        self._keep(dict(enumerate(moment.find_costs(candidates))), next_step)

    def go_on(self, moment: Moment, step: int, next_step: int, bridges: Sequence[Bridge]) -> None:
        """Reaches the moment, by staying, by a step, or over a bridge."""
        cap = self._least + step
        entering, crossed = self._costs.copy(), dict[int, int]()
        starts = {percent: self._find_starts(step * percent // 100, cap) for percent in {b.percent for b in bridges}}
        for bridge in bridges:
            self._cross(bridge, starts[bridge.percent], cap, entering, crossed)
        self._trail.append((self._best, self._costs, crossed))
        reached = self._add_costs(entering, moment)
        # All others are reached by a step: those count whose cost here leaves them less than a step behind.
        slack = min(reached.values()) + next_step - cap + 1
        stepping = {at: cap for at in self._find_within(moment, slack) if at not in entering}
        if stepping:
            reached |= self._add_costs(stepping, moment)
        self._keep(reached, next_step)

    def trace_back(self) -> list[int]:
        """The path that led to the least cost."""
        path = [self._best]
        for best, stayed, crossed in reversed(self._trail):
            at = path[-1]
            path.append(crossed.get(at, at if at in stayed else best))
        return path[::-1]

    def _keep(self, reached: dict[int, int], next_step: int) -> None:
        """Goes on with those that cost less than the best and a step."""
        self._least = min(reached.values())
        equal = [at for at, cost in reached.items() if cost == self._least]
        self._best = equal[0] if len(equal) == 1 else min(equal, key=self._places.__getitem__)
        most = self._least + next_step
        # In the order of candidates, so that of equal bridges the lowest start decides.
        kept = sorted([at for at, cost in reached.items() if cost < most]) or [self._best]
        self._costs = {at: reached[at] for at in kept}

    def _find_starts(self, crossing: int, cap: int) -> list[tuple[int, int, int]]:
        """Level, index and cost with the crossing of those from which a bridge costs less than a step."""
        affordable = ((at, cost + crossing) for at, cost in self._costs.items() if cost + crossing < cap)
        return [(self._candidates[at], at, cost) for at, cost in affordable]

    def _add_costs(self, entering: dict[int, int], moment: Moment) -> dict[int, int]:
        costs = moment.find_costs([self._candidates[at] for at in entering])
        return dict(zip(entering, map(add, entering.values(), costs), strict=True))

    def _cross(
        self,
        bridge: Bridge,
        starts: Sequence[tuple[int, int, int]],
        cap: int,
        entering: dict[int, int],
        crossed: dict[int, int],
    ) -> None:
        """Lets the bridge lead from the levels of before to where it leads, where that is cheaper."""
        if bridge.by is None:
            fitting = [start for start in starts if bridge.from_low <= start[0] <= bridge.from_high]
            starts = [min(fitting, key=lambda start: (start[2], start[1]))] if fitting else []
        values = self._candidates
        for value, start, cost in starts:
            low, high = (value + bridge.by[0], value + bridge.by[1]) if bridge.by else (bridge.to_low, bridge.to_high)
            first = bisect_left(values, low)
            for at in range(first, bisect_right(values, high, first)):
                if at != start and cost < entering.get(at, cap):
                    entering[at] = cost
                    crossed[at] = start

    def _find_within(self, moment: Moment, most: int) -> range:
        """Candidates, some others among them, that cost less than that at the moment, so at each of its forces."""
        if most <= 0:
            return range(0)
        lowest, highest = 0, FAR
        for force in moment.forces:
            low, high = find_reach(force, most)
            lowest, highest = max(lowest, low), min(highest, high)
        return range(bisect_left(self._candidates, lowest), bisect_right(self._candidates, highest))
