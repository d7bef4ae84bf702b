"""Bridges: reports that tell a step, and so make it cheaper: moves, levels to come, an official's new figure.

A bridge never makes a step by itself: the levels on both sides must be claimed as being so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from muster.model import Aspect, Status
from muster.model.filling import maker_of
from muster.reconcile.cells import Count
from muster.reconcile.changes import Change
from muster.reconcile.fitting import Bridge
from muster.reconcile.levels import Level
from muster.reconcile.method import METHOD
from muster.reconcile.readings import Reading, reading_of
from muster.reconcile.standing import Side

# What is asked for or considered is no news of a step.
_DECIDED = frozenset({Status.ANNOUNCED, Status.PLANNED, Status.PLEDGED})
_INCREASE = Aspect.INCREASE
_NEARLY = 10


@dataclass(frozen=True, slots=True)
class Told:
    """A move, or a level to come, that reports tell: what it is, and between which days it may have come true.

    `by` is the change with its sign, `to` the level, in persons or pieces; one of them is None. `is_dated` says that
    a report names the day or that it was so when it was told.
    """

    first_on: date
    last_on: date
    by: Reading | None
    to: Reading | None
    grows: bool
    is_dated: bool

    def leads(self, before: int, after: int) -> bool:
        """Whether it leads from the one level to the other, to within a tenth: it says then when that came about."""
        if self.by and (after > before) != self.grows:
            return False
        reached = self.to.nominal if self.to else before + self._change
        return abs(reached - after) * _NEARLY <= after

    @property
    def _change(self) -> int:
        by = self.by.nominal if self.by else 0
        return by if self.grows else -by


_make_told = maker_of(Told)


def find_told(counts: Iterable[Count]) -> list[Told]:
    """Moves and levels to come that are decided or done; those that are told again meanwhile are one."""
    found: dict[tuple[object, ...], list[Told]] = {}
    for count in filter(_tells_step, counts):
        days = _find_days(count)
        if not days:
            continue
        reading, grows = reading_of(count.claim), count.claim.aspect is _INCREASE
        by, to = (reading, None) if count.is_move else (None, reading)
        told = _make_told(*days, by, to, grows, count.is_actual or count.claim.time is not None)
        known = found.setdefault((reading, count.claim.aspect, told.is_dated), [])
        last = known[-1] if known else None
        if last and (told.first_on - last.last_on).days <= METHOD.near_days and not _tells_more(told, last):
            if told.last_on > last.last_on:
                known[-1] = replace(last, last_on=told.last_on)
        else:
            known.append(told)
    return [told for same in found.values() for told in same]


def _tells_more(told: Told, last: Told) -> bool:
    """Whether it tells another day than the last did: a dated move of other days is another move."""
    return told.is_dated and told.last_on != last.last_on


def find_bridges(told: Iterable[Told], levels: Sequence[Level], changes: Iterable[Change] = ()) -> list[Bridge]:
    """Bridges that moves, plans and changes make, and officials who change their own figure; in no order."""
    return [*map(_make_bridge, told), *_find_updates(levels), *_find_changed(changes)]


def _make_bridge(told: Told) -> Bridge:
    first, last = told.first_on.toordinal() - METHOD.near_days, told.last_on.toordinal() + METHOD.near_days
    if told.to:
        low, high = told.to.parts
        return Bridge(first, last, to_low=low, to_high=high)
    if told.by is None:
        raise ValueError("expected a change or a level, found neither")
    low, high = told.by.parts
    return Bridge(first, last, by=(low, high) if told.grows else (-high, -low))


def _tells_step(count: Count) -> bool:
    # Nearly all counts are levels that are so.
    if count.is_level:
        return count.claim.status in _DECIDED
    return count.is_move and (count.is_actual or count.claim.status in _DECIDED)


def _find_days(count: Count) -> tuple[date, date] | None:
    """First and last day on which it may have come true; None where its report has no day."""
    said_on, target = count.entry.published_on, count.claim.time.period if count.claim.time else None
    if count.is_actual and target:
        return target.first_on, target.last_on
    if said_on is None:
        return None
    if count.is_actual:
        return said_on, said_on
    last_on = target.last_on if target else date.fromordinal(said_on.toordinal() + METHOD.waited_days)
    return said_on, max(said_on, last_on)


def _find_updates(levels: Sequence[Level]) -> Iterator[Bridge]:
    """The force's own officials who give one figure and later another know of the first, and mean a change."""
    own = [level for level in levels if level.weight.side is Side.OWN and level.is_whole]
    for earlier, later in pairwise(own):
        if earlier.reading.nominal != later.reading.nominal and _is_near(earlier.reading, later.reading):
            first, last = earlier.last_on.toordinal(), later.first_on.toordinal()
            yield Bridge(first, last, *earlier.reading.parts, *later.reading.parts)


def _find_changed(changes: Iterable[Change]) -> Iterator[Bridge]:
    """A sentence that tells both levels and their order leaves little to ask."""
    for change in changes:
        days = change.changed_in
        if days:
            first, last = days.first_on.toordinal() - METHOD.near_days, days.last_on.toordinal() + METHOD.near_days
            before, after = reading_of(change.before.claim), reading_of(change.after.claim)
            yield Bridge(first, last, *before.parts, *after.parts, percent=METHOD.paired_percent)


def _is_near(a: Reading, b: Reading) -> bool:
    low, high = sorted((a.nominal, b.nominal))
    return high * 100 <= low * METHOD.update_percent
