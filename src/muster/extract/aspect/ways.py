"""Ways: forces told of by where a verb of motion leads them: "flew 600 soldiers to Norland", "600 drove home"."""

import re

from muster.extract.aspect.wholes import is_of_number
from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.lexicon.phrases import load_phrases, phrase_choice
from muster.model import Aspect

_SITES = load_phrases("courses.sites")
_CARRYING, _MOVING = phrase_choice("ways.carrying"), phrase_choice("ways.moving")
_CARRIED, _TURNING_AWAY = phrase_choice("ways.carried"), phrase_choice("ways.sending_away")
# Words of one clause, without marks.
_WORDS = rf"(?:\s+(?!(?:{phrase_choice('ways.breaking')})\b)[\w'’-]+)"
# "And marines", where only the first of a pair is counted
_AND = r"(?:\s+and\s+(?!(?:the|a|an|is|are|was|were|has|have)\b)(?:\w+\s+)?\w+)?"
_HELP = rf"(?:\s+(?:{phrase_choice('frames.auxiliaries', 'courses.adverbs', 'ways.helping')}|\w+ly)\b){{0,5}}"
_HOME = rf"(?:{phrase_choice('ways.home')})\b"
_ABROAD = rf"(?:{phrase_choice('ways.abroad')})\b|to\s+(?:the\s+)?(?-i:[A-Z])"
# Before the phrase, what takes it along, and behind it where to
_BRINGS = re.compile(rf"\b(?:{_CARRYING})\s+(?:[\w'’-]+\s+){{0,2}}\Z", re.IGNORECASE)
_BRINGS_AWAY = re.compile(rf"\b(?:{_CARRYING}|{_TURNING_AWAY})\s+(?:[\w'’-]+\s+){{0,3}}\Z", re.IGNORECASE)
_TO_HOME = re.compile(rf"{_AND}{_WORDS}{{0,3}}?\s+{_HOME}", re.IGNORECASE)
_TO_ABROAD = re.compile(rf"{_AND}{_WORDS}{{0,3}}?\s+(?:{_ABROAD})", re.IGNORECASE)
# "600 soldiers drove home", "were flown to Norland", "who crossed back"
_MOVED = (
    rf"{_AND}(?:,?\s+(?:who|which))?{_HELP}\s+(?:{_MOVING}|(?:{phrase_choice('frames.passive')})\s+(?:{_CARRIED}))\b"
)
_MOVED_HOME = re.compile(
    rf"{_MOVED}(?:{_WORDS}{{0,4}}?\s+{_HOME}|{_WORDS}{{0,6}}?\s+into\s+their\s+own\b)", re.IGNORECASE
)
_ABROAD_BEFORE = re.compile(rf"\b(?:{_MOVING}){_WORDS}{{0,5}}?\s+(?:{_ABROAD})", re.IGNORECASE)
_MOVED_ABROAD = re.compile(rf"{_MOVED}{_WORDS}{{0,5}}?\s+(?:{_ABROAD})", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_AND_BACK = re.compile(r"\band\s+back\b", re.IGNORECASE)
_WHOLE = "a whole of which a part is led away"
# How far behind the way the building may stand that the force only comes to, in words.
_GOAL = 4
# How far before the phrase its verb may stand, and how far behind the way its end, in characters.
_REACH = 80

_Judged = tuple[Aspect, str]


def match_way(candidate: Candidate, frame: Frame) -> _Judged | None:
    """Increase or decrease, where a verb of motion and the way behind it tell that the force comes or leaves."""
    brought_away = candidate.search_before(_BRINGS_AWAY, _REACH) and _TO_HOME.match(candidate.behind)
    if brought_away or _MOVED_HOME.match(candidate.behind):
        is_whole = brought_away and is_of_number(candidate)
        return (Aspect.LEVEL, _WHOLE) if is_whole else (Aspect.DECREASE, "led home or away")
    to_abroad = _TO_ABROAD if candidate.search_before(_BRINGS, _REACH) else _MOVED_ABROAD
    way = to_abroad.match(candidate.behind)
    if way is None or _only_passes(candidate.behind[way.end() : way.end() + _REACH]):
        return None
    return Aspect.INCREASE, "led to a place"


def leads_abroad(told: str) -> bool:
    """Whether a verb of motion leads to a place: "rolled into the base"."""
    return _ABROAD_BEFORE.search(told) is not None


def _only_passes(behind: str) -> bool:
    """Whether the way leads to a building only, or there and back."""
    return bool(_AND_BACK.search(behind)) or not _SITES.isdisjoint(_WORD.findall(behind.lower())[:_GOAL])
