"""The attacked: whose members were lost, by who stands at which end of a blow."""

import re

from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.actor.parties import MODIFYING, has_forces
from muster.extract.actor.subjects import find_subject
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import load_phrases, phrase_before, phrase_choice

_ATTACKS = load_phrases("actors.attacks")
_LOSING = load_phrases("actors.losing")
_ATTACKED = phrase_before("actors.attacked", words=1)
# Before a party that the counted ones help, fight or are told of by: "sent to train Norland troops".
_OTHER_SIDE = re.compile(
    rf"\b(?:{phrase_choice('actors.other_side')})\s(?:(?:the|and|or|local|by)\s)?(?:\w+\s)?\Z", re.IGNORECASE
)
# How far before a name the word of attack may begin, in characters.
_REACH = 30


def find_attacked(figure: OwnedFigure) -> Codes:
    """Party behind a word of attack: "opened fire on Norland troops, killing one"."""
    sentence = figure.sentence
    for name in sentence.names:
        before = sentence.report_text[max(sentence.start, name.start - _REACH) : name.start]
        if name.kind in MODIFYING and _ATTACKED.search(before) and has_forces(sentence.report_text, name):
            return (name.code,)
    return ()


def find_loser(figure: OwnedFigure) -> Codes:
    """Party that loses what it has: "Norland has lost 40 soldiers"."""
    governor = figure.frame.governor
    if governor is None or figure.frame.subject or figure.sentence.lower[governor.first] not in _LOSING:
        return ()
    codes = find_subject(figure.candidate, figure.frame)
    return () if figure.is_regular and figure.parties.groups.intersection(codes) else codes


def find_nearest_forces(figure: OwnedFigure) -> Codes:
    """Party whose forces the same sentence names nearest to the candidate."""
    return _find_nearest(figure, figure.sentence)


def find_forces_before(figure: OwnedFigure) -> Codes:
    """Party whose forces the sentence before names last."""
    sentences, index = figure.parties.analysis.sentences, figure.sentence.index
    return _find_nearest(figure, sentences[index - 1]) if index else ()


def _find_nearest(figure: OwnedFigure, sentence: Sentence) -> Codes:
    at, text = figure.candidate.start_at, sentence.report_text
    forces = [
        name
        for name in sentence.names
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
    governor = figure.frame.governor
    if governor is None or figure.frame.subject or governor.section != "casualties":
        return False
    word, sentence = figure.sentence.lower[governor.first], figure.sentence
    return word in _ATTACKS and sentence.start <= name.start < sentence.start_of(governor.first)
