"""Who published a report and when, and what goes before what."""

from datetime import date

import pytest

from muster.ingest import read_report
from muster.ingest.language import find_language
from muster.model import DateOrigin, Page, ReportHead

PROSE = "The ministry said that 600 soldiers would leave the base on Monday, after talks with the government of Kesh."
BODY = f"<article><h1>Troops leave Kesh</h1>{{}}<p>{{}}{PROSE}</p><p>So {PROSE}</p></article>"
METADATA = '<meta property="article:published_time" content="2016-03-04">'
DATE_LINE = "<div>Published: March 5, 2016</div>"
DATELINE = "ORLA, March 6, 2016 (AP) — "


def head_of(html, given=None):
    page = Page(html.encode(), "page.html")
    return (read_report(page, given) if given else read_report(page)).head


@pytest.mark.parametrize(
    ("head", "line", "dateline", "day", "origin"),
    [
        (METADATA, DATE_LINE, DATELINE, date(2016, 3, 4), DateOrigin.METADATA),
        ("", DATE_LINE, DATELINE, date(2016, 3, 5), DateOrigin.BYLINE),
        ("", "", DATELINE, date(2016, 3, 6), DateOrigin.TEXT),
        ("", "", "", None, None),
        ("", "<div>Updated: March 5, 2016</div>", "", None, None),
    ],
)
def test_a_date_comes_with_where_it_was_found(head, line, dateline, day, origin):
    found = head_of(f"<html><head>{head}</head><body>{BODY.format(line, dateline)}")
    assert (found.published_on, found.date_origin) == (day, origin)


def test_what_is_given_goes_before_what_the_page_says(page):
    given = ReportHead(outlet="The Given Courier", published_on=date(2000, 1, 2), date_origin=DateOrigin.GIVEN)
    head = read_report(page("trainers.html"), given).head
    assert (head.outlet, head.published_on, head.date_origin) == (
        "The Given Courier",
        date(2000, 1, 2),
        DateOrigin.GIVEN,
    )
    assert head.title == "Norland to send 200 trainers to Kesh & Orla"


def test_the_host_of_the_address_is_the_last_resort_for_the_outlet():
    link = '<link rel="canonical" href="https://www.courier.example/a">'
    assert head_of(f"<html><head>{link}</head><body>{BODY.format('', '')}").outlet == "courier.example"
    assert head_of(f"<html><head></head><body>{BODY.format('', '')}").outlet is None
    given = ReportHead(url="https://www.courier.example/a")
    assert read_report(Page(PROSE.encode(), "p"), given).head.outlet == "courier.example"
    assert read_report(Page(PROSE.encode(), "p"), ReportHead(url="https://[broken")).head.outlet is None


def test_an_outlet_that_names_itself_in_its_dateline_credits_nobody():
    site = '<meta property="og:site_name" content="Reuters">'
    assert head_of(f"<html><head>{site}</head><body>{BODY.format('', 'ORLA (Reuters) - ')}").agency is None
    assert head_of(f"<html><head></head><body>{BODY.format('', 'ORLA (Reuters) - ')}").agency == "Reuters"


def test_an_author_may_be_a_wire_service():
    author = '<meta name="author" content="Associated Press">'
    assert head_of(f"<html><head>{author}</head><body>{BODY.format('', '')}").agency == "AP"


def test_the_head_of_a_dump_is_what_it_prints(page):
    head = read_report(page("dump-courier.txt")).head
    assert head.record() == {
        "title": "Kesh asks for 300 more engineers",
        "outlet": "The Tern Courier",
        "author": "Ada Quill",
        "agency": None,
        "published_on": "2014-06-12",
        "date_origin": "byline",
        "url": None,
        "language": "en",
    }


def test_the_language_of_a_text_is_told_where_there_is_enough_of_it():
    assert read_report(Page((PROSE * 3).encode(), "p")).head.language == "en"
    german = "Das Ministerium teilte mit, dass 600 Soldaten den Stützpunkt am Montag nach Gesprächen verlassen sollen. "
    assert find_language(german * 3) == "de"
    assert read_report(Page(b"600 troops.", "p")).head.language is None


def test_a_date_beside_names_counts_only_below_the_title_of_a_dump():
    title, dated = "Troops leave the town of Kesh", "Tom Lea, News Bureau - May 3, 2016"
    below = read_report(Page(f"{title}\n{dated}\n{PROSE}\n".encode(), "p")).head
    above = read_report(Page(f"{dated}\n{title}\n{PROSE}\n".encode(), "p")).head
    assert (below.published_on, below.date_origin) == (date(2016, 5, 3), DateOrigin.BYLINE)
    assert above.published_on is None
