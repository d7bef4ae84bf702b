"""Scheduled: moves told in the present with the time when they will be: "600 soldiers leave on Thursday"."""

import re

from muster.extract.figure.candidate import Candidate
from muster.lexicon.phrases import phrase_choice
from muster.model import PassageRole, Status

# Behind the phrase the verb in the present, before it the verb of one who moves it
_THEY_MOVE = re.compile(
    rf"(?:\s+and\s+(?:\w+\s+)?(?!to\b)\w+)?(?:,?\s+who)?(?:\s+(?:also|then|now))?\s+(?:{phrase_choice('scheduled.they')})\b",
    re.IGNORECASE,
)
_IS_MOVED = re.compile(rf"\b(?:{phrase_choice('scheduled.one')})\s+(?:[\w'’-]+\s+){{0,2}}\Z", re.IGNORECASE)
_TO_COME = re.compile(rf"\b(?:{phrase_choice('scheduled.times')})\b", re.IGNORECASE)
_HABITUAL = re.compile(rf"\b(?:{phrase_choice('scheduled.habits')})\b", re.IGNORECASE)
# How far around a time its preposition may stand, in characters, and how far before the phrase its verb.
_AROUND = 10
_BEFORE = 60

_Judged = tuple[Status, str]


def match_scheduled(candidate: Candidate) -> _Judged | None:
    """Announced, where a verb of moving in the present has a time to come; captions tell of the past so."""
    sentence = candidate.sentence
    if sentence.role is not PassageRole.BODY:
        return None
    if not (_THEY_MOVE.match(candidate.behind) or candidate.search_before(_IS_MOVED, _BEFORE)):
        return None
    if _HABITUAL.search(sentence.text) or not _has_time_to_come(candidate):
        return None
    return Status.ANNOUNCED, "scheduled for a time to come"


def _has_time_to_come(candidate: Candidate) -> bool:
    """Whether the sentence names a day, month or season without a word of the past."""
    sentence = candidate.sentence
    return any(
        _TO_COME.search(sentence.report_text, max(sentence.start, span.start - _AROUND), span.end)
        for span in sentence.times
    )
