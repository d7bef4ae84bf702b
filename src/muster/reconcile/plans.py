"""Plans: what is announced, planned, pledged, asked for or considered, as a track of its own beside the levels."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from muster.model import Aspect, Plan, PlanOutcome, QuantityClaim, Status, Step
from muster.reconcile.cells import Count
from muster.reconcile.method import METHOD
from muster.reconcile.readings import Reading, reading_of
from muster.reconcile.utterances import Utterance, join_in_order

# What nobody has decided can neither be reached nor missed.
_DECIDED = frozenset({Status.ANNOUNCED, Status.PLANNED, Status.PLEDGED})
_GRACE = timedelta(days=METHOD.grace_days)
_PLANNED = frozenset({Aspect.LEVEL, Aspect.CAP, Aspect.INCREASE, Aspect.DECREASE})


def find_track(counts: Iterable[Count], steps: Sequence[Step]) -> list[Plan]:
    """Plans of a cell, one for each utterance, by day; the steps of its series tell what became of them.

    The counts stand in the order of `sort_entries`.
    """
    planned = [count.entry for count in counts if count.is_plan and count.claim.aspect in _PLANNED]
    plans = [_make_plan(utterance, steps) for utterance in join_in_order(planned)]
    return sorted(plans, key=lambda plan: plan.said_on or date.max)


def _make_plan(utterance: Utterance, steps: Sequence[Step]) -> Plan:
    claim = utterance.first.claim
    if not isinstance(claim, QuantityClaim):
        raise TypeError(f"expected a quantity, found a {claim.kind}")
    said_on, target = utterance.first.published_on, claim.time.period if claim.time else None
    reading = _find_level(claim, _find_step(steps, said_on) if said_on else None)
    low, high = reading.ends if reading else (None, None)
    outcome = _find_outcome(claim, reading, target.last_on if target else None, steps)
    best = reading.nominal if reading else None
    return Plan(utterance.entries, claim.status, claim.aspect, said_on, target, best, low, high, outcome)


def _find_level(claim: QuantityClaim, step: Step | None) -> Reading | None:
    """The level that the plan leads to; None where it changes a level that is unknown."""
    reading = reading_of(claim)
    if claim.aspect in (Aspect.LEVEL, Aspect.CAP):
        return reading
    if step is None or step.best is None or step.low is None or step.high is None:
        return None
    if claim.aspect is Aspect.INCREASE:
        return Reading(step.low + reading.low, step.high + reading.high, step.best + reading.nominal)
    if reading.nominal > step.best:
        return None
    low, high = max(step.low - reading.high, 0 * reading.low), max(step.high - reading.low, 0 * reading.low)
    return Reading(low, high, step.best - reading.nominal)


def _find_outcome(
    claim: QuantityClaim, reading: Reading | None, target_on: date | None, steps: Sequence[Step]
) -> PlanOutcome:
    """Whether the series has the level at the target, or within two months after; open where nothing tells by then."""
    if claim.status not in _DECIDED or reading is None or target_on is None or claim.aspect is Aspect.CAP:
        return PlanOutcome.OPEN
    around = [step for step in steps if step.period.last_on >= target_on and step.period.first_on <= target_on + _GRACE]
    if any(step.best is not None and reading.holds(step.best) for step in around):
        return PlanOutcome.REACHED
    told = any(_is_told_after(step, target_on) for step in steps)
    return PlanOutcome.MISSED if told else PlanOutcome.OPEN


def _is_told_after(step: Step, day: date) -> bool:
    """Whether a claim that the step rests on speaks of that day or a later one."""
    return any(entry.valid is not None and entry.valid.last_on >= day for entry in step.support)


def _find_step(steps: Sequence[Step], day: date) -> Step | None:
    at = bisect_right(steps, day, key=lambda step: step.period.first_on) - 1
    return steps[at] if at >= 0 and day <= steps[at].period.last_on else None
