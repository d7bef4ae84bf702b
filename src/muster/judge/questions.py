"""Questions: what the judge is asked about each figure and each sentence of a chunk, as numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from muster.judge.chunks import Chunk
from muster.judge.figure_features import figure_features
from muster.judge.mention_features import Anchor, Mentions
from muster.judge.notes import Beside, Notes
from muster.judge.sentence_features import sentence_features
from muster.judge.vectors import Matrix, Vector
from muster.judge.word_features import speech_features, time_features
from muster.lexicon import Name

Tokens = NDArray[np.int64]
# Words outside the chunk are represented by its first token.
_ELSEWHERE = (0, 0)


@dataclass(frozen=True, slots=True)
class Options:
    """Spans among which a slot's value is chosen: features (n, d), first and last token (n, 2)."""

    features: Matrix
    tokens: Tokens

    @classmethod
    def of(cls, rows: Sequence[Vector], tokens: Sequence[tuple[int, int]]) -> "Options":
        """Options of as many rows as pairs of tokens."""
        return cls(
            _stack(rows),
            np.asarray(tokens, dtype=np.int64).reshape(len(tokens), 2),
        )


@dataclass(frozen=True, slots=True)
class Parties:
    """Codes among which actors and places are chosen.

    `mentions` are the names in the chunk; `codes` features of every code of the report, of shape (n, d); a `link`
    (mention, code) says that the mention stands for the code.
    """

    mentions: Options
    codes: Matrix
    links: Tokens


@dataclass(frozen=True, slots=True)
class FigureQuestion:
    """A figure: its index in the notes, its marks' tokens and its phrase's, and what each slot is chosen among."""

    index: int
    marks: tuple[int, int]
    phrase: tuple[int, int]
    features: Vector
    parties: Parties
    speeches: tuple[Beside, ...]
    speech_options: Options
    times: tuple[Beside, ...]
    time_options: Options


@dataclass(frozen=True, slots=True)
class SentenceQuestion:
    """A sentence that may take a position: its index in the notes and its tokens."""

    index: int
    tokens: tuple[int, int]
    features: Vector
    parties: Parties


class Questions:
    """Puts the questions of one report."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._mentions = Mentions(notes)
        self._codes = {code: index for index, code in enumerate(notes.holders)}
        self._code_features = _stack(self._mentions.of_codes())

    def about_figures(self, chunk: Chunk) -> list[FigureQuestion]:
        """A question for every marked figure of the chunk."""
        return [self._about_figure(index, chunk) for index in sorted(chunk.marks)]

    def about_sentences(self, chunk: Chunk) -> list[SentenceQuestion]:
        """A question for every sentence of the chunk that is asked about."""
        return [self._about_sentence(index, opens, chunk) for index, opens in sorted(chunk.sentences.items())]

    def _about_figure(self, index: int, chunk: Chunk) -> FigureQuestion:
        notes = self._notes
        candidate = notes.figures[index].candidate
        anchor = Anchor(candidate.start_at, candidate.end_at, candidate.sentence.index)
        speeches, times = notes.speeches_beside(anchor.index), notes.times_beside(anchor.index)
        return FigureQuestion(
            index,
            chunk.marks[index],
            chunk.tokens_of(anchor.start, anchor.end) or chunk.marks[index],
            figure_features(candidate),
            self._parties(chunk, anchor, self._notes.names, len(self._notes.codes)),
            tuple(speeches),
            Options.of(
                [speech_features(notes, each, anchor) for each in speeches],
                [_tokens_of(chunk, each) for each in speeches],
            ),
            tuple(times),
            Options.of(
                [time_features(notes, each, candidate) for each in times],
                [_tokens_of(chunk, each) for each in times],
            ),
        )

    def _about_sentence(self, index: int, opens: int, chunk: Chunk) -> SentenceQuestion:
        sentence = self._notes.analysis.sentences[index]
        tokens = chunk.tokens_of(sentence.start, sentence.end) or (opens, opens)
        anchor = Anchor(sentence.start, sentence.end, index)
        return SentenceQuestion(
            index,
            (opens, tokens[1]),
            sentence_features(self._notes, index),
            self._parties(chunk, anchor, self._mentions.names, len(self._codes)),
        )

    def _parties(self, chunk: Chunk, anchor: Anchor, names: Sequence[tuple[Name, int]], n_codes: int) -> Parties:
        """The parties among the names, for which the first so many codes stand."""
        rows: list[Vector] = []
        tokens: list[tuple[int, int]] = []
        links: list[tuple[int, int]] = []
        for mention, (name, _) in enumerate(names):
            span = chunk.tokens_of(name.start, name.end) if name.end else _ELSEWHERE
            if span is None:
                continue
            links += [(len(rows), self._codes[code]) for code in dict.fromkeys((name.code, *name.places))]
            rows.append(self._mentions.of_mention(mention, anchor))
            tokens.append(span)
        return Parties(
            Options.of(rows, tokens),
            self._code_features[:n_codes],
            np.asarray(links, dtype=np.int64).reshape(len(links), 2),
        )


def _tokens_of(chunk: Chunk, beside: Beside) -> tuple[int, int]:
    return chunk.tokens_of(beside.words.start, beside.words.end) or _ELSEWHERE


def _stack(rows: Sequence[Vector]) -> Matrix:
    """Rows as float32, of shape (rows, width); (0, 0) where there are none."""
    return np.asarray(rows, dtype=np.float32).reshape(len(rows), len(rows[0]) if rows else 0)
