"""Points in time of day, month or year precision, and steps between them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_LARGEST_STEP = 12 * 200


@dataclass(frozen=True, slots=True)
class Point:
    """A day (all three), a month (no day) or a year (no month)."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """The point as ISO 8601 writes it: 2016-09-28, 2014-11 or 2011."""
        parts = (f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part is not None))
        return "-".join(parts)

    @property
    def first_on(self) -> date:
        """Its first day."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_on(self) -> date:
        """Its last day."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def of_precision(self, like: "Point") -> "Point":
        """The point cut down to the other's precision where its own is finer."""
        return Point(self.year, self.month if like.month else None, self.day if like.day else None)


def day_point(on: date) -> Point:
    """Point of one day."""
    return Point(on.year, on.month, on.day)


def valid_point(year: int, month: int | None = None, day: int | None = None) -> Point | None:
    """The point, where the calendar has it and the year is one that news tells of (1000 to 2999)."""
    if not 1000 <= year <= 2999 or (month is not None and not 1 <= month <= 12):
        return None
    if day is not None and not (month and 1 <= day <= monthrange(year, month)[1]):
        return None
    return Point(year, month, day)


def step_days(on: date, days: int) -> Point | None:
    """The day that many days later (earlier where negative)."""
    if abs(days) > 31 * _LARGEST_STEP:
        return None
    return day_point(on + timedelta(days=days))


def step_months(on: date, months: int) -> Point | None:
    """The month that many months later (earlier where negative)."""
    if abs(months) > _LARGEST_STEP:
        return None
    years, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    return valid_point(years, month + 1)


def week_of(on: date, weeks: int) -> tuple[Point, Point]:
    """Monday and Sunday of the week that many weeks after the day's own."""
    monday = on - timedelta(days=on.weekday()) + timedelta(weeks=weeks)
    return day_point(monday), day_point(monday + timedelta(days=6))


def nearest_weekday(on: date, weekday: int, *, forward: bool, strictly: bool = False) -> date:
    """The nearest such weekday (Monday is 0) before or after the day, the day itself included unless strictly."""
    days = (weekday - on.weekday()) % 7 if forward else -((on.weekday() - weekday) % 7)
    if days == 0 and strictly:
        days = 7 if forward else -7
    return on + timedelta(days=days)


def nearest_month(on: date, month: int, *, forward: bool, strictly: bool = False) -> Point:
    """The nearest such month before or after the day's, the day's own month included unless strictly."""
    months = (month - on.month) % 12 if forward else -((on.month - month) % 12)
    if months == 0 and strictly:
        months = 12 if forward else -12
    return step_months(on, months) or Point(on.year, month)


def nearest_date(on: date, month: int, day: int, *, forward: bool) -> Point | None:
    """The nearest such day of the year before or after the day, the day itself included."""
    for years in range(9):
        point = valid_point(on.year + (years if forward else -years), month, day)
        if point and (point.first_on >= on if forward else point.first_on <= on):
            return point
    return None
