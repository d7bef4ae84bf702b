"""Words of pages: how templates print days, figures and the text of pages that nobody here wrote."""

import re
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from muster.model import Entry, FieldValue, Period, PositionClaim, QuantityClaim, Stance, Status
from muster.reconcile.wording import format_day, format_figure, format_number, format_period

# Controls that would turn the order of words around, hide them, or ring a bell. One for one, so that offsets hold.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

STATUS_WORDS = {
    Status.ACTUAL: "present",
    Status.ANNOUNCED: "announced",
    Status.PLANNED: "planned",
    Status.PLEDGED: "pledged",
    Status.REQUESTED: "asked for",
    Status.POSSIBLE: "considered",
    Status.DENIED: "denied",
}
"""What each status is called on pages."""

STANCE_WORDS = {
    Stance.RULES_OUT: "rules out",
    Stance.OPPOSES: "opposes",
    Stance.SUPPORTS: "supports",
    Stance.REQUESTS: "asks for",
    Stance.OFFERS: "offers",
    Stance.CONSIDERS: "considers",
    Stance.DENIES_PLAN: "denies a plan for",
}
"""What each stance is called on pages."""


def make_harmless(value: Any) -> Any:
    """The value as it may stand on a page: text without controls, each replaced by one visible character."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _CONTROLS.sub("\ufffd", value)
    return value


def format_short_day(day: date | None) -> str:
    """The day in a table: "8 Oct 2019"; a dash where it is unknown."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else "—"


def format_month(day: date | None) -> str:
    """The month of the day: "Oct 2019"."""
    return f"{_MONTHS[day.month - 1]} {day.year}" if day else "—"


def format_long_day(day: date | None) -> str:
    """The day in words."""
    return format_day(day) if day else "an unknown day"


def format_held(period: Period | None) -> str:
    """When a claim holds, in words."""
    return format_period(period) if period else "—"


def format_held_short(period: Period | None) -> str:
    """When a claim holds, for a table: "8 Oct 2019", "Oct 2019", "2019"; both ends where it is longer."""
    if period is None:
        return "—"
    first, slash, last = period.iso.partition("/")
    ends = [_format_point(first, period.first_on), _format_point(last, period.last_on)] if slash else []
    return " – ".join(dict.fromkeys(ends)) or _format_point(first, period.first_on)


def _format_point(iso: str, day: date) -> str:
    return (str(day.year), format_month(day), format_short_day(day))[iso.count("-")]


def format_claim(entry: Entry) -> str:
    """Figure or stance of the claim in a few words: "about 1,000 present", "rules out ground troops"."""
    claim = entry.claim
    if isinstance(claim, QuantityClaim):
        return f"{format_figure(claim.figure)} {format_status(entry)}"
    if isinstance(claim, PositionClaim):
        return f"{STANCE_WORDS[claim.stance]} {claim.about}".strip()
    raise TypeError(f"expected a quantity or a position, found a {claim.kind}")


def format_status(entry: Entry) -> str:
    """Status and aspect of a claim in a few words: "present", "announced increase", "killed in one event"."""
    claim = entry.claim
    if isinstance(claim, PositionClaim):
        return STANCE_WORDS[claim.stance]
    if not isinstance(claim, QuantityClaim):
        raise TypeError(f"expected a quantity or a position, found a {claim.kind}")
    status = STATUS_WORDS[claim.status]
    match claim.aspect.value:
        case "level":
            return status
        case "cap":
            return "ceiling" if claim.status is Status.ACTUAL else f"{status} ceiling"
        case aspect:
            return aspect if claim.status is Status.ACTUAL else f"{status} {aspect}"


def format_value(value: FieldValue) -> str:
    """Value of a field that a reviewer changed, in words."""
    match value:
        case None | "" | ():
            return "none"
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ", ".join(value)
        case _:
            return str(value)


def mark_number(words: str) -> Markup:
    """The words with their first number set strong: the answer at a glance."""
    escaped = str(escape(words))
    return Markup(re.sub(r"\d[\d,]*", lambda found: f"<strong>{found[0]}</strong>", escaped, count=1))  # noqa: S704 - escaped


FILTERS = {
    "day": format_short_day,
    "month": format_month,
    "long_day": format_long_day,
    "held": format_held,
    "held_short": format_held_short,
    "number": format_number,
    "figure": format_figure,
    "mark_number": mark_number,
    "claim_words": format_claim,
    "status_words": format_status,
    "field_value": format_value,
}
"""Filters of the templates by name."""
