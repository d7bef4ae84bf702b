"""Doubtful nouns: ships and men that the words around them make a force of."""

from muster.extract.figure.candidates import Candidate
from muster.lexicon.phrases import any_phrase, load_phrases
from muster.lexicon.terms import Term

_SHIPS = load_phrases("measures.ships")
_MEN = load_phrases("measures.men")
_FLEETS = any_phrase("measures.fleets")
_UNITS = any_phrase("measures.units", "measures.bodies")
# A force of fewer men is not told by their number, and its name stands within so many characters before it.
_FEWEST_MEN = 20
_REACH = 60


def match_doubtful(candidate: Candidate, noun: Term) -> str | None:
    """Rule that takes a doubtful noun for one of forces: "The navy is moving three ships", "forces of 10,000 men"."""
    if not candidate.amid_forces:
        return None
    if noun.lemma in _SHIPS and _FLEETS.search(candidate.sentence.text):
        return f"beside forces: {noun.lemma}"
    if noun.lemma in _MEN and candidate.size >= _FEWEST_MEN and candidate.search_before(_UNITS, _REACH):
        return f"of a force: {noun.lemma}"
    return None
