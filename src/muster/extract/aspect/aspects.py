"""Aspects: how a count relates to the force (level, increase, decrease, cap, part) or to what happened."""

import re
from collections.abc import Callable

from muster.extract.aspect.among import match_among
from muster.extract.aspect.carried import match_carried
from muster.extract.aspect.ceilings import is_ceiling
from muster.extract.aspect.courses import match_course
from muster.extract.aspect.current import is_current
from muster.extract.aspect.flows import is_rate, match_flow
from muster.extract.aspect.objects import match_object
from muster.extract.aspect.permitted import is_permitted
from muster.extract.aspect.spoken_of import is_spoken_of
from muster.extract.aspect.swaps import match_swap
from muster.extract.aspect.tolls import match_toll
from muster.extract.aspect.ways import match_way
from muster.extract.aspect.wholes import is_divided, match_whole
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.counted import EVENTS, Counted
from muster.extract.frames import Frame
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Aspect

_LIMIT = any_phrase("aspects.limits")
_CAP = any_phrase("aspects.caps")
_BOUNDING = phrase_before("aspects.bounding")
_CHANGED_TO = re.compile(
    rf"\b(?:{phrase_choice('aspects.changes')})\b(?:[^.;]|(?<=[A-Z])\.){{0,70}}?\b(?:{phrase_choice('aspects.reached')})\s+"
    r"(?:\w+\s+){0,3}\Z",
    re.IGNORECASE,
)
# "Fall | below 600", "cut the force in Mali | below 600"
_UNDERCUT = re.compile(r"(?:below|above)\b", re.IGNORECASE)
_CHANGED = re.compile(
    rf"\b(?:{phrase_choice('aspects.changes')})\s(?:(?:[^.;]|(?<=[A-Z])\.){{0,70}}?\s)?\Z", re.IGNORECASE
)
# "lifts the ceiling on its force from 4,000 to"
_LIMITED_TO = re.compile(
    rf"\b(?:{phrase_choice('aspects.bounds')})\s(?:(?:on|for|of)\s)?(?:[^.;]|(?<=[A-Z])\.){{0,60}}?\b(?:to|at|from)\s+(?:\w+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\s+(?:(?!to\s)\w+\s+){0,2}\Z")
