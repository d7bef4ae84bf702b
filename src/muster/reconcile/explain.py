"""The trace of a value: the claims that made it, how each was read and weighed, and by which rule."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import muster
from muster.lexicon import Lexicon, load_lexicon
from muster.model import Basis, Entry, Measure, QuantityClaim, Series, SetAside, Step
from muster.reconcile.cells import figure_of, is_departure, quantity_of
from muster.reconcile.readings import reading_of
from muster.reconcile.scopes import find_scope, format_scope
from muster.reconcile.standing import weigh_entry
from muster.reconcile.wording import (
    format_counted,
    format_day,
    format_figure,
    format_in,
    format_number,
    format_parties,
    format_source,
    open_sentence,
)


class TracePart(StrEnum):
    """What a claim does for the value.

    It supports it, rivals it, counts something else that may be so, too (apart), moved the force within the year
    before, is planned beside it, or counts for nothing (set aside): withdrawn, rejected, denied or of no known time.
    """

    SUPPORT = "support"
    RIVAL = "rival"
    APART = "apart"
    MOVE = "move"
    PLAN = "plan"
    SET_ASIDE = "set aside"


@dataclass(frozen=True, slots=True)
class TraceLine:
    """One claim of a trace: its reading from `low` to `high`, its weight with the reason, and a sentence."""

    entry: Entry
    part: TracePart
    low: int
    high: int
    weight: int
    reason: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Trace:
    """Why a series has its value on a day.

    `step` is None outside the series. `lines` are support, best first, then rivals, then what counts something else,
    then moves, plans and what is set aside, each reported up to the day and not more than a year before. `rule` and
    `version` name the method and the program that used it.
    """

    actor: str
    place: str
    measure: Measure
    day: date
    step: Step | None
    lines: tuple[TraceLine, ...]
    rule: str
    version: str
    sentence: str


# Older announcements say nothing of the day.
_PLAN_DAYS = 365


def explain_value(series: Series, day: date, lexicon: Lexicon | None = None) -> Trace:
    """Trace of the series' value on the day, also where it is unknown."""
    names = lexicon or load_lexicon()
    step = next((s for s in series.steps if s.period.first_on <= day <= s.period.last_on), None)
    parts = [
        *((entry, TracePart.SUPPORT) for entry in (step.support if step else ())),
        *((entry, TracePart.RIVAL) for entry in (step.rivals if step else ())),
        *((entry, TracePart.APART) for entry in (step.apart if step else ())),
        *((entry, TracePart.MOVE) for entry in series.movements if _is_in_sight(entry, day)),
        *((entry, TracePart.PLAN) for entry in series.plans if _is_in_sight(entry, day)),
    ]
    aside = [each for each in series.set_aside if each.entry.published_on is None or _is_in_sight(each.entry, day)]
    return Trace(
        series.actor,
        series.place,
        series.measure,
        day,
        step,
        (*(_make_line(entry, part, names) for entry, part in parts), *map(_make_aside_line, aside)),
        step.rule if step else "",
        muster.__version__,
        _tell_value(series, step, day, names),
    )


def _is_in_sight(entry: Entry, day: date) -> bool:
    return entry.published_on is not None and 0 <= (day - entry.published_on).days <= _PLAN_DAYS


def _make_line(entry: Entry, part: TracePart, lexicon: Lexicon) -> TraceLine:
    weight = weigh_entry(entry, lexicon)
    low, high = (0, 0) if _tells_none(entry, part) else reading_of(quantity_of(entry)).ends
    read = f"read as {format_number(low)} to {format_number(high)}, weight {weight.value}, {weight.reason}"
    return TraceLine(entry, part, low, high, weight.value, weight.reason, f"{_tell_claim(entry)}: {read}.")


def _tells_none(entry: Entry, part: TracePart) -> bool:
    """Whether the claim stands for a level at which all have left."""
    return part in (TracePart.SUPPORT, TracePart.RIVAL) and is_departure(quantity_of(entry))


def _make_aside_line(aside: SetAside) -> TraceLine:
    low, high = reading_of(quantity_of(aside.entry)).ends
    sentence = f"{_tell_claim(aside.entry)}: counts for nothing, {aside.reason}."
    return TraceLine(aside.entry, TracePart.SET_ASIDE, low, high, 0, aside.reason, sentence)


def _tell_claim(entry: Entry) -> str:
    """Figure, status, time and source of the claim, and what its words limit it to."""
    claim = quantity_of(entry)
    scope = find_scope(claim)
    limits = f", stated {format_scope(scope)}" if scope else ""
    held = f", {format_in(entry.valid)}" if entry.valid else ""
    return f"{format_figure(claim.figure)} {claim.status.value}{held} ({format_source(entry)}){limits}"


def _tell_value(series: Series, step: Step | None, day: date, lexicon: Lexicon) -> str:
    who = open_sentence(format_parties((series.actor,), lexicon))
    where = f"{who} in {lexicon.label(series.place)} on {format_day(day)}"
    if step is None or step.best is None or not step.support:
        return f"{where}: unknown, since no claim of the time or of the three years before counts."
    lead = step.support[0].claim
    if not isinstance(lead, QuantityClaim):
        raise TypeError(f"expected a quantity, found a {lead.kind}")
    known = "last known, more than a year old" if step.basis is Basis.CARRIED else "observed"
    origins = f"{step.n_origins} independent origin{'' if step.n_origins == 1 else 's'}"
    value = format_counted(figure_of(step), lead.measure)
    return f"{where}: {value}, {known}, from {origins}, by the rule '{step.rule}'."
