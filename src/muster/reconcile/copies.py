"""Copies: sentences of two reports that were written once.

Only the claim's own sentence is compared: true wire reprints share few of their words as a whole, and a figure's
sentence is what a shortened reprint keeps.
"""

from muster.model import Claim
from muster.reconcile.match import Match
from muster.reconcile.method import METHOD
from muster.reconcile.ordering import content_words

COPIED = METHOD.copied_percent / 100
"""Share of common word triples from which one sentence is taken for a copy of the other."""

# Fewer triples than this are stock phrases ("about 4,600 troops in Iraq").
_FEWEST = 5


def match_passages(a: Claim, b: Claim) -> Match:
    """Share of the shorter sentence's word triples that the other holds, too; 0 where they are too few to say."""
    words_a, words_b = content_words(a), content_words(b)
    if len(words_a) >= _FEWEST and words_a == words_b:
        return Match(1.0, ("the same sentence",))
    triples_a, triples_b = _triples(words_a), _triples(words_b)
    smaller = min(len(triples_a), len(triples_b))
    if smaller < _FEWEST:
        return Match(0.0, ("too few words to tell a copy",))
    shared = len(triples_a & triples_b) / smaller
    return Match(shared, (f"sentences share {round(shared * 100)} % of their word triples",))


def _triples(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(zip(words, words[1:], words[2:], strict=False))
