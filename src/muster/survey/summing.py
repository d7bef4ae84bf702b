"""Summing up: the cells that wait, the largest first."""

import json
import sqlite3

from muster.lexicon import Lexicon
from muster.model import Measure, View
from muster.store import Ledger
from muster.survey.cell_view import CellKey, read_cell
from muster.survey.file import writing
from muster.survey.priority import Priority, weigh_claims
from muster.survey.summary import format_summary, make_summary


def sum_up(connection: sqlite3.Connection, ledger: Ledger, lexicon: Lexicon, most_claims: int | None) -> int:
    """Sums up cells with about so many claims, or all; number of cells that still wait."""
    keys, done = _find_waiting(connection), 0
    while keys and (most_claims is None or done < most_claims):
        done += _sum_up(connection, ledger, lexicon, keys.pop(0)) + 1
    return len(keys)


def _find_waiting(connection: sqlite3.Connection) -> list[CellKey]:
    rows = connection.execute(
        "SELECT w.actor, w.place, w.measure FROM waiting AS w LEFT JOIN outlines AS o"
        " ON o.actor = w.actor AND o.place = w.place AND o.measure = w.measure"
        " GROUP BY 1, 2, 3 ORDER BY w.measure <> 'personnel', count(o.claim_id) DESC, 1, 2, 3"
    )
    return [CellKey(actor, place, Measure(measure)) for actor, place, measure in rows]


def _sum_up(connection: sqlite3.Connection, ledger: Ledger, lexicon: Lexicon, key: CellKey) -> int:
    """Number of claims in the cell."""
    cell = read_cell(ledger, key, View(), lexicon)
    columns = (key.actor, key.place, key.measure.value)
    with writing(connection):
        for table in ("queue", "cells", "waiting"):
            query = f"DELETE FROM {table} WHERE actor = ? AND place = ? AND measure = ?"  # noqa: S608 - constants
            connection.execute(query, columns)
        if cell.entries:
            row = (*columns, len(cell.counting), format_summary(make_summary(cell)))
            connection.execute("INSERT INTO cells VALUES (?, ?, ?, ?, ?)", row)
        for claim_id, priority in weigh_claims(cell).items():
            _queue(connection, claim_id, columns, priority)
    return len(cell.entries)


def _queue(connection: sqlite3.Connection, claim_id: str, columns: tuple[str, str, str], priority: Priority) -> None:
    doubt = connection.execute("SELECT score, reasons FROM doubts WHERE claim_id = ?", (claim_id,)).fetchone()
    score, reasons = (doubt[0], json.loads(doubt[1])) if doubt else (0.0, [])
    row = (claim_id, *columns, round(priority.score + score, 4), json.dumps([*priority.reasons, *reasons]))
    connection.execute("INSERT OR REPLACE INTO queue VALUES (?, ?, ?, ?, ?, ?)", row)
