"""PDF reports: their words, and the sheets on which these stand."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.errors import IngestError, NoText, NotText
from muster.ingest import read_report
from muster.model import DateOrigin, Page, PassageRole
from muster.pipeline import Given, add_sources
from muster.store import Ledger

FIRST = [
    "Forces of Norland abroad: a report to the assembly",
    "Published: March 4, 2016",
    "The ministry of defence of Norland reports to the assembly each spring on the forces that it",
    "keeps abroad, on what they are for and on what they cost. This is the ninth of these reports,",
    "and it was made after a journey to all of the camps.",
    "At the end of February there were 650 soldiers of Norland in Lebanon, most of them engin-",
    "eers who mend roads and bridges near the coast.",
]
SECOND = [
    "The ministry will send another 120 soldiers to Lebanon before the summer, so that the road to",
    "the north can be opened again, and it has asked the assembly for the money.",
]


@pytest.fixture
def report(archives):
    return read_report(Page(archives.make_pdf(FIRST, [], SECOND), "report.pdf"))


def test_lines_are_joined_to_paragraphs_and_broken_words_mended(report):
    body = [report.text[p.start : p.end] for p in report.passages if p.role is PassageRole.BODY]
    assert "650 soldiers of Norland in Lebanon, most of them engineers who mend roads" in report.text
    assert any(line.startswith("The ministry will send") and line.endswith("for the money.") for line in body)
    assert (report.head.published_on, report.head.date_origin) == (date(2016, 3, 4), DateOrigin.BYLINE)


def test_every_word_has_its_sheet(report):
    assert report.encoding == "pdf"
    assert report.sheet_at(report.text.index("650 soldiers")) == 1
    assert report.sheet_at(report.text.index("another 120")) == 3
    assert report.sheet_at(len(report.text)) is None


def test_the_sheet_stands_in_the_evidence(archives, tmp_path, lexicon, clock):
    (tmp_path / "report.pdf").write_bytes(archives.make_pdf(FIRST, [], SECOND))
    with Ledger.open(tmp_path / "t.ledger") as ledger:
        list(add_sources(ledger, [tmp_path], Given(), lexicon, clock))
        assert {(entry.claim.evidence.quote[:3], entry.sheet) for entry in ledger.read_entries(kind="quantity")} == {
            ("650", 1),
            ("ano", 3),
        }
        assert not list(ledger.check())


def test_pictures_of_sheets_have_no_text(archives):
    with pytest.raises(NoText, match="2 sheets without words"):
        read_report(Page(archives.make_pdf([], []), "scan.pdf"))


def test_a_damaged_file_is_told(archives):
    with pytest.raises(NotText, match="expected a PDF document that can be opened"):
        read_report(Page(b"%PDF-1.7\n" + b"\0" * 100, "x.pdf"))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damage_anywhere_gives_a_report_or_an_error_of_ingest(archives, data):
    content = bytearray(archives.make_pdf(FIRST, SECOND))
    for at in data.draw(st.lists(st.integers(5, len(content) - 1), min_size=1, max_size=12)):
        content[at : at + 1] = data.draw(st.binary(max_size=3))
    with suppress(IngestError):
        assert read_report(Page(bytes(content), "x.pdf")).version_id
