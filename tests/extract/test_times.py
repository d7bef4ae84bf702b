"""Times: when a figure holds, and when it was spoken of. All reports are of Wednesday, 18 March 2020."""

from datetime import date

import pytest

from muster.extract.times import find_said, match_time
from muster.model import Aspect, Status

ON = date(2020, 3, 18)
# Bars stand around the time words of the text's first figure; the period that they name.
HELD = [
    ("France has kept 600 soldiers there |since 2014|.", "2014/2020"),
    ("|Since 2014| France has kept 600 soldiers there.", "2014/2020"),
    ("About 600 soldiers came |on Monday|.", "2020-03-16"),
    ("About 600 soldiers came |last month|.", "2020-02"),
    ("He said on Monday that 600 soldiers came |in January|.", "2020-01"),
    ("|In 2009|, the president ordered 600 soldiers there.", "2009"),
    ("|In May 2009|, on the king's order, 600 soldiers came.", "2009-05"),
    ("|In 2010|, the U.S. military kept 600 soldiers there, he said.", "2010"),
    ("About 600 soldiers left |in January|, and others on Monday.", "2020-01"),
]
AHEAD = [
    ("France will send 600 soldiers |by the end of the year|.", "2020-12-31"),
    ("France will send 600 soldiers |in August|.", "2020-08"),
    ("France will send 600 soldiers |next week|.", "2020-03-23/2020-03-29"),
]
# The words of the clause tell the direction where the status does not.
DIRECTIONS = [
    ("The army denied that 600 soldiers had been lost |on Monday|.", Status.DENIED, "2020-03-16"),
    ("The army denied that 600 soldiers entered the town |on Monday|.", Status.DENIED, "2020-03-16"),
    ("The army denied that 600 soldiers would leave |on Monday|.", Status.DENIED, "2020-03-23"),
    ("France will not send 600 soldiers |on Monday|.", Status.DENIED, "2020-03-23"),
    ("About 600 soldiers are there |until June|.", Status.ACTUAL, "2020-06"),
    ("About 600 soldiers were there |until June|.", Status.ACTUAL, "2019-06"),
    ("About 600 soldiers stayed there |until June|.", Status.ACTUAL, "2019-06"),
    ("The return of 600 soldiers was put off |until June|.", Status.ACTUAL, "2020-06"),
    ("The return of 600 soldiers had been delayed |until June|.", Status.ACTUAL, "2019-06"),
    ("France keeps 1,600 soldiers there |until June|.", Status.ACTUAL, "2020-06"),
    ("A third of the 600 soldiers will go home |in May|.", Status.ACTUAL, "2020-05"),
    ("Others will join the 600 soldiers sent there |in May|.", Status.ACTUAL, "2019-05"),
    ("Others will join the 600 soldiers who came |in May|.", Status.ACTUAL, "2019-05"),
]
TIMELESS = [
    "A decision on the 600 soldiers in Mali is expected in May.",
    "The council will vote in May on the mandate of the 600 soldiers in Mali.",
    "About 600 soldiers are there now.",
    "About 600 soldiers are there, he said on Monday.",
    "On Monday, the ministry announced 600 soldiers.",
    "About 600 soldiers are there; others came on Monday.",
    "About 600 soldiers are there -- the others came on Monday.",
    "About 600 soldiers, of whom a few had been to the town and to its old harbour, and to all of the many other places"
    " of which everybody speaks, came on Monday.",
]
# What parts a force from the words behind it, and what does not.
PARTED = [
    ("About 600 soldiers are there, and 900 others arrive by Monday.", None),
    ("About 600 soldiers are there, which was taken in May.", None),
    ("About 600 soldiers are there -- the most since 2001.", None),
    ("About 600 soldiers, a battalion -- not a brigade -- came on Monday.", None),
    ("Four men -- 600 soldiers and a guard -- came on Monday.", "on Monday"),
    ("Some 1,200 came last month -- including 600 soldiers.", "last month"),
    ("The army plans to add 600 soldiers by the end of the year.", "by the end of the year"),
    ("At a meeting on Monday that 600 soldiers left was told.", None),
    ("About 600 soldiers went to Salem, Oregon, in May.", "in May"),
    ("France once had 600 soldiers there.", "once"),
    ("France once had 600 soldiers there in 2013.", "in 2013"),
    ("France, which once had 900 there, now has 600 soldiers.", None),
    ("The force peaked at 600 soldiers after the earthquake.", "peaked"),
    ("The force peaked at 600 soldiers in 2013.", "in 2013"),
    ("The force may peak at 600 soldiers.", None),
    ("France once had a fort there, but 600 soldiers are few.", None),
    ("Its force was raised from 600 soldiers to 900 in January.", None),
    ("Its force was raised from 600 soldiers in May to 900 in January.", "in May"),
    ("Since the war began, 600 soldiers have come.", "Since the war began"),
]
SPOKEN = [
    ("In July, the Pentagon announced 560 soldiers.", "2019-07"),
    ("The Pentagon announced in July that 560 soldiers would go in August.", "2019-07"),
    ("He said on Monday that 600 soldiers came in January.", "2020-03-16"),
    ("On Monday we said 600 soldiers were there.", "2020-03-16"),
    ("On June 3, 2009, the president ordered 600 soldiers there.", "2009-06-03"),
    ("About 600 soldiers came on Monday.", None),
    ("A bomb was reported on Monday to have hurt 600 soldiers.", None),
]


