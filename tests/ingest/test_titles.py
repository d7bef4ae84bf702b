"""Titles, and the outlets' names beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.ingest.titles import choose_title, find_title_index, prints_title, split_title

REPORT = [
    "Kesh has asked its partners for 300 engineers to clear mines, the ministry said.",
    "About 120 engineers are at work there now, it said.",
]


@pytest.mark.parametrize(
    ("title", "rest", "outlet"),
    [
        ("Kesh asks for engineers - The Tern Courier", "Kesh asks for engineers", "The Tern Courier"),
        ("Kesh asks for engineers | terncourier.example", "Kesh asks for engineers", "terncourier.example"),
        ("Kesh asks - and waits | Tern Courier", "Kesh asks - and waits", "Tern Courier"),
        ("Kesh asks for engineers - UN", "Kesh asks for engineers - UN", None),
        ("Kesh asks for engineers", "Kesh asks for engineers", None),
        ("- Tern Courier", "- Tern Courier", None),
    ],
)
def test_an_outlets_name_behind_the_last_mark_is_split_off(title, rest, outlet):
    assert split_title(title) == (rest, outlet)


def test_what_stands_behind_a_title_that_is_printed_without_it_is_a_name():
    assert split_title("Kesh asks for engineers - Orla Daybreak", ["Kesh asks for engineers"])[1] == "Orla Daybreak"


def test_a_printed_heading_goes_before_what_the_metadata_says():
    titles = ["Kesh asks for engineers | Orla Daybreak"]
    assert choose_title(titles, ["Menu of the day", "Kesh Asks for Engineers"], None) == (
        "Kesh Asks for Engineers",
        "Orla Daybreak",
    )
    assert (
        choose_title(["Orla Daybreak: Kesh asks for engineers"], ["Kesh asks for engineers"], None)[1]
        == "Orla Daybreak"
    )


def test_the_outlets_name_alone_is_no_title():
    assert (
        choose_title(["Orla Daybreak", "Kesh asks for engineers"], [], "Orla Daybreak")[0] == "Kesh asks for engineers"
    )


def test_a_page_without_any_title_has_none():
    assert choose_title([], [], None) == (None, None)


def test_a_line_prints_a_title_with_or_without_the_outlet():
    assert prints_title("KESH ASKS FOR ENGINEERS", "Kesh asks for engineers - Tern Courier")
    assert prints_title("Kesh asks for engineers", "Kesh asks for engineers")
    assert not prints_title("Kesh asks for", "Kesh asks for engineers - Tern Courier")


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (["Kesh asks for 300 engineers to clear mines"], 0),
        (["News / Military", "Kesh asks for 300 engineers to clear mines", "By Ada Quill"], 1),
        (["Norland wins cup final in extra time", "Kesh asks for 300 engineers to clear mines"], 1),
        (["Kesh asks for 300 engineers - Tern Courier", "World News", "Kesh asks for 300 engineers"], 0),
        (["A long battle draws near", "September 30, 2016"], 0),
        (["Home", "World"], None),
        ([], None),
    ],
)
def test_the_title_of_a_dump_is_found_above_its_report(above, title):
    assert find_title_index([*above, *REPORT], len(above), len(above) + len(REPORT)) == title


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_words_break_the_comparison(left, right):
    prints_title(left, right)
    rest, name = split_title(left, [right])
    assert rest in left
    assert name is None or name in left
