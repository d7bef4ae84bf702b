"""The attacked: whose members were lost, by who stands at which end of a blow."""

from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.actor.parties import MODIFYING, has_forces
from muster.extract.actor.subjects import find_subject
from muster.lexicon.phrases import phrase_before

_ATTACKED = phrase_before("actors.attacked", words=1)
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
    if not figure.is_lost:
        return ()
    codes = find_subject(figure.candidate, figure.frame)
    return () if figure.is_regular and figure.parties.groups.intersection(codes) else codes
