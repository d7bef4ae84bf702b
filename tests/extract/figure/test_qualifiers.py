"""Qualifiers: bounds, rough values and additions, and the words that belong to a figure."""

import pytest

from muster.extract.figure.qualifiers import parse_qualified
from muster.model import Figure

# Words that end in a number, and behind a bar what follows it; the figure that they state, and whether it adds.
STATED = [
    ("600", "", Figure("600", 600, 600), False),
    ("about 1,500", "", Figure("about 1,500", 1500, 1500, approx=True), False),
    ("close to 1,500", "", Figure("close to 1,500", 1500, 1500, approx=True), False),
    ("close” to 1,500", "", Figure("close” to 1,500", 1500, 1500, approx=True), False),
    ("an estimated 1,500", "", Figure("an estimated 1,500", 1500, 1500, approx=True), False),
    ("talks about its 1,500", "", Figure("1,500", 1500, 1500), False),
    ("a row over the 1,500", "", Figure("the 1,500", 1500, 1500), False),
    ("just under 1,000", "", Figure("just under 1,000", 1000, 1000, approx=True), False),
    ("200", " or so", Figure("200", 200, 200, approx=True), False),
    ("more than 1,200", "", Figure("more than 1,200", 1200, None), False),
    ("at least 30", "", Figure("at least 30", 30, None), False),
    ("well over 2,000", "", Figure("well over 2,000", 2000, None), False),
    ("2,000", " or more", Figure("2,000", 2000, None), False),
    ("2,000", "-plus", Figure("2,000", 2000, None), False),
    ("up to 5,000", "", Figure("up to 5,000", None, 5000), False),
    ("as many as 79", "", Figure("as many as 79", None, 79), False),
    ("even as many as 79", "", Figure("as many as 79", None, 79), False),
    ("fewer than 10", "", Figure("fewer than 10", None, 10), False),
    ("capped at 450", "", Figure("capped at 450", None, 450), False),
    ("another 1,500", "", Figure("another 1,500", 1500, 1500), True),
    ("an additional 750", "", Figure("an additional 750", 750, 750), True),
    ("up to another 750", "", Figure("up to another 750", None, 750), True),
    ("a total of about 90", "", Figure("a total of about 90", 90, 90, approx=True), False),
    ("the first 200", "", Figure("the first 200", 200, 200), False),
    ("its 170", "", Figure("170", 170, 170), False),
    ("its approximately 900", "", Figure("approximately 900", 900, 900, approx=True), False),
    ("of the more than 60", "", Figure("the more than 60", 60, None), False),
    ("as few as 10", "", Figure("10", 10, 10), False),
    ("“600", "", Figure("600", 600, 600), False),
    ("3,000 to 5,000", "", Figure("3,000 to 5,000", 3000, 5000), False),
    ("between 3,000 and 5,000", "", Figure("between 3,000 and 5,000", 3000, 5000), False),
    ("between about 300 and 500", "", Figure("between about 300 and 500", 300, 500, approx=True), False),
    ("anywhere from 300 to 500", "", Figure("anywhere from 300 to 500", 300, 500), False),
    ("ranging from 300 to 500", "", Figure("from 300 to 500", 300, 500), False),
    ("from 300-500", "", Figure("300-500", 300, 500), False),
    ("between 300", "", Figure("300", 300, 300), False),
    ("more than 3,000 to 5,000", "", Figure("more than 3,000 to 5,000", 3000, None), False),
    ("dozens", " of", Figure("dozens", 24, 99, vague=True), False),
    ("a couple", " of", Figure("a couple", 2, 2, vague=True), False),
    ("a couple of hundred", "", Figure("a couple of hundred", 200, 200, approx=True), False),
    ("up to a couple dozen", "", Figure("up to a couple dozen", None, 24), False),
    ("several hundred", "", Figure("several hundred", 300, 900, vague=True), False),
]


@pytest.mark.parametrize(("words", "behind", "figure", "more"), STATED)
def test_a_number_is_read_with_the_words_around_it(analyse, words, behind, figure, more):
    (sentence,) = analyse(f"Norland keeps {words}{behind} troops there.").sentences
    number = parse_qualified(sentence, sentence.numerals[-1])
    start = len("Norland keeps ") + len(words) - len(figure.text)
    assert (number.figure, number.more, number.start) == (figure, more, start)


def test_words_that_only_resemble_a_qualifier_are_left_out(analyse):
    (sentence,) = analyse("It was over, 600 troops said.").sentences
    assert parse_qualified(sentence, sentence.numerals[0]).figure == Figure("600", 600, 600)


def test_the_words_of_a_figure_end_where_the_number_ends(analyse):
    text = "The army sent almost all of its about 600 men."
    (sentence,) = analyse(text).sentences
    number = parse_qualified(sentence, sentence.numerals[0])
    assert text[number.start : number.start + len(number.figure.text)] == number.figure.text
    assert number.figure.text.endswith("600")
