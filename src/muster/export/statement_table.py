"""The table of statements: one row for each saying, with the claims that carry it."""

from typing import Any

from muster.export.claim_table import SEPARATOR, format_instant
from muster.model import Statement

STATEMENT_COLUMNS = ("statement_id", "claim_ids", "n_claims", "reasons", "method", "recorded_at")
"""Columns of the statements."""


def make_statement_row(statement: Statement) -> dict[str, Any]:
    """Column to value, None where there is none."""
    return {
        "statement_id": statement.statement_id,
        "claim_ids": SEPARATOR.join(statement.claim_ids),
        "n_claims": len(statement.claim_ids),
        "reasons": SEPARATOR.join(reason.replace(SEPARATOR, ",") for reason in statement.reasons) or None,
        "method": statement.method or None,
        "recorded_at": format_instant(statement.recorded_at) if statement.recorded_at else None,
    }
