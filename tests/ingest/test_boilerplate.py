"""Phrases that pages print around their reports."""

import tomllib
from importlib.resources import files

import pytest

from muster.ingest.boilerplate import find_end_mark, find_reason, is_error_title, names_outlet


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Home", "menu"),
        ("  » SKIP TO CONTENT «", "menu"),
        ("Share this:", "share bar"),
        ("Click to e-mail this (Opens in new window)", "share bar"),
        ("Comments (12)", "share bar"),
        ("1,204 comments", "share bar"),
        ("Sign up for our daily newsletter and never miss a story", "sign-up"),
        ("The Courier’s channel on Telegram", "sign-up"),
        ("Your email address will not be published. Required fields are marked *", "comment form"),
        ("Leave a Reply", "comment form"),
        ("Related: Who pays for the road?", "related links"),
        ("Most Popular", "related links"),
        ("Advertisement", "advert"),
        ("We use cookies to improve your visit.", "cookie notice"),
        ("Click to enlarge", "image link"),
        ("© 2016 Tern Courier Media", "rights notice"),
        ("Troops left on Monday.", None),
        ("He would not share this figure with reporters.", None),
        ("Reply came there none, but 500 troops did.", None),
        ("", None),
    ],
)
def test_a_phrase_tells_what_a_line_belongs_to(line, reason):
    assert find_reason(line) == reason


def test_a_long_line_is_prose_whatever_phrases_it_holds():
    line = (
        "The minister said that anyone who wanted to subscribe to our view of the mission " + "may do so and stay " * 10
    )
    assert find_reason(line) is None


def test_an_end_mark_comes_back_tidied():
    assert find_end_mark("» Leave a Reply «") == "Leave a Reply"
    assert find_end_mark("Back to top button") == "Back to top button"
    assert find_end_mark("Troops left.") is None


@pytest.mark.parametrize(
    "title", ["404 Not Found", "Access Denied", "Just a moment...", "403", "Page not found | Courier"]
)
def test_titles_of_error_pages_are_known(title):
    assert is_error_title(title)


@pytest.mark.parametrize(
    "title", ["404 soldiers sent home", "503 killed in one year", "Blocked road holds up 500 troops"]
)
def test_titles_of_reports_are_not_taken_for_errors(title):
    assert not is_error_title(title)


def test_names_of_outlets_are_told_by_their_words():
    assert names_outlet("The Tern Courier")
    assert names_outlet("terncourier.example")
    assert not names_outlet("Pentagon")


def test_every_phrase_of_the_table_is_found_as_it_stands_there():
    table = tomllib.loads(files("muster.ingest").joinpath("boilerplate.toml").read_text(encoding="utf-8"))
    for reason, phrases in table["reasons"].items():
        find = find_end_mark if reason == "after the end" else find_reason
        examples = [line.replace("*", "12") for line in phrases["lines"]] + phrases["contains"]
        examples += [f"{start} x" for start in phrases["starts"]]
        assert [example for example in examples if not find(example)] == []
