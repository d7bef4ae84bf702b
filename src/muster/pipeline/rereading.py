"""Stored pages read again: by a newer reader or extractor, from the bytes in the ledger, without the network."""

from collections.abc import Iterator

from muster.errors import IngestError
from muster.lexicon import Lexicon
from muster.model import ReportHead
from muster.pipeline.appending import (
    Added,
    Clock,
    Outcome,
    append_problem,
    append_reading,
    find_head_to_give,
    read_known,
)
from muster.pipeline.candidates import read_with_hint
from muster.pipeline.joining import append_statements
from muster.store import Ledger


def reread_pages(ledger: Ledger, lexicon: Lexicon, clock: Clock) -> Iterator[Added]:
    """Each stored page as soon as its new reading is safe, in the order of recording; statements are joined at the end.

    Readings that are of this reader and extractor already stay as they are. What users gave for a page is kept, and
    so is what was told of it elsewhere where the page itself does not say. Claims that are no longer found are
    superseded; their reviews stay with them.
    """
    for sha256 in ledger.read_page_hashes():
        page = ledger.read_page(sha256)
        head = find_head_to_give(ledger, page, ReportHead())
        if head is None:
            yield Added(page.source, Outcome.KNOWN)
            continue
        known = read_known(ledger, sha256)
        reading = read_with_hint(page, head, known.head if known else ReportHead(), lexicon)
        if not isinstance(reading, IngestError):
            yield append_reading(ledger, page, reading, clock)
        elif known:
            # The report was read before: a reader that no longer can takes nothing away.
            yield Added(page.source, Outcome.FAILED, problem=f"{reading.problem}; its earlier reading stays")
        else:
            yield append_problem(ledger, reading, page, clock)
    append_statements(ledger, clock)
