"""The ledger in SQLite: append, read as of a time, check."""

from muster.store.entries import Superseded
from muster.store.failures import Failure
from muster.store.ledger import Ledger
from muster.store.outlines import Outline
from muster.store.reports import ReportEntry
from muster.store.search import Found, Hit, HitKind, Wanted
from muster.store.views import BY_HAND, find_known

__all__ = [
    "BY_HAND",
    "Failure",
    "Found",
    "Hit",
    "HitKind",
    "Ledger",
    "Outline",
    "ReportEntry",
    "Superseded",
    "Wanted",
    "find_known",
]
