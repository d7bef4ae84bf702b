"""The bundled pages, written by another hand: no sentence that holds a claim is lost in reading them."""

import json
from importlib.resources import files
from pathlib import Path

import pytest

from muster.ingest import find_pages, read_report
from muster.model import PassageRole

EXPECTED = Path(__file__).parents[1] / "sample" / "expected.json"
REPORTS = json.loads(EXPECTED.read_text(encoding="utf-8"))


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("expected", REPORTS, ids=lambda report: report["doc"])
def test_every_sentence_with_a_claim_stands_in_a_passage_that_is_read(expected):
    folder = Path(str(files("muster.sample").joinpath("pages")))
    (path,) = [path for path in folder.iterdir() if expected["doc"] in (path.name, path.stem)]
    (page,) = find_pages([path])
    report = read_report(page)
    read = [plain(report.text[p.start : p.end]) for p in report.passages if p.role is not PassageRole.ASIDE]
    lost = [c["sentence"] for c in expected["claims"] if not any(plain(c["sentence"]) in line for line in read)]
    assert lost == []
