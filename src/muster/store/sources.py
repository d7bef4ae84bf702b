"""How far sources were read that give one page after the other: marks in archives, visits to addresses."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from muster.store.instants import parse_instant
from muster.store.rows import find_rows, storable


@dataclass(frozen=True, slots=True)
class ArchiveMark:
    """Behind `number` members of the archive: reading goes on from byte `start`, passing over `skip` members."""

    archive_id: str
    number: int
    start: int = 0
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Visit:
    """What a server answered for an address. `etag` and `last_modified` are its own words, sent back to it next time.

    `page_sha256` is the hash of the page that it sent, None where it sent none. `visited_at` is None outside a ledger.
    """

    url: str
    status: int
    etag: str | None = None
    last_modified: str | None = None
    page_sha256: str | None = None
    visited_at: datetime | None = None


def append_mark(connection: sqlite3.Connection, mark: ArchiveMark, recorded_at: str) -> bool:
    """Keeps the mark; False where the archive stands there already."""
    if read_mark(connection, mark.archive_id) == mark:
        return False
    connection.execute(
        "INSERT INTO marks (archive_id, number, start, skip, recorded_at) VALUES (?, ?, ?, ?, ?)",
        (mark.archive_id, mark.number, mark.start, mark.skip, recorded_at),
    )
    return True


def read_mark(connection: sqlite3.Connection, archive_id: str) -> ArchiveMark:
    """Last mark of the archive; its start where it has none."""
    query = "SELECT number, start, skip FROM marks WHERE archive_id = ? ORDER BY seq DESC LIMIT 1"
    row = connection.execute(query, (archive_id,)).fetchone()
    return ArchiveMark(archive_id, *row) if row else ArchiveMark(archive_id, 0)


def append_visit(connection: sqlite3.Connection, visit: Visit, recorded_at: str) -> None:
    """Keeps the visit."""
    connection.execute(
        "INSERT INTO visits (url, status, etag, last_modified, page_sha256, recorded_at) VALUES (?, ?, ?, ?, ?, ?)",
        (storable(visit.url), visit.status, visit.etag, visit.last_modified, visit.page_sha256, recorded_at),
    )


def read_visit(connection: sqlite3.Connection, url: str) -> Visit | None:
    """Last visit to the address, None where it was never visited."""
    rows = find_rows(connection, "SELECT * FROM visits WHERE url = ? ORDER BY seq DESC LIMIT 1", (storable(url),))
    row = next(rows, None)
    if row is None:
        return None
    told = row["status"], row["etag"], row["last_modified"], row["page_sha256"]
    return Visit(row["url"], *told, parse_instant(row["recorded_at"]))
