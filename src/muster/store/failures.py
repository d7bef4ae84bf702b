"""Failures in the ledger: sources that gave no report."""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import sqlite3
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from muster.model import View, content_id
from muster.store.instants import parse_instant
from muster.store.rows import Row, find_rows
from muster.store.views import RECORDED, limits


@dataclass(frozen=True)
class Failure:
    """A source that gave no report: `kind` is the error's name, `problem` its words.

    `page_sha256` is the hash of the bytes that were read, None where none could be. `recorded_at` is the aware UTC
    instant since which the ledger has it, None outside a ledger; it takes no part in equality.
    """

    source: str
    kind: str
    problem: str
    page_sha256: str | None = None
    recorded_at: datetime | None = field(default=None, compare=False)

    @cached_property
    def failure_id(self) -> str:
        """Id of the failure: the same problem with the same bytes of the same source is the same failure."""
        return content_id("f", [self.source, self.kind, self.problem, self.page_sha256])


def append_failure(connection: sqlite3.Connection, failure: Failure, recorded_at: str) -> bool:
    """Keeps the failure; False where the ledger has it."""
    if connection.execute("SELECT 1 FROM failures WHERE failure_id = ?", (failure.failure_id,)).fetchone():
        return False
    connection.execute(
        "INSERT INTO failures (failure_id, source, kind, problem, page_sha256, recorded_at) VALUES (?, ?, ?, ?, ?, ?)",
        (failure.failure_id, failure.source, failure.kind, failure.problem, failure.page_sha256, recorded_at),
    )
    return True


def read_failures(connection: sqlite3.Connection, view: View) -> list[Failure]:
    """Failures that the ledger held, by source. Only `recorded_by` limits them: a failure has no day of publication."""
    rows = find_rows(
        connection,
        f"SELECT * FROM failures WHERE {RECORDED} ORDER BY source, failure_id",
        limits(view),
    )
    return [parse_failure_row(row) for row in rows]


def parse_failure_row(row: Row) -> Failure:
    """The failure in a row of `failures`."""
    return Failure(row["source"], row["kind"], row["problem"], row["page_sha256"], parse_instant(row["recorded_at"]))
