"""How much of each thing a view of the ledger shows."""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import sqlite3

from muster.model import View
from muster.store.views import (
    CURRENT_CLAIMS,
    CURRENT_REPORTS,
    CURRENT_STATEMENTS,
    RECORDED,
    SUPERSEDED_CLAIMS,
    limits,
)

_COUNTED = {
    "pages": f"pages WHERE {RECORDED}",
    "reports": CURRENT_REPORTS,
    "versions": f"reports WHERE {RECORDED}",
    "extractions": f"extractions WHERE {RECORDED}",
    "claims": CURRENT_CLAIMS,
    "superseded": SUPERSEDED_CLAIMS,
    "statements": CURRENT_STATEMENTS,
    "reviews": f"reviews WHERE {RECORDED}",
    "failures": f"failures WHERE {RECORDED}",
}


def counts(connection: sqlite3.Connection, view: View) -> dict[str, int]:
    """Name to number, in a fixed order. `known_on` limits reports, claims, superseded claims and statements."""
    return {
        name: connection.execute(f"SELECT count(*) FROM {rows}", limits(view)).fetchone()[0]
        for name, rows in _COUNTED.items()
    }
