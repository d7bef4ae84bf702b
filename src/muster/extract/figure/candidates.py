"""Candidates: numbers that may count forces, with the words that qualify them and the noun that they count."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from functools import cache

from muster.extract.analysis import Analysis
from muster.extract.figure.articles import find_articles, is_national
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.listed_numbers import tie_lists
from muster.extract.figure.noun_phrases import parse_noun_phrase
from muster.extract.figure.qualifiers import parse_qualified
from muster.extract.figure.setting import tells_of_forces
from muster.extract.inline_rows import find_inline_rows, may_contribute
from muster.extract.rows import find_rows
from muster.extract.sentence import Sentence
from muster.lexicon import NameKind
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import key_word, load_cues, load_force_nouns
from muster.text.numerals import Numeral

_MORE = load_phrases("figures.more_behind")
_OR_MORE = (("or", "so"), ("or", "more"))
_CLOSING_QUOTES = ("”", '"', "’", "'")
_COUNTABLE = ("personnel", "units", "equipment", "strikes")
_MEN = load_phrases("measures.men") | load_phrases("casualties.nationals")
# Fewer men or nationals are seldom told as a force; more are peoples, or all who ever served.
FEWEST_MEN, MOST_MEN = 20, 999_999
# The last word of a sentence that may hold the number with which it opens: "Some 4,100".
_OPENING_REACH = 3
# Smaller numbers that open a sentence seldom count the soldiers of the one before.
_FEWEST = 20


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
        inline = find_inline_rows(sentence) if speaks_of_forces or may_contribute(sentence) else {}
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
        counted += list(find_articles(sentence, counted))
    return tie_lists(sorted(counted, key=lambda candidate: (candidate.start_at, candidate.end_at)))


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
    return not candidate.other and is_national(candidate.sentence, candidate.after)


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
