"""Topics: the movements of forces that a position can be about."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import load_stances

_MOVES = ("moves.send", "moves.leave", "moves.arrive")
_STAYING = load_phrases("positions.staying")
_HAPPENING = load_phrases("positions.happening")
# How far before or behind the verb its noun of forces may stand, in words.
_REACH_BEFORE = 7
_REACH_BEHIND = 6


@dataclass(frozen=True, slots=True)
class Topic:
    """A move in words [first, last), whose verb (or noun: "withdrawal") stands at `verb`; `told` by a verb."""

    first: int
    last: int
    verb: int
    told: bool


@cache
def topic_words() -> frozenset[str]:
    """Words of which every sentence with a topic has one."""
    return load_stances().key_words("topics.moves", "topics.forces")


def find_topics(sentence: Sentence) -> Iterator[Topic]:
    """What a position in the sentence can be about: "ground troops", "send more troops", "its soldiers would leave"."""
    for term in sentence.stances:
        if term.group == "topics.moves":
            yield Topic(term.first, term.last, term.first, told=False)
    forces = [term for term in sentence.stances if term.group == "topics.forces"]
    if not forces:
        return
    for cue in sentence.cues:
        if cue.lemma == "come" and not _HAPPENING.isdisjoint(sentence.lower[cue.last : cue.last + 1]):
            continue
        if cue.group in _MOVES or (cue.group == "moves.stay" and cue.lemma in _STAYING):
            near = [noun for noun in forces if -_REACH_BEFORE <= noun.first - cue.last <= _REACH_BEHIND]
            if near:
                noun = min(near, key=lambda term: (abs(term.first - cue.last), term.first))
                yield Topic(min(cue.first, noun.first), max(cue.last, noun.last), cue.first, told=True)
