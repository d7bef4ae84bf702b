"""Pages from the web into a ledger, by a server of our own."""

from datetime import date

import pytest

from muster.errors import UsageError
from muster.ingest import Fetcher
from muster.ingest.network import Network
from muster.model import DateOrigin
from muster.pipeline import Given, Outcome, add_sources, watch_feeds
from muster.store import Ledger

FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Example</title>{}</channel></rss>',
    "<item><title>Story {0}</title><link>/{0}</link><pubDate>Wed, 28 Sep 2016 10:00:00 GMT</pubDate></item>",
)


@pytest.fixture
def empty(tmp_path):
    with Ledger.open(tmp_path / "empty.ledger") as opened:
        yield opened


@pytest.fixture
def fetcher():
    return Fetcher(Network(allow_private=True).ask, lambda seconds: None, lambda: 0.0)


def publish(site, archives, *numbers):
    for number in numbers:
        site.pages[f"/{number}"] = (200, {"ETag": f'"{number}"'}, archives.make_page(number))
    items = "".join(FEED[1].format(number) for number in numbers)
    site.pages["/feed"] = (200, {"ETag": f'"feed{numbers}"'}, FEED[0].format(items).encode())


def test_an_address_is_read_once_and_asked_for_again_only_on_condition(empty, site, archives, fetcher, lexicon, clock):
    publish(site, archives, 1)
    outcomes = [
        done.outcome
        for _ in range(2)
        for done in add_sources(empty, [f"{site.url}/1"], Given(), lexicon, clock, fetcher=fetcher)
    ]
    assert outcomes == [Outcome.ADDED, Outcome.KNOWN]
    assert site.asked[-1][1]["if-none-match"] == '"1"'
    (report,) = empty.read_reports()
    assert report.head.url == f"{site.url}/1"
    assert empty.counts()["statements"] == 1


def test_only_what_is_new_in_a_feed_is_asked_for(empty, site, archives, fetcher, lexicon, clock):
    def watch():
        return [done.outcome for done in watch_feeds(empty, [f"{site.url}/feed"], fetcher, Given(), lexicon, clock)]

    publish(site, archives, 1, 2)
    assert watch() == [Outcome.ADDED, Outcome.ADDED]
    assert watch() == []
    publish(site, archives, 3, 1, 2)
    assert watch() == [Outcome.ADDED]
    assert [path for path in site.paths() if path in ("/1", "/2", "/3")] == ["/1", "/2", "/3"]
    assert {(report.head.published_on, report.head.date_origin) for report in empty.read_reports()} == {
        (date(2016, 9, 28), DateOrigin.METADATA)
    }
    assert not list(empty.check())


def test_what_could_not_be_had_is_asked_for_again(empty, site, archives, fetcher, lexicon, clock):
    publish(site, archives, 1, 2)
    page, site.pages["/2"] = site.pages["/2"], (503, {}, b"Later")
    feed = [f"{site.url}/feed"]
    assert [done.outcome for done in watch_feeds(empty, feed, fetcher, Given(), lexicon, clock)] == [
        Outcome.ADDED,
        Outcome.FAILED,
    ]
    site.pages["/2"] = page
    assert [done.outcome for done in watch_feeds(empty, feed, fetcher, Given(), lexicon, clock)] == [Outcome.ADDED]


def test_what_is_gone_is_not_asked_for_again(empty, site, archives, fetcher, lexicon, clock):
    publish(site, archives, 1, 2)
    del site.pages["/2"]
    feed = [f"{site.url}/feed"]
    for expected in ([Outcome.ADDED, Outcome.FAILED], []):
        assert [done.outcome for done in watch_feeds(empty, feed, fetcher, Given(), lexicon, clock)] == expected
    assert site.paths().count("/2") == 1


def test_what_is_no_feed_fails(empty, site, archives, fetcher, lexicon, clock):
    publish(site, archives, 1)
    (done,) = watch_feeds(empty, [f"{site.url}/1"], fetcher, Given(), lexicon, clock)
    assert done.outcome is Outcome.FAILED
    assert "expected a feed" in done.problem


def test_addresses_need_a_network(empty, lexicon, clock):
    with pytest.raises(UsageError):
        list(add_sources(empty, ["https://news.example/1"], Given(), lexicon, clock))
