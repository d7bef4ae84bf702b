"""The ledger in SQLite: append, read as of a time, check."""

from muster.store.entries import Superseded
from muster.store.failures import Failure
from muster.store.ledger import Ledger
from muster.store.reports import ReportEntry

__all__ = ["Failure", "Ledger", "ReportEntry", "Superseded"]
