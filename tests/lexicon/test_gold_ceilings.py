"""How many of the annotated actors and places some name in their report stands for: what no later stage can exceed."""

import hashlib
import json
from pathlib import Path

import pytest

from muster.lexicon import load_lexicon

REPORTS = Path(__file__).parents[2].parent / "shared" / "gold" / "reports"
# Measured 0.984 and 0.994 on the 363 training reports of this digest; the missing actors are persons and groups that
# one report alone speaks of, ten of the twelve missing places are the Golan Heights, which two reports have as a
# region of their own and nine, like our table, as Syrian. Lowering a floor needs a written reason.
DIGEST = "3e09e5e6bfa95e4c"
ACTOR_FLOOR, PLACE_FLOOR = 0.98, 0.99


@pytest.fixture(scope="module")
def reports():
    """Text and claims of each training report."""
    if not REPORTS.exists():
        pytest.skip("the annotated reports are not beside the repository")
    names = sorted(json.loads((REPORTS / "split.json").read_text("utf-8"))["train"])
    pairs = [
        ((REPORTS / "text" / f"{n}.txt").read_bytes(), (REPORTS / "claims" / f"{n}.json").read_bytes()) for n in names
    ]
    if hashlib.sha256(b"\0".join(part for pair in pairs for part in pair)).hexdigest()[:16] != DIGEST:
        pytest.skip("the annotated reports have changed: measure anew, then pin their digest")
    return [(text.decode("utf-8"), json.loads(claims)["claims"]) for text, claims in pairs]


@pytest.mark.parametrize(("field", "floor"), [("actor", ACTOR_FLOOR), ("place", PLACE_FLOOR)])
def test_names_in_the_report_stand_for_nearly_all_annotated_codes(reports, field, floor):
    lexicon = load_lexicon()
    held = total = 0
    for text, claims in reports:
        names = lexicon.find_names(text)
        codes = {name.code for name in names} | {place for name in names for place in name.places}
        wanted = [set(claim[field]) for claim in claims if claim[field]]
        total += len(wanted)
        held += sum(want <= codes for want in wanted)
    assert held / total >= floor
