"""Hidden words: in a training example words give way to the mask, those of its figures never."""

from random import Random

import pytest
from gold import Example, Text, make_examples
from hiding import hide_words
from tokenizers import Tokenizer

from muster.judge.chunks import FIGURE_CLOSES, FIGURE_OPENS, OPENS, PARTS, SENTENCE_OPENS
from muster.lexicon import load_lexicon

MARKS = {OPENS, PARTS, FIGURE_OPENS, FIGURE_CLOSES, SENTENCE_OPENS}
REPORT = Text("invented", "Norland will send 200 trainers to Iraq next month, its defence minister said on Friday.", [])


@pytest.fixture(scope="module")
def mask(tokenizer: Tokenizer) -> int:
    return tokenizer.token_to_id("[MASK]")


@pytest.fixture(scope="module")
def example(tokenizer: Tokenizer) -> Example:
    (example,) = make_examples([REPORT], tokenizer, load_lexicon())
    return example


def test_all_but_marks_and_the_figure_can_be_hidden(example: Example, tokenizer: Tokenizer, mask: int):
    hidden = hide_words(example, 1.0, Random(1)).chunk.ids
    assert tokenizer.decode([id_ for id_ in hidden if id_ not in MARKS | {mask}]) == "200 trainers"
    before = example.chunk.ids
    assert [(at, id_) for at, id_ in enumerate(hidden) if id_ in MARKS] == [
        (at, id_) for at, id_ in enumerate(before) if id_ in MARKS
    ]


def test_about_that_share_is_hidden_and_the_example_itself_stays(example: Example, mask: int):
    before = list(example.chunk.ids)
    counts = [hide_words(example, 0.2, Random(seed)).chunk.ids.count(mask) for seed in range(200)]
    most = hide_words(example, 1.0, Random(1)).chunk.ids.count(mask)
    assert 0.15 * most < sum(counts) / 200 < 0.25 * most
    assert list(example.chunk.ids) == before
