"""Records of the API: series and reports as plain values."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from muster.export import make_claim_row
from muster.lexicon import Lexicon
from muster.model import Entry, Report, ReportHead, Step
from muster.survey import CellView, Summary, tell_answer, tell_support, tell_title
from muster.web.api.asking import is_quantity


def make_series(cell: CellView, lexicon: Lexicon, today: date) -> dict[str, Any]:
    """The series with its claims: what its page shows."""
    key, view = cell.key, cell.view
    return {
        "actor_id": key.actor,
        "place_id": key.place,
        "measure": key.measure.value,
        "title": tell_title(key, lexicon),
        "answer": f"{tell_answer(cell, lexicon, today)} {tell_support(cell)}",
        "known_on": view.known_on,
        "recorded_by": view.recorded_by,
        "steps": [_make_step(step) for step in cell.series.steps],
        "plans": _find_ids(cell.series.plans),
        "movements": _find_ids(cell.series.movements),
        "set_aside": [{"claim_id": each.entry.claim.claim_id, "reason": each.reason} for each in cell.series.set_aside],
        "conflicts": [
            {
                "kind": conflict.kind.value,
                "severity": conflict.severity.value,
                "disagrees": conflict.disagrees,
                "sentence": conflict.sentence,
                "claim_ids": _find_ids(conflict.entries),
            }
            for conflict in cell.conflicts
        ],
        "claims": [make_claim_row(entry, lexicon) for entry in cell.entries],
        "positions": [make_claim_row(entry, lexicon) for entry in cell.positions],
    }


def make_series_row(summary: Summary) -> dict[str, Any]:
    """The series in a few numbers."""
    return {
        "actor_id": summary.key.actor,
        "place_id": summary.key.place,
        "measure": summary.key.measure.value,
        "best": summary.best,
        "low": summary.low,
        "high": summary.high,
        "as_of": summary.as_of,
        "n_claims": summary.n_claims,
        "n_outlets": summary.n_outlets,
        "n_origins": summary.n_origins,
        "n_conflicts": summary.n_conflicts,
    }


def make_report_row(report_id: str, head: ReportHead, n_claims: int) -> dict[str, Any]:
    """The report without its text."""
    return {"report_id": report_id, **head.record(), "n_claims": n_claims}


def make_report_whole(report: Report, entries: list[Entry], lexicon: Lexicon) -> dict[str, Any]:
    """The report with its text and its claims."""
    return {
        **make_report_row(report.report_id, report.head, len(entries)),
        "report_sha256": report.page_sha256,
        "version_id": report.version_id,
        "reader": report.reader,
        # Half characters of a broken page have no place in UTF-8.
        "text": report.text.encode("utf-8", "replace").decode(),
        "passages": [
            {"start": passage.start, "end": passage.end, "role": passage.role.value, "reason": passage.reason}
            for passage in report.passages
        ],
        "claims": [make_claim_row(entry, lexicon) for entry in entries if is_quantity(entry)],
        "positions": [make_claim_row(entry, lexicon) for entry in entries if not is_quantity(entry)],
    }


def _make_step(step: Step) -> dict[str, Any]:
    return {
        "first_on": step.period.first_on,
        "last_on": step.period.last_on,
        "best": step.best,
        "low": step.low,
        "high": step.high,
        "basis": step.basis.value,
        "n_origins": step.n_origins,
        "rule": step.rule,
        "support": _find_ids(step.support),
        "rivals": _find_ids(step.rivals),
    }


def _find_ids(entries: Iterable[Entry]) -> list[str]:
    return list(dict.fromkeys(entry.claim.claim_id for entry in entries))
