"""Courses: what the word that governs a counted phrase says of it: there, on the way in or out, or only acting."""

from collections.abc import Callable

from muster.extract.aspect.moves import match_arrive, match_leave, match_send, match_total
from muster.extract.aspect.stays import SINGLED_OUT, match_stay
from muster.extract.aspect.verbless import LARGE, match_verbless
from muster.extract.figure.candidates import Candidate
from muster.extract.frames import Frame
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term
from muster.model import Aspect

_LOSING = load_phrases("courses.losing")
_TASKS = load_phrases("courses.tasks")

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
    if governor.lemma in _TASKS and candidate.size >= LARGE:
        return Aspect.LEVEL, "a large force at its task"
    if governor.lemma in _LOSING and not frame.subject:
        return Aspect.DECREASE, "lost"
    return Aspect.PART, f"governed by {governor.lemma}"


_BY_GROUP: dict[str, Callable[[Candidate, Frame, Term], _Judged]] = {
    "moves.send": match_send,
    "moves.arrive": match_arrive,
    "moves.leave": match_leave,
    "moves.total": match_total,
    "moves.stay": match_stay,
}
