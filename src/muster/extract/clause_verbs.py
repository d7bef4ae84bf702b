"""Clause verbs: whether the words between a party and its number are the verb that gives it, and no more."""

from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases

_WORDS = load_phrases("frames.auxiliaries") | load_phrases("courses.adverbs") | {"to"}


def is_verb(sentence: Sentence, first: int, last: int, *more: str) -> bool:
    """Whether the words [first, last) are a verb of movement or presence, as in "has agreed to send".

    `more` are further words that may stand beside it.
    """
    ends = {cue.last for cue in sentence.find_cues("moves", first, last)}
    told = {index for cue in sentence.cues for index in range(cue.first, cue.last)}
    words = enumerate(sentence.lower[first:last], start=first)
    return last in ends and all(
        index in told or word in _WORDS or word in more or word.endswith("ly") for index, word in words
    )
