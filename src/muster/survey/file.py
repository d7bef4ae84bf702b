"""The file of a survey: opened, or made anew where it is of no use."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import muster
from muster.reconcile.method import METHOD

FORM = f"4/{muster.__version__}/{METHOD.digest}"
"""Form of the file, with the method behind its values: one of another form is made anew."""


def open_file(path: Path | None, ledger_made_at: str, own_names: str) -> sqlite3.Connection:
    """Connection to the survey of the ledger made at that instant; in memory without a path, or where it is no use.

    A survey of another ledger, by other names of the user's own (as the lexicon's digest of them tells), of another
    version of Muster or of another program is made anew: it holds nothing that the ledger does not say.
    """
    form = f"{FORM} {ledger_made_at} {own_names}".rstrip()
    for place in (path, path, None):
        try:
            connection = _connect(place)
            if _is_ours(connection, form):
                return connection
            connection.close()
            if place:
                place.unlink(missing_ok=True)
        except (sqlite3.Error, OSError):
            continue
    return _connect(None)


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def read_fact(connection: sqlite3.Connection, name: str) -> str | None:
    """Value of a fact about the survey itself."""
    row = connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def write_fact(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Sets a fact about the survey itself."""
    connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))


def _connect(path: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(path or ":memory:", timeout=5, isolation_level=None)
    if path:
        connection.execute("PRAGMA journal_mode = WAL")
        # A lost survey is made again, so nothing waits for the disk.
        connection.execute("PRAGMA synchronous = OFF")
    return connection


def _is_ours(connection: sqlite3.Connection, form: str) -> bool:
    """Whether the file has this form; an empty one is given it."""
    with writing(connection):
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
            for statement in files("muster.survey").joinpath("survey.sql").read_text(encoding="utf-8").split(";\n"):
                connection.execute(statement)
            write_fact(connection, "form", form)
            return True
        is_survey = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'facts'").fetchone()[0]
        return bool(is_survey) and read_fact(connection, "form") == form
