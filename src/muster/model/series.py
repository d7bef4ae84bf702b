"""The series: how many of one actor's forces were in one place, step by step, with the claims behind each step."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from muster.model.claim import Aspect, Measure, Status
from muster.model.entry import Entry
from muster.model.period import Period


class Basis(StrEnum):
    """What a step stands on: claims of its own days, an earlier claim carried on, or nothing."""

    OBSERVED = "observed"
    CARRIED = "carried"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of days with one best value.

    `low` to `high` is the range of credible claims, in persons or pieces; all three are None where the level is
    unknown. `support` are the claims that the value rests on, best first; `rivals` the claims in force that do not
    agree with it; `n_origins` counts independent origins of the support, not reports. `rule` names the method. `apart`
    are claims in force that count something else (a part, a ceiling) and may be so, too.
    """

    period: Period
    best: int | None
    low: int | None
    high: int | None
    basis: Basis
    support: tuple[Entry, ...] = ()
    rivals: tuple[Entry, ...] = ()
    n_origins: int = 0
    rule: str = ""
    apart: tuple[Entry, ...] = ()


class PlanOutcome(StrEnum):
    """What became of a plan, as far as the claims tell: reached, missed, or open where they do not tell."""

    REACHED = "reached"
    MISSED = "missed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Plan:
    """One utterance of what is to come: a level, or an increase or decrease.

    `low` to `high` and `best` are the level that it leads to, in persons or pieces: of a change, from the level that
    held when it was said, and None where that is unknown. `target` is when the words say that it is to be reached,
    None where they do not. `entries` carry it, the first first.
    """

    entries: tuple[Entry, ...]
    status: Status
    aspect: Aspect
    said_on: date | None
    target: Period | None
    best: int | None = None
    low: int | None = None
    high: int | None = None
    outcome: PlanOutcome = PlanOutcome.OPEN


@dataclass(frozen=True, slots=True)
class SetAside:
    """A claim that counts for nothing and stays visible, with the reason in words."""

    entry: Entry
    reason: str


@dataclass(frozen=True, slots=True)
class Series:
    """Steps in order of time without gap or overlap; days outside them are unknown.

    `plans` are levels, increases and decreases that are announced, planned, pledged, asked for or considered: they
    never enter the steps. `track` is what they amount to, one for each utterance, by day. `movements` are increases
    and decreases that took place. `set_aside` are levels that a reviewer rejected, their outlet withdrew or no words
    place in time, and what is denied.
    """

    actor: str
    place: str
    measure: Measure
    steps: tuple[Step, ...]
    plans: tuple[Entry, ...] = ()
    movements: tuple[Entry, ...] = ()
    track: tuple[Plan, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
