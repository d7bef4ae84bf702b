"""Feeds: the reports that an outlet lists, in RSS or Atom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from muster.errors import NotText
from muster.model import Page

_MOST_ITEMS = 1000


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A report that a feed lists: its address, and what the feed says of it."""

    url: str
    title: str | None = None
    published_on: date | None = None


def find_items(feed: Page) -> list[FeedItem]:
    """Items of the feed in its order, each address once. Raises NotText where the page is no feed."""
    import feedparser  # takes as long to import as much of Muster, and only those who follow feeds need it

    # As a stream: words could be taken for an address to ask, or for a path to open.
    try:
        parsed: Any = feedparser.parse(BytesIO(feed.content), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # whatever a page does to a library of others, the run goes on
        raise NotText(feed.source, f"expected a feed (RSS or Atom), found damage ({type(error).__name__})") from error
    if not parsed.get("version"):
        raise NotText(feed.source, "expected a feed (RSS or Atom), found none")
    found: dict[str, FeedItem] = {}
    for entry in parsed.entries[:_MOST_ITEMS]:
        if item := _read_item(feed.source, entry):
            found.setdefault(item.url, item)
    return list(found.values())


def _read_item(base: str, entry: Any) -> FeedItem | None:
    link = next(_find_links(entry), None)
    try:
        url = urljoin(base, link.strip()) if link else ""
    except ValueError:
        return None
    if not url.lower().startswith(("http://", "https://")):
        return None
    title = " ".join(str(entry.get("title") or "").split()) or None
    told = entry.get("published_parsed")
    try:
        published_on = date(*told[:3]) if told else None
    except (ValueError, TypeError):
        published_on = None
    return FeedItem(url, title, published_on)


def _find_links(entry: Any) -> Iterator[str]:
    if link := entry.get("link"):
        yield str(link)
    identity = str(entry.get("id") or "")
    if identity.startswith("http"):
        yield identity
