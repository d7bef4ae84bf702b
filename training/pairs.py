"""Pairs: what is found in a text beside what is annotated there."""

from collections.abc import Iterator
from dataclasses import dataclass

from gold import Text

from muster.evaluate import parse_annotation
from muster.evaluate.matching import find_pairs, match_figures, match_slots
from muster.model import Extraction


@dataclass(frozen=True)
class Pair:
    """A claim that was found. `is_annotated` tells whether the same figure, or a position in that place, is annotated.

    `agree` tells of each slot whether it is as annotated; it is empty where nothing is annotated in that place.
    """

    claim_id: str
    is_quantity: bool
    is_annotated: bool
    agree: dict[str, bool]


def find_claim_pairs(text: Text, extraction: Extraction) -> Iterator[Pair]:
    """Every claim of the extraction, with what the annotations of the text say of it."""
    found = {parse_annotation(claim.record()): claim.claim_id for claim in extraction.claims}
    pairs = find_pairs([parse_annotation(claim) for claim in text.claims], list(found))
    annotated = {theirs: ours for ours, theirs in pairs}
    for theirs, claim_id in found.items():
        ours = annotated.get(theirs)
        is_annotated = ours is not None and (not theirs.is_quantity or match_figures(ours, theirs))
        yield Pair(claim_id, theirs.is_quantity, is_annotated, match_slots(ours, theirs) if ours else {})
