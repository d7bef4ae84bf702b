"""Scores of found claims against annotated reports."""

from muster.evaluate.annotation import Annotation, parse_annotation, read_annotations, read_report_text
from muster.evaluate.causes import Cause, group_mistakes
from muster.evaluate.scores import Mistake, Scores, Tally, score_claims

__all__ = [
    "Annotation",
    "Cause",
    "Mistake",
    "Scores",
    "Tally",
    "group_mistakes",
    "parse_annotation",
    "read_annotations",
    "read_report_text",
    "score_claims",
]
