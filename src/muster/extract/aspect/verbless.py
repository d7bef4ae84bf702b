"""Phrases without a governing verb: what stands right beside them tells of the force."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.lexicon.phrases import load_phrases, phrase_before, phrase_choice
from muster.model import Aspect

_PRESENT = re.compile(rf"\W*(?:\w+\W+){{0,3}}?(?:{phrase_choice('aspects.present')})\b", re.IGNORECASE)
_DID = re.compile(rf"\s+(?!(?:{phrase_choice('aspects.present')}|{phrase_choice('courses.settled')})\b)\w+ed\b")
_BY = re.compile(r"\bby\s+(?:\w+\s+)?\Z")
_SET_BESIDE = re.compile(r"[\w,]\s+(?:\(|--\s*|with\s+)\Z")
_BODY_OF = re.compile(
    rf"\b(?:{phrase_choice('aspects.bodies')})s?\b(?:\s+of|[^,;:]{{0,60}}\bincludes?d?)\s+(?:\w+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_MET = phrase_before("aspects.met", words=1)
_GRANTED = load_phrases("aspects.granted")
_NEED = "need"
# How far before a phrase the body that it is the strength of may stand, in characters.
_BODY = 120
# How far before a phrase the word may stand that asks for it or grants it, in words.
_ASKED = 4
# How far behind the phrase the act may stand that it is told of for, in words.
_ACTS = 12
# A force of this size is told of for being there, where no act is told.
LARGE = 1000
# The rule where no word tells what becomes of the force.
VERBLESS = "no verb of presence or movement"

_Judged = tuple[Aspect, str]


def match_verbless(candidate: Candidate, frame: Frame) -> _Judged:
    """Aspect by the words beside a phrase that no verb governs."""
    if is_granted(candidate, frame):
        return Aspect.INCREASE, "asked for or granted"
    if candidate.row:
        return Aspect.LEVEL, "number of a row"
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
    acts = any(frame.sentence.find_cues("moves.act", candidate.end, min(frame.stop, candidate.end + _ACTS)))
    is_there = candidate.size >= LARGE and not acts
    return (Aspect.LEVEL, f"{VERBLESS}, a large force") if is_there else (Aspect.PART, VERBLESS)


def is_granted(candidate: Candidate, frame: Frame) -> bool:
    """Whether the force is asked for, offered or granted right before the phrase."""
    first = max(frame.start, candidate.first - _ASKED)
    cues = frame.sentence.find_cues("modality", first, candidate.first)
    # "Needs 100,000 soldiers": a large force is needed in all.
    return any(cue.lemma in _GRANTED and (cue.lemma != _NEED or candidate.size < LARGE) for cue in cues)
