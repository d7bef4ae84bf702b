"""Verdicts: how likely the model holds each value of each slot."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from threadpoolctl import ThreadpoolController

from muster.judge.chunks import Chunker
from muster.judge.heads import sigmoid, softmax
from muster.judge.model import Model
from muster.judge.notes import Notes
from muster.judge.questions import FigureQuestion, Questions, SentenceQuestion
from muster.judge.vectors import Matrix

_FIGURE_LABELS = ("measure", "aspect", "status", "hedge")


@dataclass(frozen=True)
class FigureVerdict:
    """Probabilities for one figure. `labels` by slot in the order of `muster.judge.labels`.

    `chosen` gives by slot (actor, place, speaker, time) the probability of "none" and of each code or option;
    `alone` by slot (actor, place) that of each code by itself, since a figure may have several.
    """

    question: FigureQuestion
    labels: dict[str, Matrix]
    chosen: dict[str, Matrix]
    alone: dict[str, Matrix]


@dataclass(frozen=True)
class SentenceVerdict:
    """Probabilities for one sentence: of its stance, of "none" and each code as who takes it, of each code alone."""

    question: SentenceQuestion
    stance: Matrix
    holder: Matrix
    holder_alone: Matrix


@dataclass(frozen=True)
class Verdicts:
    """The verdicts on one report."""

    figures: tuple[FigureVerdict, ...]
    sentences: tuple[SentenceVerdict, ...]


def judge(notes: Notes, model: Model) -> Verdicts:
    """What the model holds of every figure and sentence that the report is asked about."""
    # The products are small: threads of the linear algebra would wait for each other for longer than they compute.
    with _threads().limit(limits=1, user_api="blas"):
        return _judge(notes, model)


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def _judge(notes: Notes, model: Model) -> Verdicts:
    questions = Questions(notes)
    figures: list[FigureVerdict] = []
    sentences: list[SentenceVerdict] = []
    for chunk in Chunker(model.tokenizer).find_chunks(notes):
        about_figures, about_sentences = questions.about_figures(chunk), questions.about_sentences(chunk)
        hidden = model.encode(chunk.ids)
        figures += [_judge_figure(question, hidden, model) for question in about_figures]
        sentences += [_judge_sentence(question, hidden, model) for question in about_sentences]
    return Verdicts(tuple(figures), tuple(sentences))


def _judge_figure(question: FigureQuestion, hidden: Sequence[Matrix], model: Model) -> FigureVerdict:
    labels: dict[str, list[Matrix]] = {slot: [] for slot in _FIGURE_LABELS}
    scores: dict[str, list[Matrix]] = {slot: [] for slot in ("actor", "place", "speaker", "time")}
    for layer, member in zip(hidden, model.members, strict=True):
        heads = member.heads
        query = heads.read_figure(layer, question)
        for slot in _FIGURE_LABELS:
            labels[slot].append(heads.label(slot, query, question.features))
        for slot in ("actor", "place"):
            scores[slot].append(heads.choose(slot, layer, query, question.parties))
        scores["speaker"].append(heads.point("speaker", layer, query, question.speech_options))
        scores["time"].append(heads.point("time", layer, query, question.time_options))
    return FigureVerdict(
        question,
        {slot: _mean(softmax(each) for each in rows) for slot, rows in labels.items()},
        {slot: _mean(softmax(each) for each in rows) for slot, rows in scores.items()},
        {slot: _mean(sigmoid(each[1:]) for each in scores[slot]) for slot in ("actor", "place")},
    )


def _judge_sentence(question: SentenceQuestion, hidden: Sequence[Matrix], model: Model) -> SentenceVerdict:
    stances: list[Matrix] = []
    holders: list[Matrix] = []
    for layer, member in zip(hidden, model.members, strict=True):
        query = member.heads.read_sentence(layer, question)
        stances.append(member.heads.label("stance", query, question.features))
        holders.append(member.heads.choose("holder", layer, query, question.parties))
    return SentenceVerdict(
        question,
        _mean(softmax(each) for each in stances),
        _mean(softmax(each) for each in holders),
        _mean(sigmoid(each[1:]) for each in holders),
    )


def _mean(rows: Iterable[Matrix]) -> Matrix:
    """Mean of the members' probabilities."""
    mean: Matrix = np.mean(list(rows), axis=0)
    return mean
