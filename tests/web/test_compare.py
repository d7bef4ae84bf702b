"""The compare page: one story in several outlets."""

import pytest

from muster.model import DateOrigin, ReportHead
from muster.pipeline import Given, add_sources

WIRE = (
    "Spokesman Ivan Example said on Tuesday that 250 British troops are in Cyprus and that 40 more British troops will"
    " be sent to Cyprus.\n"
)


@pytest.fixture
def wired(ledger, lexicon, tmp_path, clock):
    """Ids of two reports that print one wire story, the second with a figure of its own."""
    heads, texts = {}, {"post": WIRE, "mail": WIRE + "\nBritain also has 70 soldiers in Malta, the paper found.\n"}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(f"The {name} on Cyprus\n\n{text}", encoding="utf-8")
        day = clock.at.date().replace(year=2018)
        heads[name] = ReportHead(outlet=f"The {name}", published_on=day, date_origin=DateOrigin.GIVEN)
    list(add_sources(ledger, [tmp_path / f"{name}.txt" for name in texts], Given(by_name=heads), lexicon, clock))
    return {
        report.head.outlet: report.report_id for report in ledger.read_reports() if report.head.title.endswith("Cyprus")
    }


def test_a_report_finds_the_others_of_its_story(client, wired, words_of):
    words = words_of(client.get(f"/compare?report={wired['The post']}"))
    assert "One story, 2 reports" in words
    assert "not in this page" in words
    assert "What one tells alone" in words


def test_the_stories_of_the_ledger_are_listed(client, wired, words_of):
    page = client.get("/compare")
    assert all(report_id in page.text for report_id in wired.values())


def test_reports_that_the_address_names_are_compared_whatever_they_tell(client, wired, ledger, words_of):
    other = next(entry.claim.report_id for entry in ledger.read_entries() if entry.claim.figure.low == 400)
    words = words_of(client.get(f"/compare?report={wired['The mail']}&report={other}"))
    assert "One story, 2 reports" in words
    assert "400" in words


def test_a_report_that_stands_alone_or_is_unknown_is_told(client, ledger, words_of):
    alone = next(entry.claim.report_id for entry in ledger.read_entries() if entry.claim.figure.low == 400)
    assert "No other report in the ledger tells the story" in words_of(client.get(f"/compare?report={alone}"))
    assert client.get("/compare?report=r-0").status_code == 404
