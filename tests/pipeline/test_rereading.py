"""Stored pages read again."""

from dataclasses import replace
from datetime import date

import pytest

from muster.ingest import read_report
from muster.model import DateOrigin, Extraction, Page, ReportHead
from muster.pipeline import Given, Outcome, add_sources, reread_pages
from muster.store import Ledger

STORY = "Troops in Kesh\n\nNorland has 300 soldiers in Lebanon, its defence ministry said on Monday.\n"
GIVEN = ReportHead(outlet="The Example", published_on=date(2016, 1, 1), date_origin=DateOrigin.GIVEN)


@pytest.fixture
def empty(tmp_path):
    with Ledger.open(tmp_path / "empty.ledger") as opened:
        yield opened


def append_old(ledger, clock):
    """A page with its reading by an older Muster, which found nothing."""
    page = Page(STORY.encode(), "story.txt")
    report = replace(read_report(page, GIVEN), reader="muster.ingest 0")
    with ledger.writing():
        ledger.append_page(page, clock())
        ledger.append_report(report, clock())
        ledger.append_extraction(Extraction(report.report_id, report.version_id, "rules-0", ()), clock())


def test_an_older_reading_is_made_anew_and_nothing_is_lost(empty, lexicon, clock):
    append_old(empty, clock)
    (done,) = reread_pages(empty, lexicon, clock)
    assert (done.outcome, done.n_claims) == (Outcome.ADDED, 1)
    (report,) = empty.read_reports()
    assert (report.head.outlet, report.head.published_on) == (GIVEN.outlet, GIVEN.published_on)
    counts = empty.counts()
    assert (counts["pages"], counts["versions"], counts["extractions"], counts["statements"]) == (1, 2, 2, 1)
    assert [again.outcome for again in reread_pages(empty, lexicon, clock)] == [Outcome.KNOWN]
    assert not list(empty.check())


def test_what_a_feed_told_of_a_page_is_kept(empty, tmp_path, lexicon, clock):
    page = Page(STORY.encode(), "https://news.example/1")
    head = ReportHead(published_on=date(2016, 1, 1), date_origin=DateOrigin.METADATA)
    report = replace(read_report(page, head), reader="muster.ingest 0")
    with empty.writing():
        empty.append_page(page, clock())
        empty.append_report(report, clock())
    list(reread_pages(empty, lexicon, clock))
    (found,) = empty.read_reports()
    assert (found.head.published_on, found.head.url) == (date(2016, 1, 1), "https://news.example/1")


def test_pages_that_failed_are_tried_again_and_stay_failures(empty, tmp_path, lexicon, clock):
    (tmp_path / "broken.html").write_text("<html><script>x()</script></html>")
    list(add_sources(empty, [tmp_path / "broken.html"], Given(), lexicon, clock))
    assert [done.outcome for done in reread_pages(empty, lexicon, clock)] == [Outcome.FAILED]
    assert len(empty.read_failures()) == 1
