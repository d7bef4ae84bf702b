"""Notes: one report as the judge sees it, the rules' own reading of it among them."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from muster.extract.place.place_names import is_place
from muster.extract.position.positions import Position, find_positions
from muster.extract.position.topics import topic_words
from muster.extract.position.unlisted import find_unlisted
from muster.extract.reading import ReadFigure, Reading
from muster.extract.sentence import Sentence
from muster.extract.speaker.speeches import Speech
from muster.lexicon import UNLISTED, Lexicon, Name, NameKind
from muster.model import Report
from muster.text.times import TimeSpan

# Sentences beside that of a figure in which its speaker and its time words are looked for, nearest first.
SPEECH_REACH = (0, -1, 1, -2, 2, -3)
TIME_REACH = (0, -1, 1)
# Where a report opens, in code points.
OPENING = 250
# Up to which a report is short, in code points; of news stories one in a hundred is.
_SHORT = 800
# More unlisted names are in no report but hostile ones, and every sentence is asked about every one of them.
_MOST_UNLISTED = 300
_OPENING_WEIGHT = 3
_OPENING_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Beside:
    """A speech or time words in a sentence so many (`offset`) behind that of the figure."""

    words: Speech | TimeSpan
    offset: int


class Notes:
    """What the judge knows of a report before it judges: names and counts, and what the rules would say."""

    def __init__(self, report: Report, lexicon: Lexicon) -> None:
        self.reading = Reading(report, lexicon)
        self.analysis = self.reading.analysis
        self.report = report

    @cached_property
    def figures(self) -> tuple[ReadFigure, ...]:
        """Every candidate, with the claim that the rules make of it, if any."""
        return tuple(self.reading.read_figures())

    @cached_property
    def positions(self) -> dict[int, Position]:
        """The first position that the rules find in each sentence, the strongest, by the sentence's index."""
        first: dict[int, Position] = {}
        for position in find_positions(self.analysis, {}):
            first.setdefault(position.sentence.index, position)
        return first

    @cached_property
    def is_silent(self) -> bool:
        """Whether nothing is asked of the report, or it is long and the rules find nothing at all.

        5 of 1,988 annotated claims of news stand in such reports, but one in six of those in short texts: the rules go
        by words around, which a headline or a pasted sentence lacks (docs/measurements.md).
        """
        if len(self.report.text) <= _SHORT:
            return not self.asked
        return not self.positions and all(figure.claim is None for figure in self.figures)

    @cached_property
    def asked(self) -> tuple[int, ...]:
        """Indices of the sentences that may hold a claim: those with a candidate, and those with words of a topic."""
        counted = {figure.candidate.sentence.index for figure in self.figures}
        return tuple(
            sentence.index
            for sentence in self.analysis.sentences
            if sentence.index in counted or not topic_words().isdisjoint(sentence.pieces)
        )

    @cached_property
    def names(self) -> tuple[tuple[Name, int], ...]:
        """Names in the order of the text, each with the index of its sentence."""
        return tuple((name, sentence.index) for sentence in self.analysis.sentences for name in sentence.names)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Codes that an actor or place may have: of the names, of what the rules found, in order of appearance."""
        codes = dict.fromkeys(code for name, _ in self.names for code in (name.code, *name.places))
        for figure in self.figures:
            if figure.claim:
                codes.update(dict.fromkeys(figure.claim.actors))
        return tuple(codes)

    @cached_property
    def unlisted(self) -> tuple[tuple[Name, int], ...]:
        """Those without a code whose position it may be, in and beside the sentences that are asked about, likewise.

        Before them the authors of a column, at no place of the text.
        """
        sentences = self.analysis.sentences
        near = sorted({at for index in self.asked for at in (index - 1, index, index + 1) if 0 <= at < len(sentences)})
        found = (
            *((Name(0, 0, UNLISTED + author, NameKind.PERSON), 0) for author in self.reading.speakers.authors),
            *(
                (name, index)
                for index in near
                for name in find_unlisted(self.analysis, sentences[index], self.reading.speakers)
            ),
        )
        return found[:_MOST_UNLISTED]

    @cached_property
    def holders(self) -> tuple[str, ...]:
        """Codes that the holder of a position may have: those of actors and places, then those of the unlisted."""
        return tuple(dict.fromkeys((*self.codes, *(name.code for name, _ in self.unlisted))))

    @cached_property
    def places(self) -> Counter[str]:
        """How often each place is named as one, the opening sentences counted more."""
        found: Counter[str] = Counter()
        for sentence in self.analysis.sentences:
            weight = _OPENING_WEIGHT if sentence.index < _OPENING_SENTENCES else 1
            for name in sentence.names:
                if is_place(sentence, name):
                    found[name.code] += weight
        return found

    def speeches_beside(self, index: int) -> list[Beside]:
        """Speeches in the sentence with that index and those beside it, and the label of the sentence."""
        speakers = self.reading.speakers
        found = [
            Beside(speech, offset)
            for offset, sentence in self._beside(index, SPEECH_REACH)
            for speech in speakers.speeches(sentence.index)
        ]
        labelled = speakers.find_label(self.analysis.sentences[index])
        if labelled is None:
            return found
        sentence, label = labelled
        offset = sentence.index - index
        is_offered = offset not in SPEECH_REACH or any(each.words.start == label.start for each in found)
        return found if is_offered else [*found, Beside(label, offset)]

    def times_beside(self, index: int) -> list[Beside]:
        """Time words in the sentence with that index and those beside it."""
        return [
            Beside(words, offset) for offset, sentence in self._beside(index, TIME_REACH) for words in sentence.times
        ]

    def _beside(self, index: int, reach: tuple[int, ...]) -> list[tuple[int, Sentence]]:
        sentences = self.analysis.sentences
        return [(offset, sentences[index + offset]) for offset in reach if 0 <= index + offset < len(sentences)]
