"""What an HTML page says about itself outside its text: JSON-LD, meta elements, links, time elements, headings."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TypeGuard
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from muster.ingest.dates import find_address_date, find_metadata_date
from muster.ingest.jsonld import Node, find_article, find_names, find_text
from muster.ingest.titles import LONGEST_TITLE

_DATE_KEYS = (
    "article:published_time", "og:article:published_time", "datepublished", "rnews:datepublished", "og:pubdate",
    "publish-date", "publish_date", "publishdate", "published-date", "publication_date", "publicationdate", "pubdate",
    "bt:pubdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued",
    "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "article.published",
    "article:published", "article_date_original", "displaydate", "date",
)  # fmt: skip
_AUTHOR_KEYS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl")
_OUTLET_KEYS = ("og:site_name", "application-name", "dc.publisher")
_MARKED_TIME = re.compile(r"publi|pubdate|entry-date|posted|dateline|article-date|post-date", re.IGNORECASE)
_CHANGED_TIME = re.compile(r"updat|modif|revis", re.IGNORECASE)
# "By" before a name, and the date or role that some pages put behind it.
_AROUND_NAME = re.compile(r"\A[Bb]y\s+|\s*(?:\||\s[-–—]\s|\b[A-Za-z]{3,9}\.? \d{1,2}, \d{4}).*\Z", re.DOTALL)
_LONGEST_NAME = 200
_HEADINGS = ("h1", "h2")
_MOST_HEADINGS = 20


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page's metadata tells, each None where it does not. `titles` are best first, as they are written."""

    titles: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    outlet: str | None = None
    author: str | None = None
    published_on: date | None = None
    url: str | None = None
    language: str | None = None


def read_metadata(tree: HtmlElement) -> Metadata:
    """Metadata of the page. A date of change is no date of publication."""
    metas = _read_metas(tree)
    article = find_article(element.text or "" for element in tree.iter("script") if _is_json_ld(element))
    title = tree.find(".//title")
    titles = [metas.get("og:title"), find_text(article, "headline"), metas.get("twitter:title"), _text(title)]
    url = _find_url(tree, metas, article)
    outlets = [metas.get("og:site_name"), *find_names(article.get("publisher")), *_values(metas, _OUTLET_KEYS)]
    return Metadata(
        titles=tuple(dict.fromkeys(title for title in titles if _may_be_title(title))),
        headings=_find_headings(tree),
        outlet=next(filter(_is_name, outlets), None),
        author=_find_author(tree, metas, article),
        published_on=_find_published(tree, metas, article, url),
        url=url,
        language=_language(tree),
    )


def _find_headings(tree: HtmlElement) -> tuple[str, ...]:
    texts = (_text(element) for heading in _HEADINGS for element in islice(tree.iter(heading), _MOST_HEADINGS))
    return tuple(dict.fromkeys(text for text in texts if _may_be_title(text)))


def _may_be_title(text: str | None) -> TypeGuard[str]:
    return text is not None and len(text) <= LONGEST_TITLE and any(map(str.isalnum, text))


def _read_metas(tree: HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        for attribute in ("property", "name", "itemprop"):
            key = (element.get(attribute) or "").strip().lower()
            if key and content:
                metas.setdefault(key, content)
    return metas


def _find_published(tree: HtmlElement, metas: dict[str, str], article: Node, url: str | None) -> date | None:
    values = [find_text(article, "datePublished"), *(metas.get(key) for key in _DATE_KEYS)]
    for value in filter(None, values):
        if found := find_metadata_date(value):
            return found
    return _find_time(tree) or (find_address_date(url) if url else None)


def _find_time(tree: HtmlElement) -> date | None:
    """Day of the time element that is marked as the publication; else of the only day that time elements give."""
    days: set[date] = set()
    for element in tree.iter("time", "span", "abbr", "p", "div"):
        marks = " ".join(element.get(name) or "" for name in ("itemprop", "class", "pubdate", "id"))
        value = element.get("datetime") or element.get("content") or (element.text if element.tag == "time" else None)
        if not value or (element.tag != "time" and element.get("itemprop") != "datePublished"):
            continue
        found = None if _CHANGED_TIME.search(marks) else find_metadata_date(value)
        if found and (_MARKED_TIME.search(marks) or "pubdate" in element.attrib):
            return found
        if found:
            days.add(found)
    return days.pop() if len(days) == 1 else None


def _find_url(tree: HtmlElement, metas: dict[str, str], article: Node) -> str | None:
    links = [element.get("href") for element in tree.iter("link") if (element.get("rel") or "").lower() == "canonical"]
    main = article.get("mainEntityOfPage")
    named = main.get("@id") if isinstance(main, dict) else main
    urls = [url.strip() for url in (*links, metas.get("og:url"), named, article.get("url")) if isinstance(url, str)]
    whole = [url for url in urls if _is_address(url)]
    # Some pages name their outlet's front page as their address: an address with a path goes first.
    return next((url for url in whole if urlsplit(url).path.strip("/")), next(iter(whole), None))


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and "." in (parts.hostname or "") and url.isprintable()
    except ValueError:
        return False


def _find_author(tree: HtmlElement, metas: dict[str, str], article: Node) -> str | None:
    names = find_names(article.get("author"))
    if not names:
        names = _values(metas, _AUTHOR_KEYS)[:1]
    if not names:
        marked = (e for e in tree.iter("a", "span", "div") if e.get("rel") == "author" or e.get("itemprop") == "author")
        names = [text for e in marked if (text := _text(e))][:1]
    names = [_AROUND_NAME.sub("", name).strip() for name in dict.fromkeys(names) if _is_name(name)]
    return ", ".join(filter(None, names)) or None


def _values(metas: dict[str, str], keys: tuple[str, ...]) -> list[str]:
    return [metas[key] for key in keys if key in metas and _is_name(metas[key])]


def _is_name(name: str | None) -> TypeGuard[str]:
    """Whether it is a name rather than an address or the handle of a social network."""
    return name is not None and len(name) <= _LONGEST_NAME and "://" not in name and "@" not in name


def _text(element: HtmlElement | None) -> str | None:
    return (" ".join(element.text_content().split()) or None) if element is not None else None


def _language(tree: HtmlElement) -> str | None:
    match = re.match(r"[a-z]{2}\b", (tree.get("lang") or "").lower())
    return match[0] if match else None


def _is_json_ld(element: HtmlElement) -> bool:
    return "ld+json" in (element.get("type") or "").lower()
