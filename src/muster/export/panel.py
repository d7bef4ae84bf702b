"""The panel: one row for each actor, place and period, under the column names that users of country-years expect."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

from muster.lexicon.cow import cow_code
from muster.lexicon.entries import read_rows
from muster.model import Basis, Entry, Step
from muster.survey import CellView

PANEL_COLUMNS = (
    *("actor_id", "actor_iso3", "actor_cow", "place_id", "place_iso3", "place_cow", "measure", "year", "period_start"),
    *("best", "low", "high", "basis", "n_claims", "n_origins", "n_official", "n_conflicts", "last_claim_on"),
    *("known_on", "ledger_version"),
)
"""Columns of the panel."""


class Span(StrEnum):
    """How long a period of the panel is."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"

    @property
    def n_months(self) -> int:
        """Months in it."""
        return {Span.YEAR: 12, Span.QUARTER: 3, Span.MONTH: 1}[self]


def make_panel_rows(cell: CellView, span: Span, until: date, ledger_version: str) -> Iterator[dict[str, Any]]:
    """Rows of the cell from the first period with a value to the last, none later than `until`.

    The value is that of the period's last day, or of `until` where the period goes on beyond it. Periods between
    that have none are rows with blanks: unknown, not zero.
    """
    steps = [step for step in cell.series.steps if step.best is not None and step.period.first_on <= until]
    if not steps:
        return
    start = _find_start(steps[0].period.first_on, span)
    last_on = min(max(step.period.last_on for step in steps), until)
    while start <= last_on:
        following = _add_months(start, span.n_months)
        end = min(following - timedelta(days=1), until)
        yield _make_row(cell, start, end, ledger_version)
        start = following


def _make_row(cell: CellView, start: date, end: date, ledger_version: str) -> dict[str, Any]:
    step = next((step for step in cell.series.steps if step.period.first_on <= end <= step.period.last_on), None)
    known = step is not None and step.best is not None
    speaking = [entry for entry in cell.counting if _speaks_of(entry, start, end)]
    return {
        **_make_key(cell, start),
        "period_start": start.isoformat(),
        "best": step.best if step else None,
        "low": step.low if step else None,
        "high": step.high if step else None,
        "basis": (step.basis if step and known else Basis.NONE).value,
        "n_claims": len(speaking),
        "n_origins": step.n_origins if step and known else 0,
        "n_official": sum(entry.claim.attribution.standing.is_official for entry in speaking),
        "n_conflicts": _count_conflicts(cell, speaking),
        "last_claim_on": _find_last(cell, step, end),
        "known_on": cell.view.known_on.isoformat() if cell.view.known_on else None,
        "ledger_version": ledger_version,
    }


def _make_key(cell: CellView, start: date) -> dict[str, Any]:
    key = cell.key
    return {
        "actor_id": key.actor,
        "actor_iso3": key.actor if key.actor in _states() else None,
        "actor_cow": cow_code(key.actor, start.year),
        "place_id": key.place,
        "place_iso3": key.place if key.place in _states() else None,
        "place_cow": cow_code(key.place, start.year),
        "measure": key.measure.value,
        "year": start.year,
    }


def _speaks_of(entry: Entry, start: date, end: date) -> bool:
    """Whether the claim speaks of a day between the two; one that names no time speaks of its day of publication."""
    held = entry.valid
    first, last = (held.first_on, held.last_on) if held else (entry.published_on, entry.published_on)
    return first is not None and last is not None and first <= end and last >= start


def _count_conflicts(cell: CellView, speaking: list[Entry]) -> int:
    claim_ids = {entry.claim.claim_id for entry in speaking}
    return sum(any(entry.claim.claim_id in claim_ids for entry in conflict.entries) for conflict in cell.disagreements)


def _find_last(cell: CellView, step: Step | None, end: date) -> str | None:
    """Day on which the last claim behind the value was published, by the period's end."""
    days = [entry.published_on for entry in (step.support if step else ()) if entry.published_on]
    days = [day for day in days if day <= end] or days
    return max(days).isoformat() if days else None


def _add_months(start: date, n_months: int) -> date:
    months = start.year * 12 + start.month - 1 + n_months
    return date(months // 12, months % 12 + 1, 1)


def _find_start(day: date, span: Span) -> date:
    """First day of the period in which the day lies."""
    return date(day.year, (day.month - 1) // span.n_months * span.n_months + 1, 1)


@cache
def _states() -> frozenset[str]:
    """Codes of countries: ISO 3166-1 alpha-3, and Kosovo's XKX."""
    return frozenset(row["code"] for row in read_rows("states"))
