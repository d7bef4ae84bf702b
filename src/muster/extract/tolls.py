"""Tolls: whether losses and strikes are those of one incident, or a total over a longer time."""

import re

from muster.extract.candidates import Candidate
from muster.extract.times import is_spoken, reaches
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_choice
from muster.model import Aspect

_TOTALLED = any_phrase("tolls.totalled")
_COUNTS = any_phrase("tolls.counts")
_LONGER = any_phrase("tolls.longer")
_UNDER = re.compile(r"\b[Uu]nder (?:President )?[A-Z]")
_YEARS = re.compile(r"\bbetween \d{4}|\b[Ii]n (?:19|20)\d\d\b")
_MONTHS = re.compile(rf"\b[Ii]n (?:{phrase_choice('tolls.months')})\b")
_INCIDENT = any_phrase("tolls.incidents")
_PERFECT = re.compile(
    rf"\b(?:{phrase_choice('tolls.perfect')})\s+(?:\w+\s+){{0,2}}?(?:{phrase_choice('tolls.lost')})\b"
)
_INFINITIVE = re.compile(r"\bto have\b")
_SINCE = re.compile(r"\bsince\s+(?:\w+\s+)?\w+\Z", re.IGNORECASE)
_HOURS = re.compile(r"\bpast (?:\d+|few|several) hours|\bpast (?:day|hour)\b")
_DAY = any_phrase("tolls.days")
_CHARGED = load_phrases("tolls.charged")
# Counts of losses and strikes of this size are no single event's, unless the event is named.
_LARGE = 200
# Within a month or year a smaller number than this is mostly one incident's.
_SEVERAL = 10


def match_toll(candidate: Candidate) -> tuple[Aspect, str]:
    """One incident's count or a longer time's, with the rule that says so."""
    if _is_outcome(candidate):
        return Aspect.EVENT, "what an incident did"
    incident = _is_near(_INCIDENT, candidate)
    if not incident and not _names_day(candidate) and not _is_near(_HOURS, candidate):
        why = _find_longer_time(candidate)
        if why:
            return Aspect.CUMULATIVE, why
    if _is_near(_COUNTS, candidate):
        return Aspect.CUMULATIVE, "a counted total"
    if candidate.size >= _LARGE:
        return (Aspect.EVENT, "a large incident") if incident else (Aspect.CUMULATIVE, "a large total")
    return Aspect.EVENT, "one incident" if incident else "no longer time"


def _find_longer_time(candidate: Candidate) -> str | None:
    """Rule of the words near the figure that speak of a longer time."""
    if _is_near(_TOTALLED, candidate) or _is_near(_UNDER, candidate):
        return "a longer time"
    if candidate.size < _SEVERAL:
        return None
    if _is_near(_PERFECT, candidate) and not _is_near(_INFINITIVE, candidate):
        return "up to now"
    return "a month or year" if any(_is_near(words, candidate) for words in (_LONGER, _YEARS, _MONTHS)) else None


def _is_outcome(candidate: Candidate) -> bool:
    """Whether the sentence's main event ends in the figure: "a mine went off, killing 12"."""
    before = candidate.sentence.lower[max(0, candidate.first - 2) : candidate.first]
    return before[-1:] == ("killing",) and _CHARGED.isdisjoint(before)


def _names_day(candidate: Candidate) -> bool:
    """Whether a single day is named as that of what happened, not as that of the statement."""
    sentence = candidate.sentence
    return any(
        _DAY.search(sentence.report_text, span.start, span.end)
        and not _SINCE.search(sentence.text, 0, span.end - sentence.start)
        and reaches(candidate, span)
        and not is_spoken(sentence, span)
        for span in sentence.times
    )


def _is_near(pattern: re.Pattern[str], candidate: Candidate) -> bool:
    return bool(candidate.search_before(pattern, 120) or pattern.search(candidate.behind[:90]))
