"""Statements, kept when first seen."""

import pytest

from muster.errors import LedgerError
from muster.model import Statement


@pytest.fixture
def claim_ids(ledger, synthetic):
    """Ids of three claims that the ledger holds."""
    story = synthetic.make_story(1, (600, 5200, 42))
    with ledger.writing():
        story.append_to(ledger)
    return [claim.claim_id for claim in story.extraction.claims]


def test_a_statement_comes_back_as_it_was_made(ledger, synthetic, claim_ids):
    statement = Statement((claim_ids[1], claim_ids[0]), ("same speaker", "figures agree"), "join 1")
    with ledger.writing():
        assert ledger.append_statement(statement, synthetic.at(1))
        assert not ledger.append_statement(statement, synthetic.at(2))
    (found,) = ledger.read_statements()
    assert found == statement
    assert (found.statement_id, found.recorded_at) == (statement.statement_id, synthetic.at(1))


def test_the_statements_of_one_claim_can_be_asked_for(ledger, synthetic, claim_ids):
    narrow, wide, other = Statement((claim_ids[0],)), Statement(tuple(claim_ids[:2])), Statement((claim_ids[2],))
    with ledger.writing():
        for statement in (narrow, wide, other):
            ledger.append_statement(statement, synthetic.at(0))
    assert {found.statement_id for found in ledger.read_statements(claim_id=claim_ids[0])} == {
        narrow.statement_id,
        wide.statement_id,
    }
    assert ledger.read_statements(claim_id="c-none") == []


def test_a_statement_of_an_unknown_claim_is_refused(ledger, synthetic, claim_ids):
    with pytest.raises(LedgerError, match="expected claim c-none"), ledger.writing():
        ledger.append_statement(Statement((claim_ids[0], "c-none")), synthetic.at(0))
    assert ledger.counts()["statements"] == 0
