"""Definitions: what a figure includes."""

import pytest

from muster.extract.definitions import find_definitions

INCLUDED = [
    ("About 600 soldiers are there.", ()),
    ("About 50 special-operations troops are there.", ("special_operations",)),
    ("About 50 special forces trainers are there.", ("special_operations", "trainers")),
    ("About 600 combat troops are there.", ("combat",)),
    ("About 600 security contractors are there.", ("contractors",)),
    ("About 600 National Guardsmen are there.", ("reservists",)),
    ("About 60 marines of the embassy are there.", ("embassy",)),
    ("About 600 soldiers on a temporary task are there.", ("temporary",)),
    ("About 600 soldiers under a ceiling are there.", ("authorised",)),
    ("About 600 soldiers not counting guards are there.", ("excluding",)),
    ("About 600 soldiers are there. The embassy is shut.", ()),
    ("About 600 soldiers are there, but no advisers.", ()),
]


@pytest.mark.parametrize(("text", "tags"), INCLUDED)
def test_the_words_of_a_figure_tell_what_it_includes(candidates, text, tags):
    assert find_definitions(candidates(text)[0]) == tags


def test_words_further_off_say_nothing(candidates):
    text = "About 600 soldiers of whom nobody in the town had heard before trained in the embassy."
    assert find_definitions(candidates(text)[0]) == ()
