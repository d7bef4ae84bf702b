"""Leaning: verdicts drawn towards what the rules say, by as much as the rules have earned on annotated reports."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import numpy as np

from muster.extract.place.places import LEFT, RIGHT_BEHIND
from muster.extract.reading import ReadFigure
from muster.judge.labels import ASPECTS, HEDGES, MEASURES, STANCES, STATUSES
from muster.judge.model import Trust
from muster.judge.notes import Beside
from muster.judge.vectors import Matrix
from muster.judge.verdicts import FigureVerdict, SentenceVerdict
from muster.model import Judgement, PositionClaim

_OTHER_RULES = ""


def lean(verdict: FigureVerdict, figure: ReadFigure, codes: Sequence[str], trust: Trust) -> FigureVerdict:
    """The verdict with the odds of the rules' own values multiplied, slot by slot, by what the rule has earned.

    Where the rules find no claim, only "no claim" gains.
    """
    by_rules, labels = figure.claim, dict(verdict.labels)
    times = {slot: _find_trust(trust, slot, figure.judgements.get(slot)) for slot in trust}
    measure = MEASURES.index(by_rules.measure if by_rules else None)
    labels["measure"] = _favour(labels["measure"], [measure], times.get("measure"))
    if by_rules is None:
        return replace(verdict, labels=labels)
    labels["aspect"] = _favour(labels["aspect"], [ASPECTS.index(by_rules.aspect)], times.get("aspect"))
    labels["status"] = _favour(labels["status"], [STATUSES.index(by_rules.status)], times.get("status"))
    labels["hedge"] = _favour(labels["hedge"], [HEDGES.index(by_rules.hedge)], times.get("hedge"))
    chosen, alone = dict(verdict.chosen), dict(verdict.alone)
    for slot, said in (("actor", by_rules.actors), ("place", by_rules.places)):
        indices = [index for index, code in enumerate(codes) if code in said]
        chosen[slot], alone[slot] = _favour_codes(chosen[slot], alone[slot], indices, times.get(slot))
    for slot, start, offered in (
        ("speaker", by_rules.attribution.start, verdict.question.speeches),
        ("time", by_rules.time.start if by_rules.time else None, verdict.question.times),
    ):
        chosen[slot] = _favour(chosen[slot], [_find_option(offered, start)], times.get(slot))
    return replace(verdict, labels=labels, chosen=chosen, alone=alone)


def lean_passed_over(verdict: FigureVerdict, read: ReadFigure, codes: Sequence[str], trust: Trust) -> FigureVerdict:
    """The verdict on a figure that the rules pass over, with what is favoured that its words plainly say.

    That is the place that they name right behind it, and whether it is hedged. `read` is the figure as the rules read
    it with the measure chosen.
    """
    if read.claim is None:
        return verdict
    times = _find_trust(trust, "hedge", read.judgements.get("hedge"))
    hedge = _favour(verdict.labels["hedge"], [HEDGES.index(read.claim.hedge)], times)
    verdict = replace(verdict, labels={**verdict.labels, "hedge": hedge})
    judgement = read.judgements.get("place")
    if judgement is None or judgement.rule not in (LEFT, RIGHT_BEHIND):
        return verdict
    indices = [index for index, code in enumerate(codes) if code in read.claim.places]
    times = _find_trust(trust, "place", judgement)
    chosen, alone = _favour_codes(verdict.chosen["place"], verdict.alone["place"], indices, times)
    return replace(verdict, chosen={**verdict.chosen, "place": chosen}, alone={**verdict.alone, "place": alone})


def lean_position(
    verdict: SentenceVerdict,
    by_rules: PositionClaim | None,
    judgements: Mapping[str, Judgement],
    codes: Sequence[str],
    trust: Trust,
) -> SentenceVerdict:
    """The verdict with the odds of the stance and of the holder multiplied that the rules find, if they find any.

    Where they find none, that there is none gains if a rule says why.
    """
    times = _find_trust(trust, "stance", judgements.get("stance"))
    if by_rules is None:
        return replace(verdict, stance=_favour(verdict.stance, [STANCES.index(None)], times)) if judgements else verdict
    indices = [index for index, code in enumerate(codes) if code in by_rules.actors]
    stance = _favour(verdict.stance, [STANCES.index(by_rules.stance)], times)
    times = _find_trust(trust, "holder", judgements.get("actor"))
    holder, alone = _favour_codes(verdict.holder, verdict.holder_alone, indices, times)
    return replace(verdict, stance=stance, holder=holder, holder_alone=alone)


def _find_trust(trust: Trust, slot: str, judgement: Judgement | None) -> float | None:
    """How many times the odds of the slot's value count that the judgement's rule chose; None: as they are."""
    by_rule = trust.get(slot, {})
    rule = judgement.rule if judgement else None
    return by_rule.get(rule or _OTHER_RULES, by_rule.get(_OTHER_RULES))


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


def _favour_codes(
    chosen: Matrix, alone: Matrix, indices: Collection[int], times: float | None
) -> tuple[Matrix, Matrix]:
    """Both probabilities of codes with the rules' own favoured, or "none" where they have none."""
    chosen = _favour(chosen, [index + 1 for index in indices] or [0], times)
    if times and int(chosen.argmax()) - 1 in indices:
        alone = _only(alone, indices)
    return chosen, alone


def _only(probabilities: Matrix, indices: Collection[int]) -> Matrix:
    """Certainty that those indices are right and no others: where the rules' choice stands, it stands whole."""
    certain = np.zeros_like(probabilities)
    certain[list(indices)] = 1.0
    return certain
