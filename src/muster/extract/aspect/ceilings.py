"""Ceilings: numbers that somebody set as the most that may be there: "has an authorised strength of 600"."""

import re

from muster.extract.figure.candidate import Candidate
from muster.lexicon import NameKind
from muster.lexicon.phrases import any_phrase, phrase_choice

_STRENGTHS, _CEILINGS = phrase_choice("ceilings.strengths"), phrase_choice("ceilings.nouns")
# Words up to the verb, and words right before the number
_WORDS = r"(?:(?!\d)[\w'’.-]+\s+)"
_NEAR = r"(?:(?:an?|the|only|just|now|currently)\s+)?\Z"
_IS = rf"(?:{phrase_choice('ceilings.being')})\s+{_NEAR}"
# "An authorised strength of", "the authorised strength of its force in Mali is", "authorised at"
_AUTHORISED = re.compile(
    rf"\b(?:{phrase_choice('ceilings.authorised')})\s+(?:\w+\s+){{0,2}}?(?:{_STRENGTHS})\s+"
    rf"(?:(?:of|at)\s+{_NEAR}|{_WORDS}{{0,10}}?{_IS})",
    re.IGNORECASE,
)
# "Of an authorised 600, 500 are there"
_OUT_OF = re.compile(rf"\bof\s+(?:an?|the|its|their)\s+(?:{phrase_choice('ceilings.authorised')})\s+\Z", re.IGNORECASE)
# "Grow to its authorised size of 600": a total to be reached
_TO_BE_REACHED = re.compile(r"\bto\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
# "The ceiling for the mission in Mali is"
_CEILING_IS = re.compile(rf"\b(?:{_CEILINGS})\s+(?:(?:for|on|of|in)\s+{_WORDS}{{1,10}}?)?{_IS}", re.IGNORECASE)
# "Capped the number of soldiers there at", "limits the size of the force to"
_HELD = phrase_choice("ceilings.held")
_CAPPED = re.compile(
    rf"\b(?:(?:{phrase_choice('ceilings.capping')})\s+{_WORDS}{{0,6}}?(?:{_HELD})\s+{_WORDS}{{0,8}}?at"
    rf"|(?:{phrase_choice('ceilings.limiting')})\s+{_WORDS}{{0,6}}?(?:{_HELD})\s+{_WORDS}{{0,8}}?to)\s+{_NEAR}",
    re.IGNORECASE,
)
# "Will | not exceed 600", "must keep | no more than 600"
_SHALL = re.compile(rf"\b(?:{phrase_choice('ceilings.shall')})\s+\Z", re.IGNORECASE)
_MUST_KEEP = re.compile(
    rf"\b(?:{phrase_choice('ceilings.must')})\s+(?:{phrase_choice('ceilings.keeping')})\s+\Z", re.IGNORECASE
)
# "Must have | no more than 600"; "the mission may have" where a name does not stand for it
_MUST_HAVE = re.compile(
    rf"\b(?:{phrase_choice('ceilings.must_have')}|(?:{phrase_choice('ceilings.missions')})\s+(?:can|may))\s+"
    rf"(?:{phrase_choice('ceilings.having')})\s+\Z",
    re.IGNORECASE,
)
_MAY_HAVE = re.compile(rf"\s+(?:can|may)\s+(?:{phrase_choice('ceilings.having')})\s+", re.IGNORECASE)
_NOT_EXCEED = re.compile(r"not\s+(?P<to>to\s+)?exceed", re.IGNORECASE)
_NO_MORE = re.compile(rf"(?:{phrase_choice('ceilings.no_more')})\b", re.IGNORECASE)
# Behind a number beside a ceiling: "and 900 soldiers deployed"
_THERE = re.compile(
    rf"(?:,?\s+(?:is|are|was|were|now|currently|actually))*\s+(?:{phrase_choice('ceilings.there')})\b", re.IGNORECASE
)
# Of a number without a noun: words that are part of it, who has such a ceiling, and what else may have one
_LIMITED = re.compile(rf"(?:{phrase_choice('ceilings.bounding')})\b", re.IGNORECASE)
_FORCES = any_phrase("ceilings.forces")
_OTHERS = any_phrase("ceilings.others", "totals.of_others")
# How far before the figure such words may begin, in characters.
_REACH = 150


def is_ceiling(candidate: Candidate) -> bool:
    """Whether the figure is told as what a force may not exceed."""
    patterns = (_CEILING_IS, _CAPPED)
    if is_authorised(candidate) or any(candidate.search_before(pattern, _REACH) for pattern in patterns):
        return True
    if candidate.figure.low is not None:
        return False
    if _LIMITED.match(candidate.figure.text):
        return True
    told = _NOT_EXCEED.match(candidate.figure.text)
    if told:
        return told["to"] is not None or candidate.search_before(_SHALL, _REACH) is not None
    if _NO_MORE.match(candidate.figure.text) is None:
        return False
    must = candidate.search_before(_MUST_KEEP, _REACH) or candidate.search_before(_MUST_HAVE, _REACH)
    return must is not None or _is_of_mission(candidate)


def is_ceiling_of_force(candidate: Candidate) -> bool:
    """Whether a number without a noun is a ceiling, and its sentence names forces: "the force is capped at 1,300"."""
    if not is_ceiling(candidate):
        return False
    at = candidate.start_at - candidate.sentence.start
    nearby = candidate.sentence.text[max(0, at - _REACH) : at + _REACH]
    if _OTHERS.search(nearby):
        return False
    names_mission = any(name.kind is NameKind.MISSION for name in candidate.sentence.names)
    return names_mission or _FORCES.search(nearby) is not None


def _is_of_mission(candidate: Candidate) -> bool:
    """Whether the name of a mission leads to the number: "MINUSMA may have no more than 1,300"."""
    mission = candidate.sentence.find_last_name(candidate.start_at, (NameKind.MISSION,))
    text = candidate.sentence.report_text
    return mission is not None and _MAY_HAVE.fullmatch(text, mission.end, candidate.start_at) is not None


def is_told_apart(candidate: Candidate, before: Candidate) -> bool:
    """Whether the figure is there beside a ceiling: "an authorised strength of 1,300 and 900 soldiers deployed"."""
    return _THERE.match(candidate.behind) is not None and is_ceiling(before)


def is_authorised(candidate: Candidate) -> bool:
    """Whether the figure is the strength that a force is authorised to have, and not one that it is to reach."""
    told = candidate.search_before(_AUTHORISED, _REACH)
    if told is None:
        return candidate.search_before(_OUT_OF, _REACH) is not None
    first = told.start()
    return _TO_BE_REACHED.search(candidate.sentence.text, max(0, first - _REACH), first) is None
