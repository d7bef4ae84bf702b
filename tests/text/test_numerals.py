"""Numerals: exact spans, bounds and forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.text.numerals import NumeralForm, find_numerals

EXACT, RANGE, VAGUE = NumeralForm.EXACT, NumeralForm.RANGE, NumeralForm.VAGUE

# The number between bars, with its bounds and form; nothing else in the words is a number.
PLANTED = [
    ("|600| more troops", 600, 600, EXACT),
    ("about |1,500| already there", 1500, 1500, EXACT),
    ("|4600| soldiers", 4600, 4600, EXACT),
    ("|12,345,678| people", 12_345_678, 12_345_678, EXACT),
    ("|3.5 million| people", 3_500_000, 3_500_000, EXACT),
    ("|4 thousand| men", 4000, 4000, EXACT),
    ("|5-thousand| men", 5000, 5000, EXACT),
    ("|30k| fighters", 30_000, 30_000, EXACT),
    ("|Six| soldiers", 6, 6, EXACT),
    ("|twenty-five| soldiers", 25, 25, EXACT),
    ("|one hundred and fifty| soldiers", 150, 150, EXACT),
    ("|half a million| men", 500_000, 500_000, EXACT),
    ("|two dozen| men", 24, 24, EXACT),
    ("|a hundred| men", 100, 100, EXACT),
    ("|both| soldiers", 2, 2, EXACT),
    ("|a pair| of drones", 2, 2, EXACT),
    ("|1\xa0500| men", 1500, 1500, EXACT),
    ("|1\u2009500| men", 1500, 1500, EXACT),
    ("|1\u202f500\u202f000| men", 1_500_000, 1_500_000, EXACT),
    ("a |1,500|-strong force", 1500, 1500, EXACT),
    ("|2,000|-plus", 2000, 2000, EXACT),
    ("|200| or so", 200, 200, EXACT),
    ("to |2,500|.", 2500, 2500, EXACT),
    ("|3,000 to 5,000| troops", 3000, 5000, RANGE),
    ("|200-300| troops", 200, 300, RANGE),
    ("|200–300| troops", 200, 300, RANGE),
    ("|200 – 300| troops", 200, 300, RANGE),
    ("between |500 and 600| troops", 500, 600, RANGE),
    ("|two or three| men", 2, 3, RANGE),
    ("|three to five thousand| men", 3000, 5000, RANGE),
    ("|two or three dozen| men", 24, 36, RANGE),
    ("ranging from |500 to 600|", 500, 600, RANGE),
    ("will send from |200 to 300| soldiers", 200, 300, RANGE),
    ("cut by |200 to 300| soldiers", 200, 300, RANGE),
    ("cut off by |300 to 1,000| rebels", 300, 1000, RANGE),
    ("attacked by |300 to 1,000| rebels", 300, 1000, RANGE),
    ("reduce the army to a level of |500 to 600|", 500, 600, RANGE),
    ("a force of |500 to 1,000| men", 500, 1000, RANGE),
    ("|dozens| of troops", 24, 99, VAGUE),
    ("|scores| of troops", 40, 99, VAGUE),
    ("|hundreds| of troops", 200, 999, VAGUE),
    ("|thousands| more", 2000, 9999, VAGUE),
    ("|tens of thousands| of troops", 20_000, 99_999, VAGUE),
    ("|hundreds of thousands| of troops", 200_000, 999_999, VAGUE),
    ("|several hundred| troops", 300, 900, VAGUE),
    ("|several thousand| troops", 3000, 9000, VAGUE),
    ("|several hundred thousand| troops", 300_000, 900_000, VAGUE),
    ("|a few hundred| troops", 300, 900, VAGUE),
    ("|a few dozen| troops", 24, 99, VAGUE),
    ("|Several| troops", 3, 9, VAGUE),
    ("|a few| troops", 3, 9, VAGUE),
    ("|a handful| of troops", 3, 9, VAGUE),
    ("|a very small number| of troops", 3, 9, VAGUE),
    ("|a couple| of troops", 2, 2, VAGUE),
    ("|a couple of dozen| troops", 24, 24, EXACT),
    ("|a couple hundred| troops", 200, 200, EXACT),
    ("the last |couple of thousand| troops", 2000, 2000, EXACT),
]

SEPARATE = [
    ("from 500 to about 4,000", [500, 4000]),
    ("from 500 to 4,000", [500, 4000]),
    ("rose by 200 to 1,300", [200, 1300]),
    ("cut its force in the north by about 300 to 1,000 soldiers", [300, 1000]),
    ("double its permanent force of 500 to 1,000", [500, 1000]),
    ("raise its contingent of 500 to 700 soldiers", [500, 700]),
    ("10,000, 20,000, 30,000", [10_000, 20_000, 30_000]),
    ("500 and 600", [500, 600]),
    ("600 to 500", [600, 500]),
    ("5 or 500", [5, 500]),
    ("1,,,,2", [1, 2]),
    ("two, three", [2, 3]),
]

NONE_AT_ALL = [
    "1.500",
    "2.0.1",
    "1,1,1",
    "2021.02.19",
    "M1A1 and MH17",
    "12345678901234567890",
    "9" * 5000,
    "both Norlanders and Keshites",
    "no number, scores high",
    "",
]


@pytest.mark.parametrize(("marked", "low", "high", "form"), PLANTED)
def test_a_planted_number_is_found_with_its_bounds(marked: str, low: int, high: int, form: NumeralForm) -> None:
    text = marked.replace("|", "")
    start, end = marked.index("|"), marked.rindex("|") - 1
    assert [(n.start, n.end, n.low, n.high, n.form) for n in find_numerals(text)] == [(start, end, low, high, form)]


@pytest.mark.parametrize(("text", "values"), SEPARATE)
def test_numbers_that_form_no_range_stay_apart(text: str, values: list[int]) -> None:
    assert [(n.low, n.high) for n in find_numerals(text)] == [(value, value) for value in values]


@pytest.mark.parametrize("text", NONE_AT_ALL)
def test_what_is_no_whole_number_is_left_out(text: str) -> None:
    assert find_numerals(text) == []


def test_positions_are_those_of_the_whole_text_where_a_part_is_asked_for() -> None:
    text = "600 came, 500 left, 12,000 stayed"
    assert [(n.start, n.end, n.low) for n in find_numerals(text, 4, 26)] == [(10, 13, 500), (20, 26, 12_000)]
    assert [n.low for n in find_numerals(text, 4, 22)] == [500, 12]


@given(st.text(alphabet="1250,.- –%$\xa0aeostw\n", max_size=60) | st.text(max_size=60))
def test_numbers_are_ordered_apart_and_bounded_in_any_text(text: str) -> None:
    last = 0
    for numeral in find_numerals(text):
        assert last <= numeral.start < numeral.end <= len(text)
        assert 0 <= numeral.low <= numeral.high <= 10**12
        last = numeral.end


@given(st.integers(min_value=0, max_value=10**9))
def test_a_number_written_with_commas_reads_back(value: int) -> None:
    written = f"{value:,}"
    (numeral,) = find_numerals(f"some {written} troops")
    assert (numeral.low, numeral.high, numeral.end - numeral.start) == (value, value, len(written))


@pytest.mark.parametrize("unit", ["1", "1,", "1.", "3-", "one hundred and ", "a few ", "twenty ", "1\xa0", "$"])
def test_a_hostile_run_is_read_in_time_proportional_to_its_length(unit: str) -> None:
    assert len(find_numerals(unit * 5_000)) <= 10_000


def test_few_and_many_are_the_ends_of_one_range():
    (numeral,) = find_numerals("as few as 7,000 or as many as 15,000 soldiers")
    assert (numeral.low, numeral.high) == (7000, 15_000)
