"""Full calendar dates in metadata, in addresses and in print; half a date (no year, no day) is none."""

import re
from collections.abc import Iterator
from datetime import date

from muster.lexicon.tables import load_dates

# The first year from which a page can date, and the last that is no filler ("2099-12-31", "9999-12-31").
FIRST_YEAR, LAST_YEAR = 1900, 2090
_MONTH = "|".join(sorted(load_dates().months, key=len, reverse=True))
_DATE = re.compile(
    rf"""
      (?<!\d)(?P<y1>\d{{4}})(?P<s1>[-/.])(?P<m1>\d{{1,2}})(?P=s1)(?P<d1>\d{{1,2}})(?!\d)
    | (?<!\d)(?P<y2>\d{{4}})(?P<m2>\d{{2}})(?P<d2>\d{{2}})(?!\d)
    | \b(?P<mon3>{_MONTH})\b\.?\s*(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s*[,.]?\s+(?P<y3>\d{{4}})(?!\d)
    | (?<!\d)(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?[-\s]*(?:of\s+)?\b(?P<mon4>{_MONTH})\b[.,]?[-\s]*(?P<y4>\d{{4}})(?!\d)
    | (?<!\d)(?P<a5>\d{{1,2}})(?P<s5>[-/.])(?P<b5>\d{{1,2}})(?P=s5)(?P<y5>\d{{4}})(?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A day with its month in letters and its year, as reports open with it: "5 February 2025", "Feb. 5, 2025".
WRITTEN_DAY = rf"(?:\d{{1,2}} (?i:{_MONTH})\.?|(?i:{_MONTH})\.? \d{{1,2}},) \d{{4}}"
_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d{2})([-/_]?)(\d{2})\2(\d{2})(?!\d)")
_LONGEST_PATH = 2000
# Fields that were never set hold the first second of Unix time.
_UNSET = date(1970, 1, 1)


def find_dates(words: str) -> Iterator[tuple[date, int, int]]:
    """Full dates in the words, in order, each with the characters [start, end) where it stands.

    "03/12/2016" is none: it is March in one country and December in another; "12.03.2016" is a day and a month, as
    everywhere where full stops are used.
    """
    for match in _DATE.finditer(words):
        found = _parse_match(match)
        if found:
            yield found, match.start(), match.end()


def find_metadata_date(value: str) -> date | None:
    """Day that a metadata value names: ISO 8601, RFC 5322 or a written date, as local to the page as it was written."""
    return next((found for found, *_ in find_dates(value[:80]) if found != _UNSET), None)


def find_address_date(url: str) -> date | None:
    """Day in the path of an address ("/2016/09/28/", "-20160928"); a month alone is none."""
    path = url.partition("://")[2].partition("/")[2]
    for match in _ADDRESS.finditer(path[:_LONGEST_PATH]):
        found = _calendar_day(match[1], match[3], match[4])
        if found:
            return found
    return None


def _parse_match(match: re.Match[str]) -> date | None:
    months = load_dates().months
    if match["y1"] or match["y2"]:
        return _calendar_day(match["y1"] or match["y2"], match["m1"] or match["m2"], match["d1"] or match["d2"])
    if match["y3"] or match["y4"]:
        month = months[(match["mon3"] or match["mon4"]).lower()]
        return _calendar_day(match["y3"] or match["y4"], month, match["d3"] or match["d4"])
    first, second = int(match["a5"]), int(match["b5"])
    if match["s5"] == "." or first > 12 or first == second:
        return _calendar_day(match["y5"], second, first)
    return _calendar_day(match["y5"], first, second) if second > 12 else None


def _calendar_day(year: str, month: str | int, day: str | int) -> date | None:
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
