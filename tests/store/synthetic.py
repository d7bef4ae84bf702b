"""Invented reports for the store's tests, also for the processes that they start and kill."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache

from muster.model import (
    Aspect,
    Attribution,
    DateOrigin,
    Evidence,
    Extraction,
    Figure,
    Judgement,
    Measure,
    Page,
    Passage,
    PassageRole,
    Period,
    QuantityClaim,
    Report,
    ReportHead,
    Segment,
    Standing,
    Status,
    TimeWords,
)

START = datetime(2024, 3, 1, 12, 0, tzinfo=UTC)
FIRST_DAY = date(2016, 1, 1)


@dataclass(frozen=True)
class Story:
    """A page, the report read from it and what an extractor found in the report."""

    page: Page
    report: Report
    extraction: Extraction

    def append_to(self, ledger, recorded_at=START):
        """Number of its claims that the ledger had never seen."""
        ledger.append_page(self.page, recorded_at)
        ledger.append_report(self.report, recorded_at)
        return ledger.append_extraction(self.extraction, recorded_at)


def at(seconds):
    """An instant so many seconds after the first."""
    return START + timedelta(seconds=seconds)


def day(number):
    """A day so many days after the first."""
    return FIRST_DAY + timedelta(days=number)


@cache
def make_story(
    number,
    figures=(600, 5200),
    *,
    published_on=FIRST_DAY,
    extractor="rules 1",
    reader="dump 1",
    actors=("USA",),
    places=("IRQ",),
):
    """A story whose figures each have a sentence of their own; the same number makes the same page."""
    sentences = [f"Norland had {figure} troops in Kesh since 2015, Ann Berg said." for figure in (600, 5200, 42)]
    text = f"Dispatch {number}.\n" + "\n".join(sentences) + "\n"
    page = Page(text.encode(), f"pages/{number}.txt")
    head = ReportHead(
        title=f"Dispatch {number}",
        outlet="The Larkfield Courier (invented)",
        published_on=published_on,
        date_origin=DateOrigin.BYLINE if published_on else None,
        url=f"https://larkfield.example/{number}",
        language="en",
    )
    whole = Passage(0, len(text), PassageRole.BODY)
    same = Segment(0, len(text), 0, len(text))
    report = Report(page.sha256, text, (whole,), (same,), head, "utf-8", reader)
    claims = tuple(_make_claim(report, figure, actors, places) for figure in figures)
    judgements = {claim.claim_id: {"actor": Judgement("nearest name", 0.75)} for claim in claims}
    return Story(page, report, Extraction(report.report_id, report.version_id, extractor, claims, judgements))


def _make_claim(report, figure, actors, places):
    quote = f"{figure} troops"
    start = report.text.index(f" {quote}") + 1
    sentence_start = report.text.rindex("\n", 0, start) + 1
    sentence = report.text[sentence_start : report.text.index("\n", start)]
    speaker_start = report.text.index("Ann Berg", start)
    time_start = report.text.index("since 2015", start)
    return QuantityClaim(
        report_id=report.report_id,
        evidence=Evidence(quote, start, start + len(quote), sentence, sentence_start),
        actors=actors,
        places=places,
        attribution=Attribution("Ann Berg", "Ann Berg", speaker_start, speaker_start + 8, Standing.NAMED_OFFICIAL),
        figure=Figure(str(figure), figure, figure),
        measure=Measure.PERSONNEL,
        aspect=Aspect.LEVEL,
        status=Status.ACTUAL,
        time=TimeWords("since 2015", time_start, time_start + 10, Period.parse("2015")),
    )
