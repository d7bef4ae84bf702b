"""Rows: a name and a number a line, under a heading that says what they count."""

import pytest

ABOUT = "The mission in Mali has 900 soldiers.\n"
# Actors and places of each figure behind the first one.
LISTS = [
    ("Troops by country:\nItaly: 1,500\nChad: 300", [("ITA", "MLI"), ("TCD", "MLI")]),
    ("Largest contributors of soldiers\nItaly – about 500\n• The Chad (300)", [("ITA", "MLI"), ("TCD", "MLI")]),
    ("Soldiers\nCountry and number\nItaly 500\nChad 300", [("ITA", "MLI"), ("TCD", "MLI")]),
    (
        "Soldiers of two states\n- Italy: 500 soldiers\n- Chad: 300 troops",
        [("ITA", "MLI"), ("TCD", "MLI")],
    ),
    ("Troops by country:\n1. Italy: 1,500\n2. The Chad: 300", [("ITA", "MLI"), ("TCD", "MLI")]),
    ("Troops by country:\n9) Italy – 1,500\n10) Chad – 300", [("ITA", "MLI"), ("TCD", "MLI")]),
    ("French troops by country:\nChad: 1,500\nNiger: 300", [("FRA", "TCD"), ("FRA", "NER")]),
    (
        "Troop-contributing countries\nItaly: 1,500\nChad: 300",
        [("ITA", "MLI"), ("TCD", "MLI")],
    ),
    ("France's soldiers abroad\nChad: 1,500\nNiger: 300", [("FRA", "TCD"), ("FRA", "NER")]),
]
# Lists that say too little, or something else.
OTHERS = [
    "Troops by country:\nItaly: 500",
    "Results of the cup\nItaly: 500\nChad: 300",
    "Soldiers killed, by country:\nItaly: 500\nChad: 300",
    "Soldiers promised, by country:\nItaly: 500\nChad: 300",
    "Soldiers withdrawn, by country:\nItaly: 500\nChad: 300",
    "Troops by country:\nItaly: 500 of 900\nChad: 300 of 400",
    "Troops by country:\nItaly wants 500, 600 or more.\nChad hopes for 300 in spring and 400 in autumn.",
]


@pytest.mark.parametrize(("lines", "listed"), LISTS)
def test_each_row_gives_its_number_to_the_party_or_place_that_it_names(extract, lines, listed):
    claims = extract(ABOUT + lines).claims[1:]
    assert [(" ".join(claim.actors), " ".join(claim.places)) for claim in claims] == listed
    assert {(claim.measure.value, claim.aspect.value, claim.status.value) for claim in claims} == {
        ("personnel", "level", "actual")
    }


@pytest.mark.parametrize("lines", OTHERS)
def test_numbers_alone_are_read_only_where_a_heading_says_whose_forces_are_there(extract, lines):
    assert len(extract(ABOUT + lines).claims) == 1
