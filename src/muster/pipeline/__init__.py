"""The stages joined: from sources to claims, from sources into a ledger, and from a ledger to answers."""

from muster.pipeline.adding import Added, Outcome, add_sources
from muster.pipeline.answering import answer_words, read_conflicts, read_series, read_sums
from muster.pipeline.reading import Given, ReadSource, read_given, read_sources

__all__ = [
    "Added",
    "Given",
    "Outcome",
    "ReadSource",
    "add_sources",
    "answer_words",
    "read_conflicts",
    "read_given",
    "read_series",
    "read_sources",
    "read_sums",
]
