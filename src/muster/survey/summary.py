"""The summary: a cell in a few numbers, as the overview and the panel show it."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from muster.chart import Stretch, find_stretches
from muster.survey.cell_view import CellKey, CellView, find_as_of


@dataclass(frozen=True, slots=True)
class Summary:
    """The latest observed value of a cell, None where no level is known, and the course for a sparkline.

    `as_of` is the last day of which a claim behind the value speaks, `n_origins` counts its independent sources.
    `n_claims`, `n_outlets`, `n_conflicts` are of the whole cell.
    """

    key: CellKey
    best: int | None
    low: int | None
    high: int | None
    as_of: date | None
    n_claims: int
    n_outlets: int
    n_origins: int
    n_conflicts: int
    stretches: tuple[Stretch, ...]


def make_summary(cell: CellView) -> Summary:
    """Summary of the cell."""
    step = cell.latest
    return Summary(
        cell.key,
        step.best if step else None,
        step.low if step else None,
        step.high if step else None,
        find_as_of(step) if step else None,
        len(cell.counting),
        len(cell.outlets),
        step.n_origins if step else 0,
        len(cell.disagreements),
        tuple(find_stretches(cell.series.steps)),
    )


def format_summary(summary: Summary) -> str:
    """The summary as JSON, without its key."""
    record: dict[str, Any] = {
        "best": summary.best,
        "low": summary.low,
        "high": summary.high,
        "as_of": summary.as_of.isoformat() if summary.as_of else None,
        "n_claims": summary.n_claims,
        "n_outlets": summary.n_outlets,
        "n_origins": summary.n_origins,
        "n_conflicts": summary.n_conflicts,
        "stretches": [
            [s.first_on.isoformat(), s.last_on.isoformat(), s.best, s.low, s.high] for s in summary.stretches
        ],
    }
    return json.dumps(record, separators=(",", ":"))


def parse_summary(key: CellKey, text: str) -> Summary:
    """Summary that `format_summary` wrote."""
    record = json.loads(text)
    as_of = record.pop("as_of")
    stretches = tuple(
        Stretch(date.fromisoformat(first), date.fromisoformat(last), best, low, high)
        for first, last, best, low, high in record.pop("stretches")
    )
    return Summary(
        key,
        as_of=date.fromisoformat(as_of) if as_of else None,
        stretches=stretches,
        **record,
    )
