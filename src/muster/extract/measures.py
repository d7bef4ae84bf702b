"""Measures: whether a candidate counts forces, their losses or their strikes, or nothing of the kind."""

import re

from muster.extract.candidates import Candidate
from muster.extract.casualties import match_casualty
from muster.extract.counted import LOSSES, Counted
from muster.extract.forces import counts_forces, counts_strength, has_soldiers
from muster.extract.totals import match_total
from muster.lexicon.phrases import any_phrase, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Measure

_TRIAL = any_phrase("measures.trial")
_SPOILS = re.compile(
    rf"(?<!\w)(?:{phrase_choice('measures.spoils')})\s+(?:[\w.’'-]+\s+){{0,3}}\Z",
    re.IGNORECASE,
)
_JOINED_BEFORE = re.compile(r"(?:,| and|including| or)\s*\Z")
_JOINED_BEHIND = re.compile(r"\s*(?:,|and) ")
# How far behind "a brigade" the number of its people may stand, in characters.
_STRENGTH_REACH = 30


def match_measure(candidate: Candidate, earlier: Counted | None) -> Counted | None:
    """What the candidate counts; None where it is no count of forces.

    `earlier` is the last candidate before it that was one: "another 1,500" goes on from it.
    """
    beside = earlier if earlier and earlier.reaches(candidate.sentence) else None
    if candidate.other or (candidate.article and not _is_tallied(candidate, beside)):
        return None
    loss = match_casualty(candidate, beside)
    if loss:
        return loss
    if candidate.noun is None:
        return match_total(candidate, beside)
    return _match_noun(candidate, candidate.noun)


def _is_tallied(candidate: Candidate, earlier: Counted | None) -> bool:
    """Whether "a soldier" stands in a row of counted ones, or "a brigade" before the number of its people."""
    sentence = candidate.sentence
    if candidate.noun is not None and candidate.noun.section == "units":
        reach = candidate.end_at + _STRENGTH_REACH
        return any(candidate.end_at <= numeral.start <= reach for numeral in sentence.numerals)
    if not (candidate.search_before(_JOINED_BEFORE, 14) or _JOINED_BEHIND.match(candidate.behind)):
        return False
    counted_before = earlier is not None and earlier.candidate.sentence is sentence
    return counted_before or any(
        numeral.start > candidate.end_at and numeral.role is None for numeral in sentence.numerals
    )


def _match_noun(candidate: Candidate, noun: Term) -> Counted | None:
    measure = Measure(noun.section)
    rule = f"noun: {noun.lemma}"
    if measure in LOSSES:
        # Prisoners and hostages are seldom members of a force.
        counted = measure is not Measure.CAPTURED and has_soldiers(candidate.sentence)
        return Counted(candidate, measure, rule) if counted else None
    if _TRIAL.search(candidate.sentence.text) or _is_spoil(candidate, measure) or _is_single(candidate):
        return None
    return Counted(candidate, measure, rule) if counts_forces(candidate) or counts_strength(candidate) else None


def _is_spoil(candidate: Candidate, measure: Measure) -> bool:
    """Whether weapons are bought, seized or destroyed: they are no force then."""
    return measure is Measure.EQUIPMENT and candidate.search_before(_SPOILS) is not None


def _is_single(candidate: Candidate) -> bool:
    """Whether "one soldier" is somebody, and no count."""
    figure = candidate.figure
    return figure.low == figure.high == 1 and not (candidate.article or candidate.more or figure.approx)
