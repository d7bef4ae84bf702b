"""Moves: whether a force that is sent, comes or leaves is told of as a step, as presence or for an act."""

import re
from itertools import pairwise

from muster.extract.aspect.adverbs import is_adverb
from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.lexicon import NameKind
from muster.lexicon.phrases import any_phrase, load_phrases
from muster.lexicon.terms import Term
from muster.model import Aspect

_TRAINED = re.compile(r"\s+with\s+\w")
_DONE = load_phrases("courses.done")
_PERFECT = load_phrases("courses.perfect")
_PAST = load_phrases("courses.past")
_UNDONE = load_phrases("courses.undone")
_SENDING = load_phrases("courses.sending")
_DESTINED = load_phrases("courses.destined")
_GOALS = load_phrases("courses.goals")
_YEARS = any_phrase("courses.years")
_SITES = load_phrases("courses.sites")
_LESSENING = load_phrases("courses.lessening")
_GIVING = load_phrases("courses.giving")
_STANDING = load_phrases("courses.standing")
_CONTINUING = load_phrases("courses.continuing")
_SHIFTING = load_phrases("courses.shifting")
_AWAY = load_phrases("courses.away")
_LEFT_AS = load_phrases("courses.left_as")
_PASSIVE = load_phrases("frames.passive")
_LEAVING_FOR = load_phrases("courses.leaving_for")
_COUNTRIES = (NameKind.STATE, NameKind.PLACE, NameKind.CAPITAL)
_RELIEF = load_phrases("courses.relief")
_REPLACING = load_phrases("courses.replacing")
_DESTROYING = load_phrases("courses.destroying")
# A force that is smaller is mostly told of for having been sent ("has deployed 40 tanks"), not as what is there.
_SMALL = 500
# How far behind "left" the "for" may stand that leads on, in words, and marks that stand between in no such way.
_STAGE = 6
_STOPS = frozenset((",", ".", ";", ":", "and", "but"))
# How far behind "left" the words may stand that tell whom they relieve.
_RELIEVING = 10
# "From Kenya to Mali": the first word, those before the second place, and how far behind the first that may stand.
_FROM = "from"
_TO_PLACE = frozenset(("to", "into"))
_WAY = 8
# "Left a residual foreign force of 600": the body in words.
_BODY = 6
# How far behind a verb of arrival the building may stand that the force comes to, in words.
_GOAL = 7

_Judged = tuple[Aspect, str]


