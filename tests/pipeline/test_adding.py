"""Adding sources to a ledger."""

from dataclasses import replace
from datetime import date

import pytest

from muster.errors import NoText
from muster.ingest import read_report
from muster.model import DateOrigin, Page, ReportHead
from muster.pipeline import Given, Outcome, add_sources
from muster.store import Ledger

STORY = "Troops in Kesh\n\nNorland has 300 soldiers in Lebanon, its defence ministry said on Monday.\n"


@pytest.fixture
def empty(tmp_path):
    with Ledger.open(tmp_path / "empty.ledger") as opened:
        yield opened


def given_on(day):
    return Given(ReportHead(published_on=date.fromisoformat(day), date_origin=DateOrigin.GIVEN))


def add(ledger, path, lexicon, clock, given=Given()):  # noqa: B008 - frozen
    return list(add_sources(ledger, [path], given, lexicon, clock))


def test_a_day_that_is_given_again_is_in_force_again(empty, tmp_path, lexicon, clock):
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    for day in ("2016-01-01", "2016-02-02", "2016-01-01", "2016-01-01", "2016-02-02"):
        add(empty, path, lexicon, clock, given_on(day))
        (report,) = empty.read_reports()
        assert report.head.published_on == date.fromisoformat(day)
        assert {entry.published_on for entry in empty.read_entries()} == {date.fromisoformat(day)}
    assert empty.counts()["versions"] == 2
    assert empty.counts()["extractions"] == 4
    assert not list(empty.check())


def test_a_page_that_cannot_be_read_is_kept_by_its_hash(empty, tmp_path, lexicon, clock):
    path = tmp_path / "broken.html"
    path.write_bytes(b"<html><script>x()</script></html>")
    (added,) = add(empty, path, lexicon, clock)
    (failure,) = empty.read_failures()
    assert added.outcome is Outcome.FAILED
    assert empty.read_page(failure.page_sha256).content == path.read_bytes()
    with pytest.raises(NoText):
        read_report(empty.read_page(failure.page_sha256))
    assert not list(empty.check())


def test_half_a_surrogate_pair_in_metadata_neither_stops_nor_spoils_the_report(empty, tmp_path, lexicon, clock):
    path = tmp_path / "half.html"
    sentence = "Norland has 300 soldiers in Lebanon, its defence ministry said on Monday."
    script = r'{"@type": "NewsArticle", "headline": "Troops \ud83d in Kesh", "author": "Ada \udc00 Quill"}'
    path.write_text(
        f'<html><script type="application/ld+json">{script}</script><p>{sentence}</p></html>', encoding="utf-8"
    )
    (added,) = add(empty, path, lexicon, clock)
    assert added.outcome is Outcome.ADDED
    assert added.title == "Troops ? in Kesh"


def test_what_is_given_in_no_unicode_is_kept_as_escapes():
    given = replace(ReportHead(), outlet="Gazette \udce9")
    report = read_report(Page(STORY.encode(), "story.txt"), given)
    assert report.head.outlet == r"Gazette \udce9"
    assert report.version_id
