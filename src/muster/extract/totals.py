"""Totals: what a number without a noun counts, by the figure before it or the force whose size it gives."""

import re

from muster.extract.candidates import Candidate
from muster.extract.counted import FORCES, LOSSES, Counted
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before
from muster.model import Measure

_OF_FORCES = any_phrase("totals.of_forces")
_LEADING = phrase_before("totals.leading")
_CHANGES = load_phrases("totals.changes")
_NUMBER_OF = re.compile(r"number of")
_BACK = frozenset(tuple(phrase.split()) for phrase in load_phrases("totals.back"))
_FOLLOWING = load_phrases("totals.following")
# Smaller bare numbers seldom count a force.
_SMALLEST = 20
_SMALLEST_MORE = 4
# How far before a number the word of change may stand, in words.
_REACH = 12


def match_total(candidate: Candidate, earlier: Counted | None) -> Counted | None:
    """What a candidate without a noun counts; None where nothing tells.

    `earlier` is the figure before it, of the same sentence or the one before.
    """
    if _is_new_total(candidate):
        return Counted(candidate, _measure_of_total(candidate, earlier), "a new total")
    if earlier is None or earlier.measure in LOSSES:
        return None
    if _is_set_beside(candidate):
        return Counted(candidate, earlier.measure, "set beside a name")
    if candidate.more and candidate.size >= _SMALLEST_MORE:
        return Counted(candidate, earlier.measure, "more of the same")
    following = candidate.sentence.lower[candidate.after : candidate.after + 2]
    if following in _BACK:
        return Counted(candidate, earlier.measure, "of them")
    same_sentence = earlier.candidate.sentence is candidate.sentence
    if same_sentence and candidate.size >= _SMALLEST and not _FOLLOWING.isdisjoint(following[:1]):
        return Counted(candidate, earlier.measure, "of the same")
    return None


def _is_new_total(candidate: Candidate) -> bool:
    """Whether the size of a force is brought to the number: "the level to about 5,200"."""
    if candidate.size < _SMALLEST or not candidate.search_before(_LEADING):
        return False
    nearby = candidate.sentence.lower[max(0, candidate.first - _REACH) : candidate.first]
    changes = not _CHANGES.isdisjoint(nearby) or bool(candidate.search_before(_NUMBER_OF))
    return changes and bool(candidate.search_before(_OF_FORCES))


def _is_set_beside(candidate: Candidate) -> bool:
    """Whether the number alone stands in brackets behind a name: "Norland (9,500)"."""
    sentence = candidate.sentence
    at = candidate.start_at - sentence.start
    named = any(name.end < candidate.start_at <= name.end + 2 for name in sentence.names)
    return named and sentence.text[:at].endswith("(") and candidate.behind.startswith(")")


def _measure_of_total(candidate: Candidate, earlier: Counted | None) -> Measure:
    if earlier and earlier.candidate.sentence is candidate.sentence and earlier.measure in FORCES:
        return earlier.measure
    return Measure.PERSONNEL
