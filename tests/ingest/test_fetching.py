"""Asking servers for pages: politely, safely, and not twice for the same."""

import gzip

import pytest

from muster.errors import IngestError, PageTooLarge, UnreadableSource
from muster.ingest import MAX_PAGE_BYTES, Fetcher
from muster.ingest.answers import AGENT, Answer
from muster.ingest.network import Network

HTML = {"content-type": "text/html"}
PAGE = b"<html><body><p>Words</p></body></html>"


class World:
    """Servers that answer from a table, and a clock that only waiting moves."""

    def __init__(self, answers):
        self.answers, self.asked, self.now, self.waits = dict(answers), [], 100.0, []

    def ask(self, url, headers, most):
        """Answers, or raises what stands in the table."""
        self.asked.append((url, dict(headers)))
        answer = self.answers.get(url, Answer(404, {}, b""))
        answer = answer.pop(0) if isinstance(answer, list) else answer
        if isinstance(answer, Exception):
            raise answer
        return answer

    def wait(self, seconds):
        """Lets time pass."""
        self.waits.append(seconds)
        self.now += seconds

    def fetcher(self):
        """A fetcher in this world."""
        return Fetcher(self.ask, self.wait, lambda: self.now)

    @property
    def urls(self):
        """Addresses asked for."""
        return [url for url, _ in self.asked]


def page(status=200, body=PAGE, **headers):
    return Answer(status, HTML | {name.replace("_", "-"): value for name, value in headers.items()}, body)


URL = "https://news.example/story"
ROBOTS = "https://news.example/robots.txt"


def test_a_page_comes_with_what_to_send_next_time():
    world = World({URL: page(etag='"v1"', last_modified="Wed, 28 Sep 2016 10:00:00 GMT")})
    fetched = world.fetcher().fetch(URL)
    assert (fetched.page.content, fetched.page.source) == (PAGE, URL)
    assert (fetched.etag, fetched.last_modified) == ('"v1"', "Wed, 28 Sep 2016 10:00:00 GMT")
    assert world.urls == [ROBOTS, URL]


def test_what_has_not_changed_is_no_page():
    world = World({URL: page(304, b"")})
    fetched = world.fetcher().fetch(URL, etag='"v1"', last_modified="then")
    assert fetched.page is None
    sent = world.asked[-1][1]
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == ('"v1"', "then")


def test_robots_are_kept_to_and_asked_once_a_host():
    rules = b"User-agent: *\nDisallow: /private\nCrawl-delay: 7\n"
    world = World({ROBOTS: page(body=rules), URL: page(), URL + "2": page()})
    fetcher = world.fetcher()
    with pytest.raises(UnreadableSource, match=r"robots\.txt of news\.example does not allow it"):
        fetcher.fetch("https://news.example/private/story")
    fetcher.fetch(URL)
    fetcher.fetch(URL + "2")
    assert world.urls == [ROBOTS, URL, URL + "2"]
    assert world.waits == [7.0, 7.0]


def test_a_host_whose_rules_cannot_be_had_is_left_alone():
    world = World({ROBOTS: page(503), URL: page()})
    with pytest.raises(UnreadableSource, match="does not allow it"):
        world.fetcher().fetch(URL)


def test_a_host_is_asked_again_with_growing_waits():
    world = World({URL: [page(503), page(429, retry_after="30"), page()]})
    assert world.fetcher().fetch(URL).page
    assert [wait for wait in world.waits if wait > 1] == [2.0, 30.0]


def test_a_host_that_never_answers_is_given_up():
    world = World({URL: UnreadableSource(URL, "no answer: timed out")})
    with pytest.raises(UnreadableSource, match="timed out"):
        world.fetcher().fetch(URL)
    assert world.urls.count(URL) == 3


@pytest.mark.parametrize("status", [404, 410, 451])
def test_a_page_that_is_gone_is_told(status):
    fetched = World({URL: page(status)}).fetcher().fetch(URL)
    assert (fetched.page, fetched.status) == (None, status)
    assert f"status {status}" in fetched.problem.problem


@pytest.mark.parametrize("status", [401, 403, 500])
def test_other_answers_are_told(status):
    world = World({URL: page(status)})
    with pytest.raises(UnreadableSource, match=f"status {status}"):
        world.fetcher().fetch(URL)


def test_redirects_are_followed_under_the_rules_of_each_host():
    world = World({URL: page(301, location="https://other.example/a"), "https://other.example/a": page()})
    assert world.fetcher().fetch(URL).page.source == "https://other.example/a"
    assert "https://other.example/robots.txt" in world.urls


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://x.example/", "//[", URL])
def test_redirects_that_lead_nowhere_are_told(target):
    world = World({URL: page(302, location=target)})
    with pytest.raises(UnreadableSource, match="redirect"):
        world.fetcher().fetch(URL)


def test_a_page_is_unpacked_within_the_limit():
    world = World({URL: page(body=gzip.compress(PAGE), content_encoding="gzip")})
    assert world.fetcher().fetch(URL).page.content == PAGE
    world = World({URL: page(body=gzip.compress(b"\0" * (MAX_PAGE_BYTES + 9), 1), content_encoding="gzip")})
    with pytest.raises(PageTooLarge):
        world.fetcher().fetch(URL)


def test_a_server_is_asked_over_the_network(site):
    site.pages["/story"] = (200, {"Content-Type": "text/html"}, PAGE)
    network = Network(allow_private=True)
    for _ in range(2):
        answer = network.ask(f"{site.url}/story?x=1#top".replace("?x=1#top", ""), {"Accept": "text/html"}, 1000)
        assert (answer.status, answer.body, answer.headers["content-type"]) == (200, PAGE, "text/html")
    assert site.asked[0][1]["user-agent"] == AGENT
    assert site.asked[0][1]["host"] == site.url.removeprefix("http://")
    assert network.ask(f"{site.url}/none", {}, 1000).status == 404
    assert network.ask(f"{site.url}/story", {}, 5).body == PAGE[:6]
    network.close()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0", "2130706433", "127.1"])
def test_this_machine_is_refused_by_whatever_name(site, host):
    url = site.url.replace("127.0.0.1", host) + "/story"
    with pytest.raises(UnreadableSource, match=r"refused|no answer|no address"):
        Network().ask(url, {}, 1000)
    assert site.asked == []


def test_a_redirect_to_this_machine_is_refused(site):
    network = Network()

    def ask(url, headers, most):
        if url.startswith("https://news.example"):
            return page(302, location=f"{site.url}/secret") if url == URL else page(404)
        return network.ask(url, headers, most)

    with pytest.raises(UnreadableSource, match="refused"):
        Fetcher(ask, lambda _: None, lambda: 0.0).fetch(URL)
    assert site.asked == []


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "http://no-such-host.invalid/", "https://x:99999/", "nonsense"])
def test_hosts_that_do_not_answer_are_told(url):
    with pytest.raises(IngestError):
        Network(allow_private=True).ask(url, {}, 100)
