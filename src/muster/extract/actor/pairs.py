"""Pairs: parties and numbers in two lists of one length, the first for the first: "150 and 200 respectively"."""

import re
from collections.abc import Sequence

from muster.extract.actor.forces import PARTIES
from muster.extract.actor.name_lists import list_names
from muster.extract.place.place_use import is_place_use
from muster.extract.sentence import Sentence
from muster.lexicon import Name
from muster.text.numerals import Numeral

_IN_ORDER = "respectively"
_DONE_BY = re.compile(r"\b(?:by|from)\s(?:the\s)?\Z", re.IGNORECASE)
# How far before a name "by" may begin, in characters.
_REACH = 12


def find_paired(sentence: Sentence, number: Numeral) -> Name | None:
    """The party whose place in its list is that of the number in the list of numbers, where the words pair them."""
    if _IN_ORDER not in sentence.lower:
        return None
    parties = [name for name in sentence.names if name.kind in PARTIES]
    for names in list_names(sentence, parties):
        numbers = _numbers_paired(sentence, len(names))
        if len(names) > 1 and number in numbers and _may_send(sentence, names, numbers):
            return names[numbers.index(number)]
    return None


def _numbers_paired(sentence: Sentence, size: int) -> Sequence[Numeral]:
    """The last so many numbers before the word that pairs them."""
    at = sentence.start_of(sentence.lower.index(_IN_ORDER))
    before = [number for number in sentence.numerals if number.role is None and number.end <= at]
    return before[-size:] if len(before) >= size else ()


def _may_send(sentence: Sentence, names: Sequence[Name], numbers: Sequence[Numeral]) -> bool:
    """Whether the parties stand before all the numbers, and are no places there, or are led to by "by" behind them."""
    if names[-1].end <= numbers[0].start:
        return not is_place_use(sentence, names[0])
    is_behind = names[0].start >= numbers[-1].end
    done_by = _DONE_BY.search(sentence.report_text, max(sentence.start, names[0].start - _REACH), names[0].start)
    return is_behind and done_by is not None
