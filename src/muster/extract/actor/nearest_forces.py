"""Nearest forces: the party whose forces are named nearest to a counted phrase, in its sentence or the one before."""

import re
from collections.abc import Iterable

from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.actor.parties import MODIFYING, has_forces
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import load_phrases, phrase_choice

_ATTACKS = load_phrases("actors.attacks")
# Before a party that the counted ones help, fight or are told of by: "sent to train Norland troops".
_OTHER_SIDE = re.compile(
    rf"\b(?:{phrase_choice('phrases.helping', 'actors.other_side')})\s(?:(?:the|and|or|local|by)\s)?(?:\w+\s)?\Z",
    re.IGNORECASE,
)
# How far before a name the word that makes another side of it may begin, in characters.
_REACH = 30


def find_nearest_forces(figure: OwnedFigure) -> Codes:
    """Party whose forces the same sentence names nearest to the candidate."""
    return _find_nearest(figure, figure.sentence.names, figure.sentence)


def find_forces_ahead(figure: OwnedFigure) -> Codes:
    """Party whose forces the sentence names nearest before the candidate: "a Norland ship sank with 46 sailors"."""
    before = [name for name in figure.sentence.names if name.end <= figure.candidate.start_at]
    return _find_nearest(figure, before, figure.sentence)


def find_forces_before(figure: OwnedFigure) -> Codes:
    """Party whose forces the sentence before names last."""
    sentences, index = figure.parties.analysis.sentences, figure.sentence.index
    return _find_nearest(figure, sentences[index - 1].names, sentences[index - 1]) if index else ()


def _find_nearest(figure: OwnedFigure, names: Iterable[Name], sentence: Sentence) -> Codes:
    at, text = figure.candidate.start_at, sentence.report_text
    forces = [
        name
        for name in names
        if _may_count(figure, name)
        and has_forces(text, name)
        and not _is_attacker(figure, name)
        and not (name.start > at and _OTHER_SIDE.search(text, max(at, name.start - _REACH), name.start))
    ]
    return (min(forces, key=lambda name: (abs(name.start - at), name.start)).code,) if forces else ()


def _may_count(figure: OwnedFigure, name: Name) -> bool:
    """Whether the party has what the figure counts: armed groups have no soldiers."""
    return name.kind in MODIFYING and not (figure.is_regular and name.kind is NameKind.GROUP)


def _is_attacker(figure: OwnedFigure, name: Name) -> bool:
    """Whether the name stands before the verb that has the figure for its object: "Norland troops killed 30"."""
    verb, sentence = figure.verb, figure.sentence
    if verb is None or verb.section != "casualties" or sentence.lower[verb.first] not in _ATTACKS:
        return False
    return sentence.start <= name.start < sentence.start_of(verb.first)
