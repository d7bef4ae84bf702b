"""What pages say about themselves."""

from datetime import date

import pytest
from lxml.html import document_fromstring

from muster.ingest.metadata import read_metadata


def read(head="", body="<p>x"):
    return read_metadata(document_fromstring(f"<html lang='en-GB'><head>{head}</head><body>{body}</body></html>"))


JSON_LD = '<script type="application/ld+json">{{"@type": "NewsArticle", {}}}</script>'
DAY = date(2016, 3, 4)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (JSON_LD.format('"datePublished": "2016-03-04T22:00:00-05:00", "dateModified": "2016-03-09"'), ""),
        ('<meta property="article:published_time" content="2016-03-04T08:00:00Z">', ""),
        ('<meta name="DC.date.issued" content="4 March 2016">', ""),
        ('<meta itemprop="datePublished" content="2016-03-04">', ""),
        ('<meta name="date" content="2016-03-04"><meta property="article:modified_time" content="2016-03-09">', ""),
        ("", '<time itemprop="datePublished" datetime="2016-03-04">Friday</time><time datetime="2016-01-01">x</time>'),
        ("", '<time class="updated" datetime="2016-03-09"></time><time class="posted" datetime="2016-03-04">y</time>'),
        ("", '<time pubdate datetime="2016-03-04">x</time><time datetime="2015-01-01">y</time>'),
        ("", "<time>March 4, 2016</time>"),
        ("", '<span itemprop="datePublished" content="2016-03-04">x</span>'),
        ('<link rel="canonical" href="https://courier.example/2016/03/04/troops">', ""),
    ],
)
def test_the_day_of_publication_is_found(head, body):
    assert read(head, body).published_on == DAY


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:modified_time" content="2016-03-04">', ""),
        ('<meta property="og:updated_time" content="2016-03-04">', ""),
        (JSON_LD.format('"dateModified": "2016-03-04"'), ""),
        ('<meta name="date" content="9999-12-31">', ""),
        ('<meta name="date" content="1970-01-01T00:00:00Z">', ""),
        ("", '<time class="updated" datetime="2016-03-04">x</time>'),
        ("", '<time datetime="2016-03-04">x</time><time datetime="2016-03-05">y</time>'),
        ('<link rel="canonical" href="https://courier.example/2016/03/troops">', ""),
        ("", "<p>March 4, 2016"),
    ],
)
def test_dates_of_change_fillers_and_guesses_are_no_dates(head, body):
    assert read(head, body).published_on is None


def test_json_ld_goes_before_meta_elements():
    meta = '<meta property="article:published_time" content="2016-01-01">'
    assert read(meta + JSON_LD.format('"datePublished": "2016-03-04"')).published_on == DAY


def test_titles_headings_outlet_author_and_language_are_read():
    metadata = read(
        '<title>Troops leave | Courier</title><meta property="og:title" content="Troops &amp; trucks leave">'
        '<meta property="og:site_name" content="The Tern Courier"><meta name="author" content="By Ada Quill">',
        "<h1>Troops leave</h1><h2>Slow work</h2>",
    )
    assert metadata.titles == ("Troops & trucks leave", "Troops leave | Courier")
    assert metadata.headings == ("Troops leave", "Slow work")
    assert (metadata.outlet, metadata.author, metadata.language) == ("The Tern Courier", "Ada Quill", "en")


@pytest.mark.parametrize(
    ("head", "body", "author"),
    [
        (
            JSON_LD.format('"author": [{"name": "Ada Quill"}, "Tom Lea", {"name": "Ada Quill"}]'),
            "",
            "Ada Quill, Tom Lea",
        ),
        ("", '<a rel="author" href="/q">By Ada Quill</a>', "Ada Quill"),
        ('<meta name="author" content="Ada Quill | March 4, 2016 09:00">', "", "Ada Quill"),
        ('<meta name="article:author" content="https://social.example/quill">', "", None),
        ('<meta name="author" content="@quill">', "", None),
    ],
)
def test_authors_are_names(head, body, author):
    assert read(head, body).author == author


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (JSON_LD.format('"publisher": {"name": "Tern Media"}'), "Tern Media"),
        (
            '<meta property="og:site_name" content="https://a.example"><meta name="dc.publisher" content="Courier">',
            "Courier",
        ),
        ("", None),
    ],
)
def test_an_address_is_no_name_of_an_outlet(head, outlet):
    assert read(head).outlet == outlet


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (
            '<link rel="Canonical" href=" https://courier.example/a "><meta property="og:url" content="https://courier.example/b">',
            "https://courier.example/a",
        ),
        (
            '<link rel="canonical" href="https://courier.example/"><meta property="og:url" content="https://courier.example/b">',
            "https://courier.example/b",
        ),
        ('<link rel="canonical" href="/a"><meta property="og:url" content="javascript:x">', None),
        (JSON_LD.format('"mainEntityOfPage": {"@id": "https://courier.example/c"}'), "https://courier.example/c"),
        ('<link rel="canonical" href="https://[broken">', None),
    ],
)
def test_the_address_is_whole_and_of_the_report(head, url):
    assert read(head).url == url


def test_a_page_without_metadata_says_nothing():
    metadata = read_metadata(document_fromstring("<p>x"))
    assert (metadata.titles, metadata.outlet, metadata.author, metadata.published_on, metadata.url) == (
        (),
        None,
        None,
        None,
        None,
    )
