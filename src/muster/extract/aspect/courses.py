"""Courses: what the word that governs a counted phrase says of it: there, on the way in or out, or only acting."""

import re
from collections.abc import Callable

from muster.extract.figure.candidates import Candidate
from muster.extract.frames import Frame
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Aspect

_PRESENT = re.compile(rf"\W*(?:\w+\W+){{0,3}}?(?:{phrase_choice('aspects.present')})\b", re.IGNORECASE)
_DID = re.compile(rf"\s+(?!(?:{phrase_choice('aspects.present')}|{phrase_choice('courses.settled')})\b)\w+ed\b")
_BY = re.compile(r"\bby\s+(?:\w+\s+)?\Z")
_SET_BESIDE = re.compile(r"[\w,]\s+(?:\(|--\s*|with\s+)\Z")
_BODY_OF = re.compile(
    rf"\b(?:{phrase_choice('aspects.bodies')})s?\b(?:\s+of|[^,;:]{{0,60}}\bincludes?d?)\s+(?:\w+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_SINGLED_OUT = phrase_before("aspects.singled_out")
_MET = phrase_before("aspects.met", 1)
_CURRENT = re.compile(
    rf"\b(?:{phrase_choice('aspects.current')})\s+(?:\w+\s+){{0,3}}(?:of|at)\s+(?:\w+\s+){{0,2}}\Z", re.IGNORECASE
)
_GRANTED = load_phrases("aspects.granted")
_TRAINED = re.compile(r"\s+with\s+\w")
_DONE = load_phrases("courses.done")
_PERFECT = load_phrases("courses.perfect")
_UNDONE = load_phrases("courses.undone")
_SENDING = load_phrases("courses.sending")
_DESTINED = load_phrases("courses.destined")
_GOALS = load_phrases("courses.goals")
_YEARS = any_phrase("courses.years")
_SITES = load_phrases("courses.sites")
_LESSENING = load_phrases("courses.lessening")
_HELPING = load_phrases("courses.helping")
_GIVING = load_phrases("courses.giving")
_STANDING = load_phrases("courses.standing")
_CONTINUING = load_phrases("courses.continuing")
_SHIFTING = load_phrases("courses.shifting")
_AWAY = load_phrases("courses.away")
_LEFT_AS = load_phrases("courses.left_as")
_PLACES = load_phrases("courses.places")
_BEING = load_phrases("courses.being")
_REPLACING = load_phrases("courses.replacing")
_DESTROYING = load_phrases("courses.destroying")
_ADVERBS = load_phrases("courses.adverbs")
_IRREGULAR = load_phrases("courses.irregular")
_SETTLED = load_phrases("courses.settled")
_TASKS = load_phrases("courses.tasks")
_HOLDING = load_phrases("courses.holding")
# How far behind the phrase an act may stand that its "are" leads on to, in words.
_ACTS = 9
# How far before a phrase the body that it is the strength of may stand, in characters.
_BODY = 120
# A force of this size that fights or trains is told of for being there.
_LARGE = 1000
# How far before a phrase "be" may stand and still tell of it, in words.
_FAR = 6
# How far behind a verb of arrival the building may stand that the force comes to, in words.
_GOAL = 7
# How far before a phrase the word may stand that asks for it or grants it, in words.
_ASKED = 4

# The rule where no word tells what becomes of the force.
VERBLESS = "no verb of presence or movement"

_Judged = tuple[Aspect, str]


def match_course(candidate: Candidate, frame: Frame) -> _Judged:
    """Aspect that the governing verb gives the figure, with the rule that says so."""
    governor = frame.governor
    if governor is None:
        return _match_verbless(candidate, frame)
    return _BY_GROUP.get(governor.group, _match_act)(candidate, frame, governor)


def is_current(candidate: Candidate) -> bool:
    """Whether the figure is named as that of today's force: "to the current force of 600"."""
    return candidate.search_before(_CURRENT, _BODY) is not None


def _match_verbless(candidate: Candidate, frame: Frame) -> _Judged:
    if _is_granted(candidate, frame):
        return Aspect.INCREASE, "asked for or granted"
    if _DID.match(candidate.behind) or candidate.search_before(_BY):
        return Aspect.PART, "did something"
    if candidate.search_before(_MET):
        return Aspect.PART, "seen or met"
    if _PRESENT.match(candidate.behind):
        return Aspect.LEVEL, "place behind"
    if candidate.search_before(_BODY_OF, _BODY):
        return Aspect.LEVEL, "strength of a body"
    if candidate.search_before(_SET_BESIDE):
        return Aspect.LEVEL, "set beside a name"
    return Aspect.PART, VERBLESS


def _is_granted(candidate: Candidate, frame: Frame) -> bool:
    first = max(frame.start, candidate.first - _ASKED)
    return any(cue.lemma in _GRANTED for cue in frame.sentence.find_cues("modality", first, candidate.first))


def _match_send(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    """Increase, unless the move is done, goes on, or leads away."""
    why = f"governed by {governor.lemma}"
    lower = frame.sentence.lower
    if governor.lemma in _GIVING and _TRAINED.match(candidate.behind):
        return Aspect.PART, "provided with something"
    if not _CONTINUING.isdisjoint(lower[max(0, governor.first - 2) : governor.first]):
        return Aspect.LEVEL, "a move that goes on"
    if lower[governor.first] in _STANDING:
        return Aspect.LEVEL, "a standing contribution"
    if governor.lemma in _SHIFTING and _leads_away(candidate, frame, governor):
        return Aspect.DECREASE, "a move away"
    if not _is_done(governor, frame):
        return Aspect.INCREASE, why
    if governor.lemma in _SENDING and _has_goal(candidate, frame, governor):
        gone = _YEARS.search(frame.sentence.text)
        return (Aspect.PART, "gone over the years") if gone else (Aspect.INCREASE, f"{why}, done, with a goal")
    return Aspect.LEVEL, f"{why}, done"


def _has_goal(candidate: Candidate, frame: Frame, governor: Term) -> bool:
    """Whether the move leads to a place; a verb behind "to" tells a purpose: "deployed to help"."""
    behind = max(governor.last, candidate.end)
    if _DESTINED.isdisjoint(frame.sentence.lower[behind : behind + 1]):
        return False
    goal = frame.sentence.plain[behind + 1 : behind + 2]
    return any(word[0].isupper() or word in _GOALS for word in goal)


def _match_arrive(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    """Increase as other moves, unless the force only comes to a building for what it does there."""
    last = governor.last if frame.subject else candidate.end
    goal = frame.sentence.lower[last : min(frame.stop, last + _GOAL)]
    if not _SITES.isdisjoint(goal):
        return Aspect.PART, "comes to a building"
    if governor.lemma == "replaced by" and frame.subject:
        return Aspect.DECREASE, "is replaced"
    return _match_send(candidate, frame, governor)


def _leads_away(candidate: Candidate, frame: Frame, governor: Term) -> bool:
    behind = max(governor.last, candidate.end)
    return not _AWAY.isdisjoint(frame.sentence.lower[behind : behind + 1])


def _is_done(governor: Term, frame: Frame) -> bool:
    """Whether the move has become presence: "has deployed 600", "600 deployed there"."""
    lower = frame.sentence.lower
    if lower[governor.first] not in _DONE:
        return False
    before = lower[max(0, governor.first - 3) : governor.first]
    return (frame.subject and _UNDONE.isdisjoint(before)) or not _PERFECT.isdisjoint(before)


def _match_leave(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    """Decrease, unless the number is what remains."""
    why = f"governed by {governor.lemma}"
    if governor.lemma in _REPLACING and frame.subject:
        return Aspect.INCREASE, "replaces others"
    if governor.lemma in _DESTROYING and frame.subject and not _is_passive(governor, frame):
        return Aspect.PART, "destroys others"
    if governor.lemma == "evacuate" and governor.first >= candidate.end:
        return Aspect.PART, "evacuated"
    between = frame.sentence.lower[governor.last : candidate.first]
    is_close = len(between) <= 2 or (len(between) <= 5 and _LEFT_AS.issuperset(between))
    if governor.lemma == "leave" and not frame.subject and is_close:
        return Aspect.LEVEL, "what a move leaves"
    return Aspect.DECREASE, why


def _match_total(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    """Level, unless the number follows close as the step itself: "brings 600 soldiers"."""
    why = f"governed by {governor.lemma}"
    follows_close = not frame.subject and candidate.first - governor.last <= 3
    if follows_close and governor.lemma == "bring":
        return Aspect.INCREASE, why
    if follows_close and governor.lemma in _LESSENING:
        return Aspect.DECREASE, why
    return Aspect.LEVEL, why


def _match_stay(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    """Level, unless "be" and "have" only lead on to what the force does."""
    why = f"governed by {governor.lemma}"
    if governor.lemma == "be":
        return _match_being(candidate, frame, governor)
    if frame.sentence.lower[governor.first] == "served":
        return Aspect.PART, "have served"
    if governor.lemma == "have":
        return _match_having(candidate, frame, governor)
    return Aspect.LEVEL, why


def _match_being(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    if _is_acting(candidate, frame, governor):
        return Aspect.PART, "governed by be, acting"
    lower = frame.sentence.lower
    if not frame.subject:
        return _match_being_before(candidate, frame, governor)
    behind = [word for word in lower[governor.last : governor.last + 4] if not _is_adverb(word)]
    if behind and behind[0] in _PLACES:
        return Aspect.LEVEL, "are in a place"
    if behind and _is_participle(behind[0]) and behind[0] not in _SETTLED:
        return Aspect.PART, "are doing something"
    return Aspect.LEVEL, "governed by be, of the force"


def _match_being_before(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    """What "be" before the phrase says of it: there they are, or something is done to them."""
    lower = frame.sentence.lower
    if "there" in lower[max(0, governor.first - 2) : governor.first]:
        return Aspect.LEVEL, "there are"
    between = [word for word in lower[governor.last : candidate.first] if not _is_adverb(word)]
    if between and between[0].endswith("ing"):
        return Aspect.PART, "is doing something to them"
    if between and _is_participle(between[0]) and "by" in between and between[0] not in _HOLDING:
        return Aspect.PART, "is done by them"
    if len(between) > _FAR and not candidate.search_before(_SINGLED_OUT):
        return _match_verbless(candidate, frame)
    return Aspect.LEVEL, "governed by be"


def _match_having(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    if frame.subject:
        been, *place = frame.sentence.lower[governor.last : governor.last + 2] or ("",)
        is_there = been == "been" and not _PLACES.isdisjoint(place)
        return (Aspect.LEVEL, "have been in a place") if is_there else (Aspect.PART, "have something")
    between = [word for word in frame.sentence.lower[governor.last : candidate.first] if not _is_adverb(word)]
    if between and _is_granted(candidate, frame):
        return Aspect.INCREASE, "asked for or granted"
    if between and between[0].endswith("ed"):
        return Aspect.PART, "have done something"
    return Aspect.LEVEL, "governed by have" if len(between) <= 2 else "governed by have, far off"


def _is_passive(governor: Term, frame: Frame) -> bool:
    before = [
        word for word in frame.sentence.lower[max(0, governor.first - 3) : governor.first] if not _is_adverb(word)
    ]
    return not _BEING.isdisjoint(before[-1:])


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "ing")) or word in _IRREGULAR


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or word.endswith("ly")


def _is_acting(candidate: Candidate, frame: Frame, governor: Term) -> bool:
    """Whether the phrase's "are" only leads on to what the force does: "600 soldiers were searching"."""
    acts = frame.sentence.find_cues("moves.act", candidate.end, min(frame.stop, candidate.end + _ACTS))
    return any(act.lemma not in _HELPING for act in acts)


def _match_act(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    """Part: the force is told of for what it does or suffers."""
    if governor.group != "moves.act" and candidate.search_before(_SINGLED_OUT):
        return Aspect.PART, "singled out"
    if governor.lemma in _TASKS and candidate.size >= _LARGE:
        return Aspect.LEVEL, "a large force at its task"
    return Aspect.PART, f"governed by {governor.lemma}"


_BY_GROUP: dict[str, Callable[[Candidate, Frame, Term], _Judged]] = {
    "moves.send": _match_send,
    "moves.arrive": _match_arrive,
    "moves.leave": _match_leave,
    "moves.total": _match_total,
    "moves.stay": _match_stay,
}
