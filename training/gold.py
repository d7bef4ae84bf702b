"""Gold: annotated reports as questions with their answers."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from muster.evaluate.speakers import match_speakers
from muster.extract.speaker.speeches import Speech
from muster.judge.chunks import Chunk, Chunker
from muster.judge.labels import ASPECTS, MEASURES, STANCES, STATUSES
from muster.judge.notes import Beside, Notes
from muster.judge.questions import FigureQuestion, Questions, SentenceQuestion
from muster.lexicon import UNLISTED, Lexicon
from muster.model import Passage, PassageRole, Report, ReportHead

Record = dict[str, Any]
# Stands for an answer that the options do not hold: nothing is learned from it.
UNKNOWN = -1


@dataclass(frozen=True)
class Text:
    """A report with its claims, as annotated."""

    doc: str
    text: str
    claims: list[Record]


@dataclass(frozen=True)
class Answer:
    """What is right for a figure: indices into the labels, codes and options; 0 of a label is "none".

    `speaker` and `time` count options from 1, 0 is "none". Codes that no name of the report stands for are left out,
    `actors_known` says whether the rest still tell something.
    """

    measure: int = 0
    aspect: int = 0
    status: int = 0
    hedge: int = 0
    actors: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    actors_known: bool = False
    places_known: bool = False
    speaker: int = UNKNOWN
    time: int = UNKNOWN

    @property
    def is_claim(self) -> bool:
        """Whether the figure is a claim."""
        return self.measure > 0


@dataclass(frozen=True)
class StanceAnswer:
    """What is right for a sentence: index of the stance, codes of who takes it."""

    stance: int = 0
    actors: tuple[int, ...] = ()
    actors_known: bool = False


@dataclass(eq=False)
class Example:
    """One chunk with its questions and answers."""

    doc: str
    notes: Notes
    chunk: Chunk
    figures: list[tuple[FigureQuestion, Answer]] = field(default_factory=list)
    sentences: list[tuple[SentenceQuestion, StanceAnswer]] = field(default_factory=list)

    @property
    def has_claim(self) -> bool:
        """Whether anything in the chunk is a claim."""
        return any(a.is_claim for _, a in self.figures) or any(a.stance for _, a in self.sentences)


def read_texts(gold: Path, split: str) -> list[Text]:
    """Annotated reports of a split of `gold`/reports; "seeds" are those of `gold`/seeds."""
    folder = gold / ("seeds" if split == "seeds" else "reports")
    docs = (
        sorted(path.stem for path in (folder / "text").glob("*.txt"))
        if split == "seeds"
        else json.loads((folder / "split.json").read_text())[split]
    )
    return [
        Text(
            doc,
            (folder / "text" / f"{doc}.txt").read_bytes().decode(),
            json.loads((folder / "claims" / f"{doc}.json").read_text())["claims"],
        )
        for doc in docs
    ]


def make_report(text: str) -> Report:
    """Report of the text alone: every line a passage of its body."""
    passages, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            passages.append(Passage(at, at + len(line), PassageRole.BODY))
        at += len(line) + 1
    return Report("0" * 64, text, tuple(passages), (), ReportHead(), "utf-8", "training")


def make_examples(texts: Sequence[Text], tokenizer: Tokenizer, lexicon: Lexicon) -> Iterator[Example]:
    """Examples of the reports, in order."""
    chunker = Chunker(tokenizer)
    for each in texts:
        notes = Notes(make_report(each.text), lexicon)
        questions = Questions(notes)
        gold = _Gold(notes, each.claims)
        for chunk in chunker.find_chunks(notes):
            yield Example(
                each.doc,
                notes,
                chunk,
                [(question, gold.answer(question)) for question in questions.about_figures(chunk)],
                [(question, gold.answer_stance(question)) for question in questions.about_sentences(chunk)],
            )


class _Gold:
    """The annotated claims of one report, matched to its candidates and sentences."""

    def __init__(self, notes: Notes, claims: Sequence[Record]) -> None:
        self._notes = notes
        self._codes = {code: index for index, code in enumerate(notes.codes)}
        self._holders = {code: index for index, code in enumerate(notes.holders)}
        self._of_figure: dict[int, Record] = {}
        self._of_sentence: dict[int, Record] = {}
        for claim in claims:
            if claim["kind"] == "quantity":
                index = self._find_candidate(claim)
                if index is not None:
                    self._of_figure[index] = claim
            else:
                sentence = notes.analysis.sentence_at(claim["start"])
                if sentence:
                    self._of_sentence.setdefault(sentence.index, claim)

    def answer(self, question: FigureQuestion) -> Answer:
        """What is right for the figure; an empty answer where it is no claim."""
        claim = self._of_figure.get(question.index)
        if claim is None:
            return Answer()
        actors, places = self._indices(claim["actor"]), self._indices(claim["place"])
        return Answer(
            MEASURES.index(claim["measure"]),
            ASPECTS.index(claim["aspect"]),
            STATUSES.index(claim["status"]),
            int(bool(claim.get("hedge"))),
            actors,
            places,
            bool(actors) or not claim["actor"],
            bool(places) or not claim["place"],
            self._speaker(claim, question.speeches),
            self._time(claim, question.times),
        )

    def answer_stance(self, question: SentenceQuestion) -> StanceAnswer:
        """What is right for the sentence; an empty answer where it takes no position."""
        claim = self._of_sentence.get(question.index)
        if claim is None:
            return StanceAnswer()
        actors = self._find_holders(claim["actor"])
        return StanceAnswer(STANCES.index(claim["stance"]), actors, bool(actors) or not claim["actor"])

    def _find_candidate(self, claim: Record) -> int | None:
        """Index of the candidate that overlaps the claim most, one with its value before others."""
        options = []
        for index, figure in enumerate(self._notes.figures):
            candidate = figure.candidate
            shared = min(candidate.end_at, claim["end"]) - max(candidate.start_at, claim["start"])
            if shared > 0 and index not in self._of_figure:
                same = (candidate.figure.low, candidate.figure.high) == (claim["low"], claim["high"])
                options.append((same, shared, -index))
        return -max(options)[2] if options else None

    def _indices(self, codes: Sequence[str]) -> tuple[int, ...]:
        return tuple(self._codes[code] for code in codes if code in self._codes)

    def _find_holders(self, codes: Sequence[str]) -> tuple[int, ...]:
        """Indices of the holders; one without a code by any words that name him, her or them as the annotation does."""
        return tuple(
            index
            for holder, index in self._holders.items()
            if holder in codes or any(_name_alike(holder, code) for code in codes)
        )

    def _speaker(self, claim: Record, speeches: Sequence[Beside]) -> int:
        if not claim.get("speaker"):
            return 0
        options = []
        for number, beside in enumerate(speeches, start=1):
            speech = beside.words
            assert isinstance(speech, Speech)
            sentence = self._notes.analysis.sentence_at(speech.start)
            assert sentence is not None
            same = match_speakers(claim["speaker"], self._notes.reading.speakers.resolve(sentence, speech))
            if same or _overlap(claim.get("speaker_text_span"), beside) > 0:
                options.append(
                    (_overlap(claim.get("speaker_text_span"), beside) > 0, same, -abs(beside.offset), -number)
                )
        return -max(options)[3] if options else UNKNOWN

    def _time(self, claim: Record, times: Sequence[Beside]) -> int:
        if not claim.get("time_text"):
            return 0
        overlaps = [(_overlap(claim.get("time_text_span"), beside), -number) for number, beside in enumerate(times, 1)]
        best = max(overlaps, default=(0, 0))
        return -best[1] if best[0] > 0 else UNKNOWN


def _name_alike(holder: str, code: str) -> bool:
    """Whether both are unlisted names that end in the same word, one of them with all words of the other."""
    if not (holder.startswith(UNLISTED) and code.startswith(UNLISTED)):
        return False
    one, other = (each.removeprefix(UNLISTED).lower().split() for each in (holder, code))
    return one[-1] == other[-1] and (set(one) <= set(other) or set(other) <= set(one))


def _overlap(span: Sequence[int] | None, beside: Beside) -> int:
    return min(beside.words.end, span[1]) - max(beside.words.start, span[0]) if span else 0
