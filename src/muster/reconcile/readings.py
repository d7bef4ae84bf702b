"""Readings: the interval of true values that a careful writer could mean by a figure.

Source: the project's definition of a reading (docs/method.md, "Reading").
"""

from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from muster.model import Figure, QuantityClaim
from muster.reconcile.method import METHOD

_OPEN_ABOVE = Fraction(METHOD.open_above_percent, 100)
_OPEN_BELOW = Fraction(METHOD.open_below_percent, 100)
_WIDEST = Fraction(METHOD.widest_percent, 100)


SCALE = 4
"""Parts of a person in which levels are compared: readings of figures end at halves and quarters."""


@dataclass(frozen=True, slots=True)
class Reading:
    """True values from `low` to `high`, both inclusive, in persons or pieces; `nominal` is the value to print.

    `ends` are the smallest and the largest whole number inside, or those around the nominal where none is; `parts` are
    low and high in parts of a person, rounded down. Both are made with the reading, since most are asked for often.
    """

    low: Fraction
    high: Fraction
    nominal: int
    ends: tuple[int, int] = field(init=False, repr=False, compare=False)
    parts: tuple[int, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        low, high = self.low, self.high
        object.__setattr__(self, "ends", (-(-low.numerator // low.denominator), high.numerator // high.denominator))
        parts = low.numerator * SCALE // low.denominator, high.numerator * SCALE // high.denominator
        object.__setattr__(self, "parts", parts)

    def meets(self, other: "Reading") -> bool:
        """Whether one true value fits both."""
        return self.low <= other.high and other.low <= self.high

    def holds(self, level: int | Fraction) -> bool:
        """Whether the level is one of the values."""
        return self.low <= level <= self.high

    def distance(self, level: int | Fraction) -> Fraction:
        """How far the level lies outside, relative to the nearer end; 0 inside."""
        if self.holds(level):
            return Fraction(0)
        end = self.low if level < self.low else self.high
        return abs(level - end) / max(end, Fraction(1))


# Reports print few figures many times.
@lru_cache(maxsize=50_000)
def parse_reading(figure: Figure) -> Reading:
    """Reading of the figure.

    One number is rounded to the unit of its last digit that is not zero: half a unit to either side, twice that where
    the words say about, but never more than a quarter of it. A range and a vague word mean what they state.
    """
    low, high = figure.low, figure.high
    if low is None and high is None:
        raise ValueError(f"figure {figure.text!r} has no bound")
    if high is None:
        return _open_above(figure, low or 0)
    if low is None:
        return _open_below(figure, high)
    if low != high or figure.vague:
        return Reading(Fraction(low), Fraction(high), (low + high) // 2)
    slack = _slack(low, approx=figure.approx)
    return Reading(max(low - slack, Fraction(0)), low + slack, low)


def reading_of(claim: QuantityClaim) -> Reading:
    """Reading of the claim's figure."""
    # Kept with the claim: every stage asks for it, and to look a figure up takes longer than all that is done with it.
    known: Reading | None = vars(claim).get("_reading")
    if known is None:
        known = vars(claim)["_reading"] = parse_reading(claim.figure)
    return known


def parse_stated(figure: Figure) -> Reading:
    """Reading of the figure's words alone, without rounding: what exact arithmetic is checked against."""
    exact = parse_reading(figure)
    if figure.low is not None and figure.low == figure.high:
        return Reading(Fraction(figure.low), Fraction(figure.low), figure.low)
    return exact


def is_stated(figure: Figure, number: int) -> bool:
    """Whether the words give the number: as the one that is printed, as a bound, or inside a range."""
    if figure.low is None or figure.high is None:
        return number in (figure.low, figure.high)
    return figure.low <= number <= figure.high


def _open_above(figure: Figure, low: int) -> Reading:
    slack = _slack(low, approx=True) if figure.approx else Fraction(0)
    return Reading(max(low - slack, Fraction(0)), low * _OPEN_ABOVE, low)


def _open_below(figure: Figure, high: int) -> Reading:
    slack = _slack(high, approx=True) if figure.approx else Fraction(0)
    return Reading(high * _OPEN_BELOW, high + slack, high)


def _slack(number: int, *, approx: bool) -> Fraction:
    unit = 1
    while number and number % (unit * 10) == 0:
        unit *= 10
    return min(Fraction(unit) if approx else Fraction(unit, 2), number * _WIDEST)
