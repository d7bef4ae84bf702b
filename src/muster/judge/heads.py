"""Heads: from the encoder's last layer to scores of every slot. The trainer has the same in its own library."""

from collections.abc import Mapping

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

    def read_figure(self, hidden: Matrix, question: FigureQuestion) -> Matrix:
        """Query of the figure, of shape (width,), from the hidden layer of its chunk, of shape (tokens, width)."""
        opens, closes = question.marks
        first, last = question.phrase
        words = [hidden[opens], hidden[closes], hidden[first : last + 1].mean(axis=0), hidden[0]]
        return self._query("figure", words, question.features)

    def read_sentence(self, hidden: Matrix, question: SentenceQuestion) -> Matrix:
        """Query of the sentence, of shape (width,)."""
        opens, last = question.tokens
        words = [hidden[opens], hidden[opens : last + 1].mean(axis=0), hidden[0]]
        return self._query("sentence", words, question.features)

    def label(self, slot: str, query: Matrix, features: list[float]) -> Matrix:
        """Scores of the slot's labels."""
        direct: Matrix = self._weights[f"direct.{slot}.weight"] @ np.asarray(features, dtype=np.float32)
        return self._linear(f"labels.{slot}", query) + direct

    def point(self, slot: str, hidden: Matrix, query: Matrix, options: Options) -> Matrix:
        """Scores of "none" and of each option, of shape (1 + options,)."""
        none = self._linear(f"pointers.{slot}.none", query)
        if not len(options.features):
            return none
        return np.concatenate([none, self._spans(slot, hidden, query, options)])

    def choose(self, slot: str, hidden: Matrix, query: Matrix, parties: Parties) -> Matrix:
        """Scores of "none" and of each code, of shape (1 + codes,)."""
        none = self._linear(f"pointers.{slot}.none", query)
        n_codes = len(parties.codes)
        if not n_codes:
            return none
        asked: Matrix = np.concatenate([parties.codes, np.broadcast_to(query, (n_codes, len(query)))], axis=1)
        first = gelu(self._linear(f"codes.{slot}.first", asked))
        scores = self._linear(f"codes.{slot}.second", first) + self._linear(f"codes.{slot}.direct", parties.codes)
        best = np.full(n_codes, _FAR, dtype=np.float32)
        if len(parties.links):
            spans = self._spans(slot, hidden, query, parties.mentions)
            np.maximum.at(best, parties.links[:, 1], spans[parties.links[:, 0]])
        best[best <= _FAR / 2] = _NOWHERE
        return np.concatenate([none, best + scores[:, 0]])

    def _query(self, kind: str, words: list[Matrix], features: list[float]) -> Matrix:
        read = gelu(self._linear(f"{kind}.0", np.concatenate([*words, np.asarray(features, dtype=np.float32)])))
        spread = np.sqrt(read.var() + _EPSILON)
        query: Matrix = (read - read.mean()) / spread * self._weights[f"{kind}.2.weight"] + self._weights[
            f"{kind}.2.bias"
        ]
        return query

    def _spans(self, slot: str, hidden: Matrix, query: Matrix, options: Options) -> Matrix:
        name = f"pointers.{slot}"
        spans = np.float32(0.5) * (hidden[options.tokens[:, 0]] + hidden[options.tokens[:, 1]])
        asked, offered = self._linear(f"{name}.query", query), self._linear(f"{name}.span", spans)
        together: Matrix = np.asarray(
            np.tanh(asked + offered + self._linear(f"{name}.features", options.features)), np.float32
        )
        fit = (offered @ self._weights[f"{name}.fit.weight"].T) @ asked / np.sqrt(np.float32(len(asked)))
        scores = self._linear(f"{name}.both", together) + self._linear(f"{name}.direct", options.features)
        return np.asarray(scores[:, 0] + fit, dtype=np.float32)

    def _linear(self, name: str, values: Matrix) -> Matrix:
        made: Matrix = values @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return made


def softmax(scores: Matrix) -> Matrix:
    """Probabilities of which the scores are the logarithms, up to a constant."""
    grown = np.exp(scores - scores.max())
    return np.asarray(grown / grown.sum(), dtype=np.float32)


def sigmoid(scores: Matrix) -> Matrix:
    """Probability of each score alone."""
    return np.asarray(1 / (1 + np.exp(-scores)), dtype=np.float32)


def gelu(values: Matrix) -> Matrix:
    """Gaussian error linear unit, by its usual approximation with tanh."""
    bent: Matrix = np.tanh(np.float32(0.7978845608) * (values + np.float32(0.044715) * values**3))
    return np.float32(0.5) * values * (1 + bent)
