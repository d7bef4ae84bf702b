"""Inline rows: names with a number beside each, in one sentence whose other words say what the numbers count.

"Foreign forces in Kesh: Norland (900), Sudland (300)", "The troops come from Norland (900) and Sudland (300)".
Source: a user's report on lists in brackets, which gave one claim or none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from muster.extract.figure.noun_phrases import OTHER
from muster.extract.figure.qualifiers import parse_qualified
from muster.extract.rows import ABROAD, Row, find_counted, find_owner, tells_of_others
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_choice
from muster.lexicon.terms import Term, key_word
from muster.text.numerals import Numeral, NumeralRole

_PARTIES = frozenset({NameKind.STATE, NameKind.ALLIANCE, NameKind.GROUP, NameKind.MISSION})
_PLACES = frozenset({NameKind.STATE, NameKind.PLACE, NameKind.CAPITAL, NameKind.REGION})
_MISSIONS = frozenset({NameKind.MISSION, NameKind.ALLIANCE})
# The quickest look at what can hold a row: two numbers with a word between.
_NUMBERS = re.compile(r"\d[^\d\w]*[^\W\d]\D*\d")
# Between a name and its number, and behind the number.
_WITH = " with "
_BESIDE = re.compile(rf"\s(?P<bracket>\()?|:\s|\s[–—-]\s|{_WITH}")
_CLOSED = re.compile(r"(?:\s[a-z][\w-]{0,20}){0,3}\)")
_ENDED = re.compile(r"\s?[,;.)]|\s(?:and|plus)\s|\s?\Z")
# Between one number of a row and the next name.
_NEXT = re.compile(r"\s?(?:[,;]|[,;]?\s(?:and|plus|as well as|followed by|then))\s(?:the\s)?", re.IGNORECASE)
_COLON = re.compile(r":\s(?:the\s)?\Z", re.IGNORECASE)
# What leads to a row: "contributors are Norland (900)", "troops from Norland (900)", "soldiers in Norland (900)".
_LED = re.compile(
    r"\s(?:are|were|is|include|includes|included|including|from|by|(?P<place>in|at))\s(?:the\s)?\Z", re.IGNORECASE
)
_IN_PLACES = re.compile(
    rf"\b(?:{phrase_choice('actors.at_place')})\s(?:\w+\s){{0,3}}(?:{phrase_choice('actors.kinds_of_places')}):",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(rf"(?<!\w)(?:{phrase_choice('rows.contributed')})(?!\w)", re.IGNORECASE)
_VOTES = any_phrase("rows.votes")
_KEYS = frozenset(map(key_word, load_phrases("rows.contributed")))
# How far before a name the words may begin that lead to it, in characters; fewer items are no row; how many words
# before a noun its own number may stand.
_REACH = 16
_FEWEST = 2
_COUNTED = 4


@dataclass(frozen=True, slots=True)
class _Item:
    """A name and the number beside it; `end` is behind both, brackets included.

    `tied` tells that brackets or "with" give the number to the name: "Norland (900)", "Norland with 900".
    """

    name: Name
    number: Numeral
    end: int
    tied: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """The noun of what a row counts, whether its names are places, and the code of the party whose it is."""

    noun: Term
    of_places: bool = False
    owner: str | None = None


def may_contribute(sentence: Sentence) -> bool:
    """Whether the words may tell of contributors, who need no word of forces: the quickest look."""
    return not _KEYS.isdisjoint(sentence.pieces)


def find_inline_rows(sentence: Sentence) -> Mapping[int, Row]:
    """The rows within a sentence by where their numbers start; none where the words tell of losses, plans or moves."""
    rows: dict[int, Row] = {}
    run: list[_Item] = []
    for item in (*_find_items(sentence), None):
        if item and run and _NEXT.fullmatch(sentence.report_text, run[-1].end, item.name.start):
            run.append(item)
            continue
        rows.update(_read_run(sentence, run))
        run = [item] if item else []
    return rows


def _find_items(sentence: Sentence) -> Iterator[_Item]:
    text = sentence.report_text
    may_hold = _NUMBERS.search(sentence.text) and len(sentence.names) >= _FEWEST
    for number in sentence.numerals if may_hold else ():
        # "Norland (50)" would be somebody's age, were it no state.
        if number.role not in (None, NumeralRole.AGE):
            continue
        start = parse_qualified(sentence, number).start
        name = sentence.find_last_name(start)
        beside = _BESIDE.fullmatch(text, name.end, start) if name else None
        if name is None or beside is None or (number.role and name.kind is not NameKind.STATE):
            continue
        closed = _CLOSED.match(text, number.end, sentence.end) if beside["bracket"] else None
        if closed:
            yield _Item(name, number, closed.end(), tied=True)
        elif not beside["bracket"] and not number.role and _ENDED.match(text, number.end, sentence.end):
            yield _Item(name, number, number.end, tied=beside[0] == _WITH)


def _read_run(sentence: Sentence, run: Sequence[_Item]) -> Iterator[tuple[int, Row]]:
    is_certain = any(item.number.role is None for item in run)
    if not is_certain or len({item.name.code for item in run}) < _FEWEST:
        return
    told = _read_words(sentence, run)
    if told is None or any(item.name.kind not in (_PLACES if told.of_places else _PARTIES) for item in run):
        return
    for item in run:
        yield item.number.start, Row(item.name, told.noun, told.of_places, told.owner)


def _read_words(sentence: Sentence, run: Sequence[_Item]) -> _Told | None:
    """What the words beside the row tell; None where they tell nothing, or of losses, plans, wishes and movements."""
    text, first = sentence.report_text, run[0].name
    is_headed = _COLON.search(text, max(sentence.start, first.start - _REACH), first.start) is not None
    if not is_headed and not all(item.tied for item in run):
        return None
    at = sentence.word_at(first.start)
    if not is_headed and at <= 1:
        behind = sentence.word_at(run[-1].end - 1) + 1
        noun = _find_noun(sentence, behind, len(sentence.plain))
        contributes = noun and _CONTRIBUTED.search(text, run[-1].end, sentence.end)
        return _Told(noun) if noun and contributes else None
    noun = _find_noun(sentence, 0, at)
    if noun is None or _is_counted(sentence, noun):
        return None
    if is_headed:
        owner = find_owner(sentence, noun)
        lists_places = any(pattern.search(text, sentence.start, first.start) for pattern in (ABROAD, _IN_PLACES))
        # Places without a word of whose forces are there tell too little.
        return _Told(noun, owner is not None, owner) if owner or not lists_places else None
    if tells_of_others(sentence, at, len(sentence.plain)):
        return None
    led = _LED.search(text, max(sentence.start, first.start - _REACH), first.start)
    is_beside = led and sentence.end_of(noun.last - 1) == led.start()
    if led is None or (led["place"] and not is_beside):
        return None
    return _Told(noun, of_places=bool(led["place"]))


def _find_noun(sentence: Sentence, first: int, last: int) -> Term | None:
    """The noun of forces among the words, or of contributors to a mission that they name."""
    start = sentence.start_of(first) if first < last else sentence.end
    if tells_of_others(sentence, first, last) or _VOTES.search(sentence.report_text, start, sentence.end_of(last - 1)):
        return None
    noun = find_counted(sentence, first, last)
    if noun:
        # "Soldiers' families", "troop barracks".
        owns = sentence.report_text.startswith(("'", "’"), sentence.end_of(noun.last - 1))
        describes = any(term.group == OTHER and term.first == noun.last for term in sentence.nouns)
        return None if owns or describes else noun
    end = sentence.end_of(last - 1)
    contributed = _CONTRIBUTED.search(sentence.report_text, start, end)
    is_of_mission = any(name.kind in _MISSIONS and start <= name.start < end for name in sentence.names)
    if contributed is None or not is_of_mission:
        return None
    index = sentence.word_at(contributed.start())
    return Term(index, index + 1, "personnel.strong", sentence.lower[index])


def _is_counted(sentence: Sentence, noun: Term) -> bool:
    """Whether a number of its own counts the noun, of which the row tells the parts: "900 soldiers: Norland 600"."""
    start = sentence.start_of(noun.first)
    before = (number for number in sentence.numerals if number.role is None and number.end <= start)
    return any(noun.first - sentence.word_at(number.end - 1) <= _COUNTED for number in before)
