"""Round ticks, and every value inside."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.chart.scale import DayScale, ValueScale


@given(st.integers(0, 10**9), st.integers(2, 8))
def test_ticks_are_few_and_round_and_reach_above_the_largest_value(largest, most):
    scale = ValueScale.fit(largest, 300, 20, most)
    ticks = list(scale.ticks())
    assert len(ticks) <= most + 1
    assert ticks[0] == 0
    assert ticks[-1] == scale.top >= largest
    assert str(scale.step).rstrip("0") in ("1", "2", "25", "5")


@pytest.mark.parametrize(("largest", "step"), [(5200, 1000), (60, 10), (3, 1), (0, 1), (99_000, 20_000), (1_400, 250)])
def test_steps_are_those_that_a_reader_expects(largest, step):
    assert ValueScale.fit(largest, 300, 20, 6).step == step


def test_zero_is_at_the_bottom_and_what_is_too_high_at_the_top():
    scale = ValueScale.fit(5000, 300, 20, 5)
    assert [scale.y(value) for value in (0, 5000, 2500, 90_000)] == [300, 20, 160, 20]


@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.integers(30, 40_000), st.integers(4, 12))
def test_time_ticks_stand_in_order_inside_and_are_not_too_many(first_on, n_days, most):
    scale = DayScale(first_on, first_on + timedelta(days=n_days), 0, 800)
    ticks = list(scale.ticks(most))
    assert [day for day, _ in ticks] == sorted(day for day, _ in ticks)
    assert all(scale.first_on <= day <= scale.last_on for day, _ in ticks)
    assert len(ticks) <= most + 2


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2016-01-15", "2016-05-02", ["Feb 2016", "Mar 2016", "Apr 2016", "May 2016"]),
        ("2015-11-01", "2017-02-01", ["Jan 2016", "Apr", "Jul", "Oct", "Jan 2017"]),
        ("2014-06-01", "2017-06-01", ["2015", "2016", "2017"]),
    ],
)
def test_months_quarters_and_years_are_named(first, last, labels):
    scale = DayScale(date.fromisoformat(first), date.fromisoformat(last), 0, 800)
    assert [label for _, label in scale.ticks(7)] == labels
