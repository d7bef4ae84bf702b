"""Why each slot of a claim has its value: what the model and the rules say of it, as text and as plain values."""

from collections.abc import Mapping
from typing import Any

from muster.cli.output import say, say_wrapped
from muster.model import Claim, Judgement

_WHOLE = "claim"
_LONGEST_VALUE = 36
_FIELDS = {"time": "time_text", "value": "value_text"}


def judgements_record(extractor: str, judgements: Mapping[str, Judgement]) -> dict[str, Any]:
    """Extractor and judgements by slot, the whole claim's under "claim".

    Each has the rule, None where none spoke; the model, None where the rules decided alone; whether the model holds
    the rule's value, None where one of them is missing; and the probability, None where nobody gave one.
    """
    return {"extractor": extractor, "judgements": {slot: _record(told) for slot, told in judgements.items()}}


def say_judgements(claim: Claim, extractor: str, judgements: Mapping[str, Judgement], indent: str = "") -> None:
    """Prints a line a slot: its value, how sure it is, the rule and the model; the whole claim last."""
    if not judgements:
        say_wrapped(f"no rules told, by {extractor}", indent)
        return
    values = {slot: _value(claim.record(), slot) for slot in judgements}
    widths = max(map(len, judgements)), max(map(len, values.values()))
    for slot, told in sorted(judgements.items(), key=lambda item: item[0] == _WHOLE):
        sure = f"{told.probability:.3f}" if told.probability is not None else ""
        say(f"{indent}{slot:{widths[0]}}  {values[slot]:{widths[1]}}  {sure:5}  {told.words}".rstrip())


def _record(told: Judgement) -> dict[str, Any]:
    return {"rule": told.rule, "model": told.model, "agrees": told.agrees, "probability": told.probability}


def _value(record: Mapping[str, Any], slot: str) -> str:
    """Value of the slot as one reads it ("FRA, DEU", "no"); "-" where it has none, nothing for the whole claim."""
    if slot == _WHOLE:
        return ""
    value = record.get(_FIELDS.get(slot, slot))
    if isinstance(value, bool):
        return "yes" if value else "no"
    words = ", ".join(value) if isinstance(value, list) else " ".join(str(value or "").split())
    return (words if len(words) <= _LONGEST_VALUE else f"{words[: _LONGEST_VALUE - 1]}…") or "-"
