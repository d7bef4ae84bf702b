"""Matching: which found claim stands for which annotated one, and in which slots the two agree."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from muster.evaluate.annotation import Annotation, Number
from muster.evaluate.speakers import match_speakers
from muster.model import Status

# Bounds of the annotation guidelines' vague words, whose exact values no reader can know.
_VAGUE_BOUNDS = frozenset(
    ((3, 9), (24, 99), (40, 99), (200, 999), (300, 900), (2000, 9999), (20_000, 99_999), (200_000, 999_999))
)
_COARSE: Mapping[Status, str] = {
    Status.ANNOUNCED: "committed",
    Status.PLANNED: "committed",
    Status.PLEDGED: "committed",
    Status.REQUESTED: "open",
    Status.POSSIBLE: "open",
}
_TOLERANCE = 1e-6


def find_pairs(gold: Sequence[Annotation], found: Sequence[Annotation]) -> list[tuple[Annotation, Annotation]]:
    """Annotated and found claims of one kind that overlap, one to one, best first.

    The same measure goes before the same value, both before the larger overlap; ties go by the order of the text.
    """
    options = [
        (_fit(ours, theirs), shared, -i, -j)
        for i, ours in enumerate(gold)
        for j, theirs in enumerate(found)
        if ours.kind == theirs.kind and (shared := min(ours.end, theirs.end) - max(ours.start, theirs.start)) > 0
    ]
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for _, _, minus_i, minus_j in sorted(options, reverse=True):
        if -minus_i not in taken_gold and -minus_j not in taken_found:
            taken_gold.add(-minus_i)
            taken_found.add(-minus_j)
            pairs.append((gold[-minus_i], found[-minus_j]))
    return pairs


def match_figures(gold: Annotation, found: Annotation) -> bool:
    """Whether both count the same measure and state the same value."""
    return gold.measure == found.measure and _same_value(gold, found)


def match_slots(gold: Annotation, found: Annotation) -> dict[str, bool]:
    """Whether each slot agrees, by its name; a time in ISO 8601 is asked for only where the annotation has one."""
    slots = {
        "actor": _same_names(gold.actors, found.actors),
        "place": _same_names(gold.places, found.places),
        "speaker": match_speakers(gold.speaker, found.speaker),
    }
    if not gold.is_quantity:
        return slots | {"stance": gold.stance == found.stance}
    slots |= {
        "aspect": gold.aspect == found.aspect,
        "status": gold.status == found.status,
        "status_coarse": _coarse(gold.status) == _coarse(found.status),
        "approx": gold.approx == found.approx,
        "hedge": gold.hedge == found.hedge,
        "time_text": _same_time_words(gold.time_text, found.time_text),
    }
    if gold.time_iso:
        slots["time_iso"] = gold.time_iso == found.time_iso
    return slots


def slot_value(claim: Annotation, slot: str) -> Any:
    """What the claim has in the slot that `match_slots` names so."""
    fields = {"actor": "actors", "place": "places"}
    return getattr(claim, fields.get(slot, slot))


def _fit(gold: Annotation, found: Annotation) -> int:
    return 2 * (gold.measure == found.measure) + _same_value(gold, found) if gold.is_quantity else 0


def _same_value(gold: Annotation, found: Annotation) -> bool:
    """Whether the bounds are equal; a vague word's own bounds, and an interval found as vague, are not compared."""
    if (gold.low, gold.high) in _VAGUE_BOUNDS:
        return True
    if (found.low, found.high) in _VAGUE_BOUNDS and gold.low != gold.high:
        return True
    return _same_bound(gold.low, found.low) and _same_bound(gold.high, found.high)


def _same_bound(gold: Number | None, found: Number | None) -> bool:
    if gold is None or found is None:
        return gold is found
    return abs(gold - found) <= _TOLERANCE * max(abs(gold), 1)


def _same_names(gold: Iterable[str], found: Iterable[str]) -> bool:
    return {_plain_code(code) for code in gold} == {_plain_code(code) for code in found}


def _plain_code(code: str) -> str:
    """The code without differences of case that mean nothing: "OTHER:Northern Alliance" is a name, "usa" a code."""
    prefix, colon, name = code.partition(":")
    return f"OTHER:{name.strip().lower()}" if prefix == "OTHER" and colon else code.upper()


def _coarse(status: Status | None) -> str | None:
    return _COARSE.get(status, status.value) if status else None


def _same_time_words(gold: str | None, found: str | None) -> bool:
    """Whether both are silent, or share a word; "set" in the annotation asks only that there is a time."""
    if not gold or not found:
        return not gold and not found
    return gold == "set" or not set(gold.lower().split()).isdisjoint(found.lower().split())
