import pytest

from muster.model import Figure, Measure, Period
from muster.reconcile.wording import (
    format_counted,
    format_figure,
    format_in,
    format_number,
    format_parties,
    format_period,
    format_source,
    join_words,
)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure("4600", 4600, 4600), "4,600"),
        (Figure("some 4600", 4600, 4600, True), "about 4,600"),
        (Figure("over 1200", 1200, None), "more than 1,200"),
        (Figure("at most 5000", None, 5000), "up to 5,000"),
        (Figure("3 to 5 thousand", 3000, 5000), "3,000 to 5,000"),
        (Figure("dozens", 24, 99, vague=True), "dozens (24 to 99)"),
    ],
)
def test_a_figure_has_one_form(figure, words):
    assert format_figure(figure) == words


def test_what_is_counted_agrees_with_the_number():
    assert format_counted(Figure("1", 1, 1), Measure.UNITS) == "1 unit"
    assert format_counted(Figure("2", 2, 2), Measure.UNITS, "more") == "2 more units"
    assert format_counted(Figure("dozens", 24, 99, vague=True), Measure.PERSONNEL) == "dozens of troops (24 to 99)"
    assert format_counted(Figure("several", 3, 9, vague=True), Measure.STRIKES) == "several strikes (3 to 9)"


@pytest.mark.parametrize(
    ("iso", "words", "placed"),
    [
        ("2016-09-28", "28 September 2016", "on 28 September 2016"),
        ("2016-09", "September 2016", "in September 2016"),
        ("2016", "2016", "in 2016"),
        ("2014-08-08/2014-12", "8 August 2014 to December 2014", "from 8 August 2014 to December 2014"),
        ("2016-09/2016-09", "September 2016", "in September 2016"),
    ],
)
def test_a_period_keeps_its_precision(iso, words, placed):
    assert format_period(Period.parse(iso)) == words
    assert format_in(Period.parse(iso)) == placed


def test_numbers_have_thousands_separators_and_lists_read_as_english():
    assert format_number(1234567) == "1,234,567"
    assert [join_words(parts) for parts in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_parties_have_their_article(lexicon):
    assert format_parties(("USA", "NATO"), lexicon) == "the United States and NATO"
    assert format_parties((), lexicon) == "an unnamed party"


def test_a_source_names_speaker_outlet_and_day_as_far_as_known(quantity):
    assert (
        format_source(quantity(1, speaker="Ann Berg", on="2016-09-28"))
        == "Ann Berg, Larkfield Courier, 28 September 2016"
    )
    assert format_source(quantity(1, on=None, outlet=None)) == "an unnamed outlet, undated"
    assert format_source(quantity(1, on=None, outlet=None, agency="AFP")) == "AFP, undated"
