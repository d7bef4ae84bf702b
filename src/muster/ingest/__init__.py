"""From the outside world to reports: pages and text dumps, read offline."""

from muster.ingest.reader import READER, read_report
from muster.ingest.sources import MAX_PAGE_BYTES, find_pages

__all__ = ["MAX_PAGE_BYTES", "READER", "find_pages", "read_report"]
