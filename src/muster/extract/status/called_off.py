"""Called off or put off: figures of moves that are given up or delayed: "the plan to send 600 was shelved"."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.extract.negation import find_negation
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_choice
from muster.model import Status

_PLANS = phrase_choice("denials.plans")
# "The plan to send 600 soldiers to Mali", "the deployment of 600": words up to the number, no other clause between.
_RUN = rf"(?:{_PLANS})\s+(?:of|to|for)\s+(?:(?!(?:and|or|after|before)\b)[\w'’-]+\s+){{0,5}}"
_PLAN = rf"{_RUN}\Z"
_PLANNED = re.compile(rf"\b{_PLAN}", re.IGNORECASE)
_CALLING_OFF = re.compile(
    rf"\b(?:{phrase_choice('denials.calling_off')})\s+(?:(?:the|an?|its|their|his|her|any)\s+)?(?:[\w'’-]+\s+){{0,2}}?{_PLAN}",
    re.IGNORECASE,
)
# "Withdrew its offer of 600 soldiers"
_RETRACTING = re.compile(
    rf"\b(?:{phrase_choice('denials.retracting')})\s+(?:(?:the|an?|its|their|his|her|any)\s+)?(?:[\w'’-]+\s+){{0,2}}?"
    rf"(?:{phrase_choice('denials.promises')})\s+(?:of|to|for)\s+"
    rf"(?:(?!(?:and|or|after|before)\b)[\w'’-]+\s+){{0,5}}\Z",
    re.IGNORECASE,
)
_CALLED_OFF = re.compile(
    rf"[^.,;:!?\n]{{0,90}}?\s(?:is|are|was|were|has\s+been|have\s+been|had\s+been|will\s+be)\s+(?:\w+ly\s+|since\s+)?"
    rf"(?:{phrase_choice('denials.called_off')})(?!\w)",
    re.IGNORECASE,
)
# Between the figure and such words no other clause, whose subject they are said of.
_OTHER = re.compile(rf"\b(?:{phrase_choice('denials.other_clauses')})\b", re.IGNORECASE)
_PUTTING_OFF = re.compile(
    rf"\b(?:{phrase_choice('denials.putting_off')})\s+(?:[\w'’-]+\s+){{0,5}}?"
    rf"(?:{_RUN}|(?:{phrase_choice('denials.moving')})\s+(?:[\w'’-]+\s+){{0,3}})\Z",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    rf"[^.,;:!?\n]{{0,90}}?\s(?:is|are|was|were|has\s+been|have\s+been|had\s+been|will\s+be)\s+(?:\w+ly\s+|again\s+)?"
    rf"(?:{phrase_choice('denials.put_off')})(?!\w)",
    re.IGNORECASE,
)
_DONE = any_phrase("denials.done")
_SUPPOSING = load_phrases("denials.supposing")
# What is only asked for, weighed or planned has not been called off.
_OPEN = ("modality.requested", "modality.possible", "modality.planned", "modality.pledged")

# How far around the figure words may stand that put it off, in characters.
_REACH = 150

_Judged = tuple[Status, str]


def match_called_off(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Denied, where the plan or move that the figure is of has been given up."""
    is_given_up = _is_called_off_behind(candidate) or _is_called_off_before(candidate, frame)
    return (Status.DENIED, "called off") if is_given_up else None


def _is_called_off_behind(candidate: Candidate) -> bool:
    called = _CALLED_OFF.match(candidate.behind)
    planned = candidate.search_before(_PLANNED)
    if not called or not planned or _OTHER.search(called[0]):
        return False
    first = candidate.sentence.word_at(candidate.sentence.start + planned.start())
    return _SUPPOSING.isdisjoint(candidate.sentence.lower[:first])


def _is_called_off_before(candidate: Candidate, frame: Frame) -> bool:
    calling = candidate.search_before(_CALLING_OFF, _REACH) or candidate.search_before(_RETRACTING, _REACH)
    if not calling:
        return False
    sentence = candidate.sentence
    verb = sentence.word_at(sentence.start + calling.start())
    is_open = any(any(sentence.find_cues(group, frame.start, verb)) for group in _OPEN)
    supposed = not _SUPPOSING.isdisjoint(sentence.lower[frame.start : verb])
    return not is_open and not supposed and find_negation(sentence, verb) is None


def match_put_off(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Announced, where the move that the figure is of has been put off, and so is still to come."""
    if _DONE.search(candidate.behind[:_REACH]):
        return None
    put_off = _PUT_OFF.match(candidate.behind)
    if put_off and candidate.search_before(_PLANNED, _REACH) and not _OTHER.search(put_off[0]):
        return Status.ANNOUNCED, "put off"
    putting = candidate.search_before(_PUTTING_OFF, _REACH)
    if not putting:
        return None
    verb = candidate.sentence.word_at(candidate.sentence.start + putting.start())
    return None if find_negation(candidate.sentence, verb) is not None else (Status.ANNOUNCED, "put off")
