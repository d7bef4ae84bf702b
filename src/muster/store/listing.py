"""Listing: reports and claims page by page, each page beginning where the one before ended."""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import sqlite3
from collections.abc import Mapping

from muster.model import Entry, Measure, View
from muster.store.entries import CONDITIONS, ENTRY_COLUMNS, find_led_entries
from muster.store.reports import HEAD_COLUMNS, ReportEntry, parse_entry_row
from muster.store.rows import find_rows
from muster.store.views import CURRENT_CLAIMS, CURRENT_REPORTS, limits

_PAGE = "c.seq > :after ORDER BY c.seq LIMIT :most"


def list_reports(
    connection: sqlite3.Connection, view: View, before: tuple[str, str] | None, most: int
) -> list[ReportEntry]:
    """Reports in view, the latest first, undated ones last: those behind the day (an empty text for none) and id."""
    where = " AND (coalesce(r.published_on, ''), r.report_id) < (:day, :report_id)" if before else ""
    rows = find_rows(
        connection,
        f"SELECT r.report_id, {HEAD_COLUMNS}, r.recorded_at FROM {CURRENT_REPORTS}{where}"
        " ORDER BY coalesce(r.published_on, '') DESC, r.report_id DESC LIMIT :most",
        limits(view) | ({"day": before[0], "report_id": before[1]} if before else {}) | {"most": most},
    )
    return [parse_entry_row(row) for row in rows]


def count_claims(connection: sqlite3.Connection, view: View, report_ids: list[str]) -> dict[str, int]:
    """Report to the number of its claims in view, 0 for those that have none."""
    counts = dict.fromkeys(report_ids, 0)
    for report_id in report_ids:
        query = f"SELECT count(*) FROM {CURRENT_CLAIMS} AND c.report_id = :report_id"
        counts[report_id] = connection.execute(query, limits(view) | {"report_id": report_id}).fetchone()[0]
    return counts


def list_entries(
    connection: sqlite3.Connection, view: View, wanted: Mapping[str, str | Measure | None], after: int, most: int
) -> list[tuple[int, Entry]]:
    """Entries in view that meet every condition given, in the order of recording, each with its number; after one."""
    given: dict[str, str | None] = {name: str(value) for name, value in wanted.items() if value is not None}
    where = "".join(f" AND {CONDITIONS[name]}" for name in given)
    rows = connection.execute(
        f"SELECT c.seq, {ENTRY_COLUMNS} FROM {CURRENT_CLAIMS}{where} AND {_PAGE}",
        limits(view) | given | {"after": after, "most": most},
    )
    return list(find_led_entries(rows))
