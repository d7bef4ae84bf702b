"""Openings: the party that opens a clause has its number, and a mission that nobody is named for is nobody's."""

import pytest

_BEFORE = "Germany has 1,100 soldiers in Mali. "

# What follows on a sentence about Germany, and whose its figure is.
OPENED = [
    ("Sweden has reduced its contingent to 220.", "SWE"),
    ("Sweden, too, has reduced its contingent to 220.", "SWE"),
    ("Sweden, meanwhile, has reduced its contingent to 220.", "SWE"),
    ("Meanwhile, Sweden has reduced its contingent to 220.", "SWE"),
    ("France, for its part, will reduce its force to 220.", "FRA"),
    ("France plans to bring its presence in the Sahel down to 220.", "FRA"),
    ("France has 900 soldiers there; Sweden, by contrast, only 220.", "SWE"),
    ("Mali has limited the number to 220.", "DEU"),
    ("Mali, however, wants to reduce them to 220.", "DEU"),
    ("Sweden said the force was reduced to 220.", "DEU"),
]


@pytest.mark.parametrize(("text", "actor"), OPENED)
def test_the_party_that_opens_a_clause_has_the_number_that_is_its_own(extract, text, actor):
    assert extract(_BEFORE + text).claims[-1].actors == (actor,)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The mission in Mali has several thousand soldiers from five states.", ()),
        ("The mission in Mali has 4,000 soldiers. Chad offered 900 soldiers.", ()),
        ("An international mission in Haiti has 2,500 soldiers.", ()),
        ("The French operation in Mali ended. The mission in Mali had 2,400 soldiers.", ()),
        ("France ended its mission in Mali. The mission in Mali had 2,400 soldiers.", ("FRA",)),
        ("The EU mission in Mali goes on. The mission in Mali has 900 soldiers.", ("EU",)),
        ("The mission in Mali has 900 French soldiers.", ("FRA",)),
    ],
)
def test_an_unnamed_mission_is_neither_the_states_where_it_is_nor_a_contributors(extract, text, actors):
    assert extract(text).claims[0].actors == actors


def test_a_way_from_one_country_to_another_owns_nobody(extract):
    (claim,) = extract("France will move 400 soldiers from Niger to Chad.").claims
    assert (claim.actors, claim.places) == (("FRA",), ("TCD",))
