"""The conflict: claims that disagree, or look as if they did, and why in one sentence."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from muster.model import Entry, content_id


class ConflictKind(StrEnum):
    """Why claims disagree.

    contradiction: no value fits both. revision: the same speaker later says otherwise. definition: they count
    different things. plan: one is not so yet. arithmetic: one report's figures do not add up.
    """

    CONTRADICTION = "contradiction"
    REVISION = "revision"
    DEFINITION = "definition"
    PLAN = "plan"
    ARITHMETIC = "arithmetic"


class Severity(StrEnum):
    """How far claims are apart; compatible ones are listed so that nobody takes them for a disagreement."""

    COMPATIBLE = "compatible"
    MINOR = "minor"
    MAJOR = "major"


@dataclass(frozen=True)
class Conflict:
    """Entries on two sides, the earlier said on the left, and the sentence that says why they conflict or do not."""

    kind: ConflictKind
    severity: Severity
    left: tuple[Entry, ...]
    right: tuple[Entry, ...]
    sentence: str

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Both sides."""
        return *self.left, *self.right

    @property
    def disagrees(self) -> bool:
        """Whether it is a disagreement: whether it counts where the question is if there are any."""
        return self.severity is not Severity.COMPATIBLE

    @cached_property
    def conflict_id(self) -> str:
        """Id made from the kind and the claims of both sides."""
        sides = [sorted(entry.claim.claim_id for entry in side) for side in (self.left, self.right)]
        return content_id("k", {"kind": self.kind.value, "left": sides[0], "right": sides[1]})
