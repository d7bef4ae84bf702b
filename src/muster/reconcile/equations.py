"""Equations: figures that ought to add up, and whether they do."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from muster.model import Figure
from muster.reconcile.cells import Count
from muster.reconcile.readings import Reading, parse_reading, parse_stated
from muster.reconcile.wording import format_figure, format_number

_MULTIPLICATION = "\N{MULTIPLICATION SIGN}"
_MINUS = "\N{MINUS SIGN}"


class SumRule(StrEnum):
    """Why the figures ought to add up: a level and a step, a multiple of a level, the parts of a whole."""

    STEP = "step"
    MULTIPLE = "multiple"
    PARTS = "parts"


class Verdict(StrEnum):
    """Whether they do: to the number, within the readings of the figures, or not."""

    HOLDS = "holds"
    WITHIN_ROUNDING = "within_rounding"
    FAILS = "fails"


@dataclass(frozen=True, slots=True)
class Equation:
    """Terms with their signs, times a factor (from its low to its high), against a total."""

    rule: SumRule
    terms: tuple[Count, ...]
    signs: tuple[int, ...]
    total: Count
    factors: tuple[Fraction, Fraction] = (Fraction(1), Fraction(1))

    @property
    def gap(self) -> int:
        """By how much the stated numbers miss the total: positive where they fall short, 0 where they meet it."""
        terms, total = self._add([parse_stated(term.claim.figure) for term in self.terms]), self._stated_total
        if terms.meets(total):
            return 0
        return int(total.low - terms.high) if terms.high < total.low else int(total.high - terms.low)

    @property
    def verdict(self) -> Verdict:
        """How far the equation is true."""
        if self.gap == 0:
            return Verdict.HOLDS
        terms = self._add([parse_reading(term.claim.figure) for term in self.terms])
        return Verdict.WITHIN_ROUNDING if terms.meets(parse_reading(self.total.claim.figure)) else Verdict.FAILS

    @property
    def words(self) -> str:
        """The equation and its verdict: "1,500 + 1,500 = 3,000 against 3,100: 100 short, within ..."."""
        left, total = self._left_words(), format_figure(self.total.claim.figure)
        if self.gap == 0:
            return f"{left} = {total}: holds"
        reached = self._add([parse_stated(term.claim.figure) for term in self.terms]).nominal
        missed = f"{format_number(abs(self.gap))} {'short' if self.gap > 0 else 'over'}"
        verdict = self._rounding_words() if self.verdict is Verdict.WITHIN_ROUNDING else "does not hold"
        return f"{left} = {format_number(reached)} against {total}: {missed}, {verdict}"

    @property
    def _stated_total(self) -> Reading:
        return parse_stated(self.total.claim.figure)

    def _add(self, readings: list[Reading]) -> Reading:
        low = high = nominal = Fraction(0)
        for sign, reading in zip(self.signs, readings, strict=True):
            low += sign * (reading.low if sign > 0 else reading.high)
            high += sign * (reading.high if sign > 0 else reading.low)
            nominal += sign * reading.nominal
        return Reading(low * self.factors[0], high * self.factors[1], int(nominal * self.factors[0]))

    def _left_words(self) -> str:
        words = ""
        for sign, term in zip(self.signs, self.terms, strict=True):
            joint = f" {'+' if sign > 0 else _MINUS} " if words else ""
            words += joint + format_figure(term.claim.figure)
        if self.rule is not SumRule.MULTIPLE:
            return words
        factors = " or ".join(dict.fromkeys(_format_factor(factor) for factor in self.factors))
        return f"{factors} {_MULTIPLICATION} {words}"

    def _rounding_words(self) -> str:
        """Names the figure whose own rounding covers the gap, where one does."""
        figures = [term.claim.figure for term in (*self.terms, self.total)]
        widest = max(figures, key=_rounding)
        if _rounding(widest) >= abs(self.gap):
            return f"within the rounding of '{format_figure(widest)}'"
        return "within the rounding of its figures"


def _rounding(figure: Figure) -> Fraction:
    reading = parse_reading(figure)
    return (reading.high - reading.low) / 2


def _format_factor(factor: Fraction) -> str:
    return str(factor.numerator) if factor.denominator == 1 else f"{factor.numerator}/{factor.denominator}"
