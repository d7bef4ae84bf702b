from hypothesis import given
from hypothesis import strategies as st

from muster.reconcile.copies import COPIED, match_passages


def score(quantity, a, b):
    return match_passages(quantity(1, sentence=a, outlet="A").claim, quantity(1, sentence=b, outlet="B").claim).score


def test_the_same_words_are_a_copy_whatever_the_marks_between_them(quantity):
    a = "The army said “1 brigade” would stay, at least for now."
    assert score(quantity, a, 'The army said "1 brigade" would stay at least for now') == 1


def test_a_shortened_sentence_is_a_copy(quantity):
    whole = "The army said 1 brigade would stay in the north of the country until the last of the bridges is repaired."
    assert score(quantity, whole, "The army said 1 brigade would stay in the north of the country.") >= COPIED


def test_another_sentence_on_the_same_matter_is_none(quantity):
    a = "The army said 1 brigade would stay in the north of the country until spring."
    assert (
        score(quantity, a, "Only 1 brigade is left, and it will not go before spring, soldiers in the north say.")
        < COPIED
    )


def test_stock_phrases_are_too_short_to_tell(quantity):
    assert score(quantity, "There is 1 brigade there.", "There is 1 brigade there now.") == 0


@given(st.text(max_size=60), st.text(max_size=60))
def test_matching_is_symmetric_and_bounded(quantity, a, b):
    assert score(quantity, a or ".", b or ".") == score(quantity, b or ".", a or ".")
    assert 0 <= score(quantity, a or ".", b or ".") <= 1
