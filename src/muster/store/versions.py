"""The version of a ledger file: a short text by which a reader sees that something was appended."""

import sqlite3

_TABLES = ("reports", "extractions", "statements", "reviews", "failures")


def read_version(connection: sqlite3.Connection) -> str:
    """Last row number of each table that grows, joined: of this file alone, where `digest` is of what it holds."""
    newest = ", ".join(f"(SELECT coalesce(max(seq), 0) FROM {table})" for table in _TABLES)  # noqa: S608 - constants
    return ".".join(str(seq) for seq in connection.execute(f"SELECT {newest}").fetchone())


def read_made_at(connection: sqlite3.Connection) -> str:
    """Instant of the file's first step, as the ledger writes instants."""
    made_at: str = connection.execute("SELECT recorded_at FROM migrations ORDER BY seq LIMIT 1").fetchone()[0]
    return made_at
