"""Carried: forces told of as aboard or along with what moves: "a convoy rolled in, with 340 riflemen aboard"."""

import re

from muster.extract.aspect.ways import leads_abroad
from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame, clause_start
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import phrase_choice
from muster.model import Aspect

_WITH = re.compile(r"\bwith\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_MEANS = re.compile(rf"\b(?:{phrase_choice('ways.means')})s?\b", re.IGNORECASE)
_ABOARD = re.compile(r"(?:\s+and\s+\w+)?\s+(?:aboard|on\s+board)\b", re.IGNORECASE)
_LEAVING_FOR = re.compile(r"\b(?:leaves?|left|leaving)\s+(?:[\w.'’-]+\s+){0,4}?for\s", re.IGNORECASE)
# How far before "with" the clause may begin that it belongs to, in words.
_CLAUSE = 30
_STEPS = {"moves.send": Aspect.INCREASE, "moves.arrive": Aspect.INCREASE, "moves.leave": Aspect.DECREASE}

_Judged = tuple[Aspect, str]


def match_carried(candidate: Candidate, frame: Frame) -> _Judged | None:
    """What becomes of that which the phrase goes "with", where it moves."""
    beside = candidate.search_before(_WITH, 40)
    if beside is None:
        return None
    sentence = candidate.sentence
    last = sentence.word_at(sentence.start + beside.start())
    first = max(_start(sentence, last), last - _CLAUSE)
    told = sentence.text[sentence.start_of(first) - sentence.start : beside.start()]
    if not _ABOARD.match(candidate.behind) and not _MEANS.search(told):
        return None
    if leads_abroad(told) or _LEAVING_FOR.search(told):
        return Aspect.INCREASE, "with what comes"
    moves = list(sentence.find_cues("moves", first, last))
    aspect = _STEPS.get(moves[-1].group) if moves else None
    return (aspect, "with what comes or leaves") if aspect else None


def _start(sentence: Sentence, last: int) -> int:
    """First word of the clause before that word; the comma right before it ends none."""
    behind = last - 1 if sentence.lower[last - 1 : last] == (",",) else last
    return clause_start(sentence, behind)
