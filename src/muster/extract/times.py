"""Times: when a figure holds or a move takes place, kept apart from when somebody spoke of it."""

import re
from datetime import date

from muster.extract.analysis import Analysis, Sentence
from muster.extract.candidates import Candidate
from muster.lexicon.terms import Term
from muster.model import Aspect, Period, Status, TimeWords
from muster.text.times import Tense, TimeSpan, parse_period

_SPOKEN = ("reporting.verbs", "modality.requested", "modality.pledged")
_DECIDED = frozenset("announce order approve authorize decide sign notify vote".split())
_HARD = re.compile(r";|--|—|\.\s|\bwhile\b|\bcompared\b|\bfollowing\b|, (?:and|but) (?!\d)")
# The figure holds at publication: these name no time of their own.
_NOW = frozenset(("now", "currently", "today", "tonight", "this time"))
_REACH = 130


def match_time(
    analysis: Analysis, candidate: Candidate, aspect: Aspect, status: Status, published_on: date | None
) -> tuple[TimeWords | None, str]:
    """Words of the candidate's sentence that say when, with their period, and the rule; None where none do."""
    sentence = candidate.sentence
    free = [
        span for span in sentence.times if not _is_spoken(sentence, span) and _words(analysis, span).lower() not in _NOW
    ]
    near = [(_distance(candidate, span), span.start, span) for span in free if _reaches(analysis, candidate, span)]
    if not near:
        return None, "no time words"
    span = min(near, key=lambda each: each[:2])[2]
    tense = Tense.PAST if status is Status.ACTUAL else Tense.FUTURE
    words = _words(analysis, span)
    return TimeWords(words, span.start, span.end, parse_period(words, published_on, tense)), "nearest time words"


def find_said(analysis: Analysis, candidate: Candidate, published_on: date | None) -> Period | None:
    """When the figure was spoken of or decided, where the candidate's sentence says it: "In July, Carter announced"."""
    spoken = [span for span in candidate.sentence.times if _is_spoken(candidate.sentence, span)]
    if not spoken:
        return None
    span = min(spoken, key=lambda each: (_distance(candidate, each), each.start))
    return parse_period(_words(analysis, span), published_on, Tense.PAST)


def _words(analysis: Analysis, span: TimeSpan) -> str:
    return analysis.text[span.start : span.end]


def _distance(candidate: Candidate, span: TimeSpan) -> int:
    return span.start - candidate.end_at if span.start >= candidate.end_at else max(0, candidate.start_at - span.end)


def _reaches(analysis: Analysis, candidate: Candidate, span: TimeSpan) -> bool:
    if span.start >= candidate.end_at:
        between = analysis.text[candidate.end_at : span.start]
    else:
        between = analysis.text[span.end : candidate.start_at]
    return len(between) <= _REACH and not _HARD.search(between)


def _is_spoken(sentence: Sentence, span: TimeSpan) -> bool:
    """Whether the words tell when somebody spoke or decided, not when the thing spoken of takes place."""
    first, last = sentence.word_at(span.start), sentence.word_at(span.end - 1) + 1
    for cue in sentence.cues:
        speaks = cue.group == "reporting.verbs" or cue.lemma in _DECIDED or cue.group in _SPOKEN
        if not speaks:
            continue
        if cue.last <= first <= cue.last + 2 and not _is_past_perfect(sentence, cue):
            return True
        if last <= cue.first <= last + 1:
            return True
    return _opens_speech(sentence, first, last)


def _is_past_perfect(sentence: Sentence, cue: Term) -> bool:
    return sentence.lower[cue.first - 1 : cue.first] == ("was",) and cue.lemma not in ("say", "tell", "announce")


def _opens_speech(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words open the sentence and its first verb reports: "Last week, the Pentagon announced"."""
    if first > 2:
        return False
    verbs = [
        cue
        for cue in sentence.cues
        if cue.first >= last and cue.group.startswith(("reporting.verbs", "moves", "casualties", "modality.announced"))
    ]
    if not verbs:
        return False
    opening = min(verbs, key=lambda cue: (cue.first, not cue.group.startswith("reporting")))
    return opening.group == "reporting.verbs" or opening.lemma in _DECIDED
