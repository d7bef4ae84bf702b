"""Candidates: numbers that may count forces, with the words that qualify them and the noun that they count."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from muster.extract.analysis import Analysis
from muster.extract.figure.gapped_nouns import shares_next_noun
from muster.extract.figure.noun_phrases import is_bare, parse_noun_phrase
from muster.extract.figure.qualifiers import parse_qualified
from muster.extract.figure.setting import tells_of_forces
from muster.extract.inline_rows import find_inline_rows
from muster.extract.rows import Row, find_rows
from muster.extract.sentence import Sentence
from muster.lexicon import NameKind
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term, key_word, load_cues, load_force_nouns
from muster.model import Figure
from muster.text.numerals import Numeral, NumeralForm

_MORE = load_phrases("figures.more_behind")
_OR_MORE = (("or", "so"), ("or", "more"))
_BACK = frozenset(tuple(phrase.split()) for phrase in load_phrases("totals.back"))
_ARTICLES = ("a", "an")
_CLOSING_QUOTES = ("”", '"', "’", "'")
_PASSIVES = load_phrases("casualties.passives")
# How far behind "another" the word of loss may end, in words.
_LOSS_REACH = 4
_COUNTABLE = ("personnel", "units", "equipment", "strikes")
_DESCRIBING = frozenset({NameKind.DEMONYM, NameKind.STATE, NameKind.ALLIANCE, NameKind.GROUP, NameKind.MISSION})
_MEN = load_phrases("measures.men") | load_phrases("casualties.nationals")
_LISTED = re.compile(r",\s|,?\s(?:and|or|plus)\s")
# Fewer men or nationals are seldom told as a force; more are peoples, or all who ever served.
FEWEST_MEN, MOST_MEN = 20, 999_999
# The last word of a sentence that may hold the number with which it opens: "Some 4,100".
_OPENING_REACH = 3
# Smaller numbers without any word of their own seldom share the noun of the next one.
_FEWEST = 20
_SURE = frozenset(f"{measure}.strong" for measure in _COUNTABLE)


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


def find_candidates(analysis: Analysis) -> Iterator[Candidate]:
    """Every number of the report that is no date, money, measure, age or name, in order of the text.

    Left out are the numbers of sentences that neither speak of forces nor can go on from one that counts them, but
    for large ones of men and nationals. "A" and "an" before a noun of forces are numbers too, where the sentence counts
    forces beside them, and so is "another" before a loss.
    """
    goes_on, amid_forces, rows = False, tells_of_forces(analysis), find_rows(analysis)
    before: Sentence | None = None
    for sentence in analysis.sentences:
        speaks_of_forces = not _forces_words().isdisjoint(sentence.pieces)
        inline = find_inline_rows(sentence)
        is_read = goes_on or speaks_of_forces or inline
        found = _find_in_sentence(sentence, inline) if is_read else _find_men(sentence)
        # Few sentences name soldiers, and numbers are slow to read.
        if before is not None and _names_soldiers(before) and _opens_with_number(sentence):
            found = _open_on(sentence, found)
        row = rows.get(sentence.index)
        if row or inline:
            found = found or _find_in_sentence(sentence)
            found = [replace(candidate, row=row or inline.get(candidate.numeral.start)) for candidate in found]
        before = sentence
        goes_on = bool(found) and (speaks_of_forces or any(candidate.more for candidate in found))
        yield from found if amid_forces else (replace(candidate, amid_forces=False) for candidate in found)


def _find_in_sentence(sentence: Sentence, inline: Container[int] = ()) -> list[Candidate]:
    """The candidates of a sentence; the numbers that start where `inline` has them are those of rows."""
    numerals = (numeral for numeral in sentence.numerals if numeral.role is None or numeral.start in inline)
    counted = [_parse_candidate(sentence, numeral) for numeral in numerals]
    if any(candidate.noun for candidate in counted):
        counted += list(_find_articles(sentence, counted))
    return _tie_lists(sorted(counted, key=lambda candidate: (candidate.start_at, candidate.end_at)))


def _names_soldiers(sentence: Sentence) -> bool:
    may_name = not _forces_words().isdisjoint(sentence.pieces)
    return may_name and any(term.group == "personnel.strong" for term in sentence.nouns)


def _opens_with_number(sentence: Sentence) -> bool:
    numbers = (numeral.start for numeral in sentence.numerals if numeral.role is None)
    first = next(numbers, None)
    return first is not None and sentence.word_at(first) <= _OPENING_REACH


def _open_on(sentence: Sentence, found: list[Candidate]) -> list[Candidate]:
    """The candidates, that with which the sentence opens marked as one behind soldiers."""
    found = found or _find_in_sentence(sentence)
    is_opened = found and found[0].is_bare and found[0].size >= _FEWEST
    return [replace(found[0], after_soldiers=True), *found[1:]] if is_opened else found


def _find_men(sentence: Sentence) -> list[Candidate]:
    """The numbers of a sentence with a large one of men or nationals: "Norland kept 50,000 men there, Sudland 900"."""
    if "men" not in sentence.pieces and not any(name.kind is NameKind.DEMONYM for name in sentence.names):
        return []
    found = _find_in_sentence(sentence)
    return found if any(map(_are_men, found)) else []


def _are_men(candidate: Candidate) -> bool:
    if not FEWEST_MEN <= candidate.size <= MOST_MEN:
        return False
    if candidate.noun is not None:
        return candidate.noun.lemma in _MEN
    return not candidate.other and _is_national(candidate.sentence, candidate.after)


def _tie_lists(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, each one without a noun tied to the next one of its list."""
    tied: list[Candidate] = []
    for candidate in reversed(found):
        behind = tied[-1] if tied else None
        is_tied = behind is not None and (behind.noun or behind.listed) and _joins(candidate, behind)
        tied.append(replace(candidate, listed=behind) if is_tied else candidate)
    return tied[::-1]


