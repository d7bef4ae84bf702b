"""Instants of recording, as the ledger writes them, and their order."""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import sqlite3
from datetime import UTC, datetime

_DATED_TABLES = ("pages", "reports", "extractions", "statements", "reviews", "failures", "marks", "visits")


def instant_text(at: datetime) -> str:
    """The instant in UTC as ISO 8601 with microseconds: of one length, so that text order is time order.

    Raises ValueError for a datetime without a time zone.
    """
    if at.tzinfo is None:
        raise ValueError(f"expected an instant with its time zone, found {at.isoformat()}")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def parse_instant(text: str) -> datetime:
    """The aware UTC instant that `instant_text` wrote."""
    return datetime.fromisoformat(text)


def read_latest(connection: sqlite3.Connection) -> str:
    """The newest instant of recording in the ledger, an empty text where it holds nothing.

    Rows are recorded in the order of `seq`, so the last row of each table is its newest; no index is needed.
    """
    newest = " UNION ALL ".join(
        f"SELECT * FROM (SELECT recorded_at FROM {table} ORDER BY seq DESC LIMIT 1)" for table in _DATED_TABLES
    )
    latest: str = connection.execute(f"SELECT coalesce(max(recorded_at), '') FROM ({newest})").fetchone()[0]
    return latest
