"""Negation: the word that denies what stands behind it."""

import pytest

from muster.extract.negation import find_negation

# The verb is the first "ruled", "rule" or "ruling"; the words are those from its denial on.
DENIED = [
    ("Norland has not ruled it out.", "not"),
    ("Norland has still not formally ruled it out.", "not formally"),
    ("Norland would not yet rule it out.", "would not yet"),
    ("Norland wouldn’t rule it out.", "wouldn't"),
    ("Norland cannot rule it out.", "cannot"),
    ("Norland is not going to rule it out.", "not going to"),
    ("Norland refused to rule it out.", "refused to"),
    ("Norland stopped short of ruling it out.", "stopped short of"),
    ("It is too early to rule it out.", "early to"),
    ("Norland has yet to rule it out.", "yet to"),
    ("Norland has not, so far, ruled it out.", "not , so far ,"),
    ("“I don’t think we should rule it out,” Berg said.", "don't think we should"),
    ("Nothing has been ruled out.", "nothing has been"),
    ("No course has been ruled out.", "no course has been"),
    ("Neither Kesh nor Norland has ruled it out.", "nor norland has"),
]
NOT_DENIED = [
    "Norland has ruled it out.",
    "Norland has not only ruled it out but left.",
    "Norland does not hope, and ruled it out.",
    "Norland declined, ruling it out.",
    "Norland has not met since its council ruled it out.",
    "Norland asked whether or not to rule it out.",
    "There is no doubt Norland ruled it out.",
]


def _find(analyse, text):
    (sentence,) = analyse(text).sentences
    verb = next(index for index, word in enumerate(sentence.lower) if word in ("rule", "ruled", "ruling"))
    first = find_negation(sentence, verb)
    return None if first is None else " ".join(sentence.lower[first:verb])


@pytest.mark.parametrize(("text", "words"), DENIED)
def test_a_denial_reaches_over_adverbs_auxiliaries_and_one_noun(analyse, text, words):
    assert _find(analyse, text) == words


@pytest.mark.parametrize("text", NOT_DENIED)
def test_a_denial_of_something_else_does_not_reach_the_verb(analyse, text):
    assert _find(analyse, text) is None
