"""The series: at each day the latest actual level of the best standing.

A first rule, in one place so that another can take it. Steps begin only on days of which a claim speaks. There, claims
that hold within two weeks of the latest compete: the best standing wins, then the latest day, then the latest report.
So a weaker voice does not replace a stronger one of the same days, and replaces an older one. Announced and planned
figures, parts and ceilings never enter; a level that counts only some of the force speaks for all of it only where
nothing else is known.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from itertools import zip_longest

from muster.lexicon import Lexicon, load_lexicon
from muster.model import Basis, Entry, Measure, Period, Series, Step
from muster.reconcile.cells import Cell, find_counts
from muster.reconcile.levels import Level, find_levels
from muster.reconcile.ordering import sort_entries
from muster.reconcile.origins import find_origins
from muster.reconcile.scopes import is_whole

RULE = "latest level of the best standing/1"
"""The rule of every step, with its version."""

COMPETE_DAYS = 14
"""Days within which two levels speak of the same time."""

_DAY = timedelta(days=1)
_OBSERVED_MONTHS = 12
_KNOWN_MONTHS = 36


@dataclass(frozen=True, slots=True)
class _Choice:
    """What is known from a day on: the levels in force, the chosen one first, and those that count something else."""

    from_on: date
    chosen: Level
    agreeing: tuple[Level, ...]
    rivals: tuple[Level, ...]

    @property
    def seen_on(self) -> date:
        return max(level.last_on for level in (*self.agreeing, *self.rivals))

    @property
    def ends(self) -> tuple[int, int]:
        whole = is_whole(self.chosen.scope)
        in_force = [level for level in (*self.agreeing, *self.rivals) if is_whole(level.scope) == whole]
        ends = [level.reading.ends for level in in_force]
        return min(low for low, _ in ends), max(high for _, high in ends)


def estimate_series(
    entries: Iterable[Entry], actor: str, place: str, measure: Measure, lexicon: Lexicon | None = None
) -> Series:
    """Series of one actor's forces in one place, as far as the entries tell; no steps where they tell nothing.

    A claim counts where its only actor and its only place are these. A value is carried on for 12 months as observed
    and for 24 more as last known; then the level is unknown. Copies of one utterance count once.
    """
    cell = Cell((actor,), (place,), measure)
    counted = find_counts(entries).get(cell, [])
    counts = find_counts(sort_entries(count.entry for count in counted)).get(cell, [])
    levels = find_levels(counts, lexicon or load_lexicon())
    return Series(
        actor,
        place,
        measure,
        tuple(_find_steps(list(_find_choices(levels)))),
        tuple(count.entry for count in counts if count.is_plan and (count.is_level or count.is_move)),
        tuple(count.entry for count in counts if count.is_actual and count.is_move),
    )


def _find_choices(levels: list[Level]) -> Iterator[_Choice]:
    """What is known from each day on which it may change."""
    for day in sorted({level.first_on for level in levels}):
        known = [level for level in levels if level.first_on <= day <= _add_months(level.last_on, _KNOWN_MONTHS)]
        whole = [level for level in known if is_whole(level.scope)]
        competing = _find_latest(whole or known, day)
        chosen = max(competing, key=lambda level: (level.weight.value, level.seen_on(day), level.rank))
        apart = [level for level in _find_latest(known, day) if level not in competing] if whole else []
        yield _Choice(
            day,
            chosen,
            (chosen, *_by_rank(level for level in competing if level is not chosen and _agree(level, chosen))),
            _by_rank(level for level in (*competing, *apart) if not _agree(level, chosen)),
        )


def _find_latest(levels: list[Level], day: date) -> list[Level]:
    latest = max(level.seen_on(day) for level in levels)
    return [level for level in levels if (latest - level.seen_on(day)).days <= COMPETE_DAYS]


def _agree(a: Level, b: Level) -> bool:
    return a.reading.meets(b.reading)


def _by_rank(levels: Iterable[Level]) -> tuple[Level, ...]:
    return tuple(sorted(levels, key=lambda level: level.rank, reverse=True))


def _find_steps(choices: list[_Choice]) -> Iterator[Step]:
    """Steps without gap: each choice holds to the next, as observed, then as last known, then as unknown."""
    runs = _join_choices(choices)
    for run, following in zip_longest(runs, runs[1:]):
        last = run[-1]
        end = following[0].from_on - _DAY if following else _add_months(last.seen_on, _KNOWN_MONTHS)
        observed_to = min(end, _add_months(last.seen_on, _OBSERVED_MONTHS))
        carried_to = min(end, _add_months(last.seen_on, _KNOWN_MONTHS))
        yield _make_step(run, run[0].from_on, observed_to, Basis.OBSERVED)
        if carried_to > observed_to:
            yield _make_step(run, observed_to + _DAY, carried_to, Basis.CARRIED)
        if end > carried_to:
            yield Step(_span(carried_to + _DAY, end), None, None, None, Basis.NONE, rule=RULE)


def _join_choices(choices: list[_Choice]) -> list[list[_Choice]]:
    """Choices that follow each other with one value, one range and no rivals, before the first grows old."""
    runs: list[list[_Choice]] = []
    for choice in choices:
        last = runs[-1][-1] if runs else None
        same = last is not None and _is_same(last, choice)
        if same and last and choice.from_on <= _add_months(last.seen_on, _OBSERVED_MONTHS):
            runs[-1].append(choice)
        else:
            runs.append([choice])
    return runs


def _is_same(a: _Choice, b: _Choice) -> bool:
    values_agree = a.chosen.reading.nominal == b.chosen.reading.nominal and a.ends == b.ends
    return values_agree and a.chosen.scope == b.chosen.scope and not a.rivals and not b.rivals


def _make_step(run: list[_Choice], first_on: date, last_on: date, basis: Basis) -> Step:
    support = _unique(level for choice in reversed(run) for level in choice.agreeing)
    rivals = _unique(level for choice in reversed(run) for level in choice.rivals)
    low, high = run[-1].ends
    return Step(
        _span(first_on, last_on),
        run[-1].chosen.reading.nominal,
        low,
        high,
        basis,
        tuple(entry for level in support for entry in _lead_first(level)),
        tuple(entry for level in rivals for entry in _lead_first(level)),
        len(find_origins(level.utterance for level in support)),
        RULE,
    )


def _unique(levels: Iterable[Level]) -> list[Level]:
    return list({level.lead.claim.claim_id: level for level in levels}.values())


def _lead_first(level: Level) -> tuple[Entry, ...]:
    return level.lead, *(entry for entry in level.utterance.entries if entry is not level.lead)


def _span(first_on: date, last_on: date) -> Period:
    return Period(f"{first_on}/{last_on}", first_on, last_on)


def _add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day; the calendar's last day where it ends before."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
