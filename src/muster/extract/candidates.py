"""Candidates: numbers that may count forces, with the words that qualify them and the noun that they count."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from muster.extract.analysis import Analysis, Sentence
from muster.lexicon.terms import Term
from muster.model import Figure
from muster.text.numerals import Numeral, NumeralForm

# Words between a number and the noun that it counts end at these: a verb, a preposition, a mark.
_STOPPERS = frozenset(
    "is are was were be been being has have had do does did will would could can may might must should shall "
    "in at on to from by for with into near against after before since during over under between through across who which that where "
    'when while as if whether because than said says told , ; : ( ) — – -- “ ” " . ? ! he she they it we i there but not'.split()
)
# Words in -ing that modify a noun of forces; every other one is a verb, and ends the phrase.
_ADJECTIVES = frozenset(
    "remaining fighting serving supporting training operating incoming outgoing visiting peacekeeping participating opposing "
    "occupying invading advancing attacking surviving arriving departing returning policing engineering existing refueling "
    "bombing patrolling contributing warring ruling commanding".split()
)
_MODIFIER_LIMIT = 9
_MORE = frozenset("more additional another extra further fresh new".split())

_LEFT = re.compile(
    r"(?P<q>(?:\b(?P<min>more than|over|at least|no fewer than|no less than|not less than|upwards of|well over|in excess of|"
    r"a minimum of|minimum of|north of|exceed(?:s|ed|ing)?|greater than|above)"
    r"|\b(?P<max>as many as|as much as|up to|at most|no more than|not more than|a maximum of|maximum of|as high as|a limit of|fewer than|less than|under|below|"
    r"(?:cap|capped|ceiling|limit|limited|maximum) (?:of|at|to))"
    r"|\b(?P<approx>about|around|some|roughly|nearly|almost|approximately|an estimated|estimated|close[”\"’]? to|on the order of|an approximate|approximate|"
    r"just under|just over|virtually|approaching|somewhere around|or so|perhaps|maybe)"
    r"|\b(?P<more>another|an additional|additional|a further|further|an extra|extra|an added)"
    r"|\b(?P<fill>the|a total of|all|all of|only|just|its|their|his|these|those|almost all of|virtually all of|almost all|as few as|other|of|an?|remaining|first|initial|between|from|anywhere from|even|"
    r"even as many as|total of)"
    r"|“|\"|‘)[\s\xa0]+)+$",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"(?:(?:of|from|between|anywhere|as|few|its|their|his|these|those|other|first|initial|even|an?|“|\"|‘)[\s\xa0]*(?!total|\w*(?:estimated|approximate|additional|extra|further|added|maximum|minimum|limit)))+",
    re.IGNORECASE,
)
_RIGHT_PLUS = re.compile(r"(?:-plus|\+|[\s\xa0]+or[\s\xa0]+more\b|[\s\xa0]+plus\b)", re.IGNORECASE)
_RIGHT_SO = re.compile(r"[\s\xa0]+or[\s\xa0]+so\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure and the phrase around it, in words of its sentence.

    `first` is the first word of the qualified number, `after` the word behind the number, `end` the word behind the
    counted phrase. `noun` is the force noun that is counted, None where the phrase has none ("another 1,500").
    `more` tells that the words say "more", "another", "additional". `other` that a noun of something else is counted.
    `article` that the number is only "a" or "an", beside a counted one: "a general and three colonels".
    """

    sentence: Sentence
    numeral: Numeral
    figure: Figure
    first: int
    after: int
    end: int
    noun: Term | None
    more: bool
    other: bool
    article: bool = False

    @property
    def start_at(self) -> int:
        """Code point of the phrase's first character."""
        return self.sentence.words[self.first].start

    @property
    def end_at(self) -> int:
        """Code point behind the phrase."""
        return self.sentence.words[self.end - 1].end


def find_candidates(analysis: Analysis) -> Iterator[Candidate]:
    """Every number of the report that is no date, money, measure, age or name, in order of the text.

    "A" and "an" before a noun of forces are numbers too, where the sentence counts forces beside them.
    """
    for sentence in analysis.sentences:
        counted = [_parse_candidate(sentence, numeral) for numeral in sentence.numerals if numeral.role is None]
        if any(candidate.noun for candidate in counted):
            counted += list(_find_articles(sentence, counted))
        yield from sorted(counted, key=lambda candidate: (candidate.start_at, candidate.end_at))


