"""The period: a day, month, year or interval, as ISO 8601 writes it."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Period:
    """Calendar days from `first_on` to `last_on`, both inclusive. `iso` keeps the precision that the words had.

    `iso` is a day (2016-09-28), month (2014-11), year (2011) or two of them joined by a slash.
    """

    iso: str
    first_on: date
    last_on: date

    @classmethod
    def parse(cls, iso: str) -> "Period":
        """Period that the ISO 8601 text names. Raises ValueError where it names none or runs backwards."""
        first, slash, last = iso.partition("/")
        first_on = _point_days(first)[0]
        last_on = _point_days(last if slash else first)[1]
        if last_on < first_on:
            raise ValueError(f"period {iso!r} ends before it starts")
        return cls(iso, first_on, last_on)

    @classmethod
    def day(cls, on: date) -> "Period":
        """Period of one day."""
        return cls(on.isoformat(), on, on)

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share a day."""
        return self.first_on <= other.last_on and other.first_on <= self.last_on

    def __str__(self) -> str:
        return self.iso


def _point_days(point: str) -> tuple[date, date]:
    match = _POINT.fullmatch(point)
    if not match:
        raise ValueError(f"expected an ISO 8601 day, month or year, found {point!r}")
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or month is None:
        return date(year or 0, 1, 1), date(year or 0, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)
