"""Entries: claims with their report, as a view of the ledger shows them."""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from muster.model import Entry, Measure, ReportHead, Segment, View
from muster.model.report import PDF, find_sheet
from muster.store.claim_rows import CLAIM_COLUMNS, read_claim_row, verify_claim
from muster.store.instants import parse_instant
from muster.store.reports import HEAD_COLUMNS, parse_head_row
from muster.store.rows import Row, find_rows
from muster.store.views import CURRENT_CLAIMS, SUPERSEDED_AT, SUPERSEDED_CLAIMS, limits

ENTRY_COLUMNS = (
    f"{CLAIM_COLUMNS}, {HEAD_COLUMNS}, e.extractor, CASE r.encoding WHEN '{PDF}' THEN r.segments END AS sheets"
)
"""What `find_entries` needs of the tables that the fragments of views.py name."""

# By publication, undated reports last; within a report as its text runs. No part of it depends on when or in which
# order things were recorded.
_ORDER = " ORDER BY r.published_on IS NULL, r.published_on, c.report_id, c.quote_start, c.quote_end, c.claim_id"

CONDITIONS = {
    "actor": "c.claim_id IN (SELECT claim_id FROM links WHERE slot = 'actor' AND code = :actor)",
    "place": "c.claim_id IN (SELECT claim_id FROM links WHERE slot = 'place' AND code = :place)",
    "measure": "c.measure = :measure",
    "report_id": "c.report_id = :report_id",
    "kind": "c.kind = :kind",
    "claim_id": "c.claim_id = :claim_id",
}
"""Name of a condition to its SQL."""


@dataclass(frozen=True, slots=True)
class Superseded:
    """A claim that the newest extraction of its report no longer finds, and since when (aware UTC instant)."""

    entry: Entry
    superseded_at: datetime


def read_entries(connection: sqlite3.Connection, view: View, wanted: Mapping[str, str | Measure | None]) -> list[Entry]:
    """Entries in view that meet every condition given (those of `CONDITIONS`; None is none)."""
    given: dict[str, str | None] = {name: str(value) for name, value in wanted.items() if value is not None}
    where = "".join(f" AND {CONDITIONS[name]}" for name in given)
    rows = find_rows(connection, f"SELECT {ENTRY_COLUMNS} FROM {CURRENT_CLAIMS}{where}{_ORDER}", limits(view) | given)
    return list(find_entries(rows))


def read_superseded(connection: sqlite3.Connection, view: View, report_id: str | None = None) -> list[Superseded]:
    """Claims that earlier extractions in view hold and the newest does not, in the order of entries."""
    where = " AND c.report_id = :report_id" if report_id else ""
    query = f"SELECT {ENTRY_COLUMNS}, {SUPERSEDED_AT} AS superseded_at FROM {SUPERSEDED_CLAIMS}{where}{_ORDER}"
    rows = list(find_rows(connection, query, limits(view) | ({"report_id": report_id} if report_id else {})))
    instants = (parse_instant(row["superseded_at"]) for row in rows)
    return [Superseded(entry, at) for entry, at in zip(find_entries(rows), instants, strict=True)]


def verify_entries(entries: Iterable[Entry]) -> None:
    """Raises BrokenPromise where a claim is no longer what its id was made from; each claim is looked at once.

    Reading does not ask this, since it takes longer than all the rest: whoever shows entries does.
    """
    seen: set[str] = set()
    for entry in entries:
        claim = entry.as_found or entry.claim
        if claim.claim_id not in seen:
            seen.add(claim.claim_id)
            verify_claim(claim)


def find_entries(rows: Iterable[Row]) -> Iterator[Entry]:
    """Entries of rows with `ENTRY_COLUMNS`, in their order."""
    heads: dict[str, ReportHead] = {}
    instants: dict[str, datetime] = {}
    for row in rows:
        version_id, recorded_at = row["version_id"], row["recorded_at"]
        if version_id not in heads:
            heads[version_id] = parse_head_row(row)
        if recorded_at not in instants:
            instants[recorded_at] = parse_instant(recorded_at)
        claim, told = read_claim_row(row), (row["page_sha256"], instants[recorded_at], row["extractor"])
        yield Entry(claim, heads[version_id], *told, sheet=_find_sheet(row, claim.evidence.start))


def _find_sheet(row: Row, position: int) -> int | None:
    return find_sheet((Segment(*ends) for ends in json.loads(row["sheets"])), position) if row["sheets"] else None
