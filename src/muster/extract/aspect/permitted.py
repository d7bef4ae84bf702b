"""Permitted: numbers up to which a treaty or decree lets forces be: "under the pact it may keep up to 600"."""

import re

from muster.extract.figure.candidate import Candidate
from muster.lexicon.phrases import any_phrase, phrase_choice

_MAY = re.compile(rf"\b(?:{phrase_choice('aspects.permitting')})\s+(?:[\w'’-]+\s+){{0,4}}\Z", re.IGNORECASE)
_LAW = any_phrase("aspects.law")
# How far before the phrase the permission and the law may stand, in characters.
_NEAR, _FAR = 60, 150


def is_permitted(candidate: Candidate) -> bool:
    """Whether the figure is an upper bound that a treaty, a decree or the like allows."""
    is_bound = candidate.figure.low is None and candidate.figure.high is not None
    return (
        is_bound
        and candidate.search_before(_MAY, _NEAR) is not None
        and candidate.search_before(_LAW, _FAR) is not None
    )
