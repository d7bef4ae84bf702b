"""The series: the step function with the least cost that the claims of one force allow.

docs/method.md defines it. In short: each utterance of an actual level pulls to its reading with the weight of its
speaker, each step costs, steps that a report tells cost less, and the sum is least. Plans never enter it.
"""

from collections.abc import Iterable

from muster.lexicon import Lexicon, load_lexicon
from muster.model import Entry, Measure, Series
from muster.reconcile.bridges import find_bridges, find_told
from muster.reconcile.cells import Cell, find_counts
from muster.reconcile.levels import find_levels
from muster.reconcile.method import METHOD
from muster.reconcile.ordering import sort_entries
from muster.reconcile.pulls import find_pulls
from muster.reconcile.runs import find_runs
from muster.reconcile.steps import find_steps

RULE = METHOD.rule
"""The rule of every step, with its version."""


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
    told = find_told(counts)
    pulls = find_pulls(levels)
    runs = find_runs(pulls, find_bridges(told, levels))
    whole = any(level.is_whole for level in levels)
    aside = [pull for pull in pulls if whole and not pull.level.is_whole]
    return Series(
        actor,
        place,
        measure,
        tuple(find_steps(runs, told, aside)),
        tuple(count.entry for count in counts if count.is_plan and (count.is_level or count.is_move)),
        tuple(count.entry for count in counts if count.is_actual and count.is_move),
    )
