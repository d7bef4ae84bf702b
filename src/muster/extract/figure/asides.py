"""Asides: numbers that marks or words like "in all" set right beside the force that they count."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.figure.counted import FORCES
from muster.lexicon.phrases import any_phrase, phrase_before, phrase_choice
from muster.lexicon.terms import Term

_IN_ALL = re.compile(rf"\s(?:{phrase_choice('totals.in_all')})(?!\w)", re.IGNORECASE)
_IN_FULL = re.compile(rf"\s(?:{phrase_choice('totals.in_full')})\s?(?![\w\s])", re.IGNORECASE)
_NUMBERING = re.compile(r"\snumbering\s\Z", re.IGNORECASE)
# Others whose number it may be: "soldiers fired on a crowd, 5,000 strong".
_OTHERS = any_phrase("totals.of_others", "totals.workers")
_IS = phrase_before("frames.passive", words=1)
# "The force, now | 600 strong"
_NOW = phrase_before("aspects.at_present", words=1)
_TO = re.compile(r"(?<!\w)(?:to|at)\s\Z", re.IGNORECASE)
_STRONG = re.compile(r"\sstrong(?!\w)", re.IGNORECASE)
_BODY = re.compile(
    rf"(?<!\w)(?:{phrase_choice('measures.bodies', 'measures.armies', 'totals.in_arms')})"
    r"(?:\s(?:in|of|at)(?:\s[\w.]+){1,4})?,?\s(?:numbering\s|(?:is|are|was|were)\s(?:\w+\s)?)?\Z",
    re.IGNORECASE,
)
# Smaller bare numbers seldom count a force.
SMALLEST = 20
# How far behind a number set before it the noun may stand, in words.
_BEHIND = 6
# How far before a number set behind it the force may stand, in words, and the marks around the number.
_ASIDE = 10
# The same, in words, of "strong", before which its verb may stand; and how far, in characters, of a body.
_STRONG_REACH = 20
_BODY_REACH = 60
_OPENING_MARKS = (("(",), ("-",), ("–",), ("—",))
_CLOSING_MARKS = tuple(",-–—)")


def find_noun_before(candidate: Candidate) -> Term | None:
    """The noun of forces that the number set behind them counts: "tanks, 30 in all", "troops there, 900 strong"."""
    return _find_noun_beside(candidate) or _find_noun_set_off(candidate)


def find_noun_behind(candidate: Candidate) -> Term | None:
    """The noun of forces that stands behind its number: "brings to eleven the number of warships there"."""
    sentence, after = candidate.sentence, candidate.after
    if sentence.lower[after : after + 1] != ("the",) or not candidate.search_before(_TO):
        return None
    is_counted = sentence.lower[after + 1 : after + 3] == ("number", "of")
    found = [noun for noun in sentence.nouns if after < noun.first <= after + _BEHIND]
    noun = min(found, key=lambda noun: (noun.first, -noun.last), default=None)
    if noun is None or noun.section not in FORCES:
        return None
    return noun if noun.heading in ("strong", "usual") or (is_counted and noun.heading == "weak") else None


def _find_noun_beside(candidate: Candidate) -> Term | None:
    """The noun of forces right before the number that the words behind make one of them."""
    if not _IN_ALL.match(candidate.behind):
        return None
    lower, first = candidate.sentence.lower, candidate.first
    last = first - 1 if lower[first - 1 : first] == (",",) else first
    found = (noun for noun in candidate.sentence.nouns if noun.last == last and noun.heading != "loose")
    return next((noun for noun in found if noun.section in FORCES), None)


def _find_noun_set_off(candidate: Candidate) -> Term | None:
    """The last noun before a number set off by marks or words, where it is a sure one of forces."""
    if not _is_set_off(candidate):
        return None
    sentence = candidate.sentence
    reach = _STRONG_REACH if _STRONG.match(candidate.behind) else _ASIDE
    before = [noun for noun in sentence.nouns if candidate.first - reach <= noun.first and noun.last <= candidate.first]
    if not before:
        return None
    last = max(before, key=lambda noun: (noun.last, noun.last - noun.first))
    since = sentence.start_of(max(0, last.first - 1)) - sentence.start
    if _OTHERS.search(sentence.text, since, candidate.start_at - sentence.start):
        return None
    is_sure = last.heading in ("strong", "usual") or last.group == "units.weak"
    return last if last.section in FORCES and is_sure else None


def _is_set_off(candidate: Candidate) -> bool:
    """Whether words tell that the number is that of all: ", 900 in number,", ", numbering 900", "is 900 strong"."""
    if candidate.size < SMALLEST:
        return False
    if candidate.sentence.lower[candidate.first - 1 : candidate.first] == (",",):
        return _IN_FULL.match(candidate.behind) is not None
    if candidate.search_before(_NUMBERING):
        return True
    is_told = candidate.search_before(_IS) or candidate.search_before(_NOW)
    return _STRONG.match(candidate.behind) is not None and is_told is not None


def is_set_behind_body(candidate: Candidate) -> bool:
    """Whether words set the number behind a body that no noun counts: "The garrison, 450 in all, has no food"."""
    if not candidate.amid_forces or not _is_set_off(candidate) or not candidate.search_before(_BODY, _BODY_REACH):
        return False
    at = candidate.start_at - candidate.sentence.start
    return _OTHERS.search(candidate.sentence.text, max(0, at - _BODY_REACH), at) is None


def is_set_behind(candidate: Candidate) -> bool:
    """Whether dashes or brackets set the number behind the force that it counts: "its troops -- about 4,100 --"."""
    sentence = candidate.sentence
    before, behind = sentence.lower[max(0, candidate.first - _ASIDE) : candidate.first], candidate.behind.lstrip()[:1]
    if before[-1:] not in _OPENING_MARKS:
        return False
    if not candidate.is_part and (candidate.size < SMALLEST or behind not in _CLOSING_MARKS):
        return False
    mark = sentence.start_of(candidate.first - 1)
    if before[-1] == "(" and any(mark - 1 <= name.end <= mark for name in sentence.names):
        return False
    first = candidate.first - len(before)
    return any(
        noun.group == "personnel.strong" and first <= noun.first and noun.last < candidate.first
        for noun in sentence.nouns
    )
