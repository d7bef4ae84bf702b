"""Correlates of War codes by year."""

import pytest

from muster.lexicon import cow_code
from muster.lexicon.entries import read_rows


@pytest.mark.parametrize(
    ("iso3", "year", "code"),
    [
        ("USA", 2020, 2),
        ("DEU", 1938, 255),
        ("DEU", 1950, None),
        ("DEU", 1989, 260),
        ("DEU", 1990, 255),
        ("YEM", 1985, 678),
        ("YEM", 2015, 679),
        ("VNM", 1953, None),
        ("VNM", 1975, 816),
        ("SRB", 1999, 345),
        ("SRB", 2020, 345),
        ("MNE", 2005, None),
        ("MNE", 2006, 341),
        ("XKX", 2007, None),
        ("XKX", 2008, 347),
        ("SSD", 2010, None),
        ("SSD", 2011, 626),
        ("SYR", 1960, None),
        ("HTI", 1920, None),
        ("GUM", 2020, None),
        ("PSE", 2020, None),
        ("NATO", 2020, None),
        ("OTHER:Sahel", 2020, None),
    ],
)
def test_the_code_is_that_of_the_state_in_the_year(iso3, year, code):
    assert cow_code(iso3, year) == code


def test_no_code_stands_for_two_states_in_one_year():
    holders = [
        (row["cow"], year)
        for row in read_rows("cow")
        for year in range(max(1945, int(row["first_year"])), int(row["last_year"] or 2026) + 1)
    ]
    assert len(holders) == len(set(holders))
