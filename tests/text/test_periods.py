"""Periods: what time words name, read from a day of publication."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.text.periods import Tense, parse_period

PAST, FUTURE = Tense.PAST, Tense.FUTURE
WEDNESDAY = date(2016, 9, 28)

ABSOLUTE = [
    ("December 8, 2014", "2014-12-08"),
    ("Dec. 8, 2014", "2014-12-08"),
    ("8 December 2014", "2014-12-08"),
    ("the 8th of December 2014", "2014-12-08"),
    ("February 18th, 2021", "2021-02-18"),
    ("on Monday, December 8, 2014", "2014-12-08"),
    ("2021-02-19", "2021-02-19"),
    ("2021.02.19", "2021-02-19"),
    ("in July 2014", "2014-07"),
    ("July of 2014", "2014-07"),
    ("in early October 2010", "2010-10"),
    ("by September 2012", "2012-09"),
    ("in 2011", "2011"),
    ("by 2010", "2010"),
    ("early 2010", "2010"),
    ("late 2014", "2014"),
    ("mid-2008", "2008-06"),
    ("by mid-2008", "2008-06"),
    ("in all of 2007", "2007"),
    ("May 7-8, 2010", "2010-05-07/2010-05-08"),
    ("7–8 May 2010", "2010-05-07/2010-05-08"),
    ("May 7 and 8, 2010", "2010-05-07/2010-05-08"),
    ("April 30 to May 2, 2012", "2012-04-30/2012-05-02"),
    ("between 2007 and 2011", "2007/2011"),
    ("from 1861 to 1865", "1861/1865"),
    ("2003-2011", "2003/2011"),
    ("2003-04", "2003/2004"),
    ("in March and April 2003", "2003-03/2003-04"),
    ("from March through June 1945", "1945-03/1945-06"),
    ("between September 1, 2010 and December 31, 2011", "2010-09-01/2011-12-31"),
    ("by the end of 2016", "2016-12-31"),
    ("until December 31, 2011", "2011-12-31"),
    ("at the end of 2011", "2011-12"),
    ("until the end of September 2012", "2012-09-30"),
    ("in the beginning of 2015", "2015-01"),
    ("in the middle of 2012", "2012-06"),
    ("in the first half of 2009", "2009-01/2009-06"),
    ("the second half of 2009", "2009-07/2009-12"),
    ("the third quarter of 2013", "2013-07/2013-09"),
    ("the first three months of 2011", "2011-01/2011-03"),
    ("the last six months of 2012", "2012-07/2012-12"),
    ("by the summer of 2012", "2012"),
    ("in spring 2004", "2004"),
    ("in the 1990s", "1990/1999"),
    ("after the end of 2014", "2015"),
    ("before the end of 2015", "2015-12-31"),
    ("Christmas 2015", "2015-12-25"),
    ("shortly after dawn on June 3, 2011", "2011-06-03"),
    ("9/11", "2001-09-11"),
]

RELATIVE = [
    ("on Monday", None, "2016-09-26"),
    ("Monday", FUTURE, "2016-10-03"),
    ("Wednesday", None, "2016-09-28"),
    ("Wednesday", FUTURE, "2016-09-28"),
    ("late Thursday night", None, "2016-09-22"),
    ("Friday morning", FUTURE, "2016-09-30"),
    ("by Friday", None, "2016-09-30"),
    ("by Friday", PAST, "2016-09-23"),
    ("last Friday", None, "2016-09-23"),
    ("last Wednesday", None, "2016-09-21"),
    ("next Wednesday", None, "2016-10-05"),
    ("this Thursday", None, "2016-09-29"),
    ("Monday of last week", None, "2016-09-19"),
    ("at about 2 a.m. Tuesday", None, "2016-09-27"),
    ("Saturday's", None, "2016-09-24"),
    ("on Saturday and Sunday", None, "2016-09-24/2016-09-25"),
    ("between Monday and Wednesday of this week", None, "2016-09-26/2016-09-28"),
    ("since Friday", None, "2016-09-23/2016-09-28"),
    ("yesterday", None, "2016-09-27"),
    ("tomorrow", None, "2016-09-29"),
    ("last night", None, "2016-09-27"),
    ("overnight", None, "2016-09-27/2016-09-28"),
    ("last week", None, "2016-09-19/2016-09-25"),
    ("early last week", None, "2016-09-19/2016-09-25"),
    ("earlier this week", None, "2016-09-26/2016-10-02"),
    ("next week", None, "2016-10-03/2016-10-09"),
    ("over the past week", None, "2016-09-21/2016-09-28"),
    ("over the weekend", None, "2016-09-24/2016-09-25"),
    ("last weekend", None, "2016-09-24/2016-09-25"),
    ("this weekend", FUTURE, "2016-10-01/2016-10-02"),
    ("next weekend", None, "2016-10-08/2016-10-09"),
    ("last month", None, "2016-08"),
    ("late last month", None, "2016-08"),
    ("earlier this month", None, "2016-09"),
    ("next month", None, "2016-10"),
    ("last year", None, "2015"),
    ("earlier this year", None, "2016"),
    ("later this year", None, "2016"),
    ("through next year", None, "2017"),
    ("in July", None, "2016-07"),
    ("in July", FUTURE, "2017-07"),
    ("by July", None, "2017-07"),
    ("starting in January", None, "2017-01"),
    ("in September", None, "2016-09"),
    ("in October", PAST, "2015-10"),
    ("last October", None, "2015-10"),
    ("last May", None, "2016-05"),
    ("by next February", None, "2017-02"),
    ("in July of last year", None, "2015-07"),
    ("in March last year", None, "2015-03"),
    ("in mid-July", None, "2016-07"),
    ("since July", None, "2016-07/2016-09"),
    ("August 8", None, "2016-08-08"),
    ("December 8", None, "2015-12-08"),
    ("December 8", FUTURE, "2016-12-08"),
    ("by October 1", None, "2016-10-01"),
    ("from July 25-28", None, "2016-07-25/2016-07-28"),
    ("since August 8", None, "2016-08-08/2016-09-28"),
    ("since August 8", FUTURE, "2016-08-08/2016-09-28"),
    ("since March 2003", None, "2003-03/2016-09"),
    ("since 2003", None, "2003/2016"),
    ("since last month", None, "2016-08/2016-09"),
    ("since last week", None, "2016-09-19/2016-09-28"),
    ("since the start of the year", None, "2016-01/2016-09"),
    ("three months ago", None, "2016-06"),
    ("two days ago", None, "2016-09-26"),
    ("a year ago", None, "2015"),
    ("about 10 years ago", None, "2006"),
    ("a week ago", None, "2016-09-19/2016-09-25"),
    ("two years from now", None, "2018"),
    ("in the past six months", None, "2016-03/2016-09"),
    ("in the past year", None, "2015-09/2016-09"),
    ("over the last two years", None, "2014-09/2016-09"),
    ("in the past 24 hours", None, "2016-09-27/2016-09-28"),
    ("over the next two weeks", None, "2016-09-28/2016-10-12"),
    ("within 10 days", None, "2016-09-28/2016-10-08"),
    ("within 15 months", None, "2016-09/2017-12"),
    ("in six months", FUTURE, "2017-03"),
    ("by the end of the year", None, "2016-12-31"),
    ("by year's end", None, "2016-12-31"),
    ("at the end of this year", None, "2016-12"),
    ("by the end of next year", None, "2017-12-31"),
    ("by the end of the month", None, "2016-09-30"),
    ("by the end of October", None, "2016-10-31"),
    ("by the end of the week", None, "2016-10-02"),
    ("at the start of next year", None, "2017-01"),
    ("next spring", None, "2017"),
    ("this summer", None, "2016"),
    ("last summer", None, "2016"),
    ("last fall", None, "2015"),
    ("by the summer", None, "2017"),
    ("at this time last year", None, "2015-09"),
    ("by Christmas", None, "2016-12-25"),
    ("last Christmas", None, "2015-12-25"),
    ("next Christmas", None, "2016-12-25"),
    ("on the morning of August 3", None, "2016-08-03"),
    ("in the early hours of Monday", None, "2016-09-26"),
    ("from January to March", None, "2016-01/2016-03"),
]

UNREAD = [
    "",
    "recently",
    "soon",
    "in the coming weeks",
    "a few days ago",
    "half a year ago",
    "the next day",
    "the same day",
    "in November of that year",
    "after 2014",
    "before Friday",
    "during the war",
    "three days later",
    "February 30, 2012",
    "2012-13-01",
    "from 2011 to 2007",
    "in six weeks of fighting",
    "twenty thousand years ago",
    "x" * 10_000,
]


@pytest.mark.parametrize(("words", "iso"), ABSOLUTE)
def test_a_full_date_names_its_period_without_a_day_of_publication(words: str, iso: str) -> None:
    period = parse_period(words, None)
    assert (period and period.iso) == iso


@pytest.mark.parametrize(("words", "tense", "iso"), RELATIVE)
def test_an_open_date_is_read_from_the_day_of_publication(words: str, tense: Tense | None, iso: str) -> None:
    period = parse_period(words, WEDNESDAY, tense)
    assert (period and period.iso) == iso


@pytest.mark.parametrize(("words", "iso"), ABSOLUTE)
def test_a_full_date_stays_the_same_whatever_the_day_of_publication(words: str, iso: str) -> None:
    period = parse_period(words, WEDNESDAY, FUTURE)
    assert period is not None
    assert period.iso == iso


@pytest.mark.parametrize("words", sorted({words for words, _, _ in RELATIVE}))
def test_an_open_date_without_a_day_of_publication_names_nothing(words: str) -> None:
    if words not in ("since March 2003", "since 2003"):
        assert parse_period(words, None) is None


@pytest.mark.parametrize("words", UNREAD)
def test_words_that_name_no_period_give_none(words: str) -> None:
    assert parse_period(words, WEDNESDAY) is None


@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "since",
                    "by",
                    "the",
                    "end",
                    "of",
                    "last",
                    "next",
                    "in",
                    "two",
                    "1000",
                    "9999",
                    "years",
                    "ago",
                    "and",
                    "-",
                ),
                *(
                    "Monday",
                    "March",
                    "31",
                    "2011",
                    "week",
                    "to",
                    "half",
                    "first",
                    "months",
                    "past",
                    "weekend",
                    "spring",
                ),
            ]
        ),
        max_size=8,
    ).map(" ".join)
    | st.text(max_size=40),
    st.dates() | st.none(),
    st.sampled_from([None, *Tense]),
)
def test_any_words_name_a_period_that_does_not_run_backwards_or_none(
    words: str, published_on: date | None, tense: Tense | None
) -> None:
    period = parse_period(words, published_on, tense)
    assert period is None or period.first_on <= period.last_on


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_at_most_six_days_from_publication(published_on: date, weekday: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday]
    behind, ahead = parse_period(name, published_on), parse_period(name, published_on, FUTURE)
    assert behind is not None
    assert ahead is not None
    assert behind.first_on.weekday() == ahead.first_on.weekday() == weekday
    assert 0 <= (published_on - behind.first_on).days <= 6
    assert 0 <= (ahead.first_on - published_on).days <= 6
