"""Verdicts: how likely the model holds each value of each slot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from threadpoolctl import ThreadpoolController

from muster.judge.chunks import Chunker
from muster.judge.heads import Heads, features_of, sigmoid, softmax
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
        if about_figures:
            figures += _judge_figures(about_figures, hidden, model.heads)
        if about_sentences:
            sentences += _judge_sentences(about_sentences, hidden, model.heads)
    return Verdicts(tuple(figures), tuple(sentences))


def _judge_figures(asked: Sequence[FigureQuestion], hidden: Matrix, heads: Heads) -> Iterator[FigureVerdict]:
    """Verdicts on the figures of a chunk, of which the encoder's last layer is given."""
    features = features_of(asked)
    queries = heads.read_figures(hidden, asked, features)
    labels = {slot: softmax(heads.label(slot, queries, features)) for slot in _FIGURE_LABELS}
    parties = [question.parties for question in asked]
    codes = {slot: heads.choose(slot, hidden, queries, parties) for slot in ("actor", "place")}
    speakers = heads.point("speaker", hidden, queries, [question.speech_options for question in asked])
    times = heads.point("time", hidden, queries, [question.time_options for question in asked])
    for row, question in enumerate(asked):
        yield FigureVerdict(
            question,
            {slot: rows[row] for slot, rows in labels.items()},
            {slot: softmax(rows[row]) for slot, rows in codes.items()}
            | {"speaker": softmax(speakers[row]), "time": softmax(times[row])},
            {slot: sigmoid(rows[row, 1:]) for slot, rows in codes.items()},
        )


def _judge_sentences(asked: Sequence[SentenceQuestion], hidden: Matrix, heads: Heads) -> Iterator[SentenceVerdict]:
    """Verdicts on the sentences of a chunk, of which the encoder's last layer is given."""
    features = features_of(asked)
    queries = heads.read_sentences(hidden, asked, features)
    stances = softmax(heads.label("stance", queries, features))
    holders = heads.choose("holder", hidden, queries, [question.parties for question in asked])
    for stance, holder, question in zip(stances, holders, asked, strict=True):
        yield SentenceVerdict(question, stance, softmax(holder), sigmoid(holder[1:]))
