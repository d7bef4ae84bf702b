"""Losses apart: soldiers saved, suspected, counted with others, or dead by crime or their own hand: none of a war."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.figure.exclusions import is_civil
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_choice
from muster.model import Measure

_CLASHES = any_phrase("casualties.clashes")
_CRIME = any_phrase("casualties.crimes")
_FORMER = load_phrases("exclusions.former")
# A total of soldiers and others is no count of a force.
_MIXED = re.compile(rf"\s(?:and|or)\s(?:{phrase_choice('casualties.mixed')})(?!\w)", re.IGNORECASE)
_OWN_HAND = any_phrase("casualties.own_hand")
_REGULARS = load_phrases("actors.regulars") | load_phrases("casualties.regulars")
_PAUSE = re.compile("[,;:]")
_SAVED = any_phrase("casualties.saved")
# How far behind the phrase it may be said that they killed themselves, before a number that they were saved, in
# characters.
_OWN_HAND_REACH = 40
_SAVED_IN = 50


def is_none_of_war(candidate: Candidate, measure: Measure) -> bool:
    """Whether soldiers are counted with others or again, have left the force, or were lost to a crime or by suicide."""
    sentence = candidate.sentence
    if _MIXED.match(candidate.behind) or not _FORMER.isdisjoint(sentence.lower[candidate.after : candidate.end]):
        return True
    if measure is Measure.CAPTURED and _is_suspect(candidate):
        return True
    if measure is Measure.KILLED and _OWN_HAND.search(candidate.behind[:_OWN_HAND_REACH]):
        return True
    # "Two men, both soldiers": the same two, told again.
    is_apposed = candidate.noun is not None and sentence.lower[candidate.first - 1 : candidate.after] == (",", "both")
    return is_apposed or _is_of_crime(candidate)


def is_saved(candidate: Candidate) -> bool:
    """Whether it counts those that live: "saved the lives of 300 sailors"."""
    saved = candidate.search_before(_SAVED, _SAVED_IN)
    return (
        saved is not None
        and _PAUSE.search(saved.string, saved.end(), candidate.start_at - candidate.sentence.start) is None
    )


def _is_of_crime(candidate: Candidate) -> bool:
    """Whether a report that hardly tells of forces counts police and crews, whom no clash or attack has hit."""
    if candidate.noun is None or not is_civil(candidate, candidate.noun):
        return False
    return _CLASHES.search(candidate.sentence.text) is None


def _is_suspect(candidate: Candidate) -> bool:
    """Whether soldiers are arrested for a crime: "two sailors were arrested on suspicion of theft"."""
    is_regular = candidate.noun is not None and candidate.noun.lemma in _REGULARS
    return is_regular and _CRIME.search(candidate.sentence.text) is not None
