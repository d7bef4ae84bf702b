"""Hiding: examples with some of their words and signs hidden, so that a net leans on all of the others."""

from dataclasses import replace
from random import Random

from gold import Example

# Ids of the vocabulary up to it are those of marks, which stand for no text.
_MASK = 103


def hide_words(example: Example, share: float, random: Random) -> Example:
    """The example with about that share of its words and signs hidden, none of them a figure's."""
    shown = {token for question, _ in example.figures for token in range(question.phrase[0], question.phrase[1] + 1)}
    ids = [
        _MASK if id_ > _MASK and token not in shown and random.random() < share else id_
        for token, id_ in enumerate(example.chunk.ids)
    ]
    return replace(example, chunk=replace(example.chunk, ids=ids))
