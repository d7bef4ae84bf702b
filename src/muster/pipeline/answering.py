"""Answering from a ledger: what a view holds, as reviewers want it read, given to the rules that reconcile it."""

from collections.abc import Sequence
from datetime import date

from muster.lexicon import Lexicon
from muster.model import Measure, Series, View
from muster.pipeline.reviewing import read_counting, read_reviewed
from muster.reconcile.answer import Answer, answer_question
from muster.reconcile.arithmetic import Sum, find_sums
from muster.reconcile.conflict import Conflict
from muster.reconcile.conflicts import find_conflicts
from muster.reconcile.estimate import estimate_series
from muster.reconcile.question import parse_question
from muster.reconcile.totals import Total, find_foreign_actors, find_total
from muster.store import Ledger
from muster.store.entries import verify_entries


def read_series(ledger: Ledger, actor: str, place: str, measure: Measure, view: View, lexicon: Lexicon) -> Series:
    """Series of one actor's forces in one place, as the view knows it; what reviewers rejected is set aside in it.

    Raises BrokenPromise where one of its claims is no longer as it was recorded.
    """
    entries = read_reviewed(ledger, view, actor=actor, place=place, measure=measure)
    verify_entries(entries)
    return estimate_series(entries, actor, place, measure, lexicon)


def read_total(
    ledger: Ledger, actors: Sequence[str], place: str, measure: Measure, day: date, view: View, lexicon: Lexicon
) -> Total:
    """Total of the actors' forces in one place, of all foreign ones where none is named; an alliance's contributors."""
    entries = read_counting(ledger, view, place=place, measure=measure)
    verify_entries(entries)
    chosen = list(dict.fromkeys(actors)) or find_foreign_actors(entries, place, measure, lexicon)
    return find_total(entries, chosen, place, measure, day, lexicon)


def answer_words(ledger: Ledger, words: str, view: View, lexicon: Lexicon) -> Answer:
    """Answer to a question in plain English. Raises UsageError, with an example, where it cannot be parsed."""
    question = parse_question(words, lexicon)
    answer = answer_question(question, read_counting(ledger, view), lexicon)
    verify_entries((*answer.citations, *answer.nearest))
    return answer


def read_conflicts(
    ledger: Ledger, view: View, lexicon: Lexicon, actor: str | None = None, place: str | None = None
) -> list[Conflict]:
    """Claims that disagree, of all parties or of those given."""
    conflicts = find_conflicts(read_counting(ledger, view, actor=actor, place=place), lexicon)
    verify_entries(entry for conflict in conflicts for entry in conflict.entries)
    return conflicts


def read_sums(
    ledger: Ledger, view: View, lexicon: Lexicon, actor: str | None = None, place: str | None = None
) -> list[Sum]:
    """Sums that reports imply, of all parties or of those given."""
    sums = find_sums(read_counting(ledger, view, actor=actor, place=place), lexicon)
    verify_entries(entry for found in sums for entry in found.entries)
    return sums
