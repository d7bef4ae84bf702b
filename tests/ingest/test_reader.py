"""Whatever the bytes are, reading gives a report that keeps its promises, or one error of ingest."""

import string
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from muster.errors import IngestError, NoText, PageTooLarge
from muster.ingest import MAX_PAGE_BYTES, READER, read_report
from muster.ingest.visible import squeeze
from muster.model import Page, PassageRole

PROSE = "The ministry said that 600 soldiers would leave the base on Monday, after talks with the government of Kesh."


def check(page):
    """Read the page and hold what every report promises."""
    try:
        report = read_report(page)
    except IngestError:
        return None
    decoded = page.content.decode(report.encoding, "replace")
    end = 0
    for passage in report.passages:
        assert end <= passage.start < passage.end <= len(report.text)
        assert not squeeze(report.text[end : passage.start])
        assert (passage.role is PassageRole.ASIDE) == (passage.reason is not None)
        end = passage.end
    assert not squeeze(report.text[end:])
    end = 0
    for segment in report.segments:
        assert end <= segment.start < segment.end <= len(report.text)
        in_text, on_page = report.text[segment.start : segment.end], decoded[segment.page_start : segment.page_end]
        assert in_text == on_page or in_text.split() == unescape(on_page).split()
        end = segment.end
    report.text.encode("utf-8")
    assert any(passage.role is not PassageRole.ASIDE for passage in report.passages)
    assert report.reader == READER
    return report


PIECES = st.one_of(
    st.sampled_from(
        ["<p>", "</p>", "<div>", "</div>", "<h1>", "</h1>", "<br>", "<li>", "<b>", "</b>", "<table><tr><td>", "<title>"]
    ),
    st.sampled_from(
        ["<script>", "</script>", "<!--", "-->", "<time datetime='2016-03-04'>", "<figcaption>", "<time>", "</title>"]
    ),
    st.sampled_from(
        [
            "&amp;",
            "&#150;",
            "&nbsp;",
            "&#0;",
            "&",
            "<",
            "\0",
            "\x1c",
            "\x85",
            "\u00ad",
            "\u200b",
            "\ufeff",
            "\ufffe",
            "\n",
        ]
    ),
    st.sampled_from(
        ['<meta charset="gb2312">', '<meta property="og:title" content="\u200b">', '<meta name="date" content="2016">']
    ),
    st.sampled_from(
        ['<script type="application/ld+json">{"@type": "Article", "headline": "x"}</script>', "<body>", "<html/>"]
    ),
    st.sampled_from(
        [PROSE, f"<p>{PROSE}</p>", "Leave a Reply", "By Ada Quill", "March 4, 2016", "Home", "(Photo by AFP)"]
    ),
    st.text(max_size=20),
    st.text(alphabet=string.printable, max_size=20),
)


@settings(deadline=None)
@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00\xd8")
@example(b"<html>\xff\xff")
@example(b"\xef\xbb\xbf<p>")
def test_any_bytes_give_a_report_or_an_error_of_ingest(content):
    check(Page(content, "p"))


@settings(deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_any_markup_gives_a_report_or_an_error_of_ingest(markup, encoding):
    check(Page(("<!doctype html><html><body>" + markup).encode(encoding, "replace"), "p"))


@settings(deadline=None)
@given(st.lists(PIECES, max_size=25).map("\n".join), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
def test_any_text_gives_a_report_or_an_error_of_ingest(text, encoding):
    check(Page(text.encode(encoding, "replace"), "p"))


def test_a_dump_keeps_every_character_at_its_offset():
    content = "\ufeffTroops leave\r\n\r\nThe last troops left Orla – 500 of them – on Monday.\r\n".encode()
    report = check(Page(content, "p"))
    assert report.text == content.decode("utf-8-sig")
    assert [(s.start, s.end, s.page_start, s.page_end) for s in report.segments] == [
        (0, len(report.text), 0, len(report.text))
    ]


def test_the_same_page_gives_the_same_report(page):
    assert read_report(page("trainers.html")) == read_report(page("trainers.html"))
    assert read_report(page("trainers.html")).version_id == read_report(page("trainers.html")).version_id


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + PROSE,
        "<b>" * 60_000 + PROSE,
        "<p title='" + "x" * 2_000_000 + "'>" + PROSE * 3,
        "<table><tr><td>" * 20_000 + PROSE,
        "<ul><li>" * 30_000 + PROSE,
        f"<p>{PROSE}</p>" * 15_000,
        "<script>" + "x" * 2_000_000,
        "<script type='application/ld+json'>" + "[" * 500_000 + "</script>" + PROSE,
        "<p>" + "(" * 30_000,
        "<p>" + "- " * 30_000,
        "<title>" + "a - " * 30_000 + "</title>" + PROSE,
        "<h1>Troops leave Kesh</h1>" * 3000 + PROSE,
        "<p>" + "&amp;" * 90_000,
        "<p>\ud800".encode("utf-8", "surrogatepass").decode("latin-1") + PROSE,
        "<!--" * 100_000,
        "<svg><foreignObject><math><mtext><p>" * 50 + PROSE,
    ],
    ids=range(16),
)
def test_hostile_pages_neither_stop_nor_crash_the_reader(markup):
    check(Page(b"<!doctype html><html><body>" + markup.encode(), "p"))


@pytest.mark.parametrize(
    "line",
    [
        "(" * 79,
        "A - " * 20,
        "1:11 " * 16,
        "By A, " * 13,
        '."' * 40,
        "a/b/c/d/e/f/g/h/i/j/k x y z",
        "comments " * 9,
        "\u00ad",
    ],
)
def test_hostile_dumps_neither_stop_nor_crash_the_reader(line):
    check(Page(f"{PROSE}\n{line}\n".encode() * 1500, "p"))


def test_a_line_of_ten_megabytes_is_refused():
    with pytest.raises(PageTooLarge, match=r"1,000,000 characters, found 10,000,000"):
        read_report(Page(b"x" * 10_000_000, "p"))


def test_a_page_of_too_many_bytes_is_refused():
    with pytest.raises(PageTooLarge, match="33,554,433"):
        read_report(Page(b"x" * (MAX_PAGE_BYTES + 1), "p"))


@pytest.mark.parametrize("content", [b"", b" \n\t", b"\xef\xbb\xbf\n", b"Home\nLeave a Reply\n", "\u200b\n".encode()])
def test_what_holds_no_words_has_no_text(content):
    with pytest.raises(NoText):
        read_report(Page(content, "p"))
