"""Contingents: the nations of peacekeepers that a report tells apart from their number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from muster.extract.analysis import Analysis
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import phrase_choice

_PEOPLE = rf"(?:{phrase_choice('actors.contingent')})\b"
# "20 Norland army peacekeepers", "the Norland peacekeepers"
_OF_NATION = re.compile(r"\s(?:\w{1,20}\s){0,2}peacekeepers?\b", re.IGNORECASE)
_ALL = r"(?:(?:all|both|each|also)\s)?"
# "The peacekeepers, all from Norland", "the dead were from Norland"
_FROM = re.compile(
    rf"\b{_PEOPLE}\W{{1,4}}(?:who\s)?(?:(?:are|were|come|came|hail)\s)?{_ALL}from\s(?:the\s)?\Z", re.IGNORECASE
)
# "The peacekeepers are Norlanders", "the peacekeepers, identified by the government as Norlanders"
_ARE = re.compile(
    rf"\b{_PEOPLE}(?:\W{{1,4}}(?:who\s)?(?:are|were)\s{_ALL}|,?\s(?:were\s)?identified\s[^.,]{{0,50}}\bas\s{_ALL})\Z",
    re.IGNORECASE,
)
# Between a number and whom it counts.
_COUNTED = re.compile(r"\s(?:[\w.-]{1,20}\s){0,3}\Z")
# How far before the nation the people may begin, and the number before them, in characters.
_REACH = 90
_REACH_NUMBER = 45


@dataclass(frozen=True, slots=True)
class Contingent:
    """Peacekeepers of a nation, by its code, and how many where the report says."""

    code: str
    number: int | None


def find_contingents(analysis: Analysis) -> tuple[Contingent, ...]:
    """What the report tells of the nations of peacekeepers, in the order of the text."""
    return tuple(told for sentence in analysis.sentences for told in _find_told(sentence))


def _find_told(sentence: Sentence) -> Iterator[Contingent]:
    """What the sentence tells of the nation of peacekeepers."""
    for name in sentence.names:
        if name.kind is NameKind.DEMONYM and _OF_NATION.match(sentence.report_text, name.end):
            yield Contingent(name.code, _number_before(sentence, name.start))
        elif name.kind in (NameKind.DEMONYM, NameKind.STATE):
            people = _find_people(sentence, name)
            if people:
                yield Contingent(name.code, _number_before(sentence, people.start()))


def _find_people(sentence: Sentence, name: Name) -> re.Match[str] | None:
    """The people that the words before the name tell to be of it."""
    joint = _FROM if name.kind is NameKind.STATE else _ARE
    return joint.search(sentence.report_text, max(sentence.start, name.start - _REACH), name.start)


def _number_before(sentence: Sentence, start: int) -> int | None:
    """The number that counts what begins there; None where none does, or a rough one."""
    before = [numeral for numeral in sentence.numerals if start - _REACH_NUMBER <= numeral.end <= start]
    if before and _COUNTED.fullmatch(sentence.report_text, before[-1].end, start):
        return before[-1].low if before[-1].low == before[-1].high else None
    return None
