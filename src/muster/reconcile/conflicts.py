"""Conflicts of all kinds, in one list."""

from collections.abc import Iterable, Iterator

from muster.lexicon import Lexicon, load_lexicon
from muster.model import Entry
from muster.reconcile.arithmetic import Verdict, find_sums
from muster.reconcile.cells import find_counts
from muster.reconcile.changes import settle_changes
from muster.reconcile.conflict import Conflict, ConflictKind, Severity
from muster.reconcile.level_conflicts import find_denials, find_level_conflicts, find_plans, find_withdrawals
from muster.reconcile.ordering import entry_order, sort_entries
from muster.reconcile.stances import find_stance_conflicts

__all__ = ["Conflict", "ConflictKind", "Severity", "find_conflicts"]


def find_conflicts(entries: Iterable[Entry], lexicon: Lexicon | None = None) -> list[Conflict]:
    """Conflicts by day of their first claim, compatible ones included; each names its entries on both sides."""
    names, in_order = lexicon or load_lexicon(), sort_entries(entries)
    found = [*find_stance_conflicts(in_order, names), *_find_false_sums(in_order, names)]
    for cell, found_counts in find_counts(in_order, names).items():
        counts = settle_changes(found_counts)
        found += find_level_conflicts(cell, counts, names)
        found += find_withdrawals(cell, counts, names)
        found += find_plans(cell, counts, names)
        found += find_denials(cell, counts, names)
    return sorted(found, key=lambda conflict: (min(map(entry_order, conflict.entries)), conflict.conflict_id))


def _find_false_sums(entries: list[Entry], lexicon: Lexicon) -> Iterator[Conflict]:
    for found in find_sums(entries, lexicon):
        if found.verdict is Verdict.FAILS:
            yield Conflict(ConflictKind.ARITHMETIC, Severity.MAJOR, found.terms, (found.total,), found.sentence)
