"""The named steps by which a ledger file comes to its present shape."""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from muster import __version__
from muster.errors import LedgerForeign

MIGRATIONS = (
    "0001-lay-the-ledger",
    "0002-guard-the-rows",
    "0003-show-the-claims",
    "0004-search-the-words",
    "0005-add-claims-by-hand",
    "0006-list-by-day",
    "0007-follow-the-sources",
    "0008-part-rule-and-model",
)

# "MUST": what `file` and PRAGMA application_id show, so that no other program's database is taken for a ledger.
APPLICATION_ID = 0x4D555354


def is_new(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether the file is empty and may become a ledger. Raises LedgerForeign where it is something else."""
    # One transaction: another process may be making the ledger between the two questions.
    connection.execute("BEGIN")
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    n_objects = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    connection.execute("COMMIT")
    if application_id == APPLICATION_ID:
        return False
    if application_id or n_objects:
        raise LedgerForeign(f"{path}: expected a Muster ledger, found a database of another program; name another path")
    return True


def find_missing(connection: sqlite3.Connection, path: Path) -> list[str]:
    """Names of the steps that the file has not taken yet. Raises LedgerForeign where it took one unknown here."""
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'migrations'").fetchone():
        return list(MIGRATIONS)
    taken = [name for (name,) in connection.execute("SELECT name FROM migrations ORDER BY seq")]
    unknown = [name for name in taken if name not in MIGRATIONS]
    if unknown:
        raise LedgerForeign(
            f"{path}: expected a ledger of Muster {__version__} or older, found step {unknown[0]!r} of a newer one; "
            "upgrade Muster to open it"
        )
    return [name for name in MIGRATIONS if name not in taken]


def append_migrations(connection: sqlite3.Connection, path: Path, recorded_at: str) -> None:
    """Takes the steps that are missing, all or none, and records each."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for name in find_missing(connection, path):
            for statement in _find_statements(_migration_sql(name)):
                connection.execute(statement)
            connection.execute("INSERT INTO migrations (name, recorded_at) VALUES (?, ?)", (name, recorded_at))
            for fact in (("schema_version", name.partition("-")[0]), ("muster_version", __version__)):
                connection.execute("INSERT INTO meta (name, value, recorded_at) VALUES (?, ?, ?)", (*fact, recorded_at))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def expected_schema() -> dict[str, str]:
    """Name to SQL of every table, index, trigger and view that a ledger has."""
    connection = sqlite3.connect(":memory:")
    try:
        for name in MIGRATIONS:
            for statement in _find_statements(_migration_sql(name)):
                connection.execute(statement)
        return dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall())
    finally:
        connection.close()


def _migration_sql(name: str) -> str:
    return files("muster.store").joinpath("migrations", f"{name}.sql").read_text(encoding="utf-8")


def _find_statements(sql: str) -> Iterator[str]:
    # Not executescript: it commits the open transaction first, and half a migration could be left behind.
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
