"""Occasions: exact spans of words that say when by what happened then."""

import pytest

from muster.text.times import find_dates, find_times

# The expressions stand between bars.
PLANTED = [
    "They have lost 12 |since the war began|.",
    "They lost 12 |during the siege of Norburg|.",
    "They kept watch |throughout the election campaign|.",
    "They had 600 men |at the height of the crisis|.",
    "There were 600 |at their peak|.",
    "There were 600 |at one point|.",
    "They had 600 |at the beginning of his presidency|.",
    "It is ready |by the time the Games begin|.",
    "They lost 12 |during the ten years of war| there.",
    "|By nightfall| 12 were dead.",
    "They lost 12 |since arriving in Norburg|.",
    "They have lost 12 |to date|.",
    "They |once| had 600 men there.",
    "The fort was |once| home to 600 men.",
    "There were |once| 600 of them.",
    "The force, |once| 6,000 strong, is gone.",
    "They |used to| keep 600 men there.",
    "The fort, |formerly| numbering 600 men, is empty.",
    "They |once| stationed about 600 men there.",
    "|Before the coup of July 2023|, 600 were there.",
    "They had 600 men |prior to the coup in July|.",
    "There were 600 men |before the 2023 coup|.",
    "|Before the withdrawal of May 2020| there were 600 men.",
    "|Prior to 2020| there were 600 men.",
    "They fought |during the invasion of Kesh| and still do.",
]
NO_OCCASION = [
    "They went to war.",
    "The elections were calm.",
    "They rule until told.",
    "Once deployed, the 600 go on.",
    "More than once had they come.",
    "They were once again 600.",
    "A radio used to call them.",
    "It began at the end.",
]


@pytest.mark.parametrize("marked", PLANTED)
def test_an_occasion_is_found_with_the_words_that_belong_to_it(marked):
    text, words = marked.replace("|", ""), marked.split("|")[1]
    assert [text[span.start : span.end] for span in find_times(text)] == [words]


@pytest.mark.parametrize("text", NO_OCCASION)
def test_what_happens_is_no_time_by_itself(text):
    assert find_times(text) == []


def test_a_date_goes_before_an_occasion_that_holds_it():
    text = "They stayed until the war of May 2009 ended."
    assert [text[span.start : span.end] for span in find_dates(text)] == ["May 2009"]
    assert "May 2009" in [text[span.start : span.end] for span in find_times(text)]


def test_a_long_line_of_openings_is_read_in_time():
    assert find_times("since the the the " * 20_000) == []
