from datetime import UTC, date, datetime

import pytest

from muster.errors import LedgerError, UsageError
from muster.lexicon import load_lexicon
from muster.model import DateOrigin, ReportHead, View
from muster.pipeline import Given, add_sources, read_counting
from muster.pipeline.grouping import join_claims, split_statement, undo_grouping
from muster.reconcile.utterances import find_utterances
from muster.store import Ledger

AT = datetime(2025, 1, 2, tzinfo=UTC)


@pytest.fixture
def twice(tmp_path):
    """A ledger in which two outlets carry one sentence."""
    words = "About 4,600 US troops are in Iraq, Pentagon spokesman Ivan Example told reporters on Wednesday."
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"Report {name} of the day\n\n{words} Nobody left the hall that night.\n")
    head = ReportHead(published_on=date(2016, 9, 28), date_origin=DateOrigin.GIVEN)
    with Ledger.open(tmp_path / "test.ledger") as ledger:
        list(add_sources(ledger, [tmp_path / "a.txt", tmp_path / "b.txt"], Given(head), load_lexicon(), lambda: AT))
        yield ledger


def count(ledger):
    return len(find_utterances(read_counting(ledger, View())))


def test_a_statement_is_taken_apart_and_put_together_again(twice):
    (statement,) = [each for each in twice.read_statements() if len(each.claim_ids) > 1]
    assert count(twice) == 1
    split_statement(twice, statement.statement_id, "ann", "two briefings", lambda: AT)
    assert count(twice) == 2
    undo_grouping(twice, statement.statement_id, "ann", lambda: AT)
    assert count(twice) == 1


def test_claims_are_held_together_by_a_reviewer(ledger):
    before = count(ledger)
    claim_ids = [entry.claim.claim_id for entry in read_counting(ledger, View(), place="IRQ")]
    statement, decided = join_claims(ledger, claim_ids, "ann", "one press conference", lambda: AT)
    assert decided.review is not None
    assert count(ledger) == before - len(claim_ids) + 1
    undo_grouping(ledger, statement.statement_id, "ann", lambda: AT)
    assert count(ledger) == before


def test_one_claim_is_nothing_to_join_and_an_unknown_one_is_refused(ledger):
    with pytest.raises(UsageError, match="two claims or more"):
        join_claims(ledger, ["c-1"], "ann", "why not", lambda: AT)
    with pytest.raises(LedgerError, match="found none"):
        join_claims(ledger, ["c-1", "c-2"], "ann", "why not", lambda: AT)


def test_without_a_decision_there_is_nothing_to_take_back(ledger):
    with pytest.raises(UsageError, match="found none"):
        undo_grouping(ledger, "s-1", "ann", lambda: AT)
