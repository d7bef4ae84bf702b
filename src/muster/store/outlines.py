"""Outlines: where claims count and how sure they are, for whoever keeps a summary of the ledger up to date."""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from muster.model import Judgement, Measure, View
from muster.store.extractions import parse_judgements
from muster.store.rows import find_rows
from muster.store.views import CURRENT_CLAIMS, limits


@dataclass(frozen=True, slots=True)
class Outline:
    """A claim in force without its words. `measure` is None for a position."""

    claim_id: str
    report_id: str
    actors: tuple[str, ...]
    places: tuple[str, ...]
    measure: Measure | None
    judgements: dict[str, Judgement]


def read_next(connection: sqlite3.Connection, after: int, most: int) -> int:
    """Number of the last extraction among the next so many; the number given where there is none."""
    query = (
        "SELECT coalesce(max(seq), :after)"
        " FROM (SELECT seq FROM extractions WHERE seq > :after ORDER BY seq LIMIT :most)"
    )
    last: int = connection.execute(query, {"after": after, "most": most}).fetchone()[0]
    return last


def read_touched(connection: sqlite3.Connection, after: int, last: int) -> list[str]:
    """Ids of the reports with an extraction after one number and up to another, sorted."""
    query = "SELECT DISTINCT report_id FROM extractions WHERE seq > ? AND seq <= ? ORDER BY 1"
    return [report_id for (report_id,) in connection.execute(query, (after, last))]


def read_outlines(connection: sqlite3.Connection, after: int, last: int) -> Iterator[Outline]:
    """Claims in force of the reports with an extraction after one number and up to another."""
    rows = find_rows(
        connection,
        f"SELECT c.claim_id, c.report_id, c.actor_ids, c.place_ids, c.measure, f.judgements FROM {CURRENT_CLAIMS}"
        " AND e.report_id IN (SELECT report_id FROM extractions WHERE seq > :after AND seq <= :last)",
        limits(View()) | {"after": after, "last": last},
    )
    for row in rows:
        yield Outline(
            row["claim_id"],
            row["report_id"],
            tuple(json.loads(row["actor_ids"])),
            tuple(json.loads(row["place_ids"])),
            Measure(row["measure"]) if row["measure"] else None,
            parse_judgements(row["judgements"]),
        )