# Of two numbers in one breath, whose the words behind the second one are.
FORMER = [
    ("Its force is down to 600 soldiers from 900 last year.", Status.ACTUAL, None),
    ("Its force rose to 600 from about 500 soldiers in 2019.", Status.ACTUAL, None),
    ("Its force has been cut to 600 from 900 a year ago.", Status.ACTUAL, None),
    ("It has 600 soldiers there against 900 in 2019.", Status.ACTUAL, None),
    ("It cut its force to 600 from 900 last year.", Status.ACTUAL, "last year"),
    ("Last year its force fell to 600 from 900.", Status.ACTUAL, "Last year"),
    ("Its force will be down to 600 from 900 next year.", Status.ANNOUNCED, "next year"),
    ("Its force is down to 600 from last year.", Status.ACTUAL, "from last year"),
    ("It used 600 soldiers against 900 rebels in 2019.", Status.ACTUAL, "in 2019"),
    ("It had 900 soldiers there in 2018 and has only 600.", Status.ACTUAL, None),
    ("In 2018 it had 900 soldiers there and now keeps 600.", Status.ACTUAL, None),
    ("There were 900 soldiers in Kesh in 2018 and 600 today.", Status.ACTUAL, None),
    ("In May Kenya, which has 600 soldiers there, met others.", Status.ACTUAL, None),
    ("In 2018 it had 600 soldiers there and 900 in Kesh.", Status.ACTUAL, "In 2018"),
    ("In 2018 Kenya had 600 soldiers there, and now has 900.", Status.ACTUAL, "In 2018"),
    ("It has 600 soldiers sent there in May.", Status.ACTUAL, "in May"),
    ("It has 600 soldiers trained and sent in May.", Status.ACTUAL, "in May"),
    ("Since May it has 600 soldiers there.", Status.ACTUAL, "Since May"),
]


@pytest.mark.parametrize(
    ("text", "aspect", "words"),
    [
        ("It had 600 soldiers there and left in May.", Aspect.LEVEL, None),
        ("It had 600 soldiers there but later withdrew them in May.", Aspect.LEVEL, None),
        ("It had 600 soldiers there and in Kesh in May.", Aspect.LEVEL, "in May"),
        ("It flew 600 soldiers there and left in May.", Aspect.INCREASE, "in May"),
    ],
)
def test_time_words_of_what_was_done_then_are_not_those_of_the_level(candidates, text, aspect, words):
    time, _ = match_time(candidates(text)[0], aspect, Status.ACTUAL, ON)
    assert (time.text if time else None) == words


@pytest.mark.parametrize(("text", "status", "words"), FORMER)
def test_time_words_behind_the_number_before_are_that_numbers(candidates, text, status, words):
    figure = next(each for each in candidates(text) if each.figure.low == 600)
    time, rule = match_time(figure, Aspect.LEVEL, status, ON)
    assert (time.text if time else None) == words
    assert (rule == "time words of the number before") == (words is None)


@pytest.mark.parametrize(("marked", "iso"), HELD)
def test_the_nearest_time_words_say_when_a_figure_holds(candidates, planted, marked, iso):
    text, (span,) = planted(marked)
    time, _ = match_time(candidates(text)[0], Aspect.PART, Status.ACTUAL, ON)
    assert ((time.start, time.end), time.period.iso) == (span, iso)
    assert time.text == text[time.start : time.end]


@pytest.mark.parametrize(("marked", "iso"), AHEAD)
def test_the_time_of_what_is_to_come_lies_ahead(candidates, planted, marked, iso):
    text, (span,) = planted(marked)
    time, _ = match_time(candidates(text)[0], Aspect.PART, Status.ANNOUNCED, ON)
    assert ((time.start, time.end), time.period.iso) == (span, iso)


@pytest.mark.parametrize(("marked", "status", "iso"), DIRECTIONS)
def test_the_clause_tells_whether_a_time_lies_behind_or_ahead(candidates, planted, marked, status, iso):
    text, (span,) = planted(marked)
    time, _ = match_time(candidates(text)[0], Aspect.LEVEL, status, ON)
    assert ((time.start, time.end), time.period.iso) == (span, iso)


@pytest.mark.parametrize("text", TIMELESS)
def test_now_speech_other_clauses_and_far_words_give_no_time(candidates, text):
    assert match_time(candidates(text)[0], Aspect.PART, Status.ACTUAL, ON) == (None, "no time words")


@pytest.mark.parametrize(("text", "words"), PARTED)
def test_time_words_of_another_clause_are_not_the_figures(candidates, text, words):
    figure = next(each for each in candidates(text) if each.figure.low == 600)
    time, _ = match_time(figure, Aspect.LEVEL, Status.ACTUAL, ON)
    assert (time.text if time else None) == words


def test_the_rule_tells_where_the_time_words_stand(candidates):
    texts = (
        "About 600 soldiers came on Monday.",
        "In May, 600 soldiers came.",
        "In May rebels attacked a base where 600 soldiers were.",
    )
    rules = [match_time(candidates(text)[0], Aspect.EVENT, Status.ACTUAL, ON)[1] for text in texts]
    assert rules == ["time words behind the figure", "time words before a comma", "time words before a clause"]


@pytest.mark.parametrize(("text", "iso"), SPOKEN)
def test_the_time_of_speech_is_kept_apart(candidates, text, iso):
    said = find_said(candidates(text)[0], ON)
    assert (said.iso if said else None) == iso


def test_without_a_day_of_publication_the_words_stay_without_a_period(candidates):
    time, _ = match_time(candidates("About 600 soldiers came last month.")[0], Aspect.PART, Status.ACTUAL, None)
    assert (time.text, time.period) == ("last month", None)
