"""Starts: the number from which a force is brought to another: the 900 of "from 900 to 600", "to 600 from 900"."""

import re
from collections.abc import Sequence

from muster.extract.figure.candidate import Candidate
from muster.lexicon.phrases import phrase_choice
from muster.text.times import TimeSpan

_FROM = re.compile(
    r"(?<!ranging )(?<!range )(?<!ranges )(?<!ranged )(?<!anywhere )\bfrom\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE
)
_TO_NUMBER = re.compile(r"\s+(?:\w+\s+){0,8}?to\s+(?:\w+\s+){0,2}(?:\d|zero\b|none\b)", re.IGNORECASE)
# "Raise the force to 600 soldiers, up from | 500"
_CHANGED_TO = re.compile(
    rf"\b(?:{phrase_choice('aspects.changes')}|{phrase_choice('aspects.shifting')})\s(?:[^.;]{{0,70}}?\s)?"
    r"to\s+(?:\w+\s+){0,3}?\d[\d,.]*(?:\s+(?!(?:and|but|or)\b)[\w-]+){0,4}?,?\s+(?:(?:up|down)\s+)?"
    r"from\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
# "Is down to | 600 from 900 last year": it has come to that by itself, and the words behind are those of the 900.
_HAS_COME_TO = re.compile(
    rf"\b(?:{phrase_choice('times.led')}|(?:has|have|had)\s+been\s+\w+)\s+to\s+(?:[\w,.-]+\s+){{1,8}}?(?:(?:up|down)\s+)?"
    r"from\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
_TO_COME = re.compile(rf"\b(?:{phrase_choice('times.ahead')}|plan\w*|shall)\b", re.IGNORECASE)
# How far before the number the word of change may begin, in characters.
_REACH = 170


def opens_change(candidate: Candidate) -> bool:
    """Whether the number stands before the one that it is brought to: "from | 900 | to 600"."""
    return candidate.search_before(_FROM) is not None and _TO_NUMBER.match(candidate.behind) is not None


def closes_change(candidate: Candidate) -> bool:
    """Whether the number stands behind the one that it is brought to: "cut its force to 600 from | 900"."""
    if candidate.noun is None and not candidate.is_bare:
        return False
    return candidate.search_before(_CHANGED_TO, _REACH) is not None


def find_change_times(candidate: Candidate, spans: Sequence[TimeSpan]) -> list[TimeSpan]:
    """Those of the words that tell when the force changes, and not when the number was so from which it does.

    "Will cut its force to 600 from 900 | by June" does; "is down to 600 from 900 | last year" does not.
    """
    closes = closes_change(candidate)
    if not closes and not opens_change(candidate):
        return []
    is_to_come = candidate.search_before(_TO_COME, _REACH) is not None
    before = [span for span in spans if span.start < candidate.end_at]
    if not closes:
        return before if is_to_come else []
    has_come = candidate.search_before(_HAS_COME_TO, _REACH) is not None
    return before if has_come and not is_to_come else list(spans)
