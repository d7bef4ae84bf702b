"""Priority: how much a look at a claim is worth, and why, in words that a reviewer reads first.

A score adds up what it says: 3 for a major conflict or 2 for a minor one, up to 2 for the share of the known days that
rest on the claim (half as much again where no other origin supports them), up to 2 for how unsure it is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from muster.model import Basis, Entry, Judgement, Measure, PositionClaim, QuantityClaim, Step
from muster.reconcile.conflict import ConflictKind, Severity
from muster.reconcile.wording import format_period
from muster.survey.cell_view import CellView

WORTH_A_LOOK = 1.0
"""Score from which a claim is queued for review."""

_MAJOR, _MINOR = 3.0, 2.0
_INFLUENCE, _DOUBT = 2.0, 2.0
_ALONE = 1.5
_SURE = 0.9
_MISSING = {"actor": "whose forces they are was not found", "place": "where the forces are was not found"}


@dataclass(frozen=True, slots=True)
class Priority:
    """Score from 0 up, and the reasons that made it, the weightiest first."""

    score: float
    reasons: tuple[str, ...] = ()


def weigh_doubt(judgements: Mapping[str, Judgement], missing: Iterable[str], *, counts: bool) -> Priority:
    """Priority by how unsure the claim is, with its least certain slot for a reason, and by slots without a value.

    `missing` names slots without a value; they weigh in full where the claim would otherwise count for a level.
    """
    sure = {name: told.probability for name, told in judgements.items() if told.probability is not None}
    whole = sure.pop("claim", 1.0)
    parts = [(_DOUBT if counts else _DOUBT / 10, _MISSING[name]) for name in missing]
    if whole < _SURE and sure:
        slot, least = min(sure.items(), key=lambda item: (item[1], item[0]))
        parts.append(((1 - whole) * _DOUBT, f"{slot} is uncertain ({least:.2f})"))
    return _sum(parts)


def weigh_claims(cell: CellView) -> dict[str, Priority]:
    """Claim id to priority by conflicts and by influence on the series, for every claim of the cell that counts."""
    parts: dict[str, list[tuple[float, str]]] = {entry.claim.claim_id: [] for entry in cell.counting}
    _add_conflicts(cell, parts)
    _add_influence(cell, parts)
    return {claim_id: _sum(reasons) for claim_id, reasons in parts.items()}


def find_missing(entry: Entry) -> list[str]:
    """Slots of the claim without a value that a series needs."""
    claim = entry.claim
    return [name for name, codes in (("actor", claim.actors), ("place", claim.places)) if not codes]


def may_count(entry: Entry) -> bool:
    """Whether the claim would count for a level if its slots were known."""
    claim = entry.claim
    return isinstance(claim, QuantityClaim) and claim.measure is Measure.PERSONNEL


def _add_conflicts(cell: CellView, parts: dict[str, list[tuple[float, str]]]) -> None:
    against: dict[str, set[str]] = {}
    worst: dict[str, float] = {}
    sums: set[str] = set()
    for conflict in cell.disagreements:
        weight = _MAJOR if conflict.severity is Severity.MAJOR else _MINOR
        for own, other in ((conflict.left, conflict.right), (conflict.right, conflict.left)):
            for entry in own:
                claim_id = entry.claim.claim_id
                worst[claim_id] = max(worst.get(claim_id, 0), weight)
                if conflict.kind is ConflictKind.ARITHMETIC:
                    sums.add(claim_id)
                else:
                    against.setdefault(claim_id, set()).update(each.claim.claim_id for each in other)
    for claim_id in parts.keys() & worst.keys():
        n_others = len(against.get(claim_id, ()))
        told = f"it disagrees with {n_others} other claim{'' if n_others == 1 else 's'}" if n_others else ""
        reason = " and ".join(part for part in (told, "a sum does not hold" if claim_id in sums else "") if part)
        parts[claim_id].append((worst[claim_id], reason))


def _add_influence(cell: CellView, parts: dict[str, list[tuple[float, str]]]) -> None:
    known = [step for step in cell.series.steps if step.basis is Basis.OBSERVED]
    n_days = sum(_days(step) for step in known) or 1
    longest: dict[str, Step] = {}
    share: dict[str, float] = {}
    for step in known:
        if not step.support or isinstance(step.support[0].claim, PositionClaim):
            continue
        claim_id = step.support[0].claim.claim_id
        alone = _ALONE if step.n_origins <= 1 else 1.0
        share[claim_id] = share.get(claim_id, 0) + alone * _days(step) / n_days
        if claim_id not in longest or _days(step) > _days(longest[claim_id]):
            longest[claim_id] = step
    for claim_id in parts.keys() & share.keys():
        step = longest[claim_id]
        alone_words = " alone" if len(step.support) == 1 else ""
        reason = f"the level from {format_period(step.period)} rests on it{alone_words}"
        parts[claim_id].append((_INFLUENCE * min(share[claim_id], 1.0), reason))


def _days(step: Step) -> int:
    return (step.period.last_on - step.period.first_on).days + 1


def _sum(parts: list[tuple[float, str]]) -> Priority:
    parts.sort(key=lambda part: (-part[0], part[1]))
    return Priority(round(sum(weight for weight, _ in parts), 4), tuple(reason for _, reason in parts if reason))
