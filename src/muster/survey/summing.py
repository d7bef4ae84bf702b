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
    """Sums up cells with no more than so many claims in all, or every one; number of cells that still wait."""
    waiting, left = _find_waiting(connection), most_claims
    for key, n_claims in list(waiting):
        if left is not None and left <= 0:
            break
        if left is not None and n_claims > left:
            continue
        _sum_up(connection, ledger, lexicon, key)
        waiting.remove((key, n_claims))
        left = None if left is None else left - n_claims - 1
    return len(waiting)


def _find_waiting(connection: sqlite3.Connection) -> list[tuple[CellKey, int]]:
    """Cells that wait with their number of claims, the largest first."""
    rows = connection.execute(
        "SELECT actor, place, measure, (SELECT count(*) FROM outlines AS o WHERE o.measure = w.measure"
        " AND o.actor = w.actor AND o.place = w.place) AS n FROM waiting AS w"
        " ORDER BY measure <> 'personnel', n DESC, actor, place, measure"
    )
    return [(CellKey(actor, place, Measure(measure)), n_claims) for actor, place, measure, n_claims in rows]


def _sum_up(connection: sqlite3.Connection, ledger: Ledger, lexicon: Lexicon, key: CellKey) -> None:
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


def _queue(connection: sqlite3.Connection, claim_id: str, columns: tuple[str, str, str], priority: Priority) -> None:
    doubt = connection.execute("SELECT score, reasons FROM doubts WHERE claim_id = ?", (claim_id,)).fetchone()
    score, reasons = (doubt[0], json.loads(doubt[1])) if doubt else (0.0, [])
    row = (claim_id, *columns, round(priority.score + score, 4), json.dumps([*priority.reasons, *reasons]))
    connection.execute("INSERT OR REPLACE INTO queue VALUES (?, ?, ?, ?, ?, ?)", row)
