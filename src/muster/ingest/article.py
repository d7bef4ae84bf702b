"""The main text of an HTML page as paragraphs: by trafilatura, by resiliparse where that cannot be used.

No threads: trafilatura has crashed in them. Its time grows faster than the page, and it has no time limit: hence caps.
"""

import logging
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from muster.ingest.visible import VisibleText

# Trafilatura takes some 40 µs a tag and a second for 2 MB of prose.
_MOST_CHARACTERS = 2_000_000
_MOST_TAGS = 40_000
# libxml2 drops what nests deeper than 255; resiliparse takes quadratic time in the depth, 0.2 s at 3,000.
_DEEPEST_TREE = 200
_DEEPEST_RESILIPARSE = 2_000
_BLOCKS = frozenset(("p", "head", "item", "list", "quote", "table", "row", "code", "lb", "div", "body"))
_HIDING = re.compile(r"\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_MOST_HEAD = 500_000
_BODY = re.compile(r"<body\b", re.IGNORECASE)
_EMPTY_ROOT = re.compile(r"<html\b([^<>]*)/>", re.IGNORECASE)
_EMBEDDED = re.compile(r"data:[\w.+-]+/[\w.+-]+;base64,[A-Za-z0-9+/=%\s]{64,}")
# What XML may not hold; a space, so that words on both sides stay two.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def find_tree(page: str, visible: VisibleText) -> HtmlElement | None:
    """Tree of a page that is small and flat enough for lxml and trafilatura, else None."""
    if visible.n_tags > _MOST_TAGS or visible.depth > _DEEPEST_TREE:
        return None
    page = without_embedded(_without_struck(page, visible))
    if len(page) > _MOST_CHARACTERS:
        return None
    tree = _parse(page)
    if tree is not None:
        _drop_hidden(tree)
    return tree


def find_head_tree(page: str) -> HtmlElement | None:
    """Tree of a page's head alone, which is small and flat even where the page is not."""
    head = page[:_MOST_HEAD]
    end = _BODY.search(head)
    return _parse(head[: end.start()] if end else head[: _MOST_HEAD // 10])


def without_embedded(page: str) -> str:
    """The page without images and fonts kept inside it: most of the bytes of pages saved as one file."""
    return _EMBEDDED.sub("data:,", page) if ";base64," in page else page


def find_paragraphs(tree: HtmlElement) -> list[str]:
    """Paragraphs of the page's main text, in order, by trafilatura; none where it finds none. Uses up the tree."""
    from trafilatura.core import bare_extraction  # takes 0.3 s to import, and dumps do without

    _keep_inline_words(tree)
    try:
        document: Any = bare_extraction(tree, fast=True, include_comments=False, include_tables=True)
    except Exception:  # noqa: BLE001  whatever a page does to a library of others, the run goes on
        return []
    return list(_find_blocks(document.body)) if document is not None else []


def find_plain_paragraphs(page: str, visible: VisibleText) -> list[str]:
    """Paragraphs by resiliparse, with some of what stands around the main text; all printed lines of a deep page."""
    from resiliparse.extract.html2text import extract_plain_text

    if visible.depth > _DEEPEST_RESILIPARSE:
        return [line.text for line in visible.find_lines(0, len(visible.squeezed))]
    page = without_embedded(_without_struck(page, visible))
    for main_content in (True, False):
        text = extract_plain_text(page, main_content=main_content, alt_texts=False, list_bullets=False, comments=False)
        if lines := [" ".join(line.split()) for line in text.splitlines() if line.strip()]:
            return lines
    return []


def _parse(page: str) -> HtmlElement | None:
    page = _CONTROLS.sub(" ", _EMPTY_ROOT.sub(r"<html\1>", page, count=1))
    parser = HTMLParser(
        collect_ids=False, default_doctype=False, encoding="utf-8", remove_comments=True, remove_pis=True
    )
    try:
        return document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except etree.LxmlError:
        return None


def _without_struck(page: str, visible: VisibleText) -> str:
    ends = [0, *(end for _, end in visible.struck)]
    starts = [*(start for start, _ in visible.struck), len(page)]
    return "".join(page[end:start] for end, start in zip(ends, starts, strict=True))


def _drop_hidden(tree: HtmlElement) -> None:
    """Drop what no reader of the page sees. A page that hides most of its text shows it later, by a script."""
    body = tree.find("body")
    if body is None:
        return
    most = len(body.text_content()) // 2
    for element in list(body.iterdescendants(etree.Element)):
        hidden = element.tag == "template" or "hidden" in element.attrib or _HIDING.search(element.get("style", ""))
        if hidden and len(element.text_content()) <= most:
            element.drop_tree()


def _keep_inline_words(tree: HtmlElement) -> None:
    """Make a date inside a sentence plain text: trafilatura drops <time> with the words in it."""
    for element in tree.iter("time"):
        parent = element.getparent()
        if parent is not None and parent.tag == "p":
            element.tag = "span"


def _find_blocks(body: etree._Element) -> Iterator[str]:
    words: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        block = element.tag in _BLOCKS
        if (block or element.tag == "cell") and words:
            words.append(" ")
        if block and words:
            if line := " ".join("".join(words).split()):
                yield line
            words = []
        words.append((element.text if event == "start" else element.tail) or "")
    if line := " ".join("".join(words).split()):
        yield line
