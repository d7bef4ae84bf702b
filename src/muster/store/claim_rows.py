"""A claim as a row of the table `claims`, and back."""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import json
from typing import Any

from muster.errors import BrokenPromise
from muster.model import Claim, PositionClaim, QuantityClaim
from muster.model.claim import parse_claim
from muster.store.rows import Row

# Column of `claims` to key of `Claim.record`, where one value stands in one column.
_SHARED = {
    "kind": "kind",
    "quote": "quote",
    "quote_start": "start",
    "quote_end": "end",
    "sentence": "sentence",
    "sentence_start": "sentence_start",
    "passage": "passage",
    "speaker": "speaker",
    "speaker_text": "speaker_text",
    "speaker_role": "standing",
    "said": "said_iso",
}
_QUANTITY = {
    "value_text": "value_text",
    "value_low": "low",
    "value_high": "high",
    "approx": "approx",
    "vague": "vague",
    "measure": "measure",
    "aspect": "aspect",
    "status": "status",
    "hedge": "hedge",
    "time_text": "time_text",
    "time_iso": "time_iso",
}
_POSITION = {"stance": "stance", "about": "about"}
_LISTS = {"actor_ids": "actor", "place_ids": "place"}

_COLUMNS = (
    "claim_id",
    "report_id",
    *_SHARED,
    *_LISTS,
    "speaker_text_start",
    "speaker_text_end",
    *_QUANTITY,
    "definition",
    "time_text_start",
    "time_text_end",
    "valid_from",
    "valid_to",
    *_POSITION,
    "recorded_at",
)

# Made once: json.dumps makes an encoder for every call that departs from its defaults.
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

INSERT_CLAIM = f"INSERT INTO claims ({', '.join(_COLUMNS)}) VALUES ({', '.join(f':{name}' for name in _COLUMNS)})"

CLAIM_COLUMNS = ", ".join(f"c.{name}" for name in _COLUMNS)
"""What `parse_claim_row` needs of the table `claims`, named c."""


def claim_row(claim: Claim, recorded_at: str) -> dict[str, str | int | None]:
    """The claim's columns by name; those that its kind has not are None."""
    record = claim.record()
    own = _QUANTITY if isinstance(claim, QuantityClaim) else _POSITION
    row: dict[str, str | int | None] = dict.fromkeys(_COLUMNS)
    row |= {column: record[key] for column, key in (_SHARED | own).items()}
    row |= {column: json_text(record[key]) for column, key in _LISTS.items()}
    row |= {"claim_id": claim.claim_id, "report_id": claim.report_id, "recorded_at": recorded_at}
    row["speaker_text_start"], row["speaker_text_end"] = record["speaker_text_span"] or (None, None)
    if isinstance(claim, QuantityClaim):
        row["definition"] = json_text(record["definition"])
        row["time_text_start"], row["time_text_end"] = record["time_text_span"] or (None, None)
        if claim.time and claim.time.period:
            row["valid_from"] = claim.time.period.first_on.isoformat()
            row["valid_to"] = claim.time.period.last_on.isoformat()
    return row


def parse_claim_row(row: Row) -> Claim:
    """The claim in the row. Raises BrokenPromise where the row is no longer the claim that its id was made from."""
    try:
        claim = parse_claim(row["report_id"], _record(row))
    except (ValueError, TypeError) as error:
        raise BrokenPromise(f"claim {row['claim_id']}: expected the row as it was appended, found {error}") from error
    if claim.claim_id != row["claim_id"]:
        raise BrokenPromise(f"claim {row['claim_id']}: expected the row as it was appended, found {claim.claim_id}")
    return claim


def verify_claim(claim: Claim) -> None:
    """Raises BrokenPromise where the claim is no longer what its id was made from."""
    made = claim.make_id()
    if made != claim.claim_id:
        raise BrokenPromise(f"claim {claim.claim_id}: expected the row as it was appended, found {made}")


def json_text(value: object) -> str:
    """The value as compact JSON, as every JSON column of the ledger holds it."""
    return _JSON.encode(value)


def _record(row: Row) -> dict[str, Any]:
    own = _POSITION if row["kind"] == PositionClaim.kind else _QUANTITY
    record = {key: row[column] for column, key in (_SHARED | own).items()}
    record |= {key: json.loads(row[column]) for column, key in _LISTS.items()}
    record["speaker_text_span"] = _span(row, "speaker_text")
    if own is _QUANTITY:
        record |= {key: bool(record[key]) for key in ("approx", "vague", "hedge")}
        record["definition"] = json.loads(row["definition"])
        record["time_text_span"] = _span(row, "time_text")
    return record


def _span(row: Row, column: str) -> tuple[int, int] | None:
    start = row[f"{column}_start"]
    return None if start is None else (start, row[f"{column}_end"])
