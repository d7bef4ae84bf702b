"""Among: forces counted as some of those who come or go: "among those who left are 600 soldiers and 12 tanks"."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.lexicon.phrases import phrase_choice
from muster.lexicon.terms import Term
from muster.model import Aspect

_AMONG = re.compile(
    r"\bamong\s+(?:those|them|the\s+\w+(?:\s+\w+)?)\b(?P<told>[^.,;:]{2,80}?)\s"
    rf"(?P<be>{phrase_choice('statuses.be')})\s+(?:\w+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_PAST = frozenset(("was", "were"))
_MOVES = ("moves.leave", "moves.arrive", "moves.send")
# "Among those sent to Mali are" tells who is there as often as who comes.
_SEND = "moves.send"
# How far before the figure the word may stand, in characters.
_REACH = 130


def match_among(candidate: Candidate, frame: Frame) -> tuple[Aspect, str] | None:
    """Decrease or increase, where the figure is counted as some of those who leave or arrive."""
    verb = _find_verb(candidate)
    if verb is None or verb.group == _SEND:
        return None
    return (Aspect.DECREASE if verb.group == "moves.leave" else Aspect.INCREASE), "some of those who move"


def is_still_moving(candidate: Candidate) -> bool:
    """Whether those of whom it counts some are yet to move: "among those to leave are"."""
    verb = _find_verb(candidate)
    if verb is None:
        return False
    lower = candidate.sentence.lower
    if not _PAST.isdisjoint(lower[verb.last : candidate.first]):
        return False
    return lower[verb.first].endswith("ing") or "to" in lower[max(0, verb.first - 2) : verb.first]


def _find_verb(candidate: Candidate) -> Term | None:
    """The verb of movement between "among those" and the "are" before the figure; None where there is none."""
    among = candidate.search_before(_AMONG, _REACH)
    if among is None:
        return None
    sentence = candidate.sentence
    first = sentence.word_at(sentence.start + among.start("told") + 1)
    last = sentence.word_at(sentence.start + among.start("be"))
    moves = [cue for cue in sentence.find_cues("moves", first, last) if cue.group in _MOVES]
    # "Cut off", "held off": they go nowhere.
    moves = [cue for cue in moves if sentence.lower[cue.last : cue.last + 1] != ("off",)]
    return moves[0] if moves else None
