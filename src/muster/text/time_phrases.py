"""Time phrases to spans of days, months or years: "last month", "December 2-3", "the first half of 2009".

A phrase comes in lower case, single-spaced, without commas, prepositions and words of rough time ("early", "late").
"""

import re
from collections.abc import Callable

from muster.lexicon.tables import load_dates
from muster.text.named_dates import (
    FIXED_DATES,
    parse_date,
    parse_decade,
    parse_holiday,
    parse_month,
    parse_numeric_date,
    parse_season,
    parse_september_11,
    parse_weekday,
    parse_year,
    parse_years,
)
from muster.text.points import Point, day_point
from muster.text.stretches import parse_distance, parse_near_day, parse_same_time, parse_stretch, parse_unit
from muster.text.time_reader import Reader, Span, one_point, parse_count

_Handler = Callable[[re.Match[str], Reader], Span | None]

_MONTH = rf"(?P<month>{'|'.join(sorted(load_dates().months, key=len, reverse=True))})\.?"
_WEEKDAY = rf"(?P<weekday>{'|'.join(sorted(load_dates().weekdays, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>(?:1[0-9]|2[01])\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_LAST_DAY = r"(?P<last_day>\d{1,2})(?:st|nd|rd|th)?"
_TO = r" ?(?:-|–|to|through|and|until) ?"
_REL = r"(?P<rel>last|past|previous|this past|this coming|this|next|coming|following)"
_OF_YEAR = r"(?: (?:of )?(?P<of>last|this|next|the same|that) year)?"
_UNIT = r"(?P<unit>hour|day|week|month|year|decade|night|weekend|quarter|century)(?P<plural>s?)"
_COUNT = r"(?P<count>\d{1,4}|[a-z -]+?)"
_SEASON = r"(?P<season>spring|summer|fall|autumn|winter)"
_PARTS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 0}


def parse_phrase(phrase: str, reader: Reader) -> Span | None:
    """First and last point that the phrase names; None where it names none, or none without a day of publication."""
    for pattern, handler in _PATTERNS:
        if match := pattern.fullmatch(phrase):
            return handler(match, reader)
    return None


def _parse_edge(match: re.Match[str], reader: Reader) -> Span | None:
    """An end or beginning: of a year a month, of anything shorter the thing itself; of a deadline the last day."""
    whole = _parse_whole(match["whole"], reader)
    if whole is None:
        return None
    edge, (first, last) = match["edge"], whole
    if edge in ("end", "close", "last day", "final day"):
        if reader.deadline or last.day or edge.endswith("day"):
            return one_point(day_point(last.last_on))
        return one_point(last if last.month else Point(last.year, 12))
    if edge in ("middle", "mid"):
        return whole if first.month else one_point(Point(first.year, 6))
    if edge == "first day":
        return one_point(day_point(first.first_on))
    return one_point(first if first.month else Point(first.year, 1))


def _parse_part(match: re.Match[str], reader: Reader) -> Span | None:
    """A half, a quarter or the first or last months of a year."""
    whole = _parse_whole(match["whole"], reader)
    if whole is None or whole[0].month:
        return None
    year, months = whole[0].year, {"half": 6, "quarter": 3}.get(match["part"])
    if months is None:
        count = parse_count(match["count"]) if match["count"] else None
        months = count if count and count <= 12 else None
    number = _PARTS.get(match["number"])
    if months is None or number is None or number * months > 12:
        return None
    first = 13 - months if number == 0 else (number - 1) * months + 1
    return Point(year, first), Point(year, first + months - 1)


def _parse_whole(words: str, reader: Reader) -> Span | None:
    own = Reader(reader.on, reader.forward)
    named = re.sub(r"^(?:the )?(?=(?:year|month|week)$)", "this ", words)
    return parse_phrase(named, own) or parse_phrase(words.removeprefix("the "), own)


_EDGE = r"(?P<edge>end|close|beginning|start|middle|mid|last day|final day|first day)"
_PART = r"(?:(?P<part>half|quarter)|(?P<count>\d\d?|[a-z]+) months)"
_FROM_HERE = r"(?P<way>past|last|next|coming)"
_NEAR_DAY = r"(?P<near>today|tonight|yesterday|last night|tomorrow|overnight|this (?:morning|afternoon|evening))"
_FORMS: tuple[tuple[str, _Handler], ...] = (
    (rf"(?:{_WEEKDAY} )?{_MONTH} {_DAY}(?:{_TO}{_LAST_DAY})?(?: {_YEAR}|{_OF_YEAR})", parse_date),
    (rf"(?:{_WEEKDAY} )?(?:the )?{_DAY}(?:{_TO}{_LAST_DAY})?(?: of)? {_MONTH}(?: {_YEAR}|{_OF_YEAR})", parse_date),
    (rf"{_YEAR}[-./](?P<number>\d\d?)[-./](?P<day>\d\d?)", parse_numeric_date),
    (rf"(?:the month of )?{_MONTH}(?: (?:of )?{_YEAR}|{_OF_YEAR})", parse_month),
    (rf"{_REL} {_MONTH}", parse_month),
    (rf"{_WEEKDAY}(?: (?:of )?(?P<week>last|this|next) week)?", parse_weekday),
    (rf"{_REL} {_WEEKDAY}", parse_weekday),
    (rf"(?:the year |all of )?(?P<mid>mid[ -])?{_YEAR}", parse_year),
    (rf"{_YEAR}[-–/](?P<short>\d\d)", parse_years),
    (r"(?:the )?(?P<year>(?:1[5-9]|20)\d0)s", parse_decade),
    (rf"(?:the )?{_SEASON}(?: (?:of )?{_YEAR}|{_OF_YEAR})", parse_season),
    (rf"{_REL} {_SEASON}", parse_season),
    (_NEAR_DAY, parse_near_day),
    (r"(?:the )?(?P<rel>)(?P<unit>weekend)", parse_unit),
    (rf"(?P<rel>last|this past|this|this coming|next) {_UNIT}", parse_unit),
    (rf"(?:the |these |this )?{_FROM_HERE} (?:{_COUNT} )?{_UNIT}", parse_stretch),
    (rf"{_COUNT} {_UNIT} (?P<way>ago|from now)", parse_distance),
    (rf"(?:the )?(?:very )?{_EDGE}[ -](?:of )?(?P<whole>.+)", _parse_edge),
    (r"(?P<whole>(?:this |next |the )?(?:year|month|week)|\d{4}) (?P<edge>end)", _parse_edge),
    (rf"(?:the )?(?P<number>{'|'.join(_PARTS)}) {_PART} (?:of )?(?P<whole>.+)", _parse_part),
    (r"(?:at )?this time (?P<rel>last|next) year", parse_same_time),
    (rf"(?:(?P<rel>last|this|next) )?(?P<holiday>{'|'.join(FIXED_DATES)})(?: {_YEAR})?", parse_holiday),
    (r"(?:the )?9/11(?: attacks?)?", parse_september_11),
)
_PATTERNS = [(re.compile(form), handler) for form, handler in _FORMS]
