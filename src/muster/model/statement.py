"""The statement: one utterance of a figure or position, carried by one or more claims."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from muster.model.identity import content_id


@dataclass(frozen=True)
class Statement:
    """Claims that carry the same utterance, with the reasons for joining them, in words.

    `claim_ids` are sorted and without repeats, whatever order they came in. `method` names the rule that joined
    them, with its version. `recorded_at` is the aware UTC instant since which the ledger has the statement, None
    outside a ledger; it takes no part in equality.
    """

    claim_ids: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    method: str = ""
    recorded_at: datetime | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if not self.claim_ids:
            raise ValueError("expected a statement of at least one claim, found none")
        object.__setattr__(self, "claim_ids", tuple(sorted(set(self.claim_ids))))

    @cached_property
    def statement_id(self) -> str:
        """Id of the statement, made from its claims alone: another method that joins the same claims makes it too."""
        return content_id("s", {"claim_ids": list(self.claim_ids)})
