"""Cells: whose forces, where, counted how; the claims that count for one."""

from collections.abc import Iterable
from dataclasses import dataclass

from muster.model import Aspect, Entry, Measure, QuantityClaim, Status
from muster.model.filling import maker_of

PLAN_STATUSES = frozenset({Status.ANNOUNCED, Status.PLANNED, Status.PLEDGED, Status.REQUESTED, Status.POSSIBLE})
"""Modalities of what is not so (yet), and was not denied."""

MOVES = frozenset({Aspect.INCREASE, Aspect.DECREASE})
"""Aspects that say by how much a force changes."""


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
    """An entry of a quantity, with its claim at hand."""

    entry: Entry
    claim: QuantityClaim

    @property
    def is_level(self) -> bool:
        """Whether it says how many are, were or will be there."""
        return self.claim.aspect is Aspect.LEVEL

    @property
    def is_actual(self) -> bool:
        """Whether it is said to be so."""
        return self.claim.status is Status.ACTUAL

    @property
    def is_plan(self) -> bool:
        """Whether it is announced, planned, pledged, asked for or considered."""
        return self.claim.status in PLAN_STATUSES

    @property
    def is_move(self) -> bool:
        """Whether it says by how much the force grows or shrinks."""
        return self.claim.aspect in MOVES


_make_count = maker_of(Count)


def quantity_of(entry: Entry) -> QuantityClaim:
    """The entry's claim, which must be a quantity. Raises TypeError where it is none."""
    if not isinstance(entry.claim, QuantityClaim):
        raise TypeError(f"expected a quantity, found a {entry.claim.kind}")
    return entry.claim


def find_counts(entries: Iterable[Entry]) -> dict[Cell, list[Count]]:
    """Counts by cell, in the order given; claims that do not say whose forces or where have no cell."""
    cells: dict[tuple[tuple[str, ...], tuple[str, ...], Measure], list[Count]] = {}
    for entry in entries:
        claim = entry.claim
        if isinstance(claim, QuantityClaim) and claim.actors and claim.places:
            key = sort_codes(claim.actors), sort_codes(claim.places), claim.measure
            if key not in cells:
                cells[key] = []
            cells[key].append(_make_count(entry, claim))
    return {Cell(*key): cells[key] for key in sorted(cells)}


def sort_codes(codes: tuple[str, ...]) -> tuple[str, ...]:
    """The codes as a set, in order."""
    return codes if len(codes) == 1 else tuple(sorted(set(codes)))
