"""From the outside world to reports: pages, text dumps and archives, read offline."""

from muster.ingest.addresses import is_url, parse_url
from muster.ingest.archive import Archive, Archived, ArchiveKind, Mark, find_archived
from muster.ingest.feeds import FeedItem, find_items
from muster.ingest.fetching import Fetched, Fetcher
from muster.ingest.limits import MAX_PAGE_BYTES
from muster.ingest.quick import find_quick_report
from muster.ingest.reader import READER, read_report
from muster.ingest.sieve import SIEVE, may_hold_claim
from muster.ingest.small_words import find_likely_language
from muster.ingest.sources import Skipped, Source, find_pages, find_sources, measure_sources

__all__ = [
    "MAX_PAGE_BYTES",
    "READER",
    "SIEVE",
    "Archive",
    "ArchiveKind",
    "Archived",
    "FeedItem",
    "Fetched",
    "Fetcher",
    "Mark",
    "Skipped",
    "Source",
    "find_archived",
    "find_items",
    "find_likely_language",
    "find_pages",
    "find_quick_report",
    "find_sources",
    "is_url",
    "may_hold_claim",
    "measure_sources",
    "parse_url",
    "read_report",
]
