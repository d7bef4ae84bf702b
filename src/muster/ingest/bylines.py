"""What pages print about the making of a report: date lines, bylines, captions, datelines, wire services."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from muster.ingest.dates import WRITTEN_DAY, find_dates

_MOST_WORDS, _MOST_NAMES = 16, 6
_LETTERS = re.compile(r"[^\W\d_]{2,}")
# Words in and between names.
_SMALL_WORDS = frozenset(("by", "and", "with", "for", "via", "al", "bin", "da", "de", "der", "el", "van", "von"))
# In characters; the expressions below are never run on longer lines.
_LONGEST_LINE, _LONGEST_CAPTION = 200, 600
_CLOCK = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?\b)?|\b\d{1,2}\s?[ap]\.?m\.?(?!\w)",
    re.IGNORECASE,
)
_DAY_WITHOUT_YEAR = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b"
    r"|\b\d{1,2}\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(
    r"\b(?:first|originally|last|date|dated|publication|published|publish|posted|post|created|released|issued|uploaded|"
    r"updated|update|modified|edited|revised|on|at|in|of|the|time|local|news|ago|hours?|hrs?|minutes?|mins?|days?|weeks?|"
    r"read|reads|readings?|views?|visits?|hits?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|today|yesterday|"
    r"gmt|utc|bst|cet|cest|e[sd]?t|c[sd]t|p[sd]t|m[sd]t|ist|msk|z|t)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:up-?dated?|modified|revised|edited|corrected|amended|changed)\b[^\d]{0,24}$", re.IGNORECASE
)
_LABELLED = re.compile(
    r"(?:first |originally )?(?:published|posted|released|issued|date|created|updated)\b", re.IGNORECASE
)
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|[Ww]ritten by|[Aa]uthor:?|[Ss]tory by|[Rr]eported by|[Pp]osted by|[Pp]ublished by)\s+(?=[A-Z])"
)
_AUTHOR = re.compile(r"(?P<name>[^\W\d_][\w.'’-]*(?:\s+(?:and\s+)?[^\W\d_][\w.'’-]*){0,7})")
_CREDIT = r"photos?|photograph(?:er|s)?|pictures?|images?|credit|getty|handout|courtesy|shutterstock|illustration"
_CAPTION = re.compile(
    rf"""
      \((?:[^()]*\b(?:{_CREDIT}|afp|reuters|ap|epa|upi|xinhua|tass)\b[^()]*)\)\W*\Z
    | [.!?]["”’]?\s*\([^()]{{3,60}}(?<![.!?])\)\Z
    | \b(?:getty\ images|ap\ photo|afp\ photo|epa-efe|/\s?(?:afp|reuters|ap|epa|getty))(?:\W+[\w.' -]{{0,60}})?\Z
    | (?:[.|(/]\s*|\A)(?:photo|image|picture|photograph|credit)s?\s?(?::|by\b|credit\b|courtesy\b)[^.]{{1,60}}\Z
    | \A(?:illustrative\ (?:photo|image)|(?:a\ )?file\ (?:photo|picture|image))
    | \A\W?(?:photo|image|picture|pictured|caption)s?:
    | \A(?:photo|image|media)\ (?:caption|copyright)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CREDITS = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|editing) by [A-Z]|\(?(?:reporting|editing|writing) by ", re.IGNORECASE
)
_DATELINE = re.compile(
    r"\((?P<opening>[^()]{2,40})\)"
    r"|[A-Z][^\s,(]*(?:[ ,]+[^\s,(]+){0,9}?[\s,]*(?:\((?P<agency>[^()]{2,40})\)\s*(?:[-–—:]|$)|\s[–—-]{1,2}\s)"
)
# "5 February 2025 - ", "5 February 2025: ", "Mogadishu, 5 February 2025. ", "MOGADISHU (Reuters) Feb 5, 2025 - "
_DAY_FIRST = re.compile(
    r"(?:(?P<place>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3})(?:, | \((?P<agency>[^()]{2,40})\),? ))?"
    rf"(?:{WRITTEN_DAY})(?(place)\s?[-–—:.]|(?::|\s[-–—]{{1,2}}))\s"
)
_PLACE_LINE = re.compile(r"[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)? [-–—]{1,2} [A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}")
_ACRONYM = re.compile(r"[A-Z]{3,6}")
_DATELINE_WITHIN, _PLACE_WORDS = 90, 6


def find_published(lines: Iterable[str]) -> date | None:
    """First full date of a date line or byline among the lines, passing over dates that tell a later change."""
    dated = (line for line in lines if is_date_line(line) or is_byline(line))
    return next(filter(None, map(_find_unchanged, dated)), None)


def find_published_beside_names(lines: Iterable[str]) -> date | None:
    """First full date that stands beside names in a line; only below a title is it the day of publication."""
    return next(filter(None, map(_find_unchanged, filter(is_dated_byline, lines))), None)


def _find_unchanged(line: str) -> date | None:
    return next((found for found, start, _ in find_dates(line) if not _CHANGED.search(line[:start])), None)


def find_dateline_date(paragraph: str) -> date | None:
    """Full date in the dateline that opens a paragraph ("BAGHDAD, March 12, 2016 (AFP) —"), else None."""
    dateline = parse_dateline(paragraph)
    return dateline.filed_on if dateline else None


@dataclass(frozen=True, slots=True)
class Dateline:
    """What opens a report: where it was filed, by which wire service, on which day; None where it does not say."""

    place: str | None = None
    agency: str | None = None
    filed_on: date | None = None


def parse_dateline(opening: str) -> Dateline | None:
    """Dateline that opens a paragraph ("KUWAIT (AFP) —", "ORLA, March 12, 2016 (Reuters) -"), None without one."""
    opening = _without_marks(opening)
    if day_first := _DAY_FIRST.match(opening):
        filed_on = next((found for found, *_ in find_dates(day_first[0])), None)
        if filed_on:
            return Dateline(day_first["place"], find_agency(opening), filed_on)
    match = _DATELINE.match(opening[:_DATELINE_WITHIN])
    if not match:
        return None
    place = _find_filed_from(match[0])
    filed_on = next((found for found, *_ in find_dates(match[0])), None)
    agency = find_agency(opening)
    return Dateline(place, agency, filed_on) if place or agency or filed_on else None


def _without_marks(opening: str) -> str:
    """The opening without the marks that Markdown sets around bold words ("**Mogadishu, 20 September 2023** - ")."""
    return opening[: 2 * _DATELINE_WITHIN].replace("*", "").replace("__", "")


def _find_filed_from(dateline: str) -> str | None:
    """Words of a dateline up to its credit, its day or its dash, where they name a place."""
    words = re.split(r"\s*\(|\s+[-–—]{1,2}(?:\s|\Z)|\s*[–—]", dateline)[0]
    day = next((start for _, start, _ in find_dates(words)), len(words))
    place = _DAY_WITHOUT_YEAR.sub("", words[:day]).strip(" ,.:")
    return (
        place
        if place and place[0].isupper() and not match_agency(place) and len(place.split()) <= _PLACE_WORDS
        else None
    )


def find_agency(opening: str) -> str | None:
    """Wire service credited in the dateline that opens a paragraph ("KUWAIT (AFP) —"), else None."""
    opening = _without_marks(opening)
    match = _DATELINE.match(opening[:_DATELINE_WITHIN])
    credit = (match["opening"] or match["agency"] or "").strip() if match else ""
    if not match and (day_first := _DAY_FIRST.match(opening)):
        credit = (day_first["agency"] or "").strip()
    return match_agency(credit) or (credit if _ACRONYM.fullmatch(credit) else None)


def match_agency(words: str) -> str | None:
    """Wire service that the words of a byline, credit or dateline name, else None."""
    for part in re.split(r"\s*[/,;|]\s*|\s+(?:and|with|via|for|through)\s+|\bby\s+", words):
        if name := _agencies().get(part.strip(" .()[]")):
            return name
    return None


def is_date_line(line: str) -> bool:
    """Whether the line says when a report came out or was changed, and nothing else."""
    if len(line) > _LONGEST_LINE or len(line.split()) > _MOST_WORDS:
        return False
    rest = _strip_dates(line)
    return rest != line and not _LETTERS.search(rest)


def is_dated_byline(line: str) -> bool:
    """Whether the line is a full date with a few names beside it and no other figure ("Ada Quill - Nov 19, 2019")."""
    if len(line) > _LONGEST_LINE or is_caption(line) or not any(True for _ in find_dates(line)):
        return False
    rest = _strip_dates(line)
    names = [word for word in _LETTERS.findall(rest) if word not in _SMALL_WORDS]
    return len(names) <= _MOST_NAMES and all(name[0].isupper() for name in names) and not re.search(r"\d", rest)


def _strip_dates(line: str) -> str:
    """The line without its dates, its clock times and the words that go with them."""
    spans = [(start, end) for _, start, end in find_dates(line)]
    rest = "".join(" " if any(start <= i < end for start, end in spans) else c for i, c in enumerate(line))
    rest = _CLOCK.sub(" ", _DAY_WITHOUT_YEAR.sub(" ", rest))
    return _DATE_WORDS.sub(" ", rest) if rest != line else line


def is_place_line(line: str) -> bool:
    """Whether the line is a place and an outlet with a dash between ("Baghdad – The Courier")."""
    return bool(_PLACE_LINE.fullmatch(line.strip()))


def is_byline(line: str) -> bool:
    """Whether the line names who wrote a report, or starts with a label such as "Published:" and gives a date."""
    if len(line) > _LONGEST_LINE or len(line.split()) > _MOST_WORDS or line.rstrip().endswith((".", "?", "!", ":")):
        return False
    if _BYLINE.match(line):
        return True
    return bool(_LABELLED.match(line)) and any(True for _ in find_dates(line))


def find_author(line: str) -> str | None:
    """Names in a byline ("By Ann Berg and Tom Lea" gives "Ann Berg and Tom Lea"), else None."""
    match = _BYLINE.match(line)
    if not match or not is_byline(line):
        return None
    name = _AUTHOR.match(re.split(r"\s*(?:[|,•·(]|\s[-–—]\s|\bon\b|\d)", line[match.end() :])[0])
    return name["name"] if name else None


def is_caption(line: str) -> bool:
    """Whether the line is the caption of a picture: it ends in a picture credit or starts as captions do."""
    return len(line) <= _LONGEST_CAPTION and bool(_CAPTION.search(line.strip()))


def is_credits(line: str) -> bool:
    """Whether the line lists who reported, wrote and edited."""
    return len(line) <= _LONGEST_CAPTION and bool(_CREDITS.match(line))


@cache
def _agencies() -> dict[str, str]:
    table = tomllib.loads(files("muster.ingest").joinpath("agencies.toml").read_text(encoding="utf-8"))
    return {writing: name for name, writings in table["agencies"].items() for writing in writings}