# "By 200 to 1,300", "by 150 troops to a total of 1,250".
_BY_STEP = re.compile(
    rf"\bby\s+(?:\w+\s+){{0,2}}?(?:\d[\d,]*|{phrase_choice('figures.number_words')})\s+(?:[\w,]+\s+){{0,4}}?"
    r"to\s+(?:\w+\s+){0,3}\Z"
)
_SHRINKING = any_phrase("aspects.shrinking")
_HELPED_BY = re.compile(rf"\b(?:{phrase_choice('aspects.helped')})\s+by\s+(?:\w+\s+){{0,2}}\Z", re.IGNORECASE)
_COMPARED = phrase_before("aspects.compared")
_TO_COME = re.compile(
    rf"(?:,?\s+(?:that|which|who|whom))?(?:\s+(?!(?:is|are|was|were|that|will|would|only)\b)[\w.'’-]+){{0,5}}?"
    rf"\s+(?:{phrase_choice('aspects.to_come')})\b",
)
_GROWTH = phrase_before("aspects.growth")
_LOSS = phrase_before("aspects.loss")
_PRESENCE = phrase_before("aspects.presence")
_STRENGTH = re.compile(rf"[\s-]*(?:{phrase_choice('aspects.strength')})\b")
_STEP_UP = re.compile(rf"\W+(?:\w+\W+){{0,2}}?(?:{phrase_choice('aspects.steps_up')})\b")
_STEP_DOWN = re.compile(rf"\W+(?:\w+\W+){{0,2}}?(?:{phrase_choice('aspects.steps_down')})\b")
_BOUND = re.compile(rf"\W+(?:\w+\W+){{0,2}}?(?:{phrase_choice('aspects.bounds')})\b")
_ADDED = load_phrases("aspects.added")
_FEWER = load_phrases("aspects.fewer")
_ON_TOP = re.compile(rf"\s+(?:\w+\s+){{0,3}}?(?:{phrase_choice('aspects.on_top')})\b")
# "Prolonged the deployment of": those who are there stay
_PROLONGED = re.compile(
    rf"\b(?:{phrase_choice('flows.prolonging')})\s+(?:[\w'’]+\s+){{0,3}}?"
    rf"(?:{phrase_choice('flows.stays')})\s+of\s+(?:\w+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_ONGOING = any_phrase("aspects.ongoing")
_EXERCISE = re.compile(rf"[^,;]{{0,50}}?\b(?<!following )(?<!after )(?:{phrase_choice('aspects.exercises')})\b")

# How far behind "600 more soldiers" a verb that moves them may stand, and how far before, in words.
_NEAR = 6
_NEAR_BEFORE = 2
# "Shrinks from 900 soldiers to 600": both are totals; but not a range, "from 600 to 900 soldiers"
_FROM = re.compile(
    rf"\b(?:{phrase_choice('aspects.shifting')})\s(?:[^.;]{{0,70}}?\s)?from\s+(?:\w+\s+){{0,2}}\Z", re.IGNORECASE
)
_TO = re.compile(r"\s+(?:(?!(?:and|but|from)\b)[\w'’-]+\s+){0,6}?to\s+(?:\w+\s+){0,2}\d", re.IGNORECASE)
_FROM_TO = re.compile(
    rf"\b(?:{phrase_choice('aspects.shifting')})\s(?:[^.;]{{0,70}}?\s)?from\s+(?:\w+\s+){{0,2}}\d[\d,]*\s"
    r"(?:(?!(?:and|but|from)\b)[\w'’-]+\s+){0,6}?to\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
# Rules by which those of whom "another 600" are told are there too
_THERE = ("there are", "are in a place", "governed by serve", "governed by stay", "governed by remain")
_MOVES = ("moves.send", "moves.arrive", "moves.leave")

_Judged = tuple[Aspect, str]


def match_aspect(counted: Counted, frame: Frame) -> _Judged:
    """Aspect of the figure with the rule that chose it."""
    if counted.measure in EVENTS:
        return match_toll(counted)
    aspect, rule = _match_words(counted.candidate, frame)
    if aspect is Aspect.LEVEL and is_rate(counted.candidate):
        return Aspect.PART, "so many at a time"
    return aspect, rule


def _match_words(candidate: Candidate, frame: Frame) -> _Judged:
    for match_words in _RULES:
        judged = match_words(candidate, frame)
        if judged:
            return judged
    return match_course(candidate, frame)


def _match_strength(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Level, where a noun of strength is tied to the number: "a 1,500-strong force", unless it measures a step."""
    sentence = candidate.sentence
    strength = _STRENGTH.match(sentence.text, sentence.end_of(candidate.after - 1) - sentence.start)
    if not strength or (candidate.size <= 1 and "-" not in strength[0]):
        return None
    for pattern, aspect in ((_STEP_UP, Aspect.INCREASE), (_STEP_DOWN, Aspect.DECREASE), (_BOUND, Aspect.CAP)):
        if pattern.match(sentence.text, strength.end()):
            return aspect, "strength of a step"
    governor = frame.governor
    if governor is not None and governor.group in _MOVES and _is_near(governor, candidate, frame):
        return match_course(candidate, frame)
    return Aspect.LEVEL, "strength"


def _is_near(governor: Term, candidate: Candidate, frame: Frame) -> bool:
    if frame.subject:
        return governor.first <= candidate.end + _NEAR
    return candidate.first <= governor.last + _NEAR_BEFORE


def _match_more(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Increase, where the words say "more" and nothing takes them away."""
    if not candidate.more:
        return None
    governor = frame.governor
    if governor is not None and governor.group == "moves.leave" and governor.first <= candidate.end + _NEAR:
        return Aspect.DECREASE, f"governed by {governor.lemma}"
    is_there = _adds_to_level(candidate) or _is_held(candidate, frame)
    return (Aspect.LEVEL, "more of the same") if is_there else (Aspect.INCREASE, "more")


def _adds_to_level(candidate: Candidate) -> bool:
    """Whether "more" only goes on counting what is there: "has 500 soldiers in the north and 200 more in the south"."""
    sentence = candidate.sentence
    having = [cue for cue in sentence.find_cues("moves.stay", 0, candidate.first) if cue.lemma == "have"]
    if not having:
        return False
    start = sentence.start_of(having[-1].first)
    counted = any(start < numeral.start < candidate.start_at for numeral in sentence.numerals if numeral.role is None)
    others = ("moves.send", "moves.arrive", "modality")
    return counted and not any(any(sentence.find_cues(group, having[-1].last, candidate.first)) for group in others)


def _is_held(candidate: Candidate, frame: Frame) -> bool:
    """Whether "more" are there beside others, with no word of what will be: "its allies have another 600"."""
    governor = frame.governor
    if governor is None or any(candidate.sentence.find_cues("modality", frame.start, frame.stop)):
        return False
    if governor.lemma == "have":
        return not frame.subject and candidate.first <= governor.last + 1
    return match_course(candidate, frame)[1] in _THERE


def _match_worded(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Step of a change that the phrase itself tells: "30,000 surge troops", "1,000 fewer troops"."""
    words = candidate.sentence.lower[candidate.after : candidate.end + 1]
    if not _FEWER.isdisjoint(words):
        return Aspect.DECREASE, "fewer"
    leaves = frame.governor is not None and frame.governor.group == "moves.leave"
    return None if leaves or _ADDED.isdisjoint(words) else (Aspect.INCREASE, "reinforcements")


def _match_step(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Step of a change that a noun tells: "an increase of 500", "a cut of 2,000"."""
    if is_current(candidate):
        return Aspect.LEVEL, "a current force"
    if is_spoken_of(candidate):
        return Aspect.LEVEL, "something is said of them"
    if candidate.search_before(_PROLONGED, 90) and not candidate.more:
        return Aspect.LEVEL, "a stay that is made longer"
    if candidate.search_before(_GROWTH):
        goes_on = candidate.search_before(_ONGOING, 60)
        return (Aspect.LEVEL, "a move that goes on") if goes_on else (Aspect.INCREASE, "an increase of")
    if candidate.search_before(_LOSS):
        return Aspect.DECREASE, "a decrease of"
    is_there = candidate.search_before(_PRESENCE) and not candidate.more
    return (Aspect.LEVEL, "a presence of") if is_there else None


def _match_compared(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Level, where another figure is compared with it: "in addition to the 1,500 there"."""
    if _ON_TOP.match(candidate.behind):
        return Aspect.INCREASE, "on top of another figure"
    if is_divided(candidate):
        return (
            (Aspect.INCREASE, "out of those to come")
            if _TO_COME.match(candidate.behind)
            else (Aspect.LEVEL, "out of which")
        )
    compared = candidate.search_before(_COMPARED)
    if not compared:
        return None
    if compared[0].startswith("among"):
        return Aspect.PART, "among others"
    moves = candidate.sentence.find_cues("moves.leave", candidate.first - 3, candidate.first)
    return None if any(moves) else (Aspect.LEVEL, "beside another figure")


def _match_change(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Level or step of a change: "raised to 5,200", "increased by 600", "goes from 600 to 900"."""
    if (candidate.search_before(_FROM, 110) and _TO.match(candidate.behind)) or candidate.search_before(_FROM_TO, 150):
        return Aspect.LEVEL, "from one total to another"
    if _UNDERCUT.match(candidate.figure.text) and candidate.search_before(_CHANGED):
        return Aspect.LEVEL, "a total reached"
    if not candidate.search_before(_CHANGED_TO) or candidate.search_before(_HELPED_BY):
        return None
    if candidate.search_before(_BY_STEP):
        return Aspect.LEVEL, "a total reached by a step"
    if not candidate.search_before(_BY):
        return Aspect.LEVEL, "a total reached"
    if candidate.search_before(_SHRINKING):
        return Aspect.DECREASE, "reduced by"
    return Aspect.INCREASE, "increased by"


def _match_cap(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Cap, where an upper bound is one that somebody set: "up to 450 are authorised"."""
    if is_ceiling(candidate) or candidate.search_before(_BOUNDING) or candidate.search_before(_LIMITED_TO, 100):
        return Aspect.CAP, "a limit of"
    if candidate.figure.low is not None or candidate.more:
        return None
    if is_permitted(candidate):
        return Aspect.CAP, "a limit by law"
    if not (candidate.search_before(_LIMIT, 40) or _LIMIT.search(candidate.figure.text)):
        return None
    return (Aspect.CAP, "upper limit") if _CAP.search(candidate.sentence.text) else None


def _match_exercise(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Part, where the force is there for an exercise or a show only."""
    stays = frame.governor is not None and frame.governor.group == "moves.stay" and frame.governor.lemma != "be"
    return (Aspect.PART, "an exercise") if not stays and _EXERCISE.match(candidate.behind) else None


# The first rule that fits decides; where none does, the governing verb.
_RULES: tuple[Callable[[Candidate, Frame], _Judged | None], ...] = (
    match_whole,
    match_flow,
    match_swap,
    match_among,
    _match_strength,
    _match_worded,
    _match_cap,
    _match_step,
    _match_more,
    _match_compared,
    _match_change,
    _match_exercise,
    match_way,
    match_carried,
    match_object,
)
