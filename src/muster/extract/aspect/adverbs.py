"""Adverbs: words that only qualify the verb beside them."""

from muster.lexicon.phrases import load_phrases

_ADVERBS = load_phrases("courses.adverbs")


def is_adverb(word: str) -> bool:
    """Whether the word, in lower case, only qualifies the verb beside it: "now", "reportedly"."""
    return word in _ADVERBS or word.endswith("ly")
