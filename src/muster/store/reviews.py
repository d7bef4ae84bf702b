"""Reviews in the ledger."""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import json
import sqlite3

from muster.errors import LedgerError
from muster.model import Decision, FieldChange, FieldValue, Review, View
from muster.store.claim_rows import json_text
from muster.store.instants import parse_instant
from muster.store.rows import Row, find_rows
from muster.store.views import RECORDED, limits

_COLUMNS = "target_id, decision, reviewer, changes, reason, follows, review_id, recorded_at"


def append_review(connection: sqlite3.Connection, review: Review, recorded_at: str) -> bool:
    """Keeps the review; False where the ledger has it.

    Raises LedgerError where the ledger lacks its target, or the review of that target that it follows.
    """
    if connection.execute("SELECT 1 FROM reviews WHERE review_id = ?", (review.review_id,)).fetchone():
        return False
    target_id = review.target_id
    _require(
        connection,
        "SELECT 1 FROM claims WHERE claim_id = ?1 UNION ALL SELECT 1 FROM statements WHERE statement_id = ?1",
        (target_id,),
        f"review: expected {target_id} to be a claim or statement of the ledger, found none",
    )
    if review.follows:
        _require(
            connection,
            "SELECT 1 FROM reviews WHERE review_id = ? AND target_id = ?",
            (review.follows, target_id),
            f"review of {target_id}: expected to follow a review of it, found {review.follows}",
        )
    row = review.record() | {"review_id": review.review_id, "recorded_at": recorded_at}
    connection.execute(
        f"INSERT INTO reviews ({_COLUMNS}) VALUES (:{_COLUMNS.replace(', ', ', :')})",
        row | {"changes": json_text(row["changes"])},
    )
    return True


def read_reviews(connection: sqlite3.Connection, view: View, target_id: str | None) -> list[Review]:
    """Reviews that the ledger held, in the order of recording; of one target where given."""
    where = " AND target_id = :target_id" if target_id else ""
    rows = find_rows(
        connection,
        f"SELECT {_COLUMNS} FROM reviews WHERE {RECORDED}{where} ORDER BY seq",
        limits(view) | ({"target_id": target_id} if target_id else {}),
    )
    return [parse_review_row(row) for row in rows]


def parse_review_row(row: Row) -> Review:
    """The review in a row of `reviews`."""
    return Review(
        target_id=row["target_id"],
        decision=Decision(row["decision"]),
        reviewer=row["reviewer"],
        changes=tuple(
            FieldChange(change["name"], _value(change["before"]), _value(change["after"]))
            for change in json.loads(row["changes"])
        ),
        reason=row["reason"],
        follows=row["follows"],
        recorded_at=parse_instant(row["recorded_at"]),
    )


def _require(connection: sqlite3.Connection, query: str, values: tuple[str, ...], refusal: str) -> None:
    if connection.execute(query, values).fetchone() is None:
        raise LedgerError(refusal)


def _value(plain: str | int | bool | list[str] | None) -> FieldValue:
    return tuple(plain) if isinstance(plain, list) else plain
