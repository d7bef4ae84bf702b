"""Leaning: verdicts drawn towards what the rules say, by as much as the rules have earned on annotated reports."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import numpy as np

from muster.judge.labels import ASPECTS, MEASURES, STATUSES
from muster.judge.notes import Beside
from muster.judge.vectors import Matrix
from muster.judge.verdicts import FigureVerdict
from muster.model import QuantityClaim


def lean(
    verdict: FigureVerdict, by_rules: QuantityClaim | None, codes: Sequence[str], trust: Mapping[str, float]
) -> FigureVerdict:
    """The verdict with the odds of the rules' own values multiplied, slot by slot, by what `trust` says; 1 leaves them.

    Where the rules find no claim, only "no claim" gains.
    """
    labels = dict(verdict.labels)
    measure = MEASURES.index(by_rules.measure if by_rules else None)
    labels["measure"] = _favour(labels["measure"], [measure], trust.get("measure"))
    if by_rules is None:
        return replace(verdict, labels=labels)
    labels["aspect"] = _favour(labels["aspect"], [ASPECTS.index(by_rules.aspect)], trust.get("aspect"))
    labels["status"] = _favour(labels["status"], [STATUSES.index(by_rules.status)], trust.get("status"))
    chosen, alone = dict(verdict.chosen), dict(verdict.alone)
    for slot, said in (("actor", by_rules.actors), ("place", by_rules.places)):
        indices = [index for index, code in enumerate(codes) if code in said]
        chosen[slot] = _favour(chosen[slot], [index + 1 for index in indices] or [0], trust.get(slot))
        alone[slot] = _favour_each(alone[slot], indices, trust.get(slot))
    for slot, start, offered in (
        ("speaker", by_rules.attribution.start, verdict.question.speeches),
        ("time", by_rules.time.start if by_rules.time else None, verdict.question.times),
    ):
        chosen[slot] = _favour(chosen[slot], [_find_option(offered, start)], trust.get(slot))
    return replace(verdict, labels=labels, chosen=chosen, alone=alone)


def _find_option(offered: Sequence[Beside], start: int | None) -> int:
    """Index of the option that starts there, counted from 1; 0, "none", where none does."""
    return next((number for number, each in enumerate(offered, start=1) if each.words.start == start), 0)


def _favour(probabilities: Matrix, indices: Collection[int], times: float | None) -> Matrix:
    """Probabilities with the odds of those indices multiplied."""
    if not times:
        return probabilities
    favoured = probabilities.copy()
    favoured[list(indices)] *= np.float32(times)
    return np.asarray(favoured / favoured.sum(), dtype=np.float32)


def _favour_each(probabilities: Matrix, indices: Collection[int], times: float | None) -> Matrix:
    """Probabilities that are each for themselves, with the odds of those indices multiplied."""
    if not times or not indices:
        return probabilities
    favoured = probabilities.copy()
    chosen = favoured[list(indices)]
    favoured[list(indices)] = chosen * times / (chosen * times + 1 - chosen)
    return favoured
