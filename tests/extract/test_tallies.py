"""Tallies: names that a sentence sets beside one number after the other."""

import pytest

from muster.model import Aspect, Status

# Actors and places of each figure of the text.
LISTED = [
    (
        "Italy has 1,100 soldiers in Mali, Chad 900, the Danes about 750 and Georgia more than 600.",
        [("ITA", "MLI"), ("TCD", "MLI"), ("DNK", "MLI"), ("GEO", "MLI")],
    ),
    ("Italy has 900 soldiers in Mali and Chad 300.", [("ITA", "MLI"), ("TCD", "MLI")]),
    ("Italy has 900 soldiers in Mali while the African Union has 300.", [("ITA", "MLI"), ("AU", "MLI")]),
    ("Italy has 900 soldiers in Mali; Chad, 300; and Niger, 400.", [("ITA", "MLI"), ("TCD", "MLI"), ("NER", "MLI")]),
    ("Italy sent 900 soldiers to Mali, and Chad will soon send 300.", [("ITA", "MLI"), ("TCD", "MLI")]),
    ("Italy sent 900 soldiers, Chad sent 300 and Niger sent 40.", [("ITA", ""), ("TCD", ""), ("NER", "")]),
    (
        "Italy has 900 soldiers in Mali, against 300 for Chad and 40 for Niger.",
        [("ITA", "MLI"), ("TCD", "MLI"), ("NER", "MLI")],
    ),
    ("Italy has 900 soldiers in Mali, 300 in Chad and 40 in Niger.", [("ITA", "MLI"), ("ITA", "TCD"), ("ITA", "NER")]),
    (
        "There are 900 Italian soldiers in Mali, Chad 300 and Niger 40.",
        [("ITA", "MLI"), ("ITA", "TCD"), ("ITA", "NER")],
    ),
    (
        "Italy has bases in Mali (900 soldiers), Chad (300) and Niger (400).",
        [("ITA", "MLI"), ("ITA", "TCD"), ("ITA", "NER")],
    ),
    (
        "Contingents in Mali came from Italy (900 soldiers), Chad (300) and Niger (400).",
        [("ITA", "MLI"), ("TCD", "MLI"), ("NER", "MLI")],
    ),
    (
        "The mission has 900 soldiers: Italy 500, Chad 300 and Niger 100.",
        [("", ""), ("ITA", ""), ("TCD", ""), ("NER", "")],
    ),
    ("The EU has 900 soldiers: Italy 600 and Chad 300.", [("EU", ""), ("ITA", ""), ("TCD", "")]),
    (
        "There are 900 Italian soldiers in two countries: Chad 600 and Niger 300.",
        [("ITA", ""), ("ITA", "TCD"), ("ITA", "NER")],
    ),
    (
        "The force has 900 soldiers: 500 from Italy, 300 from Chad and 100 from Niger.",
        [("", ""), ("ITA", ""), ("TCD", ""), ("NER", "")],
    ),
    ("Italy and Chad have 900 and 300 soldiers in Mali.", [("ITA", "MLI"), ("TCD", "MLI")]),
    (
        "Italy, Chad and Niger had about 1,900, 300 and 40 soldiers in Mali.",
        [("ITA", "MLI"), ("TCD", "MLI"), ("NER", "MLI")],
    ),
    ("Italy and Chad sent 300, 200 and 40 soldiers to Mali.", [("ITA TCD", "MLI")] * 3),
    ("Italy and Chad have 900 soldiers and 300 trainers in Mali.", [("ITA TCD", "MLI")] * 2),
    ("Italy and Chad have between 300 and 900 soldiers in Mali.", [("ITA TCD", "MLI")]),
    ("Italy has 900 and Chad 300 soldiers in Mali.", [("ITA", "MLI"), ("TCD", "MLI")]),
    ("Italy has 900, Chad 300 and Niger 40 soldiers in Mali.", [("ITA", "MLI"), ("TCD", "MLI"), ("NER", "MLI")]),
    ("Italy will send 900 while Chad will send 300 soldiers to Mali.", [("ITA", "MLI"), ("TCD", "MLI")]),
    ("The mine employs 900 and Chad has 300 soldiers in Mali.", [("TCD", "MLI")]),
    ("Italy won 900 and Chad has 300 soldiers in Mali.", [("TCD", "MLI")]),
    ("The EU is in Mali. Some 600 of its 900 soldiers are Italian.", [("ITA", "MLI"), ("EU", "MLI")]),
    ("Some 600 of the mission's 900 soldiers in Mali are Italian.", [("ITA", "MLI"), ("", "MLI")]),
    ("Some 600 of Italy's 900 soldiers in Mali are in Gao.", [("ITA", "MLI"), ("ITA", "MLI")]),
    ("Italy has 900 soldiers in Mali and Chad.", [("ITA", "MLI TCD")]),
]


@pytest.mark.parametrize(("text", "listed"), LISTED)
def test_each_figure_goes_to_the_name_beside_it_as_party_or_as_place(extract, text, listed):
    claims = extract(text).claims
    assert [(" ".join(claim.actors), " ".join(claim.places)) for claim in claims] == listed


def test_a_clause_without_a_verb_shares_that_of_the_clause_before(extract):
    claims = extract("Italy will send 900 soldiers to Mali, Chad 300 and Niger about 40.").claims
    assert [(claim.aspect, claim.status) for claim in claims] == [(Aspect.INCREASE, Status.ANNOUNCED)] * 3
