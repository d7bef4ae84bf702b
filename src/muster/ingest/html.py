"""An HTML page as a report: the main text in the page's own words, its title and captions, and where each stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from muster.errors import NoText, PageTooLarge
from muster.ingest.article import find_head_tree, find_paragraphs, find_plain_paragraphs, find_tree
from muster.ingest.boilerplate import is_error_title
from muster.ingest.contents import (
    FoundLine,
    find_captions,
    find_contents,
    find_standfirst,
    find_title_line,
    insert_standfirst,
)
from muster.ingest.dump import find_passages
from muster.ingest.labels import Label, find_end, find_lines, label_after, label_line, label_opening
from muster.ingest.layout import LabelledLine, Layout, lay_out
from muster.ingest.metadata import Metadata, read_metadata
from muster.ingest.refusals import find_refusal
from muster.ingest.titles import choose_title, prints_title
from muster.ingest.visible import VisibleText, read_visible
from muster.model import PassageRole

# More marks of markup than any page has; each costs up to 10 µs.
_MOST_MARKS = 200_000
_HEADING = re.compile(r"<h1\b", re.IGNORECASE)
_MOST_ERROR_WORDS = 120
_LINES_ABOVE, _LINES_BELOW = 12, 60
_NEAR = 4000
_SENTENCE_WORDS = 20


@dataclass(frozen=True, slots=True)
class HtmlReading:
    """What was read from an HTML page.

    `below` are the printed lines from the title to the first sentence, where date and author stand, `above` those
    shortly above the title, the nearest first.
    """

    layout: Layout
    metadata: Metadata
    title: str | None
    outlet: str | None
    below: tuple[str, ...]
    above: tuple[str, ...]


def read_html(page: str, source: str) -> HtmlReading:
    """Reading of a decoded HTML page.

    Raises NoText where it has no text of its own, PageTooLarge for endless markup.
    """
    marks = page.count("<") + page.count("&")
    if marks > _MOST_MARKS:
        raise PageTooLarge(source, f"expected at most {_MOST_MARKS:,} marks of markup, found {marks:,}")
    visible = read_visible(page)
    tree = find_tree(page, visible)
    head = tree if tree is not None else find_head_tree(page)
    metadata = read_metadata(head) if head is not None else Metadata()
    title, outlet = choose_title(metadata.titles, metadata.headings, metadata.outlet)
    title_line = find_title_line(visible, title, _heading_offset(page, visible)) if title else None
    contents, whole = _find_contents(page, visible, tree, title_line)
    _check_contents(contents, title, page, source)
    lines = _label(contents, title, whole=whole)
    if not any(line.role in (PassageRole.BODY, PassageRole.CAPTION) for line in lines):
        raise NoText(source, "no text: nothing but menus, forms and notices")
    if title_line:
        lines.insert(0, LabelledLine(title_line.text, PassageRole.TITLE, None, title_line.segments))
    below, above = _find_around(visible, title_line, contents)
    return HtmlReading(lay_out(lines), metadata, title_line.text if title_line else None, outlet, below, above)


def _find_contents(
    page: str, visible: VisibleText, tree: HtmlElement | None, title: FoundLine | None
) -> tuple[list[FoundLine], bool]:
    """Lines of the report, and whether they are of the whole page, with what stands around the report."""
    captions, standfirst, paragraphs = [], None, []
    if tree is not None:
        captions, standfirst = find_captions(tree), find_standfirst(tree)
        paragraphs = find_paragraphs(tree)
    whole = not paragraphs
    contents = find_contents(visible, paragraphs or find_plain_paragraphs(page, visible), captions)
    if standfirst and title:
        contents = insert_standfirst(visible, contents, standfirst, title)
    return contents, whole


def _heading_offset(page: str, visible: VisibleText) -> int:
    heading = _HEADING.search(page)
    return visible.offset_of(heading.start()) if heading else 0


def _check_contents(contents: Sequence[FoundLine], title: str | None, page: str, source: str) -> None:
    words = sum(len(line.text.split()) for line in contents)
    if title and words <= _MOST_ERROR_WORDS and is_error_title(title):
        raise NoText(source, f"no text: an error page ({title[:80]!r})")
    if not words:
        scripts = page.lower().count("<script")
        raise NoText(source, f"no text: {scripts} scripts and no words" if scripts else "no text: markup without words")
    if refusal := find_refusal("\n".join([title or "", *(line.text for line in contents)])):
        raise NoText(source, f"no text: {refusal}")


def _label(contents: Sequence[FoundLine], title: str | None, *, whole: bool) -> list[LabelledLine]:
    """Labelled lines without the first that prints the title, which is to stand above them all."""
    text = "\n".join(line.text for line in contents)
    printed = next((i for i, line in enumerate(contents) if title and prints_title(line.text, title)), None)
    labels = _label_whole(text) if whole else _label_main(text, printed)
    labelled: list[LabelledLine] = []
    for index, (line, (role, reason)) in enumerate(zip(contents, labels, strict=True)):
        if index != printed:
            kept = PassageRole.CAPTION if line.caption and role is PassageRole.BODY else role
            labelled.append(LabelledLine(line.text, kept, reason, line.segments))
    return labelled


def _label_main(text: str, title: int | None) -> list[Label]:
    """Labels of a main text: date lines and bylines above its first sentence, remains of menus above its title."""
    lines = find_lines(text)
    end, mark = find_end(lines, 0, len(lines))
    first = next((index for index, line in enumerate(lines) if line.weight > 0), 0)
    labels: list[Label] = []
    for index, line in enumerate(lines):
        label = label_line(line) if index < end else label_after(line, mark)
        if index < first:
            label = label_opening(line) or label
            if title is not None and index < title < first and label[0] is PassageRole.BODY:
                label = PassageRole.ASIDE, "menu"
        labels.append(label)
    return labels


def _label_whole(text: str) -> list[Label]:
    """Labels of a text with what stands around the report: a dump's, but for the title, which the metadata tells."""
    labels: list[Label] = [(passage.role, passage.reason) for passage in find_passages(text)]
    return [(PassageRole.BODY, None) if role is PassageRole.TITLE else (role, reason) for role, reason in labels]


def _find_around(
    visible: VisibleText, title: FoundLine | None, contents: Sequence[FoundLine]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Printed lines from the title to the first sentence, and those shortly above the title, the nearest first."""
    starts = [line.start for line in contents if line.start is not None and len(line.text.split()) > _SENTENCE_WORDS]
    body = starts[0] if starts else len(visible.squeezed)
    top = title.start if title and title.start is not None and title.start < body else max(0, body - _NEAR)
    below = [line.text for line in visible.find_lines(top, min(body, top + _NEAR))][:_LINES_BELOW]
    above = [line.text for line in visible.find_lines(max(0, top - _NEAR), top)][-_LINES_ABOVE:]
    return tuple(below), tuple(reversed(above))
