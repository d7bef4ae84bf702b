"""People: the fullest names of persons."""

import pytest

from muster.extract.speaker.people import NAME, People, find_member, strip_titles


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("said Anna Berg today", ["Anna Berg"]),
        ("said Anna K. Berg Jr. today", ["Anna K. Berg Jr."]),
        ("Abu Omar al-Kesh and Jan van der Berg", ["Abu Omar al-Kesh", "Jan van der Berg"]),
        ("Sean O’Hara, McBerg and NATO", ["Sean O’Hara", "McBerg", "NATO"]),
        ("according to iCount", ["iCount"]),
        ("no names at all", []),
    ],
)
def test_names_are_runs_of_capitalised_words(text, names):
    assert [match.group() for match in NAME.finditer(text)] == names


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Defence Minister Anna Berg", "Anna Berg"),
        ("Army Lt. Col. Anna Berg", "Anna Berg"),
        ("On Monday Anna Berg", "Anna Berg"),
        ("Anna Berg's", "Anna Berg"),
        ("The", ""),
        ("Anna King", "Anna King"),
    ],
)
def test_titles_openers_and_possessives_are_no_part_of_a_name(name, plain):
    assert strip_titles(name) == plain


def test_a_surname_stands_for_the_fullest_name_of_the_report(analyse):
    people = People(analyse("Berg spoke. Anna Berg spoke. Anna Karen Berg spoke. Carl Lund spoke."))
    assert people.fullest("Berg") == "Anna Karen Berg"
    assert people.fullest("Gen. Berg") == "Anna Karen Berg"
    assert people.fullest("Anna Berg") == "Anna Karen Berg"
    assert people.fullest("Eva Berg") == "Eva Berg"
    assert people.fullest("Dahl") == "Dahl"


def test_names_of_states_are_no_persons(analyse):
    assert People(analyse("South Korea spoke.")).fullest("Korea") == "Korea"


def test_a_name_is_found_in_a_long_run_without_one():
    assert NAME.search("A-" * 300 + "1") is None


def test_whom_a_name_before_a_body_means():
    assert find_member("Maj. Gen. Ann Berg of the Norland Guard") == "Ann Berg"
    assert find_member("Berg of the Norland Guard") is None
    assert find_member("the police in Norburg") is None


def test_a_name_behind_in_is_a_towns(analyse):
    assert People(analyse("They fell in Khan Tal.")).names == ()
    assert People(analyse("They fell in Khan Tal. Khan Tal spoke.")).names == ("Khan Tal",)
