"""Strengths: numbers without a noun that tell how many people a force has: "a force of about 9,000"."""

import re

from muster.extract.figure.asides import SMALLEST
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.setting import speaks_of_war
from muster.lexicon.phrases import phrase_before, phrase_choice

_STRENGTH_OF = phrase_before("totals.strength_of", words=0)
_OF_ANYBODY = phrase_before("totals.crowds_of", words=0)
_STRONG = re.compile(
    rf"[\s-]strong\s(?:[\w.]+\s){{0,3}}?"
    rf"(?:{phrase_choice('totals.of_forces', 'measures.units', 'measures.bodies')})(?!\w)",
    re.IGNORECASE,
)
_IN_RANKS = re.compile(
    rf"(?:\sof (?:whom|them))?(?:\s(?:are|were|serve|served|serving|is))? in (?:its|the|their|his|our)\s"
    rf"(?:\w+\s){{0,2}}?(?:{phrase_choice('totals.ranks')})(?!\w)",
    re.IGNORECASE,
)
# How far behind a number it may be said in whose ranks it is, in characters.
_RANKS_REACH = 80


def follows_body(candidate: Candidate) -> bool:
    """Whether the body whose people the number counts stands right before it: "a force of", "a crew of"."""
    return candidate.search_before(_STRENGTH_OF) is not None


def is_strength(candidate: Candidate) -> bool:
    """Whether a force is told by its strength alone: "a force of about 9,000"."""
    if not (follows_body(candidate) or _STRONG.match(candidate.behind)):
        return False
    is_of_forces = speaks_of_war(candidate.sentence) or not candidate.search_before(_OF_ANYBODY)
    return candidate.size >= SMALLEST and is_of_forces


def follows_soldiers(candidate: Candidate) -> bool:
    """Whether soldiers are named before it in its sentence."""
    return any(noun.group == "personnel.strong" and noun.last <= candidate.first for noun in candidate.sentence.nouns)


def serves_in(candidate: Candidate) -> bool:
    """Whether the number is in a force: "has about 600,000 in its armed forces"."""
    return candidate.size >= SMALLEST and _IN_RANKS.match(candidate.behind[:_RANKS_REACH]) is not None
