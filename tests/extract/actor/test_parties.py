"""Parties: who a report is about."""

import pytest

from muster.extract.actor.parties import Parties, has_forces


def test_the_main_party_is_the_one_named_most_often_and_mentions_with_forces_count_for_more(analyse):
    text = "It rained.\nIt rained.\nIt rained.\nChad met Chad.\nFrench troops left."
    assert Parties(analyse(text)).main == ("FRA",)


def test_where_nobody_has_forces_the_party_named_most_often_is_the_main_one(analyse):
    assert Parties(analyse("Chad and France met Chad.")).main == ("TCD",)


def test_of_three_that_are_named_equally_often_none_is_the_main_one(analyse):
    assert Parties(analyse("Chad and France met.")).main == ("FRA",)
    assert Parties(analyse("Chad, France and Niger met.")).main == ()


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
        ("The Iraqi army left.", True),
        ("French officials left.", False),
        ("French people met a few other French soldiers.", False),
    ],
)
def test_a_noun_of_forces_behind_a_name_gives_it_forces(analyse, text, has):
    (sentence,) = analyse(text).sentences
    assert has_forces(text, sentence.names[0]) is has


def test_a_group_with_a_name_comes_before_the_insurgents_of_a_country(analyse):
    assert Parties(analyse("Afghan insurgents met Afghan insurgents and the Taliban.")).main_group == ("TALIBAN",)


def test_armed_groups_weigh_no_more_for_their_fighters(analyse):
    assert Parties(analyse("Chad, Chad and Chad.\nTaliban fighters fled.\nTaliban rebels fled.")).main == ("TCD",)


def test_the_main_alliance_is_the_one_named_most_often_or_by_its_mission(analyse):
    assert Parties(analyse("France met the EU, AMISOM and the AU.")).main_alliance == ("AU",)
