"""Hiding: examples with some of their words hidden, so that a net leans on all of the others."""

from dataclasses import replace
from random import Random

from gold import Example

# Ids of the vocabulary below it are those of marks and single signs.
_FIRST_WORD = 106


def hide_words(example: Example, share: float, mask: int, random: Random) -> Example:
    """The example with about that share of its words hidden behind the mask, none of them a figure's."""
    shown = {token for question, _ in example.figures for token in range(question.phrase[0], question.phrase[1] + 1)}
    ids = [
        mask if id_ >= _FIRST_WORD and token not in shown and random.random() < share else id_
        for token, id_ in enumerate(example.chunk.ids)
    ]
    return replace(example, chunk=replace(example.chunk, ids=ids))
