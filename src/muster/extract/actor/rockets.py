"""Rockets: who fires what armed groups have too, where a report tells more of those that they fall on."""

from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.actor.subjects import find_subject
from muster.lexicon import NameKind
from muster.lexicon.phrases import load_phrases, phrase_before

_ROCKETS = load_phrases("actors.rockets")
_INTERCEPTING = phrase_before("actors.intercepting", words=2)
# How far before the rockets the word may begin that tells of their interception, in characters.
_REACH = 50


def find_firing_subject(figure: OwnedFigure) -> Codes:
    """The party before the verb, less those named behind the rockets, which is where they fall."""
    if not figure.counts(_ROCKETS) or _are_shot_at(figure):
        return ()
    behind = {
        name.code
        for name in figure.sentence.names
        if name.start >= figure.candidate.end_at and name.kind is not NameKind.INSTITUTION
    }
    return tuple(code for code in find_subject(figure.candidate, figure.frame) if code not in behind)


def find_firing_group(figure: OwnedFigure) -> Codes:
    """The armed group named last, in this sentence or the one before, or else the one that the report is about."""
    if not figure.counts(_ROCKETS):
        return ()
    sentences, index = figure.parties.analysis.sentences, figure.sentence.index
    named = [
        name.code
        for sentence in sentences[max(0, index - 1) : index + 1]
        for name in sentence.names
        if name.kind is NameKind.GROUP and name.start < figure.candidate.start_at
    ]
    return tuple(named[-1:]) or figure.parties.plain_group


def _are_shot_at(figure: OwnedFigure) -> bool:
    """Whether what stands before the rockets happens to them: "intercepted dozens of rockets"."""
    at = figure.candidate.start_at
    start = max(figure.sentence.start, at - _REACH)
    return _INTERCEPTING.search(figure.sentence.report_text, start, at) is not None
