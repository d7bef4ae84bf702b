"""Own armies: words such as "National Guard" mean those of the party that owns them."""

import pytest


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Mexico's National Guard is putting 1,500 soldiers on the river.", "MEX"),
        ("Thailand's Second Army says it has 600 soldiers there.", "THA"),
        ("Argentina's Senate voted to let 1,100 soldiers deploy in March.", "ARG"),
        ("The Chadian Army has 178,000 soldiers.", "TCD"),
        ("The Army has 178,000 soldiers.", "USA"),
        ("In Iraq, Marines lost 40 soldiers.", "USA"),
        ("The American Navy has 600 sailors in Chad.", "USA"),
    ],
)
def test_the_army_of_a_party_named_before_it_is_no_others(extract, text, actor):
    (claim,) = extract(text).claims
    assert claim.actors == (actor,)
