"""Hidden words: in a training example words give way to the mask, those of its figures never."""

import sys
from pathlib import Path
from random import Random

import pytest
from tokenizers import Tokenizer

from muster.judge.card import weights_folder
from muster.lexicon import load_lexicon

sys.path.append(str(Path(__file__).parents[2] / "training"))

from gold import Example, Text, make_examples
from hiding import hide_words

# Ids that the vocabulary gives to the mask and to what marks a figure or a sentence.
MASK, MARKS = 103, (1, 2, 3)
REPORT = Text("invented", "Norland will send 200 trainers to Iraq next month, its defence minister said on Friday.", [])


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.from_str((weights_folder() / "tokenizer.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def example(tokenizer: Tokenizer) -> Example:
    (example,) = make_examples([REPORT], tokenizer, load_lexicon())
    return example


def test_only_words_and_none_of_a_figure_are_hidden(example: Example, tokenizer: Tokenizer):
    hidden = hide_words(example, 1.0, MASK, Random(1))
    shown = tokenizer.decode([id_ for id_ in hidden.chunk.ids if id_ not in (*MARKS, MASK)])
    assert "200 trainers" in shown
    assert "norland" not in shown
    assert "friday" not in shown
    assert [at for at, id_ in enumerate(hidden.chunk.ids) if id_ < MASK] == [
        at for at, id_ in enumerate(example.chunk.ids) if id_ < MASK
    ]


def test_about_that_share_is_hidden_and_the_example_itself_stays(example: Example):
    before = list(example.chunk.ids)
    counts = [hide_words(example, 0.2, MASK, Random(seed)).chunk.ids.count(MASK) for seed in range(200)]
    words = hide_words(example, 1.0, MASK, Random(1)).chunk.ids.count(MASK)
    assert 0.15 * words < sum(counts) / 200 < 0.25 * words
    assert list(example.chunk.ids) == before
