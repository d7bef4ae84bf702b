"""Pages from the web into a ledger: single addresses, and what is new in feeds."""

from collections.abc import Iterator

from muster.errors import IngestError
from muster.ingest import FeedItem, Fetched, Fetcher, find_items
from muster.lexicon import Lexicon
from muster.model import DateOrigin, ReportHead
from muster.pipeline.appending import (
    Added,
    Clock,
    Outcome,
    append_problem,
    append_reading,
    find_head_to_give,
)
from muster.pipeline.candidates import read_with_hint
from muster.pipeline.reading import Given
from muster.store import Ledger, Visit

_GONE_FOR_NOW = 0
"""Status of a visit that got no answer: the address is asked again."""


def add_url(
    ledger: Ledger,
    url: str,
    fetcher: Fetcher,
    given: Given,
    lexicon: Lexicon,
    clock: Clock,
    hint: ReportHead | None = None,
) -> Added:
    """The page at the address, read and safe in the ledger; known where the server says that it has not changed.

    `hint` is what a feed said of it: it fills what the page leaves open.
    """
    last = ledger.read_visit(url)
    try:
        fetched = fetcher.fetch(url, last.etag if last else None, last.last_modified if last else None)
    except IngestError as problem:
        visit = Visit(url, _GONE_FOR_NOW)
        return append_problem(ledger, problem, None, clock, lambda: ledger.append_visit(visit, clock()))

    def append_visit() -> None:
        ledger.append_visit(_visit(fetched, last), clock())

    page = fetched.page
    if fetched.problem:
        return append_problem(ledger, fetched.problem, None, clock, append_visit)
    if page is None:
        with ledger.writing():
            append_visit()
        return Added(url, Outcome.KNOWN)
    head = find_head_to_give(ledger, page, given.head(url))
    if head is None:
        with ledger.writing():
            append_visit()
        return Added(url, Outcome.KNOWN)
    reading = read_with_hint(page, head, hint or ReportHead(), lexicon)
    if isinstance(reading, IngestError):
        return append_problem(ledger, reading, page, clock, append_visit)
    return append_reading(ledger, page, reading, clock, append_visit)


def watch_feed(
    ledger: Ledger, url: str, fetcher: Fetcher, given: Given, lexicon: Lexicon, clock: Clock
) -> Iterator[Added]:
    """Each report that the feed lists and that was not read before, as soon as it is safe in the ledger.

    The feed itself is asked for only where it has changed; a report that could not be had is tried again next time,
    unless the server said that there is none.
    """
    last = ledger.read_visit(url)
    try:
        fetched = fetcher.fetch(url, last.etag if last else None, last.last_modified if last else None)
        if fetched.problem:
            raise fetched.problem
        items = find_items(fetched.page) if fetched.page else []
    except IngestError as problem:
        yield append_problem(ledger, problem, None, clock)
        return
    complete = True
    for item in items:
        visit = ledger.read_visit(item.url)
        if visit is not None and visit.status != _GONE_FOR_NOW:
            continue
        yield add_url(ledger, item.url, fetcher, given, lexicon, clock, _hint(item))
        visit = ledger.read_visit(item.url)
        complete = complete and visit is not None and visit.status != _GONE_FOR_NOW
    # Remembered when all of it is done, and not before: what is broken off, or could not be had, is listed again.
    if fetched.page is not None and complete:
        with ledger.writing():
            ledger.append_visit(_visit(fetched, last), clock())


def _visit(fetched: Fetched, last: Visit | None) -> Visit:
    """The visit; where nothing was new, with what the visit before told."""
    sha256 = fetched.page.sha256 if fetched.page else last.page_sha256 if last else None
    etag = fetched.etag or (last.etag if last and not fetched.page else None)
    last_modified = fetched.last_modified or (last.last_modified if last and not fetched.page else None)
    return Visit(fetched.url, fetched.status, etag, last_modified, sha256)


def _hint(item: FeedItem) -> ReportHead:
    origin = DateOrigin.METADATA if item.published_on else None
    return ReportHead(published_on=item.published_on, date_origin=origin)
