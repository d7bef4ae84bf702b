"""Topics: the content words of a position or a question, in one form each."""

import re
from functools import lru_cache

from muster.lexicon import load_lexicon
from muster.lexicon.topic_words import load_topic_words

_WORD = re.compile(r"[^\W\d_]+")
_WITHDRAWAL = re.compile(
    r"\b(?:withdr[ae]w\w*|pull\w* (?:out|back)|pullout|drawdown|draw\w* down|leav(?:e|es|ing)|exit|reduc\w+|cut\w*)\b",
    re.IGNORECASE,
)
_ENDINGS = ("ings", "ing", "ers", "ees", "er", "ed", "es", "s")
_SHORTEST = 4


@lru_cache(maxsize=100_000)
def find_topics(words: str) -> frozenset[str]:
    """Content words without endings, names and stock words; every noun for soldiers at large is "troops"."""
    for name in reversed(load_lexicon().find_names(words)):
        words = f"{words[: name.start]} {words[name.end :]}"
    known = load_topic_words()
    plain = (word for word in _WORD.findall(words.casefold()) if word not in known.empty and len(word) > 1)
    return frozenset("troops" if word in known.troops else _stem(word) for word in plain)


def is_withdrawal(words: str) -> bool:
    """Whether the words speak of taking forces away rather than of sending them."""
    return bool(_WITHDRAWAL.search(words))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word
