"""Pulls: how each level draws the estimate to its reading, with what force, and for which days.

The cost of a level that lies outside a reading is the claim's weight times the relative distance, up to the whole
weight where the distance is `wrong_percent`: a figure that misses by a fifth is wrong, and one that misses by a
factor of ten is not wronger. So one misread figure can never outweigh two sound ones.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import add

from muster.reconcile.levels import Level
from muster.reconcile.method import METHOD
from muster.reconcile.origins import OriginKind, find_origins
from muster.reconcile.readings import SCALE
from muster.reconcile.scopes import CEILING, leaves_out
from muster.reconcile.standing import Side

UNIT = 1000
"""Parts of a point of weight: costs are whole numbers, so that they add up alike on every machine."""

FAR = 1 << 62
"""Beyond every level."""

Force = tuple[int, int, int, int, int]
"""Reading from low over the number that is printed to high, and the most that a level below or above it costs."""

_DISCLOSED_WITHIN = 60
_OUTLETS = -1
_AGAIN = 10


# Not frozen: made once for every level, and a frozen class of as many fields takes five times as long to fill.
@dataclass(slots=True, eq=False)
class Pull:
    """A level as the fit sees it.

    `low` and `high` in parts of a person (SCALE); `below` and `above` are the most that a level below or above the
    reading can cost, in parts of a point (UNIT). `origin` numbers the independent source within its cell. `first` and
    `last` are the days of which it speaks (ordinals, inclusive).
    """

    level: Level
    low: int
    nominal: int
    high: int
    below: int
    above: int
    is_full: bool
    origin: int
    first: int
    last: int

    @property
    def days(self) -> int:
        """Number of days of which it speaks."""
        return self.last - self.first + 1

    @property
    def width(self) -> int:
        """How far its reading reaches."""
        return self.high - self.low

    @property
    def counts_whole(self) -> bool:
        """Whether it draws as much from above as from below: neither a part nor a ceiling, leaving nothing out."""
        return self.below == self.above

    def contradicts(self, value: int) -> bool:
        """Whether it cannot be so beside the level: a part may be less than the whole, a ceiling more."""
        if value < self.low:
            return self.below >= self.above
        return value > self.high and self.above >= self.below

    def force(self, part: int = 1, whole: int = 1) -> Force:
        """Reading and costs for a part of its time: a figure of one month has its weight spread over its days.

        A level that an official disclosed for a stretch of up to three years has its full weight on each day of it.
        """
        if self.is_full or part == whole:
            return self.low, self.nominal, self.high, self.below, self.above
        return self.low, self.nominal, self.high, self.below * part // whole, self.above * part // whole


def add_costs(values: Sequence[int], forces: Sequence[Force]) -> list[int]:
    """What all of the forces together cost at each of the values; there is at least one force."""
    costs = find_costs(values, forces[0])
    for force in forces[1:]:
        costs = list(map(add, costs, find_costs(values, force)))
    return costs


def find_costs(values: Sequence[int], force: Force) -> list[int]:
    """Cost of each value: proportional to its relative distance from the reading, `below` or `above` at most.

    Inside the reading, a little for the way from the number that is printed to the end.
    """
    low, nominal, high, below, above = force
    steep, least = METHOD.wrong_percent, METHOD.inside_percent
    inside_below, inside_above = below * least // 100, above * least // 100
    down, up = max(nominal - low, 1), max(high - nominal, 1)
    # Many values lie so far away that they cost the most, which takes one comparison to see.
    far_below, far_above = low * (100 - steep) // 100, -(-high * 100 // (100 - steep))
    if high == 0:
        # That none are left is right at none alone, and as wrong as can be at any other level.
        far_below, far_above = -1, 1
    return [
        below
        if value <= far_below
        else above
        if value >= far_above
        else min(below, inside_below + below * (low - value) * 100 // (low * steep))
        if value < low
        else min(above, inside_above + above * (value - high) * 100 // (value * steep))
        if value > high
        else inside_below * (nominal - value) // down
        if value <= nominal
        else inside_above * (value - nominal) // up
        for value in values
    ]


def find_reach(force: Force, most: int) -> tuple[int, int]:
    """Lowest and highest value that may cost less than that: all that do lie between, ends included, or at an end."""
    low, _, high, below, above = force
    steep, least = METHOD.wrong_percent, METHOD.inside_percent
    over_below, over_above = max(most - below * least // 100, 0), max(most - above * least // 100, 0)
    # `find_costs` of the side, solved for the value.
    lowest = 0 if most > below else low - over_below * low * steep // (below * 100)
    highest = FAR if most > above else above * high * 100 // (above * 100 - over_above * steep)
    return lowest, highest


def find_pulls(levels: Sequence[Level]) -> list[Pull]:
    """One pull for each level, in the same order."""
    if len(levels) == 1:
        return [_make_pull(levels[0], 0, levels[0].weight.value * UNIT, revised=False)]
    origins, unvoiced = _number_origins(levels)
    shares = _find_repeats(levels, [_OUTLETS if origin in unvoiced else origin for origin in origins])
    revised = _find_revised(levels)
    return [
        _make_pull(level, origins[at], _share_weight(level.weight.value * UNIT, shares[at]), revised=at in revised)
        for at, level in enumerate(levels)
    ]


def is_disclosure(level: Level) -> bool:
    """Whether an official tells now how many have been there for a while, up to three years."""
    if not level.throughout or level.weight.side not in (Side.OWN, Side.OFFICIAL):
        return False
    return (level.said_on - level.last_on).days <= _DISCLOSED_WITHIN and level.days <= METHOD.disclosed_days


def _share_weight(weight: int, n_sayings: int) -> int:
    """Weight of each of so many sayings of one origin, which have one weight together and a tenth more for each again.

    The tenth tells a figure from its misprint: three pages that print 8,892 and one that has 8,992 of one source.
    """
    return weight * (_AGAIN - 1 + n_sayings) // (_AGAIN * n_sayings)


def _make_pull(level: Level, origin: int, weight: int, *, revised: bool) -> Pull:
    if revised:
        weight = weight * METHOD.revised_percent // 100
    aside = weight * METHOD.aside_percent // 100
    below = above = weight
    if CEILING in level.scope:
        below, above = aside, weight * METHOD.ceiling_percent // 100
    elif not level.speaks or leaves_out(level.scope):
        above = aside
    low, high = level.reading.parts
    nominal, days = level.reading.nominal * SCALE, (level.first_on.toordinal(), level.last_on.toordinal())
    return Pull(level, low, nominal, high, below, above, is_disclosure(level), origin, *days)


def _number_origins(levels: Sequence[Level]) -> tuple[list[int], frozenset[int]]:
    """Number of each level's origin, and the numbers of those that are no speaker.

    Outlets in their own voice count as origins, but repeat each other, so that their weights are shared as one's.
    """
    origins = find_origins(level.utterance for level in levels)
    numbers = {id(utterance): number for number, origin in enumerate(origins) for utterance in origin.utterances}
    unvoiced = (number for number, origin in enumerate(origins) if origin.kind is not OriginKind.SPEAKER)
    return [numbers[id(level.utterance)] for level in levels], frozenset(unvoiced)


def _find_repeats(levels: Sequence[Level], origins: Sequence[int]) -> list[int]:
    """Number of agreeing levels that the same origin gives within days, each level itself included."""
    by_origin: dict[int, list[int]] = {}
    for at, origin in enumerate(origins):
        by_origin.setdefault(origin, []).append(at)
    shares = [1] * len(levels)
    for origin, members in by_origin.items():
        if len(members) == 1:
            continue
        days = [levels[at].first_on.toordinal() for at in members]
        for at, day in zip(members, days, strict=True):
            near = members[bisect_left(days, day - METHOD.repeat_days) : bisect_right(days, day + METHOD.repeat_days)]
            shares[at] = sum(_repeats(levels[at], levels[other], voiced=origin != _OUTLETS) for other in near)
    return shares


def _repeats(a: Level, b: Level, *, voiced: bool) -> bool:
    """Whether the one says the other again; without a speaker only an equal number shows that it was taken over."""
    if a.scope != b.scope:
        return False
    return a.reading.meets(b.reading) if voiced else a.reading.nominal == b.reading.nominal


def _find_revised(levels: Sequence[Level]) -> frozenset[int]:
    """Levels for whose days a disclosure tells another level than they told before it."""
    disclosures = [level for level in levels if is_disclosure(level) and level.is_whole]
    return frozenset(
        at for at, level in enumerate(levels) for disclosure in disclosures if _is_revised_by(level, disclosure)
    )


def _is_revised_by(level: Level, disclosure: Level) -> bool:
    if level is disclosure or level.said_on >= disclosure.said_on or level.reading.meets(disclosure.reading):
        return False
    if level.weight.value > disclosure.weight.value:
        return False
    return _is_within(level.first_on, disclosure) and _is_within(level.last_on, disclosure)


def _is_within(day: date, disclosure: Level) -> bool:
    return disclosure.first_on <= day <= disclosure.last_on
