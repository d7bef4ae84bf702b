"""The series: the step function with the least cost that the claims of one force allow.

docs/method.md defines it. In short: each utterance of an actual level pulls to its reading with the weight of its
speaker, each step costs, steps that a report tells cost less, and the sum is least. Plans never enter it.
"""

from collections.abc import Iterable, Iterator

from muster.lexicon import Lexicon, load_lexicon
from muster.model import Entry, Measure, Series, SetAside, Status, Step
from muster.model.collecting import collection_at_rest
from muster.reconcile.bridges import Told, find_bridges, find_told
from muster.reconcile.cells import Cell, Count, find_counts
from muster.reconcile.changes import Change, find_changes, settle_changes
from muster.reconcile.departures import NONE, find_departures
from muster.reconcile.levels import Level, find_levels, tell_unplaced
from muster.reconcile.method import METHOD
from muster.reconcile.ordering import sort_entries
from muster.reconcile.plans import find_track
from muster.reconcile.pulls import find_pulls
from muster.reconcile.runs import find_runs
from muster.reconcile.steps import find_steps
from muster.reconcile.withdrawals import find_withdrawn, without_withdrawn
from muster.reconcile.wording import format_source

RULE = METHOD.rule
"""The rule of every step, with its version."""


def estimate_series(
    entries: Iterable[Entry], actor: str, place: str, measure: Measure, lexicon: Lexicon | None = None
) -> Series:
    """Series of one actor's forces in one place, as far as the entries tell; no steps where they tell nothing.

    A claim counts where its only actor and its only place are these; so does one of a state's contingent in a mission.
    A value is carried on for 12 months as observed and for 24 more as last known; then the level is unknown. Copies of
    one utterance count once.
    """
    cell, names = Cell((actor,), (place,), measure), lexicon or load_lexicon()
    in_order = sort_entries(count.entry for count in find_counts(entries, names).get(cell, []))
    return _estimate_cell(cell, find_counts(in_order, names).get(cell, []), names)


def estimate_all(entries: Iterable[Entry], lexicon: Lexicon | None = None) -> list[Series]:
    """Series of every actor, place and measure that the entries tell of, in the order of ids."""
    names = lexicon or load_lexicon()
    with collection_at_rest():
        cells = find_counts(sort_entries(entries), names).items()
        return [_estimate_cell(cell, counts, names) for cell, counts in cells if cell.is_single]


def _estimate_cell(cell: Cell, in_order: list[Count], lexicon: Lexicon) -> Series:
    counts, set_aside = _find_standing_counts(settle_changes(in_order))
    departures = find_departures(counts, lexicon)
    levels = sorted([*find_levels(counts, lexicon), *departures], key=lambda level: (level.first_on, *level.rank))
    told = [*find_told(counts), *(Told(level.first_on, level.last_on, None, NONE, False, True) for level in departures)]
    steps = tuple(_find_steps(levels, told, find_changes(counts))) if levels else ()
    return Series(
        cell.actors[0],
        cell.places[0],
        cell.measure,
        steps,
        tuple([count.entry for count in counts if count.is_plan and (count.is_level or count.is_move)]),
        tuple([count.entry for count in counts if count.is_actual and count.is_move]),
        tuple(find_track(counts, steps)),
        (*set_aside, *_find_idle(counts)),
    )


def _find_steps(levels: list[Level], told: list[Told], changes: list[Change]) -> Iterator[Step]:
    pulls = find_pulls(levels)
    runs = find_runs(pulls, find_bridges(told, levels, changes))
    heard = any(level.speaks for level in levels)
    return find_steps(runs, told, [pull for pull in pulls if heard and not pull.level.speaks])


def _find_standing_counts(in_order: list[Count]) -> tuple[list[Count], tuple[SetAside, ...]]:
    """Counts that count, in order, and those that a reviewer rejected or their outlet withdrew."""
    rejected = [count.entry for count in in_order if count.entry.review and count.entry.is_rejected]
    kept = [count for count in in_order if not count.entry.is_rejected] if rejected else in_order
    set_aside = [SetAside(entry, _tell_rejection(entry)) for entry in rejected]
    withdrawn = find_withdrawn(kept)
    if not withdrawn:
        return kept, tuple(set_aside)
    for count in kept:
        by = withdrawn.get(count.entry.claim.claim_id)
        if by:
            set_aside.append(SetAside(count.entry, f"withdrawn by its outlet ({format_source(by)})"))
    return without_withdrawn(kept, withdrawn), tuple(set_aside)


def _find_idle(counts: list[Count]) -> Iterator[SetAside]:
    """Levels that stand on no day, and levels and moves that are said not to be so: they must not vanish."""
    for count in counts:
        if count.is_level and count.is_actual:
            reason = tell_unplaced(count.entry)
            if reason:
                yield SetAside(count.entry, reason)
        elif count.claim.status is Status.DENIED and (count.is_level or count.is_move):
            yield SetAside(count.entry, "it is said not to be so")


def _tell_rejection(entry: Entry) -> str:
    review = entry.review
    return f"rejected by {review.reviewer}: {review.reason}" if review else "rejected"
