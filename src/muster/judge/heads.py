"""Heads: from the encoder's last layer to scores of every slot. The trainer has the same in its own library."""

from collections.abc import Mapping, Sequence

import numpy as np

from muster.judge.questions import FigureQuestion, Options, Parties, SentenceQuestion
from muster.judge.vectors import Matrix

_EPSILON = 1e-5
_FAR = -1e4
_NOWHERE = -1.0


class Heads:
    """Weights of the heads by name ("labels.measure.weight"), as float32."""

    def __init__(self, weights: Mapping[str, Matrix]) -> None:
        self._weights = {name: np.asarray(weight, dtype=np.float32) for name, weight in weights.items()}

    def read_figures(self, hidden: Matrix, questions: Sequence[FigureQuestion], features: Matrix) -> Matrix:
        """Queries of the figures of a chunk, of shape (n, query), from its hidden layer, of shape (tokens, width)."""
        opens, closes = (hidden[[question.marks[side] for question in questions]] for side in (0, 1))
        phrases = _means(hidden, [question.phrase for question in questions])
        first = np.broadcast_to(hidden[0], opens.shape)
        return self._query("figure", [opens, closes, phrases, first, features])

    def read_sentences(self, hidden: Matrix, questions: Sequence[SentenceQuestion], features: Matrix) -> Matrix:
        """Queries of the sentences of a chunk, of shape (n, query)."""
        opens = hidden[[question.tokens[0] for question in questions]]
        means = _means(hidden, [question.tokens for question in questions])
        return self._query("sentence", [opens, means, np.broadcast_to(hidden[0], opens.shape), features])

    def label(self, slot: str, queries: Matrix, features: Matrix) -> Matrix:
        """Scores of the slot's labels, of shape (n, labels)."""
        direct: Matrix = features @ self._weights[f"direct.{slot}.weight"].T
        return self._linear(f"labels.{slot}", queries) + direct

    def point(self, slot: str, hidden: Matrix, queries: Matrix, options: Sequence[Options]) -> list[Matrix]:
        """For each query scores of "none" and of each of its options, of shape (1 + options,)."""
        none = self._linear(f"pointers.{slot}.none", queries)
        spans = self._spans(slot, hidden, queries, options)
        return [np.concatenate(pair) for pair in zip(none, spans, strict=True)]

    def choose(self, slot: str, hidden: Matrix, queries: Matrix, parties: Sequence[Parties]) -> Matrix:
        """Scores of "none" and of each code of the report, of shape (n, 1 + codes)."""
        none = self._linear(f"pointers.{slot}.none", queries)
        codes = parties[0].codes
        if not len(codes):
            return none
        best = np.full((len(queries), len(codes)), _FAR, dtype=np.float32)
        spans = self._spans(slot, hidden, queries, [each.mentions for each in parties])
        for row, scores, each in zip(best, spans, parties, strict=True):
            np.maximum.at(row, each.links[:, 1], scores[each.links[:, 0]])
        best[best <= _FAR / 2] = _NOWHERE
        return np.concatenate([none, best + self._codes(slot, queries, codes)], axis=1)

    def _codes(self, slot: str, queries: Matrix, codes: Matrix) -> Matrix:
        """Scores of codes by their part in the whole report, of shape (n, codes)."""
        name, width = f"codes.{slot}", codes.shape[1]
        weight = self._weights[f"{name}.first.weight"]
        of_codes, of_queries = codes @ weight[:, :width].T, queries @ weight[:, width:].T
        both = gelu(of_codes[None] + of_queries[:, None] + self._weights[f"{name}.first.bias"])
        return (self._linear(f"{name}.second", both) + self._linear(f"{name}.direct", codes))[..., 0]

    def _query(self, kind: str, parts: Sequence[Matrix]) -> Matrix:
        read = gelu(self._linear(f"{kind}.0", np.concatenate(parts, axis=1)))
        spread = np.sqrt(read.var(axis=1, keepdims=True) + _EPSILON)
        norm = (read - read.mean(axis=1, keepdims=True)) / spread
        query: Matrix = norm * self._weights[f"{kind}.2.weight"] + self._weights[f"{kind}.2.bias"]
        return query

    def _spans(self, slot: str, hidden: Matrix, queries: Matrix, options: Sequence[Options]) -> list[Matrix]:
        """For each query how well each of its options fits it, of shape (options,)."""
        name, sizes = f"pointers.{slot}", [len(each.features) for each in options]
        ends = np.cumsum(sizes)[:-1]
        offering = [each for each in options if len(each.features)]
        if not offering:
            return [np.zeros(0, dtype=np.float32) for _ in options]
        features = np.concatenate([each.features for each in offering])
        tokens = np.concatenate([each.tokens for each in offering])
        asked = np.repeat(self._linear(f"{name}.query", queries), sizes, axis=0)
        offered = self._linear(f"{name}.span", np.float32(0.5) * (hidden[tokens[:, 0]] + hidden[tokens[:, 1]]))
        together = np.tanh(asked + offered + self._linear(f"{name}.features", features))
        fit = ((offered @ self._weights[f"{name}.fit.weight"].T) * asked).sum(axis=1) / np.sqrt(
            np.float32(asked.shape[1])
        )
        scores = self._linear(f"{name}.both", together) + self._linear(f"{name}.direct", features)
        return np.split(scores[:, 0] + fit, ends)

    def _linear(self, name: str, values: Matrix) -> Matrix:
        made: Matrix = values @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return made


def features_of(questions: Sequence[FigureQuestion | SentenceQuestion]) -> Matrix:
    """Features of the questions, of shape (n, features)."""
    return np.asarray([question.features for question in questions], dtype=np.float32)


def _means(hidden: Matrix, spans: Sequence[tuple[int, int]]) -> Matrix:
    """Mean of the hidden layer over each span of tokens, its last included."""
    return np.stack([hidden[first : last + 1].mean(axis=0) for first, last in spans])


def softmax(scores: Matrix) -> Matrix:
    """Probabilities of which the scores along the last axis are the logarithms, up to a constant."""
    grown = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(grown / grown.sum(axis=-1, keepdims=True), dtype=np.float32)


def sigmoid(scores: Matrix) -> Matrix:
    """Probability of each score alone."""
    return np.asarray(1 / (1 + np.exp(-scores)), dtype=np.float32)


def gelu(values: Matrix) -> Matrix:
    """Gaussian error linear unit, by its usual approximation with tanh."""
    bent: Matrix = np.tanh(np.float32(0.7978845608) * (values + np.float32(0.044715) * values**3))
    return np.float32(0.5) * values * (1 + bent)
