"""Words for values: numbers, figures, days, parties and sources as every sentence of this package prints them."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from muster.lexicon import Lexicon
from muster.model import Entry, Figure, Measure, Period

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WITH_ARTICLE = frozenset(
    {"AU", "BHS", "CAF", "COALITION", "COD", "COM", "DOM", "EU", "FSM", "GMB", "ISIS", "MDV", "MHL", "NLD"}
    | {"PHL", "SLB", "SYC", "TALIBAN", "UN"}
)
_NOUNS = {
    Measure.PERSONNEL: ("troop member", "troops"),
    Measure.UNITS: ("unit", "units"),
    Measure.EQUIPMENT: ("piece of equipment", "pieces of equipment"),
    Measure.STRIKES: ("strike", "strikes"),
    Measure.KILLED: ("killed", "killed"),
    Measure.WOUNDED: ("wounded", "wounded"),
    Measure.CAPTURED: ("captured or missing", "captured or missing"),
}
# Vague words that need "of" before what is counted.
_OF = re.compile(r"(?:dozens|scores|hundreds|thousands|handful|couple|number)$", re.IGNORECASE)


def format_number(number: int) -> str:
    """The number with thousands separators: 4,600."""
    return f"{number:,}"


def format_figure(figure: Figure) -> str:
    """The figure in one form for all pages: "about 4,600", "more than 1,200", "up to 5,000", "dozens (24 to 99)"."""
    about = "about " if figure.approx else ""
    if figure.low is None:
        return f"up to {about}{format_number(figure.high or 0)}"
    if figure.high is None:
        return f"more than {about}{format_number(figure.low)}"
    if figure.vague:
        return f"{' '.join(figure.text.split()).lower()} ({format_number(figure.low)} to {format_number(figure.high)})"
    if figure.low == figure.high == 0:
        return "none"
    if figure.low == figure.high:
        return f"{about}{format_number(figure.low)}"
    return f"{about}{format_number(figure.low)} to {format_number(figure.high)}"


def format_day(day: date) -> str:
    """The day in words: 28 September 2016."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def format_period(period: Period) -> str:
    """The period in words and in its own precision: "September 2016", "8 August 2014 to 8 December 2014"."""
    first, slash, last = period.iso.partition("/")
    if not slash or first == last:
        return _format_point(first, period.first_on)
    return f"{_format_point(first, period.first_on)} to {_format_point(last, period.last_on)}"


def format_in(period: Period) -> str:
    """The period with its preposition: "on 28 September 2016", "in September 2016", "from ... to ..."."""
    words = format_period(period)
    if " to " in words:
        return f"from {words}"
    return f"on {words}" if period.first_on == period.last_on else f"in {words}"


def format_party(code: str, lexicon: Lexicon) -> str:
    """The party's name as a sentence's subject: "the United States", "NATO"."""
    label = lexicon.label(code)
    return f"the {label}" if code in _WITH_ARTICLE or label.startswith("United ") else label


def format_parties(codes: Sequence[str], lexicon: Lexicon) -> str:
    """The parties' names, joined; "an unnamed party" where there is none."""
    return join_words([format_party(code, lexicon) for code in codes]) or "an unnamed party"


def format_source(entry: Entry) -> str:
    """Who said it, where it was printed and when: "Peter Cook, Press TV, 28 September 2016"."""
    outlet = entry.head.outlet or entry.head.agency or "an unnamed outlet"
    day = format_day(entry.published_on) if entry.published_on else "undated"
    return ", ".join(dict.fromkeys(part for part in (entry.claim.attribution.speaker, outlet, day) if part))


def format_noun(measure: Measure, number: int | None = None) -> str:
    """The noun of what is counted, in the plural unless the number is 1."""
    singular, plural = _NOUNS[measure]
    return singular if number == 1 else plural


def format_counted(figure: Figure, measure: Measure, more: str = "") -> str:
    """The figure with its noun: "about 4,600 troops", "600 more troops", "dozens of troops (24 to 99)"."""
    noun = " ".join(part for part in (more, format_noun(measure, figure.high)) if part)
    if figure.high == 0:
        return f"no {noun}"
    if not figure.vague:
        return f"{format_figure(figure)} {noun}"
    words, bounds = format_figure(figure).rsplit(" (", 1)
    return f"{words} {'of ' if _OF.search(words) else ''}{noun} ({bounds}"


def join_words(parts: Iterable[str]) -> str:
    """The parts as a list in English: "a, b and c"; empty where there are none."""
    words = list(parts)
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def open_sentence(words: str) -> str:
    """The words with a capital at their start; names keep their own."""
    return words[:1].upper() + words[1:]


def _format_point(iso: str, day: date) -> str:
    match iso.count("-"):
        case 0:
            return str(day.year)
        case 1:
            return f"{_MONTHS[day.month - 1]} {day.year}"
        case _:
            return format_day(day)
