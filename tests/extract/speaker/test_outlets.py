"""Outlets: a report's own outlet, by its dateline, and what it counts itself."""

import pytest

from muster.extract.speaker.outlets import find_outlet, is_outlet


def test_the_outlet_is_named_in_the_dateline():
    assert find_outlet("NORBURG (XYZ News) -- About 600 soldiers left.") == "XYZ News"
    assert find_outlet("(XYZ) -- About 600 soldiers left.") == "XYZ"
    assert find_outlet("About 600 soldiers left.\nThe Mine Institute (NMI) met.") is None


@pytest.mark.parametrize(
    "words", ["XYZ", "an XYZ tally of losses", "XYZ's latest count", "a count by XYZ", "XYZ figures"]
)
def test_what_the_outlet_counted_is_its_own(words):
    assert is_outlet(words, "XYZ")


@pytest.mark.parametrize("words", ["XYZ affiliate NRB", "XYZ's Anna Berg", "a count by the ministry"])
def test_others_are_not_the_outlet(words):
    assert not is_outlet(words, "XYZ")
    assert not is_outlet("XYZ", None)
