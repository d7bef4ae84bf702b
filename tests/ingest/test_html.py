"""HTML pages become reports in the page's own words."""

from html import unescape

import pytest

from muster.errors import NoText, NotText, PageTooLarge
from muster.ingest import read_report
from muster.model import Page, PassageRole

PROSE = "The ministry said that 600 soldiers would leave the base on Monday, after talks with the government of Kesh."


def read(html, **given):
    return read_report(Page(html.encode(), "page.html"), **given)


def lines_of(report, *roles):
    return [report.text[p.start : p.end] for p in report.passages if p.role in roles]


def test_a_page_becomes_its_title_standfirst_caption_and_paragraphs(page):
    report = read_report(page("trainers.html"))
    assert [(p.role.value, report.text[p.start : p.end][:46]) for p in report.passages] == [
        ("title", "Norland to send 200 trainers to Kesh & Orla"),
        ("body", "Force would reach about 1,700 by June"),
        ("caption", "Recruits march at Fort Orla last spring. (Tern"),
        ("body", "KESH (UPI) — Norland will send 200 trainers to"),
        ("body", "They would join about 1,500 soldiers who are a"),
        ("body", "“We will stay as long as Kesh asks us to,” she"),
        ("body", "The neighbouring states of Orla & Tern have no"),
        ("body", "Doubts in parliament"),
        ("body", "Two members of the opposition asked why the go"),
        ("body", "Year Soldiers"),
        ("body", "2014 900"),
        ("body", "2015 1,500"),
        ("body", "The vote is set for Tuesday, and the minister "),
    ]
    assert "Ann Berg, said on Friday." in report.text.replace("\u00a0", " ")


def test_lines_stand_below_each_other_with_a_blank_line_between(page):
    report = read_report(page("trainers.html"))
    assert report.text.split("\n\n") == [report.text[p.start : p.end] for p in report.passages]


@pytest.mark.parametrize("name", ["trainers.html", "old-style.html"])
def test_each_segment_holds_the_same_words_in_text_and_page(page, name):
    source = page(name)
    report = read_report(source)
    decoded = source.content.decode(report.encoding, "replace")
    assert report.segments
    for segment in report.segments:
        in_text = report.text[segment.start : segment.end]
        assert in_text.split() == unescape(decoded[segment.page_start : segment.page_end]).split()


@pytest.mark.parametrize("name", ["trainers.html", "old-style.html"])
def test_at_least_95_of_100_printed_characters_have_their_place_in_the_page(page, name):
    report = read_report(page(name))
    placed = {offset for s in report.segments for offset in range(s.start, s.end)}
    printed = [offset for offset, character in enumerate(report.text) if not character.isspace()]
    assert sum(offset in placed for offset in printed) >= 0.95 * len(printed)


def test_the_head_of_a_page_is_what_it_says_of_itself(page):
    head = read_report(page("trainers.html")).head
    assert head.record() == {
        "title": "Norland to send 200 trainers to Kesh & Orla",
        "outlet": "The Tern Courier",
        "author": "Ada Quill, Tom Lea",
        "agency": "UPI",
        "published_on": "2016-03-04",
        "date_origin": "metadata",
        "url": "https://www.terncourier.example/world/2016/03/04/norland-trainers",
        "language": "en",
    }


def test_a_page_of_old_make_is_read_too(page):
    report = read_report(page("old-style.html"))
    assert report.encoding == "cp1252"
    assert report.head.outlet == "Orla Evening Post"
    assert (report.head.published_on.isoformat(), report.head.date_origin.value) == ("2009-05-07", "byline")
    assert "café talk" in report.text
    assert lines_of(report, PassageRole.TITLE) == ["Kesh says no to foreign bases"]


def test_phrases_of_pages_that_the_main_text_still_holds_are_asides():
    paragraphs = [PROSE, "Advertisement", f"Then {PROSE}", "Leave a Reply", "A reader was there as well."]
    page = "<html><body><article>" + "".join(f"<p>{text}</p>" for text in paragraphs) + "</article>"
    report = read(page)
    assert lines_of(report, PassageRole.BODY) == [PROSE, f"Then {PROSE}"]
    assert {p.reason for p in report.passages if p.role is PassageRole.ASIDE} == {
        "advert",
        "comment form",
        "after the end: Leave a Reply",
    }


def test_a_page_that_only_one_library_can_read_is_labelled_like_a_dump():
    menu = "".join(f"<li>Section {number}</li>" for number in range(20))
    report = read(f"<html><body><ul>{menu}</ul>{'<div>' * 300}<p>{PROSE}</p><p>So {PROSE}</p>")
    assert lines_of(report, PassageRole.BODY) == [PROSE, f"So {PROSE}"]


@pytest.mark.parametrize(
    ("html", "problem"),
    [
        ("<html><body><script>render()</script></body></html>", "no text: 1 scripts and no words"),
        ("<html><body><div></div></body></html>", "no text: markup without words"),
        ("<!doctype html>", "no text: markup without words"),
        ("<html><title>404 Not Found</title><body><h1>Not Found</h1><p>The page is gone.", "no text: an error page"),
        ("<html><title>Just a moment...</title><body><p>Enable JavaScript to go on.", "no text: an error page"),
        (
            "<html><title>Courier</title><body><p>You need to enable JavaScript to run this app.",
            "no text: a page that needs",
        ),
        ("<html><title>Courier</title><body><nav><a href=/>Home</a></nav>", "no text: nothing but"),
    ],
)
def test_pages_without_a_report_are_refused_with_the_reason(html, problem):
    with pytest.raises(NoText) as caught:
        read(html)
    assert caught.value.problem.startswith(problem)


def test_a_feed_is_no_page():
    with pytest.raises(NotText, match="XML"):
        read(
            f'<?xml version="1.0"?><rss><item><description>{PROSE}</description></item></rss>'.replace(
                "<item>", "<p></p>"
            )
        )


def test_endless_markup_is_refused_at_once():
    with pytest.raises(PageTooLarge, match="200,000"):
        read("<html><body>" + "<b>x" * 300_000)


def test_a_report_about_404_soldiers_is_no_error_page():
    assert (
        read(f"<html><title>404 soldiers sent home</title><body><p>{PROSE}</p>").head.title == "404 soldiers sent home"
    )
