"""Leftovers: numbers of a report that were not taken for claims, and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from muster.model import Claim, PassageRole, Report
from muster.text.numerals import NumeralRole, find_numerals

_REASONS = {
    NumeralRole.MONEY: "money",
    NumeralRole.SHARE: "a share or fraction",
    NumeralRole.YEAR: "a year",
    NumeralRole.DATE: "a date",
    NumeralRole.CLOCK: "a time of day",
    NumeralRole.AGE: "an age",
    NumeralRole.ORDINAL: "a place in an order",
    NumeralRole.NAME: "part of a name",
    NumeralRole.MEASURE: "a length, weight or span of time",
    NumeralRole.SCORE: "a score",
    NumeralRole.PRONOUN: "a pronoun",
}

LONGEST = 200_000
"""Characters of a report in which numbers are looked for."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A number at [start, end) of the text that no claim quotes, and what it was taken for."""

    start: int
    end: int
    words: str
    reason: str


def find_leftovers(report: Report, claims: Iterable[Claim]) -> list[Leftover]:
    """Numbers of the passages that are read for claims, in order, less those that a claim quotes.

    Only those in the first `LONGEST` characters: a page of ten megabytes of numbers would take a minute.
    """
    quoted = [(claim.evidence.start, claim.evidence.end) for claim in claims]
    found = []
    for passage in report.passages:
        if passage.role is PassageRole.ASIDE or passage.start >= LONGEST:
            continue
        for numeral in find_numerals(report.text, passage.start, min(passage.end, LONGEST)):
            if any(start < numeral.end and numeral.start < end for start, end in quoted):
                continue
            reason = _REASONS[numeral.role] if numeral.role else "no noun of forces beside it"
            words = report.text[numeral.start : numeral.end]
            found.append(Leftover(numeral.start, numeral.end, words, reason))
    return found
