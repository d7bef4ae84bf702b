"""Features of a figure: its own words and the cues of its sentence.

What the rules make of it is not among them: they were written with the training reports at hand, on which they are
right more often than elsewhere, and a net that saw their choices would learn to believe them too much. They join in
`muster.judge.leaning`.
"""

from muster.extract.figure.candidate import Candidate
from muster.extract.frames import find_frame
from muster.extract.sentence import Sentence
from muster.judge.vectors import Vector, flags, one_hot
from muster.lexicon.terms import Term

_NOUNS = (
    "personnel.strong",
    "personnel.usual",
    "personnel.weak",
    "units.strong",
    "units.usual",
    "units.weak",
    "equipment.strong",
    "equipment.usual",
    "equipment.weak",
    "strikes.strong",
    "strikes.weak",
    "killed.strong",
    "wounded.strong",
    "captured.strong",
    "other",
    "none",
)
_MODALITIES = tuple(
    f"modality.{heading}" for heading in ("requested", "pledged", "planned", "announced", "possible", "denied")
)
_CASUALTIES = ("casualties.killed", "casualties.wounded", "casualties.captured")
_MOVES = ("moves.send", "moves.arrive", "moves.leave", "moves.stay", "moves.total", "moves.act")
_GOVERNORS = ("none", *_MOVES, *_CASUALTIES)
_CUES = (*_MODALITIES, *_CASUALTIES, *_MOVES, "hedges", "reporting")
_NEAR_CUES = (*_MODALITIES, *_CASUALTIES, *_MOVES)
# How far beside a figure a cue counts as near, in words.
_NEAR = 6
_DIGITS = tuple(range(1, 8))
# Sentences that open a report, and the one from which on a report is long.
_OPENING = 3
LONG = 40


def figure_features(candidate: Candidate) -> Vector:
    """Features of one figure, each between 0 and 1."""
    frame, sentence, value = find_frame(candidate), candidate.sentence, candidate.figure
    size = int(candidate.size)
    noun = candidate.noun.group if candidate.noun else "other" if candidate.other else "none"
    return [
        *one_hot(noun, _NOUNS),
        *one_hot(frame.governor.group if frame.governor else "none", _GOVERNORS),
        *flags((frame.subject, candidate.more, candidate.article, value.approx, value.vague)),
        *flags((value.low is None, value.high is None)),
        *one_hot(min(7, len(str(size))), _DIGITS),
        *flags((size == 1, size == 2)),
        *_cues_in(sentence, _CUES, 0, len(sentence.plain)),
        *_cues_in(sentence, _NEAR_CUES, max(0, candidate.first - _NEAR), candidate.end + _NEAR),
        *place_in_report(sentence),
        float(any(start <= candidate.start_at < end for start, end in sentence.quotations)),
    ]


def place_in_report(sentence: Sentence) -> Vector:
    """Where in the report the sentence stands."""
    return [
        *flags((sentence.index == 0, sentence.index < _OPENING)),
        min(1.0, sentence.index / LONG),
    ]


def _cues_in(sentence: Sentence, groups: tuple[str, ...], first: int, last: int) -> Vector:
    met = [cue for cue in sentence.cues if first <= cue.first < last]
    return [float(any(is_of(cue, group) for cue in met)) for group in groups]


def is_of(cue: Term, group: str) -> bool:
    """Whether the cue is of the group, or of a group under that heading."""
    return cue.group == group or cue.group.startswith(group + ".")
