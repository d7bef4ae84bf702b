"""From the outside world to reports: pages, text dumps and archives, read offline."""

from muster.ingest.archive import Archive, Archived, ArchiveKind, Mark, find_archived
from muster.ingest.limits import MAX_PAGE_BYTES
from muster.ingest.quick import find_quick_report
from muster.ingest.reader import READER, read_report
from muster.ingest.sieve import SIEVE, may_hold_claim
from muster.ingest.sources import find_pages, find_sources, measure_sources

__all__ = [
    "MAX_PAGE_BYTES",
    "READER",
    "SIEVE",
    "Archive",
    "ArchiveKind",
    "Archived",
    "Mark",
    "find_archived",
    "find_pages",
    "find_quick_report",
    "find_sources",
    "may_hold_claim",
    "measure_sources",
    "read_report",
]
