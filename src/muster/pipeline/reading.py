"""Sources read into reports and claims, one after the other; a bad one is told and passed over."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath

from muster.errors import IngestError, UsageError
from muster.ingest import find_pages, read_report
from muster.lexicon import Lexicon
from muster.model import DateOrigin, Extraction, Page, Report, ReportHead
from muster.pipeline.extracting import extract


@dataclass(frozen=True)
class Given:
    """What the user says of the sources: `everywhere`, and by file name (or its stem) in `by_name`, which wins."""

    everywhere: ReportHead = field(default_factory=ReportHead)
    by_name: Mapping[str, ReportHead] = field(default_factory=dict)

    def head(self, source: str) -> ReportHead:
        """What is given for the source."""
        path = PurePath(source)
        own = self.by_name.get(path.name) or self.by_name.get(path.stem)
        return own.filled_from(self.everywhere) if own else self.everywhere


@dataclass(frozen=True)
class ReadSource:
    """One source: its page, report and claims, or the problem that kept it from being read."""

    source: str
    page: Page | None = None
    report: Report | None = None
    extraction: Extraction | None = None
    problem: IngestError | None = None


def read_sources(
    sources: Iterable[str | Path], given: Given, lexicon: Lexicon, by_rules: bool = False
) -> Iterator[ReadSource]:
    """Each page that the sources hold, read and searched for claims, in order; nothing is kept in memory.

    `by_rules` leaves the model out.
    """
    for found in find_pages(sources):
        if isinstance(found, IngestError):
            yield ReadSource(found.source, problem=found)
            continue
        try:
            report = read_report(found, given.head(found.source))
        except IngestError as problem:
            yield ReadSource(found.source, found, problem=problem)
            continue
        yield ReadSource(found.source, found, report, extract(report, lexicon, by_rules))


def read_given(path: Path) -> dict[str, ReportHead]:
    """Heads by file name, from a CSV file with a column `file` (or `report`) and any of published_on, outlet, url.

    Raises UsageError naming the file and line where it has another form.
    """
    try:
        with path.open(newline="", encoding="utf-8-sig") as rows:
            return dict(_parse_row(path, row, rows_number) for rows_number, row in enumerate(csv.DictReader(rows), 2))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: expected a CSV file in UTF-8") from error


def _parse_row(path: Path, row: dict[str, str], number: int) -> tuple[str, ReportHead]:
    name = row.get("file") or row.get("report")
    if not name:
        raise UsageError(f"{path}:{number}: expected a name in a column 'file' or 'report', found none")
    published = (row.get("published_on") or "").strip()
    try:
        published_on = date.fromisoformat(published) if published else None
    except ValueError:
        raise UsageError(f"{path}:{number}: expected published_on as YYYY-MM-DD, found {published!r}") from None
    return name, ReportHead(
        published_on=published_on,
        date_origin=DateOrigin.GIVEN if published_on else None,
        outlet=row.get("outlet") or None,
        url=row.get("url") or None,
    )
