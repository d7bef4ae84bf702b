"""Lists: figures that go on from the one before them."""

import pytest

from muster.extract.figure.lists import match_list
from muster.extract.frames import find_frame

# The rule that ties the text's last figure to the one before it.
LISTED = [
    ("It sends 600 soldiers and 20 tanks.", "listed with the figure before"),
    ("It sends 600 soldiers; 20 tanks.", "listed with the figure before"),
    ("It sends a battalion of 600 soldiers.", "size of the unit before"),
    ("It sends two battalions (each numbering 600 soldiers).", "size of the unit before"),
    ("It sends 600 soldiers, including 200 marines.", "part of the figure before"),
    ("It sends 600 soldiers of 200 marines.", None),
    ("It sends 600 soldiers, and 200 marines are still there.", None),
    ("Of the 600 soldiers, 200 will leave.", None),
    ("It has an authorised strength of 600 soldiers and 200 police.", "listed with the figure before"),
    ("It has an authorised strength of 600 and 500 soldiers deployed.", None),
    ("Jets flew 16 sorties and 600 soldiers left.", None),
]


@pytest.mark.parametrize(("text", "rule"), LISTED)
def test_a_figure_goes_on_from_the_one_before(count, text, rule):
    counted = count(text)
    *_, before, last = counted
    assert match_list(last, find_frame(last.candidate), before) == rule
