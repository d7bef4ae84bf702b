"""Reports in the ledger: every version of each, and the one in force."""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from muster.errors import BrokenPromise, LedgerError, UsageError
from muster.model import DateOrigin, Passage, PassageRole, Report, ReportHead, Segment, View
from muster.store.claim_rows import json_text
from muster.store.instants import parse_instant
from muster.store.pages import has_page
from muster.store.rows import Row, find_rows
from muster.store.views import CURRENT_REPORTS, limits

_HEAD = ("title", "outlet", "author", "agency", "published_on", "date_origin", "url", "language")
_COLUMNS = (
    *("version_id", "report_id", "page_sha256", *_HEAD),
    *("encoding", "reader", "text", "passages", "segments", "recorded_at"),
)
_INSERT = f"INSERT INTO reports ({', '.join(_COLUMNS)}) VALUES ({', '.join(f':{name}' for name in _COLUMNS)})"
_INDEX = (
    "INSERT INTO report_words (rowid, title, outlet, text)"
    " SELECT seq, title, outlet, text FROM reports WHERE version_id = ?"
)

HEAD_COLUMNS = ", ".join(f"r.{name}" for name in ("version_id", "page_sha256", *_HEAD))
"""What `parse_head_row` needs of the table `reports`, named r, with the version's id and its page."""

REPORT_COLUMNS = ", ".join(f"r.{name}" for name in _COLUMNS)
"""What `parse_report_row` needs of the table `reports`, named r."""


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """One report as the ledger holds it, without its text. `recorded_at` is when this version was recorded (UTC)."""

    report_id: str
    version_id: str
    page_sha256: str
    head: ReportHead
    recorded_at: datetime


def append_report(connection: sqlite3.Connection, report: Report, recorded_at: str) -> bool:
    """Keeps this version of the report; False where the ledger has it. Raises LedgerError without its page."""
    if connection.execute("SELECT 1 FROM reports WHERE version_id = ?", (report.version_id,)).fetchone():
        return False
    if not has_page(connection, report.page_sha256):
        raise LedgerError(f"report {report.report_id}: expected its page in the ledger, found none; append it first")
    own = {
        "version_id": report.version_id,
        "report_id": report.report_id,
        "page_sha256": report.page_sha256,
        "encoding": report.encoding,
        "reader": report.reader,
        "text": report.text,
        "passages": json_text([[p.start, p.end, p.role.value, p.reason] for p in report.passages]),
        "segments": json_text([[s.start, s.end, s.page_start, s.page_end] for s in report.segments]),
        "recorded_at": recorded_at,
    }
    connection.execute(_INSERT, report.head.record() | own)
    connection.execute(_INDEX, (report.version_id,))
    return True


def read_report(connection: sqlite3.Connection, report_id: str, view: View) -> Report:
    """The report as it stood in view. Raises UsageError where it did not, BrokenPromise where its row has changed."""
    rows = find_rows(
        connection,
        f"SELECT {REPORT_COLUMNS} FROM {CURRENT_REPORTS} AND r.report_id = :report_id",
        limits(view) | {"report_id": report_id},
    )
    row = next(rows, None)
    if row is None:
        raise UsageError(f"report {report_id}: expected a report of the ledger within the view, found none")
    return parse_report_row(row)


def read_reports(connection: sqlite3.Connection, view: View) -> list[ReportEntry]:
    """Reports in view, in order of publication (undated last), then of id."""
    rows = find_rows(
        connection,
        f"SELECT r.report_id, {HEAD_COLUMNS}, r.recorded_at FROM {CURRENT_REPORTS}"
        " ORDER BY r.published_on IS NULL, r.published_on, r.report_id",
        limits(view),
    )
    return [parse_entry_row(row) for row in rows]


def parse_entry_row(row: Row) -> ReportEntry:
    """The report in a row with report_id, `HEAD_COLUMNS` and recorded_at."""
    ids = row["report_id"], row["version_id"], row["page_sha256"]
    return ReportEntry(*ids, parse_head_row(row), parse_instant(row["recorded_at"]))


def parse_head_row(row: Row) -> ReportHead:
    """The head in a row of `reports`. Raises ValueError where it is none."""
    return read_head([row[name] for name in _HEAD])


def read_head(values: Sequence[str | None]) -> ReportHead:
    """The head of the values behind version and page in `HEAD_COLUMNS`. Raises ValueError where they are none."""
    title, outlet, author, agency, published_on, date_origin, url, language = values
    day = date.fromisoformat(published_on) if published_on else None
    origin = DateOrigin(date_origin) if date_origin else None
    return ReportHead(title, outlet, author, agency, day, origin, url, language)


def parse_report_row(row: Row) -> Report:
    """The report in a row of `reports`. Raises BrokenPromise where it is not the version that its id was made from."""
    try:
        report = Report(
            page_sha256=row["page_sha256"],
            text=row["text"],
            passages=tuple(Passage(a, b, PassageRole(role), why) for a, b, role, why in json.loads(row["passages"])),
            segments=tuple(Segment(*ends) for ends in json.loads(row["segments"])),
            head=parse_head_row(row),
            encoding=row["encoding"],
            reader=row["reader"],
        )
    except (ValueError, TypeError) as error:
        raise BrokenPromise(f"report version {row['version_id']}: expected it as appended, found {error}") from error
    if (report.report_id, report.version_id) != (row["report_id"], row["version_id"]):
        raise BrokenPromise(
            f"report version {row['version_id']}: expected the row as it was appended, found {report.version_id}"
        )
    return report
