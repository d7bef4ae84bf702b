from datetime import date

import pytest

from muster.model import Measure
from muster.reconcile.conflicts import ConflictKind, find_conflicts
from muster.reconcile.contingents import find_force
from muster.reconcile.estimate import estimate_series
from muster.reconcile.totals import find_total


def bests(entries, actor, place="SOM"):
    return [step.best for step in estimate_series(entries, actor, place, Measure.PERSONNEL).steps]


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Kenya contributes 3,600 troops to ATMIS in Somalia.", ("KEN",)),
        ("ATMIS has 3,600 soldiers from Kenya.", ("KEN",)),
        ("AU and Kenyan forces number 3,600.", ("AU", "KEN")),
        ("Kenya and the African Union have 3,600 soldiers there.", ("AU", "KEN")),
        ("Kenyan troops as well as other AU soldiers, 3,600 in all, are there.", ("AU", "KEN")),
        ("The Kenyan-led AU force has 3,600 soldiers.", ("AU", "KEN")),
    ],
)
def test_a_contingent_is_the_states_and_a_joint_total_is_nobodys_alone(quantity, lexicon, sentence, force):
    entry = quantity(3600, text="3,600", actor=("KEN", "AU"), place="SOM", sentence=sentence)
    assert find_force(entry.claim, lexicon) == force


@pytest.mark.parametrize("actors", [("SOM", "AU"), ("KEN", "UGA", "AU"), ("KEN", "SHABAAB"), ("KEN", "AU", "SHABAAB")])
def test_hosts_several_states_and_groups_make_no_contingent(quantity, lexicon, actors):
    assert find_force(quantity(500, actor=actors, place="SOM").claim, lexicon) == tuple(sorted(actors))


def test_a_contingent_makes_the_series_of_its_state_and_not_of_the_organisation(quantity):
    entries = [quantity(3600, actor=("KEN", "AU"), place="SOM")]
    assert set(bests(entries, "KEN")) == {3600}
    assert bests(entries, "AU") == []


def test_a_contingent_beside_more_of_the_same_state_is_a_part_and_contradicts_nothing(quantity, lexicon):
    entries = [
        quantity(4500, actor="FRA", place="MLI"),
        quantity(20, actor=("FRA", "UN"), place="MLI", on="2016-09-30", outlet="B"),
    ]
    steps = estimate_series(entries, "FRA", "MLI", Measure.PERSONNEL).steps
    assert {step.best for step in steps} == {4500}
    assert not any(step.rivals for step in steps)
    assert {found.kind for found in find_conflicts(entries, lexicon)} == {ConflictKind.DEFINITION}


def test_a_contingent_of_more_than_the_whole_force_contradicts_it(quantity, lexicon):
    entries = [quantity(3000, actor="KEN", place="SOM"), quantity(3600, actor=("KEN", "AU"), place="SOM", outlet="B")]
    assert {found.kind for found in find_conflicts(entries, lexicon)} == {ConflictKind.CONTRADICTION}


def test_a_smaller_contingent_of_the_same_mission_is_a_later_level(quantity):
    entries = [
        quantity(n, actor=("KEN", "AU"), place="SOM", on=on) for n, on in ((4000, "2016-01-01"), (3000, "2016-12-01"))
    ]
    assert bests(entries, "KEN")[-1] == 3000


def test_a_contingent_counts_by_itself_where_its_mission_is_not_known_that_day(quantity, lexicon):
    entries = [
        quantity(3600, actor=("KEN", "AU"), place="SOM"),
        quantity(9000, actor="AU", place="SOM", on="2019-01-01"),
    ]
    found = find_total(entries, ["AU", "KEN"], "SOM", Measure.PERSONNEL, date(2016, 10, 1), lexicon)
    assert (found.best, found.is_complete) == (3600, False)


def test_a_total_of_nobody_says_so(lexicon):
    found = find_total([], [], "SOM", Measure.PERSONNEL, date(2016, 10, 1), lexicon)
    assert "no claim tells how many any other state" in found.sentence
