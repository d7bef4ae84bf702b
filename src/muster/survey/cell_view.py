"""The cell view: all that one page shows of one actor's forces in one place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from muster.lexicon import Lexicon
from muster.model import Basis, Entry, Measure, PositionClaim, Series, Step, View
from muster.pipeline import read_reviewed
from muster.reconcile.changes import settle_entries
from muster.reconcile.conflict import Conflict
from muster.reconcile.conflicts import find_conflicts
from muster.reconcile.estimate import estimate_series
from muster.store import Ledger


@dataclass(frozen=True, slots=True)
class CellKey:
    """Whose forces, where, counted how."""

    actor: str
    place: str
    measure: Measure = Measure.PERSONNEL


@dataclass(frozen=True)
class CellView:
    """Claims of one cell as a view knows them, with the series and the conflicts that they make.

    `entries` are quantities of this measure, rejected ones included; `positions` say who wants, offers or rules out
    forces there.
    """

    key: CellKey
    view: View
    entries: tuple[Entry, ...]
    positions: tuple[Entry, ...]
    series: Series
    conflicts: tuple[Conflict, ...]

    @cached_property
    def counting(self) -> tuple[Entry, ...]:
        """Entries that no reviewer rejected."""
        return tuple(entry for entry in self.entries if not entry.is_rejected)

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """Outlets of the entries that count, sorted; an entry without one is of an unnamed outlet."""
        return tuple(sorted({entry.head.outlet or "an unnamed outlet" for entry in self.counting}))

    @cached_property
    def disagreements(self) -> tuple[Conflict, ...]:
        """Conflicts that are disagreements, as against plans and other definitions."""
        return tuple(conflict for conflict in self.conflicts if conflict.disagrees)

    @property
    def latest(self) -> Step | None:
        """The latest step that claims of its own days stand behind; what is carried on from it is the same value."""
        return next((step for step in reversed(self.series.steps) if step.basis is Basis.OBSERVED), None)

    def find_basis(self, day: date) -> Basis:
        """What the value of a day stands on."""
        for step in self.series.steps:
            if step.period.first_on <= day <= step.period.last_on:
                return step.basis
        return Basis.NONE

    def find_conflicts_of(self, claim_id: str) -> Iterator[Conflict]:
        """Conflicts in which the claim stands."""
        for conflict in self.conflicts:
            if any(entry.claim.claim_id == claim_id for entry in conflict.entries):
                yield conflict


def read_cell(ledger: Ledger, key: CellKey, view: View, lexicon: Lexicon) -> CellView:
    """The cell as the view knows it."""
    found = read_reviewed(ledger, view, actor=key.actor, place=key.place)
    return make_cell(key, view, found, lexicon)


def make_cell(key: CellKey, view: View, found: list[Entry], lexicon: Lexicon) -> CellView:
    """The cell made of these entries of its actor and place, of whatever measure."""
    entries = tuple(settle_entries(entry for entry in found if getattr(entry.claim, "measure", None) is key.measure))
    positions = tuple(entry for entry in found if isinstance(entry.claim, PositionClaim))
    counting = [entry for entry in entries if not entry.is_rejected]
    stances = [entry for entry in positions if not entry.is_rejected]
    return CellView(
        key,
        view,
        entries,
        positions,
        estimate_series(counting, key.actor, key.place, key.measure, lexicon),
        tuple(find_conflicts([*counting, *stances], lexicon)),
    )


def find_as_of(step: Step) -> date | None:
    """The last day of which a claim behind the value speaks."""
    held = [entry.valid.last_on for entry in step.support if entry.valid]
    return max(held, default=None)
