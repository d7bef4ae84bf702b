"""Joining: claims that no statement holds yet, joined with what the ledger has of the same forces and nothing else."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from muster.model import Claim, Entry, Measure, QuantityClaim
from muster.reconcile.statements import find_statements
from muster.store import Ledger


@dataclass(frozen=True, slots=True, order=True)
class _Block:
    """What claims must share before they can be one statement; an actor or place that is not told is empty."""

    kind: str
    actor: str
    place: str
    measure: str

    @classmethod
    def of(cls, claim: Claim) -> "_Block":
        """Block of the claim."""
        measure = claim.measure.value if isinstance(claim, QuantityClaim) else ""
        actor, place = min(claim.actors, default=""), min(claim.places, default="")
        return cls(claim.kind, actor, place, measure)


def append_statements(ledger: Ledger, clock: Callable[[], datetime]) -> int:
    """Number of statements that are new. Only blocks of which a report has claims in no statement are looked at."""
    statements = [
        statement
        for block in sorted(_find_touched(ledger))
        for statement in find_statements(_read_block(ledger, block))
    ]
    if not statements:
        return 0
    with ledger.writing():
        return sum(ledger.append_statement(statement, clock()) for statement in statements)


def _find_touched(ledger: Ledger) -> set[_Block]:
    """Blocks of the claims that those reports hold, or held before they were read anew."""
    touched: set[_Block] = set()
    for report_id in ledger.find_unjoined_reports():
        touched |= {_Block.of(entry.claim) for entry in ledger.read_entries(report_id=report_id)}
        touched |= {_Block.of(past.entry.claim) for past in ledger.read_superseded(report_id=report_id)}
    return touched


def _read_block(ledger: Ledger, block: _Block) -> Iterator[Entry]:
    found = ledger.read_entries(
        actor=block.actor or None,
        place=block.place or None,
        measure=Measure(block.measure) if block.measure else None,
        kind=block.kind,
    )
    return (entry for entry in found if _Block.of(entry.claim) == block)
