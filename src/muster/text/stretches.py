"""Calendar units, stretches and distances from the day of publication: "last week", "the past six months"."""

import re
from datetime import date

from muster.text.points import (
    Point,
    day_point,
    step_days,
    step_months,
    valid_point,
    week_of,
)
from muster.text.time_reader import Reader, Span, direction_of, one_point, parse_count, two_points


def parse_unit(match: re.Match[str], reader: Reader) -> Span | None:
    """A calendar unit: "last week" is Monday to Sunday, "this month" the whole month."""
    unit, steps = match["unit"], direction_of(match["rel"])
    if reader.on is None or (unit == "day" and steps):
        return None
    if unit in ("day", "night"):
        return one_point(step_days(reader.on, steps))
    if unit == "week":
        return week_of(reader.on, steps)
    if unit == "weekend":
        return _weekend(reader.on, match["rel"], forward=reader.forward)
    if unit == "month":
        return one_point(step_months(reader.on, steps))
    if unit == "year":
        return one_point(valid_point(reader.on.year + steps))
    return None


def _weekend(on: date, rel: str | None, *, forward: bool) -> Span | None:
    """Saturday and Sunday of the day's own week or one beside it."""
    weeks = direction_of(rel)
    if rel in ("", "this") and not forward and on.weekday() < (5 if rel == "" else 2):
        # On a Monday "this weekend" is the one just past, as "the weekend" is on any working day.
        weeks = -1
    sunday = week_of(on, weeks)[1]
    return two_points(step_days(sunday.first_on, -1), sunday)


def parse_stretch(match: re.Match[str], reader: Reader) -> Span | None:
    """A stretch up to or from the day of publication: "the past six months", "the next two weeks".

    "The coming weeks" tell no number, and "the next day" is the day after another one that the report names.
    """
    if not match["count"] and (match["plural"] or match["unit"] == "day"):
        return None
    count = parse_count(match["count"]) if match["count"] else 1
    if reader.on is None or count is None:
        return None
    sign = -1 if match["way"] in ("past", "last") else 1
    other, here = _step(reader.on, match["unit"], sign * count)
    return two_points(*((other, here) if sign < 0 else (here, other)))


def _step(on: date, unit: str, count: int) -> tuple[Point | None, Point | None]:
    """The point that many units away, and the day's own at the same precision: days, or months for longer units."""
    days = {"hour": 1 / 24, "day": 1, "night": 1, "week": 7}.get(unit)
    if days is not None:
        whole = round(count * days) or (1 if count > 0 else -1)
        return step_days(on, whole), day_point(on)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    if months is None:
        return None, None
    return step_months(on, months * count), Point(on.year, on.month)


def parse_distance(match: re.Match[str], reader: Reader) -> Span | None:
    """A point at a distance from the day of publication, as precise as its unit: "three months ago"."""
    count = parse_count(match["count"])
    if reader.on is None or count is None:
        return None
    steps = -count if match["way"] == "ago" else count
    unit = match["unit"]
    if unit == "week":
        return week_of(reader.on, steps) if abs(steps) < 5000 else None
    if unit in ("year", "decade"):
        return one_point(valid_point(reader.on.year + steps * (10 if unit == "decade" else 1)))
    point, _ = _step(reader.on, unit, steps)
    return one_point(day_point(reader.on)) if unit == "hour" and count < 24 else one_point(point)


def parse_near_day(match: re.Match[str], reader: Reader) -> Span | None:
    """The day of publication or one beside it; "overnight" is both that it joins."""
    if reader.on is None:
        return None
    steps = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(match["near"], 0)
    if match["near"] == "overnight":
        return two_points(step_days(reader.on, -1), day_point(reader.on))
    return one_point(step_days(reader.on, steps))


def parse_same_time(match: re.Match[str], reader: Reader) -> Span | None:
    """The month of publication in the year before or after."""
    return one_point(valid_point(reader.on.year + direction_of(match["rel"]), reader.on.month)) if reader.on else None
