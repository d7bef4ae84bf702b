"""The tables of an export: which rows are asked for, and where they come from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from muster.export.claim_table import make_claim_row
from muster.export.panel import Span, make_panel_rows
from muster.export.statement_table import make_statement_row
from muster.lexicon import Lexicon
from muster.model import Entry, Measure, PositionClaim, QuantityClaim, View
from muster.pipeline import list_reviewed
from muster.pipeline.reviewing import meets
from muster.store import Ledger
from muster.survey import CellKey, read_cell

_AT_ONCE = 1000

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: the view, codes of actor and place and the measure where given, and the panel's periods.

    `until` is the last day of the panel where the view has no limit.
    """

    until: date
    view: View = field(default_factory=View)
    actor: str | None = None
    place: str | None = None
    measure: Measure | None = None
    span: Span = Span.YEAR


def find_rows(table: str, ledger: Ledger, lexicon: Lexicon, asked: Asked) -> Iterator[Row]:
    """Rows of the table (claims, positions, statements or panel), in an order that two equal ledgers share."""
    finders: dict[str, Callable[[], Iterator[Row]]] = {
        "claims": lambda: _find_claims(ledger, lexicon, asked, QuantityClaim),
        "positions": lambda: _find_claims(ledger, lexicon, asked, PositionClaim),
        "statements": lambda: _find_statements(ledger, asked),
        "panel": lambda: _find_panel(ledger, lexicon, asked),
    }
    return finders[table]()


def find_keys(ledger: Ledger, asked: Asked) -> list[CellKey]:
    """Cells that the claims asked for count in, sorted."""
    keys: set[CellKey] = set()
    for entry in _list_entries(ledger, asked, asked.measure):
        claim = entry.claim
        if isinstance(claim, QuantityClaim):
            keys.update(CellKey(actor, place, claim.measure) for actor in claim.actors for place in claim.places)
    wanted = [
        key
        for key in keys
        if asked.actor in (None, key.actor)
        and asked.place in (None, key.place)
        and key.measure is (asked.measure or Measure.PERSONNEL)
    ]
    return sorted(wanted, key=lambda key: (key.actor, key.place, key.measure))


def _find_claims(
    ledger: Ledger, lexicon: Lexicon, asked: Asked, kind: type[QuantityClaim] | type[PositionClaim]
) -> Iterator[Row]:
    measure = asked.measure if kind is QuantityClaim else None
    for entry in _list_entries(ledger, asked, measure, kind.kind):
        yield make_claim_row(entry, lexicon)
    for gone in ledger.read_superseded(asked.view):
        if isinstance(gone.entry.claim, kind) and meets(gone.entry.claim, asked.actor, asked.place, measure):
            yield make_claim_row(gone.entry, lexicon, gone.superseded_at)


def _find_statements(ledger: Ledger, asked: Asked) -> Iterator[Row]:
    statements = ledger.read_statements(asked.view)
    if asked.actor or asked.place or asked.measure:
        known = {entry.claim.claim_id for entry in _list_entries(ledger, asked, asked.measure)}
        statements = [each for each in statements if not known.isdisjoint(each.claim_ids)]
    return (make_statement_row(statement) for statement in statements)


def _find_panel(ledger: Ledger, lexicon: Lexicon, asked: Asked) -> Iterator[Row]:
    digest = ledger.digest()
    for key in find_keys(ledger, asked):
        cell = read_cell(ledger, key, asked.view, lexicon)
        yield from make_panel_rows(cell, asked.span, asked.view.known_on or asked.until, digest)


def _list_entries(ledger: Ledger, asked: Asked, measure: Measure | None, kind: str | None = None) -> Iterator[Entry]:
    """Entries of the actor and place asked for, page by page."""
    after: int | None = 0
    while after is not None:
        found, after = list_reviewed(
            ledger,
            asked.view,
            after=after,
            most=_AT_ONCE,
            actor=asked.actor,
            place=asked.place,
            measure=measure,
            kind=kind,
        )
        yield from (entry for _, entry in found)
