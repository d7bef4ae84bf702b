"""Why each slot of a claim has its value: what the model and the rules say of it, as text and as plain values."""

import re
from collections.abc import Mapping
from typing import Any

from muster.cli.output import say, say_wrapped
from muster.model import Claim, Judgement

# How the stored judgements of a model name the rule of the same slot.
_TOLD = re.compile(r"(?P<model>[^,]+), (?:(?P<side>with|against) the rule: (?P<rule>.+)|no rule)", re.DOTALL)
_WHOLE = "claim"
_MODEL_SIGN = "+"
_LONGEST_VALUE = 36
_FIELDS = {"time": "time_text", "value": "value_text"}


def judgements_record(extractor: str, judgements: Mapping[str, Judgement]) -> dict[str, Any]:
    """Extractor and judgements by slot, the whole claim's under "claim".

    Each has the rule, None where none spoke; the model, None where the rules decided alone; whether the model holds
    the rule's value, None where one of them is missing; and the probability, None where nobody gave one.
    """
    return {
        "extractor": extractor,
        "judgements": {slot: _record(told, _model_of(extractor)) for slot, told in judgements.items()},
    }


def say_judgements(claim: Claim, extractor: str, judgements: Mapping[str, Judgement], indent: str = "") -> None:
    """Prints a line a slot: its value, how sure it is, the rule and the model; the whole claim last."""
    told = judgements_record(extractor, judgements)["judgements"]
    if not told:
        say_wrapped(f"no rules told, by {extractor}", indent)
        return
    values = {slot: _value(claim.record(), slot) for slot in told}
    widths = max(map(len, told)), max(map(len, values.values()))
    for slot, judgement in sorted(told.items(), key=lambda item: item[0] == _WHOLE):
        sure = f"{judgement['probability']:.3f}" if judgement["probability"] is not None else ""
        say(f"{indent}{slot:{widths[0]}}  {values[slot]:{widths[1]}}  {sure:5}  {_words(judgement)}".rstrip())


def _model_of(extractor: str) -> str | None:
    """Model's name in that of an extractor ("judge-12+rules-12"); None where the rules extract alone."""
    model, sign, _ = extractor.partition(_MODEL_SIGN)
    return model if sign else None


def _record(told: Judgement, model: str | None) -> dict[str, Any]:
    match = _TOLD.fullmatch(told.rule) if model else None
    agrees = match["side"] == "with" if match and match["side"] else None
    if match and match["model"] == model:
        rule = match["rule"]
    else:
        rule, model = (None, model) if told.rule == model else (told.rule, None)
    return {"rule": rule, "model": model, "agrees": agrees, "probability": told.probability}


def _value(record: Mapping[str, Any], slot: str) -> str:
    """Value of the slot as one reads it ("FRA, DEU", "no"); "-" where it has none, nothing for the whole claim."""
    if slot == _WHOLE:
        return ""
    value = record.get(_FIELDS.get(slot, slot))
    if isinstance(value, bool):
        return "yes" if value else "no"
    words = ", ".join(value) if isinstance(value, list) else " ".join(str(value or "").split())
    return (words if len(words) <= _LONGEST_VALUE else f"{words[: _LONGEST_VALUE - 1]}…") or "-"


def _words(judgement: Mapping[str, Any]) -> str:
    model, rule, agrees = judgement["model"], judgement["rule"], judgement["agrees"]
    if rule is None:
        return str(model)
    if model is None:
        return f"rule: {rule}"
    return f"{model}, {'with' if agrees else 'against'} the rule: {rule}"
