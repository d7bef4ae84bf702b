"""Articles: "a", "an" and "another" that count one beside a number: "a general and three colonels"."""

from collections.abc import Iterator, Sequence

from muster.extract.figure.candidate import Candidate
from muster.extract.figure.noun_phrases import is_bare, parse_noun_phrase
from muster.extract.sentence import Sentence
from muster.lexicon import NameKind
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term
from muster.model import Figure
from muster.text.numerals import Numeral, NumeralForm

_ARTICLES = ("a", "an")
_PASSIVES = load_phrases("casualties.passives")
_SURE = frozenset(f"{measure}.strong" for measure in ("personnel", "units", "equipment", "strikes"))
# How far behind "another" the word of loss may end, in words.
_LOSS_REACH = 4


def find_articles(sentence: Sentence, counted: Sequence[Candidate]) -> Iterator[Candidate]:
    """The articles of a sentence that count one beside the numbers `counted`, and "another" before a loss."""
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
        if is_sure or is_national(sentence, index + 1):
            yield _parse_article(sentence, index, phrase.end if is_sure else index + 2, noun if is_sure else None)


def is_national(sentence: Sentence, index: int) -> bool:
    """Whether the word is the name of a national, and describes nothing behind it: "a Romanian"."""
    if index >= len(sentence.plain) or not is_bare(sentence, index + 1):
        return False
    start = sentence.start_of(index)
    return any(name.kind is NameKind.DEMONYM and name.start == start for name in sentence.names)


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


def _is_singular(sentence: Sentence, noun: Term) -> bool:
    return sentence.lower[noun.last - 1] in (noun.lemma.split()[-1].lower(), "aircraft")
