"""Missiles and raids: strikes where they are fired or flown, weapons where they lie in store."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.figure.counted import Counted
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Measure

_PROJECTILES = load_phrases("measures.projectiles")
_EXPLODING = load_phrases("measures.exploding")
_SENT_OFF = phrase_before("measures.sent_off", words=0)
_FIRED = any_phrase("measures.fired")
_ARSENAL = any_phrase("measures.arsenal")
_STORED = any_phrase("measures.stored")
_PLACED = re.compile(rf"\s(?:\w+\s){{0,3}}?(?:{phrase_choice('measures.placed')})(?!\w)", re.IGNORECASE)
_FLOWN = any_phrase("measures.flown")
_FLYING = phrase_before("measures.flying", words=1)
_WERE_FLOWN = re.compile(r"\s(?:\w+\s){0,2}?flown(?!\w)")
# How far from missiles a word of firing, or of a store, may stand, in characters.
_REACH = 40


def match_missiles(candidate: Candidate, noun: Term) -> Counted | None:
    """Missiles that are fired or stored and raids that are flown; None of others, which other rules may count."""
    if noun.lemma in _PROJECTILES:
        if _is_fired(candidate):
            return Counted(candidate, Measure.STRIKES, f"fired: {noun.lemma}")
        if candidate.search_before(_STORED, _REACH) or _PLACED.match(candidate.behind):
            return Counted(candidate, Measure.EQUIPMENT, f"in store: {noun.lemma}")
    if noun.lemma == "drone" and _are_exploding(candidate):
        return Counted(candidate, Measure.STRIKES, f"fired: {noun.lemma}")
    if noun.lemma == "raid" and _FLOWN.search(candidate.sentence.text):
        return Counted(candidate, Measure.STRIKES, "flown: raid")
    if noun.lemma == "mission" and (candidate.search_before(_FLYING, _REACH) or _WERE_FLOWN.match(candidate.behind)):
        return Counted(candidate, Measure.STRIKES, "flown: mission")
    return None


def _are_exploding(candidate: Candidate) -> bool:
    """Whether drones are fired as missiles are: "35 attack drones launched at the port"."""
    words = candidate.sentence.lower[candidate.after : candidate.end]
    if _EXPLODING.isdisjoint(words) or candidate.search_before(_STORED, _REACH):
        return False
    return _is_fired(candidate) or candidate.search_before(_SENT_OFF) is not None


def _is_fired(candidate: Candidate) -> bool:
    if candidate.search_before(_ARSENAL, _REACH):
        return False
    return candidate.search_before(_FIRED, _REACH) is not None or _FIRED.search(candidate.behind[:_REACH]) is not None
