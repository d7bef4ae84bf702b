"""Whether the ledger keeps what it promised: every row still is what its id was made from, every quote in its place."""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import sqlite3
from collections.abc import Callable, Iterator

from muster.errors import BrokenPromise
from muster.store.claim_rows import CLAIM_COLUMNS, claim_row, parse_claim_row
from muster.store.extractions import claim_codes, extraction_id_of
from muster.store.failures import parse_failure_row
from muster.store.migrating import expected_schema
from muster.store.pages import parse_page_row
from muster.store.quotes import find_orphans
from muster.store.reports import REPORT_COLUMNS, parse_report_row
from muster.store.reviews import parse_review_row
from muster.store.rows import Row, find_rows
from muster.store.statements import parse_statement_row
from muster.store.views import BY_HAND

_KNOWN_BY_ID: dict[str, Callable[[Row], object]] = {
    "statement": parse_statement_row,
    "review": parse_review_row,
    "failure": parse_failure_row,
}


def find_broken_promises(connection: sqlite3.Connection) -> Iterator[str]:
    """One line for each promise that the file breaks, with its place, what was expected and what was found."""
    for check in _CHECKS:
        try:
            yield from check(connection)
        except sqlite3.DatabaseError as error:
            yield f"file: expected a sound database, found {error}"


def _damage(connection: sqlite3.Connection) -> Iterator[str]:
    for (told,) in connection.execute("PRAGMA integrity_check"):
        if told != "ok":
            yield f"file: expected a sound database, found {told}"
    for row in find_rows(connection, "PRAGMA foreign_key_check"):
        yield f"{row['table']}: expected every row to find its {row['parent']}, found row {row['rowid']} without"


def _schema(connection: sqlite3.Connection) -> Iterator[str]:
    found = dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))
    for name, sql in expected_schema().items():
        if name not in found:
            yield f"schema: expected {name}, found none; rows may have been changed"
        elif found[name] != sql:
            yield f"schema: expected {name} as Muster made it, found it altered; rows may have been changed"


def _pages(connection: sqlite3.Connection) -> Iterator[str]:
    for row in find_rows(connection, "SELECT sha256, source, size, content FROM pages ORDER BY sha256"):
        yield from _refusals(parse_page_row, row)


def _reports(connection: sqlite3.Connection) -> Iterator[str]:
    for row in find_rows(connection, f"SELECT {REPORT_COLUMNS} FROM reports AS r ORDER BY version_id"):
        yield from _refusals(parse_report_row, row)


def _extractions(connection: sqlite3.Connection) -> Iterator[str]:
    rows = find_rows(
        connection,
        "SELECT e.*, r.report_id AS own_report, (SELECT before.extraction_id FROM extractions AS before"
        " WHERE before.report_id = e.report_id AND before.seq < e.seq AND before.extractor NOT GLOB :by_hand"
        " ORDER BY before.seq DESC LIMIT 1) AS after FROM extractions AS e"
        " JOIN reports AS r ON r.version_id = e.version_id ORDER BY e.extraction_id",
        {"by_hand": f"{BY_HAND}*"},
    )
    for row in rows:
        made = extraction_id_of(row["version_id"], row["extractor"])
        again = extraction_id_of(row["version_id"], row["extractor"], row["after"])
        if row["extraction_id"] not in (made, again) or row["own_report"] != row["report_id"]:
            yield f"extraction {row['extraction_id']}: expected the row as it was appended, found {made}"


def _claims(connection: sqlite3.Connection) -> Iterator[str]:
    for row in find_rows(connection, f"SELECT {CLAIM_COLUMNS} FROM claims AS c ORDER BY c.claim_id"):
        try:
            claim = parse_claim_row(row)
        except BrokenPromise as error:
            yield str(error)
            continue
        if claim_row(claim, row["recorded_at"]) != row:
            yield f"claim {claim.claim_id}: expected the columns that the claim makes, found others"
        found = connection.execute(
            "SELECT slot, code FROM links WHERE claim_id = ? AND slot IN ('actor', 'place')", (claim.claim_id,)
        )
        if set(claim_codes(claim)) != set(found):
            yield f"claim {claim.claim_id}: expected a link for each actor and place, found others"
        if not connection.execute("SELECT 1 FROM findings WHERE claim_id = ?", (claim.claim_id,)).fetchone():
            yield f"claim {claim.claim_id}: expected an extraction that holds it, found none"


def _quotes(connection: sqlite3.Connection) -> Iterator[str]:
    held = (
        f"SELECT {CLAIM_COLUMNS} FROM claims AS c WHERE c.claim_id IN (SELECT f.claim_id FROM findings AS f"
        " JOIN extractions AS e ON e.extraction_id = f.extraction_id WHERE e.report_id = ? AND e.version_id = ?)"
        " ORDER BY c.claim_id"
    )
    versions = connection.execute("SELECT report_id, version_id, text FROM reports ORDER BY version_id")
    for report_id, version_id, text in versions:
        for row in find_rows(connection, held, (report_id, version_id)):
            try:
                orphans = list(find_orphans(parse_claim_row(row), text))
            except BrokenPromise:
                continue  # told by `_claims`
            yield from (f"report version {version_id}: {orphan}" for orphan in orphans)


def _ids(connection: sqlite3.Connection) -> Iterator[str]:
    for noun, parse in _KNOWN_BY_ID.items():
        key = f"{noun}_id"
        for row in find_rows(connection, f"SELECT * FROM {noun}s ORDER BY {key}"):
            try:
                made = getattr(parse(row), key)
            except (ValueError, TypeError) as error:
                made = str(error)
            if made != row[key]:
                yield f"{noun} {row[key]}: expected the row as it was appended, found {made}"


def _statement_links(connection: sqlite3.Connection) -> Iterator[str]:
    rows = connection.execute(
        "SELECT s.statement_id FROM statements AS s WHERE s.claim_ids IS NOT"
        " (SELECT json_group_array(claim_id) FROM"
        " (SELECT claim_id FROM links WHERE slot = 'statement' AND code = s.statement_id ORDER BY claim_id))"
    )
    for (statement_id,) in rows:
        yield f"statement {statement_id}: expected a link for each claim, found others"


def _words(connection: sqlite3.Connection) -> Iterator[str]:
    for table in ("reports", "claims"):
        (n_lost,) = connection.execute(
            f"SELECT count(*) FROM {table} WHERE seq NOT IN (SELECT id FROM {table[:-1]}_words_docsize)"
        ).fetchone()
        if n_lost:
            yield f"search: expected all {table} in the index of words, found {n_lost} missing"


def _order(connection: sqlite3.Connection) -> Iterator[str]:
    for table in ("pages", "reports", "extractions", "claims", "statements", "reviews", "failures", "marks", "visits"):
        rows = find_rows(
            connection,
            "SELECT seq, recorded_at, before FROM (SELECT seq, recorded_at,"
            f" lag(recorded_at) OVER (ORDER BY seq) AS before FROM {table}) WHERE recorded_at < before",
        )
        for row in rows:
            yield f"{table} row {row['seq']}: expected {row['before']} or later, found {row['recorded_at']}"


def _refusals(parse: Callable[[Row], object], row: Row) -> Iterator[str]:
    try:
        parse(row)
    except BrokenPromise as error:
        yield str(error)


_CHECKS = (
    *(_damage, _schema, _pages, _reports, _extractions, _claims),
    *(_quotes, _ids, _statement_links, _words, _order),
)