def _joins(candidate: Candidate, behind: Candidate) -> bool:
    """Whether a number without a noun is joined to the next one: "90 British and 40 Danish soldiers", "90 and 40"."""
    if candidate.noun or candidate.other or candidate.article or behind.article:
        return False
    sentence = candidate.sentence
    end = find_describing_end(candidate)
    between = sentence.report_text[sentence.end_of(end - 1) : behind.start_at]
    if end > candidate.after:
        return _LISTED.fullmatch(between) is not None
    if candidate.size >= _FEWEST and shares_next_noun(sentence, candidate.first, candidate.after, behind.first):
        return True
    is_joined = between in (" and ", ", and ") if behind.listed is None else between == ", "
    if "respectively" in sentence.lower:
        return between == " and " or is_joined
    return is_joined and candidate.size >= _FEWEST


def find_describing_end(candidate: Candidate) -> int:
    """Word behind the name of a party right behind the number, which describes a noun and is no plural of its own."""
    sentence = candidate.sentence
    if candidate.after >= len(sentence.plain):
        return candidate.after
    start = sentence.start_of(candidate.after)
    ends = [name.end for name in sentence.names if name.start == start and name.kind in _DESCRIBING]
    end = sentence.word_at(max(ends) - 1) + 1 if ends else candidate.after
    word = sentence.plain[end - 1]
    return candidate.after if word.endswith("s") else end


def _parse_candidate(sentence: Sentence, numeral: Numeral) -> Candidate:
    number = parse_qualified(sentence, numeral)
    after = sentence.word_at(numeral.end - 1) + 1
    opens = after + _skipped_behind(sentence.lower[after : after + 2])
    phrase = parse_noun_phrase(sentence, opens)
    # "200 more" is a phrase of its own where no noun follows.
    end = phrase.end + 1 if phrase.end == after and sentence.lower[after : after + 1] == ("more",) else phrase.end
    more_behind = not _MORE.isdisjoint(sentence.lower[opens : min(end, opens + 3)])
    return Candidate(
        sentence,
        numeral,
        number.figure,
        first=sentence.word_at(number.start),
        after=after,
        end=end,
        noun=phrase.noun,
        more=number.more or more_behind,
        other=phrase.other,
    )


def _skipped_behind(words: Sequence[str]) -> int:
    """How many words behind the number stand between it and what it counts: "or so", the mark in "handful” of"."""
    if tuple(words) in _OR_MORE:
        return 2
    return 1 if len(words) == 2 and words[0] in _CLOSING_QUOTES and words[1] == "of" else 0


def _find_articles(sentence: Sentence, counted: Sequence[Candidate]) -> Iterator[Candidate]:
    taken = {index for candidate in counted for index in range(candidate.first, candidate.end)}
    for index, word in enumerate(sentence.lower):
        if index not in taken and word == "another" and _is_lost(sentence, index + 1):
            yield _parse_article(sentence, index, index + 1)
        if index in taken or word not in _ARTICLES:
            continue
        next_number = min((candidate.first for candidate in counted if candidate.first > index), default=None)
        phrase = parse_noun_phrase(sentence, index + 1, next_number)
        noun = phrase.noun
        is_sure = noun is not None and noun.group in _SURE and _is_singular(sentence, noun)
        if is_sure or _is_national(sentence, index + 1):
            yield _parse_article(sentence, index, phrase.end if is_sure else index + 2, noun if is_sure else None)


def _parse_article(sentence: Sentence, index: int, end: int, noun: Term | None = None) -> Candidate:
    start, end_at = sentence.start_of(index), sentence.end_of(index)
    return Candidate(
        sentence,
        Numeral(start, end_at, 1, 1, NumeralForm.EXACT),
        Figure(sentence.report_text[start:end_at], 1, 1),
        first=index,
        after=index + 1,
        end=end,
        noun=noun,
        article=True,
    )


def _is_lost(sentence: Sentence, index: int) -> bool:
    """Whether the words tell of a loss: "another wounded", "another was badly hurt"."""
    cue = next(sentence.find_cues("casualties", index, index + _LOSS_REACH), None)
    return cue is not None and all(
        word in _PASSIVES or word.endswith("ly") for word in sentence.lower[index : cue.first]
    )


def _is_national(sentence: Sentence, index: int) -> bool:
    """Whether the word is the name of a national, and describes nothing behind it: "a Romanian"."""
    if index >= len(sentence.plain) or not is_bare(sentence, index + 1):
        return False
    start = sentence.start_of(index)
    return any(name.kind is NameKind.DEMONYM and name.start == start for name in sentence.names)


def _is_singular(sentence: Sentence, noun: Term) -> bool:
    return sentence.lower[noun.last - 1] in (noun.lemma.split()[-1].lower(), "aircraft")


@cache
def _forces_words() -> frozenset[str]:
    """Words of which every sentence that counts forces has one, unless it goes on from another."""
    grades = [f"{measure}.{grade}" for measure in _COUNTABLE for grade in ("strong", "usual", "weak")]
    phrases = (
        load_phrases(heading)
        for heading in ("measures.units", "measures.bodies", "totals.of_forces", "casualties.lost")
    )
    return frozenset().union(
        load_force_nouns().key_words(*grades, "killed.strong", "wounded.strong"),
        load_cues().key_words("casualties.killed", "casualties.wounded", "casualties.captured"),
        (key_word(phrase) for listed in phrases for phrase in listed),
    )
