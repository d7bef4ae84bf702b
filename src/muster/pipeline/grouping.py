"""Groupings as reviewers decide them: a statement taken apart or held together, and either decision taken back."""

from collections.abc import Callable, Sequence
from datetime import datetime

from muster.errors import UsageError
from muster.model import Decision, Review, Statement, find_standing_review
from muster.pipeline.reviewing import Decided, append_decision
from muster.store import Ledger

_BY_HAND = "by hand/1"
_FEWEST = 2


def split_statement(
    ledger: Ledger, statement_id: str, reviewer: str, reason: str, clock: Callable[[], datetime]
) -> Decided:
    """Decides that the statement's claims are utterances of their own. Raises LedgerError where it is none."""
    return _decide(ledger, statement_id, Decision.REJECT, reviewer, reason, clock)


def join_claims(
    ledger: Ledger, claim_ids: Sequence[str], reviewer: str, reason: str, clock: Callable[[], datetime]
) -> tuple[Statement, Decided]:
    """Decides that the claims are one utterance, however far apart: the statement, and what became of the decision.

    Raises UsageError for fewer than two claims, and LedgerError for one that the ledger does not have.
    """
    statement = Statement(tuple(claim_ids), (reason,), _BY_HAND)
    if len(statement.claim_ids) < _FEWEST:
        raise UsageError(f"expected two claims or more to join, found {len(statement.claim_ids)}")
    with ledger.writing():
        ledger.append_statement(statement, clock())
    return statement, _decide(ledger, statement.statement_id, Decision.ACCEPT, reviewer, reason, clock)


def undo_grouping(ledger: Ledger, statement_id: str, reviewer: str, clock: Callable[[], datetime]) -> Decided:
    """Takes back the decision in force on the statement. Raises UsageError where there is none."""
    history = ledger.read_reviews(target_id=statement_id)
    if find_standing_review(history) is None:
        raise UsageError(f"{statement_id}: expected a decision to take back, found none")
    undo = Review(statement_id, Decision.UNDO, reviewer, follows=history[-1].review_id)
    return append_decision(ledger, undo, clock)


def _decide(
    ledger: Ledger, statement_id: str, decision: Decision, reviewer: str, reason: str, clock: Callable[[], datetime]
) -> Decided:
    history = ledger.read_reviews(target_id=statement_id)
    follows = history[-1].review_id if history else None
    return append_decision(ledger, Review(statement_id, decision, reviewer, (), reason, follows), clock)
