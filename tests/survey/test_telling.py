"""What a cell answers in a sentence."""

from datetime import date

import pytest

from muster.model import DateOrigin, Decision, Measure, ReportHead, Review, View
from muster.pipeline import Given, add_sources, append_decision
from muster.store import Ledger
from muster.survey import CellKey, read_cell, tell_answer, tell_events, tell_source_line, tell_support, tell_title

TODAY = date(2025, 1, 1)
MALI, IRAQ = CellKey("FRA", "MLI"), CellKey("USA", "IRQ")


def test_the_answer_tells_value_day_and_sources(ledger, lexicon):
    cell = read_cell(ledger, MALI, View(), lexicon)
    assert tell_title(MALI, lexicon) == "French forces in Mali"
    assert tell_answer(cell, lexicon, date(2017, 9, 1)) == (
        "400 troops (350–450) as of 1 March 2017, from one official source."
    )
    assert tell_support(cell) == "1 outlet, 1 claim, no open conflict."


def test_an_old_value_is_told_as_last_known_and_a_very_old_one_as_unknown(ledger, lexicon):
    cell = read_cell(ledger, MALI, View(), lexicon)
    assert tell_answer(cell, lexicon, date(2019, 1, 1)).startswith("Last known: 400 troops (350–450) as of 1 March")
    assert tell_answer(cell, lexicon, date(2025, 1, 1)).startswith("Unknown by now. Last known: 400 troops")


def test_unknown_is_told_and_never_zero(ledger, lexicon):
    cell = read_cell(ledger, CellKey("NATO", "MLI"), View(), lexicon)
    assert tell_answer(cell, lexicon, TODAY) == (
        "Unknown: no claim says how many troops NATO had in Mali. Unknown is not zero."
    )


def test_that_losses_make_no_series_is_told_with_their_number():
    assert tell_events(Measure.KILLED, 3) == (
        "no series is made of losses and strikes, which are events and no level that lasts; 3 claims count them"
    )
    assert (tell_events(Measure.KILLED, 0), tell_events(Measure.PERSONNEL, 3)) == ("", "")


def test_a_force_that_has_left_is_told_as_none(tmp_path, lexicon, clock):
    (tmp_path / "left.txt").write_text("Forces abroad\n\nAll 400 French soldiers have left Mali, the army said.\n")
    head = ReportHead(published_on=date(2017, 5, 1), date_origin=DateOrigin.GIVEN)
    with Ledger.open(tmp_path / "left.ledger") as ledger:
        list(add_sources(ledger, [tmp_path / "left.txt"], Given(head), lexicon, clock))
        told = tell_answer(read_cell(ledger, MALI, View(), lexicon), lexicon, date(2017, 9, 1))
    assert told == "No troops as of 1 May 2017, from one official source."


def test_conflicts_are_counted(ledger, lexicon):
    assert tell_support(read_cell(ledger, IRAQ, View(), lexicon)) == "2 outlets, 2 claims, 1 open conflict."


def test_what_was_not_known_yet_is_not_told(ledger, lexicon):
    cell = read_cell(ledger, IRAQ, View(known_on=date(2016, 9, 28)), lexicon)
    assert "4,600" in tell_answer(cell, lexicon, TODAY)
    assert "known on 28 September 2016 · 1 claim, 1 outlet" in tell_source_line(cell, "my", "0" * 64, date(2025, 1, 1))


@pytest.mark.parametrize("decision", [Decision.REJECT, Decision.ACCEPT])
def test_a_rejected_claim_is_shown_and_does_not_count(ledger, lexicon, clock, decision):
    claim_id = next(e.claim.claim_id for e in ledger.read_entries() if e.claim.figure.low == 9900)
    append_decision(ledger, Review(claim_id, decision, "ada", reason="not said"), clock)
    cell = read_cell(ledger, IRAQ, View(), lexicon)
    assert len(cell.entries) == 2
    assert len(cell.counting) == (1 if decision is Decision.REJECT else 2)
    assert bool(cell.disagreements) == (decision is Decision.ACCEPT)
