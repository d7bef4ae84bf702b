"""Quotations: which stretches of a text stand inside quotation marks."""

import re
from dataclasses import dataclass
from enum import Enum, auto

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_MARK = re.compile(r"[\"“”„«»'‘’]")
_NO_QUOTE = re.compile(r"['‘’](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|round\b)", re.IGNORECASE)
_OPENED_BY = "([{—–-/"
_ENDED_BY = ".,!?;:…"


class _Part(Enum):
    """What a mark does, judged by its shape and the characters beside it."""

    OPENS = auto()
    CLOSES = auto()
    OPENS_SINGLE = auto()
    CLOSES_SINGLE = auto()
    CLOSES_SINGLE_FIRMLY = auto()


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    part: _Part


def find_quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans inside quotation marks in text[start:end], marks left out, in order and without overlap.

    A quotation ends with its paragraph (line) at the latest: one that opens the paragraph, that a colon or comma
    announces, or that the next paragraph goes on with, runs to the paragraph's end where nothing closes it. A closing
    mark that no mark has opened closes a quotation that began before the paragraph. Single marks count where they
    balance; a quotation within a quotation is part of the outer one.
    """
    spans: list[tuple[int, int]] = []
    lines = [(line.start(), line.end()) for line in _LINE.finditer(text, start, end) if not line.group().isspace()]
    for index, (first, last) in enumerate(lines):
        marks = _find_marks(text, first, last)
        goes_on = index + 1 < len(lines) and _opens_line(text, lines[index + 1][0])
        spans += _pair_marks(text, marks, first, last, goes_on=goes_on)
    return [(opened, closed) for opened, closed in spans if text[opened:closed].strip()]


def _opens_line(text: str, start: int) -> bool:
    while start < len(text) and text[start] in " \t\xa0":
        start += 1
    return text[start : start + 1] in ('"', "“", "„", "«")


def _find_marks(text: str, start: int, end: int) -> list[_Mark]:
    marks = []
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        part = _parse_double(match.group(), before, after) if match.group() in '"“”„«»' else None
        if part is None and not _NO_QUOTE.match(text, at, end):
            part = _parse_single(match.group(), before, after)
        if part is not None:
            marks.append(_Mark(at, part))
    return marks


def _parse_double(mark: str, before: str, after: str) -> _Part | None:
    if mark in "“„«":
        return _Part.OPENS
    if mark in "”»":
        return _Part.CLOSES
    if before.isdigit() and not after.isalnum() and after != '"':
        # Inches, or the end of a quotation: it closes what is open and opens nothing.
        return _Part.CLOSES
    opens = (before.isspace() or before in _OPENED_BY or before in "'‘") and not after.isspace()
    return _Part.OPENS if opens else _Part.CLOSES


def _parse_single(mark: str, before: str, after: str) -> _Part | None:
    """Role of a single mark; None for an apostrophe."""
    if mark in '"“”„«»':
        return None
    if mark in "'‘" and (before.isspace() or before in _OPENED_BY or before in '"“') and after.isalnum():
        return _Part.OPENS_SINGLE
    if mark in "'’" and not before.isspace() and not after.isalnum():
        return _Part.CLOSES_SINGLE_FIRMLY if before in _ENDED_BY else _Part.CLOSES_SINGLE
    return None


def _pair_marks(text: str, marks: list[_Mark], start: int, end: int, *, goes_on: bool) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    closers = _single_closers(marks)
    opened: int | None = None
    index = 0
    while index < len(marks):
        mark = marks[index]
        if mark.part is _Part.OPENS_SINGLE and opened is None and closers[index] is not None:
            index = closers[index] or index
            spans.append((mark.at + 1, marks[index].at))
        elif mark.part is _Part.OPENS:
            # Nobody nests the same marks; the mark that should have closed the first quotation is missing.
            if opened is not None:
                spans.append((opened, mark.at))
            opened = mark.at + 1
        elif mark.part is _Part.CLOSES and (opened is not None or (index == 0 and text[mark.at - 1] in _ENDED_BY)):
            spans.append((start if opened is None else opened, mark.at))
            opened = None
        index += 1
    if opened is not None and (goes_on or _announced(text, start, opened - 1)):
        spans.append((opened, end))
    return spans


def _announced(text: str, start: int, at: int) -> bool:
    """Whether the mark opens its paragraph, or follows a colon, a comma or the end of a sentence."""
    before = text[max(start, at - 8) : at].rstrip()
    return not before or before[-1] in ':,.!?”"'


def _single_closers(marks: list[_Mark]) -> list[int | None]:
    """For every opening single mark the index of the mark that closes it, before the next one opens."""
    closers: list[int | None] = [None] * len(marks)
    nearest: int | None = None
    firm: int | None = None
    for index in range(len(marks) - 1, -1, -1):
        part = marks[index].part
        if part is _Part.OPENS_SINGLE:
            # A mark behind punctuation is a surer end than one behind a letter: "the soldiers’ boots,’ he said".
            closers[index] = firm if firm is not None else nearest
            nearest = firm = None
        elif part in (_Part.CLOSES_SINGLE, _Part.CLOSES_SINGLE_FIRMLY):
            nearest = index
            firm = index if part is _Part.CLOSES_SINGLE_FIRMLY else firm
    return closers
