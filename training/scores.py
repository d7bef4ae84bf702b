"""Scores: how well what is read of annotated texts agrees with the annotations."""

from collections.abc import Iterable, Sequence

from gold import Text

from muster.evaluate import Scores, parse_annotation, score_claims
from muster.model import Claim


def score_texts(read: Sequence[tuple[Text, Iterable[Claim]]]) -> Scores:
    """Scores of the claims read of each text."""
    return score_claims(
        {text.doc: [parse_annotation(claim) for claim in text.claims] for text, _ in read},
        {text.doc: [parse_annotation(claim.record()) for claim in claims] for text, claims in read},
    )
