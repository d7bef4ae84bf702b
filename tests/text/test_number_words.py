"""Number words: what they are worth, and where a number in words ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.text.number_words import parse_number_words

WORTH = {
    "zero": 0,
    "one": 1,
    "six": 6,
    "Ten": 10,
    "NINETEEN": 19,
    "twenty": 20,
    "twenty-five": 25,
    "twenty five": 25,
    "ninety-nine": 99,
    "hundred": 100,
    "a hundred": 100,
    "an hundred": 100,
    "one hundred": 100,
    "one\xa0hundred": 100,
    "one hundred and fifty": 150,
    "one hundred fifty": 150,
    "two hundred one": 201,
    "nine hundred ninety-nine": 999,
    "five-hundred": 500,
    "fifteen hundred": 1500,
    "twenty-five hundred": 2500,
    "a thousand": 1000,
    "three-thousand": 3000,
    "ten thousand": 10_000,
    "one hundred thousand": 100_000,
    "one hundred and twenty thousand": 120_000,
    "two thousand three hundred": 2300,
    "two thousand three hundred and five": 2305,
    "two thousand and five": 2005,
    "a thousand five hundred": 1500,
    "three hundred thousand and six": 300_006,
    "a million": 1_000_000,
    "half a million": 500_000,
    "half-million": 500_000,
    "a half million": 500_000,
    "a quarter of a million": 250_000,
    "a quarter million": 250_000,
    "two and a half million": 2_500_000,
    "one and a half thousand": 1500,
    "two million five hundred thousand": 2_500_000,
    "one million two hundred thousand and fifty": 1_200_050,
    "two billion three million": 2_003_000_000,
    "dozen": 12,
    "a dozen": 12,
    "two dozen": 24,
    "three-dozen": 36,
    "half a dozen": 6,
    "half-dozen": 6,
    "a half dozen": 6,
    "a couple hundred": 200,
    "a couple of thousand": 2000,
    "a couple dozen": 24,
}

ENDS = [
    ("five and six", "five"),
    ("two three", "two"),
    ("twenty thirty", "twenty"),
    ("twenty zero", "twenty"),
    ("five hundred and", "five hundred"),
    ("five hundred and men", "five hundred"),
    ("two thousand hundred", "two thousand"),
    ("one thousand million", "one thousand"),
    ("two dozen dozen", "two dozen"),
    ("twenty and five", "twenty"),
    ("nineteen eighty-four", "nineteen"),
    ("ten thousand troops", "ten thousand"),
]


@pytest.mark.parametrize(("words", "value"), WORTH.items())
def test_a_number_in_words_has_its_worth(words: str, value: int) -> None:
    number = parse_number_words(words, 0)
    assert number is not None
    assert (number.value, number.start, number.end) == (value, 0, len(words))


@pytest.mark.parametrize(("words", "number"), ENDS)
def test_a_number_ends_where_grammar_lets_it_grow_no_further(words: str, number: str) -> None:
    found = parse_number_words(words, 0)
    assert found is not None
    assert words[: found.end] == number


@pytest.mark.parametrize("words", ["oneself", "a few", "tenor", "", "soldiers", "a man", "half a mile"])
def test_words_that_are_no_number_give_none(words: str) -> None:
    assert parse_number_words(words, 0) is None


def test_nothing_behind_the_end_is_read() -> None:
    number = parse_number_words("two hundred thousand", 0, 11)
    assert number is not None
    assert (number.value, number.end) == (200, 11)


@pytest.mark.parametrize(
    ("words", "base", "scale"), [("three dozen", 3, 12), ("five thousand", 5, 1000), ("six", 6, 1)]
)
def test_the_last_scale_is_told_apart(words: str, base: int, scale: int) -> None:
    number = parse_number_words(words, 0)
    assert number is not None
    assert (number.base, number.scale) == (base, scale)


@given(
    st.lists(st.sampled_from(["a", "half", "five", "twenty", "hundred", "thousand", "dozen", "and", "of"]), max_size=12)
)
def test_any_run_of_number_words_has_a_value_or_none(words: list[str]) -> None:
    text = " ".join(words)
    number = parse_number_words(text, 0)
    if number is not None:
        assert 0 <= number.value < 10**16
        assert 0 < number.end <= len(text)
