"""Destinations: the places named behind a phrase that its forces can be at."""

import re
from collections.abc import Iterable

from muster.extract.figure.candidate import Candidate
from muster.extract.place.place_names import find_leading_word
from muster.extract.sentence import Sentence
from muster.lexicon import Name
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before
from muster.model import Aspect

ORIGINS = load_phrases("places.origins")
# Between a town and its country: both are the origin, or neither is.
_GOING_ON = (", ", " in ")
_GOALS = ("to", "into", "for", "toward", "towards", "over", "through")
_BASED = phrase_before("places.based", words=3)
_STARTING = phrase_before("places.starting", words=1)
_HOMEWARD = any_phrase("places.homeward")
# "Left | Nairobi to relieve others": where those start who come
_LEFT = re.compile(r"\b(?:left|leave|leaves|leaving)\s\Z")
# In characters: how far before a place the words may begin that tell of a base; how far behind a phrase or a place the
# next place of its journey home may stand.
_REACH_BASED = 60
_REACH_JOURNEY = 60


def find_destinations(
    candidate: Candidate, aspect: Aspect, actors: tuple[str, ...], named: Iterable[Name]
) -> list[Name]:
    """The `named` places behind the phrase without origins ("from Norland") and the countries that go on from one.

    A withdrawal leaves its origin: of one, goals ("to Norland") and the actor's own country are left out instead. A
    base is an origin where a goal follows: "a brigade based in Norland will go to Kesh".
    """
    text, kept, dropped_end = candidate.sentence.report_text, [], -1
    behind = [name for name in named if name.start >= candidate.end_at]
    last_goal = max((name.start for name in behind if _is_goal(candidate.sentence, name)), default=-1)
    for name in behind:
        if aspect is Aspect.DECREASE:
            dropped = _is_goal(candidate.sentence, name) or (name.code,) == actors
        else:
            goes_on = text[dropped_end : name.start] in _GOING_ON
            left_home = (name.code,) == actors and _LEFT.search(text, candidate.end_at, name.start) is not None
            dropped = left_home or _is_origin(candidate.sentence, name, last_goal) or goes_on
        if dropped:
            dropped_end = name.end
        else:
            kept.append(name)
    return kept


def find_left_for_home(candidate: Candidate, named: Iterable[Name]) -> Name | None:
    """The place left of the two that a journey home names in one breath: "return to Norland from Kesh"; else None."""
    sentence, text = candidate.sentence, candidate.sentence.report_text
    ends = [name for name in named if name.start >= candidate.end_at][:2]
    if len(ends) < 2 or max(ends[0].start - candidate.end_at, ends[1].start - ends[0].end) > _REACH_JOURNEY:
        return None
    ways = [find_leading_word(sentence, name) for name in ends]
    if sorted(way or "" for way in ways) != ["from", "to"] or ends[0].code == ends[1].code:
        return None
    goes_home = _HOMEWARD.search(text, candidate.end_at, ends[1].start)
    return ends[ways.index("from")] if goes_home else None


def _is_goal(sentence: Sentence, name: Name) -> bool:
    word = find_leading_word(sentence, name)
    return word is not None and word.rpartition(" ")[2] in _GOALS


def _is_origin(sentence: Sentence, name: Name, last_goal: int) -> bool:
    """Whether the place is where a journey starts; forces are at their base unless a goal follows it."""
    word, before = find_leading_word(sentence, name), (max(sentence.start, name.start - _REACH_BASED), name.start)
    starts = word == "from" or _STARTING.search(sentence.report_text, *before) is not None
    if starts or name.start >= last_goal:
        return starts
    return word in ORIGINS or _BASED.search(sentence.report_text, *before) is not None
