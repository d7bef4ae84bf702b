"""Which line or string is a report's title, and the outlet's name that page titles carry behind it."""

import re
from collections.abc import Sequence

from muster.ingest.boilerplate import find_reason, names_outlet
from muster.ingest.bylines import is_byline, is_caption, is_date_line

# In characters; what is longer is no title.
LONGEST_TITLE = 500
_SUFFIX = re.compile(r"\s+(?:[-–—|·•»]|::|/{1,2}|<)\s+")
_PREFIX = re.compile(r":\s+|\s+(?:[-–—|·•»]|::)\s+")
_TITLE_WORDS = range(3, 36)
_MOST_OUTLET_WORDS = 6
# What stands between the short names of a menu line ("News / Military", "Home > World > Asia").
_TRAIL = re.compile(r"[/>»›|·]")
_MOST_TRAIL_WORDS = 2
_LONG_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*")
# Share of a title's long words and figures that its report takes up; menus and teasers of other reports share few.
_LEAST_SHARED = 0.25
_LEAST_SHARED_WORDS = 2
_LONE_TITLE_WORDS = 4
_LEAST_LETTERS = 8
# What else speaks for a title beside the share of its words, in shares; set by hand on dumps of two dozen pages.
_REPEATED, _NEXT_ABOVE, _FIRST_LINE, _DISTANCE = 0.5, 0.3, 0.3, 0.01
_FULL_SCORE_WORDS = 5
_NEAR_LINES = 60
_SAMPLE_LINES = 40


def split_title(title: str, printed: Sequence[str] = ()) -> tuple[str, str | None]:
    """Title without the outlet's name behind its last dash or bar, and that name.

    A name it is where it looks like one, or where one of the `printed` lines holds the title without it.
    """
    marks = list(_SUFFIX.finditer(title))
    if not marks:
        return title, None
    rest, name = title[: marks[-1].start()].strip(), title[marks[-1].end() :].strip()
    if len(name.split()) > _MOST_OUTLET_WORDS or not rest:
        return title, None
    if names_outlet(name) or any(same_words(rest, line) for line in printed):
        return rest, name
    return title, None


def same_words(left: str, right: str) -> bool:
    """Whether both print the same letters and figures, whatever their case, spaces and marks."""
    return _letters(left) == _letters(right) != ""


def choose_title(titles: Sequence[str], headings: Sequence[str], outlet: str | None) -> tuple[str | None, str | None]:
    """Title of a page and its outlet's name, from what its metadata calls it and the headings that it prints.

    A printed heading that agrees with the metadata goes first: it is what readers see, in full and without the outlet.
    """
    for title in titles:
        for heading in headings:
            if len(heading.split()) in _TITLE_WORDS and prints_title(heading, title):
                return heading, outlet or _name_beside(heading, title)
    for title in titles:
        rest, name = split_title(title, titles)
        if outlet and same_words(rest, outlet):
            continue
        return rest, outlet or name
    return next(iter(headings), None), outlet


def prints_title(line: str, title: str) -> bool:
    """Whether a line prints the title again, all of it or all but the outlet's name before or behind it."""
    return same_words(line, title) or _beside(line, title) is not None


def _name_beside(heading: str, title: str) -> str | None:
    name = _beside(heading, title)
    return name if name and len(name.split()) <= _MOST_OUTLET_WORDS else None


def _beside(line: str, title: str) -> str | None:
    """What a title holds besides the line, parted from it by a dash or bar (or by a colon where it stands before)."""
    if _letters(line) not in _letters(title):
        return None
    for mark in _SUFFIX.finditer(title):
        if same_words(line, title[: mark.start()]):
            return title[mark.end() :].strip()
    for mark in _PREFIX.finditer(title):
        if same_words(line, title[mark.end() :]):
            return title[: mark.start()].strip()
    return None


def find_title_index(lines: Sequence[str], first: int, stop: int) -> int | None:
    """Index of the title among lines whose report runs from `first` to `stop`; None where there is none.

    Looked for above the report: the line that shares most words with it, those printed again elsewhere, the page's
    first and the one next to the report going before others. Printed twice, with or without the outlet's name, it is
    the first.
    """
    report = set(_LONG_WORD.findall(" ".join(lines[first : min(stop, first + _SAMPLE_LINES)]).casefold()))
    next_above = _find_next_above(lines, first)
    near = [index for index in range(first) if index < _NEAR_LINES or index >= first - _NEAR_LINES]
    printed = [_letters(line) for line in lines[: first + _SAMPLE_LINES] if len(line) <= LONGEST_TITLE]
    best, best_score = None, 0.0
    for index in (index for index in near if _may_be_title(lines[index])):
        words = set(_LONG_WORD.findall(lines[index].casefold()))
        shared = len(words & report)
        enough = shared >= _LEAST_SHARED_WORDS and shared >= _LEAST_SHARED * len(words)
        if not enough and (index not in (0, next_above) or len(lines[index].split()) < _LONE_TITLE_WORDS):
            continue
        score = shared / max(len(words), _FULL_SCORE_WORDS) - _DISTANCE * min(first - index, _NEAR_LINES)
        score += _REPEATED * _is_repeated(_letters(lines[index]), printed)
        score += _NEXT_ABOVE * (index == next_above) + _FIRST_LINE * (index == 0 and enough)
        if best is None or score > best_score:
            best, best_score = index, score
    if best is None:
        return None
    return next((i for i in near if i < best and prints_title(lines[best], lines[i])), best)


def _find_next_above(lines: Sequence[str], first: int) -> int | None:
    """Index of the line directly above the report, but for its date, byline and picture."""
    for index in range(first - 1, -1, -1):
        if not (is_date_line(lines[index]) or is_byline(lines[index]) or is_caption(lines[index])):
            return index
    return None


def _may_be_title(line: str) -> bool:
    if len(line) > LONGEST_TITLE or len(line.split()) not in _TITLE_WORDS or line.endswith((".", ":")):
        return False
    parts = _TRAIL.split(line)
    if len(parts) > 1 and all(len(part.split()) <= _MOST_TRAIL_WORDS for part in parts):
        return False
    return not (find_reason(line) or is_date_line(line) or is_byline(line) or is_caption(line))


def _is_repeated(title: str, printed: Sequence[str]) -> bool:
    """Whether a line is printed once more, within more words or without the outlet's name; all as letters only."""
    others = [other for other in printed if len(other) > _LEAST_LETTERS and (title.startswith(other) or title in other)]
    return len(others) > 1


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
