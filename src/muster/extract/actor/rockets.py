"""Rockets: who fires what armed groups have too, where a report tells more of those that they fall on."""

from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.actor.subjects import find_subject
from muster.lexicon import NameKind
from muster.lexicon.phrases import load_phrases

_ROCKETS = load_phrases("actors.rockets")


def find_firing_subject(figure: OwnedFigure) -> Codes:
    """The party before the verb, less those named behind the rockets, which is where they fall."""
    if not _counts_rockets(figure):
        return ()
    behind = {
        name.code
        for name in figure.sentence.names
        if name.start >= figure.candidate.end_at and name.kind is not NameKind.INSTITUTION
    }
    return tuple(code for code in find_subject(figure.candidate, figure.frame) if code not in behind)


def find_firing_group(figure: OwnedFigure) -> Codes:
    """The armed group named last, in this sentence or the one before, or else the one that the report is about."""
    if not _counts_rockets(figure):
        return ()
    sentences, index = figure.parties.analysis.sentences, figure.sentence.index
    named = [
        name.code
        for sentence in sentences[max(0, index - 1) : index + 1]
        for name in sentence.names
        if name.kind is NameKind.GROUP and name.start < figure.candidate.start_at
    ]
    return tuple(named[-1:]) or figure.parties.plain_group


def _counts_rockets(figure: OwnedFigure) -> bool:
    noun = figure.candidate.noun
    return noun is not None and noun.lemma in _ROCKETS
