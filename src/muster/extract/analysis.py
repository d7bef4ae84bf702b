"""The analysis: a report as the rules see it, sentence by sentence; what they do not ask for is never found."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from muster.extract.report_names import ReportNames
from muster.extract.sentence import Sentence
from muster.lexicon import Lexicon
from muster.model import PassageRole, Report
from muster.text.sentences import find_sentences

# Nobody writes longer ones (the longest of 67,000 in news has 557 characters), and rules that look at every pair of
# words in a sentence must not meet a megabyte without a full stop.
LONGEST_SENTENCE = 1000


class Analysis:
    """A report with its sentences. Passages set aside are not looked at."""

    def __init__(self, report: Report, lexicon: Lexicon) -> None:
        self.report = report
        self.lexicon = lexicon
        self.text = report.text

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences in the order of the text; a longer one than anybody writes comes in pieces."""
        names = ReportNames(self.text, self.lexicon)
        return tuple(
            Sentence(self.text, start, end, index, paragraph, role, names)
            for index, (start, end, paragraph, role) in enumerate(_find_spans(self.report))
        )

    def sentence_at(self, position: int) -> Sentence | None:
        """Sentence that holds the position, None between sentences."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self.sentences[index].end:
            return None
        return self.sentences[index]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]


def _find_spans(report: Report) -> Iterator[tuple[int, int, int, PassageRole]]:
    for paragraph, passage in enumerate(report.passages):
        if passage.role is PassageRole.ASIDE:
            continue
        for start, end in find_sentences(report.text, passage.start, passage.end):
            for first, last in _cut(report.text, start, end):
                yield first, last, paragraph, passage.role


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span in pieces of at most the longest sentence, cut at spaces where there are any."""
    while end - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        stop = space if space > start else start + LONGEST_SENTENCE
        yield start, stop
        start = stop + 1 if space > start else stop
    yield start, end
