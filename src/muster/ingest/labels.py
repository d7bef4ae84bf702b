"""A printed line by itself: how much prose it is, what it belongs to, and which lines end a report."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from muster.ingest.boilerplate import find_end_mark, find_reason
from muster.ingest.bylines import is_byline, is_caption, is_credits, is_date_line, is_place_line
from muster.ingest.visible import squeeze
from muster.model import PassageRole

Label = tuple[PassageRole, str | None]

# The weights and shares below were set on saved news pages turned into text (benchmarks/bench_reading.py).
_MOST_PROSE = 50
_LEAST_SENTENCE = 5
_LEAST_UNENDED = 20
_LEAST_PART_ENDED = 15
_COMMENT = -30
# An end mark counts once this share of the report's prose has passed: above that, pages print the same words as links.
_END_AFTER = 0.5
_COMMENT_WORDS, _LONGEST_COMMENT_HEAD = 12, 200
# What parts the comments of readers: "Ann says:", "3 responses to ...", "Leave a reply".
_COMMENT_HEAD = re.compile(
    r"\b(?:says|said|wrote|writes|commented)(?: on [^:]{4,40})?:\s*\Z"
    r"|\A\W*+(?:(?:\d[\d,]*|no|leave a|post a|add a|view|show|all)\W++)?(?:comments?|responses?|replies|reply|thoughts)"
    r"(?:\s+(?:to|on|for|so far)\b.*|\W*+\d*\W*+)\Z",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
# "- Norland: 6,220", "Sudland (940)", "1. Kesh 300", and the mark before those of a list.
_TALLY = re.compile(
    r"(?:\d{1,2}[.)]\s{1,3}|[^\w(]{0,4})"
    r"[^\W\d][^\d\n:(]{1,50}?\s?[:(|–—-]?\s?\d[\d,. ]{0,12}(?:\s[a-z-]{1,20}){0,4}[\s).;,*]*"
)
_BULLET = re.compile(r"[-*•·–—]|\d{1,2}[.)]\s")
_FEWEST_TALLIED = 2
# The mark of a heading in Markdown: "## Who sends troops".
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SENTENCE_BREAK = re.compile(r"""[a-z]{3}[.!?]["”’)]?\s+["“‘(]?[A-Z]""")
_END_CHARACTERS = 12
_SENTENCE_END = re.compile(r"""[.!?…][\s"'”’»)\]*]*\Z""")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line at characters [start, end) of a text.

    `weight` is how much prose it is: 0 for none, below 0 for what parts reports. `reason` is told by a phrase.
    """

    start: int
    end: int
    text: str
    words: int
    weight: int
    reason: str | None

    @property
    def key(self) -> str:
        """The line's words in lower case: equal for lines that print the same."""
        return " ".join(_WORD.findall(self.text)).casefold()


def find_lines(text: str) -> list[Line]:
    """Lines of the text on which a reader sees anything, in order."""
    return [_weigh(match) for match in _LINE.finditer(text) if squeeze(match[0])]


def find_end(lines: Sequence[Line], first: int, stop: int) -> tuple[int, str | None]:
    """Where a report in lines [first, stop) ends, and the end mark that says so, if one does.

    The mark is looked for below `stop` too, where it leaves the end as it is.
    """
    prose = sum(line.weight for line in lines[first:stop] if line.weight > 0)
    passed = 0
    for index, line in enumerate(lines[first:], first):
        if passed >= _END_AFTER * prose and index > first and (mark := find_end_mark(line.text)):
            return min(index, stop), mark
        passed += max(line.weight, 0) if index < stop else 0
    return stop, None


def find_tally_end(lines: Sequence[Line], first: int) -> int:
    """Index behind the list of names and numbers that begins at line `first`, or `first` where none does.

    A list begins with the line that announces it, or all of its lines have bullets.
    """
    stop = start = first + 1 if first < len(lines) and lines[first].text.endswith(":") else first
    while stop < len(lines) and _is_tallied(lines[stop].text, announced=start > first):
        stop += 1
    return stop if stop - start >= _FEWEST_TALLIED else first


def _is_tallied(text: str, *, announced: bool) -> bool:
    return _TALLY.fullmatch(text) is not None and (announced or _BULLET.match(text) is not None)


def label_opening(line: Line) -> Label | None:
    """Label of a line above a report's first sentence where it is a date line or byline, else None."""
    if is_date_line(line.text):
        return PassageRole.ASIDE, "date line"
    return (PassageRole.ASIDE, "byline") if is_byline(line.text) or is_place_line(line.text) else None


def label_line(line: Line) -> Label:
    """Label of a line within a report."""
    if is_caption(line.text):
        return PassageRole.CAPTION, None
    reason = line.reason or ("credits" if is_credits(line.text) else None)
    return (PassageRole.ASIDE, reason) if reason else (PassageRole.BODY, None)


def label_after(line: Line, mark: str | None) -> Label:
    """Label of a line below a report that ends at an end mark, if at one."""
    return PassageRole.ASIDE, line.reason or (f"after the end: {mark}" if mark else "after the end")


def _weigh(match: re.Match[str]) -> Line:
    text = match[0].strip()
    start = match.start() + match[0].index(text)
    if heading := _HEADING.match(text):
        start, text = start + heading.end(), text[heading.end() :]
    words = len(_WORD.findall(text))
    reason = find_reason(text)
    if words <= _COMMENT_WORDS and len(text) <= _LONGEST_COMMENT_HEAD and _COMMENT_HEAD.search(text):
        weight = _COMMENT
    elif reason:
        weight = 0
    elif words >= _LEAST_SENTENCE and _SENTENCE_END.search(text[-_END_CHARACTERS:]):
        weight = min(words, _MOST_PROSE)
    elif words >= _LEAST_UNENDED or (words >= _LEAST_PART_ENDED and _SENTENCE_BREAK.search(text)):
        weight = min(words, _MOST_PROSE) // 2
    else:
        weight = 0
    return Line(start, start + len(text), text, words, weight, reason)
