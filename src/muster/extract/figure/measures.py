"""Measures: whether a candidate counts forces, their losses or their strikes, or nothing of the kind."""

import re
from dataclasses import replace

from muster.extract.actor.forces import counts_forces, counts_strength
from muster.extract.aspect.swaps import takes_place
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.candidates import FEWEST_MEN
from muster.extract.figure.casualties import match_casualty
from muster.extract.figure.counted import FORCES, LOSSES, Counted
from muster.extract.figure.doubtful import match_doubtful
from muster.extract.figure.exclusions import is_excluded, is_no_count
from muster.extract.figure.flown import are_flown
from muster.extract.figure.joiners import joins_force
from muster.extract.figure.listed_numbers import find_describing_end
from muster.extract.figure.missiles import match_missiles
from muster.extract.figure.nationals import match_nationals
from muster.extract.figure.totals import match_total
from muster.extract.figure.victims import match_dead
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term
from muster.model import Measure

_ACTING = load_phrases("totals.acting")
_MEN = load_phrases("measures.men")
_JOINED_BEFORE = re.compile(r"(?: and|including| or| with| plus)\s*\Z")
# "12 were killed, an army officer said": he speaks and is no part of the tally.
_SPEAKING = re.compile(r"\s(?:said|says|told|added|reported|announced|who\sspoke|who\sasked)(?!\w)")
_COMMA_BETWEEN = re.compile(r"[^,;:]{0,20},\s+")
_JOINED_BEHIND = re.compile(r"\s*(?:(?:was|were|has been|have been) \w+)?(?:,|,? and) ")
_JOINED_TO = re.compile(r"(?:,|,? and|,? or|, including| with| plus) ")
# How far before "a soldier" the word that joins it to a tally may begin, in characters.
_JOINED_REACH = 14
# How far behind "a brigade" the number of its people may stand, in characters.
_STRENGTH_REACH = 30
# How far behind "a soldier and" the next number of the tally may stand, in characters.
_NEXT_REACH = 35


def match_measure(candidate: Candidate, earlier: Counted | None) -> Counted | None:
    """What the candidate counts; None where it is no count of forces.

    `earlier` is the last candidate before it that was one: "another 1,500" goes on from it.
    """
    beside = earlier if earlier and earlier.reaches(candidate.sentence) else None
    if is_no_count(candidate) or (candidate.article and not _is_tallied(candidate, beside)):
        return None
    if candidate.other:
        return Counted(candidate, Measure.PERSONNEL, "joining a force") if joins_force(candidate) else None
    loss = match_casualty(candidate, beside)
    if loss:
        return loss
    shared = _match_shared(candidate, earlier)
    if shared:
        return shared
    nationals = None if candidate.article else match_nationals(candidate, beside)
    if nationals:
        return nationals
    if not candidate.article and joins_force(candidate):
        return Counted(candidate, Measure.PERSONNEL, "joining a force")
    if candidate.noun is None:
        return None if candidate.article else match_total(candidate, beside)
    missiles = match_missiles(candidate, candidate.noun)
    if missiles:
        return missiles
    if beside and (_is_same_thing(candidate, candidate.noun, beside) or _are_others(candidate, candidate.noun, beside)):
        return Counted(candidate, beside.measure, "the same noun again")
    if _is_listed_force(candidate, candidate.noun, beside):
        return Counted(candidate, Measure(candidate.noun.section), "listed with forces")
    return _match_noun(candidate, candidate.noun, beside)


def _match_shared(candidate: Candidate, earlier: Counted | None) -> Counted | None:
    """What the next figure of a list counts, where this one shares its noun: "90 British and 40 Danish soldiers"."""
    if candidate.listed is None:
        return None
    behind = match_measure(candidate.listed, earlier)
    named = replace(candidate, end=find_describing_end(candidate))
    # "It lost 30 and 200 soldiers were wounded" tells of two losses.
    if behind and behind.measure in LOSSES and named.end == candidate.after:
        return None
    return Counted(named, behind.measure, "shares the noun behind") if behind else None


