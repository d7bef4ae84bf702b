"""Scores of found claims against annotated reports."""

from muster.evaluate.annotation import Annotation, parse_annotation, read_annotations, read_report_text
from muster.evaluate.scores import Mistake, Scores, Tally, score_claims

__all__ = [
    "Annotation",
    "Mistake",
    "Scores",
    "Tally",
    "parse_annotation",
    "read_annotations",
    "read_report_text",
    "score_claims",
]
