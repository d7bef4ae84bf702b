"""The entry: a claim as the ledger holds it."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from muster.model.claim import Aspect, Claim, QuantityClaim, Status
from muster.model.period import Period
from muster.model.report import ReportHead
from muster.model.review import Decision, Review


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim with the head of its report, the page behind it, and since when the ledger has it.

    `recorded_at` is an aware UTC instant. `extractor` is the version that made the claim. `review` is the decision in
    force on it; where that is a correction, `claim` is read as the reviewer wants it and `as_found` is the original.
    `apart` and `together` are ids of claims that a reviewer keeps from being one utterance with it, or holds to be one.
    `sheet` is the number of the sheet on which the claim stands, where the page is a PDF. `held` is when the figure
    was so where another figure of its sentence tells it: "from 1,100 to 1,300 in January". `is_past` says that it was
    so before its report and nobody tells when: "half of the 1,100 have left".
    """

    claim: Claim
    head: ReportHead
    page_sha256: str
    recorded_at: datetime
    extractor: str
    review: Review | None = None
    as_found: Claim | None = None
    apart: frozenset[str] = frozenset()
    together: frozenset[str] = frozenset()
    sheet: int | None = None
    held: Period | None = None
    is_past: bool = False

    @property
    def is_rejected(self) -> bool:
        """Whether a reviewer holds that the page does not say it: it stays visible and counts for nothing."""
        return self.review is not None and self.review.decision is Decision.REJECT

    @property
    def published_on(self) -> date | None:
        """Day on which the report was published: the day on which its reader could know the claim."""
        return self.head.published_on

    @property
    def valid(self) -> Period | None:
        """Period in which the figure holds, as far as it is known.

        The time that the words name; where a quantity names none and is so (status actual), the day of publication.
        So does one whose words say only since when, by what happened then ("since the war began"): it is so still.
        Other claims without time words, or with words that name no days, hold at no known time.
        """
        if self.held or self.is_past:
            return self.held
        claim = self.claim
        if isinstance(claim, QuantityClaim):
            time = claim.time
            if time and (time.period or not _SINCE.match(time.text)):
                return time.period
            day = self.head.published_on
            return _day(day) if day and claim.status is _ACTUAL and claim.aspect in _HELD else None
        return None


# Looking a member up in its enumeration takes a call, and this is asked of every claim several times.
_ACTUAL, _HELD = Status.ACTUAL, frozenset({Aspect.LEVEL, Aspect.CAP, Aspect.PART})

_SINCE = re.compile(r"(?:ever )?since\b", re.IGNORECASE)

# Many claims hold on the day of their report, and are asked for it several times.
_day = lru_cache(maxsize=20_000)(Period.day)
