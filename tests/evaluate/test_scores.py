"""Scores: tallies, slots and mistakes of hand-built reports."""

from dataclasses import replace

import pytest

from muster.evaluate.annotation import Annotation
from muster.evaluate.scores import Mistake, Tally, score_claims
from muster.model import Aspect, Measure, Stance, Status

TROOPS = Annotation(
    kind="quantity",
    start=10,
    end=20,
    actors=("USA",),
    places=("IRQ",),
    speaker="Ada Quill",
    low=600,
    high=600,
    measure=Measure.PERSONNEL,
    aspect=Aspect.INCREASE,
    status=Status.ANNOUNCED,
)
KILLED = replace(TROOPS, start=40, end=50, low=3, high=3, measure=Measure.KILLED, aspect=Aspect.EVENT)
STANCE = Annotation(kind="position", start=60, end=70, actors=("NATO",), stance=Stance.RULES_OUT)
GOLD = {"a": [TROOPS, KILLED, STANCE], "b": []}


def test_a_perfect_reader_scores_one_everywhere() -> None:
    scores = score_claims(GOLD, GOLD)
    assert scores.found == scores.strict == scores.full == Tally(2, 2, 2)
    assert scores.ledger == scores.position == Tally(1, 1, 1)
    assert set(scores.slots.values()) == {1.0}
    assert scores.mistakes == ()
    assert scores.reports == 2


def test_a_reader_who_finds_nothing_scores_zero() -> None:
    scores = score_claims(GOLD, {})
    assert scores.found == Tally(0, 2, 0)
    assert scores.found.f1 == scores.found.precision == scores.found.recall == 0.0
    assert scores.slots == {}
    assert [mistake.slot for mistake in scores.mistakes] == ["claim"] * 3


def test_a_report_that_is_not_annotated_counts_for_nothing() -> None:
    assert score_claims(GOLD, {**GOLD, "c": [TROOPS]}) == score_claims(GOLD, GOLD)


def test_a_wrong_speaker_costs_the_full_score_only() -> None:
    scores = score_claims(GOLD, {"a": [replace(TROOPS, speaker=None), KILLED, STANCE]})
    assert (scores.found.hits, scores.strict.hits, scores.full.hits, scores.ledger.hits) == (2, 2, 1, 1)
    assert scores.slots["speaker"] == 0.5
    assert scores.mistakes == (Mistake("a", 10, 20, "speaker", "Ada Quill", None),)


def test_a_status_of_the_same_coarse_grain_costs_the_strict_score_and_not_the_ledger() -> None:
    scores = score_claims(GOLD, {"a": [replace(TROOPS, status=Status.PLANNED), KILLED, STANCE]})
    assert (scores.strict.hits, scores.ledger.hits) == (1, 1)
    assert scores.mistakes == (Mistake("a", 10, 20, "status", Status.ANNOUNCED, Status.PLANNED),)


def test_a_wrong_figure_is_missed_and_spurious_at_once() -> None:
    wrong = replace(TROOPS, low=700, high=700)
    scores = score_claims(GOLD, {"a": [wrong, KILLED, STANCE]})
    assert scores.found == Tally(1, 2, 2)
    assert scores.ledger == Tally(0, 1, 1)
    assert scores.mistakes == (Mistake("a", 10, 20, "claim", TROOPS, None), Mistake("a", 10, 20, "claim", None, wrong))


def test_a_position_needs_its_actor_and_stance() -> None:
    scores = score_claims(GOLD, {"a": [TROOPS, KILLED, replace(STANCE, stance=Stance.OPPOSES)]})
    assert scores.position == Tally(0, 1, 1)
    assert scores.found.f1 == 1.0
    assert scores.mistakes == (Mistake("a", 60, 70, "stance", Stance.RULES_OUT, Stance.OPPOSES),)


def test_the_measures_of_a_tally_follow_their_formulas() -> None:
    tally = Tally(hits=2, gold=4, found=3)
    assert (tally.precision, tally.recall) == (pytest.approx(2 / 3), 0.5)
    assert tally.f1 == pytest.approx(2 * (2 / 3) * 0.5 / (2 / 3 + 0.5))


def test_the_record_holds_plain_rounded_values() -> None:
    scores = score_claims(GOLD, {"a": [TROOPS]})
    record = scores.record()
    assert record["found"] == {"p": 1.0, "r": 0.5, "f1": 0.6667, "hits": 1, "gold": 2, "found": 1}
    assert record["slots"]["actor"] == 1.0
    assert "mistakes" not in record
