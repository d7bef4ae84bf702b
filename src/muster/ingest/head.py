"""The head of a report: who published it, when, at which address, in which language. Nothing is guessed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from muster.ingest.bylines import (
    find_agency,
    find_author,
    find_dateline_date,
    find_published,
    find_published_beside_names,
    match_agency,
)
from muster.ingest.html import HtmlReading
from muster.ingest.language import find_language
from muster.ingest.titles import same_words, split_title
from muster.model import DateOrigin, Passage, PassageRole, ReportHead

_OPENING_PARAGRAPHS = 3
_OPENING_CHARACTERS = 400


def complete_head(given: ReportHead, found: ReportHead, outside: ReportHead) -> ReportHead:
    """Head of what is given, then what the page says, then what was told outside it; an address names its outlet last.

    A day that was told outside goes before one that the page only prints. What is given may hold bytes that were no
    UTF-8 on the command line: they come out as escapes.
    """
    words = {name: getattr(given, name) for name in ("title", "outlet", "author", "agency", "url", "language")}
    plain = {name: word.encode("utf-8", "backslashreplace").decode() if word else word for name, word in words.items()}
    if outside.published_on and found.date_origin is not DateOrigin.METADATA:
        found = replace(found, published_on=outside.published_on, date_origin=outside.date_origin)
    head = replace(given, **plain).filled_from(found).filled_from(outside)
    return head if head.outlet or not head.url else replace(head, outlet=_host(head.url))


def find_html_head(reading: HtmlReading) -> ReportHead:
    """Head of an HTML page: its metadata, then what it prints near its title, then its dateline."""
    metadata, layout = reading.metadata, reading.layout
    texts = [layout.text[p.start : p.end] for p in layout.passages if p.role is PassageRole.BODY]
    around = [*reading.below, *reading.above]
    author = metadata.author or next(filter(None, map(find_author, around)), None)
    published_on, origin = _find_date(metadata.published_on, around, reading.below, texts)
    return ReportHead(
        title=reading.title,
        outlet=reading.outlet,
        author=author,
        agency=_find_agency(texts, author, reading.outlet),
        published_on=published_on,
        date_origin=origin,
        url=metadata.url,
        language=find_language("\n".join(texts)) or metadata.language,
    )


def find_dump_head(text: str, passages: Sequence[Passage]) -> ReportHead:
    """Head of a text dump by its passages: its title line, the date line and byline that it prints, its dateline."""
    lines = [(text[passage.start : passage.end], passage) for passage in passages]
    printed = next((line for line, passage in lines if passage.role is PassageRole.TITLE), None)
    title, outlet = split_title(printed, [line for line, _ in lines]) if printed else (None, None)
    texts = [line for line, passage in lines if passage.role is PassageRole.BODY]
    bylines = [line for line, passage in lines if passage.reason in ("date line", "byline")]
    author = next(filter(None, map(find_author, bylines)), None)
    published_on, origin = _find_date(None, bylines, _find_below_title(lines), texts)
    return ReportHead(
        title=title,
        outlet=outlet,
        author=author,
        agency=_find_agency(texts, author, outlet),
        published_on=published_on,
        date_origin=origin,
        language=find_language("\n".join(texts)),
    )


def _find_below_title(lines: Sequence[tuple[str, Passage]]) -> list[str]:
    """Asides of a dump between its title and its first sentence."""
    roles = [passage.role for _, passage in lines]
    if PassageRole.TITLE not in roles or PassageRole.BODY not in roles:
        return []
    return [
        line
        for line, passage in lines[roles.index(PassageRole.TITLE) : roles.index(PassageRole.BODY)]
        if passage.role is PassageRole.ASIDE
    ]


def _find_date(
    metadata: date | None, bylines: Sequence[str], below: Sequence[str], texts: Sequence[str]
) -> tuple[date, DateOrigin] | tuple[None, None]:
    if metadata:
        return metadata, DateOrigin.METADATA
    if printed := find_published(bylines) or find_published_beside_names(below):
        return printed, DateOrigin.BYLINE
    if texts and (told := find_dateline_date(texts[0])):
        return told, DateOrigin.TEXT
    return None, None


def _find_agency(texts: Sequence[str], author: str | None, outlet: str | None) -> str | None:
    """Wire service of the dateline or byline; an outlet that names itself there credits nobody."""
    openings = (find_agency(text[:_OPENING_CHARACTERS]) for text in texts[:_OPENING_PARAGRAPHS])
    agency = next(filter(None, openings), None) or (match_agency(author) if author else None)
    return None if agency and outlet and same_words(agency, outlet) else agency


def _host(url: str) -> str | None:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None
