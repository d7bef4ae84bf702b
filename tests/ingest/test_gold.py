"""Labels of real page dumps: no claim of the annotated reports is lost to them, and menus and forms are told."""

import json
from pathlib import Path

import pytest

from muster.ingest import read_report
from muster.model import Page, PassageRole

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"
pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated reports lie outside the project")

# Lines of the five seed dumps, counted from 1, by what a reader takes them for; all others that are printed are body.
SEEDS = {
    "seed-000": {"title": [1], "aside": [2, 4, 6, 24]},
    "seed-001": {"title": [1], "aside": [3, 5, 7, 48, 51, 53]},
    "seed-002": {"title": [1], "caption": [5], "aside": [6, 66, 67]},
    "seed-003": {"title": [1], "aside": [3, 5, 10, 50, 52, 54, 56, 58, 60, 62, 64, 66]},
    "seed-004": {"title": [3], "caption": [5], "aside": [1, 32, 34, 36, 37]},
}


def read(folder: str, name: str):
    return read_report(Page((GOLD / folder / "text" / f"{name}.txt").read_bytes(), name))


def test_no_more_than_three_annotated_claims_stand_in_asides():
    lost = total = 0
    for path in sorted(GOLD.glob("*/claims/*.json")):
        claims = json.loads(path.read_text(encoding="utf-8"))["claims"]
        report = read(path.parts[-3], path.stem)
        asides = [passage for passage in report.passages if passage.role is PassageRole.ASIDE]
        total += len(claims)
        for claim in claims:
            assert report.text[claim["start"] : claim["end"]] == claim["quote"]
            lost += any(aside.start < claim["end"] and claim["start"] < aside.end for aside in asides)
    assert total > 2000
    assert lost <= 3


@pytest.mark.parametrize("name", SEEDS)
def test_each_line_of_the_five_seeds_is_labelled_as_a_reader_would(name: str):
    report = read("seeds", name)
    expected = {line: role for role, lines in SEEDS[name].items() for line in lines}
    found = {report.text.count("\n", 0, passage.start) + 1: passage.role.value for passage in report.passages}
    assert found == {line: expected.get(line, "body") for line in found}
    assert set(expected) <= set(found)
