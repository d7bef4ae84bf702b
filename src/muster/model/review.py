"""The review: a person's decision on a claim or a statement."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Any

from muster.model.identity import content_id

FieldValue = str | int | bool | tuple[str, ...] | None


class Decision(StrEnum):
    """What a reviewer decided. `UNDO` takes back the review that it follows."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a claim, under its name in `Claim.record`, as it was and as the reviewer wants it read."""

    name: str
    before: FieldValue
    after: FieldValue


@dataclass(frozen=True)
class Review:
    """One decision by one person on the claim or statement `target_id`.

    `follows` is the id of the review of the same target that the reviewer had before them, None at the first. It
    tells a decision that is taken again after an undo from the same decision sent twice, so a review needs no clock
    for its id, and two reviewers who decide without seeing each other both stay visible. `recorded_at` is the aware
    UTC instant since which the ledger has it, None outside a ledger; it takes no part in equality.
    """

    target_id: str
    decision: Decision
    reviewer: str
    changes: tuple[FieldChange, ...] = ()
    reason: str = ""
    follows: str | None = None
    recorded_at: datetime | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if (self.decision is Decision.CORRECT) != bool(self.changes):
            raise ValueError(f"expected changes with a correction and with nothing else, found {self.decision.value}")
        if self.decision is Decision.UNDO and self.follows is None:
            raise ValueError("expected an undo to follow the review that it takes back, found none")
        if self.decision is Decision.REJECT and not self.reason:
            raise ValueError("expected a reason for the rejection, found none")

    @cached_property
    def review_id(self) -> str:
        """Id of the review, made from everything but the instant of recording."""
        return content_id("w", self.record())

    def record(self) -> dict[str, Any]:
        """The review as plain values (one JSON object)."""
        return {
            "target_id": self.target_id,
            "decision": self.decision.value,
            "reviewer": self.reviewer,
            "changes": [{"name": c.name, "before": _plain(c.before), "after": _plain(c.after)} for c in self.changes],
            "reason": self.reason,
            "follows": self.follows,
        }


def find_standing_review(reviews: Iterable[Review]) -> Review | None:
    """The review in force, given all reviews of one target in the order of recording; None where none is.

    The last review decides. An undo puts back what stood before the review that it follows, so undoing an undo does
    the thing again.
    """
    history = list(reviews)
    known = {review.review_id: review for review in history}
    standing = history[-1] if history else None
    while standing is not None and standing.decision is Decision.UNDO:
        undone = known.get(standing.follows or "")
        standing = known.get(undone.follows or "") if undone else None
    return standing


def _plain(value: FieldValue) -> str | int | bool | list[str] | None:
    return list(value) if isinstance(value, tuple) else value
