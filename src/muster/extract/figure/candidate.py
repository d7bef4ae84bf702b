"""The candidate: a number that may count forces, with the phrase around it."""

import re
from dataclasses import dataclass

from muster.extract.figure.noun_phrases import is_bare
from muster.extract.rows import Row
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term
from muster.model import Figure
from muster.text.numerals import Numeral

_BACK = frozenset(tuple(phrase.split()) for phrase in load_phrases("totals.back"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure and the phrase around it, in words of its sentence.

    `first` is the first word of the qualified number, `after` the word behind the number, `end` the word behind the
    counted phrase. `noun` is the force noun that is counted, None where the phrase has none ("another 1,500").
    `more` tells that the words say "more", "another", "additional". `other` that a noun of something else is counted.
    `article` that the number is only "a", "an" or "another", beside a counted one: "a general and three colonels".
    `amid_forces` that the report tells of forces, and not of a civil life that has officers and crews too.
    `after_soldiers` that it opens a sentence behind one that names soldiers.
    `listed` is the next one of a list whose noun it shares, where it has none: "90 British and 40 Danish soldiers".
    `row` is the row that it is the number of, a line of a list or inside the sentence.
    """

    sentence: Sentence
    numeral: Numeral
    figure: Figure
    first: int
    after: int
    end: int
    noun: Term | None = None
    more: bool = False
    other: bool = False
    article: bool = False
    amid_forces: bool = True
    after_soldiers: bool = False
    listed: "Candidate | None" = None
    row: Row | None = None

    @property
    def start_at(self) -> int:
        """Code point of the phrase's first character."""
        return self.sentence.start_of(self.first)

    @property
    def end_at(self) -> int:
        """Code point behind the phrase."""
        return self.sentence.end_of(self.end - 1)

    @property
    def number_at(self) -> int:
        """Word that holds the number itself, behind its qualifiers."""
        return self.sentence.word_at(self.numeral.start)

    @property
    def size(self) -> int:
        """The value, or the bound where there is one only."""
        return self.figure.low or self.figure.high or 0

    @property
    def is_bare(self) -> bool:
        """Whether no noun of any kind follows: "brings the level to 5,200"."""
        return self.noun is None and not self.other and is_bare(self.sentence, self.end)

    @property
    def is_part(self) -> bool:
        """Whether the number is said to be of those told before: "300 of them"."""
        return self.sentence.lower[self.after : self.after + 2] in _BACK

    @property
    def behind(self) -> str:
        """The sentence's text behind the phrase."""
        return self.sentence.text[self.end_at - self.sentence.start :]

    def search_before(self, pattern: re.Pattern[str], reach: int | None = None) -> re.Match[str] | None:
        """Match of the pattern in the text that ends where the phrase starts, within so many characters of it."""
        at = self.start_at - self.sentence.start
        return pattern.search(self.sentence.text, max(0, at - reach) if reach else 0, at)
