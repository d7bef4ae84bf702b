"""Opening a ledger file: what it must be, and how SQLite is to treat it."""

import os
import sqlite3
import time
from pathlib import Path

from muster.errors import LedgerError, LedgerForeign
from muster.store.faults import told_plainly
from muster.store.migrating import append_migrations, find_missing, is_new

_TRIES = 50


def open_connection(path: Path, wait_seconds: float, opened_at: str) -> sqlite3.Connection:
    """Connection to the ledger at `path`, made or brought up to date where needed, dated `opened_at` if so.

    Raises LedgerForeign, LedgerBusy, LedgerFull or LedgerError, with what to do.
    """
    _refuse_unwritable(path)
    with told_plainly(path):
        connection = sqlite3.connect(path.absolute(), timeout=wait_seconds, isolation_level=None)
        try:
            _prepare(connection, path, wait_seconds, opened_at)
        except BaseException:
            connection.close()
            raise
    return connection


def _refuse_unwritable(path: Path) -> None:
    # Asked beforehand: SQLite says only "unable to open database file" to all of these.
    folder = path.absolute().parent
    if not folder.is_dir():
        raise LedgerError(f"{path}: expected the folder {folder} to exist, found none; make it first")
    if path.is_dir():
        raise LedgerForeign(f"{path}: expected a file, found a folder; name a file in it")
    if path.exists() and not os.access(path, os.R_OK | os.W_OK):
        raise LedgerError(f"{path}: expected a file that can be read and written, found one that cannot; copy it")
    if not os.access(folder, os.W_OK):
        raise LedgerError(f"{path}: expected a folder that can be written, found {folder}; copy the ledger elsewhere")


def _prepare(connection: sqlite3.Connection, path: Path, wait_seconds: float, opened_at: str) -> None:
    new = is_new(connection, path)
    _log_ahead(connection, wait_seconds)
    # FULL: in WAL mode the default of NORMAL may lose the last commits when the power fails, and they were reported
    # as done.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    if new or find_missing(connection, path):
        append_migrations(connection, path, opened_at)


def _log_ahead(connection: sqlite3.Connection, wait_seconds: float) -> None:
    # Two processes that open a new ledger at once: SQLite refuses the second without waiting for its timeout, as
    # the change of mode could deadlock.
    if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        return
    for attempt in range(_TRIES):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or attempt == _TRIES - 1:
                raise
            time.sleep(wait_seconds / _TRIES)
