"""Contingents: the nation of an alliance's peacekeepers, where the report tells it apart from their number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import phrase_choice

_KEEPER = "peacekeeper"
_KNOWN = frozenset(("the", "these", "those", "all"))
_PEOPLE = rf"(?:{phrase_choice('actors.contingent')})\b"
# "20 Norland army peacekeepers", "the Norland peacekeepers"
_OF_NATION = re.compile(rf"\s(?:\w{{1,20}}\s){{0,2}}{_KEEPER}s?\b", re.IGNORECASE)
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
class _Told:
    """That peacekeepers, so many where it says, are of a nation."""

    code: str
    number: int | None


def find_nation(figure: OwnedFigure, codes: Codes, is_loss: bool) -> Codes:
    """The nation of the peacekeepers that the phrase counts, where the report tells it of as many; else none.

    Of losses, and of peacekeepers known from before, also where the report tells of one nation only: "six of the
    peacekeepers".
    """
    if len(codes) != 1 or not figure.parties.alliances.issuperset(codes) or not _counts_keepers(figure):
        return ()
    told = [each for sentence in figure.parties.analysis.sentences for each in _find_told(sentence)]
    size = figure.candidate.figure
    same = {each.code for each in told if each.number is not None and size.low == size.high == each.number}
    every = {each.code for each in told}
    nations = same or (every if is_loss or _is_known(figure) else set())
    return tuple(nations) if len(nations) == 1 else ()


def _counts_keepers(figure: OwnedFigure) -> bool:
    noun = figure.candidate.noun
    return noun is not None and noun.lemma == _KEEPER


def _is_known(figure: OwnedFigure) -> bool:
    """Whether an article or "all" tells that the report spoke of them before."""
    candidate, words = figure.candidate, figure.sentence.lower
    return not _KNOWN.isdisjoint(words[max(0, candidate.first - 1) : candidate.end])


def _find_told(sentence: Sentence) -> Iterator[_Told]:
    """What the sentence tells of the nation of peacekeepers."""
    for name in sentence.names:
        if name.kind is NameKind.DEMONYM and _OF_NATION.match(sentence.report_text, name.end):
            yield _Told(name.code, _number_before(sentence, name.start))
        elif name.kind in (NameKind.DEMONYM, NameKind.STATE):
            people = _find_people(sentence, name)
            if people:
                yield _Told(name.code, _number_before(sentence, people.start()))


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
