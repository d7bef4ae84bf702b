"""Archives into a ledger: most pages passed over at a look, the rest read side by side, broken off and gone on with."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from muster.errors import IngestError
from muster.extract import EXTRACTOR
from muster.ingest import READER, SIEVE, Archive, Archived, Mark, find_archived, may_hold_claim
from muster.model import content_id, sha256_hex
from muster.pipeline.appending import Added, Clock, Outcome, append_problem, append_reading, find_head_to_give
from muster.pipeline.candidates import Reading
from muster.pipeline.readers import Readers, Result, Task
from muster.pipeline.reading import Given
from muster.store import ArchiveMark, Ledger

# Members passed over before the ledger is told how far reading went: as many may be looked at twice.
_BETWEEN_MARKS = 1000
_SAMPLED = 2**20


@dataclass(frozen=True, slots=True)
class _Member:
    """A member under way; `outcome` where it is decided without a reading."""

    archived: Archived
    size: int
    outcome: Outcome | None = None


def add_archive(
    ledger: Ledger, archive: Archive, given: Given, readers: Readers, clock: Clock, *, every: bool = False
) -> Iterator[Added]:
    """Each member of the archive as soon as it is done, in order, behind those that an earlier run did.

    What is kept of a member and how far reading went are one transaction: whenever it is broken off, nothing is lost
    and nothing read again but what was passed over since the last mark.
    """
    try:
        archive_id = _archive_id(archive, given, every=every)
    except OSError as error:
        yield append_problem(ledger, IngestError(archive.path, f"cannot be read: {error.strerror}"), None, clock)
        return
    last = ledger.read_mark(archive_id)
    mark = Mark(last.number, last.start, last.skip)
    if mark.number:
        told = f"{mark.number:,} pages of it were read before"
        yield Added(archive.path, Outcome.KNOWN, problem=told, size=min(mark.offset, archive.size))
    unmarked = 0
    for member, result in readers.read(_find_tasks(ledger, archive, mark, given, every=every)):
        mark = member.archived.mark
        here = ArchiveMark(archive_id, mark.number, mark.offset, mark.skip)
        unmarked += 1
        if member.outcome or result is None:
            added = Added(archive.path, member.outcome or Outcome.PASSED)
            if unmarked >= _BETWEEN_MARKS:
                _append_mark(ledger, here, clock)
                unmarked = 0
        else:
            added = _append(ledger, member, result, here, clock)
            unmarked = 0
        yield replace(added, size=member.size)
    if unmarked:
        _append_mark(ledger, ArchiveMark(archive_id, mark.number, mark.offset, mark.skip), clock)


def _find_tasks(
    ledger: Ledger, archive: Archive, mark: Mark, given: Given, *, every: bool
) -> Iterator[tuple[_Member, Task | Result]]:
    at = mark.offset
    for archived in find_archived(archive, mark):
        size, at = max(0, archived.at - at), max(at, archived.at)
        found = archived.found
        if isinstance(found, IngestError):
            yield _Member(archived, size), found
        elif not every and not may_hold_claim(found.content):
            yield _Member(archived, size, Outcome.PASSED), None
        elif (head := find_head_to_give(ledger, found, given.head(found.source))) is None:
            yield _Member(archived, size, Outcome.KNOWN), None
        else:
            yield _Member(archived, size), Task(found, head, every)


def _append(ledger: Ledger, member: _Member, result: Reading | IngestError, mark: ArchiveMark, clock: Clock) -> Added:
    page = member.archived.found

    def append_mark() -> None:
        ledger.append_mark(mark, clock())

    if isinstance(page, IngestError):
        return append_problem(ledger, page, None, clock, append_mark)
    if isinstance(result, IngestError):
        return append_problem(ledger, result, page, clock, append_mark)
    return append_reading(ledger, page, result, clock, append_mark)


def _append_mark(ledger: Ledger, mark: ArchiveMark, clock: Clock) -> None:
    with ledger.writing():
        ledger.append_mark(mark, clock())


def _archive_id(archive: Archive, given: Given, *, every: bool) -> str:
    """Id of the file's bytes, sampled at both ends, read by these rules with these heads given."""
    with Path(archive.path).open("rb") as stream:
        start = sha256_hex(stream.read(_SAMPLED))
        stream.seek(max(0, archive.size - _SAMPLED))
        end = sha256_hex(stream.read(_SAMPLED))
    heads = {"": given.everywhere.record()} | {name: head.record() for name, head in given.by_name.items()}
    content = [archive.size, start, end, READER, EXTRACTOR, SIEVE, every, heads]
    return content_id("a", content)
