"""Entries: claims with their report, as a view of the ledger shows them."""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from muster.model import Entry, Measure, ReportHead, Segment, View
from muster.model.collecting import collection_at_rest
from muster.model.filling import maker_of
from muster.model.report import PDF, find_sheet
from muster.store.claim_reading import N_READ_COLUMNS, READ_COLUMNS, read_claim
from muster.store.claim_rows import verify_claim
from muster.store.instants import parse_instant
from muster.store.reports import HEAD_COLUMNS, read_head
from muster.store.views import ALL_CURRENT_CLAIMS, CURRENT_CLAIMS, SUPERSEDED_AT, SUPERSEDED_CLAIMS, limits

_SHEETS = f"CASE r.encoding WHEN '{PDF}' THEN r.segments END"

ENTRY_COLUMNS = f"{READ_COLUMNS}, c.recorded_at, e.extractor, {HEAD_COLUMNS}, {_SHEETS}"
"""What `find_entries` needs of the tables that the fragments of views.py name, in its order."""

# Behind the claim, its instant, the extractor and the version: what all claims of a version share.
_SHARED_FROM = N_READ_COLUMNS + 3

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


_make_entry = maker_of(Entry)


@dataclass(frozen=True, slots=True)
class Superseded:
    """A claim that the newest extraction of its report no longer finds, and since when (aware UTC instant)."""

    entry: Entry
    superseded_at: datetime


@dataclass(frozen=True, slots=True)
class _Version:
    """What the claims of one version of a report share. `sheets` is empty unless its page is a PDF."""

    head: ReportHead
    page_sha256: str
    sheets: tuple[Segment, ...]


def read_entries(connection: sqlite3.Connection, view: View, wanted: Mapping[str, str | Measure | None]) -> list[Entry]:
    """Entries in view that meet every condition given (those of `CONDITIONS`; None is none)."""
    given: dict[str, str | None] = {name: str(value) for name, value in wanted.items() if value is not None}
    where = "".join(f" AND {CONDITIONS[name]}" for name in given)
    held = CURRENT_CLAIMS if given else ALL_CURRENT_CLAIMS
    rows = connection.execute(f"SELECT {ENTRY_COLUMNS} FROM {held}{where}{_ORDER}", limits(view) | given)
    with collection_at_rest():
        return list(find_entries(rows))


def read_superseded(connection: sqlite3.Connection, view: View, report_id: str | None = None) -> list[Superseded]:
    """Claims that earlier extractions in view hold and the newest does not, in the order of entries."""
    where = " AND c.report_id = :report_id" if report_id else ""
    query = f"SELECT {SUPERSEDED_AT}, {ENTRY_COLUMNS} FROM {SUPERSEDED_CLAIMS}{where}{_ORDER}"
    rows = connection.execute(query, limits(view) | ({"report_id": report_id} if report_id else {}))
    return [Superseded(entry, parse_instant(at)) for at, entry in find_led_entries(rows)]


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


def find_led_entries(rows: Iterable[Sequence[Any]]) -> Iterator[tuple[Any, Entry]]:
    """Of rows with a value before `ENTRY_COLUMNS` that value and the entry, in their order."""
    held = list(rows)
    return zip((row[0] for row in held), find_entries(row[1:] for row in held), strict=True)


def find_entries(rows: Iterable[Sequence[Any]]) -> Iterator[Entry]:
    """Entries of rows of `ENTRY_COLUMNS`, in their order; what the claims of one version share is read once."""
    versions: dict[str, _Version] = {}
    instants: dict[str, datetime] = {}
    for row in rows:
        recorded_at, extractor, version_id = row[N_READ_COLUMNS:_SHARED_FROM]
        if version_id not in versions:
            versions[version_id] = _read_version(row[_SHARED_FROM:])
        if recorded_at not in instants:
            instants[recorded_at] = parse_instant(recorded_at)
        version, claim = versions[version_id], read_claim(row[:N_READ_COLUMNS])
        sheet = find_sheet(version.sheets, claim.evidence.start) if version.sheets else None
        yield _make_entry(claim, version.head, version.page_sha256, instants[recorded_at], extractor, sheet=sheet)


def _read_version(shared: Sequence[Any]) -> _Version:
    page_sha256, *head, sheets = shared
    segments = tuple(Segment(*ends) for ends in json.loads(sheets)) if sheets else ()
    return _Version(read_head(head), page_sha256, segments)
