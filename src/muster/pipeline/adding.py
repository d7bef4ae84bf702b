"""Adding to a ledger: each source whole in one transaction, what is known passed over, what fails recorded."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from muster.errors import IngestError, UsageError
from muster.ingest import Archive, Fetcher, Skipped, Source, find_sources, is_url
from muster.lexicon import Lexicon
from muster.model import Page
from muster.pipeline.appending import (
    Added,
    Clock,
    Outcome,
    append_problem,
    append_reading,
    find_head_to_give,
)
from muster.pipeline.archives import add_archive
from muster.pipeline.candidates import read_page
from muster.pipeline.fetching import add_url, watch_feed
from muster.pipeline.joining import append_statements
from muster.pipeline.readers import Readers
from muster.pipeline.reading import Given
from muster.store import Ledger


def add_sources(
    ledger: Ledger,
    sources: Iterable[str | Path],
    given: Given,
    lexicon: Lexicon,
    clock: Clock,
    *,
    readers: Readers | None = None,
    every: bool = False,
    fetcher: Fetcher | None = None,
) -> Iterator[Added]:
    """Each source as soon as it is safe in the ledger, in order; statements are joined when all are in.

    A source that cannot be read becomes a failure row and the rest goes on. Files of folders that do not look like
    pages come out as skipped. Of archives, pages without a claim are
    passed over, unless `every` page is wanted; an archive is read on from where an earlier run was broken off.
    `readers` read archives, in this process where there are none; web addresses need a `fetcher`. `clock` gives aware
    instants.
    """
    for source in _find(sources, fetcher):
        if isinstance(source, _Address):
            yield add_url(ledger, source.url, source.fetcher, given, lexicon, clock)
        elif isinstance(source, Archive):
            yield from add_archive(ledger, source, given, readers or Readers(lexicon), clock, every=every)
        elif isinstance(source, Skipped):
            yield Added(source.source, Outcome.SKIPPED, size=source.size)
        else:
            yield add_page(ledger, source, given, lexicon, clock)
    append_statements(ledger, clock)


def watch_feeds(
    ledger: Ledger, feeds: Iterable[str], fetcher: Fetcher, given: Given, lexicon: Lexicon, clock: Clock
) -> Iterator[Added]:
    """Each new report of the feeds as soon as it is safe in the ledger; statements are joined when all are in."""
    for feed in feeds:
        yield from watch_feed(ledger, feed, fetcher, given, lexicon, clock)
    append_statements(ledger, clock)


@dataclass(frozen=True, slots=True)
class _Address:
    url: str
    fetcher: Fetcher


def _find(sources: Iterable[str | Path], fetcher: Fetcher | None) -> Iterator[Source | _Address]:
    """Sources in their order; paths that follow each other are searched together, so that each file comes once."""
    for is_address, group in groupby(sources, key=lambda source: is_url(str(source))):
        if not is_address:
            yield from find_sources(group)
        elif fetcher is None:
            raise UsageError(f"{next(group)}: expected paths, found a web address")
        else:
            yield from (_Address(str(url), fetcher) for url in group)


def add_page(ledger: Ledger, found: Page | IngestError, given: Given, lexicon: Lexicon, clock: Clock) -> Added:
    """The page, read and safe in the ledger; or its failure."""
    if isinstance(found, IngestError):
        return append_problem(ledger, found, None, clock)
    head = find_head_to_give(ledger, found, given.head(found.source))
    if head is None:
        return Added(found.source, Outcome.KNOWN, size=len(found.content))
    reading = read_page(found, head, lexicon)
    if isinstance(reading, IngestError):
        return append_problem(ledger, reading, found, clock)
    return append_reading(ledger, found, reading, clock)
