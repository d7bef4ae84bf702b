"""Decisions of people, each kept for good."""

import pytest

from muster.errors import LedgerError
from muster.model import Decision, FieldChange, Review, Statement, View, find_standing_review


@pytest.fixture
def claim_id(ledger, synthetic):
    """Id of a claim that the ledger holds."""
    story = synthetic.make_story(1)
    with ledger.writing():
        story.append_to(ledger)
    return story.extraction.claims[0].claim_id


def append(ledger, review, recorded_at):
    with ledger.writing():
        return ledger.append_review(review, recorded_at)


def test_a_review_comes_back_as_it_was_made(ledger, synthetic, claim_id):
    changes = (
        FieldChange("actor", ("USA",), ("USA", "GBR")),
        FieldChange("high", 600, None),
        FieldChange("hedge", False, True),
        FieldChange("speaker", None, "Anna Berg"),
    )
    review = Review(claim_id, Decision.CORRECT, "ada", changes, "as the caption says")
    assert append(ledger, review, synthetic.at(3))
    (found,) = ledger.read_reviews(target_id=claim_id)
    assert found == review
    assert found.review_id == review.review_id
    assert found.recorded_at == synthetic.at(3)


def test_an_undo_is_an_entry_of_its_own_and_the_history_stays(ledger, synthetic, claim_id):
    accepted = Review(claim_id, Decision.ACCEPT, "ada")
    undone = Review(claim_id, Decision.UNDO, "ada", follows=accepted.review_id)
    again = Review(claim_id, Decision.ACCEPT, "ada", follows=undone.review_id)
    for second, review in enumerate((accepted, undone, again)):
        assert append(ledger, review, synthetic.at(second))
    assert ledger.read_reviews() == [accepted, undone, again]
    as_of = [find_standing_review(ledger.read_reviews(View(recorded_by=synthetic.at(n)))) for n in (-1, 0, 1, 2)]
    assert as_of == [None, accepted, None, again]


def test_a_decision_that_is_sent_twice_is_kept_once(ledger, synthetic, claim_id):
    review = Review(claim_id, Decision.REJECT, "ada", reason="another force")
    assert append(ledger, review, synthetic.at(0))
    assert not append(ledger, review, synthetic.at(1))
    assert len(ledger.read_reviews()) == 1


def test_a_statement_can_be_reviewed(ledger, synthetic, claim_id):
    statement = Statement((claim_id,))
    with ledger.writing():
        ledger.append_statement(statement, synthetic.at(0))
    assert append(ledger, Review(statement.statement_id, Decision.ACCEPT, "ada"), synthetic.at(0))
    assert ledger.read_reviews(target_id=claim_id) == []


def test_a_review_of_what_the_ledger_has_not_is_refused(ledger, synthetic):
    with pytest.raises(LedgerError, match="expected c-none to be a claim or statement"):
        append(ledger, Review("c-none", Decision.ACCEPT, "ada"), synthetic.at(0))


def test_a_review_that_follows_a_review_of_something_else_is_refused(ledger, synthetic, claim_id):
    other = ledger.read_entries()[1].claim.claim_id
    elsewhere = Review(other, Decision.ACCEPT, "ada")
    append(ledger, elsewhere, synthetic.at(0))
    undo = Review(claim_id, Decision.UNDO, "ada", follows=elsewhere.review_id)
    with pytest.raises(LedgerError, match="expected to follow a review of it"):
        append(ledger, undo, synthetic.at(1))
