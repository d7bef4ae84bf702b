"""Chunks: stretches of a report in tokens of the encoder, with the figures and sentences that it is asked about."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tokenizers import Tokenizer

from muster.extract.sentence import Sentence
from muster.judge.notes import Notes

# Ids of the vocabulary: what opens and parts a chunk, and three that no text has, as marks before a figure, behind it
# and before a sentence.
OPENS, PARTS = 101, 102
FIGURE_OPENS, FIGURE_CLOSES, SENTENCE_OPENS = 1, 2, 3
# Longest chunk that the encoder takes; how many tokens of sentences that are asked about, and of context, one gets.
LONGEST = 512
_ASKED = 440
_LONGEST_SENTENCE = 300
_LEAD = 40
# Sentences of context before and behind one that is asked about.
_BEFORE = 1
_BEHIND = 1
_MARK = (-1, -1)


@dataclass
class _Tokens:
    """A sentence in tokens: ids, the characters of each (marks have none), and where the figures' marks stand."""

    ids: list[int]
    spans: list[tuple[int, int]]
    marks: dict[int, tuple[int, int]] = field(default_factory=dict)

    def put(self, token: int, span: tuple[int, int] = _MARK) -> int:
        """Append the token; its place comes back."""
        self.ids.append(token)
        self.spans.append(span)
        return len(self.ids) - 1

    def cut(self, longest: int) -> "_Tokens":
        """The first tokens, with the marks among them."""
        marks = {index: pair for index, pair in self.marks.items() if pair[1] < longest}
        return _Tokens(self.ids[:longest], self.spans[:longest], marks)


@dataclass
class Chunk:
    """Tokens of some sentences. `spans` are characters of the report's text; marks and the lead have (-1, -1).

    `sentences` gives the token at which each asked sentence opens, `marks` the tokens before and behind each asked
    figure, both by their index in the notes.
    """

    ids: list[int]
    spans: list[tuple[int, int]]
    sentences: dict[int, int]
    marks: dict[int, tuple[int, int]]

    def tokens_of(self, start: int, end: int) -> tuple[int, int] | None:
        """First and last token of the characters [start, end) of the text; None where the chunk has none of them."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end) - 1
        return (self._tokens[first], self._tokens[last]) if first <= last else None

    @cached_property
    def _tokens(self) -> list[int]:
        return [token for token, span in enumerate(self.spans) if span != _MARK]

    @cached_property
    def _starts(self) -> list[int]:
        return [self.spans[token][0] for token in self._tokens]

    @cached_property
    def _ends(self) -> list[int]:
        return [self.spans[token][1] for token in self._tokens]


class Chunker:
    """Cuts reports into chunks."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer

    def find_chunks(self, notes: Notes) -> Iterator[Chunk]:
        """Chunks that together hold every sentence that is asked about once, each with its context."""
        if not notes.asked:
            return
        tokens = _SentenceTokens(self._tokenizer, notes)
        lead = self._lead(notes)
        asked: list[int] = []
        for index in notes.asked:
            size = sum(len(tokens[each].ids) for each in _with_context([*asked, index], len(notes.analysis.sentences)))
            if asked and size > _ASKED:
                yield _join(asked, tokens, lead, len(notes.analysis.sentences))
                asked = []
            asked.append(index)
        yield _join(asked, tokens, lead, len(notes.analysis.sentences))

    def _lead(self, notes: Notes) -> list[int]:
        text = " ".join(sentence.text for sentence in notes.analysis.sentences[:2])
        return list(self._tokenizer.encode(text, add_special_tokens=False).ids[:_LEAD])


class _SentenceTokens:
    """Tokens of the report's sentences, each made when first asked for."""

    def __init__(self, tokenizer: Tokenizer, notes: Notes) -> None:
        self._tokenizer, self._notes = tokenizer, notes
        self._made: dict[int, _Tokens] = {}
        self._figures: dict[int, list[tuple[int, int, int]]] = {}
        for index, figure in enumerate(notes.figures):
            numeral = figure.candidate.numeral
            self._figures.setdefault(figure.candidate.sentence.index, []).append((numeral.start, numeral.end, index))

    def __getitem__(self, index: int) -> _Tokens:
        if index not in self._made:
            self._made[index] = self._make(self._notes.analysis.sentences[index], self._figures.get(index, ()))
        return self._made[index]

    def _make(self, sentence: Sentence, figures: Sequence[tuple[int, int, int]]) -> _Tokens:
        encoded = self._tokenizer.encode(sentence.text, add_special_tokens=False)
        tokens = _Tokens([SENTENCE_OPENS], [_MARK])
        opened: dict[int, int] = {}
        for token, (first, last) in zip(encoded.ids, encoded.offsets, strict=True):
            start, end = sentence.start + first, sentence.start + last
            for at, _, index in figures:
                if index not in opened and at < end:
                    opened[index] = tokens.put(FIGURE_OPENS)
            tokens.put(token, (start, end))
            for _, stop, index in figures:
                if index in opened and index not in tokens.marks and stop <= end:
                    tokens.marks[index] = opened[index], tokens.put(FIGURE_CLOSES)
        return tokens.cut(_LONGEST_SENTENCE)


def _with_context(asked: Sequence[int], n_sentences: int) -> list[int]:
    wanted = {
        beside for index in asked for beside in range(max(0, index - _BEFORE), min(n_sentences, index + _BEHIND + 1))
    }
    return sorted(wanted)


def _join(asked: Sequence[int], tokens: _SentenceTokens, lead: list[int], n_sentences: int) -> Chunk:
    """The chunk of the asked sentences with as much of their context as it has room for."""
    wanted = _with_context(asked, n_sentences)
    ids = [OPENS, *(lead if wanted[0] > 1 else ()), PARTS]
    chunk = Chunk(ids, [_MARK] * len(ids), {}, {})
    room = LONGEST - len(ids) - 1 - sum(len(tokens[index].ids) for index in asked)
    for index in wanted:
        sentence = tokens[index]
        if index in asked:
            at = len(chunk.ids)
            chunk.sentences[index] = at
            chunk.marks |= {figure: (at + first, at + last) for figure, (first, last) in sentence.marks.items()}
        elif len(sentence.ids) <= room:
            room -= len(sentence.ids)
        else:
            continue
        chunk.ids += sentence.ids
        chunk.spans += sentence.spans
    chunk.ids.append(PARTS)
    chunk.spans.append(_MARK)
    return chunk
