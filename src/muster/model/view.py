"""The view: which part of the ledger a reader sees, on two clocks."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class View:
    """Limits of what is read; None is no limit.

    `known_on` keeps reports published on that day or before (a report without a date is then left out: nobody can
    say that it was known). `recorded_by` keeps what the ledger itself held at that instant (UTC).
    """

    known_on: date | None = None
    recorded_by: datetime | None = None