def match_send(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    """Increase, unless the move is done, goes on, or leads away."""
    why = f"governed by {governor.lemma}"
    lower = frame.sentence.lower
    if governor.lemma in _GIVING and _TRAINED.match(candidate.behind):
        return Aspect.PART, "provided with something"
    if not _CONTINUING.isdisjoint(lower[max(0, governor.first - 2) : governor.first]):
        return Aspect.LEVEL, "a move that goes on"
    if lower[governor.first] in _STANDING:
        return Aspect.LEVEL, "a standing contribution"
    if governor.lemma in _SHIFTING and _leads(_AWAY, candidate, frame, governor):
        return _match_away(candidate, frame, governor)
    if not _is_done(governor, frame):
        return Aspect.INCREASE, why
    if governor.lemma in _SENDING and _has_goal(candidate, frame, governor):
        gone = _YEARS.search(frame.sentence.text)
        return (Aspect.PART, "gone over the years") if gone else (Aspect.INCREASE, f"{why}, done, with a goal")
    if candidate.size < _SMALL and not _PAST.isdisjoint(lower[max(0, governor.first - 2) : governor.first]):
        return Aspect.INCREASE, f"{why}, done, a small force"
    return Aspect.LEVEL, f"{why}, done"


def _match_away(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    """Decrease, or increase where the country is named that they go to; none of a country that they stay in."""
    sentence, last = frame.sentence, max(governor.last, candidate.end)
    places = [name for name in sentence.names if name.kind in _COUNTRIES and sentence.start_of(last) < name.start]
    if len(places) < 2 or sentence.lower[last] != _FROM:
        return Aspect.DECREASE, "a move away"
    between = sentence.lower[last + 1 : sentence.word_at(places[1].start)]
    if len(between) > _WAY or not _TO_PLACE.issuperset(between[-1:]) or not _STOPS.isdisjoint(between):
        return Aspect.DECREASE, "a move away"
    if places[0].code == places[1].code:
        return Aspect.PART, "moved within a country"
    return Aspect.INCREASE, "moved to another country"


def match_arrive(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    """Increase as other moves, unless the force only comes to a building for what it does there."""
    last = governor.last if frame.subject else candidate.end
    goal = frame.sentence.lower[last : min(frame.stop, last + _GOAL)]
    if not _SITES.isdisjoint(goal):
        return Aspect.PART, "comes to a building"
    if _leaves_for_abroad(frame, governor):
        return Aspect.INCREASE, "left for a country"
    if governor.lemma == "replaced by" and frame.subject:
        return Aspect.DECREASE, "is replaced"
    return match_send(candidate, frame, governor)


def _leaves_for_abroad(frame: Frame, governor: Term) -> bool:
    """Whether the force is told to leave for a place named behind "for" that is not its own: not "for home"."""
    if not frame.subject or governor.lemma not in _LEAVING_FOR:
        return False
    return _leads_abroad(frame, governor, governor.last)


def _leaves_one_for_another(frame: Frame, governor: Term) -> bool:
    """Whether the force leaves a place for another that is not its own: "left Kenya for Mali"."""
    behind = frame.sentence.lower[governor.last : governor.last + _STAGE]
    if not frame.subject or governor.lemma != "leave" or "for" not in behind[1:]:
        return False
    left = behind.index("for")
    return _STOPS.isdisjoint(behind[:left]) and _leads_abroad(frame, governor, governor.last + left + 1)


def _leaves_home(candidate: Candidate, frame: Frame, governor: Term) -> bool:
    """Whether the force leaves its own country for another, or to relieve others: "left Nairobi to replace those"."""
    sentence = frame.sentence
    if not frame.subject or governor.lemma != "leave":
        return False
    left = [name for name in sentence.names if sentence.word_at(name.start) == governor.last]
    behind = sentence.lower[governor.last : min(frame.stop, governor.last + _RELIEVING)]
    if not left or left[0].kind not in _COUNTRIES:
        return False
    owners = {name.code for name in sentence.names if sentence.word_at(name.start) < governor.first}
    if owners and left[0].code not in owners:
        return False
    relieves = any(first == "to" and second in _RELIEF for first, second in pairwise(behind))
    return relieves or (bool(owners) and _leaves_one_for_another(frame, governor))


def _leads_abroad(frame: Frame, governor: Term, last: int) -> bool:
    """Whether a country, a place or a capital is named from that word on that is no party's of the clause."""
    sentence = frame.sentence
    first = last + (sentence.lower[last : last + 1] == ("the",))
    goals = [name for name in sentence.names if name.kind in _COUNTRIES and sentence.word_at(name.start) == first]
    parties = {name.code for name in sentence.names if sentence.word_at(name.start) < governor.first}
    return bool(goals) and goals[0].code not in parties


def _has_goal(candidate: Candidate, frame: Frame, governor: Term) -> bool:
    """Whether the move leads to a place; a verb behind "to" tells a purpose: "deployed to help"."""
    if not _leads(_DESTINED, candidate, frame, governor):
        return False
    behind = max(governor.last, candidate.end)
    goal = frame.sentence.plain[behind + 1 : behind + 2]
    return any(word[0].isupper() or word in _GOALS for word in goal)


def _leads(ways: frozenset[str], candidate: Candidate, frame: Frame, governor: Term) -> bool:
    """Whether one of the words follows right behind the verb and the phrase."""
    behind = max(governor.last, candidate.end)
    return not ways.isdisjoint(frame.sentence.lower[behind : behind + 1])


def _is_done(governor: Term, frame: Frame) -> bool:
    """Whether the move has become presence: "has deployed 600", "600 deployed there"."""
    lower = frame.sentence.lower
    if lower[governor.first] not in _DONE:
        return False
    before = lower[max(0, governor.first - 3) : governor.first]
    return (frame.subject and _UNDONE.isdisjoint(before)) or not _PERFECT.isdisjoint(before)


def match_leave(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    """Decrease, unless the forces replace or destroy others, or the number is what remains."""
    why = f"governed by {governor.lemma}"
    if _leaves_home(candidate, frame, governor):
        return Aspect.INCREASE, "left home"
    if _leaves_one_for_another(frame, governor):
        return Aspect.DECREASE, "left one place for another"
    if governor.lemma in _REPLACING and frame.subject:
        return Aspect.INCREASE, "replaces others"
    if governor.lemma in _DESTROYING and frame.subject and not _is_passive(governor, frame):
        return Aspect.PART, "destroys others"
    if governor.lemma == "evacuate" and governor.first >= candidate.end:
        return Aspect.PART, "evacuated"
    shrinks_to = governor.lemma in _LESSENING and frame.sentence.lower[governor.last : governor.last + 1] == ("to",)
    if shrinks_to and frame.subject:
        return Aspect.LEVEL, "what shrinks to another figure"
    between = frame.sentence.lower[governor.last : candidate.first]
    is_body = len(between) <= _BODY and between[-1:] == ("of",)
    is_close = len(between) <= 2 or (len(between) <= 5 and _LEFT_AS.issuperset(between)) or is_body
    if governor.lemma == "leave" and not frame.subject and is_close:
        return Aspect.LEVEL, "what a move leaves"
    return Aspect.DECREASE, why


def _is_passive(governor: Term, frame: Frame) -> bool:
    """Whether it is done to the force: "were reportedly sunk"."""
    before = [word for word in frame.sentence.lower[max(0, governor.first - 3) : governor.first] if not is_adverb(word)]
    return not _PASSIVE.isdisjoint(before[-1:])


def match_total(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    """Level, unless the number follows close as the step itself: "brings 600 soldiers"."""
    why = f"governed by {governor.lemma}"
    follows_close = not frame.subject and candidate.first - governor.last <= 3
    if follows_close and governor.lemma == "bring":
        return Aspect.INCREASE, why
    if follows_close and governor.lemma in _LESSENING:
        return Aspect.DECREASE, why
    return Aspect.LEVEL, why
