"""Named dates to spans: days, months, years, seasons and holidays, with or without their year."""

import re

from muster.lexicon.tables import load_dates
from muster.text.points import (
    Point,
    day_point,
    nearest_date,
    nearest_month,
    nearest_weekday,
    step_days,
    valid_point,
    week_of,
)
from muster.text.time_reader import Reader, Span, direction_of, one_point, two_points

# "In November of that year": the year stands elsewhere in the report.
_OTHER_YEARS = ("the same", "that")
_SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
FIXED_DATES = {"christmas": (12, 25), "christmas day": (12, 25), "new year day": (1, 1), "new year eve": (12, 31)}


def parse_date(match: re.Match[str], reader: Reader) -> Span | None:
    """Day of the month, or the days from one to another; without its year the nearest on the reader's side."""
    named = match.groupdict()
    month, day = load_dates().months[named["month"]], int(named["day"])
    last_day = int(named["last_day"]) if named.get("last_day") else day
    year = int(named["year"]) if named.get("year") else _year_of_day(named.get("of"), month, day, reader)
    return two_points(valid_point(year, month, day), valid_point(year, month, last_day)) if year else None


def _year_of_day(of: str | None, month: int, day: int, reader: Reader) -> int | None:
    if reader.on is None or of in _OTHER_YEARS:
        return None
    if of:
        return reader.on.year + direction_of(of)
    nearest = nearest_date(reader.on, month, day, forward=reader.forward)
    return nearest.year if nearest else None


def parse_numeric_date(match: re.Match[str], reader: Reader) -> Span | None:
    """Day written in figures, year first."""
    return one_point(valid_point(int(match["year"]), int(match["number"]), int(match["day"])))


def parse_month(match: re.Match[str], reader: Reader) -> Span | None:
    """Month; without its year the nearest on the reader's side, the month of publication included."""
    named = match.groupdict()
    month = load_dates().months[named["month"]]
    if named.get("year"):
        return one_point(valid_point(int(named["year"]), month))
    if reader.on is None or named.get("of") in _OTHER_YEARS:
        return None
    if named.get("of"):
        return one_point(valid_point(reader.on.year + direction_of(named["of"]), month))
    rel = named.get("rel")
    if rel is None:
        return one_point(nearest_month(reader.on, month, forward=reader.forward))
    if rel == "this":
        return one_point(valid_point(reader.on.year, month))
    return one_point(nearest_month(reader.on, month, forward=direction_of(rel) > 0, strictly=True))


def parse_weekday(match: re.Match[str], reader: Reader) -> Span | None:
    """Day of the week: of a named week, or the nearest on the reader's side, the day of publication included."""
    named = match.groupdict()
    if reader.on is None:
        return None
    weekday, rel = load_dates().weekdays[named["weekday"]], named.get("rel")
    if named.get("week"):
        return one_point(step_days(week_of(reader.on, direction_of(named["week"]))[0].first_on, weekday))
    if rel == "this":
        return one_point(step_days(week_of(reader.on, 0)[0].first_on, weekday))
    forward = direction_of(rel) > 0 if rel else reader.forward
    return one_point(day_point(nearest_weekday(reader.on, weekday, forward=forward, strictly=rel is not None)))


def parse_year(match: re.Match[str], reader: Reader) -> Span | None:
    """Year; the middle of one is its June."""
    return one_point(valid_point(int(match["year"]), 6 if match["mid"] else None))


def parse_years(match: re.Match[str], reader: Reader) -> Span | None:
    """Years written like "2003-04"."""
    first = int(match["year"])
    return two_points(valid_point(first), valid_point(first - first % 100 + int(match["short"])))


def parse_decade(match: re.Match[str], reader: Reader) -> Span | None:
    """The ten years of "the 1990s"."""
    first = int(match["year"])
    return two_points(valid_point(first), valid_point(first + 9))


def parse_season(match: re.Match[str], reader: Reader) -> Span | None:
    """Season, as the year in which it begins: ISO 8601 has no seasons."""
    named = match.groupdict()
    if named.get("year"):
        return one_point(valid_point(int(named["year"])))
    if reader.on is None or named.get("of") in _OTHER_YEARS:
        return None
    rel, opens = named.get("rel"), _SEASONS[named["season"]]
    if named.get("of") or rel == "this":
        return one_point(valid_point(reader.on.year + direction_of(named.get("of"))))
    forward = direction_of(rel) > 0 if rel else reader.forward
    begun = nearest_month(reader.on, opens, forward=forward, strictly=bool(rel) and forward)
    in_it = not forward and rel is not None and (reader.on.month - opens) % 12 < 3
    return one_point(valid_point(begun.year - 1 if in_it else begun.year))


def parse_holiday(match: re.Match[str], reader: Reader) -> Span | None:
    """Day of a holiday that has a fixed date."""
    month, day = FIXED_DATES[match["holiday"]]
    if match["year"]:
        return one_point(valid_point(int(match["year"]), month, day))
    forward = match["rel"] == "next" or (match["rel"] != "last" and reader.forward)
    return one_point(nearest_date(reader.on, month, day, forward=forward)) if reader.on else None


def parse_september_11(match: re.Match[str], reader: Reader) -> Span | None:
    """Day of the attacks of 2001, which reports name by date alone."""
    return one_point(Point(2001, 9, 11))