def _is_same_thing(candidate: Candidate, noun: Term, earlier: Counted) -> bool:
    """Whether a doubtful noun is that of the weapons or units counted before: "two army trucks ... the trucks"."""
    same = earlier.candidate.noun is not None and noun.lemma == earlier.candidate.noun.lemma
    return same and noun.heading == "weak" and noun.section in ("units", "equipment") and not candidate.article


def _are_others(candidate: Candidate, noun: Term, earlier: Counted) -> bool:
    """Whether "others" are more of those counted before, in their place or what the clause is about.

    "270 others have sailed", "were replaced by 270 others".
    """
    following = candidate.sentence.lower[candidate.end : candidate.end + 1]
    acts = not _ACTING.isdisjoint(following)
    return noun.lemma == "other" and earlier.measure in FORCES and (acts or takes_place(candidate))


def _is_listed_force(candidate: Candidate, noun: Term, earlier: Counted | None) -> bool:
    """Whether units, weapons or men that need not be of a force stand in a list: "300 troops and 41 ships"."""
    is_thing = noun.heading == "weak" and noun.section in ("units", "equipment")
    if not is_thing and noun.lemma not in _MEN:
        return False
    if earlier is None or earlier.measure not in FORCES or not earlier.shares_sentence(candidate):
        return False
    between = candidate.sentence.report_text[earlier.candidate.end_at : candidate.start_at]
    return _JOINED_TO.fullmatch(between) is not None


def _are_men_of_force(candidate: Candidate, noun: Term, earlier: Counted) -> bool:
    """Whether a large number of men goes on from one of soldiers: "Norland has 900 soldiers there. Another 400 men"."""
    is_many = noun.lemma == "man" and candidate.size >= FEWEST_MEN and candidate.amid_forces
    if next(candidate.sentence.find_cues("casualties", candidate.end), None):
        return False
    return is_many and earlier.measure is Measure.PERSONNEL and (candidate.more or earlier.shares_sentence(candidate))


def _is_tallied(candidate: Candidate, earlier: Counted | None) -> bool:
    """Whether "a soldier" stands in a row of counted ones, or "a brigade" before the number of its people."""
    sentence = candidate.sentence
    if _SPEAKING.match(candidate.behind):
        return False
    if candidate.noun is not None and candidate.noun.section == "units":
        reach = candidate.end_at + _STRENGTH_REACH
        if any(candidate.end_at <= numeral.start <= reach for numeral in sentence.numerals):
            return True
    if earlier is not None and earlier.shares_sentence(candidate):
        between = earlier.candidate.end_at, candidate.start_at
        if candidate.search_before(_JOINED_BEFORE, _JOINED_REACH):
            return True
        if _COMMA_BETWEEN.fullmatch(sentence.report_text, *between):
            return True
    joint = _JOINED_BEHIND.match(candidate.behind)
    behind = candidate.end_at + joint.end() if joint else 0
    return joint is not None and any(
        behind <= numeral.start <= behind + _NEXT_REACH and numeral.role is None for numeral in sentence.numerals
    )


def _match_noun(candidate: Candidate, noun: Term, earlier: Counted | None) -> Counted | None:
    measure = Measure.EQUIPMENT if are_flown(candidate, noun) else Measure(noun.section)
    rule = f"noun: {noun.lemma}"
    if measure in LOSSES:
        # Prisoners and hostages are seldom members of a force.
        known = None if measure is Measure.CAPTURED else match_dead(candidate, earlier)
        return None if known is None else Counted(candidate, measure, f"{measure}{known}" if known else rule)
    if is_excluded(candidate, noun):
        return None
    if counts_forces(candidate) or (measure is Measure.PERSONNEL and counts_strength(candidate)):
        return Counted(candidate, measure, rule)
    doubtful = match_doubtful(candidate, noun)
    if doubtful is None and earlier and _are_men_of_force(candidate, noun, earlier):
        doubtful = f"of the force before: {noun.lemma}"
    return Counted(candidate, measure, doubtful) if doubtful else None
