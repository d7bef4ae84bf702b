"""Choices take the likeliest value that fits, and calibration follows its line."""

from dataclasses import replace

import numpy as np
import pytest

from muster.judge.choices import calibrate, choose_figure, choose_position
from muster.judge.labels import ASPECTS, MEASURES, STANCES, STATUSES
from muster.judge.questions import FigureQuestion, Options, Parties, SentenceQuestion
from muster.judge.vectors import Matrix
from muster.judge.verdicts import FigureVerdict, SentenceVerdict
from muster.model import Aspect, Measure, Stance, Status

CODES = ("NOR", "IRQ", "SYR")
NO_OPTIONS = Options.of([], [])
NO_PARTIES = Parties(NO_OPTIONS, NO_OPTIONS.features, NO_OPTIONS.tokens)


def spread(labels: tuple[object, ...], **likely: float) -> Matrix:
    """Probabilities of the labels, by their values; what is left goes to the first label."""
    row = np.array([likely.get(str(getattr(label, "value", label)), 0.0) for label in labels], dtype=np.float32)
    row[0] += 1 - row.sum()
    return row


def verdict(measure: Matrix, aspect: Matrix, actor: Matrix, alone: Matrix) -> FigureVerdict:
    question = FigureQuestion(0, (1, 3), (1, 4), [], NO_PARTIES, (), NO_OPTIONS, (), NO_OPTIONS)
    silent = np.array([1.0], dtype=np.float32)
    return FigureVerdict(
        question,
        {"measure": measure, "aspect": aspect, "status": spread(STATUSES, planned=0.8), "hedge": np.array([0.9, 0.1])},
        {"actor": actor, "place": np.array([0.1, 0.1, 0.7, 0.1]), "speaker": silent, "time": silent},
        {"actor": alone, "place": np.array([0.1, 0.9, 0.2])},
    )


def test_the_likeliest_of_each_slot_is_chosen_with_its_probability() -> None:
    choice = choose_figure(
        verdict(
            spread(MEASURES, personnel=0.9),
            spread(ASPECTS, increase=0.7),
            np.array([0.1, 0.8, 0.1, 0.0]),
            np.array([0.9, 0.1, 0.0]),
        ),
        CODES,
    )
    assert choice is not None
    assert (choice.measure, choice.aspect, choice.status) == (Measure.PERSONNEL, Aspect.INCREASE, Status.PLANNED)
    assert (choice.actors, choice.places, choice.speaker, choice.time) == (("NOR",), ("IRQ",), None, None)
    assert choice.probabilities["measure"] == pytest.approx(0.9)
    assert choice.probabilities["actor"] == pytest.approx(0.8)


def test_a_figure_that_is_likelier_none_is_no_claim() -> None:
    even = np.array([0.25, 0.25, 0.25, 0.25])
    assert choose_figure(verdict(spread(MEASURES, personnel=0.4), spread(ASPECTS), even, even[1:]), CODES) is None


def test_losses_have_the_aspect_of_an_event() -> None:
    aspects = spread(ASPECTS, level=0.6, event=0.3, cumulative=0.1)
    even = np.array([0.25, 0.25, 0.25, 0.25])
    choice = choose_figure(verdict(spread(MEASURES, killed=0.9), aspects, even, even[1:]), CODES)
    assert choice is not None
    assert choice.aspect is Aspect.EVENT
    assert choice.probabilities["aspect"] == pytest.approx(0.75)


def test_codes_that_are_likely_by_themselves_stand_beside_the_likeliest() -> None:
    choice = choose_figure(
        verdict(
            spread(MEASURES, personnel=0.9),
            spread(ASPECTS, level=1),
            np.array([0.1, 0.5, 0.4, 0.0]),
            np.array([0.9, 0.85, 0.1]),
        ),
        CODES,
    )
    assert choice is not None
    assert choice.actors == ("NOR", "IRQ")


def test_alliances_and_armed_groups_are_no_places() -> None:
    told = verdict(
        spread(MEASURES, personnel=0.9), spread(ASPECTS, level=1), np.array([0.1, 0.5, 0.4, 0.0]), np.array([0.9, 0, 0])
    )
    likely = np.array([0.1, 0.6, 0.2, 0.1])
    told = replace(
        told, chosen={**told.chosen, "place": likely}, alone={**told.alone, "place": np.array([0.9, 0.1, 0.95])}
    )
    choice = choose_figure(told, ("AU", "SOM", "OTHER:Sahel"))
    assert choice is not None
    assert choice.places == ("SOM", "OTHER:Sahel")


def test_a_sentence_takes_the_likeliest_stance_or_none() -> None:
    question = SentenceQuestion(0, (1, 5), [], NO_PARTIES)
    holder, alone = np.array([0.1, 0.9, 0.0, 0.0]), np.array([0.9, 0.0, 0.0])
    choice = choose_position(SentenceVerdict(question, spread(STANCES, opposes=0.8), holder, alone), CODES)
    assert choice is not None
    assert (choice.stance, choice.actors) == (Stance.OPPOSES, ("NOR",))
    assert choose_position(SentenceVerdict(question, spread(STANCES, opposes=0.3), holder, alone), CODES) is None


@pytest.mark.parametrize(
    ("probability", "line", "right"), [(0.7, (1, 0), 0.7), (0.5, (2, 0), 0.5), (0.5, (1, -2), 0.119)]
)
def test_calibration_moves_the_log_odds(probability: float, line: tuple[float, float], right: float) -> None:
    assert calibrate(probability, line) == pytest.approx(right, abs=1e-3)


def test_calibration_stays_between_nought_and_one() -> None:
    assert 0 < calibrate(0.0, (1, 0)) < calibrate(1.0, (1, 0)) < 1
