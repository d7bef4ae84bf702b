"""True histories of one force: how many were there on each day, what the public was told, what was planned.

Everything is drawn from a seed, so a history is the same on every run and machine.
"""

import math
import random
from dataclasses import dataclass, field
from datetime import date, timedelta

START = date(2012, 1, 1)
FEWEST, MOST = 100, 30_000
DAYS = (1_100, 2_600)
STEP_EVERY = 220
STALE_PLAN_EVERY = 600
JITTER = 0.015


@dataclass(frozen=True)
class Change:
    """A change of the true level between two days (numbers of days from the start; equal for a step at once)."""

    first: int
    last: int
    old: int
    new: int
    secret: bool = False


@dataclass(frozen=True)
class Plan:
    """An announcement: said on `said`, to be reached by `target`; `level` is the total, `change` the difference."""

    said: int
    target: int
    level: int
    change: int
    carried_out: bool


@dataclass
class History:
    """`truth` and `told` by day; `told` is the official line, which a secret change enters only at `disclosed`."""

    seed: int
    truth: list[int]
    told: list[int]
    changes: list[Change]
    plans: list[Plan] = field(default_factory=list)
    disclosed: int | None = None

    def day(self, number: int) -> date:
        """Calendar day of a number of days from the start."""
        return START + timedelta(days=number)


def make_history(seed: int) -> History:
    """The history of a seed."""
    draw = random.Random(f"history {seed}")  # noqa: S311 - no secret depends on it
    length = draw.randrange(*DAYS)
    level = math.exp(draw.uniform(math.log(FEWEST), math.log(MOST)))
    told, changes = _draw_levels(draw, length, level)
    history = History(seed, list(told), list(told), changes)
    if draw.random() < 0.3:
        _add_secret(draw, history)
    _add_plans(draw, history)
    return history


def _draw_levels(draw: random.Random, length: int, level: float) -> tuple[list[int], list[Change]]:
    levels: list[int] = []
    changes: list[Change] = []
    wobble = 1.0
    following = _wait(draw)
    while len(levels) < length:
        day = len(levels)
        if day % 30 == 0:
            wobble = draw.uniform(1 - JITTER, 1 + JITTER)
        if day >= following:
            factor = draw.uniform(1.08, 1.8) if draw.random() < 0.55 else draw.uniform(0.45, 0.92)
            if not FEWEST / 2 < level * factor < 2 * MOST:
                factor = 1 / factor
            lasts = draw.randrange(40, 150) if draw.random() < 0.25 else 0
            new = level * factor
            changes.append(Change(day, day + lasts, round(level), round(new)))
            levels += [round(level + (new - level) * part / max(lasts, 1)) for part in range(lasts)]
            level, following = new, day + lasts + _wait(draw)
        levels.append(max(round(level * wobble), 1))
    return levels[:length], changes


def _wait(draw: random.Random) -> int:
    return 25 + round(draw.expovariate(1 / STEP_EVERY))


def _add_secret(draw: random.Random, history: History) -> None:
    """More forces than are told, from some day on, until an official discloses them."""
    length = len(history.truth)
    first = draw.randrange(length // 5, length // 2)
    disclosed = min(first + draw.randrange(120, 500), length - 30)
    extra = round(history.truth[first] * draw.uniform(0.3, 1.2))
    history.truth = [level + extra * (day >= first) for day, level in enumerate(history.truth)]
    history.told = [level + extra * (day >= disclosed) for day, level in enumerate(history.told)]
    history.changes.append(Change(first, first, history.told[first], history.truth[first], secret=True))
    history.disclosed = disclosed


def _add_plans(draw: random.Random, history: History) -> None:
    length = len(history.truth)
    for change in history.changes:
        if not change.secret and draw.random() < 0.65:
            said = change.first - draw.randrange(5, 90)
            if said > 0:
                history.plans.append(Plan(said, change.last, change.new, change.new - change.old, True))
    for _ in range(length // STALE_PLAN_EVERY):
        said = draw.randrange(1, length)
        now = history.told[said]
        level = round(now * draw.choice((0.3, 0.5, 0.7, 1.3, 1.6)))
        history.plans.append(Plan(said, said + draw.randrange(30, 300), level, level - now, False))
