"""The analysis: everything that the rules look at, found once in a report."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from muster.lexicon import Lexicon, Name
from muster.lexicon.terms import Term, load_cues, load_force_nouns
from muster.model import PassageRole, Report
from muster.text.numerals import Numeral, find_numerals
from muster.text.quotations import find_quotations
from muster.text.sentences import find_sentences
from muster.text.times import TimeSpan, find_times

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:[’'.-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark, at [start, end) of the report's text."""

    text: str
    start: int
    end: int


class Sentence:
    """One sentence of the report and what stands in it. Positions are of the report's text."""

    def __init__(self, text: str, index: int, start: int, end: int, paragraph: int, role: PassageRole) -> None:
        self.text = text[start:end]
        self.index = index
        self.start = start
        self.end = end
        self.paragraph = paragraph
        self.role = role
        self.words = tuple(Word(m.group(), start + m.start(), start + m.end()) for m in _WORD.finditer(self.text))
        self.plain = tuple(word.text.replace("’", "'") for word in self.words)
        self.lower = tuple(word.lower() for word in self.plain)
        self.names: list[Name] = []
        self.times: list[TimeSpan] = []
        self.numerals: list[Numeral] = []

    @cached_property
    def nouns(self) -> tuple[Term, ...]:
        """Nouns of forces in the sentence, longest first at each word."""
        return tuple(load_force_nouns().find_terms(self.plain))

    @cached_property
    def cues(self) -> tuple[Term, ...]:
        """Cues of movement, casualties, modality and reporting; a capital inside a sentence makes a name of one ("May")."""
        shouted = self.text.istitle() or self.text.isupper() or self._is_headline
        return tuple(
            cue
            for cue in load_cues().find_terms(self.plain)
            if shouted
            or cue.first == 0
            or self.words[cue.first].text[0].islower()
            or not self.words[cue.first].text[0].isalpha()
        )

    @property
    def _is_headline(self) -> bool:
        long_words = [word.text for word in self.words if len(word.text) > 3 and word.text.isalpha()]
        return len(long_words) > 2 and sum(word[0].isupper() for word in long_words) > 0.8 * len(long_words)

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Quoted stretches, in positions of the report's text."""
        return [(self.start + start, self.start + end) for start, end in find_quotations(self.text, 0, len(self.text))]

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def word_at(self, position: int) -> int:
        """Index of the word that holds the position, or of the last one that starts before it."""
        return max(0, bisect_right(self._starts, position) - 1)

    def find_cues(self, group: str, first: int = 0, last: int | None = None) -> Iterator[Term]:
        """Cues of the group (or of all groups under a heading such as "moves") within words [first, last)."""
        stop = len(self.words) if last is None else last
        for cue in self.cues:
            if cue.first >= first and cue.last <= stop and (cue.group == group or cue.group.startswith(group + ".")):
                yield cue


class Analysis:
    """A report with its sentences, names, numerals and times. Passages set aside are not looked at."""

    def __init__(self, report: Report, lexicon: Lexicon) -> None:
        self.report = report
        self.lexicon = lexicon
        self.text = report.text
        self.sentences = tuple(_find_report_sentences(report))
        self._starts = [sentence.start for sentence in self.sentences]
        self.names = [name for name in lexicon.find_names(report.text) if self._take_name(name)]
        for sentence in self.sentences:
            sentence.times = find_times(report.text, sentence.start, sentence.end)
            sentence.numerals = find_numerals(report.text, sentence.start, sentence.end)

    def _take_name(self, name: Name) -> bool:
        sentence = self.sentence_at(name.start)
        if sentence:
            sentence.names.append(name)
        return sentence is not None

    def sentence_at(self, position: int) -> Sentence | None:
        """Sentence that holds the position, None between sentences."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self.sentences[index].end:
            return None
        return self.sentences[index]


def _find_report_sentences(report: Report) -> Iterator[Sentence]:
    index = 0
    for paragraph, passage in enumerate(report.passages):
        if passage.role is PassageRole.ASIDE:
            continue
        for start, end in find_sentences(report.text, passage.start, passage.end):
            yield Sentence(report.text, index, start, end, paragraph, passage.role)
            index += 1
