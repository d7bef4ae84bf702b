"""Messages as newsletters come."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.errors import IngestError, NoText
from muster.ingest import read_report
from muster.ingest.mail import is_mail
from muster.model import DateOrigin, Page

HTML = "<html><body><h1>Troops leave Kesh</h1><p>{}</p></body></html>"


def test_a_message_is_a_report_of_its_sender_and_day(archives):
    report = read_report(Page(archives.make_message(3), "letter.eml"))
    head = report.head
    assert (head.title, head.outlet) == ("Letter 3", "The Example Letter")
    assert (head.published_on, head.date_origin) == (date(2016, 9, 28), DateOrigin.METADATA)
    assert archives.PROSE in report.text
    assert report.page_sha256 == Page(archives.make_message(3), "x").sha256


def test_the_html_part_goes_before_the_plain_one(archives):
    message = (
        "From: a@news.example\nDate: Wed, 28 Sep 2016 10:00:00 +0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\nPlain words.\n'
        "--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        + HTML.format(archives.PROSE).replace("=", "=3D")
        + "\n--b--\n"
    )
    report = read_report(Page(message.encode(), "letter.eml"))
    assert report.head.title == "Troops leave Kesh"
    assert archives.PROSE in report.text
    assert "Plain words" not in report.text


def test_a_dump_that_starts_like_a_message_is_none():
    assert not is_mail(b"From: the front\nDate: today\n\nNorland has 300 soldiers.\n")


@pytest.mark.parametrize("kind", ["image/png", "multipart/mixed; boundary=x"])
def test_a_message_without_words_has_no_text(archives, kind):
    message = archives.make_message(1).replace(b"text/plain; charset=utf-8", kind.encode())
    with pytest.raises(NoText, match="without a readable part"):
        read_report(Page(message, "x.eml"))


@settings(deadline=None)
@given(st.data())
def test_damage_anywhere_gives_a_report_or_an_error_of_ingest(archives, data):
    content = bytearray(archives.make_message(1))
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=12)):
        content[at : at + 1] = data.draw(st.binary(max_size=6))
    with suppress(IngestError):
        assert read_report(Page(bytes(content), "x.eml")).version_id
