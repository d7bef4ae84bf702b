"""The table of claims: one row each, under the column names that files and the API share."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from muster.lexicon import Lexicon
from muster.model import Decision, Entry, PositionClaim, QuantityClaim, Status

CLAIM_COLUMNS = (
    *("claim_id", "report_id", "report_sha256", "url", "outlet", "published_on", "quote", "quote_start", "quote_end"),
    *("speaker", "speaker_role", "actor_id", "actor_as_written", "place_id", "value_low", "value_high", "value_text"),
    *("approx", "measure", "aspect", "status", "definition", "valid_from", "valid_to", "recorded_at"),
    *("superseded_at", "review_state", "extractor_version"),
)
"""Columns of the claims that count something."""

POSITION_COLUMNS = (
    *("claim_id", "report_id", "report_sha256", "url", "outlet", "published_on", "quote", "quote_start", "quote_end"),
    *("speaker", "speaker_role", "actor_id", "actor_as_written", "place_id", "stance", "about", "recorded_at"),
    *("superseded_at", "review_state", "extractor_version"),
)
"""Columns of the claims that take a position."""

SEPARATOR = ";"
"""Between codes where a claim names several parties, places or parts of a definition."""

_STATES = {
    Decision.ACCEPT: "accepted",
    Decision.CORRECT: "corrected",
    Decision.REJECT: "rejected",
    Decision.UNDO: "unreviewed",
}


def make_claim_row(entry: Entry, lexicon: Lexicon, superseded_at: datetime | None = None) -> dict[str, Any]:
    """Column to value, None where there is none; a corrected claim as it was corrected."""
    claim, head, evidence = entry.claim, entry.head, entry.claim.evidence
    shared = {
        "claim_id": claim.claim_id,
        "report_id": claim.report_id,
        "report_sha256": entry.page_sha256,
        "url": head.url,
        "outlet": head.outlet,
        "published_on": head.published_on.isoformat() if head.published_on else None,
        "quote": evidence.quote,
        "quote_start": evidence.start,
        "quote_end": evidence.end,
        "speaker": claim.attribution.speaker,
        "speaker_role": claim.attribution.standing.value,
        "actor_id": join_codes(claim.actors),
        "actor_as_written": join_codes(find_written(entry, lexicon)),
        "place_id": join_codes(claim.places),
        "recorded_at": format_instant(entry.recorded_at),
        "superseded_at": format_instant(superseded_at) if superseded_at else None,
        "review_state": find_review_state(entry),
        "extractor_version": entry.extractor,
    }
    own = _quantity_cells(entry, claim) if isinstance(claim, QuantityClaim) else _position_cells(claim)
    columns = CLAIM_COLUMNS if isinstance(claim, QuantityClaim) else POSITION_COLUMNS
    row = shared | own
    return {column: row[column] for column in columns}


def find_written(entry: Entry, lexicon: Lexicon) -> list[str]:
    """How the claim's own sentence names its actors, each way once, in the order of the words."""
    sentence = entry.claim.evidence.sentence
    names = (name for name in lexicon.find_names(sentence) if name.code in entry.claim.actors)
    return list(dict.fromkeys(sentence[name.start : name.end] for name in names))


def find_review_state(entry: Entry) -> str:
    """What reviewers made of the claim: unreviewed, accepted, corrected or rejected."""
    return _STATES[entry.review.decision] if entry.review else "unreviewed"


def join_codes(codes: Iterable[str]) -> str | None:
    """The codes in one cell; None for none."""
    return SEPARATOR.join(codes) or None


def format_instant(at: datetime) -> str:
    """The instant as ISO 8601 in UTC, to the second."""
    return at.replace(microsecond=0).isoformat().replace("+00:00", "Z")


def _quantity_cells(entry: Entry, claim: QuantityClaim) -> dict[str, Any]:
    valid = entry.valid
    last_on = valid.last_on if valid else None
    day = entry.published_on if claim.status is Status.ACTUAL else None
    if valid and day and valid.first_on <= day < valid.last_on:
        # "Since 2013" told in May 2016 speaks of no later day than its report's.
        last_on = day
    return {
        "value_low": claim.figure.low,
        "value_high": claim.figure.high,
        "value_text": claim.figure.text,
        "approx": claim.figure.approx,
        "measure": claim.measure.value,
        "aspect": claim.aspect.value,
        "status": claim.status.value,
        "definition": join_codes(claim.definition),
        "valid_from": valid.first_on.isoformat() if valid else None,
        "valid_to": last_on.isoformat() if last_on else None,
    }


def _position_cells(claim: Any) -> dict[str, Any]:
    if not isinstance(claim, PositionClaim):
        raise TypeError(f"expected a quantity or a position, found a {claim.kind}")
    return {"stance": claim.stance.value, "about": claim.about}
