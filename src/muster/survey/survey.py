"""The survey: every cell summed up and every claim weighed, kept beside the ledger and brought up to date.

It holds nothing that the ledger does not say: it may be deleted at any time and is then made again.
"""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from muster.lexicon import Lexicon
from muster.model import Measure
from muster.store import Ledger
from muster.survey.cell_view import CellKey
from muster.survey.file import open_file, read_fact
from muster.survey.intake import take_extractions, take_reviews
from muster.survey.priority import WORTH_A_LOOK, Priority
from muster.survey.summary import Summary, parse_summary
from muster.survey.summing import sum_up


@dataclass(frozen=True, slots=True)
class Queued:
    """A claim that waits for review, with its cell (None where it has none) and why it is worth a look."""

    claim_id: str
    key: CellKey | None
    priority: Priority


@dataclass(frozen=True, slots=True)
class Progress:
    """Claims worth a look that are reviewed, and those that wait."""

    n_done: int
    n_left: int


class Survey:
    """An open survey of one ledger; one thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, path: Path | None, ledger: Ledger, lexicon: Lexicon) -> "Survey":
        """The ledger's survey at the path, made anew where it is absent or of no use; in memory without a path."""
        return cls(open_file(path, ledger.made_at(), lexicon.own_digest))

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def refresh(
        self, ledger: Ledger, lexicon: Lexicon, most_claims: int | None = None, most_reports: int | None = None
    ) -> int:
        """Takes in what the ledger gained and sums up cells; number of cells that wait, at least 1 while reports do.

        No more than so many reports are taken in, and no more than so many claims summed up; None is no limit. A cell
        with more claims than that waits.
        """
        is_done = take_extractions(self._connection, ledger, most_reports)
        take_reviews(self._connection, ledger)
        n_waiting = sum_up(self._connection, ledger, lexicon, most_claims)
        return n_waiting if is_done else max(n_waiting, 1)

    def read_taken(self) -> int:
        """Number of the last extraction that was taken in."""
        return int(read_fact(self._connection, "extraction") or 0)

    def read_summaries(
        self, measure: Measure, actors: Iterable[str], places: Iterable[str]
    ) -> dict[tuple[str, str], Summary]:
        """Actor and place to summary, of those cells that are summed up."""
        chosen_actors, chosen_places = list(actors), list(places)
        marks = ["?, " * (len(codes) - 1) + "?" for codes in (chosen_actors, chosen_places) if codes]
        if len(marks) < 2:
            return {}
        rows = self._connection.execute(
            "SELECT actor, place, summary FROM cells WHERE measure = ?"
            f" AND actor IN ({marks[0]}) AND place IN ({marks[1]})",
            (measure.value, *chosen_actors, *chosen_places),
        )
        return {
            (actor, place): parse_summary(CellKey(actor, place, measure), summary) for actor, place, summary in rows
        }

    def is_empty(self) -> bool:
        """Whether it has seen no claim at all."""
        return self._connection.execute("SELECT 1 FROM doubts LIMIT 1").fetchone() is None

    def find_cells(self, actor: str | None = None, place: str | None = None) -> list[Summary]:
        """Summaries of the actor's cells, or those in the place, or all, those with most claims first."""
        conditions = [f"{name} = ?" for name, code in (("actor", actor), ("place", place)) if code]
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        rows = self._connection.execute(
            f"SELECT actor, place, measure, summary FROM cells{where} ORDER BY n_claims DESC, 1, 2, 3",
            [code for code in (actor, place) if code],
        )
        return [parse_summary(CellKey(a, p, Measure(measure)), summary) for a, p, measure, summary in rows]

    def count_actors(self, measure: Measure, place: str | None = None) -> list[tuple[str, int]]:
        """Actors with their number of claims, most first; in one place where given."""
        return self._count("actor", "place", measure, place)

    def count_places(self, measure: Measure, actor: str | None = None) -> list[tuple[str, int]]:
        """Places with their number of claims, most first; of one actor where given."""
        return self._count("place", "actor", measure, actor)

    def read_keys(self) -> list[CellKey]:
        """Every cell that is summed up, in order of actor, place and measure."""
        rows = self._connection.execute("SELECT actor, place, measure FROM cells ORDER BY 1, 2, 3")
        return [CellKey(actor, place, Measure(measure)) for actor, place, measure in rows]

    def read_measures(self, actor: str, place: str) -> list[tuple[Measure, int]]:
        """Measures in which the actor has claims in the place, with their number, most first."""
        rows = self._connection.execute(
            "SELECT measure, count(*) FROM outlines WHERE actor = ? AND place = ? GROUP BY 1 ORDER BY 2 DESC, 1",
            (actor, place),
        )
        return [(Measure(measure), number) for measure, number in rows]

    def read_queue(self, key: CellKey | None = None, skipped: Iterable[str] = (), most: int = 1) -> list[Queued]:
        """Claims that wait for review, those first that matter most; of one cell where given, less those skipped."""
        cell = (key.actor, key.place, key.measure.value) if key else ()
        where = " AND actor = ? AND place = ? AND measure = ?" if key else ""
        rows = self._connection.execute(
            f"SELECT claim_id, actor, place, measure, score, reasons FROM queue WHERE score >= {WORTH_A_LOOK}{where}"
            " AND claim_id NOT IN (SELECT claim_id FROM reviewed) ORDER BY score DESC, claim_id",
            cell,
        )
        passed, found = set(skipped), dict[str, Queued]()
        for row in rows:
            if len(found) >= most:
                break
            if row[0] not in passed:
                found.setdefault(row[0], _parse_queued(row))
        return list(found.values())

    def read_queued(self, claim_id: str) -> Queued | None:
        """Why this claim is worth a look, reviewed or not; None where the survey does not have it."""
        row = self._connection.execute(
            "SELECT claim_id, actor, place, measure, score, reasons FROM queue WHERE claim_id = ?"
            " ORDER BY score DESC, actor, place LIMIT 1",
            (claim_id,),
        ).fetchone()
        return _parse_queued(row) if row else None

    def read_progress(self) -> Progress:
        """How far the review has come."""
        n_left, n_all = self._connection.execute(
            "SELECT count(*) FILTER (WHERE claim_id NOT IN (SELECT claim_id FROM reviewed)), count(*)"
            f" FROM (SELECT DISTINCT claim_id FROM queue WHERE score >= {WORTH_A_LOOK})"
        ).fetchone()
        return Progress(n_all - n_left, n_left)

    def _count(self, what: str, other: str, measure: Measure, code: str | None) -> list[tuple[str, int]]:
        where = f" AND {other} = ?" if code else ""
        query = f"SELECT {what}, count(*) FROM outlines WHERE measure = ?{where} GROUP BY 1 ORDER BY 2 DESC, 1"
        return self._connection.execute(query, (measure.value, code) if code else (measure.value,)).fetchall()


def _parse_queued(row: tuple[str, str, str, str, float, str]) -> Queued:
    claim_id, actor, place, measure, score, reasons = row
    key = CellKey(actor, place, Measure(measure)) if actor else None
    return Queued(claim_id, key, Priority(score, tuple(json.loads(reasons))))
