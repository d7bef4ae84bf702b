"""Denials: stances that are denied where they stand, and so leave a matter open: "has not ruled out"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from muster.extract.frames import clause_start
from muster.extract.negation import find_negation
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term

# Stances by their first form, and what their denial is: its group and first form.
_DENIED = {
    lemma: (group, rule)
    for heading, group, rule in (
        ("positions.excluding", "stances.considers", "not rule out"),
        ("positions.opposing", "stances.supports", "not oppose"),
    )
    for lemma in load_phrases(heading)
}
# First forms of what is denied already: its own denial is none.
TURNED = frozenset(rule for _, rule in _DENIED.values())
_BLAMED = load_phrases("positions.blamed")
_BEING = load_phrases("positions.being")
# How far behind "ruling out" what blames it may stand, and before that its verb, in words.
_REACH = 14
_NEAR = 4


def turn_denied(sentence: Sentence, stances: Iterable[Term]) -> list[Term]:
    """The stances, those that are denied where they stand turned into one with the words that deny them."""
    found = list(stances)
    turned = [each for term in found if term.lemma in _DENIED for each in _turn(sentence, term)]
    return turned + [term for term in found if not any(_overlap(term, other) for other in turned)]


def _turn(sentence: Sentence, term: Term) -> Iterator[Term]:
    group, rule = _DENIED[term.lemma]
    first, last = find_negation(sentence, term.first), term.last
    if first is None and group == "stances.considers":
        first, last = term.first, _find_blame(sentence, term)
    if first is not None and last:
        yield replace(term, first=first, last=last, group=group, lemma=rule)


def _find_blame(sentence: Sentence, term: Term) -> int:
    """Word behind the one that calls it wrong, 0 where none does: "ruling out a surge would be a mistake"."""
    opens = term.first == clause_start(sentence, term.first) or sentence.lower[term.first - 1] in ("that", "said")
    if not (opens and sentence.lower[term.first].endswith("ing")):
        return 0
    for index in range(term.last, min(term.last + _REACH, len(sentence.lower))):
        if sentence.lower[index] in _BLAMED and not _BEING.isdisjoint(sentence.lower[max(0, index - _NEAR) : index]):
            return 0 if find_negation(sentence, index) is not None else index + 1
    return 0


def _overlap(term: Term, other: Term) -> bool:
    return term.first < other.last and other.first < term.last
