"""What SQLite refuses, told as Muster's own errors."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from muster.errors import BrokenPromise, LedgerBusy, LedgerError, LedgerForeign, LedgerFull, MusterError

# SQLite's primary result codes are the low byte of the extended ones.
_PRIMARY = 0xFF
_DENIED = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turns what SQLite raises inside into LedgerBusy, LedgerFull, LedgerForeign, LedgerError or BrokenPromise."""
    try:
        yield
    except sqlite3.Error as error:
        raise _muster_error(path, error) from error
    except OverflowError as error:
        raise LedgerError(f"{path}: expected whole numbers of at most 64 bits, found a larger one") from error


def _muster_error(path: Path, error: sqlite3.Error) -> MusterError:
    code = getattr(error, "sqlite_errorcode", None) or 0
    match code & _PRIMARY:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LedgerBusy(f"{path}: another process is writing to the ledger; try again when it is done")
        case sqlite3.SQLITE_FULL:
            return _full(path)
        case sqlite3.SQLITE_NOTADB:
            return LedgerForeign(f"{path}: expected a Muster ledger, found another kind of file; name another path")
        case sqlite3.SQLITE_CORRUPT:
            return BrokenPromise(f"{path}: the file is damaged ({error}); restore it from a copy")
        case primary if primary in _DENIED:
            return LedgerError(f"{path}: expected a file and a folder that can be written, found {error}")
    # On a full file system the index of the write-ahead log cannot grow either, and says so in its own way.
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:
        return _full(path)
    return LedgerError(f"{path}: {error}")


def _full(path: Path) -> LedgerFull:
    return LedgerFull(f"{path}: no room is left on the disk; what was reported as done is safe, make room and go on")
