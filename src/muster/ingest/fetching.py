"""Pages from the web, politely: what robots.txt allows, one question at a time, not again what has not changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from protego import Protego

from muster.errors import NotText, PageTooLarge, UnreadableSource
from muster.ingest.answers import AGENT, Answer, Ask
from muster.ingest.limits import MAX_PAGE_BYTES
from muster.ingest.payload import decode_payload
from muster.model import Page

_MOST_REDIRECTS = 6
_MOST_TRIES = 3
_REDIRECTS = (301, 302, 303, 307, 308)
_GONE = (404, 410, 451)
_AGAIN = (429, 500, 502, 503, 504)
# In seconds: between two questions to a host, the first wait before asking again, and the longest wait at all.
_BETWEEN, _FIRST_WAIT, _LONGEST_WAIT = 1.0, 2.0, 60.0
_MOST_ROBOTS = 500_000
_ACCEPT = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of an address: its page, None where it has not changed since or is gone; what to send next time.

    The page's source is the address at which it was found behind all redirects.
    """

    url: str
    status: int
    page: Page | None
    etag: str | None = None
    last_modified: str | None = None

    @property
    def problem(self) -> UnreadableSource | None:
        """What is wrong where the server says that there is no such page: asking again would be no use."""
        return UnreadableSource(self.url, _told(self.status)) if self.status in _GONE else None


@dataclass
class Fetcher:
    """Asks for pages. `ask` reaches servers, `wait` sleeps, `clock` gives seconds; all three come from outside."""

    ask: Ask
    wait: Callable[[float], None]
    clock: Callable[[], float]
    _robots: dict[str, Protego | None] = field(default_factory=dict)
    _asked_at: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str, etag: str | None = None, last_modified: str | None = None) -> Fetched:
        """Page at the address, unless the server says that it is as it was. Raises IngestError."""
        conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = _ACCEPT | {name: value for name, value in conditions.items() if value}
        at = url
        for _ in range(_MOST_REDIRECTS):
            if not self._is_allowed(at):
                raise UnreadableSource(url, f"robots.txt of {urlsplit(at).netloc} does not allow it")
            answer = self._ask_patiently(at, headers, MAX_PAGE_BYTES)
            target = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not target:
                return _read(url, at, answer)
            at = _follow(url, at, target)
        raise UnreadableSource(url, f"expected a page, found more than {_MOST_REDIRECTS} redirects")

    def _ask_patiently(self, url: str, headers: Mapping[str, str], most: int) -> Answer:
        for number in range(_MOST_TRIES):
            self._keep_distance(url)
            last = number == _MOST_TRIES - 1
            try:
                answer = self.ask(url, headers, most)
            except UnreadableSource as error:
                if last or "refused: " in error.problem:
                    raise
                answer = None
            if answer and (answer.status not in _AGAIN or last):
                return answer
            told = answer.headers.get("retry-after", "") if answer else ""
            self.wait(min(float(told) if told.isdigit() else _FIRST_WAIT * 2**number, _LONGEST_WAIT))
        raise UnreadableSource(url, "no answer")  # pragma: no cover - the last try answers or raises

    def _keep_distance(self, url: str) -> None:
        host = urlsplit(url).netloc
        robots = self._robots.get(_site(url))
        between = float((robots.crawl_delay(AGENT) if robots else None) or _BETWEEN)
        passed = self.clock() - self._asked_at[host] if host in self._asked_at else between
        if passed < between:
            self.wait(min(between - passed, _LONGEST_WAIT))
        self._asked_at[host] = self.clock()

    def _is_allowed(self, url: str) -> bool:
        site = _site(url)
        if site not in self._robots:
            self._robots[site] = None
            self._robots[site] = self._read_robots(site)
        robots = self._robots[site]
        return robots is None or bool(robots.can_fetch(url, AGENT))

    def _read_robots(self, site: str) -> Protego | None:
        """Rules of the site; None where it has none. Raises UnreadableSource where it cannot be asked."""
        at = f"{site}/robots.txt"
        for _ in range(_MOST_REDIRECTS):
            answer = self._ask_patiently(at, {}, _MOST_ROBOTS)
            target = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not target:
                break
            at = _follow(at, at, target)
        if answer.status >= 500:
            # What is not known is not allowed: so do the rules for robots have it (RFC 9309).
            return Protego.parse("User-agent: *\nDisallow: /")
        if answer.status != 200:
            return None
        try:
            body = decode_payload(answer.body, answer.headers.get("content-encoding", ""), "", _MOST_ROBOTS)
        except ValueError:
            return None
        return Protego.parse(body.decode("utf-8", "replace"))


def _read(url: str, at: str, answer: Answer) -> Fetched:
    told = answer.headers.get("etag"), answer.headers.get("last-modified")
    if answer.status == 304:
        return Fetched(url, answer.status, None, *told)
    if answer.status in _GONE:
        return Fetched(url, answer.status, None)
    if answer.status != 200:
        raise UnreadableSource(url, _told(answer.status))
    if len(answer.body) > MAX_PAGE_BYTES:
        raise PageTooLarge(url, f"expected at most {MAX_PAGE_BYTES:,} bytes, found more")
    try:
        content = decode_payload(answer.body, answer.headers.get("content-encoding", ""), "", MAX_PAGE_BYTES)
    except ValueError as error:
        raise NotText(url, f"expected a page, found {error}") from error
    if len(content) > MAX_PAGE_BYTES:
        raise PageTooLarge(url, f"expected at most {MAX_PAGE_BYTES:,} bytes, found more once unpacked")
    return Fetched(url, answer.status, Page(content, at), *told)


def _told(status: int) -> str:
    return f"the server answered with status {status}"


def _follow(url: str, at: str, target: str) -> str:
    """Address to which the server sends on. Raises IngestError where it is no web address."""
    try:
        followed = urljoin(at, target)
    except ValueError:
        followed = ""
    if not followed.lower().startswith(("http://", "https://")):
        raise UnreadableSource(url, f"expected a redirect to a web address, found {target[:100]!r}")
    return followed


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
