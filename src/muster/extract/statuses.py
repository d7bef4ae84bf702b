"""Statuses: whether a figure is so, announced, planned, pledged, requested, possible or denied."""

import re

from muster.extract.candidates import Candidate
from muster.extract.counted import EVENTS, Counted
from muster.extract.frames import Frame
from muster.extract.modality import find_modality
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Aspect, Status

_HEADLINE = re.compile(
    rf"\W*(?:[A-Z][\w.’'-]*\s+){{1,5}}to\s+(?i:{phrase_choice('statuses.headline')})\b",
)
_PROGRESSIVE = re.compile(
    rf"\b(?:{phrase_choice('statuses.be')})\s+(?:\w+ly\s+)?(?:{phrase_choice('statuses.progressing')})\b"
    rf"|\b(?:{phrase_choice('statuses.beginning')})\s(?:to\s)?(?:{phrase_choice('statuses.begun')})",
)
_HYPOTHETICAL = any_phrase("statuses.hypothetical")
_NOW = any_phrase("statuses.now")
_DECIDED = load_phrases("statuses.decided")
# "From 500 to about 4,000": the first number is so, whatever the second is.
_FROM = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_TO_NUMBER = re.compile(r"\s+(?:\w+\s+){0,2}to\s+(?:\w+\s+){0,2}\d", re.IGNORECASE)
# "They will join the 1,500 already there": those are there, whatever will happen.
_COMPARED = phrase_before("aspects.compared")
_THERE = re.compile(r"(?:\W+\w+){0,3}?\W+(?:already|currently|now)\b")

_Judged = tuple[Status, str]


def match_status(counted: Counted, frame: Frame, aspect: Aspect) -> _Judged:
    """Status of the figure with the rule that chose it."""
    candidate = counted.candidate
    if counted.measure in EVENTS:
        return Status.ACTUAL, "it happened"
    if candidate.search_before(_FROM) and _TO_NUMBER.match(candidate.behind):
        return Status.ACTUAL, "where the change starts"
    if candidate.search_before(_COMPARED):
        return Status.ACTUAL, "beside another figure"
    if aspect is Aspect.LEVEL and _THERE.match(candidate.behind):
        return Status.ACTUAL, "a level already there"
    cue = find_modality(candidate, frame)
    return _match_modality(cue, candidate, aspect) if cue else _match_tense(candidate, aspect)


def _match_tense(candidate: Candidate, aspect: Aspect) -> _Judged:
    """Status without a modal word: announced in a headline or under way, else so."""
    text = candidate.sentence.text
    if _HEADLINE.match(text):
        return Status.ANNOUNCED, "headline infinitive"
    start = max(0, candidate.start_at - candidate.sentence.start - 60)
    if aspect is not Aspect.LEVEL and _PROGRESSIVE.search(text, start, start + 180):
        return Status.ANNOUNCED, "under way"
    return Status.ACTUAL, "no modal word"


def _match_modality(cue: Term, candidate: Candidate, aspect: Aspect) -> _Judged:
    text = candidate.sentence.text
    if cue.lemma == "would" and not _HYPOTHETICAL.search(text):
        return Status.ANNOUNCED, "would, reported"
    status = Status(cue.heading)
    if status is Status.ANNOUNCED and aspect is Aspect.LEVEL and cue.lemma in _DECIDED and _NOW.search(text):
        return Status.ACTUAL, "a level already there"
    return status, cue.lemma
