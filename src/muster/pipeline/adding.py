"""Adding to a ledger: each source whole in one transaction, what is known passed over, what fails recorded."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from muster.errors import IngestError
from muster.extract import EXTRACTOR, extract_claims
from muster.ingest import READER, find_pages, read_report
from muster.lexicon import Lexicon
from muster.model import DateOrigin, Page, Report, ReportHead, View
from muster.model.report import report_id_of
from muster.pipeline.reading import Given
from muster.reconcile.statements import find_statements
from muster.store import Ledger


class Outcome(StrEnum):
    """What became of a source."""

    ADDED = "added"
    KNOWN = "known"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Added:
    """One source that is done: `n_claims` were new to the ledger; `problem` says why it failed."""

    source: str
    outcome: Outcome
    n_claims: int = 0
    title: str | None = None
    problem: str | None = None


def add_sources(
    ledger: Ledger, sources: Iterable[str | Path], given: Given, lexicon: Lexicon, clock: Callable[[], datetime]
) -> Iterator[Added]:
    """Each source as soon as it is safe in the ledger, in order; statements are joined when all are in.

    A source that cannot be read becomes a failure row and the rest goes on. `clock` gives aware instants.
    """
    n_claims = 0
    for found in find_pages(sources):
        added = _add(ledger, found, given, lexicon, clock)
        n_claims += added.n_claims
        yield added
    if n_claims:
        _append_statements(ledger, lexicon, clock)


def _add(
    ledger: Ledger, found: Page | IngestError, given: Given, lexicon: Lexicon, clock: Callable[[], datetime]
) -> Added:
    if isinstance(found, IngestError):
        return _fail(ledger, found, None, clock)
    head = given.head(found.source)
    known = _read_known(ledger, found.sha256)
    if (
        known
        and known.reader == READER
        and _says_nothing_new(head, known.head)
        and ledger.has_extraction(known.version_id, EXTRACTOR)
    ):
        return Added(found.source, Outcome.KNOWN, title=known.head.title)
    try:
        report = read_report(found, head.filled_from(_given_before(known)))
    except IngestError as problem:
        return _fail(ledger, problem, found, clock)
    extraction = extract_claims(report, lexicon)
    with ledger.writing():
        ledger.append_page(found, clock())
        ledger.append_report(report, clock())
        n_claims = ledger.append_extraction(extraction, clock())
    return Added(found.source, Outcome.ADDED, n_claims, report.head.title)


def _fail(ledger: Ledger, problem: IngestError, page: Page | None, clock: Callable[[], datetime]) -> Added:
    with ledger.writing():
        if page:
            ledger.append_page(page, clock())
        ledger.append_failure(problem.source, problem.kind, problem.problem, clock(), page.sha256 if page else None)
    return Added(problem.source, Outcome.FAILED, problem=problem.problem)


def _read_known(ledger: Ledger, sha256: str) -> Report | None:
    if not ledger.has_page(sha256):
        return None
    return ledger.read_report(report_id_of(sha256), View())


def _says_nothing_new(given: ReportHead, known: ReportHead) -> bool:
    """Whether everything that the user gives is already so."""
    return given.filled_from(known) == known


def _given_before(known: Report | None) -> ReportHead:
    """What the user gave when the page was added before: a new reading must not lose it."""
    if known is None or known.head.date_origin is not DateOrigin.GIVEN:
        return ReportHead()
    head = known.head
    return ReportHead(published_on=head.published_on, date_origin=head.date_origin, outlet=head.outlet, url=head.url)


def _append_statements(ledger: Ledger, lexicon: Lexicon, clock: Callable[[], datetime]) -> None:
    statements = find_statements(ledger.read_entries())
    with ledger.writing():
        for statement in statements:
            ledger.append_statement(statement, clock())
