"""Statuses: whether a figure is so, announced, planned, pledged, requested, possible or denied."""

import re

from muster.extract.candidates import Candidate
from muster.extract.counted import EVENTS, Counted
from muster.extract.frames import Frame
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Aspect, Status

# What denies outweighs what it denies, and so on.
_ORDER = ("denied", "requested", "pledged", "possible", "planned", "announced")
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
_REPORTING = load_phrases("statuses.reporting")
_REPORTED = load_phrases("statuses.reported")
# "From 500 to about 4,000": the first number is so, whatever the second is.
_FROM = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_TO_NUMBER = re.compile(r"\s+(?:\w+\s+){0,2}to\s+(?:\w+\s+){0,2}\d", re.IGNORECASE)
# "They will join the 1,500 already there": those are there, whatever will happen.
_COMPARED = phrase_before("aspects.compared")
_THERE = re.compile(r"(?:\W+\w+){0,3}?\W+(?:already|currently|now)\b")
# How far before a number a modal word may stand, and before the one nearest to it, in words.
_REACH = 18
_BESIDE = 4

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
    cue = _find_modality(candidate, frame)
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


def _find_modality(candidate: Candidate, frame: Frame) -> Term | None:
    """The modal cue that reaches the figure: around the verb of a subject, else the nearest before the number."""
    return _find_around_verb(candidate, frame) or _find_before(candidate, frame)


def _find_around_verb(candidate: Candidate, frame: Frame) -> Term | None:
    governor = frame.governor
    if governor is None or not frame.subject:
        return None
    between = candidate.sentence.find_cues("modality", candidate.end, governor.last + 1)
    first = min(between, key=lambda cue: (cue.first, _rank(cue)), default=None)
    if first:
        return first
    return next(candidate.sentence.find_cues("modality", governor.last, min(frame.stop, governor.last + 2)), None)


def _find_before(candidate: Candidate, frame: Frame) -> Term | None:
    near = [
        cue
        for cue in candidate.sentence.find_cues("modality", frame.start, candidate.first)
        if candidate.first - cue.last <= _REACH and not _only_reports(candidate.sentence, cue)
    ]
    if not near:
        return None
    # The nearest word decides, a stronger one right before it outweighs it: "is considering whether it could send".
    # What is announced is announced, be it a plan: "announced plans to send".
    if near[-1].heading == "planned" and any(
        cue.lemma == "announce" and near[-1].first - cue.last <= 3 for cue in near
    ):
        return next(cue for cue in near if cue.lemma == "announce")
    last = max(near, key=lambda cue: (cue.last, -_rank(cue)))
    beside = [cue for cue in near if last.first - cue.last <= _BESIDE]
    return min(beside, key=lambda cue: (_rank(cue), -cue.last))


def _rank(cue: Term) -> int:
    return _ORDER.index(cue.heading)


def _only_reports(sentence: Sentence, cue: Term) -> bool:
    """Whether the word only reports: "announced that", "asked about", "is expected by"."""
    return cue.lemma in _REPORTING and not _REPORTED.isdisjoint(sentence.lower[cue.last : cue.last + 1])
