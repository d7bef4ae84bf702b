"""Spoken of: known forces of whose future, mandate, cost or the like is told: "the fate of its 600 soldiers"."""

import re

from muster.extract.figure.candidate import Candidate
from muster.lexicon.phrases import load_phrases, phrase_choice

_DEFINITE = load_phrases("spoken_of.definite")
_MATTER = re.compile(
    rf"\b(?:{phrase_choice('spoken_of.matters')})(?:\s+(?:has|have|had|is|was|been|made|taken|reached|yet)){{0,4}}\s+(?:of|on|about|over|for)\s+(?:(?:{phrase_choice('spoken_of.definite')})\s+)?\Z",
    re.IGNORECASE,
)
# Behind the phrase: they are yet to come
_TO_COME = re.compile(rf"(?:\s+\w+){{0,2}}?\s+(?:{phrase_choice('spoken_of.to_come')})\b", re.IGNORECASE)
# How far before the figure the matter may begin, in characters.
_REACH = 60


def is_spoken_of(candidate: Candidate) -> bool:
    """Whether the figure is of known forces, of which something else is asked, planned or decided."""
    words = candidate.sentence.lower[max(0, candidate.first - 1) : candidate.number_at]
    if _DEFINITE.isdisjoint(words) or candidate.more or _TO_COME.match(candidate.behind):
        return False
    return candidate.search_before(_MATTER, _REACH) is not None
