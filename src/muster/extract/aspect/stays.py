"""Stays: whether verbs of presence tell that a force is there, or only lead on to what it does."""

from muster.extract.aspect.adverbs import is_adverb
from muster.extract.aspect.verbless import is_granted, match_verbless
from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.lexicon.phrases import load_phrases, phrase_before
from muster.lexicon.terms import Term
from muster.model import Aspect

# "Including 600 soldiers": a part is told of, not what is there.
SINGLED_OUT = phrase_before("aspects.singled_out")
_HELPING = load_phrases("courses.helping")
_PLACES = load_phrases("courses.places")
_IRREGULAR = load_phrases("courses.irregular")
_SETTLED = load_phrases("courses.settled")
_HOLDING = load_phrases("courses.holding")
_BEEN_THROUGH = load_phrases("aspects.been_through")
# How far behind the phrase an act may stand that its "are" leads on to, in words.
_ACTS = 9
# How far before a phrase "be" may stand and still tell of it, in words.
_FAR = 6

_Judged = tuple[Aspect, str]


def match_stay(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
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
    lower = frame.sentence.lower
    if frame.subject and lower[governor.last : governor.last + 1] == ("in",):
        return Aspect.LEVEL, "are in a place"
    if _is_acting(candidate, frame, governor):
        return Aspect.PART, "governed by be, acting"
    if not frame.subject:
        return _match_being_before(candidate, frame, governor)
    behind = [word for word in lower[governor.last : governor.last + 4] if not is_adverb(word)]
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
    between = [word for word in lower[governor.last : candidate.first] if not is_adverb(word)]
    if between and between[0].endswith("ing"):
        return Aspect.PART, "is doing something to them"
    if between and _is_participle(between[0]) and "by" in between and between[0] not in _HOLDING:
        return Aspect.PART, "is done by them"
    if len(between) > _FAR and not candidate.search_before(SINGLED_OUT):
        return match_verbless(candidate, frame)
    return Aspect.LEVEL, "governed by be"


def _match_having(candidate: Candidate, frame: Frame, governor: Term) -> _Judged:
    if frame.subject:
        been, *place = frame.sentence.lower[governor.last : governor.last + 2] or ("",)
        done = [word for word in frame.sentence.lower[governor.last : governor.last + 2] if not is_adverb(word)]
        if done and done[0] in _BEEN_THROUGH:
            return Aspect.PART, "have been through something"
        is_there = been == "been" and not _PLACES.isdisjoint(place)
        return (Aspect.LEVEL, "have been in a place") if is_there else (Aspect.PART, "have something")
    between = [word for word in frame.sentence.lower[governor.last : candidate.first] if not is_adverb(word)]
    if between and is_granted(candidate, frame):
        return Aspect.INCREASE, "asked for or granted"
    if between and between[0].endswith("ed"):
        return Aspect.PART, "have done something"
    return Aspect.LEVEL, "governed by have" if len(between) <= 2 else "governed by have, far off"


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "ing")) or word in _IRREGULAR


def _is_acting(candidate: Candidate, frame: Frame, governor: Term) -> bool:
    """Whether the phrase's "are" only leads on to what the force does: "600 soldiers were searching"."""
    acts = frame.sentence.find_cues("moves.act", candidate.end, min(frame.stop, candidate.end + _ACTS))
    return any(act.lemma not in _HELPING for act in acts)
