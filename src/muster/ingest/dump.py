"""What each line of a page copied as text is: the text stays as it is, and every printed line gets a label.

The report is the run of lines with the most prose: prose adds its words, anything else takes some away but for lists of
names and numbers, and the run with the greatest sum wins. What stands outside it, and what a phrase tells to be no part
of it, is an aside.
"""

from collections.abc import Sequence

from muster.ingest.bylines import is_caption, is_dated_byline
from muster.ingest.labels import (
    Label,
    Line,
    find_end,
    find_lines,
    find_tally_end,
    label_after,
    label_line,
    label_opening,
)
from muster.ingest.titles import find_title_index, prints_title
from muster.model import Passage, PassageRole

# What the first, second and each further line in a row that is no prose take away: a heading parts no report, a list
# of links does.
_BREAKS = (-3, -12, -20)
_NEAR_LINES = 3
_LONG_PARAGRAPH = 20
_STANDFIRST_WORDS = 6
_REPEAT_WORDS = 3


def find_passages(text: str, behind: int = 0) -> list[Passage]:
    """Passages of a text dump in order, one for each line on which a reader sees anything.

    `behind` is the character behind its front matter.
    """
    printed_lines = find_lines(text)
    lines = [line for line in printed_lines if line.start >= behind]
    first, stop = _widen(lines, *_find_run(lines))
    end, mark = find_end(lines, first, stop)
    title = find_title_index([line.text for line in lines], first, end)
    printed = _find_last_printed(lines, title, first)
    above = [line for line in printed_lines if line.start < behind]
    passages = [Passage(line.start, line.end, PassageRole.ASIDE, "front matter") for line in above]
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if index == title:
            role, reason = PassageRole.TITLE, None
        elif _is_repeat(line, seen, lines[title].text if title is not None and index > title else None):
            role, reason = PassageRole.ASIDE, "repeat"
        elif index < first:
            role, reason = _label_above(line, below_title=printed is not None and index > printed)
        else:
            role, reason = label_line(line) if index < end else label_after(line, mark)
        passages.append(Passage(line.start, line.end, role, reason))
        if role is not PassageRole.ASIDE:
            seen.add(line.key)
    return passages


def _find_run(lines: Sequence[Line]) -> tuple[int, int]:
    """Run of lines [first, stop) with the greatest sum of weights; all lines where none is prose."""
    tallied = _find_tallied(lines)
    best = total = 0
    first = stop = start = breaks = 0
    for index, line in enumerate(lines):
        if index in tallied:
            continue
        if total <= 0:
            total, start = 0, index
        breaks = 0 if line.weight > 0 else min(breaks + 1, len(_BREAKS))
        total += line.weight if line.weight else _BREAKS[breaks - 1]
        if total > best:
            best, first, stop = total, start, index + 1
    return (first, stop) if best else (0, len(lines))


def _find_tallied(lines: Sequence[Line]) -> set[int]:
    """Indices of the lines of lists of names and numbers ("Troops by state:", "- Chad: 300"): they part no report."""
    tallied: set[int] = set()
    index = 0
    while index < len(lines):
        end = find_tally_end(lines, index)
        tallied.update(range(index, end))
        index = max(end, index + 1)
    return tallied


def _widen(lines: Sequence[Line], first: int, stop: int) -> tuple[int, int]:
    """Run with the long paragraphs shortly above and below it, which a few links or headings cut off, and its lists."""
    while above := _find_near(lines[max(0, first - 1 - _NEAR_LINES) : first][::-1]):
        first -= above
    while below := _find_near(lines[stop : stop + 1 + _NEAR_LINES]):
        stop += below
    while (end := find_tally_end(lines, stop)) > stop:
        stop = end
    return first, stop


def _find_near(lines: Sequence[Line]) -> int:
    """How many of the lines, which lead away from a run, it takes to reach a long paragraph near by; 0 if none is."""
    for count, line in enumerate(lines, 1):
        if line.weight < 0:
            break
        if line.weight >= _LONG_PARAGRAPH:
            return count
    return 0


def _find_last_printed(lines: Sequence[Line], title: int | None, first: int) -> int | None:
    """Index of the last line above the report that prints its title: what stands between is no part of the report."""
    if title is None:
        return None
    return next(i for i in range(first - 1, -1, -1) if i == title or prints_title(lines[i].text, lines[title].text))


def _is_repeat(line: Line, seen: set[str], title: str | None) -> bool:
    if line.words < _REPEAT_WORDS:
        return False
    return line.key in seen or (title is not None and prints_title(line.text, title))


def _label_above(line: Line, *, below_title: bool) -> Label:
    if line.reason:
        return PassageRole.ASIDE, line.reason
    if label := label_opening(line):
        return label
    if below_title and is_dated_byline(line.text):
        return PassageRole.ASIDE, "byline"
    if below_title and is_caption(line.text):
        return PassageRole.CAPTION, None
    if below_title and line.words >= _STANDFIRST_WORDS:
        return PassageRole.BODY, None
    return PassageRole.ASIDE, "menu"
