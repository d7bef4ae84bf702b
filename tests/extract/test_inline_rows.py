"""Inline rows: names with a number beside each, in one sentence whose other words say what the numbers count."""

import pytest

# Actors and places of each figure of the text.
LISTED = [
    (
        "The largest contributors to MINUSMA in Mali are Chad (1,440), Egypt (1,035) and Togo (90).",
        [("TCD UN", "MLI"), ("EGY UN", "MLI"), ("TGO UN", "MLI")],
    ),
    (
        "The largest contributors of troops to MINUSMA in Mali are Chad with 1,440, Egypt with 1,035 and Togo with 90.",
        [("TCD UN", "MLI"), ("EGY UN", "MLI"), ("TGO UN", "MLI")],
    ),
    (
        "Egypt (1,035) and Chad (1,440) contribute the most soldiers to MINUSMA in Mali.",
        [("EGY UN", "MLI"), ("TCD UN", "MLI")],
    ),
    (
        "Most of the mission's soldiers in Mali come from Chad (1,440), Egypt (1,035) and Togo (about 900).",
        [("TCD", "MLI"), ("EGY", "MLI"), ("TGO", "MLI")],
    ),
    (
        "The African Union's force in Mali is made up of troops from Chad (1,440) and Egypt (1,035).",
        [("TCD", "MLI"), ("EGY", "MLI")],
    ),
    (
        "Foreign forces in Mali: Italy (1,500), the United States (1,100) and Chad (50).",
        [("ITA", "MLI"), ("USA", "MLI"), ("TCD", "MLI")],
    ),
    (
        "Foreign forces in Mali: Italy 1,500, the United States 1,100 and Chad 50.",
        [("ITA", "MLI"), ("USA", "MLI"), ("TCD", "MLI")],
    ),
    (
        "Italian troops in the Sahel by country: Mali 4,300, Niger 1,500, Chad 1,000.",
        [("ITA", "MLI"), ("ITA", "NER"), ("ITA", "TCD")],
    ),
    ("Italian soldiers in two countries: Mali (400) and Niger (150).", [("ITA", "MLI"), ("ITA", "NER")]),
    ("Italy has soldiers in Mali (400), Niger (150) and Chad (30).", [("ITA", "MLI"), ("ITA", "NER"), ("ITA", "TCD")]),
]
# Rows of something else, of losses and of plans, and a single name.
OTHERS = [
    "Votes for the resolution on troops in Mali: Italy (900), Chad (110), Niger (70).",
    "The largest contributors to the fund for soldiers' families are Chad (1,440), Egypt (1,035) and Togo (900).",
    "Troops from Chad (200) and Egypt (110) were killed in Mali.",
    "Chad (1,440) and Egypt (1,035) will contribute troops to the mission in Mali.",
    "Officers came from Chad (54) and Egypt (49).",
    "Countries with Italian military bases: Mali (119), Niger (120).",
    "The soldiers guard camps in Mali (3,000 refugees) and Niger (2,000).",
    "The largest contributors to the fund for MINUSMA veterans are clubs with 1,440 members and 1,035 fans.",
    "Peacekeepers in two countries: Mali 4,300, Niger 1,500.",
    "The troops in Mali come from Chad (1,440).",
]


@pytest.mark.parametrize(("text", "listed"), LISTED)
def test_each_number_goes_to_the_party_or_place_that_it_stands_beside(extract, text, listed):
    claims = extract(text).claims
    assert [(" ".join(claim.actors), " ".join(claim.places)) for claim in claims] == listed
    assert {(claim.measure.value, claim.aspect.value, claim.status.value) for claim in claims} == {
        ("personnel", "level", "actual")
    }


@pytest.mark.parametrize("text", OTHERS)
def test_rows_of_which_the_words_tell_something_else_give_no_level(extract, text):
    assert not [claim for claim in extract(text).claims if claim.kind == "quantity"]
