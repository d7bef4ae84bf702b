"""Pages in the ledger: whole, compressed, once under their hash."""

import sqlite3
import zlib

from muster.errors import BrokenPromise, UsageError
from muster.model import Page
from muster.store.rows import Row, find_rows, storable


def append_page(connection: sqlite3.Connection, page: Page, recorded_at: str) -> bool:
    """Keeps the page; False where the ledger has its bytes already, from whatever source."""
    if has_page(connection, page.sha256):
        return False
    connection.execute(
        "INSERT INTO pages (sha256, source, size, content, recorded_at) VALUES (?, ?, ?, ?, ?)",
        (page.sha256, storable(page.source), len(page.content), zlib.compress(page.content), recorded_at),
    )
    return True


def has_page(connection: sqlite3.Connection, sha256: str) -> bool:
    """Whether the ledger has the bytes of this hash."""
    return connection.execute("SELECT 1 FROM pages WHERE sha256 = ?", (sha256,)).fetchone() is not None


def read_page_hashes(connection: sqlite3.Connection) -> list[str]:
    """Hashes of all pages in the order of recording."""
    return [sha256 for (sha256,) in connection.execute("SELECT sha256 FROM pages ORDER BY seq")]


def read_page(connection: sqlite3.Connection, sha256: str) -> Page:
    """The page of this hash. Raises UsageError where there is none, BrokenPromise where its bytes have changed."""
    query = "SELECT sha256, source, size, content FROM pages WHERE sha256 = ?"
    row = next(find_rows(connection, query, (sha256,)), None)
    if row is None:
        raise UsageError(f"page {sha256}: expected a page of the ledger, found none of this hash")
    return parse_page_row(row)


def parse_page_row(row: Row) -> Page:
    """The page in a row with sha256, source, size and content. Raises BrokenPromise where its bytes have changed."""
    try:
        page = Page(zlib.decompress(row["content"]), row["source"])
    except zlib.error as error:
        raise BrokenPromise(f"page {row['sha256']}: expected the bytes of this hash, found damage ({error})") from error
    found = (page.sha256, len(page.content))
    if found != (row["sha256"], row["size"]):
        raise BrokenPromise(f"page {row['sha256']}: expected {row['size']} bytes of this hash, found {found}")
    return page
