"""The stages joined: from sources to claims, from sources into a ledger, and from a ledger to answers."""

from muster.pipeline.adding import add_sources, watch_feeds
from muster.pipeline.answering import answer_words, read_conflicts, read_series, read_sums, read_total
from muster.pipeline.appending import Added, Outcome
from muster.pipeline.copying import CopyGroup, find_copies
from muster.pipeline.fetching import add_url
from muster.pipeline.listing import list_reviewed
from muster.pipeline.readers import Readers
from muster.pipeline.reading import Given, ReadSource, read_given, read_sources
from muster.pipeline.rereading import reread_pages
from muster.pipeline.reviewing import (
    Decided,
    append_claim,
    append_correction,
    append_decision,
    append_undo,
    find_last_decision,
    find_standing,
    read_counting,
    read_reviewed,
)

__all__ = [
    "Added",
    "CopyGroup",
    "Decided",
    "Given",
    "Outcome",
    "ReadSource",
    "Readers",
    "add_sources",
    "add_url",
    "answer_words",
    "append_claim",
    "append_correction",
    "append_decision",
    "append_undo",
    "find_copies",
    "find_last_decision",
    "find_standing",
    "list_reviewed",
    "read_conflicts",
    "read_counting",
    "read_given",
    "read_reviewed",
    "read_series",
    "read_sources",
    "read_sums",
    "read_total",
    "reread_pages",
    "watch_feeds",
]
