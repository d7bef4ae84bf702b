"""What became of one source, whole in the ledger: its reading, its failure, or what was known of it before."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from muster.errors import IngestError, OtherLanguage, UsageError
from muster.ingest import READER
from muster.model import DateOrigin, Page, Report, ReportHead, View
from muster.model.report import report_id_of
from muster.pipeline.candidates import Reading
from muster.pipeline.extracting import extractor_in_use
from muster.store import Ledger

Clock = Callable[[], datetime]


class Outcome(StrEnum):
    """What became of a source.

    `PASSED` are pages of archives that hold no claim, `SKIPPED` files of folders that do not look like pages: both are
    counted, not kept.
    """

    ADDED = "added"
    KNOWN = "known"
    FAILED = "failed"
    SET_ASIDE = "set aside"
    PASSED = "passed over"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Added:
    """One source that is done: `n_claims` were new to the ledger; `problem` says why it failed or was set aside.

    `size` is how many bytes of what was asked for are done with it, `head` the head of the report that was added.
    """

    source: str
    outcome: Outcome
    n_claims: int = 0
    title: str | None = None
    problem: str | None = None
    size: int = 0
    head: ReportHead | None = None


def append_reading(
    ledger: Ledger, page: Page, reading: Reading, clock: Clock, beside: Callable[[], object] = lambda: None
) -> Added:
    """Keeps page, report and claims in one transaction, in which `beside` may keep more."""
    with ledger.writing():
        ledger.append_page(page, clock())
        ledger.append_report(reading.report, clock())
        n_claims = ledger.append_extraction(reading.extraction, clock())
        beside()
    head = reading.report.head
    return Added(page.source, Outcome.ADDED, n_claims, head.title, size=len(page.content), head=head)


def append_problem(
    ledger: Ledger, problem: IngestError, page: Page | None, clock: Clock, beside: Callable[[], object] = lambda: None
) -> Added:
    """Keeps the failure with the bytes that failed, where there are any, in one transaction with `beside`."""
    with ledger.writing():
        if page:
            ledger.append_page(page, clock())
        ledger.append_failure(problem.source, problem.kind, problem.problem, clock(), page.sha256 if page else None)
        beside()
    outcome = Outcome.SET_ASIDE if isinstance(problem, OtherLanguage) else Outcome.FAILED
    return Added(problem.source, outcome, problem=problem.problem, size=len(page.content) if page else 0)


def find_head_to_give(ledger: Ledger, page: Page, given: ReportHead) -> ReportHead | None:
    """What is given for the page, now or before; None where the ledger has its reading and nothing new is given."""
    known = read_known(ledger, page.sha256)
    if (
        known
        and known.reader == READER
        and _says_nothing_new(given, known.head)
        and ledger.has_extraction(known.version_id, extractor_in_use())
    ):
        return None
    return given.filled_from(_given_before(known))


def read_known(ledger: Ledger, sha256: str) -> Report | None:
    """Report in force of the page of this hash, None where the ledger has none."""
    if not ledger.has_page(sha256):
        return None
    try:
        return ledger.read_report(report_id_of(sha256), View())
    except UsageError:
        return None  # its bytes are known from a reading that failed


def _says_nothing_new(given: ReportHead, known: ReportHead) -> bool:
    """Whether everything that the user gives is already so."""
    return given.filled_from(known) == known


def _given_before(known: Report | None) -> ReportHead:
    """What the user gave when the page was added before: a new reading must not lose it."""
    if known is None or known.head.date_origin is not DateOrigin.GIVEN:
        return ReportHead()
    head = known.head
    return ReportHead(published_on=head.published_on, date_origin=head.date_origin, outlet=head.outlet, url=head.url)
