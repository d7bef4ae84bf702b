"""The vocabulary that every stage shares: frozen values, no input or output."""

from muster.model.claim import (
    Aspect,
    Attribution,
    Claim,
    Evidence,
    Measure,
    PositionClaim,
    QuantityClaim,
    Stance,
    Standing,
    Status,
    TimeWords,
)
from muster.model.correction import correct_claim, find_changes
from muster.model.entry import Entry
from muster.model.extraction import Extraction, Judgement
from muster.model.figure import Figure
from muster.model.identity import content_id, sha256_hex
from muster.model.page import Page
from muster.model.period import Period
from muster.model.report import DateOrigin, Passage, PassageRole, Report, ReportHead, Segment
from muster.model.review import Decision, FieldChange, FieldValue, Review, find_standing_review
from muster.model.series import Basis, Plan, PlanOutcome, Series, SetAside, Step
from muster.model.statement import Statement
from muster.model.view import View

__all__ = [
    "Aspect",
    "Attribution",
    "Basis",
    "Claim",
    "DateOrigin",
    "Decision",
    "Entry",
    "Evidence",
    "Extraction",
    "FieldChange",
    "FieldValue",
    "Figure",
    "Judgement",
    "Measure",
    "Page",
    "Passage",
    "PassageRole",
    "Period",
    "Plan",
    "PlanOutcome",
    "PositionClaim",
    "QuantityClaim",
    "Report",
    "ReportHead",
    "Review",
    "Segment",
    "Series",
    "SetAside",
    "Stance",
    "Standing",
    "Statement",
    "Status",
    "Step",
    "TimeWords",
    "View",
    "content_id",
    "correct_claim",
    "find_changes",
    "find_standing_review",
    "sha256_hex",
]
