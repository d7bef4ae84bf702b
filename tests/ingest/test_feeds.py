"""Feeds: the reports that an outlet lists."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.errors import NotText
from muster.ingest import FeedItem, find_items
from muster.model import Page

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Example</title>
<item><title>Troops  leave</title><link>https://news.example/1</link>
<pubDate>Wed, 28 Sep 2016 10:00:00 GMT</pubDate></item>
<item><title>Again</title><link>/2</link></item>
<item><title>Twice</title><link>https://news.example/1</link></item>
<item><title>No address</title></item>
<item><title>Other</title><link>javascript:alert(1)</link></item>
</channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title>
<entry><title>Troops leave</title><link href="https://news.example/1"/><published>2016-09-28T10:00:00Z</published></entry>
</feed>"""


def read(content):
    return find_items(Page(content, "https://news.example/feed"))


def test_items_of_rss_come_once_each_with_whole_addresses():
    assert read(RSS.encode()) == [
        FeedItem("https://news.example/1", "Troops leave", date(2016, 9, 28)),
        FeedItem("https://news.example/2", "Again"),
    ]


def test_items_of_atom_come_too():
    assert read(ATOM.encode()) == [FeedItem("https://news.example/1", "Troops leave", date(2016, 9, 28))]


@pytest.mark.parametrize(
    "content", [b"", b"<html><body>Words</body></html>", b"Words", b"https://news.example/feed", __file__.encode()]
)
def test_what_is_no_feed_is_told(content):
    with pytest.raises(NotText, match="expected a feed"):
        read(content)


def test_an_encoding_that_is_none_is_told():
    with pytest.raises(NotText, match="expected a feed"):
        read(ATOM.encode().replace(b'<?xml version="1.0" encoding="utf-8"?>', b'<? version="1.0" encoding="\0tf-8"?>'))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damage_anywhere_gives_items_or_an_error_of_ingest(data):
    content = bytearray(data.draw(st.sampled_from([RSS, ATOM])).encode())
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=8)):
        content[at : at + 1] = data.draw(st.binary(max_size=4))
    try:
        items = read(bytes(content))
    except NotText:
        return
    assert all(item.url.startswith("http") for item in items)
