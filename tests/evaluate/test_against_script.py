"""The scores agree with the scoring script that the annotators use, where it is at hand."""

import importlib.util
import json
import random
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from muster.evaluate import parse_annotation, score_claims
from muster.evaluate.speakers import match_speakers
from muster.model import Aspect, Measure, Stance, Status

SHARED = Path(__file__).parents[2].parent / "shared"
SCRIPT = SHARED / "gold" / "score.py"
CLAIMS = SHARED / "gold" / "reports" / "claims"

pytestmark = pytest.mark.skipif(not SCRIPT.is_file(), reason="the annotated reports and their script are not at hand")

Records = dict[str, list[dict[str, Any]]]
SPEAKERS = [
    None,
    "Ada Quill",
    "the Pentagon",
    "US Department of Defense",
    "a senior official",
    "NATO",
    "Gen. Quill's aide",
]
TIMES = [None, "last month", "in July 2014", "on Monday", "set"]
BOUNDS = [(600, 600), (None, 5000), (1200, None), (3, 9), (24, 99), (3000, 5000), (0, 0)]


def load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("scoring_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    written, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(script)
    finally:
        sys.dont_write_bytecode = written
    return script


def perturbed(claim: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The claim with about a third of its slots changed."""
    changed = dict(claim)
    shift = chance.choice([0, 0, 0, 3, -3, 40])
    changed["start"], changed["end"] = max(0, claim["start"] + shift), max(1, claim["end"] + shift)
    choices: dict[str, list[Any]] = {
        "actor": [[], ["USA"], ["usa", "OTHER:Some Group"], ["OTHER: some group"], ["NATO"]],
        "place": [[], ["IRQ"], ["AFG", "IRQ"]],
        "speaker": SPEAKERS,
    }
    if claim["kind"] == "quantity":
        choices |= {
            "measure": list(Measure),
            "aspect": list(Aspect),
            "status": list(Status),
            "approx": [True, False],
            "hedge": [True, False],
            "time_text": TIMES,
            "time_iso": [None, "2014-07", "2014-07-01"],
        }
        if chance.random() < 0.2:
            changed["low"], changed["high"] = chance.choice(BOUNDS)
    else:
        choices["stance"] = list(Stance)
    for slot, values in choices.items():
        if chance.random() < 0.15:
            changed[slot] = chance.choice(values)
    return changed


def perturbed_reports(gold: Records, seed: int) -> Records:
    chance = random.Random(seed)  # noqa: S311 - the same test data on every run, no secret
    reports: Records = {}
    for doc, claims in gold.items():
        if chance.random() < 0.05:
            continue
        kept = [perturbed(claim, chance) for claim in claims if chance.random() > 0.15]
        doubled = [perturbed(claim, chance) for claim in claims if chance.random() < 0.1]
        reports[doc] = kept + doubled
        chance.shuffle(reports[doc])
    return reports


@pytest.mark.parametrize("seed", range(6))
def test_perturbed_annotations_score_alike(seed: int) -> None:
    gold: Records = {path.stem: json.loads(path.read_bytes())["claims"] for path in sorted(CLAIMS.glob("*.json"))}
    if seed == 5:
        gold = perturbed_reports(gold, seed + 100)
    found = perturbed_reports(gold, seed)
    theirs, _ = load_script().score(gold, found)
    ours = score_claims(
        {doc: [parse_annotation(claim) for claim in claims] for doc, claims in gold.items()},
        {doc: [parse_annotation(claim) for claim in claims] for doc, claims in found.items()},
    )
    assert ours.record() == theirs
    assert 0.2 < ours.found.f1 < 0.95
    assert ours.position.hits


def test_speakers_are_the_same_or_not_alike() -> None:
    script = load_script()
    claims = [claim for path in sorted(CLAIMS.glob("*.json")) for claim in json.loads(path.read_bytes())["claims"]]
    names = sorted({claim["speaker"] or "" for claim in claims} | {speaker or "" for speaker in SPEAKERS})[::3]
    wrong = [
        (one, other)
        for one in names
        for other in names
        if match_speakers(one, other) != script.same_speaker(one, other)
    ]
    assert len(names) > 100
    assert wrong == []
