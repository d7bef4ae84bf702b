"""Current forces: figures named as that of the force there is, whatever will become of it."""

import re

from muster.extract.figure.candidate import Candidate
from muster.lexicon.phrases import phrase_choice

_CURRENT = re.compile(
    rf"\b(?:{phrase_choice('aspects.current')})\s+(?:\w+\s+){{0,3}}(?:of|at)\s+(?:\w+\s+){{0,2}}\Z", re.IGNORECASE
)
# How far before the figure the naming may begin, in characters.
_REACH = 120


def is_current(candidate: Candidate) -> bool:
    """Whether the figure is named as that of today's force: "to the current force of 600"."""
    return candidate.search_before(_CURRENT, _REACH) is not None
