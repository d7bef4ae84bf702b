from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.model import Figure
from muster.reconcile.readings import parse_reading, parse_stated


@pytest.mark.parametrize(
    ("figure", "low", "high", "nominal"),
    [
        (Figure("5,262", 5262, 5262), Fraction(10523, 2), Fraction(10525, 2), 5262),
        (Figure("5,200", 5200, 5200), 5150, 5250, 5200),
        (Figure("5,000", 5000, 5000), 4500, 5500, 5000),
        (Figure("600", 600, 600), 550, 650, 600),
        (Figure("about 4,600", 4600, 4600, True), 4500, 4700, 4600),
        (Figure("about 5,262", 5262, 5262, True), 5261, 5263, 5262),
        (Figure("more than 1,200", 1200, None), 1200, 1500, 1200),
        (Figure("more than about 1,200", 1200, None, True), 1100, 1500, 1200),
        (Figure("up to 5,000", None, 5000), 2500, 5000, 5000),
        (Figure("up to about 5,000", None, 5000, True), 2500, 6000, 5000),
        (Figure("fewer than 10", None, 10), 5, 10, 10),
        (Figure("3,000 to 5,000", 3000, 5000), 3000, 5000, 4000),
        (Figure("dozens", 24, 99, vague=True), 24, 99, 61),
        (Figure("a couple", 2, 2, vague=True), 2, 2, 2),
        (Figure("none", 0, 0), 0, 0, 0),
        (Figure("1,000", 1000, 1000), 750, 1250, 1000),
        (Figure("about 1,000", 1000, 1000, True), 750, 1250, 1000),
        (Figure("about 2,000", 2000, 2000, True), 1500, 2500, 2000),
    ],
)
def test_a_figure_is_read_as_what_a_careful_writer_could_mean(figure, low, high, nominal):
    reading = parse_reading(figure)
    assert (reading.low, reading.high, reading.nominal) == (low, high, nominal)


def test_the_ends_of_a_reading_are_whole_numbers_inside_it():
    assert parse_reading(Figure("5,262", 5262, 5262)).ends == (5262, 5262)
    assert parse_reading(Figure("more than 1,201", 1201, None)).ends == (1201, 1501)


def test_stated_words_have_no_rounding():
    assert parse_stated(Figure("about 4,600", 4600, 4600, True)).ends == (4600, 4600)
    assert parse_stated(Figure("dozens", 24, 99, vague=True)).ends == (24, 99)


def test_distance_is_relative_and_nothing_inside():
    reading = parse_reading(Figure("about 4,600", 4600, 4600, True))
    assert reading.distance(4700) == 0
    assert reading.distance(9400) == 1
    assert reading.distance(0) == 1


@given(st.integers(0, 10**7), st.booleans())
def test_a_number_always_lies_in_its_own_reading(number, approx):
    reading = parse_reading(Figure(str(number), number, number, approx))
    assert reading.holds(number)
    assert reading.holds(reading.nominal)
    assert reading.ends[0] <= number <= reading.ends[1]


@given(st.integers(1, 10**7))
def test_about_widens_every_reading_that_is_not_a_quarter_wide_already(number):
    plain, about = (parse_reading(Figure("n", number, number, approx)) for approx in (False, True))
    assert about.low <= plain.low
    assert about.high - about.low > plain.high - plain.low or (about == plain and plain.high == number * Fraction(5, 4))
    assert plain.meets(about)
    assert about.meets(plain)
