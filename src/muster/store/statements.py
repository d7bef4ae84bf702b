"""Statements in the ledger."""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import json
import sqlite3

from muster.errors import LedgerError
from muster.model import Statement, View
from muster.store.claim_rows import json_text
from muster.store.instants import parse_instant
from muster.store.rows import Row, find_rows
from muster.store.views import CURRENT_STATEMENTS, limits


def append_statement(connection: sqlite3.Connection, statement: Statement, recorded_at: str) -> bool:
    """Keeps the statement; False where the ledger has it. Raises LedgerError where it lacks one of its claims."""
    statement_id = statement.statement_id
    if connection.execute("SELECT 1 FROM statements WHERE statement_id = ?", (statement_id,)).fetchone():
        return False
    for claim_id in statement.claim_ids:
        if not connection.execute("SELECT 1 FROM claims WHERE claim_id = ?", (claim_id,)).fetchone():
            raise LedgerError(f"statement {statement_id}: expected claim {claim_id} in the ledger, found none")
    connection.execute(
        "INSERT INTO statements (statement_id, claim_ids, reasons, method, recorded_at) VALUES (?, ?, ?, ?, ?)",
        (statement_id, json_text(statement.claim_ids), json_text(statement.reasons), statement.method, recorded_at),
    )
    connection.executemany(
        "INSERT INTO links (slot, code, claim_id, recorded_at) VALUES ('statement', ?, ?, ?)",
        [(statement_id, claim_id, recorded_at) for claim_id in statement.claim_ids],
    )
    return True


def read_statements(connection: sqlite3.Connection, view: View, claim_id: str | None) -> list[Statement]:
    """Statements all of whose claims are in view, by id; of one claim where given."""
    where = " AND s.statement_id IN (SELECT code FROM links WHERE slot = 'statement' AND claim_id = :claim_id)"
    rows = find_rows(
        connection,
        f"SELECT s.* FROM {CURRENT_STATEMENTS}{where if claim_id else ''} ORDER BY s.statement_id",
        limits(view) | ({"claim_id": claim_id} if claim_id else {}),
    )
    return [parse_statement_row(row) for row in rows]


def find_unjoined_reports(connection: sqlite3.Connection) -> list[str]:
    """Ids of the reports that have a claim which stands in no statement, in order."""
    query = (
        "SELECT DISTINCT report_id FROM claims AS c WHERE NOT EXISTS"
        " (SELECT 1 FROM links WHERE claim_id = c.claim_id AND slot = 'statement') ORDER BY report_id"
    )
    return [report_id for (report_id,) in connection.execute(query)]


def parse_statement_row(row: Row) -> Statement:
    """The statement in a row of `statements`."""
    return Statement(
        tuple(json.loads(row["claim_ids"])),
        tuple(json.loads(row["reasons"])),
        row["method"],
        parse_instant(row["recorded_at"]),
    )
