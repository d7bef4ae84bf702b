"""The places of a report: how often each is named as one, and the one that it is about."""

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property

from muster.extract.analysis import Analysis
from muster.extract.place.headings import find_heads
from muster.extract.place.place_names import PLACE_KINDS, is_place, is_seat, with_joined
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind

# The first sentences tell what a report is about; a region tells less than a country.
_OPENING_SENTENCES = 3
_OPENING_WEIGHT = 6
_WEIGHT = 2
# How many sentences back a place still stands in the mind.
_SENTENCES_LATELY = 2
# How many sentences of a paragraph are looked at for a place other than the one that heads it.
_SENTENCES_HEADED = 12
# What a region's code ends with where nobody stands on it.
_WATERS = (" Sea", " Ocean")
# What ends a dateline, a sentence of its own: "NORTOWN, Norland --".
_DASHES = ("-", "–", "—")
# What follows the town of a dateline within a sentence: ", Norland --", ", 4 October (Agency) -".
_DATELINE = re.compile(r"(?:,\s[\w.]{1,20}(?:\s[\w.]{1,20}){0,2}){0,2}(?:\s\([\w ]{1,20}\))?\s?(?:--|–|—|\s-\s)")

_Codes = tuple[str, ...]


class Places:
    """The places of one report, and how often each is named as one."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self._named: dict[Sentence, list[Name]] = {}

    @cached_property
    def main(self) -> _Codes:
        """Code of the place named most often, else of the dateline; none where none is named."""
        counts = self._counts
        return (min(counts, key=lambda code: (-counts[code], code)),) if counts else self.dateline

    @cached_property
    def is_clear(self) -> bool:
        """Whether the main place is named as often as all others together."""
        return 2 * max(self._counts.values(), default=0) >= self._counts.total()

    @cached_property
    def is_alone(self) -> bool:
        """Whether hardly any other place is named."""
        return 10 * max(self._counts.values(), default=0) >= 9 * max(self._counts.total(), 1)

    @cached_property
    def dateline(self) -> _Codes:
        """Code of the place that opens the report, before a dash; none where no dateline does."""
        for sentence in self.analysis.sentences[:_OPENING_SENTENCES]:
            names = [name for name in sentence.names if name.kind in PLACE_KINDS]
            if names and sentence.text.endswith(_DASHES):
                return (names[-1].code,)
            if names and names[0].start == sentence.start and _DATELINE.match(sentence.report_text, names[0].end):
                return (names[0].code,)
        return ()

    @cached_property
    def countries(self) -> frozenset[str]:
        """Codes of all countries and regions that the report names, by themselves, their peoples or towns."""
        kinds = PLACE_KINDS | {NameKind.DEMONYM}
        named = (name for sentence in self.analysis.sentences for name in sentence.names)
        return frozenset(name.code for name in named if name.kind in kinds)

    def may_be_told(self, code: str, is_to_be_named: bool) -> bool:
        """Whether the report names it as a place, or nothing at all, unless it has to name it."""
        return code in self._counts or not (is_to_be_named or self.main)

    @cached_property
    def _counts(self) -> Counter[str]:
        counts, seats = Counter[str](), Counter[str]()
        for sentence in self.analysis.sentences:
            weight = _OPENING_WEIGHT if sentence.index < _OPENING_SENTENCES else _WEIGHT
            for name in sentence.names:
                if is_place(sentence, name):
                    tally = seats if is_seat(sentence, name) else counts
                    tally[name.code] += weight // 2 if name.kind is NameKind.REGION else weight
                elif name.kind not in PLACE_KINDS:
                    counts.update(dict.fromkeys(name.places, weight))
        # The seat of a government counts where forces may be there: where its country is named as a place, too.
        return counts + Counter({code: weight for code, weight in seats.items() if code in counts})

    @cached_property
    def _heads(self) -> dict[int, str]:
        return find_heads(self.analysis.sentences)

    @cached_property
    def _regions(self) -> list[tuple[int, str]]:
        """Where each name of a region ends, with its code, in order of the text."""
        names = (name for sentence in self.analysis.sentences for name in sentence.names)
        return [
            (name.end, name.code)
            for name in names
            if name.kind is NameKind.REGION and not (name.weak or name.code.endswith(_WATERS))
        ]

    def find_named(self, sentence: Sentence) -> list[Name]:
        """Names that mean places in the sentence, in order."""
        # Every figure of a sentence asks for them, and to tell a place from a party is slow.
        if sentence not in self._named:
            names = (name for name in sentence.names if is_place(sentence, name))
            self._named[sentence] = [name for name in names if not is_seat(sentence, name)]
        return self._named[sentence]

    def find_lately(self, sentence: Sentence) -> _Codes:
        """The place named last in the sentences right before this one; none where they name none."""
        for earlier in reversed(self.analysis.sentences[max(0, sentence.index - _SENTENCES_LATELY) : sentence.index]):
            for name in reversed(self.find_named(earlier)):
                return (name.code,)
        return ()

    def find_head(self, sentence: Sentence) -> str | None:
        """Code of the place that heads the sentence's paragraph, unless another was named there before; else None."""
        head = self._heads.get(sentence.paragraph)
        if head is None:
            return None
        first = max(0, sentence.index - _SENTENCES_HEADED)
        for earlier in reversed(self.analysis.sentences[first : sentence.index]):
            if earlier.paragraph != sentence.paragraph:
                break
            if named := self.find_named(earlier):
                return head if named[-1].code == head else None
        return head

    def find_last_region(self, stop: int) -> _Codes | None:
        """Code of the region, but no sea, that is named last before `stop`; None where none is."""
        # Every figure may ask, of a report as long as a megabyte: the regions are listed once.
        index = bisect_right(self._regions, stop, key=lambda region: region[0])
        return (self._regions[index - 1][1],) if index else None

    def find_near(self, sentence: Sentence, position: int) -> _Codes:
        """Places that the sentence names, those behind the position first; else the place of the report."""
        names = self.find_named(sentence)
        if not names:
            return self.main
        behind = (name for name in names if name.end >= position - 12)
        return with_joined(sentence, next(behind, names[-1]))
