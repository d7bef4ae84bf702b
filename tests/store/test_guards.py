"""The file itself refuses to change or lose a row, whoever asks."""

# ruff: noqa: S608 - the names of tables are listed below

import sqlite3

import pytest

from muster.model import Decision, Review, Statement
from muster.store import ArchiveMark, Ledger, Visit

TABLES = (
    "migrations",
    "meta",
    "pages",
    "reports",
    "extractions",
    "claims",
    "findings",
    "links",
    "statements",
    "reviews",
    "failures",
    "marks",
    "visits",
)


@pytest.fixture
def full(path, synthetic):
    """A plain connection, as another program would open one, to a ledger with a row in every table."""
    story = synthetic.make_story(1)
    claim_id = story.extraction.claims[0].claim_id
    with Ledger.open(path) as ledger, ledger.writing():
        story.append_to(ledger)
        ledger.append_statement(Statement((claim_id,)), synthetic.at(0))
        ledger.append_review(Review(claim_id, Decision.ACCEPT, "ada"), synthetic.at(0))
        ledger.append_failure("a.txt", "NoText", "no text", synthetic.at(0))
        ledger.append_mark(ArchiveMark("a-1", 5, 700, 1), synthetic.at(0))
        ledger.append_visit(Visit("https://news.example/", 200, '"e"', None, "0" * 64), synthetic.at(0))
    connection = sqlite3.connect(path, isolation_level=None)
    yield connection
    connection.close()


def rows(connection, table):
    return connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()


def test_every_table_is_guarded_and_dated(full):
    # The indexes of words hold nothing of their own.
    found = full.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_words*' ORDER BY name"
    ).fetchall()
    assert [name for (name,) in found] == sorted(TABLES)
    for table in TABLES:
        assert rows(full, table)
        columns = {row[1] for row in full.execute(f"PRAGMA table_info({table})")}
        assert "recorded_at" in columns


@pytest.mark.parametrize("table", TABLES)
def test_no_row_changes(full, table):
    before = rows(full, table)
    with pytest.raises(sqlite3.IntegrityError, match=f"{table}: the ledger only grows, no row of it changes"):
        full.execute(f"UPDATE {table} SET recorded_at = '2000-01-01T00:00:00.000000Z'")
    assert rows(full, table) == before


@pytest.mark.parametrize("table", TABLES)
def test_no_row_goes(full, table):
    before = rows(full, table)
    with pytest.raises(sqlite3.IntegrityError, match=f"{table}: the ledger only grows, no row of it goes"):
        full.execute(f"DELETE FROM {table}")
    assert rows(full, table) == before


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_replaced(full, table):
    before = rows(full, table)
    with pytest.raises(sqlite3.IntegrityError, match=f"{table}: the ledger only grows, no row of it is replaced"):
        full.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
    assert rows(full, table) == before


@pytest.mark.parametrize(
    "table",
    [table for table in TABLES if table not in ("migrations", "meta", "findings", "links", "marks", "visits")],
)
def test_no_row_is_replaced_under_a_number_of_its_own(full, table):
    before = rows(full, table)
    columns = [row[1] for row in full.execute(f"PRAGMA table_info({table})")][1:]
    query = f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) SELECT {', '.join(columns)} FROM {table}"
    with pytest.raises(sqlite3.IntegrityError, match="no row of it is replaced"):
        full.execute(query)
    assert rows(full, table) == before


def test_an_instant_in_another_form_is_refused(full):
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        full.execute("INSERT INTO meta (name, value, recorded_at) VALUES ('a', 'b', '2024-01-01 12:00')")
