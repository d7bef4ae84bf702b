"""Verdicts: how likely the model holds each value of each slot."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from threadpoolctl import ThreadpoolController

from muster.judge.chunks import Chunker
from muster.judge.heads import features_of, sigmoid, softmax
from muster.judge.model import Member, Model
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
        layers = list(zip(model.encode(chunk.ids), model.members, strict=True))
        if about_figures:
            figures += _judge_figures(about_figures, layers)
        if about_sentences:
            sentences += _judge_sentences(about_sentences, layers)
    return Verdicts(tuple(figures), tuple(sentences))


def _judge_figures(asked: Sequence[FigureQuestion], layers: Sequence[tuple[Matrix, Member]]) -> Iterator[FigureVerdict]:
    """Verdicts on the figures of a chunk, of which the members' last layers are given."""
    labels: dict[str, list[Matrix]] = {slot: [] for slot in _FIGURE_LABELS}
    chosen: dict[str, list[Matrix]] = {slot: [] for slot in ("actor", "place")}
    pointed: dict[str, list[list[Matrix]]] = {slot: [] for slot in ("speaker", "time")}
    features = features_of(asked)
    for layer, member in layers:
        heads = member.heads
        queries = heads.read_figures(layer, asked, features)
        for slot in labels:
            labels[slot].append(softmax(heads.label(slot, queries, features)))
        for slot in chosen:
            chosen[slot].append(heads.choose(slot, layer, queries, [question.parties for question in asked]))
        for slot, options in (
            ("speaker", [question.speech_options for question in asked]),
            ("time", [question.time_options for question in asked]),
        ):
            pointed[slot].append([softmax(each) for each in heads.point(slot, layer, queries, options)])
    for row, question in enumerate(asked):
        yield FigureVerdict(
            question,
            {slot: _mean(each[row] for each in rows) for slot, rows in labels.items()},
            {slot: _mean(softmax(each[row]) for each in rows) for slot, rows in chosen.items()}
            | {slot: _mean(each[row] for each in rows) for slot, rows in pointed.items()},
            {slot: _mean(sigmoid(each[row, 1:]) for each in rows) for slot, rows in chosen.items()},
        )


def _judge_sentences(
    asked: Sequence[SentenceQuestion], layers: Sequence[tuple[Matrix, Member]]
) -> Iterator[SentenceVerdict]:
    """Verdicts on the sentences of a chunk, of which the members' last layers are given."""
    stances: list[Matrix] = []
    holders: list[Matrix] = []
    features = features_of(asked)
    for layer, member in layers:
        queries = member.heads.read_sentences(layer, asked, features)
        stances.append(softmax(member.heads.label("stance", queries, features)))
        holders.append(member.heads.choose("holder", layer, queries, [question.parties for question in asked]))
    for row, question in enumerate(asked):
        yield SentenceVerdict(
            question,
            _mean(each[row] for each in stances),
            _mean(softmax(each[row]) for each in holders),
            _mean(sigmoid(each[row, 1:]) for each in holders),
        )


def _mean(rows: Iterable[Matrix]) -> Matrix:
    """Mean of the members' probabilities."""
    mean: Matrix = np.mean(list(rows), axis=0)
    return mean
