"""What is said of a figure in words tied to it: "the planned 600", "600 soldiers approved by the council"."""

import re

from muster.extract.figure.candidate import Candidate
from muster.lexicon.phrases import load_headings, phrase_choice
from muster.model import Status

_STATED = {Status(heading.partition(".")[2]): phrase_choice(heading) for heading in load_headings("stated")}
# right before the number, with its article
_BEFORE = {
    status: re.compile(rf"\b(?:the|its|their|an?|his)\s+(?:\w+ly\s+)?(?:{forms})\s+\Z", re.IGNORECASE)
    for status, forms in _STATED.items()
}
# behind the phrase, also of who did so: "600 soldiers that the governor requested"; no object follows.
_BEHIND = {
    status: re.compile(
        rf"(?:\s+(?:that|which|who))?(?:\s+(?:the\s+\w+|has|have|had|was|were|are|is|been|already|he|she|it|they|\w+ly|[A-Z][\w.'-]*))"
        rf"{{0,5}}\s+(?:{forms})(?!\s+(?:to|that|the|a|an|him|her|it|them|his|its|their|\d+)\b)(?!\w)"
    )
    for status, forms in _STATED.items()
}


def match_stated(candidate: Candidate) -> tuple[Status, str] | None:
    """Status that a word right beside the figure states, with its rule."""
    for status in _STATED:
        if candidate.search_before(_BEFORE[status], 40):
            return status, f"stated before: {status}"
        if _BEHIND[status].match(candidate.behind):
            return status, f"stated behind: {status}"
    return None
