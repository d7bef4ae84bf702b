"""Matching: pairs of claims, values and slots."""

from dataclasses import replace

import pytest

from muster.evaluate.annotation import Annotation
from muster.evaluate.matching import find_pairs, match_figures, match_slots, slot_value
from muster.model import Aspect, Measure, Stance, Status

QUANTITY = Annotation(
    kind="quantity",
    start=10,
    end=20,
    actors=("USA",),
    places=("IRQ",),
    low=600,
    high=600,
    measure=Measure.PERSONNEL,
    aspect=Aspect.LEVEL,
    status=Status.ACTUAL,
)
POSITION = Annotation(kind="position", start=10, end=20, actors=("NATO",), stance=Stance.RULES_OUT)


def with_bounds(low: float | None, high: float | None) -> Annotation:
    return replace(QUANTITY, low=low, high=high)


def test_claims_that_do_not_overlap_are_no_pair() -> None:
    assert find_pairs([QUANTITY], [replace(QUANTITY, start=20, end=30)]) == []


def test_claims_of_two_kinds_are_no_pair() -> None:
    assert find_pairs([QUANTITY], [POSITION]) == []


def test_each_claim_stands_for_one_other_at_most() -> None:
    assert find_pairs([QUANTITY], [QUANTITY, QUANTITY]) == [(QUANTITY, QUANTITY)]


def test_the_same_measure_goes_before_the_same_value_and_both_before_the_overlap() -> None:
    same_measure = replace(QUANTITY, low=1, high=1, start=18)
    same_value = replace(QUANTITY, measure=Measure.KILLED, start=15)
    neither = replace(QUANTITY, measure=Measure.KILLED, low=1, high=1)
    assert find_pairs([QUANTITY], [neither, same_value, same_measure]) == [(QUANTITY, same_measure)]
    assert find_pairs([QUANTITY], [neither, same_value]) == [(QUANTITY, same_value)]


def test_a_tie_goes_to_the_earlier_claim_of_the_list() -> None:
    first, second = replace(QUANTITY, quote="first"), replace(QUANTITY, quote="second")
    assert find_pairs([QUANTITY], [first, second]) == [(QUANTITY, first)]
    assert find_pairs([first, second], [QUANTITY]) == [(first, QUANTITY)]


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ((600, 600), (600, 600), True),
        ((600, 600), (600.0, 600.0), True),
        ((600, 600), (601, 601), False),
        ((None, 5000), (None, 5000), True),
        ((None, 5000), (5000, 5000), False),
        ((3, 9), (5, 5), True),
        ((24, 99), (None, 12), True),
        ((300, 700), (200, 999), True),
        ((600, 600), (200, 999), False),
        ((600, None), (200, 999), True),
        ((1_000_000, 1_000_000), (1_000_001, 1_000_001), True),
        ((1_000_000, 1_000_000), (1_000_002, 1_000_002), False),
    ],
)
def test_values_are_the_same_within_the_words_precision(
    gold: tuple[float | None, float | None], found: tuple[float | None, float | None], same: bool
) -> None:
    assert match_figures(with_bounds(*gold), with_bounds(*found)) is same


def test_the_same_value_of_another_measure_is_another_figure() -> None:
    assert not match_figures(QUANTITY, replace(QUANTITY, measure=Measure.KILLED))


def test_codes_are_compared_as_sets_without_idle_differences_of_case() -> None:
    gold = replace(QUANTITY, actors=("USA", "OTHER:Northern Front"))
    found = replace(QUANTITY, actors=("OTHER: northern front", "usa"))
    assert match_slots(gold, found)["actor"]
    assert not match_slots(gold, replace(found, actors=("usa",)))["actor"]


@pytest.mark.parametrize(
    ("gold", "found", "exact", "coarse"),
    [
        (Status.ANNOUNCED, Status.ANNOUNCED, True, True),
        (Status.ANNOUNCED, Status.PLEDGED, False, True),
        (Status.REQUESTED, Status.POSSIBLE, False, True),
        (Status.ACTUAL, Status.ANNOUNCED, False, False),
        (Status.DENIED, Status.POSSIBLE, False, False),
        (Status.ACTUAL, None, False, False),
    ],
)
def test_a_status_may_be_right_at_the_coarse_grain_only(
    gold: Status, found: Status | None, exact: bool, coarse: bool
) -> None:
    slots = match_slots(replace(QUANTITY, status=gold), replace(QUANTITY, status=found))
    assert (slots["status"], slots["status_coarse"]) == (exact, coarse)


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        (None, None, True),
        (None, "last week", False),
        ("last week", None, False),
        ("last week", "Last month", True),
        ("last week", "on Monday", False),
        ("set", "on Monday", True),
    ],
)
def test_time_words_agree_where_they_share_a_word(gold: str | None, found: str | None, same: bool) -> None:
    slots = match_slots(replace(QUANTITY, time_text=gold), replace(QUANTITY, time_text=found))
    assert slots["time_text"] is same


def test_a_time_in_iso_is_asked_for_only_where_the_annotation_has_one() -> None:
    dated = replace(QUANTITY, time_iso="2014-07")
    assert "time_iso" not in match_slots(QUANTITY, dated)
    assert match_slots(dated, QUANTITY)["time_iso"] is False


def test_a_position_is_compared_in_its_own_slots() -> None:
    slots = match_slots(POSITION, replace(POSITION, stance=Stance.OFFERS))
    assert slots == {"actor": True, "place": True, "speaker": True, "stance": False}


def test_a_slot_tells_its_value() -> None:
    assert slot_value(QUANTITY, "actor") == ("USA",)
    assert slot_value(QUANTITY, "status") is Status.ACTUAL
