"""The series: how many of one actor's forces were in one place, step by step, with the claims behind each step."""

from dataclasses import dataclass
from enum import StrEnum

from muster.model.claim import Measure
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


@dataclass(frozen=True, slots=True)
class Series:
    """Steps in order of time without gap or overlap; days outside them are unknown.

    `plans` are levels, increases and decreases that are announced, planned, pledged, asked for or considered: they
    never enter the steps. `movements` are increases and decreases that took place.
    """

    actor: str
    place: str
    measure: Measure
    steps: tuple[Step, ...]
    plans: tuple[Entry, ...] = ()
    movements: tuple[Entry, ...] = ()
