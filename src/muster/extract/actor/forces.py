"""Signs of forces: whether a noun that may mean others counts members or pieces of a force where it stands."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.sentence import Sentence
from muster.lexicon import NameKind
from muster.lexicon.phrases import any_phrase, phrase_choice
from muster.lexicon.terms import Term

PARTIES = frozenset({NameKind.DEMONYM, NameKind.STATE, NameKind.ALLIANCE, NameKind.GROUP})
_SIGN = any_phrase("measures.signs", exact_case=True)
# How far behind the phrase a sign may stand, in characters.
_REACH = 45
# How far behind "deaths among" soldiers may be named, in words.
_BEHIND = 6
_UNIT_OF = re.compile(rf"(?<!\w)(?:{phrase_choice('measures.units')})\s+of\s+(?:\w+\s+){{0,2}}\Z", re.IGNORECASE)
_OF_FORCES = any_phrase("totals.of_forces")
_TO_A_TOTAL = re.compile(r"\b(?:to|from)\s+(?:about\s+)?\Z")


def has_soldiers(sentence: Sentence) -> bool:
    """Whether the sentence names soldiers or other sure members of a force."""
    return any(term.group == "personnel.strong" for term in sentence.nouns)


def counts_forces(candidate: Candidate) -> bool:
    """Whether the candidate's noun is one of forces, by itself or by the words of its phrase or right behind it."""
    noun = candidate.noun
    if noun is None or noun.heading == "loose":
        return False
    if noun.heading in ("strong", "usual", "tied"):
        return True
    return (
        _is_in_unit(candidate, noun)
        or _is_of_group(candidate, noun)
        or _has_sign(candidate)
        or names_party(candidate)
        or (noun.section == "equipment" and names_type(candidate, noun))
    )


def _is_in_unit(candidate: Candidate, noun: Term) -> bool:
    """Whether the phrase goes on to the unit: "4,000 members of the brigade"."""
    return candidate.sentence.lower[noun.last : noun.last + 1] == ("of",) and any(
        noun.last <= term.first and term.last <= candidate.end and term.section == "units"
        for term in candidate.sentence.nouns
    )


def counts_strength(candidate: Candidate) -> bool:
    """Whether the candidate counts the people of a unit, or a new total of forces: "a unit of 100 men"."""
    if candidate.search_before(_UNIT_OF):
        return True
    return bool(candidate.search_before(_OF_FORCES, 80) and candidate.search_before(_TO_A_TOTAL))


def names_forces(candidate: Candidate) -> bool:
    """Whether the phrase itself has a word of forces: "58 military deaths"."""
    return _has_sign(candidate, 0)


def _has_sign(candidate: Candidate, reach: int = _REACH) -> bool:
    sentence = candidate.sentence
    start = sentence.start_of(candidate.after) - sentence.start
    return bool(_SIGN.search(sentence.text, start, candidate.end_at - sentence.start + reach))


def names_soldiers(candidate: Candidate) -> bool:
    """Whether sure members of a force stand within the phrase or are named behind it: "31 deaths among soldiers"."""
    goes_on = candidate.sentence.lower[candidate.end : candidate.end + 1] in (("among",), ("of",), ("for",))
    last = candidate.end + (_BEHIND if goes_on else 0)
    return any(
        term.group == "personnel.strong" and candidate.after <= term.first and term.last <= last
        for term in candidate.sentence.nouns
    )


def _is_of_group(candidate: Candidate, noun: Term) -> bool:
    """Whether the phrase goes on to an armed group: "nine members of al Qaeda"."""
    sentence, end = candidate.sentence, candidate.end_at
    return sentence.lower[noun.last : noun.last + 1] == ("of",) and any(
        name.kind is NameKind.GROUP and end <= name.start <= end + _REACH for name in sentence.names
    )


def names_party(candidate: Candidate) -> bool:
    """Whether the phrase names a state, its people, an alliance or a group: "19 Norlandic deaths"."""
    start = candidate.sentence.start_of(candidate.after - 1)
    return any(name.kind in PARTIES and start <= name.start < candidate.end_at for name in candidate.sentence.names)


def names_type(candidate: Candidate, noun: Term) -> bool:
    """Whether a type of weapon stands before the noun: "12 Su-24 bombers"."""
    return any(
        candidate.after <= term.first and term.last <= noun.first and term.group == "equipment.strong"
        for term in candidate.sentence.nouns
    )
