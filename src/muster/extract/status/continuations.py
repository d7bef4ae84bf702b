"""Continuations: figures whose own words tell no status, and that share the one before them in the sentence."""

import re

from muster.extract.figure.counted import EVENTS, Counted
from muster.extract.frames import Frame, find_frame
from muster.lexicon.phrases import load_phrases
from muster.model import QuantityClaim, Status

# A verb or clause of its own stands between.
_AUXILIARIES = load_phrases("frames.auxiliaries")
_BREAKS = load_phrases("statuses.breaks") | _AUXILIARIES
# Behind an item of a list: the next one, or the end.
_ITEM_ENDS = re.compile(r"\s*(?:[;,.]|--|and\b|\Z)")
# How far apart the two may stand, in words.
_FURTHER = 40


def is_listed_on(counted: Counted, before: tuple[Counted, QuantityClaim] | None) -> bool:
    """Whether a figure without a verb is a further item of what is to come: "will send a brigade; 600 engineers"."""
    if before is None or before[1].status is Status.ACTUAL or not _ITEM_ENDS.match(counted.candidate.behind):
        return False
    return _goes_on(counted, before[0])


def match_continuation(
    counted: Counted, frame: Frame, before: tuple[Counted, QuantityClaim] | None
) -> tuple[Status, str] | None:
    """Status of the figure before where this one goes on from it: "will send 600 in May and another 400 in June"."""
    if (
        before is None
        or _has_auxiliary(counted, frame)
        or before[1].status is Status.ACTUAL
        or not _goes_on(counted, before[0])
    ):
        return None
    return before[1].status, "goes on from the figure before"


def _goes_on(counted: Counted, before: Counted) -> bool:
    """Whether no verb of its own leads to the figure from the one before: a result's ("bringing to") is none."""
    sentence = counted.candidate.sentence
    frame = find_frame(before.candidate)
    first = frame.governor.last if frame.subject and frame.governor else before.candidate.end
    last = counted.candidate.first
    if before.candidate.sentence is not sentence or counted.measure in EVENTS or before.measure in EVENTS:
        return False
    between = sentence.lower[first:last]
    if not between or len(between) > _FURTHER or not _BREAKS.isdisjoint(between):
        return False
    return not any(
        _is_finite(sentence.lower[cue.first]) and sentence.lower[cue.first - 1] != "to"
        for cue in sentence.find_cues("moves", first, last)
    )


def _has_auxiliary(counted: Counted, frame: Frame) -> bool:
    """Whether the figure is the subject of an auxiliary: "and 200 are still there"."""
    if not frame.subject or frame.governor is None:
        return False
    behind = counted.candidate.sentence.lower[counted.candidate.end : frame.governor.last]
    return not _AUXILIARIES.isdisjoint(behind)


def _is_finite(word: str) -> bool:
    return not word.endswith("ing")
