"""Points: steps on the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.text.points import (
    Point,
    day_point,
    nearest_date,
    nearest_month,
    nearest_weekday,
    step_days,
    step_months,
    valid_point,
    week_of,
)

DAYS = st.dates(date(1500, 1, 1), date(2500, 1, 1))


@pytest.mark.parametrize(
    ("point", "iso", "first", "last"),
    [
        (Point(2011), "2011", date(2011, 1, 1), date(2011, 12, 31)),
        (Point(2012, 2), "2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        (Point(2012, 2, 3), "2012-02-03", date(2012, 2, 3), date(2012, 2, 3)),
    ],
)
def test_a_point_covers_its_days(point: Point, iso: str, first: date, last: date) -> None:
    assert (point.iso, point.first_on, point.last_on) == (iso, first, last)


@pytest.mark.parametrize("parts", [(2011, 2, 29), (2011, 13), (2011, 0), (999,), (3000,), (2011, 4, 31), (2011, 1, 0)])
def test_what_no_calendar_has_is_no_point(parts: tuple[int, ...]) -> None:
    assert valid_point(*parts) is None


def test_a_point_is_cut_down_to_a_coarser_one() -> None:
    day = Point(2016, 9, 28)
    assert day.of_precision(Point(2003)) == Point(2016)
    assert day.of_precision(Point(2003, 3)) == Point(2016, 9)
    assert day.of_precision(Point(2003, 3, 1)) == day


@given(DAYS, st.integers(-2000, 2000))
def test_steps_there_and_back_meet(on: date, steps: int) -> None:
    away = step_days(on, steps)
    assert away is not None
    assert step_days(away.first_on, -steps) == day_point(on)
    month = step_months(on, steps)
    assert month is not None
    assert step_months(month.first_on, -steps) == Point(on.year, on.month)


def test_steps_beyond_two_hundred_years_lead_nowhere() -> None:
    assert step_days(date(2016, 1, 1), 80_000) is None
    assert step_months(date(2016, 1, 1), -2401) is None


@given(DAYS)
def test_the_own_week_holds_the_day(on: date) -> None:
    monday, sunday = week_of(on, 0)
    assert monday.first_on <= on <= sunday.last_on
    assert (sunday.last_on - monday.first_on).days == 6
    assert monday.first_on.weekday() == 0


@given(DAYS, st.integers(0, 6), st.booleans())
def test_the_strictly_nearest_weekday_is_never_the_day_itself(on: date, weekday: int, forward: bool) -> None:
    near = nearest_weekday(on, weekday, forward=forward, strictly=True)
    assert near.weekday() == weekday
    assert 1 <= abs((near - on).days) <= 7
    assert (near > on) == forward


@given(DAYS, st.integers(1, 12), st.booleans())
def test_the_nearest_month_is_within_a_year(on: date, month: int, forward: bool) -> None:
    near = nearest_month(on, month, forward=forward)
    months = (near.year - on.year) * 12 + month - on.month
    assert near.month == month
    assert 0 <= (months if forward else -months) <= 11


def test_the_nearest_leap_day_is_found_years_away() -> None:
    assert nearest_date(date(2015, 3, 1), 2, 29, forward=False) == Point(2012, 2, 29)
    assert nearest_date(date(2013, 3, 1), 2, 29, forward=True) == Point(2016, 2, 29)
    assert nearest_date(date(2013, 3, 1), 2, 30, forward=True) is None
