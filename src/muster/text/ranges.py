"""Ranges: whether two numbers with a word or dash between them are the bounds of one, or tell a change."""

import re

from muster.lexicon.phrases import phrase_choice

_JOINT = re.compile(
    r"(?P<many>,?\s(?:or|to|and)\sas\s(?:many|much|high)\sas\s)|(?P<dash>-|\s?[–‒]\s?)|\s(?P<to>to)\s|\s(?P<or>or)\s|\s(?P<and>and)\s",
    re.IGNORECASE,
)
# Characters between the two numbers of a range: "7,000 or as many as 15,000".
LONGEST_JOINT = 16
# How far before the numbers the words of a change may stand, in characters.
REACH = 100

_BETWEEN = re.compile(r"\bbetween\s(?:\w+\s)?\Z", re.IGNORECASE)
_FEW = re.compile(r"\bas\s(?:few|little|low)\sas\s(?:\w+\s)?\Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s(?:\w+\s)?\Z", re.IGNORECASE)
_SPREAD = re.compile(
    r"\b(?:(?:rang\w+|anywhere|somewhere|anything|var\w+|estimat\w+)\s(?:\w+\s)?"
    rf"|(?:{phrase_choice('ranges.taking')})\s)from\s(?:\w+\s)?\Z",
    re.IGNORECASE,
)
_CHANGED_BY = re.compile(
    rf"\b(?:{phrase_choice('ranges.growing', 'ranges.shrinking')})\b"
    r"(?!\s(?:off|down)\b)(?:(?!\b(?:to|by)\b)[^.;:,]){0,70}\sby\s(?:\w+\s)?\Z",
    re.IGNORECASE,
)
# A force that grows from the first number: "raise its contingent of 500 to".
_GROWING = re.compile(
    rf"\b(?:{phrase_choice('ranges.growing')})\s(?:its|the|their|our|[\w.]+['’]s)\s(?:(?!to\s)[\w-]+\s){{1,4}}of\s(?:\w+\s)?\Z",
    re.IGNORECASE,
)
_OF_FORCE = r"(?:(?!to\s)[\w-]+\s){1,6}of\s(?:\w+\s)?\Z"
_MULTIPLIED = (
    (re.compile(rf"\b(?:{phrase_choice('ranges.doubling')})\s{_OF_FORCE}", re.IGNORECASE), 2),
    (re.compile(rf"\b(?:{phrase_choice('ranges.tripling')})\s{_OF_FORCE}", re.IGNORECASE), 3),
)


def find_joint(text: str, start: int, end: int) -> re.Match[str] | None:
    """What joins two numbers, where text[start:end] between them is a word or dash that can make a range of them."""
    return _JOINT.fullmatch(text, start, end) if end - start <= LONGEST_JOINT else None


def is_range(joint: re.Match[str], before: str, low: int, high: int) -> bool:
    """Whether the numbers are the bounds of one; `before` is the text before them, `REACH` characters of it."""
    if joint.group("many"):
        return bool(_FEW.search(before))
    if joint.group("and"):
        return bool(_BETWEEN.search(before))
    if joint.group("or"):
        return high - low <= max(2, low)
    if joint.group("to"):
        # "from 500 to 4,000" tells a change and holds two numbers, "ranging from 500 to 600" and "send from 500 to 600"
        # one of unknown size.
        if _FROM.search(before):
            return bool(_SPREAD.search(before))
        return not _is_change(before, low, high)
    return True


def _is_change(before: str, low: int, high: int) -> bool:
    """Whether the numbers are a step or a level, and the level that it leads to: "rose by 200 to 1,300"."""
    if _CHANGED_BY.search(before):
        # "By 200 to 300" may be a step of unknown size; no step is known so badly that it may be more than double.
        return high > 2 * low
    return bool(_GROWING.search(before)) or any(
        high == times * low and pattern.search(before) for pattern, times in _MULTIPLIED
    )
