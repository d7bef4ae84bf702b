"""Annotations: claims as people or programs write them down, one JSON file a report."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from muster.errors import UsageError
from muster.model import Aspect, Measure, PositionClaim, QuantityClaim, Stance, Status

Number = int | float

_Member = TypeVar("_Member", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Annotation:
    """One claim as scoring sees it, at [start, end) of the report's text.

    A quantity has a measure and, where the annotator decided, an aspect and a status; a position has a stance.
    """

    kind: str
    start: int
    end: int
    quote: str = ""
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    speaker: str | None = None
    low: Number | None = None
    high: Number | None = None
    approx: bool = False
    measure: Measure | None = None
    aspect: Aspect | None = None
    status: Status | None = None
    time_text: str | None = None
    time_iso: str | None = None
    hedge: bool = False
    stance: Stance | None = None

    @property
    def is_quantity(self) -> bool:
        """Whether it states a figure; else it takes a position."""
        return self.kind == QuantityClaim.kind


def read_annotations(folder: Path) -> dict[str, list[Annotation]]:
    """Annotations of each report, by the name of its file, in the order of the file.

    A file is `{"doc": id, "claims": [...]}`; a claim without offsets is placed by its sentence and quote in
    ../text/<doc>.txt. Raises UsageError that names the file and the claim where something does not fit.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: expected a folder of annotations, found none")
    return {path.stem: _read_file(path) for path in sorted(folder.glob("*.json"))}


def read_report_text(folder: Path, doc: str) -> str | None:
    """Text of the report that ../text/<doc>.txt beside the folder holds; None where there is none."""
    path = folder.parent / "text" / f"{doc}.txt"
    if not path.is_file():
        return None
    try:
        # Offsets count the file's own characters: line breaks stay as they are.
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: expected UTF-8, found a byte of another encoding at {error.start}") from error


def parse_annotation(record: Mapping[str, Any], where: str = "claim") -> Annotation:
    """Annotation of one record that has its offsets, in the shape of `Claim.record`. `where` opens error messages."""
    kind = record.get("kind")
    if kind not in (QuantityClaim.kind, PositionClaim.kind):
        raise UsageError(f"{where}: expected kind quantity or position, found {kind!r}")
    start, end = record.get("start"), record.get("end")
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
        raise UsageError(f"{where}: expected offsets with start before end, found {start!r} and {end!r}")
    shared: dict[str, Any] = {
        "kind": kind,
        "start": start,
        "end": end,
        "quote": record.get("quote") or "",
        "actors": _parse_names(record, "actor", where),
        "places": _parse_names(record, "place", where),
        "speaker": record.get("speaker"),
    }
    if kind == PositionClaim.kind:
        return Annotation(**shared, stance=_parse_member(Stance, record, "stance", where))
    return Annotation(
        **shared,
        low=_parse_bound(record, "low", where),
        high=_parse_bound(record, "high", where),
        approx=bool(record.get("approx")),
        measure=_parse_member(Measure, record, "measure", where),
        aspect=_parse_member(Aspect, record, "aspect", where),
        status=_parse_member(Status, record, "status", where),
        time_text=record.get("time_text"),
        time_iso=record.get("time_iso"),
        hedge=bool(record.get("hedge")),
    )


def _read_file(path: Path) -> list[Annotation]:
    try:
        report = json.loads(path.read_bytes())
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise UsageError(f"{path}: expected JSON, found {error}") from error
    claims = report.get("claims") if isinstance(report, dict) else None
    if not isinstance(claims, list) or not all(isinstance(claim, dict) for claim in claims):
        raise UsageError(f"{path}: expected an object with a list of claims")
    text = read_report_text(path.parent, path.stem)
    seen: Counter[tuple[str, str]] = Counter()
    annotations = []
    for number, claim in enumerate(claims, start=1):
        where = f"{path}: claim {number}"
        placed = claim if claim.get("start") is not None else {**claim, **_place(claim, text, seen, where)}
        annotation = parse_annotation(placed, where)
        if text is not None and text[annotation.start : annotation.end] != annotation.quote:
            found = text[annotation.start : annotation.end]
            raise UsageError(f"{where}: expected its quote {annotation.quote!r} at its offsets, found {found!r}")
        annotations.append(annotation)
    return annotations


def _place(claim: Mapping[str, Any], text: str | None, seen: Counter[tuple[str, str]], where: str) -> dict[str, int]:
    """Offsets of the quote in its sentence; the same quote again is its next occurrence there."""
    sentence, quote = claim.get("sentence"), claim.get("quote")
    if text is None:
        raise UsageError(f"{where}: expected offsets, or the report's text in the folder text beside the annotations")
    if not isinstance(sentence, str) or not isinstance(quote, str) or not quote:
        raise UsageError(f"{where}: expected offsets, or a sentence and a quote")
    base = text.find(sentence)
    if base < 0:
        raise UsageError(f"{where}: expected its sentence in the text, found none: {sentence!r}")
    inner = sentence.find(quote, seen[sentence, quote])
    inner = sentence.find(quote) if inner < 0 else inner
    if inner < 0:
        raise UsageError(f"{where}: expected its quote in its sentence, found none: {quote!r}")
    seen[sentence, quote] = inner + 1
    return {"start": base + inner, "end": base + inner + len(quote)}


def _parse_names(record: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    names = record.get(key) or ()
    if isinstance(names, str) or not all(isinstance(name, str) for name in names):
        raise UsageError(f"{where}: expected a list of codes as {key}, found {names!r}")
    return tuple(names)


def _parse_bound(record: Mapping[str, Any], key: str, where: str) -> Number | None:
    bound = record.get(key)
    if bound is not None and (isinstance(bound, bool) or not isinstance(bound, int | float)):
        raise UsageError(f"{where}: expected a number or null as {key}, found {bound!r}")
    return bound


def _parse_member(members: type[_Member], record: Mapping[str, Any], key: str, where: str) -> _Member | None:
    value = record.get(key)
    if value is None:
        return None
    try:
        return members(value)
    except ValueError as error:
        raise UsageError(f"{where}: expected {key} to be one of {', '.join(members)}, found {value!r}") from error
