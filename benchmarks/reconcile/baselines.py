"""What a careful person without Muster would do with the same typed claims: three ways to pick a level.

Each sees the actual levels alone (no plans, steps, ceilings or parts that say so), as Muster does, and one print of
each saying on each day.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date
from statistics import median

from muster.model import Aspect, Entry, QuantityClaim, Status

WINDOW = 90

Seen = tuple[date, int]


def find_seen(entries: Sequence[Entry]) -> list[Seen]:
    """Day and number of each actual level of the whole force, in order."""
    seen: set[tuple[date, int, str]] = set()
    for entry in entries:
        claim = entry.claim
        if not isinstance(claim, QuantityClaim) or claim.definition or entry.valid is None:
            continue
        if claim.aspect is Aspect.LEVEL and claim.status is Status.ACTUAL:
            low, high = claim.figure.low, claim.figure.high
            number = (low + high) // 2 if low is not None and high is not None else low or high or 0
            seen.add((entry.valid.last_on, number, claim.evidence.sentence))
    return [(day, number) for day, number, _ in sorted(seen)]


def find_latest(seen: Sequence[Seen], day: date) -> int | None:
    """The latest figure."""
    at = bisect_right(seen, (day, 10**9))
    return seen[at - 1][1] if at else None


def find_median(seen: Sequence[Seen], day: date) -> float | None:
    """The median of the last 90 days, the latest figure where there is none."""
    window = _find_window(seen, day)
    return median(window) if window else find_latest(seen, day)


def find_commonest(seen: Sequence[Seen], day: date) -> int | None:
    """The most repeated figure of the last 90 days, of equals the latest; the latest figure where there is none."""
    window = _find_window(seen, day)
    if not window:
        return find_latest(seen, day)
    counted = Counter(window)
    most = max(counted.values())
    return next(number for number in reversed(window) if counted[number] == most)


def _find_window(seen: Sequence[Seen], day: date) -> list[int]:
    at = bisect_right(seen, (day, 10**9))
    return [number for when, number in seen[:at] if (day - when).days < WINDOW]


BASELINES = {"latest figure": find_latest, "median of 90 days": find_median, "most repeated of 90 days": find_commonest}
