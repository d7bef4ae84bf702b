"""Time expressions: exact spans in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.text.times import find_times

# The expressions stand between bars.
PLANTED = [
    "They leave |on Monday|.",
    "They leave |late Thursday night|, he said |Friday|.",
    "|Last month|, 500 left.",
    "They have flown |since August 8|.",
    "They arrived |in July|. Then they left.",
    "They arrived |in July 2014| and left |in early October|.",
    "They go |by the end of 2016|.",
    "They go |by the end of next year|.",
    "They go |by year's end|.",
    "|At the end of 2011| they left.",
    "|By mid-2008| all were home.",
    "They met |December 2-3| in Orla.",
    "They met |on May 7-8, 2010|.",
    "|Between 2007 and 2011| they lost 12.",
    "|From March through June 1945| they fought.",
    "He said |earlier this year| that it was so.",
    "They came |three months ago|.",
    "|Over the past week|, 40 came.",
    "It rained |over the weekend|.",
    "They left |on February 18th|.",
    "They left |on 18 February 2021|.",
    "Posted |2021-02-19| by Quill",
    "They come |next spring|.",
    "|In the first half of 2009| they left.",
    "They left |at about 2 a.m. Tuesday|.",
    "They leave |within 15 months|.",
    "They come |in the next two weeks|.",
    "They grew |since the start of the year|.",
    "The |1990s| were quiet.",
    "|In the summer of 2012| they left.",
    "|Friday and Saturday| were calm.",
    "|September| was calm.",
    "They rest |from January to March|.",
    "They left |in 2013-2014|.",
    "They go |mid-May| at the latest.",
    "They left |half a year ago|.",
    "They were flown in |overnight|.",
    "|Before the cut| there were 600.",
    "They left |on the morning of June 3|.",
    "They left |in the early hours of Monday|.",
    "They left |this past Monday|.",
    "They left |last Christmas|.",
    "They fought |in the last quarter of 2015|.",
]

NO_TIME = [
    "Theresa May said so.",
    "They may march on.",
    "The Sun said so.",
    "They sat and wed.",
    "A force of 2014 men",
    "Resolution 2012/14",
    "after the fall of Kesh",
    "At the same time, they left.",
    "Camp March holds 40.",
    "pre-9/11 days",
    "$2014 each",
    "",
]


@pytest.mark.parametrize("marked", PLANTED)
def test_time_expressions_are_found_whole(marked: str) -> None:
    parts = marked.split("|")
    text, spans, at = "".join(parts), [], 0
    for index, part in enumerate(parts):
        if index % 2:
            spans.append((at, at + len(part)))
        at += len(part)
    assert [(span.start, span.end) for span in find_times(text)] == spans


@pytest.mark.parametrize("text", NO_TIME)
def test_names_verbs_and_numbers_are_no_times(text: str) -> None:
    assert find_times(text) == []


def test_an_expression_ends_with_its_line() -> None:
    text = "They left on May 5\nApril came"
    assert [text[span.start : span.end] for span in find_times(text)] == ["on May 5"]


def test_positions_are_those_of_the_whole_text_where_a_part_is_asked_for() -> None:
    text = "On Monday and on Tuesday and on Friday"
    assert [text[span.start : span.end] for span in find_times(text, 10, 24)] == ["on Tuesday"]


@given(
    st.text(alphabet="ab 5,.-\n", max_size=40)
    | st.lists(
        st.sampled_from(
            [
                "in",
                "the",
                "last",
                "May",
                "March",
                "3",
                "2011",
                "week",
                "and",
                "to",
                "-",
                "by",
                "end",
                "of",
                "Monday",
                "early",
            ]
        ),
        max_size=10,
    ).map(" ".join)
)
def test_spans_are_ordered_apart_and_stripped(text: str) -> None:
    last = 0
    for span in find_times(text):
        assert last <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        last = span.end


@pytest.mark.parametrize("unit", ["by ", "1,", "in the last ", "March 3-", "the end of ", " ", "early late "])
def test_a_hostile_run_is_read_in_time_proportional_to_its_length(unit: str) -> None:
    assert len(find_times(unit * 20_000)) <= 40_000
