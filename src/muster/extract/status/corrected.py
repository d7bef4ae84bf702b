"""Corrected: of two numbers the one that is said not to be so, and the one in its place: "not 900 but 600 soldiers"."""

import re

from muster.extract.figure.candidate import Candidate
from muster.lexicon.phrases import load_phrases, phrase_choice

_NOT = rf"(?:\bnot|n['’]t|\bcannot|\bnever|\bno\s+longer)\b(?!\s+(?:{phrase_choice('denials.only')})\b)"
# Words of one clause without a number, before the first number and behind it.
_WORDS = r"(?:\s+(?!(?:but|than|that|which|who|while|because)\b)[^\W\d][\w'’.-]*)"
_ONLY = load_phrases("denials.only")
_ABOUT = rf"(?:\s+(?:{phrase_choice('denials.about')}))"
_BUT = rf",?\s+but{_ABOUT}{{0,3}}"
_DENIED = re.compile(rf"{_NOT}{_WORDS}{{0,6}}\s+\Z", re.IGNORECASE)
_BUT_SO_MANY = re.compile(rf"{_WORDS}{{0,7}}{_BUT}\s+\d", re.IGNORECASE)
_NOT_SO_MANY_BUT = re.compile(
    rf"(?P<denial>{_NOT}{_WORDS}{{0,6}}\s+)\d[\d,.]*{_WORDS}{{0,7}}{_BUT}\s+\Z", re.IGNORECASE
)
# How far before a number the denial may stand, in characters.
_REACH = 180


def is_denied_for_another(candidate: Candidate) -> bool:
    """Whether another number is said to be so in its place: "France has not | 900 | but 600 soldiers"."""
    sentence = candidate.sentence
    behind = sentence.end_of(candidate.after - 1) - sentence.start
    if not _BUT_SO_MANY.match(sentence.text, behind) or sentence.lower[candidate.number_at - 1] in _ONLY:
        return False
    return candidate.search_before(_DENIED, _REACH) is not None


def find_denial_of_another(candidate: Candidate) -> tuple[int, int] | None:
    """Words [first, last) that deny another number in whose place this one is: "does not have | 900 but 600"."""
    told = candidate.search_before(_NOT_SO_MANY_BUT, _REACH)
    if told is None:
        return None
    sentence = candidate.sentence
    start, end = (sentence.start + at for at in told.span("denial"))
    return sentence.word_at(start), sentence.word_at(end - 2) + 1
