"""Reviews: applied at once, taken back, never overrun."""

from dataclasses import replace

import pytest

from muster.model import Decision, FieldChange, Measure, Review, View
from muster.pipeline import (
    append_claim,
    append_correction,
    append_decision,
    append_undo,
    read_counting,
    read_reviewed,
    read_series,
)

EVERYTHING = View()


def entry_of(ledger, figure):
    return next(entry for entry in ledger.read_entries() if entry.claim.figure.low == figure)


def bests(ledger, lexicon, actor="USA", place="IRQ"):
    series = read_series(ledger, actor, place, Measure.PERSONNEL, EVERYTHING, lexicon)
    return {step.best for step in series.steps}


def reject(ledger, clock, claim_id, reviewer="ada", follows=None):
    return append_decision(
        ledger, Review(claim_id, Decision.REJECT, reviewer, reason="not said", follows=follows), clock
    )


def test_a_rejected_claim_counts_for_nothing_and_stays_visible(ledger, clock, lexicon):
    claim = entry_of(ledger, 9900).claim
    assert 9900 in bests(ledger, lexicon) or 4600 in bests(ledger, lexicon)
    assert reject(ledger, clock, claim.claim_id).review
    assert bests(ledger, lexicon) == {4600}
    shown = read_reviewed(ledger, EVERYTHING, actor="USA")
    assert [entry.claim.figure.low for entry in shown if entry.is_rejected] == [9900]


def test_a_correction_moves_a_claim_to_another_series_and_keeps_the_original(ledger, clock, lexicon):
    found = entry_of(ledger, 400)
    changes = (FieldChange("place", ("MLI",), ("NER",)), FieldChange("high", 400, 450))
    assert append_correction(ledger, found.claim, changes, "ada", None, clock).review
    assert bests(ledger, lexicon, "FRA", "MLI") == set()
    assert bests(ledger, lexicon, "FRA", "NER") == {425}
    (entry,) = read_counting(ledger, EVERYTHING, place="NER")
    assert (entry.claim.claim_id, entry.as_found) == (found.claim.claim_id, found.claim)
    assert entry_of(ledger, 400).claim == found.claim


def test_a_correction_is_not_seen_by_who_reads_as_of_an_earlier_instant(ledger, clock):
    found = entry_of(ledger, 400)
    before = clock()
    append_correction(ledger, found.claim, (FieldChange("place", ("MLI",), ("NER",)),), "ada", None, clock)
    assert read_counting(ledger, View(recorded_by=before), place="NER") == []
    assert len(read_counting(ledger, View(recorded_by=before), place="MLI")) == 1


def test_the_second_of_two_reviewers_sees_that_the_claim_has_changed(ledger, clock):
    claim_id = entry_of(ledger, 9900).claim.claim_id
    first = reject(ledger, clock, claim_id, "ada").review
    second = append_decision(ledger, Review(claim_id, Decision.ACCEPT, "bob"), clock)
    assert (second.review, second.meanwhile) == (None, (first,))
    again = append_decision(ledger, Review(claim_id, Decision.ACCEPT, "bob", follows=first.review_id), clock)
    assert again.review
    assert [review.reviewer for review in ledger.read_reviews()] == ["ada", "bob"]


def test_the_same_decision_sent_twice_is_one(ledger, clock):
    claim_id = entry_of(ledger, 9900).claim.claim_id
    assert reject(ledger, clock, claim_id).review == reject(ledger, clock, claim_id).review
    assert len(ledger.read_reviews()) == 1


def test_undo_takes_back_one_decision_after_the_other(ledger, clock):
    claim_id, other = entry_of(ledger, 9900).claim.claim_id, entry_of(ledger, 4600).claim.claim_id
    first = append_decision(ledger, Review(claim_id, Decision.ACCEPT, "ada"), clock).review
    reject(ledger, clock, claim_id, follows=first.review_id)
    reject(ledger, clock, other)
    rejected = []
    for _ in range(3):
        assert append_undo(ledger, "ada", clock).review
        rejected.append([entry.claim.figure.low for entry in read_reviewed(ledger, EVERYTHING) if entry.is_rejected])
    assert rejected == [[9900], [], []]
    assert {entry.review for entry in read_reviewed(ledger, EVERYTHING)} == {None}
    assert append_undo(ledger, "ada", clock) is None


def test_undo_never_takes_back_what_another_decided_since(ledger, clock):
    claim_id = entry_of(ledger, 9900).claim.claim_id
    first = reject(ledger, clock, claim_id, "ada").review
    second = append_decision(ledger, Review(claim_id, Decision.ACCEPT, "bob", follows=first.review_id), clock).review
    undone = append_undo(ledger, "ada", clock)
    assert (undone.review, undone.meanwhile) == (None, (second,))


def test_a_correction_to_no_claim_is_refused_and_nothing_is_written(ledger, clock):
    claim = entry_of(ledger, 400).claim
    with pytest.raises(ValueError, match="above its high"):
        append_correction(ledger, claim, (FieldChange("low", 400, 999),), "ada", None, clock)
    assert ledger.read_reviews() == []


def test_a_claim_added_by_hand_counts_beside_those_that_were_found(ledger, clock, lexicon):
    found = entry_of(ledger, 400)
    report = ledger.read_report(found.claim.report_id)
    missed = replace(found.claim, places=("NER",))
    assert append_claim(ledger, report, missed, "ada", clock)
    assert not append_claim(ledger, report, missed, "bob", clock)
    entries = ledger.read_entries(report_id=report.report_id)
    assert {entry.extractor.partition(":")[0] for entry in entries} == {found.extractor, "by hand"}
    assert ledger.read_superseded() == []
    assert bests(ledger, lexicon, "FRA", "NER") == {400}
    assert bests(ledger, lexicon, "FRA", "MLI") == {400}
    assert list(ledger.check()) == []
