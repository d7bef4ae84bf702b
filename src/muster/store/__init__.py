"""The ledger in SQLite: append, read as of a time, check."""

from muster.store.entries import Superseded
from muster.store.failures import Failure
from muster.store.ledger import Ledger
from muster.store.outlines import Outline
from muster.store.reports import ReportEntry
from muster.store.search import Found, Hit, HitKind, Wanted
from muster.store.sources import ArchiveMark, Visit
from muster.store.views import BY_HAND, find_known

__all__ = [
    "BY_HAND",
    "ArchiveMark",
    "Failure",
    "Found",
    "Hit",
    "HitKind",
    "Ledger",
    "Outline",
    "ReportEntry",
    "Superseded",
    "Visit",
    "Wanted",
    "find_known",
]
