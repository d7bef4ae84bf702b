"""Measures: whether a candidate counts forces, their losses or their strikes, or nothing of the kind."""

import re

from muster.extract.actor.forces import (
    counts_forces,
    counts_strength,
    names_forces,
    names_party,
    names_soldiers,
    names_type,
)
from muster.extract.figure.candidates import Candidate
from muster.extract.figure.casualties import match_casualty
from muster.extract.figure.counted import FORCES, LOSSES, Counted
from muster.extract.figure.doubtful import match_doubtful
from muster.extract.figure.exclusions import is_excluded, is_part_of_name
from muster.extract.figure.joiners import joins_force
from muster.extract.figure.totals import match_total
from muster.extract.figure.victims import are_soldiers, attacks_soldiers, is_saved, names_force_before
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Measure

_PEOPLE = load_phrases("casualties.not_forces")
_MEN = load_phrases("measures.men")
_OTHERS = any_phrase("tolls.others")
_JOINED_BEFORE = re.compile(r"(?: and|including| or| with| plus)\s*\Z")
_COMMA_BETWEEN = re.compile(r"[^,;:]{0,20},\s+")
_JOINED_BEHIND = re.compile(r"\s*(?:(?:was|were|has been|have been) \w+)?(?:,|,? and) ")
_JOINED_TO = re.compile(r"(?:,|,? and|,? or|, including| with| plus) ")
_FIRED = any_phrase("measures.fired")
_STORED = any_phrase("measures.stored")
_PLACED = re.compile(rf"\s(?:\w+\s){{0,3}}?(?:{phrase_choice('measures.placed')})(?!\w)", re.IGNORECASE)
_ARSENAL = any_phrase("measures.arsenal")
_FLOWN = any_phrase("measures.flown")
_AIRCRAFT = load_phrases("measures.aircraft")
_SUFFERED = phrase_before("casualties.suffered", words=0)
_PROJECTILES = load_phrases("measures.projectiles")
# How far a word of firing may stand from missiles, in characters.
_FIRED_REACH = 40
# How far behind "a brigade" the number of its people may stand, in characters.
_STRENGTH_REACH = 30
# How far behind "a soldier and" the next number of the tally may stand, in characters.
_NEXT_REACH = 35


def match_measure(candidate: Candidate, earlier: Counted | None) -> Counted | None:
    """What the candidate counts; None where it is no count of forces.

    `earlier` is the last candidate before it that was one: "another 1,500" goes on from it.
    """
    beside = earlier if earlier and earlier.reaches(candidate.sentence) else None
    if candidate.other or is_part_of_name(candidate) or (candidate.article and not _is_tallied(candidate, beside)):
        return None
    loss = match_casualty(candidate, beside)
    if loss:
        return loss
    if not candidate.article and joins_force(candidate):
        return Counted(candidate, Measure.PERSONNEL, "joining a force")
    if candidate.noun is None:
        return None if candidate.article else match_total(candidate, beside)
    if candidate.noun.lemma in _PROJECTILES:
        if _is_fired(candidate):
            return Counted(candidate, Measure.STRIKES, f"fired: {candidate.noun.lemma}")
        if candidate.search_before(_STORED, _FIRED_REACH) or _PLACED.match(candidate.behind):
            return Counted(candidate, Measure.EQUIPMENT, f"in store: {candidate.noun.lemma}")
    if candidate.noun.lemma == "raid" and _FLOWN.search(candidate.sentence.text):
        return Counted(candidate, Measure.STRIKES, "flown: raid")
    if _is_listed_force(candidate, candidate.noun, beside):
        return Counted(candidate, Measure(candidate.noun.section), "listed with forces")
    return _match_noun(candidate, candidate.noun, beside)


def _is_fired(candidate: Candidate) -> bool:
    if candidate.search_before(_ARSENAL, _FIRED_REACH):
        return False
    start, end = candidate.start_at - candidate.sentence.start, candidate.end_at - candidate.sentence.start
    text = candidate.sentence.text
    return bool(
        _FIRED.search(text, max(0, start - _FIRED_REACH), start) or _FIRED.search(text, end, end + _FIRED_REACH)
    )


def _is_listed_force(candidate: Candidate, noun: Term, earlier: Counted | None) -> bool:
    """Whether units, weapons or men that need not be of a force stand in a list: "300 troops and 41 ships"."""
    is_thing = noun.heading == "weak" and noun.section in ("units", "equipment")
    if not is_thing and noun.lemma not in _MEN:
        return False
    if earlier is None or earlier.measure not in FORCES or earlier.candidate.sentence is not candidate.sentence:
        return False
    between = candidate.sentence.report_text[earlier.candidate.end_at : candidate.start_at]
    return _JOINED_TO.fullmatch(between) is not None


def _is_tallied(candidate: Candidate, earlier: Counted | None) -> bool:
    """Whether "a soldier" stands in a row of counted ones, or "a brigade" before the number of its people."""
    sentence = candidate.sentence
    if candidate.noun is not None and candidate.noun.section == "units":
        reach = candidate.end_at + _STRENGTH_REACH
        if any(candidate.end_at <= numeral.start <= reach for numeral in sentence.numerals):
            return True
    counted_before = earlier is not None and earlier.candidate.sentence is sentence
    if counted_before and candidate.search_before(_JOINED_BEFORE, 14):
        return True
    if (
        earlier is not None
        and counted_before
        and _COMMA_BETWEEN.fullmatch(sentence.report_text, earlier.candidate.end_at, candidate.start_at)
    ):
        return True
    joint = _JOINED_BEHIND.match(candidate.behind)
    behind = candidate.end_at + joint.end() if joint else 0
    return joint is not None and any(
        behind <= numeral.start <= behind + _NEXT_REACH and numeral.role is None for numeral in sentence.numerals
    )


def _match_noun(candidate: Candidate, noun: Term, earlier: Counted | None) -> Counted | None:
    is_flown = noun.lemma in _AIRCRAFT and names_type(candidate, noun)
    measure = Measure.EQUIPMENT if is_flown else Measure(noun.section)
    rule = f"noun: {noun.lemma}"
    if measure in LOSSES:
        # Prisoners and hostages are seldom members of a force.
        known = None if measure is Measure.CAPTURED else _match_dead(candidate, earlier)
        return None if known is None else Counted(candidate, measure, f"{measure}{known}" if known else rule)
    if is_excluded(candidate, noun):
        return None
    if counts_forces(candidate) or (measure is Measure.PERSONNEL and counts_strength(candidate)):
        return Counted(candidate, measure, rule)
    doubtful = match_doubtful(candidate, noun)
    return Counted(candidate, measure, doubtful) if doubtful else None


def _match_dead(candidate: Candidate, earlier: Counted | None) -> str | None:
    """How deaths or injuries are known for those of a force: "58 military fatalities", "46 sailors dead".

    The answer tells sure signs ("") from the rest; None where nothing makes them losses of a force.
    """
    words = candidate.sentence.lower[candidate.after : candidate.end]
    if is_saved(candidate):
        return None
    if not _PEOPLE.isdisjoint(words) or _OTHERS.search(candidate.sentence.text):
        return None
    if names_forces(candidate) or names_soldiers(candidate):
        return ""
    if are_soldiers(candidate):
        return ", said to be soldiers"
    if candidate.search_before(_SUFFERED) and names_force_before(candidate):
        return ", suffered"
    if earlier is not None and earlier.measure in LOSSES and earlier.candidate.sentence is candidate.sentence:
        return ""
    if names_party(candidate):
        return ", nationals"
    return ", of the attacked" if attacks_soldiers(candidate) else None
