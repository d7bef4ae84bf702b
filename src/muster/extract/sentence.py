"""The sentence: its words and what stands in it, each found when first asked for."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from muster.extract.report_names import ReportNames
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term, find_pieces, load_cues, load_force_nouns, load_stances
from muster.model import PassageRole
from muster.text.numerals import Numeral, find_numerals
from muster.text.quotations import find_quotations
from muster.text.times import TimeSpan, find_times

_WORD = re.compile(
    r"""
      [A-Z][A-Za-z]{0,2}(?:/[A-Z])?-?\d{1,3}(?:[A-Z]\d?)?s?\b   # F-16s, F/A-18, MiG-29, Su-25, M1A1, Tu-22M3
    | (?:[A-Za-z]\.){2,}                    # U.S.
    | [^\W\d_]+(?:[’'.-][^\W\d_]+)*         # troops, al-Anbar, don't
    | \d+(?:[.,]\d+)*
    | [^\w\s] | _
    """,
    re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_NUMBER_WORDS = load_phrases("figures.number_words")


@dataclass(eq=False)
class Sentence:
    """Characters [start, end) of the report's text. All positions are of that text, all indices of words.

    `index` counts the report's sentences, `paragraph` is the index of the passage that it stands in.
    """

    report_text: str = field(repr=False)
    start: int
    end: int
    index: int
    paragraph: int
    role: PassageRole
    report_names: ReportNames = field(repr=False)

    @cached_property
    def text(self) -> str:
        """The sentence itself."""
        return self.report_text[self.start : self.end]

    @cached_property
    def pieces(self) -> frozenset[str]:
        """Runs of letters and digits, in lower case: the quickest look at what cannot stand in the sentence."""
        return find_pieces(self.text)

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """Words and marks in order, as printed, with straight apostrophes."""
        return tuple(_WORD.findall(self.text.replace("’", "'")))

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """The words in lower case, with straight apostrophes."""
        return tuple(map(str.lower, self.plain))

    @cached_property
    def nouns(self) -> tuple[Term, ...]:
        """Nouns of forces, longest first at each word."""
        return tuple(load_force_nouns().find_terms(self.plain, self.lower))

    @cached_property
    def cues(self) -> tuple[Term, ...]:
        """Cues of movement, casualties, modality and reporting; inside a sentence a capital makes a name ("May")."""
        return tuple([cue for cue in load_cues().find_terms(self.plain, self.lower) if self._is_common(cue)])

    @cached_property
    def stances(self) -> tuple[Term, ...]:
        """Words that take a position on forces, and what such positions are about."""
        return tuple(load_stances().find_terms(self.plain, self.lower))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Names of parties, persons and places."""
        return self.report_names.between(self.start, self.end)

    @cached_property
    def times(self) -> tuple[TimeSpan, ...]:
        """Words that say when."""
        return tuple(find_times(self.report_text, self.start, self.end))

    @cached_property
    def numerals(self) -> tuple[Numeral, ...]:
        """Numbers, those that count nothing included."""
        if _NUMBER_WORDS.isdisjoint(self.pieces) and not _DIGIT.search(self.text):
            return ()
        return tuple(find_numerals(self.report_text, self.start, self.end))

    @cached_property
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """Quoted stretches."""
        found = find_quotations(self.text, 0, len(self.text))
        return tuple([(self.start + start, self.start + end) for start, end in found])

    def start_of(self, index: int) -> int:
        """Code point of the word's first character."""
        return self._spans[index][0]

    def end_of(self, index: int) -> int:
        """Code point behind the word."""
        return self._spans[index][1]

    def word_at(self, position: int) -> int:
        """Index of the word that holds the position, or of the last one that starts before it."""
        return max(0, bisect_left(self._spans, (position + 1,)) - 1)

    def ends_with(self, mark: str) -> bool:
        """Whether that mark ends the sentence, before quotation marks that close behind it."""
        return self.text.rstrip("\"”’' ").endswith(mark)

    def find_last_name(self, stop: int, kinds: Container[NameKind] | None = None) -> Name | None:
        """The last name, or last one of those kinds, that ends at position `stop` or before it."""
        before = (name for name in reversed(self.names) if name.end <= stop)
        return next((name for name in before if kinds is None or name.kind in kinds), None)

    def find_cues(self, group: str, first: int = 0, last: int | None = None) -> Iterator[Term]:
        """Cues of the group (or of all groups under a heading such as "moves") within words [first, last)."""
        stop = len(self.plain) if last is None else last
        for cue in self.cues:
            if cue.first >= first and cue.last <= stop and (cue.group == group or cue.group.startswith(group + ".")):
                yield cue

    def _is_common(self, cue: Term) -> bool:
        initial = self.plain[cue.first][0]
        return initial.islower() or not initial.isalpha() or cue.first <= self._opening or self._is_shouted

    @cached_property
    def _opening(self) -> int:
        """Index of the first word behind marks: a capital says nothing there."""
        return next((index for index, word in enumerate(self.plain) if word[0].isalnum()), 0)

    @cached_property
    def _is_shouted(self) -> bool:
        """Whether capitals say nothing: the sentence is a headline."""
        long_words = [word for word in self.plain if len(word) > 3 and word.isalpha()]
        capitals = sum(word[0].isupper() for word in long_words)
        return self.text.istitle() or self.text.isupper() or (len(long_words) > 2 and capitals > 0.8 * len(long_words))

    @cached_property
    def _spans(self) -> list[tuple[int, ...]]:
        return [match.span() for match in _WORD.finditer(self.report_text, self.start, self.end)]
