"""Aspects: how a count relates to the force (level, increase, decrease, cap, part) or to what happened."""

import re
from collections.abc import Callable

from muster.extract.candidates import Candidate
from muster.extract.counted import EVENTS, Counted
from muster.extract.frames import Frame
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Aspect

_TOTALLED = any_phrase("aspects.totalled")
_IN_YEARS = re.compile(r"\bbetween \d{4}|\bin (?:19|20)\d\d\b", re.IGNORECASE)
_INCIDENT = any_phrase("aspects.incident", exact_case=True)
_TOLL = re.compile(r"\btoll\b")
_LIMIT = any_phrase("aspects.limits")
_CAP = any_phrase("aspects.caps")
_PRESENT = re.compile(rf"\W*(?:\w+\W+){{0,3}}?(?:{phrase_choice('aspects.present')})\b", re.IGNORECASE)
_CHANGED_TO = re.compile(
    rf"\b(?:{phrase_choice('aspects.changes')})\b[^.;]{{0,70}}?\b(?:{phrase_choice('aspects.reached')})\s+"
    r"(?:\w+\s+){0,3}\Z",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\s+(?:\w+\s+){0,2}\Z")
_SHRINKING = any_phrase("aspects.shrinking")
_COMPARED = phrase_before("aspects.compared")
_SINGLED_OUT = phrase_before("aspects.singled_out")
_SET_BESIDE = re.compile(r"\w\s+(?:\(|with\s+)\Z")
_GROWTH = phrase_before("aspects.growth")
_LOSS = phrase_before("aspects.loss")
_STRENGTH = re.compile(rf"[\s-]*(?:{phrase_choice('aspects.strength')})\b")
_DONE = load_phrases("aspects.done")
_PERFECT = load_phrases("aspects.perfect")
_LESSENING = load_phrases("aspects.lessening")
_HELPING = load_phrases("aspects.helping")
# Counts of losses and strikes of this size are no single event's.
_LARGE = 200

_Judged = tuple[Aspect, str]


def match_aspect(counted: Counted, frame: Frame) -> _Judged:
    """Aspect of the figure with the rule that chose it."""
    if counted.measure in EVENTS:
        return _match_event(counted.candidate)
    for match_words in _RULES:
        judged = match_words(counted.candidate, frame)
        if judged:
            return judged
    return _match_governor(counted.candidate, frame)


def _match_event(candidate: Candidate) -> _Judged:
    """One incident, or a total over a longer time."""
    if candidate.sentence.lower[candidate.first - 1 : candidate.first] == ("killing",):
        return Aspect.EVENT, "one incident"
    if (_is_near(_TOTALLED, candidate) or _is_near(_IN_YEARS, candidate)) and not _is_near(_INCIDENT, candidate):
        return Aspect.CUMULATIVE, "a longer time"
    if candidate.size >= _LARGE or _is_near(_TOLL, candidate):
        return Aspect.CUMULATIVE, "a large or counted total"
    return Aspect.EVENT, "one incident"


def _is_near(pattern: re.Pattern[str], candidate: Candidate) -> bool:
    return bool(candidate.search_before(pattern, 120) or pattern.search(candidate.behind[:90]))


def _match_strength(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Level, where a noun of strength is tied to the number: "a 1,500-strong force"."""
    sentence = candidate.sentence
    behind_number = sentence.end_of(candidate.after - 1) - sentence.start
    return (Aspect.LEVEL, "strength") if _STRENGTH.match(sentence.text, behind_number) else None


def _match_more(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Increase, where the words say "more" and nothing takes them away."""
    if not candidate.more:
        return None
    if frame.governor is not None and frame.governor.group == "moves.leave":
        return Aspect.DECREASE, f"governed by {frame.governor.lemma}"
    return Aspect.INCREASE, "more"


def _match_step(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Step of a change that a noun tells: "an increase of 500", "a cut of 2,000"."""
    if candidate.search_before(_GROWTH):
        return Aspect.INCREASE, "an increase of"
    return (Aspect.DECREASE, "a decrease of") if candidate.search_before(_LOSS) else None


def _match_compared(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Level, where another figure is compared with it: "in addition to the 1,500 there"."""
    return (Aspect.LEVEL, "beside another figure") if candidate.search_before(_COMPARED) else None


def _match_change(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Level or step of a change: "raised to 5,200", "increased by 600"."""
    if not candidate.search_before(_CHANGED_TO):
        return None
    if not candidate.search_before(_BY):
        return Aspect.LEVEL, "a total reached"
    if candidate.search_before(_SHRINKING):
        return Aspect.DECREASE, "reduced by"
    return Aspect.INCREASE, "increased by"


def _match_cap(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Cap, where an upper bound is one that somebody set: "up to 450 are authorised"."""
    is_limit = candidate.figure.low is None and bool(
        candidate.search_before(_LIMIT, 40) or _LIMIT.search(candidate.figure.text)
    )
    return (Aspect.CAP, "upper limit") if is_limit and _CAP.search(candidate.sentence.text) else None


# The first rule that fits decides; where none does, the governing verb.
_RULES: tuple[Callable[[Candidate, Frame], _Judged | None], ...] = (
    _match_strength,
    _match_more,
    _match_compared,
    _match_step,
    _match_change,
    _match_cap,
)


def _match_governor(candidate: Candidate, frame: Frame) -> _Judged:
    governor = frame.governor
    if governor is None:
        if _PRESENT.match(candidate.behind):
            return Aspect.LEVEL, "place behind"
        if candidate.search_before(_SET_BESIDE):
            return Aspect.LEVEL, "set beside a name"
        return Aspect.PART, "no verb of presence or movement"
    why = f"governed by {governor.lemma}"
    if governor.group in ("moves.send", "moves.arrive"):
        return (Aspect.LEVEL, f"{why}, done") if _is_done(governor, frame) else (Aspect.INCREASE, why)
    follows_close = not frame.subject and candidate.first - governor.last <= 3
    if governor.group == "moves.leave":
        if governor.lemma == "leave" and not frame.subject and candidate.first - governor.last <= 2:
            return Aspect.LEVEL, "what a move leaves"
        return Aspect.DECREASE, why
    if governor.group == "moves.total" and follows_close and governor.lemma == "bring":
        return Aspect.INCREASE, why
    if governor.group == "moves.total" and follows_close and governor.lemma in _LESSENING:
        return Aspect.DECREASE, why
    if governor.group in ("moves.stay", "moves.total"):
        return (Aspect.PART, f"{why}, acting") if _is_acting(candidate, frame) else (Aspect.LEVEL, why)
    singled_out = governor.group != "moves.act" and candidate.search_before(_SINGLED_OUT)
    return Aspect.PART, "singled out" if singled_out else why


def _is_done(governor: Term, frame: Frame) -> bool:
    """Whether the move has become presence: "has deployed 600", "600 deployed there"."""
    lower = frame.sentence.lower
    if lower[governor.first] not in _DONE:
        return False
    return frame.subject or not _PERFECT.isdisjoint(lower[max(0, governor.first - 3) : governor.first])


def _is_acting(candidate: Candidate, frame: Frame) -> bool:
    """Whether the phrase's "are" only leads on to what the force does: "600 soldiers were searching"."""
    governor = frame.governor
    if governor is None or governor.group != "moves.stay" or governor.lemma != "be":
        return False
    acts = frame.sentence.find_cues("moves.act", candidate.end, min(frame.stop, candidate.end + 6))
    return any(act.lemma not in _HELPING for act in acts)
