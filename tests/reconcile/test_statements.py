import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.reconcile.statements import METHOD, find_statements
from muster.reconcile.utterances import find_utterances


def together(entries):
    """Index sets of the entries that stand in one statement."""
    ids = [entry.claim.claim_id for entry in entries]
    return {frozenset(ids.index(claim_id) for claim_id in s.claim_ids) for s in find_statements(entries)}


def test_one_speaker_in_two_outlets_is_one_statement(quantity):
    entries = [
        quantity(4000, about=True, actor="NATO", speaker="Jens Stoltenberg", on="2021-02-19", outlet="Northgate Post"),
        quantity(4000, about=True, actor="NATO", speaker="Stoltenberg", on="2021-02-20", outlet="Harbour Wire"),
    ]
    assert together(entries) == {frozenset({0, 1})}
    (statement,) = find_statements(entries)
    assert statement.method == METHOD
    assert statement.reasons == (
        "Jens Stoltenberg and Stoltenberg: the name shortened",
        '"4000" and "4000" agree',
        "reports 1 day apart",
    )


def test_a_garbled_name_joins_the_position(position):
    entries = [
        position("offers", "US share in the NATO mission", speaker="Jessica L. McNulty", on="2021-02-20", outlet="A"),
        position("offers", "US share of NATO's mission", speaker="Jessica L. McConnellty", on="2021-02-19", outlet="B"),
    ]
    assert together(entries) == {frozenset({0, 1})}


@pytest.mark.parametrize(
    "other",
    [
        {"speaker": "Ann Berg"},
        {"place": "SYR"},
        {"actor": "GBR"},
        {"actor": ("USA", "GBR")},
        {"aspect": "increase"},
        {"measure": "units"},
        {"status": "denied"},
        {"status": "announced"},
        {"low": 6100},
        {"on": "2016-10-09"},
        {"definition": ("combat troops only",)},
        {"time": "2011"},
    ],
)
def test_what_differs_in_one_field_is_another_statement(quantity, other):
    first = {"low": 4600, "speaker": "Peter Cook", "on": "2016-09-28", "time": "2016-09"}
    assert len(together([quantity(**first), quantity(**{**first, "outlet": "Harbour Wire", **other})])) == 2


def test_own_voices_of_two_outlets_are_two_statements(quantity):
    assert len(together([quantity(4600, outlet="A"), quantity(4600, outlet="B")])) == 2


def test_a_reprinted_sentence_is_one_statement_in_any_voice(quantity):
    sentence = "There are now 4600 American soldiers in the country, most of them at two bases in the north."
    edited = "There are now 4600 American soldiers in the country, many of them at two bases."
    entries = [quantity(4600, outlet="A", sentence=sentence), quantity(4600, outlet="B", sentence=edited)]
    assert together(entries) == {frozenset({0, 1})}
    assert "of their word triples" in find_statements(entries)[0].reasons[0]


def test_a_background_sentence_printed_again_months_later_is_said_anew(quantity):
    sentence = "Some 4600 American soldiers are in the country, most of them at two bases in the north."
    assert len(together([quantity(4600, on=on, sentence=sentence) for on in ("2016-09-28", "2016-12-01")])) == 2


def test_a_report_without_a_date_joins_its_copy_only(quantity):
    sentence = "There are now 4600 American soldiers in the country, most of them at two bases in the north."
    dated = quantity(4600, speaker="Peter Cook", sentence=sentence)
    copied = quantity(4600, speaker="Peter Cook", sentence=sentence, on=None, outlet="B")
    retold = quantity(4600, speaker="Peter Cook", on=None, outlet="C")
    assert together([dated, copied, retold]) == {frozenset({0, 1}), frozenset({2})}


def test_headline_and_lead_of_one_report_are_one_statement(quantity):
    title = quantity(600, aspect="increase", status="announced", report="x")
    lead = quantity(600, aspect="increase", status="announced", report="x", speaker="Peter Cook", start=200)
    assert together([title, lead]) == {frozenset({0, 1})}
    assert find_utterances([title, lead])[0].reasons[0] == "the report says it again"


def test_numbers_that_only_round_to_each_other_are_two_claims_of_one_report(quantity):
    entries = [quantity(1500, about=True, report="x"), quantity(1600, about=True, report="x", start=300)]
    assert len(together(entries)) == 2


def test_positions_on_other_matters_stay_apart(position):
    entries = [
        position("supports", "expanded training mission", speaker="Lloyd Austin", outlet="A"),
        position("supports", "withdrawal of troops", speaker="Lloyd Austin", outlet="B"),
    ]
    assert len(together(entries)) == 2


def test_a_statement_has_the_same_id_in_every_order(quantity):
    entries = [quantity(n, speaker="Peter Cook", outlet=o) for n in (4600, 4650, 5200) for o in ("A", "B", "C")]
    expected = find_statements(entries)
    for seed in range(20):
        shuffled = random.Random(seed).sample(entries, len(entries))  # noqa: S311
        assert find_statements(shuffled) == expected


def test_every_claim_stands_in_one_statement_even_when_given_twice(quantity):
    entries = [quantity(4600), quantity(4600), quantity(5200)]
    statements = find_statements(entries)
    assert sorted(i for s in statements for i in s.claim_ids) == sorted({e.claim.claim_id for e in entries})


@given(
    st.lists(
        st.tuples(
            st.sampled_from([4500, 4600, 5000, 5200]),
            st.sampled_from([None, "Peter Cook", "Cook", "Pentagon"]),
            st.integers(1, 20),
            st.sampled_from(["A", "B", "C"]),
        ),
        max_size=12,
    ),
    st.randoms(use_true_random=False),
)
def test_order_of_input_never_matters(quantity, rows, rng):
    entries = [quantity(n, speaker=s, on=f"2016-09-{d:02}", outlet=o) for n, s, d, o in rows]
    shuffled = rng.sample(entries, len(entries))
    assert find_statements(entries) == find_statements(shuffled)
    assert sorted(i for s in find_statements(entries) for i in s.claim_ids) == sorted(
        {e.claim.claim_id for e in entries}
    )


def test_no_entries_make_no_statement():
    assert find_statements([]) == []
