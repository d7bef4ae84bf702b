"""Adding to a ledger: each source whole in one transaction, what is known passed over, what fails recorded."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from muster.errors import IngestError
from muster.ingest import Archive, find_sources
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
) -> Iterator[Added]:
    """Each source as soon as it is safe in the ledger, in order; statements are joined when all are in.

    A source that cannot be read becomes a failure row and the rest goes on. Of archives, pages without a claim are
    passed over, unless `every` page is wanted; an archive is read on from where an earlier run was broken off.
    `readers` read archives, in this process where there are none. `clock` gives aware instants.
    """
    for source in find_sources(sources):
        if isinstance(source, Archive):
            yield from add_archive(ledger, source, given, readers or Readers(lexicon), clock, every=every)
        else:
            yield add_page(ledger, source, given, lexicon, clock)
    append_statements(ledger, clock)


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
