"""Current forces: figures named as that of the force there is, whatever will become of it: "its current 600"."""

import re

from muster.extract.figure.candidate import Candidate
from muster.lexicon.phrases import phrase_choice

_CURRENT = re.compile(
    rf"\b(?:{phrase_choice('aspects.current')})\s+(?:\w+\s+){{0,3}}(?:of|at)\s+(?:\w+\s+){{0,2}}\Z", re.IGNORECASE
)
# "Raise the army, now of about | 1,300 soldiers, | to 5,000"
_NOW = re.compile(
    rf"[,(–—]\s?(?:{phrase_choice('aspects.at_present')})\s+(?:(?:{phrase_choice('aspects.at_strength')})\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    rf"(?:\s+(?!\d|(?:{phrase_choice('frames.auxiliaries')})\b)[\w'’-]+){{0,6}}\s?[,)–—]", re.IGNORECASE
)
# How far before the figure the naming may begin, in characters.
_REACH = 120


def is_current(candidate: Candidate) -> bool:
    """Whether the figure is named as that of today's force: "to the current force of 600"."""
    return candidate.search_before(_CURRENT, _REACH) is not None or is_told_now(candidate)


def is_told_now(candidate: Candidate) -> bool:
    """Whether an aside tells how large the force is now: "the army, now of about 600, to 5,000"."""
    return candidate.search_before(_NOW, _REACH) is not None and _CLOSED.match(candidate.behind) is not None
