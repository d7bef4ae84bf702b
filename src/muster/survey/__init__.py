"""What a page shows of a cell, and what is kept up to date of the whole ledger: summaries and the queue for review."""

from muster.survey.cell_view import CellKey, CellView, find_as_of, make_cell, read_cell
from muster.survey.picture import draw_cell
from muster.survey.priority import Priority
from muster.survey.summary import Summary, make_summary
from muster.survey.survey import Progress, Queued, Survey
from muster.survey.telling import (
    count,
    tell_answer,
    tell_events,
    tell_range,
    tell_source_line,
    tell_support,
    tell_title,
)

__all__ = [
    "CellKey",
    "CellView",
    "Priority",
    "Progress",
    "Queued",
    "Summary",
    "Survey",
    "count",
    "draw_cell",
    "find_as_of",
    "make_cell",
    "make_summary",
    "read_cell",
    "tell_answer",
    "tell_events",
    "tell_range",
    "tell_source_line",
    "tell_support",
    "tell_title",
]
