"""Choices: from probabilities to the value of each slot, with what the probability of the choice is."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from muster.extract.actor.parties import is_state_code
from muster.extract.figure.counted import EVENTS
from muster.judge.labels import ASPECTS, HEDGES, MEASURES, STANCES, STATUSES
from muster.judge.notes import Beside
from muster.judge.vectors import Matrix
from muster.judge.verdicts import FigureVerdict, SentenceVerdict
from muster.lexicon import UNLISTED
from muster.model import Aspect, Measure, Stance, Status

# From which probability on (as the net says it, before calibration) a figure is a claim, one that the rules pass over
# is right as a whole, a sentence takes a position, and a further code is an actor or place beside the likeliest one.
# Chosen on the annotated stories that are kept from training, and such that nothing likely wrong moves a series of the
# sample (docs/model-card.md).
CLAIM = 0.5
ALONE = 0.35
POSITION = 0.7
FURTHER = 0.8
_OF_EVENTS = frozenset((Aspect.EVENT, Aspect.CUMULATIVE))
_LIMIT = 1e-4


@dataclass(frozen=True, slots=True)
class FigureChoice:
    """What is chosen for a figure, and by slot the probability of it."""

    measure: Measure
    aspect: Aspect
    status: Status
    hedge: bool
    actors: tuple[str, ...]
    places: tuple[str, ...]
    speaker: Beside | None
    time: Beside | None
    probabilities: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class PositionChoice:
    """What is chosen for a sentence that takes a position, and by slot the probability of it."""

    stance: Stance
    actors: tuple[str, ...]
    probabilities: Mapping[str, float]


def choose_figure(verdict: FigureVerdict, codes: Sequence[str]) -> FigureChoice | None:
    """The likeliest value of every slot; None where the figure is likelier no claim."""
    labels = verdict.labels
    claim = 1 - float(labels["measure"][0])
    if claim < CLAIM:
        return None
    measure = list(Measure)[int(labels["measure"][1:].argmax())]
    aspect, aspect_probability = _choose_aspect(labels["aspect"], measure)
    status = int(labels["status"].argmax())
    hedge = int(labels["hedge"].argmax())
    actors, actor_probability = _choose_codes(verdict.chosen["actor"], verdict.alone["actor"], codes)
    places, place_probability = _choose_codes(
        *_keep_places(verdict.chosen["place"], verdict.alone["place"], codes), codes
    )
    speaker, time = int(verdict.chosen["speaker"].argmax()), int(verdict.chosen["time"].argmax())
    probabilities = {
        "measure": float(labels["measure"][MEASURES.index(measure)]),
        "aspect": aspect_probability,
        "status": float(labels["status"][status]),
        "actor": actor_probability,
        "place": place_probability,
        "speaker": float(verdict.chosen["speaker"][speaker]),
        "time": float(verdict.chosen["time"][time]),
        "hedge": float(labels["hedge"][hedge]),
    }
    return FigureChoice(
        measure,
        aspect,
        STATUSES[status],
        HEDGES[hedge],
        actors,
        places,
        verdict.question.speeches[speaker - 1] if speaker else None,
        verdict.question.times[time - 1] if time else None,
        probabilities,
    )


def choose_position(verdict: SentenceVerdict, codes: Sequence[str]) -> PositionChoice | None:
    """The likeliest stance and who takes it; None where the sentence likelier takes no position."""
    if 1 - float(verdict.stance[0]) < POSITION:
        return None
    stance = list(Stance)[int(verdict.stance[1:].argmax())]
    actors, actor_probability = _choose_codes(verdict.holder, verdict.holder_alone, codes)
    return PositionChoice(
        stance, actors, {"stance": float(verdict.stance[STANCES.index(stance)]), "actor": actor_probability}
    )


def calibrate(probability: float, line: tuple[float, float]) -> float:
    """How often a choice of that probability is right, by the model's slope and intercept of log odds."""
    slope, shift = line
    return 1 / (1 + math.exp(-(slope * log_odds(probability) + shift)))


def log_odds(probability: float) -> float:
    """Logarithm of the odds, of ten thousand to one at most."""
    certain = min(max(probability, _LIMIT), 1 - _LIMIT)
    return math.log(certain / (1 - certain))


def _choose_aspect(probabilities: Matrix, measure: Measure) -> tuple[Aspect, float]:
    """The likeliest aspect of those that the measure can have."""
    fitting = [index for index, each in enumerate(ASPECTS) if (each in _OF_EVENTS) == (measure in EVENTS)]
    best = max(fitting, key=lambda index: float(probabilities[index]))
    return ASPECTS[best], float(probabilities[best] / probabilities[fitting].sum())


def _keep_places(chosen: Matrix, alone: Matrix, codes: Sequence[str]) -> tuple[Matrix, Matrix]:
    """The probabilities, with none for what is no place: an alliance, a mission's union, an armed group."""
    kept = np.array([code.startswith(UNLISTED) or is_state_code(code) for code in codes[: len(alone)]], dtype=bool)
    return chosen * np.append(True, kept), alone * kept


def _choose_codes(chosen: Matrix, alone: Matrix, codes: Sequence[str]) -> tuple[tuple[str, ...], float]:
    """The likeliest code, and those that are likely by themselves besides it; none where "none" is likeliest."""
    best = int(chosen.argmax())
    if best == 0:
        return (), float(chosen[0])
    further = [index for index, each in enumerate(alone) if index != best - 1 and each > FURTHER]
    return (codes[best - 1], *(codes[index] for index in further)), float(chosen[best])
