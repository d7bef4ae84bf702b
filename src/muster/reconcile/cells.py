"""Cells: whose forces, where, counted how; the claims that count for one."""

from collections.abc import Iterable
from dataclasses import dataclass

from muster.lexicon import Lexicon, load_lexicon
from muster.model import Aspect, Entry, Figure, Measure, QuantityClaim, Status, Step
from muster.model.filling import maker_of
from muster.reconcile.contingents import find_force
from muster.reconcile.scopes import counts_every_one, find_scope

PLAN_STATUSES = frozenset({Status.ANNOUNCED, Status.PLANNED, Status.PLEDGED, Status.REQUESTED, Status.POSSIBLE})
"""Modalities of what is not so (yet), and was not denied."""

MOVES = frozenset({Aspect.INCREASE, Aspect.DECREASE})
"""Aspects that say by how much a force changes."""

_NO_ONE = Figure("none", 0, 0)


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """Actors and places as sorted ids, and the measure: claims of one cell speak of the same force."""

    actors: tuple[str, ...]
    places: tuple[str, ...]
    measure: Measure

    @property
    def is_single(self) -> bool:
        """Whether it is one actor's force in one place, of which there is a series."""
        return len(self.actors) == len(self.places) == 1


@dataclass(frozen=True, slots=True)
class Count:
    """An entry of a quantity, with its claim at hand and what kind of count it is.

    `is_level`: it says how many are, were or will be there. `is_move`: by how much the force grows or shrinks.
    `is_actual`: it is said to be so. `is_plan`: it is announced, planned, pledged, asked for or considered.
    """

    entry: Entry
    claim: QuantityClaim
    is_level: bool
    is_actual: bool
    is_plan: bool
    is_move: bool


# Every stage asks for the kind of every count.
_KINDS = {
    (aspect, status): (aspect is Aspect.LEVEL, status is Status.ACTUAL, status in PLAN_STATUSES, aspect in MOVES)
    for aspect in Aspect
    for status in Status
}
_fill_count = maker_of(Count)


def make_count(entry: Entry, claim: QuantityClaim) -> Count:
    """The count of an entry whose claim that is."""
    return _fill_count(entry, claim, *_KINDS[claim.aspect, claim.status])


def quantity_of(entry: Entry) -> QuantityClaim:
    """The entry's claim, which must be a quantity. Raises TypeError where it is none."""
    if not isinstance(entry.claim, QuantityClaim):
        raise TypeError(f"expected a quantity, found a {entry.claim.kind}")
    return entry.claim


def is_departure(claim: QuantityClaim) -> bool:
    """Whether the claim says that the whole force has left: all, every one, or the last of it, and nothing less."""
    if claim.aspect is not Aspect.DECREASE or claim.status is not Status.ACTUAL:
        return False
    return counts_every_one(claim.definition) and not find_scope(claim)


def told_figure(claim: QuantityClaim) -> Figure:
    """The figure that the claim gives for a level: none, where it says that all have left."""
    return _NO_ONE if is_departure(claim) else claim.figure


def figure_of(step: Step) -> Figure:
    """The figure that the step's value is told by. The step must have support of a quantity."""
    return told_figure(quantity_of(step.support[0]))


def find_counts(entries: Iterable[Entry], lexicon: Lexicon | None = None) -> dict[Cell, list[Count]]:
    """Counts by cell, in the order given; claims that do not say whose forces or where have no cell.

    What a state has in the mission of an organisation is the state's.
    """
    names = lexicon or load_lexicon()
    cells: dict[tuple[tuple[str, ...], tuple[str, ...], Measure], list[Count]] = {}
    for entry in entries:
        claim = entry.claim
        if isinstance(claim, QuantityClaim) and claim.actors and claim.places:
            key = find_force(claim, names), sort_codes(claim.places), claim.measure
            cells.setdefault(key, []).append(make_count(entry, claim))
    return {Cell(*key): cells[key] for key in sorted(cells)}


def sort_codes(codes: tuple[str, ...]) -> tuple[str, ...]:
    """The codes as a set, in order."""
    return codes if len(codes) == 1 else tuple(sorted(set(codes)))
