"""Full dates in metadata, addresses and print."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.ingest.dates import find_address_date, find_dates, find_metadata_date

METADATA = [
    ("2016-09-28", date(2016, 9, 28)),
    ("2016-09-28T23:30:00-04:00", date(2016, 9, 28)),
    ("2016-09-28T23:30:00Z", date(2016, 9, 28)),
    ("2016-09-28 23:30:00", date(2016, 9, 28)),
    ("20160928", date(2016, 9, 28)),
    ("20160928T233000Z", date(2016, 9, 28)),
    ("2016/09/28", date(2016, 9, 28)),
    ("Wed, 28 Sep 2016 23:30:00 GMT", date(2016, 9, 28)),
    ("September 28, 2016", date(2016, 9, 28)),
    ("28 September 2016", date(2016, 9, 28)),
    ("Sept. 28, 2016 9:00 a.m.", date(2016, 9, 28)),
    ("28th of September, 2016", date(2016, 9, 28)),
    ("28-Sep-2016", date(2016, 9, 28)),
    ("28.09.2016", date(2016, 9, 28)),
    ("03.04.2016", date(2016, 4, 3)),
    ("28/09/2016", date(2016, 9, 28)),
    ("09/28/2016", date(2016, 9, 28)),
    ("04/04/2016", date(2016, 4, 4)),
    ("2021.02.19 – 13:26", date(2021, 2, 19)),
    ("03/04/2016", None),
    ("September 2016", None),
    ("2016-09", None),
    ("2016-13-01", None),
    ("2015-02-29", None),
    ("1970-01-01T00:00:00Z", None),
    ("0001-01-01", None),
    ("1899-12-31", None),
    ("9999-12-31", None),
    ("2099-12-31", None),
    ("yesterday", None),
    ("1475105400", None),
    ("", None),
]


@pytest.mark.parametrize(("value", "day"), METADATA)
def test_a_metadata_value_names_a_day_or_none(value, day):
    assert find_metadata_date(value) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://courier.example/2016/09/28/troops", date(2016, 9, 28)),
        ("https://courier.example/world/troops-20160928.html", date(2016, 9, 28)),
        ("https://courier.example/2016-09-28/troops", date(2016, 9, 28)),
        ("https://courier.example/2016/09/troops", None),
        ("https://courier.example/story/1234567890", None),
        ("https://courier.example/story/20161345", None),
        ("https://20160928.example/troops", None),
        ("no address", None),
    ],
)
def test_an_address_names_a_day_or_none(url, day):
    assert find_address_date(url) == day


def test_dates_in_a_line_come_in_order_with_their_places():
    line = "Published 1 May 2016, updated May 3, 2016"
    assert [(day, line[start:end]) for day, start, end in find_dates(line)] == [
        (date(2016, 5, 1), "1 May 2016"),
        (date(2016, 5, 3), "May 3, 2016"),
    ]


@given(st.dates(date(1900, 1, 1), date(2090, 12, 31)).filter(lambda day: day != date(1970, 1, 1)))
def test_every_day_is_read_back_from_how_it_is_written(day):
    months = ("January February March April May June July August September October November December").split()
    written = [
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{months[day.month - 1]} {day.day}, {day.year}",
        f"{day.day} {months[day.month - 1][:3]} {day.year}",
        f"{day.day}.{day.month}.{day.year}",
    ]
    assert {find_metadata_date(words) for words in written} == {day}


@given(st.text(max_size=300))
def test_no_words_break_the_search(words):
    for day, start, end in find_dates(words):
        assert 1900 <= day.year <= 2090
        assert 0 <= start < end <= len(words)
    find_metadata_date(words)
    find_address_date(words)
