"""Courses: what the word that governs a counted phrase says of it: there, on the way in or out, or only acting."""

import re
from collections.abc import Callable

from muster.extract.aspect.moves import match_arrive, match_leave, match_send, match_total
from muster.extract.aspect.stays import SINGLED_OUT, match_stay
from muster.extract.aspect.verbless import LARGE, match_verbless
from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.lexicon.phrases import load_phrases, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Aspect

_PASSIVE = load_phrases("frames.passive")
_LOSING = load_phrases("courses.losing")
_TASKS = load_phrases("courses.tasks")
_TAUGHT = load_phrases("courses.taught")
# "97% of the army's 2,000 were trained", "trained with 2,000": others were.
_LEADING_ON = re.compile(r"\b(?:of|with|by)\s(?:[\w.’'-]+\s){0,2}\Z")
_TURNING = load_phrases("courses.turning")
# "Rotate 16 instructors in next month", but "rotate 16 instructors in March" and "in the north".
_IN = re.compile(rf"\s+(?:into\b|in(?=\s*[.,;]|\s*\Z|\s+(?:{phrase_choice('courses.turned')})\b))")
_ON_THE_WAY = re.compile(r"(?:\s+\w+){0,2}?\s+(?:to|from|for|between|through)\b")
_OUT = re.compile(r"\s+(?:out|home|back)\b")

_Judged = tuple[Aspect, str]


def match_course(candidate: Candidate, frame: Frame) -> _Judged:
    """Aspect that the governing verb gives the figure, with the rule that says so."""
    governor = frame.governor
    if governor is None:
        return match_verbless(candidate, frame)
    return _BY_GROUP.get(governor.group, _match_act)(candidate, frame, governor)


def _match_act(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    """Part: the force is told of for what it does or suffers; unless it is large and at its task, or lost."""
    if governor.group != "moves.act" and candidate.search_before(SINGLED_OUT):
        return Aspect.PART, "singled out"
    if governor.lemma in _TURNING and not frame.subject:
        for pattern, turned in ((_IN, (Aspect.INCREASE, "rotated in")), (_OUT, (Aspect.DECREASE, "rotated out"))):
            if pattern.match(candidate.behind):
                return turned
        if not _ON_THE_WAY.match(candidate.behind):
            return Aspect.PART, "take turns"
    if _is_taught(candidate, frame, governor):
        return Aspect.PART, "are trained"
    if governor.lemma in _TASKS and candidate.size >= LARGE:
        return Aspect.LEVEL, "a large force at its task"
    if governor.lemma in _LOSING and not frame.subject:
        return Aspect.DECREASE, "lost"
    return Aspect.PART, f"governed by {governor.lemma}"


def _is_taught(candidate: Candidate, frame: Frame, governor: Term) -> bool:
    """Whether they are those who have been trained, and not who train: a flow, whatever its size."""
    lower = frame.sentence.lower
    if lower[governor.first] not in _TAUGHT or candidate.search_before(_LEADING_ON):
        return False
    # "Are trained and ready" tells what they are like.
    behind = lower[governor.last : governor.last + 1]
    return not frame.subject or (
        not _PASSIVE.isdisjoint(lower[governor.first - 2 : governor.first]) and behind != ("and",)
    )


_BY_GROUP: dict[str, Callable[[Candidate, Frame, Term], _Judged]] = {
    "moves.send": match_send,
    "moves.arrive": match_arrive,
    "moves.leave": match_leave,
    "moves.total": match_total,
    "moves.stay": match_stay,
}
