"""Judgements: who decided, in the words that every reader of them shows."""

import pytest

from muster.model import Judgement


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (Judgement("has, in a list", 0.9, "judge-9", agrees=True), "judge-9, with the rule: has, in a list"),
        (Judgement("will", 0.6, "judge-9", agrees=False), "judge-9, against the rule: will"),
        (Judgement(None, 0.7, "judge-9"), "judge-9"),
        (Judgement("outlet's voice"), "rule: outlet's voice"),
    ],
)
def test_a_judgement_says_who_decided(told: Judgement, words: str):
    assert told.words == words
