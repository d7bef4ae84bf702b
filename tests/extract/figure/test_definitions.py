"""Definitions: what a figure includes."""

import pytest

from muster.extract.figure.definitions import find_definitions

INCLUDED = [
    ("About 600 soldiers are there.", ()),
    ("About 50 special-operations troops are there.", ("special_operations",)),
    ("About 50 special forces trainers are there.", ("special_operations", "trainers")),
    ("About 600 combat troops are there.", ("combat",)),
    ("About 600 security contractors are there.", ("contractors",)),
    ("About 600 National Guardsmen are there.", ("reservists",)),
    ("About 60 marines of the embassy are there.", ("embassy",)),
    ("About 600 soldiers on a temporary task are there.", ("temporary",)),
    ("About 600 soldiers under a ceiling are there.", ("authorised",)),
    ("About 600 soldiers not counting guards are there.", ("excluding",)),
    ("About 600 special operators are there.", ("special_operations",)),
    ("About 20 commandos are there.", ("special_operations",)),
    ("About 50 military advisers are there.", ("trainers",)),
    ("Some 600 rotational troops are there.", ("temporary",)),
    ("About 600 soldiers on rotation are there.", ("temporary",)),
    ("About 600 soldiers by head count are there.", ("headcount",)),
    ("About 600 soldiers are actually there.", ("headcount",)),
    ("About 600 marines of diplomatic security are there.", ("embassy",)),
    ("About 600 reservists are there.", ("reservists",)),
    ("A cap of 600 soldiers holds.", ("authorised",)),
    ("The ceiling stands at 600 soldiers.", ("authorised",)),
    ("The actual number is 600 soldiers.", ("headcount",)),
    ("France temporarily keeps 600 soldiers there.", ("temporary",)),
    ("The force management level is 600 troops; advisers left.", ("authorised",)),
    ("The parliament authorized sending 600 soldiers.", ()),
    ("The ceiling fell, and 600 soldiers stay.", ()),
    ("The limit for the force in Mali is 600 soldiers.", ("authorised",)),
    ("The force will not exceed 600 soldiers.", ("authorised",)),
    ("The cap on spending was lifted and 600 soldiers went.", ()),
    ("The cap on spending let it send 600 soldiers.", ()),
    ("The UN-authorised force has 600 soldiers.", ()),
    ("The ceiling of a barracks fell on 600 soldiers.", ()),
    ("About 600 active troops and 300 reserve troops are there.", ()),
    ("About 600 soldiers are there. The embassy is shut.", ()),
    ("About 600 soldiers are there, but no advisers.", ()),
]


@pytest.mark.parametrize(("text", "tags"), INCLUDED)
def test_the_words_of_a_figure_tell_what_it_includes(candidates, text, tags):
    assert find_definitions(candidates(text)[0]) == tags


def test_losses_are_under_no_ceiling(candidates):
    assert find_definitions(candidates("A broken ceiling killed 12 soldiers.")[0], is_event=True) == ()


def test_words_further_off_say_nothing(candidates):
    text = "About 600 soldiers of whom nobody in the town had heard before trained in the embassy."
    assert find_definitions(candidates(text)[0]) == ()


APART = [
    ("About 600 soldiers, not counting advisers, are there.", ("excluding trainers",)),
    ("About 600 combat troops, excluding those on temporary duty, left.", ("combat", "excluding temporary")),
    ("There are 600 soldiers, which does not include special forces or contractors.",
     ("excluding special_operations", "excluding contractors")),
    ("About 600 soldiers, not counting cooks, are there.", ("excluding",)),
    ("About 600 soldiers, including reservists, are there.", ("including reservists",)),
    ("About 600 soldiers, including cooks, are there.", ()),
    ("About 600 soldiers are there, and as of May, not counting advisers, more come.", ()),
    ("About 600 soldiers are there. Not counting advisers, they are few.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tags"), APART)
def test_what_a_figure_leaves_out_or_includes_is_told_apart(candidates, text, tags):
    assert find_definitions(candidates(text)[0]) == tags


EVERY_ONE = [
    "All 600 soldiers have left Chad.",
    "The last 600 French soldiers left Chad on Monday.",
    "France has withdrawn all of its 600 soldiers from Chad.",
    "France withdrew all 600 of its troops from South Sudan.",
    "The remaining 600 French troops pulled out of the country.",
]
FEWER = [
    "Nearly all 600 soldiers have left Chad.",
    "Not all 600 soldiers have left Chad.",
    "All but 600 soldiers have left Chad.",
    "The last 600 soldiers left the base in Chad.",
    "The last 600 French soldiers to leave Chad were met by crowds.",
    "The last 600 French soldiers left Abeche.",
    "The last 600 French soldiers left Ansolo, Chad.",
    "The last 600 French soldiers left northern Chad.",
    "All 600 soldiers of the battalion left Chad.",
    "All 600 soldiers who came in May left Chad.",
    "All 600 reserve soldiers left Chad.",
    "All 600 soldiers have left.",
    "Another 600 soldiers left Chad.",
]


@pytest.mark.parametrize("text", EVERY_ONE)
def test_all_of_a_force_in_a_country_or_the_last_of_it_is_told(candidates, text):
    assert "all" in find_definitions(candidates(text)[0])


@pytest.mark.parametrize("text", FEWER)
def test_less_than_all_of_a_force_is_not(candidates, text):
    assert "all" not in find_definitions(candidates(text)[0])
