"""Descriptions: whom "the spokesman" means."""

import pytest

from muster.extract.speaker.descriptions import match_described

TEXT = (
    "French Defence Minister Anna Berg met Sen. Per Lie and Col. Ali Omar, a spokesman for the Iraqi army.\n"
    "Governor Tor Vik came with Eva Dahl, the Danish foreign minister, and the governor of Kesh, Jon Ek.\n"
    "Liv Moe, a baker, came."
)
PERSONS = ("Anna Berg", "Ali Omar", "Tor Vik", "Eva Dahl", "Jon Ek", "Liv Moe", "Per Lie")


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("the spokesman", "Ali Omar"),
        ("the Iraqi spokeswoman", "Ali Omar"),
        ("an Iraqi spokeswoman", None),
        ("a French spokesman", None),
        ("France's defense minister", "Anna Berg"),
        ("the Danish minister", "Eva Dahl"),
        ("the minister", None),
        ("the prime minister", None),
        ("the spokesman for the Iraqi army", "Ali Omar"),
        ("the minister's office", None),
        ("the governor", None),
        ("two officials", None),
        ("the baker", None),
        ("the senator", "Per Lie"),
    ],
)
def test_an_office_that_one_person_of_the_report_holds_means_that_person(lexicon, words, person):
    assert match_described(words, PERSONS, TEXT, lexicon) == person
