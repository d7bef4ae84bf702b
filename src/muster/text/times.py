"""Time expressions: where a text says when something holds, and what period the words name."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from muster.lexicon.tables import load_dates
from muster.text.occasions import find_occasions
from muster.text.periods import Tense, parse_period

__all__ = ["Tense", "TimeSpan", "find_dates", "find_times", "parse_period"]


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """Words that say when, at [start, end) of the text, with the prepositions that belong to them ("by", "since")."""

    start: int
    end: int


def _names(table: Mapping[str, int], stop: str) -> str:
    """Alternatives as news prints them: capitalised, `stop` behind what abbreviates another name."""
    names = sorted(table, key=lambda name: (-len(name), name))
    short = {name for name in names if any(other != name and other.startswith(name) for other in names)}
    forms = (rf"{name.capitalize()}\b" + (stop if name in short else "") for name in names)
    return f"(?:{'|'.join(forms)})"


_MONTH = _names(load_dates().months, r"\.?")
# Without its full stop "Sun" is a newspaper, "Sat" and "Wed" are verbs.
_WEEKDAY = _names(load_dates().weekdays, r"\.")
_S = r"[ \t\xa0]{1,2}"
_S0 = r"[ \t\xa0]{0,2}"
_NUMBER = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|"
    rf"several|half{_S}an?|(?:a{_S})?few|many|(?:a{_S})?couple(?:{_S}of)?)"
)
_UNIT = r"(?:hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|quarters?|century|centuries)"
_SEASON = r"(?:spring|summer|fall|autumn|winter)"
_REL = rf"(?:last|past|previous|this(?:{_S}(?:past|coming))?|next|coming|following)"
_YEAR = r"(?:1[89]|20)\d\d(?![\d,]\d|[\w%])"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\d,]\d|\w)"
_PART = rf"(?:{_S}(?:early{_S}|late{_S})?(?i:morning|afternoon|evening|night))"
_DAY_PART = rf"(?:early{_S}|late{_S})?(?:morning|afternoon|evening|night|hours)"
_CLOCK = rf"\d{{1,2}}(?:[:.]\d\d)?{_S0}[ap]\.?m\b\.?"
_OF_YEAR = rf"(?:{_S}(?:of{_S})?(?:last|this|next|that|the{_S}same){_S}year)"

_DATE = (
    rf"{_MONTH}{_S}{_DAY}(?:{_S0}[-–]{_S0}{_DAY}|{_S}(?:and|to|through){_S}{_DAY})?(?:,?{_S}{_YEAR}|{_OF_YEAR})?"
    rf"|{_DAY}(?:{_S0}[-–]{_S0}{_DAY})?{_S}(?:of{_S})?{_MONTH}(?:,?{_S}{_YEAR}|{_OF_YEAR})?"
    r"|(?:19|20)\d\d-\d\d-\d\d(?![\w-])|(?:19|20)\d\d\.\d\d\.\d\d(?!\w)"
)
_MONTHS = rf"{_MONTH}(?:,?{_S}(?:of{_S})?{_YEAR}|{_OF_YEAR})"
_DAYS = rf"{_WEEKDAY}(?:,?{_S}(?:{_DATE}))?{_PART}?(?:{_S}of{_S}{_REL}{_S}week)?"
_RELATIVE = (
    rf"(?i:the{_S})?(?i:{_REL}){_S}(?:{_NUMBER}{_S})?{_UNIT}\b|(?i:the{_S}(?:past|last|next|coming)){_S}(?:few|several){_S}{_UNIT}\b"
    rf"|(?i:{_REL}){_S}(?:{_MONTH}|{_WEEKDAY}{_PART}?|{_SEASON}\b|morning\b|afternoon\b|evening\b)"
    rf"|(?i:{_NUMBER}){_S}(?:and{_S}a{_S}half{_S})?{_UNIT}{_S}(?:ago|earlier|later|from{_S}now)\b"
    rf"|(?i:(?:that|the{_S}same)){_S}(?:day|week|month|year|period)\b|(?i:that){_S}time\b"
    rf"|(?i:this{_S}time{_S}(?:last|next){_S}year)|(?:the{_S})?weekend\b"
)
_EDGE = (
    rf"(?i:(?:the{_S})?(?:very{_S})?(?:end|close|beginning|start|middle|first{_S}half|second{_S}half|latter{_S}half|"
    rf"(?:first|second|third|fourth|last){_S}quarter|first{_S}(?:\w{{3,6}}|\d\d?){_S}months){_S}of){_S}"
    rf"(?:{_DATE}|{_MONTHS}|{_MONTH}|{_YEAR}|(?:the|this|last|next){_S}(?:year|month|week|decade|summer|century|day)\b)"
    rf"|(?i:(?:the{_S}|this{_S}|next{_S})?(?:year|month|week)(?:['’]s|-){_S0}end\b)"
)
# "Before the cut there were 600": no longer so at publication, and of no day that is told.
_STEP = r"(?:cut|withdrawal|drawdown|reduction|increase|surge|buildup|deployment|pullout)"
_OTHER = (
    rf"(?i:(?:the{_S})?{_SEASON}(?:{_S}of)?){_S}{_YEAR}|(?:the{_S})?(?:(?:early|late|mid){_S}|mid-)?(?:19|20)\d0s\b"
    rf"|(?i:overnight|yesterday|tomorrow|last{_S}night|tonight|recently)\b|(?:\bthe{_S})?9/11\b"
    rf"|(?:(?i:last|this|next){_S})?Christmas(?:{_S}Day)?\b|New{_S}Year['’]s(?:{_S}(?:Day|Eve))?\b|World{_S}War{_S}(?:II?|One|Two|1|2)\b"
    rf"|(?i:before{_S}(?:the|that|this){_S}{_STEP})\b"
)
# These name nothing but months; the other months, seasons and years are also names, verbs and numbers: they need a
# preposition before them.
_ROUGH_MONTH = rf"(?i:early|late|mid)[ -]{_MONTH}"
_SURE_MONTH = rf"(?:January|February|July|September|October|November|December)\b(?!{_S}\d)"
_PREPOSITION = (
    rf"(?i:since|by|until|till|from|(?:in|on|at)(?!{_S}(?:overnight|yesterday|tomorrow|tonight|last{_S}night)\b)|over|during|through|throughout|within|after|before|as{_S}of|starting|"
    rf"beginning|between|as{_S}early{_S}as|as{_S}soon{_S}as|as{_S}late{_S}as|no{_S}later{_S}than|prior{_S}to|all{_S}of|around|about)"
)
_ROUGH = (
    rf"(?i:early|earlier|late|later|mid|sometime|the{_S}month{_S}of|around|about|(?:at{_S})?dawn|"
    rf"so{_S}far(?:{_S}in)?)"
)
_MID = rf"(?:(?:{_ROUGH}{_S}){{0,2}}(?i:mid-)?)"
_OPEN = (
    rf"(?:{_MID}(?:{_MONTH}|{_YEAR}(?:[-–](?:{_YEAR}|\d\d(?!\d)))?)"
    rf"|(?:the{_S})?(?:end{_S}of{_S}(?:the{_S})?)?{_SEASON}\b(?!{_S}of{_S}\D))"
)
_NAMED = rf"(?:{_MID}(?:{_DATE}|{_MONTHS}|{_DAYS}))"
_TO = rf"(?:{_S}(?:and|to|through|until)(?:{_S}into)?{_S}(?:on{_S}|early{_S}|late{_S})?|{_S0}[-–]{_S0})"
_WITHIN = rf"(?i:within|in){_S}(?:(?:the|less{_S}than|about|around|another){_S})?{_NUMBER}{_S}{_UNIT}\b"
_AT_CLOCK = (
    rf"(?:(?i:at|around|about|by|just{_S}after|just{_S}before|shortly{_S}after){_S}){{1,2}}{_CLOCK}(?:{_S}local{_S}time)?"
    rf"(?:{_S}(?:on{_S}|early{_S})?{_DAYS})?"
)
_TIME = re.compile(
    r"(?<![\w$£€/-])(?:"
    rf"{_AT_CLOCK}|{_WITHIN}"
    rf"|(?:{_PREPOSITION}{_S}){{0,2}}(?:the{_S}(?:{_DAY_PART}{_S}of{_S}(?:the{_S})?)?)?{_NAMED}(?:{_TO}(?:{_NAMED}|{_OPEN}))?"
    rf"|(?:{_PREPOSITION}{_S}){{0,2}}{_MID}(?:{_EDGE}|{_RELATIVE}|{_OTHER}|{_ROUGH_MONTH})"
    rf"|(?:{_PREPOSITION}{_S}){{1,2}}{_OPEN}(?:{_TO}(?:{_NAMED}|{_OPEN}))?"
    rf"|{_SURE_MONTH}"
    rf")(?:{_S}so{_S}far\b)?(?!-(?!led)\w)"
)

# What opens an occasion that ends the time told: its date is no part of that time.
_BEFORE = re.compile(r"(?:before|prior\s+to|on\s+the\s+eve\s+of)\s+(?:the|this|that|its|their)\s", re.IGNORECASE)
_OF = re.compile(r"\s*(?:of\s+)?", re.IGNORECASE)


def find_times(text: str, start: int = 0, end: int | None = None) -> list[TimeSpan]:
    """Time expressions of text[start:end] in order, without overlap: dates, and occasions beside them."""
    stop = len(text) if end is None else end
    dates, found = find_dates(text, start, stop), [TimeSpan(*span) for span in find_occasions(text, start, stop)]
    occasions = [span for span in found if not _overlaps(span, dates) or _BEFORE.match(text, span.start, span.end)]
    spans: list[TimeSpan] = []
    for span in sorted(dates + occasions, key=lambda span: (span.start, -span.end)):
        last = spans[-1] if spans else None
        if last and (span.start < last.end or _dates_occasion(text, last, span)):
            spans[-1] = TimeSpan(last.start, max(last.end, span.end))
        else:
            spans.append(span)
    return spans


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[TimeSpan]:
    """The time expressions of text[start:end] that name a day, month, year or stretch, in order."""
    return [TimeSpan(*match.span()) for match in _TIME.finditer(text, start, len(text) if end is None else end)]


def _dates_occasion(text: str, occasion: TimeSpan, date: TimeSpan) -> bool:
    """Whether the date is that of an occasion before which something was so: "before the coup | of July 2023"."""
    return bool(_BEFORE.match(text, occasion.start, occasion.end) and _OF.fullmatch(text, occasion.end, date.start))


def _overlaps(span: TimeSpan, others: list[TimeSpan]) -> bool:
    """Whether the span shares a character with one of the others, which are in order and without overlap."""
    before = bisect_left(others, span.end, key=lambda other: other.start)
    return before > 0 and others[before - 1].end > span.start
