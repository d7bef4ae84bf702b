"""Flown: fighters and bombers that are aircraft and no persons, by what stands beside them."""

import re

from muster.extract.actor.forces import names_type
from muster.extract.figure.candidate import Candidate
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.lexicon.terms import Term

_AIRCRAFT = load_phrases("measures.aircraft")
_BOMBERS = load_phrases("measures.bombers")
_AIRBORNE = any_phrase("measures.airborne")
_ATTACKERS = any_phrase("measures.attackers")
_SCRAMBLED = phrase_before("measures.scrambled", words=0)
_JOINT = r"(?:,|,?\s(?:and|or|plus|with|escorted by|accompanied by))\s"
_PLANES = phrase_choice("measures.planes")
_BEHIND_PLANES = re.compile(rf"(?<!\w)(?:{_PLANES}){_JOINT}\Z", re.IGNORECASE)
_BEFORE_PLANES = re.compile(rf"{_JOINT}(?:[\w-]+\s){{1,4}}?(?:{_PLANES})(?!\w)", re.IGNORECASE)


def are_flown(candidate: Candidate, noun: Term) -> bool:
    """Whether persons by their name are aircraft: "nine Su-25 fighters", "six bombers and 40 fighters"."""
    return noun.lemma in _AIRCRAFT and (
        names_type(candidate, noun) or _are_beside_planes(candidate) or candidate.search_before(_SCRAMBLED) is not None
    )


def are_bombers_in_flight(candidate: Candidate, noun: Term) -> bool:
    """Whether bombers are aircraft, as the sentence speaks of flying and of no attacker with a bomb."""
    text = candidate.sentence.text
    return noun.lemma in _BOMBERS and _AIRBORNE.search(text) is not None and not _ATTACKERS.search(text)


def _are_beside_planes(candidate: Candidate) -> bool:
    """Whether a list joins them to bombers or other planes."""
    is_joined = candidate.search_before(_BEHIND_PLANES) or _BEFORE_PLANES.match(candidate.behind)
    return bool(is_joined) and not _ATTACKERS.search(candidate.sentence.text)