def _find_articles(sentence: Sentence, counted: list[Candidate]) -> Iterator[Candidate]:
    taken = {index for candidate in counted for index in range(candidate.first, candidate.end)}
    for index, word in enumerate(sentence.lower):
        if word not in ("a", "an") or index in taken:
            continue
        noun, end, other = _find_counted(sentence, index + 1)
        singular = noun is not None and sentence.lower[end - 1] in (noun.lemma.split()[-1].lower(), "aircraft")
        if noun and singular and not other and noun.group.endswith(".strong"):
            start, stop = sentence.words[index].start, sentence.words[index].end
            numeral = Numeral(start, stop, 1, 1, NumeralForm.EXACT)
            yield Candidate(
                sentence,
                numeral,
                Figure(sentence.words[index].text, 1, 1),
                index,
                index + 1,
                end,
                noun,
                False,
                False,
                True,
            )


def _parse_candidate(sentence: Sentence, numeral: Numeral) -> Candidate:
    start, end = numeral.start - sentence.start, numeral.end - sentence.start
    left = _LEFT.search(sentence.text, max(0, start - 60), start)
    qualified = _skip_fillers(sentence.text, left.start(), start) if left else start
    first, after = sentence.word_at(sentence.start + qualified), sentence.word_at(numeral.end - 1) + 1
    noun, phrase_end, other = _find_counted(sentence, after)
    more = bool(left and left.group("more")) or any(
        word in _MORE for word in sentence.lower[after : min(phrase_end, after + 3)]
    )
    figure = _qualify(sentence.text[qualified:end], numeral, left, sentence.text[end : end + 12])
    return Candidate(sentence, numeral, figure, first, after, max(phrase_end, after), noun, more, other)


def _skip_fillers(text: str, start: int, end: int) -> int:
    """Start of the qualifiers without the words that only lead to them ("of", "from", "its")."""
    filler = _FILLER.match(text, start, end)
    return filler.end() if filler else start


def _qualify(text: str, numeral: Numeral, left: re.Match[str] | None, right: str) -> Figure:
    low, high = numeral.low, numeral.high
    approx = bool(left and left.group("approx")) or bool(_RIGHT_SO.match(right))
    if (left and left.group("min")) or _RIGHT_PLUS.match(right):
        return Figure(text, low, None, False, numeral.form == "vague")
    if left and left.group("max"):
        return Figure(text, None, high, False, numeral.form == "vague")
    return Figure(text, low, high, approx, numeral.form == "vague")


def _find_counted(sentence: Sentence, after: int) -> tuple[Term | None, int, bool]:
    """The force noun that the number before word `after` counts, the word behind the phrase, and whether it is none."""
    stop = after
    while stop < len(sentence.words) and stop - after < _MODIFIER_LIMIT and not _ends_phrase(sentence, stop, after):
        stop += 1
    found = [term for term in sentence.nouns if term.first >= after and term.last <= stop]
    if not found:
        return None, after, False
    heads = [term for term in found if not _within_longer(term, found)]
    last = max(heads, key=lambda term: (term.last, term.group != "other.heads"))
    if last.group == "other.heads":
        return None, last.last, True
    return last, last.last, False


def _ends_phrase(sentence: Sentence, index: int, after: int) -> bool:
    """Whether the word at index cannot stand between the number and what it counts."""
    word = sentence.lower[index]
    if word in ("and", "or", ",", "/", "&"):
        return not _joins_modifiers(sentence, index, after)
    if word in ("the", "a", "an", "its", "their", "his", "our"):
        return index == after or sentence.lower[index - 1] != "of"
    if word.endswith("ing") and word not in _ADJECTIVES:
        return True
    return word in _STOPPERS


def _joins_modifiers(sentence: Sentence, index: int, after: int) -> bool:
    """Whether "and" or a comma joins two modifiers ("U.S. and Afghan troops"), and not two things."""
    if index == after or index + 1 >= len(sentence.words):
        return False
    before, behind = sentence.words[index - 1].text, sentence.words[index + 1].text
    if any(term.last == index and term.group != "personnel.weak" for term in sentence.nouns):
        return False
    return (before[0].isupper() or before.endswith(("al", "ed", "y", "an", "support", "combat"))) and behind[
        0
    ].isalpha()


def _within_longer(term: Term, found: list[Term]) -> bool:
    return any(
        other is not term
        and other.first <= term.first
        and other.last >= term.last
        and other.last - other.first > term.last - term.first
        for other in found
    )
