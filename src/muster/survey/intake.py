"""Intake: what the ledger has gained since, noted as outlines, doubts and cells that wait to be summed up."""

import json
import sqlite3
from collections.abc import Iterable

from muster.model import Measure, Review
from muster.pipeline import find_standing
from muster.store import Ledger, Outline
from muster.survey.file import read_fact, write_fact, writing
from muster.survey.priority import weigh_doubt

LOOSE = ("", "", "")
"""Columns of a claim that counts in no cell."""

Cell = tuple[str, str, str]
"""Actor, place and measure, as columns."""

_REPORTS_AT_ONCE = 500


def take_extractions(connection: sqlite3.Connection, ledger: Ledger, most_reports: int | None) -> bool:
    """Notes the claims of extractions that are new, of about so many reports or all; whether none is left."""
    seen, left = int(read_fact(connection, "extraction") or 0), most_reports
    while left is None or left > 0:
        last, touched, found = ledger.read_outlines(seen, min(left or _REPORTS_AT_ONCE, _REPORTS_AT_ONCE))
        if last == seen:
            return True
        with writing(connection):
            for report_id in touched:
                _forget_report(connection, report_id)
            for outline in found:
                _add_outline(connection, outline)
            write_fact(connection, "extraction", str(last))
        seen = last
        left = None if left is None else left - len(touched)
    return ledger.read_outlines(seen, 1)[0] == seen


def take_reviews(connection: sqlite3.Connection, ledger: Ledger) -> None:
    """Notes what reviewers decided since, and the cells that it touches."""
    reviews = ledger.read_reviews()
    seen = int(read_fact(connection, "reviews") or 0)
    if len(reviews) == seen:
        return
    with writing(connection):
        for review in reviews[seen:]:
            _wait(connection, _find_touched(connection, review))
        standing = find_standing(reviews)
        connection.execute("DELETE FROM reviewed")
        connection.executemany("INSERT INTO reviewed VALUES (?)", [(target_id,) for target_id in standing])
        write_fact(connection, "reviews", str(len(reviews)))


def _forget_report(connection: sqlite3.Connection, report_id: str) -> None:
    cells = connection.execute("SELECT DISTINCT actor, place, measure FROM outlines WHERE report_id = ?", (report_id,))
    _wait(connection, cells.fetchall())
    connection.execute(
        "DELETE FROM queue WHERE claim_id IN (SELECT claim_id FROM doubts WHERE report_id = ?)", (report_id,)
    )
    connection.execute("DELETE FROM outlines WHERE report_id = ?", (report_id,))
    connection.execute("DELETE FROM doubts WHERE report_id = ?", (report_id,))


def _add_outline(connection: sqlite3.Connection, outline: Outline) -> None:
    missing = [name for name, codes in (("actor", outline.actors), ("place", outline.places)) if not codes]
    doubt = weigh_doubt(outline.judgements, missing, counts=outline.measure is Measure.PERSONNEL)
    reasons = json.dumps(doubt.reasons)
    connection.execute(
        "INSERT OR REPLACE INTO doubts VALUES (?, ?, ?, ?)",
        (outline.claim_id, outline.report_id, doubt.score, reasons),
    )
    cells = _join(outline.actors, outline.places, [outline.measure.value] if outline.measure else [])
    if not cells:
        row = (outline.claim_id, *LOOSE, doubt.score, reasons)
        connection.execute("INSERT OR REPLACE INTO queue VALUES (?, ?, ?, ?, ?, ?)", row)
    connection.executemany(
        "INSERT OR IGNORE INTO outlines VALUES (?, ?, ?, ?, ?)",
        [(outline.claim_id, outline.report_id, *cell) for cell in cells],
    )
    _wait(connection, cells)


def _find_touched(connection: sqlite3.Connection, review: Review) -> list[Cell]:
    """Cells in which the claim counted, counts now, or counts once corrected."""
    query = (
        "SELECT actor, place, measure FROM outlines WHERE claim_id = ?1"
        " UNION SELECT actor, place, measure FROM queue WHERE claim_id = ?1 AND actor <> ''"
    )
    before: list[Cell] = connection.execute(query, (review.target_id,)).fetchall()
    after = {change.name: change.after for change in review.changes}
    actors, places = after.get("actor"), after.get("place")
    return before + _join(
        actors if isinstance(actors, tuple) else [actor for actor, _, _ in before],
        places if isinstance(places, tuple) else [place for _, place, _ in before],
        [str(after["measure"])] if "measure" in after else [measure for _, _, measure in before] or ["personnel"],
    )


def _wait(connection: sqlite3.Connection, cells: Iterable[Cell]) -> None:
    connection.executemany("INSERT OR IGNORE INTO waiting VALUES (?, ?, ?)", cells)


def _join(actors: Iterable[str], places: Iterable[str], measures: Iterable[str]) -> list[Cell]:
    """Every combination, once, in order."""
    cells = ((actor, place, measure) for actor in actors for place in places for measure in measures)
    return list(dict.fromkeys(cells))
