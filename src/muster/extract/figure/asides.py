"""Asides: numbers that marks or words like "in all" set right beside the force that they count."""

import re

from muster.extract.figure.candidates import Candidate
from muster.extract.figure.counted import FORCES
from muster.lexicon.phrases import phrase_choice
from muster.lexicon.terms import Term

_IN_ALL = re.compile(rf"\s(?:{phrase_choice('totals.in_all')})(?!\w)", re.IGNORECASE)
# Smaller bare numbers seldom count a force.
SMALLEST = 20
# How far before a number set behind it the force may stand, in words, and the marks around the number.
_ASIDE = 10
_OPENING_MARKS = (("(",), ("-",), ("–",), ("—",))
_CLOSING_MARKS = tuple(",-–—)")


def find_noun_before(candidate: Candidate) -> Term | None:
    """The noun of forces right before the number that the words behind make one of them: "tanks, 30 in all"."""
    if not _IN_ALL.match(candidate.behind):
        return None
    lower, first = candidate.sentence.lower, candidate.first
    last = first - 1 if lower[first - 1 : first] == (",",) else first
    found = (noun for noun in candidate.sentence.nouns if noun.last == last and noun.heading != "loose")
    return next((noun for noun in found if noun.section in FORCES), None)


def is_set_behind(candidate: Candidate) -> bool:
    """Whether dashes or brackets set the number behind the force that it counts: "its troops -- about 4,100 --"."""
    sentence = candidate.sentence
    before, behind = sentence.lower[max(0, candidate.first - _ASIDE) : candidate.first], candidate.behind.lstrip()[:1]
    if before[-1:] not in _OPENING_MARKS:
        return False
    if not candidate.is_part and (candidate.size < SMALLEST or behind not in _CLOSING_MARKS):
        return False
    mark = sentence.start_of(candidate.first - 1)
    if before[-1] == "(" and any(mark - 1 <= name.end <= mark for name in sentence.names):
        return False
    first = candidate.first - len(before)
    return any(
        noun.group == "personnel.strong" and first <= noun.first and noun.last < candidate.first
        for noun in sentence.nouns
    )
