"""Neighbours: states that share a border on land."""

import pytest

from muster.lexicon.entries import read_rows
from muster.lexicon.neighbours import are_neighbours


@pytest.mark.parametrize(("one", "other"), [("RUS", "UKR"), ("UKR", "RUS"), ("PAK", "AFG"), ("USA", "MEX")])
def test_neighbours_share_a_border_whichever_is_named_first(one, other):
    assert are_neighbours(one, other)


@pytest.mark.parametrize(("one", "other"), [("USA", "PAK"), ("NATO", "RUS"), ("RUS", "RUS")])
def test_others_share_none(one, other):
    assert not are_neighbours(one, other)


def test_every_pair_stands_once_and_its_codes_have_labels():
    codes = {row["code"] for row in read_rows("labels")}
    rows = [(row["code"], row["neighbours"].split("|")) for row in read_rows("neighbours")]
    assert rows == sorted(rows)
    for code, others in rows:
        assert others == sorted(set(others))
        assert {code, *others} <= codes
        assert code < others[0]
