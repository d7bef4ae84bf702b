"""Shapes of the API's answers, for OpenAPI: rows have the columns of the exported tables."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, Field, create_model

from muster.export import CLAIM_COLUMNS, COLUMNS, PANEL_COLUMNS, POSITION_COLUMNS

_TYPES: dict[str, Any] = {"string": str, "integer": int, "boolean": bool, "date": date, "datetime": datetime}


def _make_row_shape(name: str, doc: str, columns: Sequence[str]) -> type[BaseModel]:
    """Shape of a row: every column is there, None where it has no value."""
    fields: dict[str, Any] = {
        column: (_TYPES[COLUMNS[column][0]] | None, Field(description=COLUMNS[column][1])) for column in columns
    }
    return create_model(name, __doc__=doc, **fields)


ClaimRow = _make_row_shape("ClaimRow", "A claim that counts something.", CLAIM_COLUMNS)
PositionRow = _make_row_shape("PositionRow", "A claim without a number.", POSITION_COLUMNS)
PanelRow = _make_row_shape("PanelRow", "An actor's forces in a place in one period.", PANEL_COLUMNS)


class Page(BaseModel):
    """What every page of a list says beside its rows."""

    next: str | None = Field(description="The next page's `after`; null on the last page")
    ledger_version: str = Field(description="Digest of the ledger")


class ClaimPage(Page):
    """Claims in the order of recording."""

    items: list[ClaimRow]  # type: ignore[valid-type]


class PositionPage(Page):
    """Positions in the order of recording."""

    items: list[PositionRow]  # type: ignore[valid-type]


class PanelPage(Page):
    """Rows of the panel, cell by cell: a page may hold more rows than asked for, to end with a cell."""

    items: list[PanelRow]  # type: ignore[valid-type]


class ReportRow(BaseModel):
    """A report without its text."""

    report_id: str
    title: str | None
    outlet: str | None
    author: str | None
    agency: str | None
    published_on: date | None
    date_origin: str | None
    url: str | None
    language: str | None
    n_claims: int


class ReportPage(Page):
    """Reports, the latest first, undated ones last."""

    items: list[ReportRow]


class Passage(BaseModel):
    """Characters `start` to `end` (exclusive, code points) of the text, and what they are."""

    start: int
    end: int
    role: str
    reason: str | None


class ReportWhole(ReportRow):
    """A report with its text and its claims."""

    report_sha256: str
    version_id: str
    reader: str
    text: str
    passages: list[Passage]
    claims: list[ClaimRow]  # type: ignore[valid-type]
    positions: list[PositionRow]  # type: ignore[valid-type]
    ledger_version: str


class StepShape(BaseModel):
    """Days with one value; null values are unknown, not zero."""

    first_on: date
    last_on: date
    best: int | None
    low: int | None
    high: int | None
    basis: str
    n_origins: int
    rule: str
    support: list[str] = Field(description="Claims that the value rests on, best first")
    rivals: list[str] = Field(description="Claims in force that do not agree with it")


class SetAsideShape(BaseModel):
    """A claim that counts for nothing, with the reason in words."""

    claim_id: str
    reason: str


class ConflictShape(BaseModel):
    """Claims that disagree or look so, with the reason in words."""

    kind: str
    severity: str
    disagrees: bool
    sentence: str
    claim_ids: list[str]


class SeriesWhole(BaseModel):
    """One actor's forces in one place over time, with every claim behind it."""

    actor_id: str
    place_id: str
    measure: str
    title: str
    answer: str
    known_on: date | None
    recorded_by: datetime | None
    steps: list[StepShape]
    plans: list[str] = Field(description="Claims on what is announced, planned, pledged, asked for or considered")
    movements: list[str] = Field(description="Claims on increases and decreases that took place")
    set_aside: list[SetAsideShape]
    conflicts: list[ConflictShape]
    claims: list[ClaimRow]  # type: ignore[valid-type]
    positions: list[PositionRow]  # type: ignore[valid-type]
    ledger_version: str


class SeriesRow(BaseModel):
    """A series in a few numbers."""

    actor_id: str
    place_id: str
    measure: str
    best: int | None
    low: int | None
    high: int | None
    as_of: date | None
    n_claims: int
    n_outlets: int
    n_origins: int
    n_conflicts: int


class SeriesPage(Page):
    """Series by actor, place and measure."""

    items: list[SeriesRow]
    n_waiting: int = Field(description="Series that are still being summed up and may be missing here")


class HitShape(BaseModel):
    """A report or claim that holds the words; its excerpt in runs of words and whether they match."""

    kind: str
    report_id: str
    claim_id: str | None
    title: str | None
    outlet: str | None
    published_on: date | None
    excerpt: list[tuple[str, bool]]


class SearchShape(BaseModel):
    """Hits, best first, and how many there are of each kind."""

    n_hits: int
    complete: bool
    facets: dict[str, dict[str, int]]
    items: list[HitShape]
    ledger_version: str


class LedgerShape(BaseModel):
    """The ledger in numbers."""

    ledger_version: str
    muster_version: str
    counts: dict[str, int]


class Problem(BaseModel):
    """What failed, that the data is safe, and what to do."""

    detail: str
    safe: str
    todo: str
