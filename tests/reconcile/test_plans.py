from datetime import date

import pytest

from muster.model import Measure, PlanOutcome
from muster.reconcile.estimate import estimate_series


def track(entries):
    return estimate_series(entries, "USA", "IRQ", Measure.PERSONNEL).track


def test_a_plan_tells_its_level_and_its_target(quantity):
    (plan,) = track([quantity(3000, status="announced", on="2020-09-09", time="2020-09")])
    assert (plan.best, plan.low, plan.high) == (3000, 2500, 3500)
    assert (plan.said_on, plan.target.iso) == (date(2020, 9, 9), "2020-09")


def test_a_planned_change_leads_from_the_level_of_its_day(quantity):
    level = quantity(5200, on="2020-09-01", speaker="Kenneth McKenzie")
    fewer = quantity(2200, status="announced", aspect="decrease", on="2020-09-09")
    more = quantity(600, status="planned", aspect="increase", on="2020-09-10")
    assert [plan.best for plan in track([level, fewer, more])] == [3000, 5800]


def test_a_change_of_an_unknown_level_leads_nowhere(quantity):
    (plan,) = track([quantity(600, status="announced", aspect="increase")])
    assert (plan.best, plan.low, plan.high) == (None, None, None)


def test_copies_of_a_plan_are_one(quantity):
    entries = [quantity(3000, status="announced", speaker="Ash Carter", outlet=outlet) for outlet in ("A", "B")]
    (plan,) = track(entries)
    assert set(plan.entries) == set(entries)


@pytest.mark.parametrize(
    ("later", "outcome"),
    [
        ([], PlanOutcome.OPEN),
        ([(3000, "2020-10-20")], PlanOutcome.REACHED),
        ([(5200, "2020-12-20")], PlanOutcome.MISSED),
    ],
)
def test_the_levels_tell_what_became_of_a_plan(quantity, later, outcome):
    plan = quantity(3000, status="announced", on="2020-09-09", time="2020-09")
    levels = [quantity(n, on=on, speaker="Kenneth McKenzie") for n, on in [(5200, "2020-09-01"), *later]]
    (found,) = track([plan, *levels])
    assert found.outcome is outcome


def test_what_is_asked_for_is_neither_reached_nor_missed(quantity):
    asked = quantity(3000, status="requested", on="2020-09-09", time="2020-09")
    level = quantity(3000, on="2020-10-20")
    assert track([asked, level])[0].outcome is PlanOutcome.OPEN


def test_a_plan_that_came_true_tells_when(quantity):
    plan = quantity(2500, status="announced", on="2020-11-17", time="2021-01-15", speaker="Christopher Miller")
    before = quantity(3000, on="2020-11-17", speaker="Christopher Miller", start=100)
    after = quantity(2500, on="2021-02-18", speaker="Pat Ryder")
    steps = estimate_series([plan, before, after], "USA", "IRQ", Measure.PERSONNEL).steps
    assert next(step.period.first_on for step in steps if step.best == 2500) == date(2021, 1, 15)
    known = estimate_series([plan, before], "USA", "IRQ", Measure.PERSONNEL).steps
    assert {step.best for step in known} == {3000}
