"""The report: what a page says, where it says it, and who published it when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from muster.model.identity import content_id

PDF = "pdf"
"""The `encoding` of reports from PDF: their segments map to sheets, not to characters."""


class DateOrigin(StrEnum):
    """Where a publication date was found, from the strongest to the weakest."""

    GIVEN = "given"
    METADATA = "metadata"
    BYLINE = "byline"
    TEXT = "text"


class PassageRole(StrEnum):
    """What a run of the text is. Claims are read from every role but `ASIDE`."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters `start` to `end` (exclusive) of the report's text, one line or block, and what it is.

    `reason` says in a word or two why the passage is no body text ("menu", "comment form", "repeat").
    """

    start: int
    end: int
    role: PassageRole
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """Text characters [start, end) stand at characters [page_start, page_end) of the decoded page.

    Of a PDF they stand on the sheet of number page_start, which page_end repeats; sheets count from 1. Within a segment
    the two sides hold the same words; white space and character references may differ.
    """

    start: int
    end: int
    page_start: int
    page_end: int


@dataclass(frozen=True, slots=True)
class ReportHead:
    """Who published a report, when and where. Every field may be unknown (None), none is guessed.

    `agency` is the wire service that a story credits: the origin, where `outlet` is the carrier.
    `published_on` and `date_origin` are known together or not at all.
    """

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    agency: str | None = None
    published_on: date | None = None
    date_origin: DateOrigin | None = None
    url: str | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        if (self.published_on is None) != (self.date_origin is None):
            raise ValueError("a publication date and its origin are known together or not at all")

    def filled_from(self, other: "ReportHead") -> "ReportHead":
        """The head with what it leaves unknown taken from the other."""
        dated = self if self.published_on else other
        return ReportHead(
            title=self.title or other.title,
            outlet=self.outlet or other.outlet,
            author=self.author or other.author,
            agency=self.agency or other.agency,
            published_on=dated.published_on,
            date_origin=dated.date_origin,
            url=self.url or other.url,
            language=self.language or other.language,
        )

    def record(self) -> dict[str, Any]:
        """Plain values under the field names, days as ISO 8601."""
        return {
            "title": self.title,
            "outlet": self.outlet,
            "author": self.author,
            "agency": self.agency,
            "published_on": self.published_on.isoformat() if self.published_on else None,
            "date_origin": self.date_origin.value if self.date_origin else None,
            "url": self.url,
            "language": self.language,
        }


@dataclass(frozen=True)
class Report:
    """The text of one page with its passages and its head.

    `passages` cover the text's printed lines in order, without overlap. `segments` map the text to characters of
    the page decoded as `encoding` (undecodable bytes replaced). `reader` names the reader and its version.
    """

    page_sha256: str
    text: str
    passages: tuple[Passage, ...]
    segments: tuple[Segment, ...]
    head: ReportHead
    encoding: str
    reader: str

    def sheet_at(self, position: int) -> int | None:
        """Number of the sheet that holds the text's character at the position; None where the page has no sheets."""
        if self.encoding != PDF:
            return None
        return find_sheet(self.segments, position)

    @cached_property
    def report_id(self) -> str:
        """Id of the report, made from its page alone: one page holds one report, however it is read."""
        return report_id_of(self.page_sha256)

    @cached_property
    def version_id(self) -> str:
        """Id of this reading of the page: another text, head or reader makes another version."""
        content = {
            "page_sha256": self.page_sha256,
            "text": self.text,
            "passages": [[p.start, p.end, p.role.value, p.reason] for p in self.passages],
            "segments": [[s.start, s.end, s.page_start, s.page_end] for s in self.segments],
            "head": self.head.record(),
            "encoding": self.encoding,
            "reader": self.reader,
        }
        return content_id("v", content)


def find_sheet(segments: Iterable[Segment], position: int) -> int | None:
    """Number of the sheet that holds the text's character at the position, by the segments of a report from PDF."""
    return next((segment.page_start for segment in segments if segment.start <= position < segment.end), None)


def report_id_of(page_sha256: str) -> str:
    """Id of the report in the page of this hash."""
    return content_id("r", page_sha256)
