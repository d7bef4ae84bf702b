"""Tolls: whether losses and strikes are those of one incident, or a total over a longer time."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.figure.counted import Counted
from muster.extract.times import is_spoken, reaches
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_choice
from muster.model import Aspect, Measure

_TOTALLED = any_phrase("tolls.totalled")
_COUNTS = any_phrase("tolls.counts")
_LONGER = any_phrase("tolls.longer")
_UNDER = re.compile(r"\b[Uu]nder (?:President )?[A-Z]")
_YEARS = re.compile(r"\bbetween \d{4}|\b(?:[Ii]n|[Dd]uring) (?:19|20)\d\d\b")
_MONTHS = re.compile(rf"\b(?:[Ii]n|[Dd]uring) (?:{phrase_choice('tolls.months')})\b")
# "From July 2003 to July 2007", "between October 6 and Monday", "over six days", "during the 10 years of war"
_DATE = rf"(?:(?:{phrase_choice('tolls.months')})\b|\d{{4}}\b)"
_SPAN = re.compile(
    rf"\b(?:[Ff]rom|[Bb]etween)\s(?:\w+\s)?{_DATE}[\w\s,.]{{0,15}}\s(?:to|and|until|through)\s(?:\w+\s)?"
    rf"(?:{_DATE}|\d|\w+day\b|now\b)"
    rf"|\b(?:[Oo]ver|[Dd]uring)\s(?:the\s)?(?:\d+|{phrase_choice('tolls.lengths')})\s(?:days|weeks|months|years)\b",
)
_INCIDENT = any_phrase("tolls.incidents")
_PERFECT = re.compile(
    rf"\b(?:{phrase_choice('tolls.perfect')})\s+(?:\w+\s+){{0,2}}?(?:{phrase_choice('tolls.lost')})\b"
)
_INFINITIVE = re.compile(r"\bto have\b")
_SINCE = re.compile(r"\bsince\s+(?:\w+\s+)?\w+\Z", re.IGNORECASE)
_HOURS = re.compile(r"\b(?:past|last) (?:\w+ hours|hour|day|two days)\b")
_DAY = any_phrase("tolls.days")
# "Bringing the toll in the war to 40", "bringing to 40 the number of dead".
_SUMMED = re.compile(
    rf"\b(?:{phrase_choice('tolls.sums')})\b[^.;]{{0,80}}?\b(?:{phrase_choice('tolls.summed')})\b"
    r"(?:[^.;]|(?<=[A-Z])\.){0,60}?\bto\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
_TO = re.compile(rf"\b(?:{phrase_choice('tolls.sums')})\s+to\s+(?:\w+\s+){{0,2}}\Z", re.IGNORECASE)
_SUM = re.compile(rf"\s+(?:the|its)\s+(?:\w+\s+){{0,3}}?(?:{phrase_choice('tolls.summed')})\b")
_LOSSES = any_phrase("tolls.losses")
_CHARGED = load_phrases("tolls.charged")
# Sums and strikes of this size are no single event's, unless the event is named.
_LARGE = 200
# How far around a figure words are taken to speak of it, in characters.
_BEFORE = 120
_BEHIND = 90
# Within a month or year a smaller number than this is mostly one incident's.
_SEVERAL = 10


def match_toll(counted: Counted) -> tuple[Aspect, str]:
    """One incident's count or a longer time's, with the rule that says so."""
    candidate = counted.candidate
    if _is_outcome(candidate):
        return Aspect.EVENT, "what an incident did"
    if candidate.search_before(_SUMMED, _BEFORE) or (candidate.search_before(_TO) and _SUM.match(candidate.behind)):
        return Aspect.CUMULATIVE, "a sum reached"
    if _is_near(_SPAN, candidate):
        return Aspect.CUMULATIVE, "from one day to another"
    incident = _is_near(_INCIDENT, candidate)
    if not incident and not _names_day(candidate) and not _is_near(_HOURS, candidate):
        why = _find_longer_time(counted)
        if why:
            return Aspect.CUMULATIVE, why
    if _is_near(_COUNTS, candidate):
        return (Aspect.EVENT, "the toll of an incident") if incident else (Aspect.CUMULATIVE, "a counted total")
    if incident:
        return Aspect.EVENT, "one incident"
    return _match_large(counted) if candidate.size >= _LARGE else (Aspect.EVENT, "no longer time")


def _match_large(counted: Counted) -> tuple[Aspect, str]:
    """A longer time's, where many are named as a sum ("4,000 deaths") or many strikes flown; else a big event's."""
    if counted.measure is Measure.STRIKES:
        return Aspect.CUMULATIVE, "many strikes"
    is_sum = _LOSSES.search(counted.candidate.sentence.text, *_span(counted.candidate))
    return (Aspect.CUMULATIVE, "a large total") if is_sum else (Aspect.EVENT, "a large incident")


def _span(candidate: Candidate) -> tuple[int, int]:
    return candidate.start_at - candidate.sentence.start, candidate.end_at - candidate.sentence.start


def _find_longer_time(counted: Counted) -> str | None:
    """Rule of the words near the figure that speak of a longer time."""
    candidate = counted.candidate
    if _is_near(_TOTALLED, candidate) or _is_near(_UNDER, candidate):
        return "a longer time"
    perfect = counted.measure is not Measure.CAPTURED and _is_perfect(candidate)
    dated = any(_is_near(words, candidate) for words in (_LONGER, _YEARS, _MONTHS))
    if perfect and dated:
        return "up to now in a month or year"
    if candidate.size < _SEVERAL:
        return None
    return "up to now" if perfect else "a month or year" if dated else None


def _is_perfect(candidate: Candidate) -> bool:
    return _is_near(_PERFECT, candidate) and not _is_near(_INFINITIVE, candidate)


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
    """Whether the words stand in the text around the figure; no word is cut in two."""
    around = candidate.behind[:_BEHIND]
    if len(candidate.behind) > _BEHIND:
        around = around.rpartition(" ")[0]
    return bool(candidate.search_before(pattern, _BEFORE) or pattern.search(around))
