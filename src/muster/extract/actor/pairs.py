"""Pairs: parties and numbers in two lists of one length, the first for the first: "150 and 200 respectively".

"Norland and Sudland have 150 and 200 soldiers in Kesh" pairs them without the word, as both lists belong to one verb.
"""

import re
from collections.abc import Sequence

from muster.extract.actor.forces import PARTIES
from muster.extract.actor.name_lists import list_names
from muster.extract.clause_verbs import is_verb
from muster.extract.figure.qualifiers import parse_qualified
from muster.extract.place.place_use import is_place_use
from muster.extract.sentence import Sentence
from muster.lexicon import Name
from muster.text.numerals import Numeral

# Between two numbers of a list, and before its last one.
_COMMA = re.compile(r",\s")
_LAST = re.compile(r",?\sand\s")
_JOINED = re.compile(r",\s|,?\s(?:and|or)\s")
# How many words the verb may have that gives the numbers to the parties.
_VERB_REACH = 5
_IN_ORDER = "respectively"
_DONE_BY = re.compile(r"\b(?:by|from)\s(?:the\s)?\Z", re.IGNORECASE)
# How far before a name "by" may begin, in characters.
_REACH = 12


def find_paired(sentence: Sentence, number: Numeral) -> Name | None:
    """The party whose place in its list is that of the number in the list of numbers, where the words pair them."""
    is_told = _IN_ORDER in sentence.lower
    parties = [name for name in sentence.names if name.kind in PARTIES]
    for names in list_names(sentence, parties) if is_told or len(parties) > 1 else ():
        numbers = _numbers_paired(sentence, len(names)) if is_told else _numbers_had(sentence, names)
        if len(names) > 1 and number in numbers and _may_send(sentence, names, numbers):
            return names[numbers.index(number)]
    return None


def _numbers_paired(sentence: Sentence, size: int) -> Sequence[Numeral]:
    """The last so many numbers before the word that pairs them."""
    at = sentence.start_of(sentence.lower.index(_IN_ORDER))
    before = [number for number in sentence.numerals if number.role is None and number.end <= at]
    return before[-size:] if len(before) >= size else ()


def _numbers_had(sentence: Sentence, names: Sequence[Name]) -> Sequence[Numeral]:
    """As many numbers in a list of their own, which a verb of movement or presence gives the names before it."""
    counting = [number for number in sentence.numerals if number.role is None and number.start >= names[-1].end]
    numbers = counting[: len(names)]
    if len(numbers) < max(2, len(names)):
        return ()
    starts = [parse_qualified(sentence, number).start for number in counting[: len(names) + 1]]
    joints = [(number.end, start) for number, start in zip(numbers, starts[1:], strict=False)]
    text, inner = sentence.report_text, joints[: len(numbers) - 1]
    is_longer = len(joints) == len(numbers) and _JOINED.fullmatch(text, *joints[-1])
    is_list = all(_COMMA.fullmatch(text, *joint) for joint in inner[:-1]) and _LAST.fullmatch(text, *inner[-1])
    first, last = sentence.word_at(names[-1].end - 1) + 1, sentence.word_at(starts[0])
    is_had = 0 < last - first <= _VERB_REACH and is_verb(sentence, first, last, "soon")
    return numbers if is_list and is_had and not is_longer else ()


def _may_send(sentence: Sentence, names: Sequence[Name], numbers: Sequence[Numeral]) -> bool:
    """Whether the parties stand before all the numbers, and are no places there, or are led to by "by" behind them."""
    if names[-1].end <= numbers[0].start:
        return not is_place_use(sentence, names[0])
    is_behind = names[0].start >= numbers[-1].end
    done_by = _DONE_BY.search(sentence.report_text, max(sentence.start, names[0].start - _REACH), names[0].start)
    return is_behind and done_by is not None
