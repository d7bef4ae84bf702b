"""The digest: one hash that two ledgers share when they hold the same things."""

import hashlib
import sqlite3

# Each covers its content through an id that is made from it; `check` holds the ids to the content.
_COVERED = {
    "page": "SELECT sha256 FROM pages ORDER BY sha256",
    "version": "SELECT version_id FROM reports ORDER BY version_id",
    "extraction": "SELECT extraction_id FROM extractions ORDER BY extraction_id",
    "finding": "SELECT extraction_id || ' ' || claim_id FROM findings ORDER BY extraction_id, position",
    "statement": "SELECT statement_id FROM statements ORDER BY statement_id",
    "review": "SELECT review_id FROM reviews ORDER BY review_id",
}


def digest(connection: sqlite3.Connection) -> str:
    """SHA-256, in hexadecimal, of all that the ledger holds, whenever and in whatever order it was recorded.

    Covered: the bytes of every page; text, passages and head of every version of a report; which claims each
    extraction holds, in their order; statements; reviews. Left out: instants of recording, the sources that pages
    were read from and the failures (both name paths of one machine), judgements (a model's probabilities may differ
    in their last digits), and the file's own history.
    """
    hashed = hashlib.sha256()
    for name, query in _COVERED.items():
        for (content,) in connection.execute(query):
            hashed.update(f"{name} {content}\n".encode())
    return hashed.hexdigest()
