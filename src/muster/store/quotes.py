"""Whether the words that a claim quotes stand in the report's text where it says."""

from collections.abc import Iterator

from muster.model import Claim, QuantityClaim


def find_orphans(claim: Claim, text: str) -> Iterator[str]:
    """One line for each run of words of the claim that the text does not hold at its place."""
    evidence, attribution = claim.evidence, claim.attribution
    runs: list[tuple[str, str | None, int | None, int | None]] = [
        ("quote", evidence.quote, evidence.start, evidence.end),
        ("sentence", evidence.sentence, evidence.sentence_start, evidence.sentence_end),
        ("speaker", attribution.text, attribution.start, attribution.end),
    ]
    if isinstance(claim, QuantityClaim) and claim.time:
        runs.append(("time", claim.time.text, claim.time.start, claim.time.end))
    for name, words, start, end in runs:
        # Negative offsets would count from the text's end.
        if start is not None and (start < 0 or text[start:end] != words):
            found = text[max(start, 0) : end]
            yield f"claim {claim.claim_id}: expected {name} {words!r} at {start} to {end}, found {found!r}"
