"""Totals: the forces of several actors in one place on one day, none counted twice, none that is unknown passed over.

Parts of a force (trainers within troops) never stand in a series, so they cannot enter. A contingent that claims count
within an alliance counts there. Where an alliance and states stand side by side and no claim says whether the ones are
within the other, the total is a range: from the larger of the two to both together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from muster.lexicon import Lexicon, NameKind
from muster.model import Entry, Measure, Step
from muster.reconcile.cells import figure_of, find_counts
from muster.reconcile.contingents import find_force, find_kind, find_mission
from muster.reconcile.estimate import estimate_series
from muster.reconcile.wording import (
    format_day,
    format_figure,
    format_noun,
    format_number,
    format_parties,
    format_party,
    join_words,
    open_sentence,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One actor's forces in a total: `step` None is unknown; `within` is the alliance that it is counted in."""

    actor: str
    step: Step | None
    within: str | None = None

    @property
    def is_counted(self) -> bool:
        """Whether it adds to the total by itself."""
        return self.step is not None and self.within is None


@dataclass(frozen=True, slots=True)
class Total:
    """The parts, most forces first, and their sum. `best` is None where no single number can be given.

    None is given where a part is known in vague words alone. `is_complete` says that every part is known: else `best`,
    `low` and `high` are those of the known parts, and `low` is the least that there can be in all. `overlaps` are
    alliances that may count some of the other parts, too.
    """

    place: str
    measure: Measure
    day: date
    parts: tuple[Part, ...]
    best: int | None
    low: int | None
    high: int | None
    is_complete: bool
    overlaps: tuple[str, ...]
    sentence: str


def find_total(
    entries: Iterable[Entry], actors: Sequence[str], place: str, measure: Measure, day: date, lexicon: Lexicon
) -> Total:
    """Total of the actors; of an alliance alone its contributors' sum, as far as claims name any."""
    known = list(entries)
    whole = actors[0] if len(actors) == 1 and _is_alliance(actors[0], lexicon) else None
    chosen = (find_contributors(known, whole, place, lexicon) if whole else list(actors)) or list(actors)
    parts = [_find_part(known, actor, (place, measure, day), lexicon) for actor in chosen]
    standing = {part.actor for part in parts if part.step}
    parts = [replace(part, within=_find_within(part, standing, lexicon)) for part in parts]
    parts.sort(key=lambda part: (-(part.step.best or 0) if part.step else 0, part.actor))
    return _add(tuple(parts), (place, measure, day), lexicon)


def find_foreign_actors(entries: Iterable[Entry], place: str, measure: Measure, lexicon: Lexicon) -> list[str]:
    """States and alliances of whom levels are claimed in the place, but the host; in order of their ids."""
    cells = (cell for cell in find_counts(entries, lexicon) if cell.places == (place,) and cell.measure is measure)
    actors = {cell.actors[0] for cell in cells if len(cell.actors) == 1} - {place}
    return sorted(actor for actor in actors if find_kind(actor, lexicon) in (NameKind.STATE, NameKind.ALLIANCE))


def find_contributors(entries: Iterable[Entry], alliance: str, place: str, lexicon: Lexicon) -> list[str]:
    """States whose contingents in the alliance claims of the place name ("Italian troops of NATO"), in order."""
    named = {
        actor
        for entry in entries
        if place in entry.claim.places and alliance in find_mission(entry.claim, lexicon)
        for actor in find_force(entry.claim, lexicon)
    }
    return sorted(named)


def _find_part(entries: list[Entry], actor: str, cell: tuple[str, Measure, date], lexicon: Lexicon) -> Part:
    place, measure, day = cell
    return Part(actor, _find_step(estimate_series(entries, actor, place, measure, lexicon).steps, day))


def _find_within(part: Part, standing: set[str], lexicon: Lexicon) -> str | None:
    """The alliance, of those that have a level on the day, in whose mission the claims of the state's level put it."""
    missions = {
        code for entry in (part.step.support if part.step else ()) for code in find_mission(entry.claim, lexicon)
    }
    return min(missions & standing, default=None)


def _find_step(steps: Sequence[Step], day: date) -> Step | None:
    found = (step for step in steps if step.period.first_on <= day <= step.period.last_on)
    return next((step for step in found if step.best is not None), None)


def _add(parts: tuple[Part, ...], cell: tuple[str, Measure, date], lexicon: Lexicon) -> Total:
    place, measure, day = cell
    counted = [part.step for part in parts if part.is_counted and part.step]
    allied = [part for part in parts if part.is_counted and _is_alliance(part.actor, lexicon)]
    states = [part for part in parts if part.is_counted and part not in allied]
    overlaps = tuple(part.actor for part in allied) if states else ()
    is_complete = all(part.step for part in parts)
    low, high = (sum(step.low or 0 for step in counted), sum(step.high or 0 for step in counted)) if counted else (0, 0)
    if overlaps:
        low = max(sum(part.step.low or 0 for part in group if part.step) for group in (allied, states))
    is_single = counted and not overlaps and not any(figure_of(step).vague for step in counted)
    best = sum(step.best or 0 for step in counted) if is_single else None
    bounds = (low, high) if counted else (None, None)
    total = Total(place, measure, day, parts, best, bounds[0], bounds[1], is_complete, overlaps, "")
    return replace(total, sentence=_tell(total, lexicon))


def _tell(total: Total, lexicon: Lexicon) -> str:
    where = f"{open_sentence(format_noun(total.measure))} in {lexicon.label(total.place)} on {format_day(total.day)}"
    counted = [part for part in total.parts if part.is_counted]
    if total.low is None or total.high is None or not counted:
        if not total.parts:
            return f"{where}: unknown, since no claim tells how many any other state or alliance has there."
        who = format_parties([part.actor for part in total.parts], lexicon)
        return f"{where}: unknown, since no level of {who} is known on that day."
    told = [
        f"{format_party(part.actor, lexicon)} {format_figure(figure_of(part.step))}" for part in counted if part.step
    ]
    notes = [f"{where}: {_tell_sum(total, total.low, total.high)}: {join_words(told)}"]
    notes += [
        f"{format_party(part.actor, lexicon)} is counted within {format_party(part.within, lexicon)}"
        for part in total.parts
        if part.within and part.step
    ]
    if total.overlaps:
        names = format_parties(total.overlaps, lexicon)
        notes.append(f"nothing says whether {names} counts some of the others, too, so that no single number is given")
    unknown = [part.actor for part in total.parts if part.step is None]
    if unknown:
        notes.append(f"unknown: {format_parties(unknown, lexicon)}")
    return f"{'; '.join(notes)}."


def _tell_sum(total: Total, low: int, high: int) -> str:
    """The sum with its range; where a part is unknown, the least that there is in all goes before."""
    bounds = f"{format_number(low)} to {format_number(high)}"
    if total.is_complete:
        return f"{bounds} in all" if total.best is None else f"{format_number(total.best)} in all (range {bounds})"
    known = bounds if total.best is None else f"{format_number(total.best)} (range {bounds})"
    return f"at least {format_number(low)} in all; those known make {known}"


def _is_alliance(code: str, lexicon: Lexicon) -> bool:
    return find_kind(code, lexicon) is NameKind.ALLIANCE
