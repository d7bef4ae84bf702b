"""Why a slot was chosen can be seen at the command line, of a file and of a ledger."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from muster.cli.judging import judgements_record
from muster.model import Judgement

Run = Callable[..., subprocess.CompletedProcess[str]]

TOLD = "France has 400 soldiers in Mali, Anna Holt said on Monday.\n"


@pytest.fixture
def story(tmp_path: Path) -> str:
    (tmp_path / "story.txt").write_text(TOLD, encoding="utf-8")
    return "story.txt"


@pytest.mark.parametrize(
    "told",
    [
        Judgement("has, in a list", 0.9, "judge-9", agrees=True),
        Judgement("will", 0.6, "judge-9", agrees=False),
        Judgement(None, 0.7, "judge-9"),
        Judgement("other"),
    ],
)
def test_a_judgement_as_json_names_rule_and_model_apart(told: Judgement):
    found = judgements_record("judge-9+rules-1", {"place": told})
    assert found == {
        "extractor": "judge-9+rules-1",
        "judgements": {
            "place": {
                "rule": told.rule,
                "model": told.model,
                "agrees": told.agrees,
                "probability": told.probability,
            }
        },
    }


def test_claims_tells_why_a_line_a_slot(run: Run, story: str):
    lines = run("claims", story, "--why").stdout.splitlines()
    (place,) = (line.split() for line in lines if line.split()[:1] == ["place"])
    assert place[1] == "MLI"
    assert 0 < float(place[2]) < 1
    assert place[3].startswith("judge-")
    assert [line.split()[0] for line in lines if line][-1] == "claim"


def test_claims_by_rules_names_the_rules_alone(run: Run, story: str):
    why = run("claims", story, "--why", "--rules").stdout
    assert "rule: noun: soldier" in why
    assert "judge-" not in why


def test_claims_as_json_carries_judgements_on_request_alone(run: Run, story: str):
    (plain,) = json.loads(run("claims", story, "--json").stdout)["claims"]
    (told,) = json.loads(run("claims", story, "--json", "--why").stdout)["claims"]
    assert told.keys() - plain.keys() == {"extractor", "judgements"}
    assert {"measure", "aspect", "status", "actor", "place", "speaker", "time", "claim"} <= told["judgements"].keys()
    assert told["judgements"]["actor"].keys() == {"rule", "model", "agrees", "probability"}
    assert told["extractor"].startswith(told["judgements"]["claim"]["model"] + "+")


def test_explain_tells_the_same_of_a_claim_in_a_ledger(run: Run, story: str):
    run("add", story, "--ledger", "t.ledger", "--date", "2021-03-01")
    (file_told,) = json.loads(run("claims", story, "--json", "--why", "--date", "2021-03-01").stdout)["claims"]
    (row,) = json.loads(run("review", "--json", "--ledger", "t.ledger").stdout)
    assert row["claim"]["judgements"] == file_told["judgements"]
    claim_id = row["claim"]["claim_id"]
    stored = json.loads(run("explain", claim_id, "--json", "--ledger", "t.ledger").stdout)
    assert stored["judgements"] == file_told["judgements"]
    assert (stored["claim_id"], stored["extractor"]) == (claim_id, file_told["extractor"])
    text = run("explain", claim_id, "--ledger", "t.ledger")
    assert text.returncode == 0
    for words in ("400 soldiers", "place", "MLI", "rule: ", f"extracted by {file_told['extractor']}"):
        assert words in text.stdout


def test_explain_tells_a_review_beside_what_was_extracted(run: Run, story: str):
    run("add", story, "--ledger", "t.ledger", "--date", "2021-03-01")
    (row,) = json.loads(run("review", "--json", "--ledger", "t.ledger").stdout)
    run("review", "--ledger", "t.ledger", "--reviewer", "Ann", input="e place=Niger\n")
    told = run("explain", row["claim"]["claim_id"], "--ledger", "t.ledger").stdout
    assert "reviewed by Ann: correct place to NER" in told
    assert "MLI" in told


@pytest.mark.parametrize(
    ("words", "part"),
    [(("c-none",), "c-none"), (("c-none", "Mali"), "alone"), (("US",), "PLACE"), (("US", "Iraq"), "DATE")],
)
def test_explain_says_what_it_expects(run: Run, story: str, words: tuple[str, ...], part: str):
    run("add", story, "--ledger", "t.ledger")
    done = run("explain", *words, "--ledger", "t.ledger")
    assert done.returncode == 2
    assert part in done.stderr
    assert done.stderr.count("\n") == 1
