"""Annotations: what is read from files, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from muster.errors import UsageError
from muster.evaluate.annotation import parse_annotation, read_annotations, read_report_text
from muster.model import (
    Aspect,
    Attribution,
    Evidence,
    Figure,
    Measure,
    PositionClaim,
    QuantityClaim,
    Stance,
    Status,
)

TEXT = "Norland sent 600 troops, and 600 troops stayed.\nKesh wants 40 more."
SENTENCE = "Norland sent 600 troops, and 600 troops stayed."


def quantity(**slots: Any) -> dict[str, Any]:
    return {"kind": "quantity", "quote": "600 troops", "sentence": SENTENCE, "low": 600, "high": 600, **slots}


def write_folder(root: Path, claims: Any, text: str | None = TEXT) -> Path:
    folder = root / "claims"
    folder.mkdir()
    (folder / "one.json").write_text(json.dumps({"doc": "one", "claims": claims}), encoding="utf-8")
    if text is not None:
        (root / "text").mkdir()
        (root / "text" / "one.txt").write_bytes(text.encode("utf-8"))
    return folder


def test_a_claim_without_offsets_is_placed_by_its_sentence_and_quote(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, [quantity(), quantity(), quantity(quote="40", sentence="Kesh wants 40 more.")])
    spans = [(claim.start, claim.end) for claim in read_annotations(folder)["one"]]
    assert spans == [(13, 23), (29, 39), (59, 61)]


def test_offsets_are_kept_where_there_are_any(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, [quantity(start=29, end=39)], text=None)
    assert [claim.start for claim in read_annotations(folder)["one"]] == [29]


def test_line_breaks_of_the_text_are_counted_as_they_stand(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, [quantity(quote="40", sentence="Kesh wants 40 more.")], TEXT.replace("\n", "\r\n"))
    assert [claim.start for claim in read_annotations(folder)["one"]] == [60]


def test_every_slot_is_read() -> None:
    record = quantity(
        start=13,
        end=23,
        approx=True,
        measure="personnel",
        aspect="increase",
        status="actual",
        actor=["NOR"],
        place=["IRQ"],
        speaker="Ada Quill",
        time_text="Monday",
        time_iso="2014-07",
        hedge=True,
    )
    claim = parse_annotation(record)
    assert (claim.measure, claim.aspect, claim.status) == (Measure.PERSONNEL, Aspect.INCREASE, Status.ACTUAL)
    assert (claim.actors, claim.places, claim.speaker) == (("NOR",), ("IRQ",), "Ada Quill")
    assert (claim.approx, claim.hedge, claim.time_text, claim.time_iso) == (True, True, "Monday", "2014-07")


def test_what_the_extractor_finds_reads_as_an_annotation() -> None:
    evidence = Evidence("600 troops", 13, 23, SENTENCE, 0)
    found = QuantityClaim(
        report_id="r-1",
        evidence=evidence,
        actors=("NOR",),
        attribution=Attribution(speaker="Ada Quill"),
        figure=Figure("600", 600, 600),
        measure=Measure.PERSONNEL,
        aspect=Aspect.PART,
        status=Status.ACTUAL,
    )
    claim = parse_annotation(found.record())
    assert (claim.start, claim.end, claim.low, claim.aspect) == (13, 23, 600, Aspect.PART)
    position = PositionClaim(report_id="r-1", evidence=evidence, actors=("NOR",), stance=Stance.OFFERS)
    assert parse_annotation(position.record()).stance is Stance.OFFERS


def test_a_report_without_a_text_has_none(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, [])
    assert read_report_text(folder, "one") == TEXT
    assert read_report_text(folder, "two") is None


@pytest.mark.parametrize(
    ("claim", "problem"),
    [
        (quantity(sentence="Nobody said this."), "expected its sentence in the text"),
        (quantity(quote="700 troops"), "expected its quote in its sentence"),
        (quantity(quote=""), "expected offsets, or a sentence and a quote"),
        (quantity(start=12, end=22), "expected its quote '600 troops' at its offsets, found ' 600 troop'"),
        (quantity(start=23, end=13), "expected offsets with start before end"),
        (quantity(kind="guess"), "expected kind quantity or position, found 'guess'"),
        (quantity(measure="people"), "expected measure to be one of personnel, "),
        (quantity(low="600"), "expected a number or null as low, found '600'"),
        (quantity(low=True), "expected a number or null as low, found True"),
        (quantity(actor="USA"), "expected a list of codes as actor, found 'USA'"),
    ],
)
def test_a_claim_that_does_not_fit_is_named(tmp_path: Path, claim: dict[str, Any], problem: str) -> None:
    folder = write_folder(tmp_path, [quantity(), claim])
    with pytest.raises(UsageError) as caught:
        read_annotations(folder)
    assert f"one.json: claim 2: {problem}" in str(caught.value)


def test_a_claim_without_offsets_needs_the_text(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"one\.json: claim 1: expected offsets, or the report's text"):
        read_annotations(write_folder(tmp_path, [quantity()], text=None))


@pytest.mark.parametrize("content", ["no json", "[]", '{"claims": 1}', '{"claims": [1]}', '{"doc": "one"}'])
def test_a_file_of_another_form_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "one.json").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"one\.json: expected"):
        read_annotations(tmp_path)


def test_a_text_of_another_encoding_is_named(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, [quantity()])
    (tmp_path / "text" / "one.txt").write_bytes(b"caf\xe9")
    with pytest.raises(UsageError, match=r"one\.txt: expected UTF-8, found a byte of another encoding at 3"):
        read_annotations(folder)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="expected a folder of annotations"):
        read_annotations(tmp_path / "none")
