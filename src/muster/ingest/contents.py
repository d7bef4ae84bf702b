"""The lines of a page's report in the page's own words: paragraphs that an extractor found, captions between them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from muster.ingest.alignment import Place, find_places
from muster.ingest.visible import PrintedLine, VisibleText, squeeze
from muster.model import Segment

_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:deck?|stand-?first|sub-?title|sub-?head(?:line)?|strapline)(?:$|[\s_-])|standfirst|subheadline",
    re.IGNORECASE,
)
_STANDFIRST_WORDS = range(4, 61)
_CAPTION_WORDS = range(3, 120)
_MOST_CAPTIONS = 50
# The lead picture stands between title and first paragraph, at most so many printed characters above it.
_LEAD_CHARACTERS = 3000
# Captions of other reports' pictures stand in these.
_ELSEWHERE = frozenset(("aside", "nav", "footer", "form", "li"))


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line of the report. `start` is its squeezed offset in the visible text, None where it was not found there."""

    text: str
    segments: tuple[Segment, ...] = ()
    start: int | None = None
    caption: bool = False


def find_contents(visible: VisibleText, paragraphs: Sequence[str], captions: Sequence[str]) -> list[FoundLine]:
    """Lines of the paragraphs in order, and of those captions that stand among them or shortly above."""
    lines: list[FoundLine] = []
    for paragraph, place in zip(paragraphs, find_places(visible, paragraphs), strict=True):
        if place:
            lines += _find_printed(visible, place)
        elif text := _print(paragraph):
            lines.append(FoundLine(text))
    return list(_merge(lines, _find_captions_among(visible, lines, captions)))


def insert_standfirst(
    visible: VisibleText, contents: list[FoundLine], standfirst: str, title: FoundLine
) -> list[FoundLine]:
    """Contents with the standfirst where it is printed, if that is between the title and the first paragraph."""
    first = next((line.start for line in contents if line.start is not None and not line.caption), None)
    if title.start is None or first is None:
        return contents
    key = squeeze(standfirst)
    start = visible.squeezed.find(key, title.start + len(squeeze(title.text)), first)
    stop = start + len(key)
    if not key or start < 0 or _overlaps(start, stop, _spans(contents)):
        return contents
    return list(_merge(contents, [_join(visible.find_lines(start, stop), start)]))


def find_title_line(visible: VisibleText, title: str, heading: int) -> FoundLine:
    """Line of the title, from squeezed offset `heading` on or else from anywhere; as it is where it is not printed."""
    key = squeeze(title)
    for start in (heading, 0):
        place = visible.squeezed.find(key, start)
        if place >= 0 and key:
            return _join(visible.find_lines(place, place + len(key)), place)
    return FoundLine(_print(title))


def find_standfirst(tree: HtmlElement) -> str | None:
    """Words of the first element that is marked as the line between title and text: figures often stand there."""
    for element in tree.iter("h2", "h3", "p", "div", "span"):
        if _STANDFIRST.search(element.get("class") or ""):
            words = element.text_content().split()
            return " ".join(words) if len(words) in _STANDFIRST_WORDS else None
    return None


def find_captions(tree: HtmlElement) -> list[str]:
    """Words of picture captions in the order of the page, those in side bars and lists left out."""
    captions: list[str] = []
    for element in tree.iter("figcaption", "p", "div", "span"):
        marked = element.tag == "figcaption" or "caption" in (element.get("class") or "").lower()
        if not marked or any(ancestor.tag in _ELSEWHERE for ancestor in element.iterancestors()):
            continue
        words = element.text_content().split()
        if len(words) in _CAPTION_WORDS:
            captions.append(" ".join(words))
        if len(captions) == _MOST_CAPTIONS:
            break
    return captions


def _print(text: str) -> str:
    """The text as a page would print it: white space collapsed, characters that nobody sees left out."""
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())


def _find_printed(visible: VisibleText, place: Place) -> Iterator[FoundLine]:
    start = place[0]
    for line in visible.find_lines(*place):
        yield FoundLine(line.text, tuple(line.segments), start)
        start += len(squeeze(line.text))


def _join(lines: Iterable[PrintedLine], place: int) -> FoundLine:
    text = ""
    segments: list[Segment] = []
    for line in lines:
        shift = len(text) + 1 if text else 0
        segments += [replace(s, start=s.start + shift, end=s.end + shift) for s in line.segments]
        text = f"{text} {line.text}" if text else line.text
    return FoundLine(text, tuple(segments), place)


def _find_captions_among(visible: VisibleText, lines: Sequence[FoundLine], captions: Sequence[str]) -> list[FoundLine]:
    taken = _spans(lines)
    if not taken:
        return []
    cursor, end = max(0, taken[0][0] - _LEAD_CHARACTERS), max(stop for _, stop in taken)
    found: list[FoundLine] = []
    for key in filter(None, map(squeeze, captions)):
        start = visible.squeezed.find(key, cursor, end)
        stop = start + len(key)
        if start >= 0 and not _overlaps(start, stop, taken):
            found.append(replace(_join(visible.find_lines(start, stop), start), caption=True))
            cursor = stop
    return found


def _spans(lines: Sequence[FoundLine]) -> list[Place]:
    return [(line.start, line.start + len(squeeze(line.text))) for line in lines if line.start is not None]


def _overlaps(start: int, stop: int, taken: Sequence[Place]) -> bool:
    return any(start < other_stop and other < stop for other, other_stop in taken)


def _merge(lines: Sequence[FoundLine], captions: Sequence[FoundLine]) -> Iterator[FoundLine]:
    waiting = list(captions)
    for line in lines:
        while waiting and line.start is not None and (waiting[0].start or 0) < line.start:
            yield waiting.pop(0)
        yield line
    yield from waiting
