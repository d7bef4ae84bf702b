from datetime import date

import pytest

from muster.model import Measure
from muster.reconcile.totals import find_contributors, find_foreign_actors, find_total


@pytest.fixture
def total(lexicon):
    def find(entries, *actors):
        return find_total(entries, actors, "IRQ", Measure.PERSONNEL, date(2016, 10, 1), lexicon)

    return find


def test_known_parts_add_up(total, quantity):
    found = total([quantity(4600), quantity(300, actor="AUS"), quantity(120, actor="DNK")], "USA", "AUS", "DNK")
    assert (found.best, found.low, found.high, found.is_complete) == (5020, 4550 + 250 + 115, 4650 + 350 + 125, True)
    assert found.sentence == (
        "Troops in Iraq on 1 October 2016: 5,020 in all (range 4,915 to 5,125): the United States 4,600,"
        " Australia 300 and Denmark 120."
    )


def test_an_unknown_part_makes_a_lower_bound_that_says_so(total, quantity):
    found = total([quantity(4600)], "USA", "DNK")
    assert (found.best, found.is_complete) == (4600, False)
    assert "at least 4,550 in all; those known make 4,600 (range 4,550 to 4,650)" in found.sentence
    assert found.sentence.endswith("unknown: Denmark.")


def test_vague_words_are_told_as_such_and_make_no_single_number(total, quantity):
    entries = [quantity(200, 999, vague=True, text="Hundreds"), quantity(117, actor="DNK")]
    found = total(entries, "USA", "DNK")
    assert (found.best, found.low, found.high) == (None, 317, 1116)
    assert found.sentence == (
        "Troops in Iraq on 1 October 2016: 317 to 1,116 in all: the United States hundreds (200 to 999) and Denmark"
        " 117."
    )
    found = total(entries, "USA", "DNK", "AUS")
    assert "at least 317 in all; those known make 317 to 1,116: the" in found.sentence


def test_a_part_of_a_force_never_adds_to_it(total, quantity):
    trainers = quantity(500, definition=("trainers",), outlet="B")
    assert total([quantity(4600), trainers], "USA").best == 4600


def test_a_contingent_of_an_alliance_counts_within_it(total, quantity):
    italians = quantity(1100, actor=("NATO", "ITA"), outlet="B")
    found = total([quantity(4000, actor="NATO"), italians], "NATO", "ITA")
    assert found.best == 4000
    assert "Italy is counted within NATO" in found.sentence


def test_an_alliance_alone_is_the_sum_of_its_contributors_where_all_are_known(total, quantity, lexicon):
    entries = [
        quantity(1100, actor=("COALITION", "ITA"), outlet="A"),
        quantity(300, actor=("COALITION", "AUS"), outlet="B"),
    ]
    assert find_contributors(entries, "COALITION", "IRQ", lexicon) == ["AUS", "ITA"]
    assert total(entries, "COALITION").best == 1400


def test_where_nothing_says_who_is_within_whom_no_single_number_is_given(total, quantity):
    found = total([quantity(5000, actor="COALITION"), quantity(2500, outlet="B")], "COALITION", "USA")
    assert (found.best, found.low, found.high) == (None, 4500, 5500 + 2550)
    assert "nothing says whether the Coalition counts some of the others" in found.sentence


def test_nothing_known_is_unknown_and_never_zero(total, quantity):
    found = total([], "USA", "DNK")
    assert (found.best, found.low, found.high) == (None, None, None)
    assert "unknown" in found.sentence


def test_foreign_actors_are_states_and_alliances_but_the_host(quantity, lexicon):
    entries = [quantity(100, actor=actor, outlet=actor) for actor in ("USA", "IRQ", "NATO", "ISIS", "OTHER:rebels")]
    assert find_foreign_actors(entries, "IRQ", Measure.PERSONNEL, lexicon) == ["NATO", "USA"]
