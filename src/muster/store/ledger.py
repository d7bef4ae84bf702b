"""The ledger: one SQLite file to which reports and their claims are added, and from which nothing is taken away."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Self

from muster.errors import LedgerError
from muster.model import Entry, Extraction, Judgement, Measure, Page, Report, Review, Statement, View
from muster.store import (
    counts,
    digest,
    entries,
    extractions,
    failures,
    listing,
    outlines,
    pages,
    reports,
    reviews,
    search,
    sources,
    statements,
    versions,
)
from muster.store.checking import find_broken_promises
from muster.store.entries import Superseded
from muster.store.failures import Failure
from muster.store.faults import told_plainly
from muster.store.instants import instant_text, read_latest
from muster.store.opening import open_connection
from muster.store.outlines import Outline
from muster.store.reports import ReportEntry
from muster.store.rows import storable
from muster.store.search import Found, Wanted
from muster.store.sources import ArchiveMark, Visit

_EVERYTHING = View()
_ANYTHING = Wanted()


class Ledger:
    """An open ledger; one thread, one process. Every method raises LedgerError or BrokenPromise as errors.py tells.

    `recorded_at` is an aware instant and comes from the caller. A row is dated no earlier than the rows before it:
    where the ledger already holds a later instant (another process was faster, a clock was put back), that one is
    taken, so that no reading as of an earlier instant ever changes.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._latest: str | None = None

    @classmethod
    def open(
        cls, path: str | PathLike[str], *, wait_seconds: float = 30.0, opened_at: datetime | None = None
    ) -> "Ledger":
        """The ledger at `path`, made where the file is absent or empty, brought up to date where it is older.

        `wait_seconds` is how long to wait for another process that writes. `opened_at` dates the steps by which a
        file is made or brought up to date, by this machine's clock where it is not given; no reading depends on it.
        """
        at = instant_text(opened_at or datetime.now(UTC))
        return cls(open_connection(Path(path), wait_seconds, at), Path(path))

    def close(self) -> None:
        """Closes the file. What was not written in full is not written at all."""
        with told_plainly(self._path):
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all that is appended inside goes in together, or nothing where the body raises.

        When the block is left without an error, everything is on the disk.
        """
        if self._latest is not None:
            raise LedgerError(f"{self._path}: expected one writing() at a time, found one inside another")
        with told_plainly(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
        try:
            with told_plainly(self._path):
                self._latest = read_latest(self._connection)
            yield
            self._refuse_without_transaction()
            with told_plainly(self._path):
                self._connection.execute("COMMIT")
        finally:
            self._latest = None
            self._roll_back()

    def append_page(self, page: Page, recorded_at: datetime) -> bool:
        """Whether the page is new: the ledger had no bytes of this hash."""
        with self._appending(recorded_at) as at:
            return pages.append_page(self._connection, page, at)

    def append_report(self, report: Report, recorded_at: datetime) -> bool:
        """Whether this version of the report is new. Its page must be in the ledger."""
        with self._appending(recorded_at) as at:
            return reports.append_report(self._connection, report, at)

    def append_extraction(self, extraction: Extraction, recorded_at: datetime) -> int:
        """Number of claims never seen before; 0 where this extractor's reading of this version is known.

        Raises BrokenPromise where a quote does not stand in the version's text.
        """
        with self._appending(recorded_at) as at:
            return extractions.append_extraction(self._connection, extraction, at)

    def append_failure(
        self, source: str, kind: str, problem: str, recorded_at: datetime, page_sha256: str | None = None
    ) -> bool:
        """Whether the failure is new: this problem with these bytes of this source was not known."""
        failure = Failure(storable(source), kind, storable(problem), page_sha256)
        with self._appending(recorded_at) as at:
            return failures.append_failure(self._connection, failure, at)

    def append_statement(self, statement: Statement, recorded_at: datetime) -> bool:
        """Whether the statement is new. Its claims must be in the ledger."""
        with self._appending(recorded_at) as at:
            return statements.append_statement(self._connection, statement, at)

    def append_review(self, review: Review, recorded_at: datetime) -> bool:
        """Whether the review is new. Its target, and the review that it follows, must be in the ledger."""
        with self._appending(recorded_at) as at:
            return reviews.append_review(self._connection, review, at)

    def append_mark(self, mark: ArchiveMark, recorded_at: datetime) -> bool:
        """Whether the mark is new: the archive did not stand there already."""
        with self._appending(recorded_at) as at:
            return sources.append_mark(self._connection, mark, at)

    def append_visit(self, visit: Visit, recorded_at: datetime) -> None:
        """Keeps what a server answered."""
        with self._appending(recorded_at) as at:
            sources.append_visit(self._connection, visit, at)

    def read_mark(self, archive_id: str) -> ArchiveMark:
        """Where the reading of the archive stands: at its start where it was never read."""
        with self._reading() as connection:
            return sources.read_mark(connection, archive_id)

    def read_visit(self, url: str) -> Visit | None:
        """What the server answered last for the address, None where it was never asked."""
        with self._reading() as connection:
            return sources.read_visit(connection, url)

    def has_page(self, sha256: str) -> bool:
        """Whether the ledger has the bytes of this hash."""
        with self._reading() as connection:
            return pages.has_page(connection, sha256)

    def has_extraction(self, version_id: str, extractor: str) -> bool:
        """Whether the ledger has what this extractor found in this version of a report."""
        with self._reading() as connection:
            return extractions.has_extraction(connection, version_id, extractor)

    def read_page_hashes(self) -> list[str]:
        """Hashes of all pages, those that gave no report included, in the order of recording."""
        with self._reading() as connection:
            return pages.read_page_hashes(connection)

    def read_page(self, sha256: str) -> Page:
        """The page of this hash; its source is where its bytes were read from first. Raises UsageError for none."""
        with self._reading() as connection:
            return pages.read_page(connection, sha256)

    def read_report(self, report_id: str, view: View = _EVERYTHING) -> Report:
        """The report in its current reading: the text in which the entries of the same view stand.

        That is the version that its newest extraction read, or the newest version where none did. Raises UsageError
        where the view shows no such report.
        """
        with self._reading() as connection:
            return reports.read_report(connection, report_id, view)

    def read_reports(self, view: View = _EVERYTHING) -> list[ReportEntry]:
        """Reports in view without their texts, in order of publication (undated last), then of id."""
        with self._reading() as connection:
            return reports.read_reports(connection, view)

    def read_entries(
        self,
        view: View = _EVERYTHING,
        *,
        actor: str | None = None,
        place: str | None = None,
        measure: Measure | None = None,
        report_id: str | None = None,
        kind: str | None = None,
        claim_id: str | None = None,
    ) -> list[Entry]:
        """Claims of the newest extraction of each report in view that meet every condition given.

        `actor` and `place` meet a claim that names them, alone or among others. In order of publication (undated
        last), of report id, and within a report of its text. An entry's extractor is that of the newest extraction,
        its `recorded_at` when the claim was first recorded.
        """
        wanted = {"actor": actor, "place": place, "measure": measure, "report_id": report_id, "kind": kind}
        wanted["claim_id"] = claim_id
        with self._reading() as connection:
            return entries.read_entries(connection, view, wanted)

    def read_superseded(self, view: View = _EVERYTHING, *, report_id: str | None = None) -> list[Superseded]:
        """Claims that the newest extraction of their report no longer finds, as the last one that did held them."""
        with self._reading() as connection:
            return entries.read_superseded(connection, view, report_id)

    def list_reports(
        self, view: View = _EVERYTHING, *, before: tuple[str, str] | None = None, most: int = 50
    ) -> list[tuple[ReportEntry, int]]:
        """Reports in view with the number of their claims, the latest first: those behind `before`.

        `before` is the day, empty for none, and the id of the last report of the page before.
        """
        with self._reading() as connection:
            found = listing.list_reports(connection, view, before, most)
            n_claims = listing.count_claims(connection, view, [report.report_id for report in found])
            return [(report, n_claims[report.report_id]) for report in found]

    def list_entries(
        self, view: View = _EVERYTHING, *, after: int = 0, most: int = 100, **wanted: str | Measure | None
    ) -> list[tuple[int, Entry]]:
        """Entries that meet every condition (those of `read_entries`) with their numbers, in the order of recording.

        `after` is the number of the last entry of the page before.
        """
        with self._reading() as connection:
            return listing.list_entries(connection, view, wanted, after, most)

    def read_judgements(self, claim_id: str, view: View = _EVERYTHING) -> dict[str, Judgement]:
        """Slot name to judgement, of the newest extraction in view that holds the claim; empty where none does."""
        with self._reading() as connection:
            return extractions.read_judgements(connection, claim_id, view)

    def read_statements(self, view: View = _EVERYTHING, *, claim_id: str | None = None) -> list[Statement]:
        """Statements all of whose claims are in view, in order of id; those of one claim where given."""
        with self._reading() as connection:
            return statements.read_statements(connection, view, claim_id)

    def find_unjoined_reports(self) -> list[str]:
        """Ids of the reports that have a claim which stands in no statement, in order."""
        with self._reading() as connection:
            return statements.find_unjoined_reports(connection)

    def read_reviews(self, view: View = _EVERYTHING, *, target_id: str | None = None) -> list[Review]:
        """Reviews in the order of recording; those of one claim or statement where given.

        Only `recorded_by` limits them: a review has no day of publication.
        """
        with self._reading() as connection:
            return reviews.read_reviews(connection, view, target_id)

    def read_failures(self, view: View = _EVERYTHING) -> list[Failure]:
        """Sources that gave no report, in order of source. Only `recorded_by` limits them."""
        with self._reading() as connection:
            return failures.read_failures(connection, view)

    def search(
        self, words: str, view: View = _EVERYTHING, wanted: Wanted = _ANYTHING, *, first: int = 0, most: int = 20
    ) -> Found:
        """Reports and claims in view that hold all of the words, best first, from hit number `first` on."""
        with self._reading() as connection:
            return search.search(connection, words, view, wanted, first, most)

    def find_marks(self, version_id: str, words: str) -> list[tuple[int, int]]:
        """Where the words stand in the text of a report's version: start and end in code points, in order."""
        with self._reading() as connection:
            return search.find_marks(connection, version_id, words)

    def read_outlines(self, after: int = 0, most: int = 500) -> tuple[int, list[str], list[Outline]]:
        """What changed in claims by the next so many extractions: the last one's number, their reports, their claims.

        Claims are those in force now, without their words. Called again with the number, it goes on from there; the
        number stays the same once nothing is left.
        """
        with self._reading() as connection:
            last = outlines.read_next(connection, after, most)
            touched = outlines.read_touched(connection, after, last)
            return last, touched, list(outlines.read_outlines(connection, after, last))

    def made_at(self) -> str:
        """Instant at which the file was made: tells it from another ledger at the same place."""
        with self._reading() as connection:
            return versions.read_made_at(connection)

    def version(self) -> str:
        """Short text that changes whenever anything is appended to this file, and only then."""
        with self._reading() as connection:
            return versions.read_version(connection)

    def counts(self, view: View = _EVERYTHING) -> dict[str, int]:
        """Numbers of pages, reports, versions, extractions, claims, superseded, statements, reviews and failures."""
        with self._reading() as connection:
            return counts.counts(connection, view)

    def digest(self) -> str:
        """SHA-256, in hexadecimal, that two ledgers share when they hold the same things.

        It covers pages, versions of reports, extractions with their claims, statements and reviews, whenever and in
        whatever order they were recorded; not the sources of pages, failures or judgements (see digest.py for why).
        """
        with self._reading() as connection:
            return digest.digest(connection)

    def check(self) -> Iterator[str]:
        """One line for each promise that the file breaks; none where every row and quote is as it was appended."""
        with told_plainly(self._path):
            yield from find_broken_promises(self._connection)

    @contextmanager
    def _appending(self, recorded_at: datetime) -> Iterator[str]:
        if self._latest is None:
            raise LedgerError(f"{self._path}: expected to append inside writing(), found no transaction")
        self._refuse_without_transaction()
        self._latest = max(self._latest, instant_text(recorded_at))
        try:
            with told_plainly(self._path):
                yield self._latest
        except BaseException:
            # At once: a caller who passes over the error must not commit the half that went in before it.
            self._roll_back()
            raise

    def _refuse_without_transaction(self) -> None:
        if not self._connection.in_transaction:
            raise LedgerError(f"{self._path}: an append failed before, so nothing of this transaction was written")

    def _roll_back(self) -> None:
        # A full disk may have rolled it back already.
        if self._connection.in_transaction:
            with told_plainly(self._path):
                self._connection.execute("ROLLBACK")

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        # One snapshot for all questions of one read, also while another process writes.
        with told_plainly(self._path):
            inside = self._connection.in_transaction
            if not inside:
                self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                if not inside and self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
