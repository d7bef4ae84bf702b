"""Features of a sentence that may take a position."""

from muster.judge.figure_features import is_of, place_in_report
from muster.judge.labels import STANCES
from muster.judge.notes import Notes
from muster.judge.vectors import Vector, flags

_CUES = (
    "modality.requested",
    "modality.pledged",
    "modality.planned",
    "modality.announced",
    "modality.possible",
    "modality.denied",
    "moves.send",
    "moves.leave",
    "moves.stay",
    "moves.act",
    "reporting",
)
_SHORT = 8


def sentence_features(notes: Notes, index: int) -> Vector:
    """Features of the sentence with that index, each between 0 and 1."""
    sentence = notes.analysis.sentences[index]
    stances = {term.heading for term in sentence.stances if term.section == "stances"}
    return [
        float(any(figure.candidate.sentence.index == index for figure in notes.figures)),
        *flags(any(is_of(cue, group) for cue in sentence.cues) for group in _CUES),
        *flags(stance is not None and stance.value in stances for stance in STANCES),
        float(any(noun.section in ("personnel", "units") for noun in sentence.nouns)),
        *place_in_report(sentence),
        *flags((sentence.quotations, len(sentence.plain) < _SHORT)),
    ]
