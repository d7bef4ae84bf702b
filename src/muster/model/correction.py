"""The correction: a claim as a reviewer wants it read."""

from collections.abc import Iterable
from typing import Any

from muster.model.claim import Claim, Standing, keep_id, parse_claim
from muster.model.review import FieldChange

CORRECTABLE = (
    *("quote", "start", "end", "sentence", "sentence_start"),
    *("value_text", "low", "high", "approx", "vague", "measure", "aspect", "status", "definition", "hedge"),
    *("actor", "place", "time_iso", "speaker", "standing", "stance", "about"),
)
"""Names of `Claim.record` that a reviewer may change."""


def correct_claim(claim: Claim, changes: Iterable[FieldChange]) -> Claim:
    """The claim with the changes made, under the id of the original. Raises ValueError where the result is no claim.

    A time that the page does not word has no words: an empty run at the start of the quote. Another speaker leaves
    no words that name the speaker either, and none at all leaves the claim to the outlet's own voice.
    """
    record = claim.record()
    changed = {change.name: change.after for change in changes}
    unknown = sorted(set(changed) - set(CORRECTABLE) | set(changed) - set(record))
    if unknown:
        raise ValueError(f"expected fields of a {claim.kind} claim that can be corrected, found {', '.join(unknown)}")
    record |= changed
    _follow_span(record, changed)
    _follow_time(record, changed)
    _follow_speaker(record, changed)
    try:
        return keep_id(parse_claim(claim.report_id, record), claim.claim_id)
    except (KeyError, TypeError) as error:
        raise ValueError(f"expected a claim after the correction, found {error}") from error


def find_changes(before: Claim, after: Claim) -> tuple[FieldChange, ...]:
    """What a reviewer changes to make the one the other; both are claims of one kind in one report."""
    old, new = before.record(), after.record()
    return tuple(
        FieldChange(name, _value(old[name]), _value(new[name]))
        for name in CORRECTABLE
        if name in old and old[name] != new.get(name)
    )


def _follow_span(record: dict[str, Any], changed: dict[str, Any]) -> None:
    if {"quote", "start", "end"} & set(changed) and len(record["quote"]) != record["end"] - record["start"]:
        raise ValueError(f"expected a quote of {record['end'] - record['start']} characters, found {record['quote']!r}")


def _follow_time(record: dict[str, Any], changed: dict[str, Any]) -> None:
    if "time_iso" not in changed:
        return
    if not changed["time_iso"]:
        record["time_text"] = record["time_text_span"] = record["time_iso"] = None
    elif record["time_text"] is None:
        record["time_text"], record["time_text_span"] = "", [record["start"], record["start"]]


def _follow_speaker(record: dict[str, Any], changed: dict[str, Any]) -> None:
    if "speaker" not in changed:
        return
    record["speaker"] = changed["speaker"] or None
    record["speaker_text"] = record["speaker_text_span"] = None
    if record["speaker"] is None:
        record["standing"] = Standing.OUTLET.value


def _value(plain: Any) -> Any:
    return tuple(plain) if isinstance(plain, list) else plain
