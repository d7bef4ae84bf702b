"""Statements: utterances as the ledger keeps them."""

from collections.abc import Iterable

from muster.model import Entry, Statement
from muster.reconcile.utterances import find_utterances

METHOD = "same speaker, copied sentence or repeat in one report/1"
"""The rule that joins claims to statements, with its version."""


def find_statements(entries: Iterable[Entry]) -> list[Statement]:
    """Statements of the entries, each with the reasons for joining its claims, by day of the first claim."""
    return [
        Statement(tuple(entry.claim.claim_id for entry in utterance.entries), utterance.reasons, METHOD)
        for utterance in find_utterances(entries)
    ]
