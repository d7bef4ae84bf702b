"""Parties: who a report is about."""

import pytest

from muster.extract.parties import Parties, has_forces


def test_the_main_party_is_the_one_named_most_often_as_having_forces(analyse):
    text = "Chad, Chad and Chad.\nIt rained.\nIt rained.\nFrench troops and German soldiers met French marines."
    assert Parties(analyse(text)).main == ("FRA",)


def test_where_nobody_has_forces_the_party_named_most_often_is_the_main_one(analyse):
    assert Parties(analyse("Chad and France met Chad.")).main == ("TCD",)


def test_a_title_and_the_first_sentences_weigh_more(analyse):
    text = "French troops left.\nIt rained.\nIt rained.\nGerman troops stayed.\nGerman soldiers sang."
    assert Parties(analyse(text)).main == ("FRA",)


def test_towns_and_regions_are_no_parties(analyse):
    assert Parties(analyse("Mosul and the Middle East.")).main == ()


def test_the_main_group_is_an_armed_one(analyse):
    assert Parties(analyse("French troops fought the Taliban.")).main_group == ("TALIBAN",)
    assert Parties(analyse("French troops left.")).main_group == ()


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("France’s two remaining ships left.", True),
        ("French special forces left.", True),
        ("French officials left.", False),
        ("French people met a few other French soldiers.", False),
    ],
)
def test_a_noun_of_forces_behind_a_name_gives_it_forces(analyse, text, has):
    (sentence,) = analyse(text).sentences
    assert has_forces(text, sentence.names[0]) is has
