"""Steps of a series: runs given their days, their basis and their band."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date
from functools import lru_cache
from itertools import pairwise

from muster.model import Basis, Entry, Period, Step
from muster.model.filling import maker_of
from muster.reconcile.bands import Band
from muster.reconcile.bridges import Told
from muster.reconcile.method import METHOD
from muster.reconcile.pulls import Pull
from muster.reconcile.runs import Run

Stretch = tuple[int, int, Basis]
"""First and last day (ordinals), and the basis."""

_Banded = tuple[Run, Band]


@dataclass(slots=True, eq=False)
class _Part:
    """Days (ordinals) with the rivals in force and the band."""

    first: int
    last: int
    rivals: tuple[Pull, ...]
    low: int
    high: int

    def is_like(self, other: "_Part") -> bool:
        """Whether a reader would see no difference."""
        return (self.low, self.high, self.rivals) == (other.low, other.high, other.rivals)


_make_step, _make_period = maker_of(Step), maker_of(Period)


def find_steps(runs: Sequence[Run], told: Sequence[Told], aside: Sequence[Pull] = ()) -> Iterator[Step]:
    """Steps of all runs by day, without gap or overlap up to the last day on which anything is known.

    `aside` are pulls that count something else, named with the steps of whose days they speak.
    """
    starts = [_find_start(runs[at - 1], run, told) if at else run.first for at, run in enumerate(runs)]
    bands = [Band.of(run) for run in runs]
    for at, run in enumerate(runs):
        following = (runs[at + 1], bands[at + 1]) if at + 1 < len(runs) else None
        end = starts[at + 1] - 1 if following else None
        yield from _find_run_steps((run, bands[at]), starts[at], end, following, aside)


def _find_start(before: Run, run: Run, told: Iterable[Told]) -> int:
    """Day on which the run starts: the first on which a claim finds it so, unless a report tells when it came about.

    A move or plan that leads from the one level to the other tells it, where the step has come about by then.
    """
    after, by = date.fromordinal(before.last), date.fromordinal(run.first)
    days = [
        min(each.last_on, by)
        for each in told
        if each.is_dated and each.first_on <= by and after < each.last_on and each.leads(before.best, run.best)
    ]
    return max(min(days, default=by).toordinal(), before.last + 1)


def _find_run_steps(
    banded: _Banded, start: int, end: int | None, following: _Banded | None, aside: Sequence[Pull]
) -> Iterator[Step]:
    run, band = banded
    support = _find_entries(run.support)
    rising = following[1] if following else None
    rises = _rises_on(run, following[0]) if following else date.max.toordinal()
    n_origins = len({pull.origin for pull in run.support})
    for first, last, basis in _find_stretches(run, start, end):
        if basis is Basis.NONE:
            yield _make_step(_span(first, last), None, None, None, basis, rule=METHOD.rule)
            continue
        for part in _find_parts(run, first, last, band, rising, rises):
            yield _make_step(
                _span(part.first, part.last),
                run.best,
                part.low,
                part.high,
                basis,
                support,
                _find_entries(part.rivals),
                n_origins,
                METHOD.rule,
                _find_entries(_find_apart(run, aside, part)),
            )


def _find_apart(run: Run, aside: Sequence[Pull], part: _Part) -> Sequence[Pull]:
    """What counts something else: of the run, and then of the part's days."""
    beside = [pull for pull in aside if _speaks_of(pull, part)]
    known = {id(pull) for pull in beside}
    return [*(pull for pull in run.apart if id(pull) not in known), *beside] if beside else run.apart


def _find_stretches(run: Run, start: int, end: int | None) -> Iterator[Stretch]:
    """Days of the run by basis: observed for a year after a claim, then last known, then unknown."""
    first = start
    for moment, following in pairwise((*run.moments, None)):
        if moment is None:
            continue
        observed_to = _add_months(moment.last, METHOD.observed_months)
        if following and observed_to >= following.first - 1:
            continue
        known_to = _add_months(moment.last, METHOD.known_months)
        last = following.first - 1 if following else end or known_to
        observed_to = min(last, observed_to)
        yield first, observed_to, Basis.OBSERVED
        carried_to = min(last, known_to)
        if carried_to > observed_to:
            yield observed_to + 1, carried_to, Basis.CARRIED
        if last > carried_to:
            yield carried_to + 1, last, Basis.NONE
        first = last + 1


def _find_parts(run: Run, first: int, last: int, band: Band, following: Band | None, rises: int) -> Iterator[_Part]:
    """Parts of the days, first to last, each with one set of rivals and one band."""
    rivals = [(pull, pull.first, _find_rival_end(run, pull)) for pull in run.rivals]
    changes = [rises, *[day for _, begins, ends in rivals for day in (begins, ends + 1)]]
    parts: list[_Part] = []
    within = {day for day in changes if first < day <= last}
    for day, until in pairwise((first, *sorted(within), last + 1)):
        in_force = tuple(pull for pull, begins, ends in rivals if begins <= day <= ends)
        low, high = band.widened(in_force)
        if following and day >= rises:
            low, high = min(low, following.low), max(high, following.high)
        part = _Part(day, until - 1, in_force, low, high)
        if parts and parts[-1].is_like(part):
            parts[-1].last = part.last
        else:
            parts.append(part)
    return iter(parts)


def _find_rival_end(run: Run, rival: Pull) -> int:
    """Last day on which the rival is in force: for good where it is as late and as weighty as what supports the run.

    Then nothing has been told since that decides between the two.
    """
    last, weight = max(pull.last for pull in run.support), max(pull.level.weight.value for pull in run.support)
    if rival.counts_whole and rival.last >= last and rival.level.weight.value >= weight:
        return date.max.toordinal() - 1
    return rival.last + METHOD.rival_days


def _speaks_of(pull: Pull, part: _Part) -> bool:
    return pull.first <= part.last and part.first <= pull.last + METHOD.rival_days


def _rises_on(run: Run, following: Run) -> int:
    """Day from which the next level may have been there already, since nobody says when it came about.

    That is some time before the first claim of it, and as soon as the last claim of this one is no longer fresh.
    """
    return min(run.last + METHOD.rival_days, max(run.last, following.first - METHOD.rival_days - 1)) + 1


def _find_entries(pulls: Iterable[Pull]) -> tuple[Entry, ...]:
    """Entries of each pull's utterance, its leading one first."""
    found: list[Entry] = []
    for pull in pulls:
        lead, entries = pull.level.lead, pull.level.utterance.entries
        found.append(lead)
        if len(entries) > 1:
            found += [entry for entry in entries if entry is not lead]
    return tuple(found)


def _span(first: int, last: int) -> Period:
    first_on, last_on = date.fromordinal(first), date.fromordinal(last)
    return _make_period(f"{first_on.isoformat()}/{last_on.isoformat()}", first_on, last_on)


# Many claims fall on few days.
@lru_cache(maxsize=20_000)
def _add_months(ordinal: int, months: int) -> int:
    """The same day of a later month, or that month's last day; the calendar's last day where it ends before."""
    day = date.fromordinal(ordinal)
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > MAXYEAR:
        return date.max.toordinal()
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])).toordinal()
