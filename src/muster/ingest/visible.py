"""The characters of a decoded page that a browser would print, and where each of them stands.

A hand-written scan and no parser: no parser of HTML tells the offsets of its text, and one regular expression over the
page is linear in its size, whatever the page holds.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import groupby
from typing import NamedTuple

from muster.model import Segment

_TOKEN = re.compile(
    r"""
      (?P<run>(?:[^<&]+|[<&](?![a-zA-Z/!?\#]))+)
    | <(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9:-]*)(?:[^<>=]+|=\s*"[^"]*"|=\s*'[^']*'|=)*+>
    | (?P<reference>&(?:\#[0-9]+|\#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?)
    | (?P<comment><!--)
    | (?P<other><[!?/][^<>]*>)
    | (?P<mark>[<&])
    """,
    re.VERBOSE,
)
_UNSEEN = frozenset(("script", "style", "template", "noscript"))
# What the page itself takes back: it prints the words struck out.
_STRUCK = frozenset(("del", "s", "strike"))
_BLOCKS = frozenset(
    "address article aside blockquote body br button caption center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hr html iframe legend li main menu nav ol optgroup option p pre section "
    "select summary table tbody textarea tfoot thead title tr ul video".split()
)
_CELLS = frozenset(("td", "th"))
# Elements that never hold others, or that the next of their kind closes: left open they do not nest.
_FLAT = frozenset(
    "area base br col embed hr img input link meta param source track wbr "
    "p li dt dd tr td th thead tbody tfoot option optgroup html head body".split()
)


# What stands between a piece and the one before it, as bits; nothing but white space where only SPACE is set.
SPACE = 1
TAG = 2
BLOCK = 4


class Piece(NamedTuple):
    """Characters [start, end) of the page, printed as `text`; a `reference` maps as a whole, other text char by char.

    `gap` joins the bits SPACE, TAG and BLOCK.
    """

    start: int
    end: int
    text: str
    gap: int
    reference: bool


@dataclass(frozen=True, slots=True)
class VisibleText:
    """Pieces in the order of the page. `squeezed` is their text without white space, piece i from `offsets[i]` on.

    `depth` is how deep elements nest at most, `n_tags` how many tags there are. `struck` are the characters
    [start, end) of the page that it prints struck out; they are no part of the text.
    """

    squeezed: str
    offsets: list[int]
    pieces: list[Piece]
    depth: int
    n_tags: int
    struck: list[tuple[int, int]]

    def offset_of(self, page_offset: int) -> int:
        """Squeezed offset of the first piece that starts at `page_offset` of the page or later."""
        index = bisect_left(self.pieces, page_offset, key=lambda piece: piece.start)
        return self.offsets[index] if index < len(self.pieces) else len(self.squeezed)

    def find_lines(self, start: int, end: int) -> Iterator["PrintedLine"]:
        """Printed lines of squeezed characters [start, end), parted where block elements part them."""
        line = PrintedLine()
        index = bisect_right(self.offsets, start) - 1
        while start < end:
            piece, offset = self.pieces[index], self.offsets[index]
            index += 1
            stop = min(end, self.offsets[index] if index < len(self.offsets) else len(self.squeezed))
            if piece.gap & BLOCK and line:
                yield line
                line = PrintedLine()
            line.append(piece, start - offset, stop - offset)
            start = stop
        if line:
            yield line


class PrintedLine:
    """One line as the page prints it, white space collapsed. `segments` map it to the page, counted from its start."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._words: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        """The line's words, one space between them."""
        return "".join(self._words)

    def __bool__(self) -> bool:
        return bool(self._words)

    def append(self, piece: Piece, first: int, stop: int) -> None:
        """Put the piece's printed characters [first, stop) at the end of the line."""
        at = [index for index, character in enumerate(piece.text) if not character.isspace()]
        if piece.reference:
            first, stop = 0, len(at)
        shown = piece.text[at[first] : at[stop - 1] + 1]
        spaced = piece.gap & SPACE if first == 0 else piece.text[at[first] - 1].isspace()
        page_start = piece.start if piece.reference else piece.start + at[first]
        page_end = piece.end if piece.reference else page_start + len(shown)
        start = self._length + (1 if self._words and spaced else 0)
        words = " ".join(shown.split())
        self._words.append(words if start == self._length else " " + words)
        self._length = start + len(words)
        if self.segments and first == 0 and not piece.gap & (TAG | BLOCK):
            start, page_start = self.segments[-1].start, self.segments.pop().page_start
        self.segments.append(Segment(start, self._length, page_start, page_end))


def squeeze(text: str) -> str:
    """The text's printable characters without white space."""
    squeezed = "".join(text.split())
    return squeezed if squeezed.isprintable() else "".join(filter(str.isprintable, squeezed))


def read_visible(page: str) -> VisibleText:
    """Visible text of a decoded HTML page. Linear in the page's length for every input."""
    scan = _Scan()
    tokens = _TOKEN.finditer(page)
    struck: list[tuple[int, int]] = []
    open_ends: set[str] = set()
    while match := next(tokens, None):
        kind, end = match.lastgroup, ""
        if kind == "tag":
            name = match["tag"].lower()
            scan.append_tag(name, bool(match["close"]))
            if name in _UNSEEN and not match["close"]:
                end = f"</{match['tag']}"
            elif name in _STRUCK and not match["close"]:
                closing = f"</{match['tag']}>"
                found = -1 if closing in open_ends else page.find(closing, match.end())
                if found >= 0:
                    struck.append((match.start(), found + len(closing)))
                    tokens = _TOKEN.finditer(page, found)
                else:  # nor has any that opens later an end
                    open_ends.add(closing)
        elif kind == "comment":
            scan.append_tag("", closes=False)
            end = "-->"
        elif kind == "reference":
            scan.append_reference(match.start(), match[0])
        elif kind == "other":
            scan.append_tag("", closes=False)
        else:
            scan.append_run(match.start(), match[0])
        if end:
            # Scripts are most of a page's bytes: `find` passes over them far faster than the expression.
            found = page.find(end, match.end())
            tokens = _TOKEN.finditer(page, found + (3 if kind == "comment" else 0) if found >= 0 else len(page))
    return VisibleText("".join(scan.squeezed), scan.offsets, scan.pieces, scan.max_depth, scan.n_tags, struck)


def _is_seen(character: str) -> bool:
    return character.isprintable() or character.isspace()


class _Scan:
    """State of one pass over a page."""

    def __init__(self) -> None:
        self.squeezed: list[str] = []
        self.offsets: list[int] = []
        self.pieces: list[Piece] = []
        self.max_depth = self.n_tags = 0
        self._length = self._depth = 0
        self._gap = BLOCK

    def append_tag(self, name: str, closes: bool) -> None:
        self.n_tags += 1
        self._gap |= TAG | BLOCK if name in _BLOCKS else TAG | SPACE if name in _CELLS else TAG
        if name and name not in _FLAT:
            self._depth = max(0, self._depth - 1) if closes else self._depth + 1
            self.max_depth = max(self.max_depth, self._depth)

    def append_run(self, start: int, run: str) -> None:
        squeezed = "".join(run.split())
        if squeezed.isprintable():
            self._append(start, run, run, squeezed, reference=False)
            return
        # What no reader sees (soft hyphens, control characters) parts a run, so that the parts map char by char.
        for seen, characters in groupby(run, key=_is_seen):
            part = "".join(characters)
            self._append(start, part, part, squeeze(part) if seen else "", reference=False)
            start += len(part)

    def append_reference(self, start: int, reference: str) -> None:
        text = unescape(reference)
        self._append(start, reference, text, squeeze(text), reference=True)

    def _append(self, start: int, source: str, text: str, squeezed: str, *, reference: bool) -> None:
        if not squeezed:
            self._gap |= SPACE if text.isspace() else TAG
            return
        gap = self._gap | SPACE if text[0].isspace() else self._gap
        self.pieces.append(Piece(start, start + len(source), text, gap, reference))
        self.offsets.append(self._length)
        self.squeezed.append(squeezed)
        self._length += len(squeezed)
        self._gap = SPACE if text[-1].isspace() else 0
