"""Sums: whether the figures that one report gives of one force add up.

Looked for are a level and a step that make a new level, a level multiplied ("double to 3,100"), and parts of a whole.
Figures that miss each other widely, or stand far apart, are taken for different things and not for a false sum.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from muster.lexicon import Lexicon, load_lexicon
from muster.model import Aspect, Entry, Period
from muster.reconcile.cells import Cell, Count, find_counts
from muster.reconcile.equations import Equation, SumRule, Verdict
from muster.reconcile.ordering import sort_entries
from muster.reconcile.speakers import SAME_SPEAKER, match_attributions
from muster.reconcile.withdrawals import find_withdrawn, without_withdrawn
from muster.reconcile.wording import format_figure, format_in, format_parties, join_words, open_sentence

__all__ = ["Sum", "SumRule", "Verdict", "find_sums"]

# Code points within which figures are taken to speak of each other when they do not add up: a long paragraph.
_NEAR = 600
_EARLIER_DAYS = 7
_FACTORS = (
    (re.compile(r"\bdoubl(?:e|es|ed|ing)\b", re.IGNORECASE), Fraction(2)),
    (re.compile(r"\b(?:tripl|trebl)(?:e|es|ed|ing)\b", re.IGNORECASE), Fraction(3)),
    (re.compile(r"\bquadrupl(?:e|es|ed|ing)\b", re.IGNORECASE), Fraction(4)),
    (re.compile(r"\bhalv(?:e|es|ed|ing)\b", re.IGNORECASE), Fraction(1, 2)),
)
# What steps add up to: a level, or a ceiling that is raised.
_STANDING = frozenset({Aspect.LEVEL, Aspect.CAP})
_RANK = {Verdict.HOLDS: 0, Verdict.WITHIN_ROUNDING: 1, Verdict.FAILS: 2}


@dataclass(frozen=True, slots=True)
class Sum:
    """Figures of one report that ought to add up, and the sentence that says whether they do.

    `gap` is what the terms lack to the total, in persons or pieces (negative: too much; 0: it holds). `others` are
    steps of the same force that the report gives and that are no part of the sum.
    """

    rule: SumRule
    verdict: Verdict
    terms: tuple[Entry, ...]
    total: Entry
    others: tuple[Entry, ...]
    gap: int
    sentence: str

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that the sentence speaks of: terms, total, others."""
        return *self.terms, self.total, *self.others


def find_sums(entries: Iterable[Entry], lexicon: Lexicon | None = None) -> list[Sum]:
    """Sums of all reports, by day and place in the report."""
    names = lexicon or load_lexicon()
    by_report = sorted(sort_entries(entries), key=lambda entry: entry.claim.report_id)
    found: list[Sum] = []
    for _, group in groupby(by_report, key=lambda entry: entry.claim.report_id):
        in_report = sorted(group, key=lambda entry: entry.claim.evidence.start)
        for cell, counts in find_counts(in_report, names).items():
            standing = without_withdrawn(counts, find_withdrawn(counts))
            distinct = list(_find_distinct(standing))
            equations = [*_find_steps(distinct), *_find_multiples(distinct), *_find_parts(standing)]
            found.extend(_close(equation, cell, distinct, names) for equation in equations)
    place = {entry.claim.claim_id: index for index, entry in enumerate(by_report)}
    return sorted(found, key=lambda s: (str(s.total.published_on), place[s.total.claim.claim_id], s.rule))


def _find_distinct(counts: list[Count]) -> Iterator[Count]:
    """One count for each figure of the report, in text order: of repeats the one that says about, if any does."""
    kinds: dict[tuple[object, ...], list[Count]] = {}
    for count in counts:
        figure = count.claim.figure
        # Vague words ("hundreds") add up to anything.
        if (count.is_actual or count.is_plan) and not figure.vague:
            kinds.setdefault((count.claim.aspect, count.is_actual, figure.low, figure.high), []).append(count)
    for repeats in kinds.values():
        yield next((count for count in repeats if count.claim.figure.approx), repeats[0])


def _find_steps(counts: list[Count]) -> Iterator[Equation]:
    bases = [count for count in counts if count.claim.aspect in _STANDING and count.is_actual]
    moves = [count for count in counts if count.is_move]
    for target in (count for count in counts if count.claim.aspect in _STANDING):
        tried = [
            Equation(SumRule.STEP, (base, move), (1, 1 if move.claim.aspect is Aspect.INCREASE else -1), target)
            for base in bases
            for move in moves
            if base is not target
            and base.claim.aspect is target.claim.aspect
            and (move.is_actual or not target.is_actual)
            and not _runs_back(base, target)
        ]
        # "Will send 1,200, for a total of 2,200": the sentence tells which step leads there, and no other does.
        told = [equation for equation in tried if _sentence(equation.terms[1]) == _sentence(target)]
        tried = told or tried
        fitting = list(filter(_is_sum, tried)) or [equation for equation in tried if _is_told_as_one(equation, moves)]
        best = min(fitting, key=_fit, default=None)
        if best:
            yield best


def _sentence(count: Count) -> int:
    return count.claim.evidence.sentence_start


def _runs_back(base: Count, target: Count) -> bool:
    """Whether the level before is one of later days than the level to which a step is to lead."""
    before, after = base.entry.valid, target.entry.valid
    return before is not None and after is not None and before.first_on > after.last_on


def _find_multiples(counts: list[Count]) -> Iterator[Equation]:
    bases = [count for count in counts if count.is_level and count.is_actual]
    for target in (count for count in counts if count.is_level):
        evidence = target.claim.evidence
        said = evidence.sentence[: evidence.end - evidence.sentence_start]
        factors = [factor for pattern, factor in _FACTORS if pattern.search(said)]
        if not factors:
            continue
        span = min(factors), max(factors)
        tried = [Equation(SumRule.MULTIPLE, (base,), (1,), target, span) for base in bases if base is not target]
        best = min(filter(_is_sum, tried), key=_fit, default=None)
        if best:
            yield best


def _find_parts(counts: list[Count]) -> Iterator[Equation]:
    counts = [count for count in counts if count.is_actual and not count.claim.figure.vague]
    parts = [count for count in counts if count.claim.aspect is Aspect.PART]
    for start, group in groupby(parts, key=lambda count: count.claim.evidence.sentence_start):
        terms = tuple(group)
        wholes = [
            count
            for count in counts
            if (count.is_level or count.is_move)
            and count.claim.evidence.sentence_start == start
            and all(_nominal(term) < _nominal(count) for term in terms)
        ]
        for whole in wholes[:1] if len(terms) > 1 else []:
            equation = Equation(SumRule.PARTS, terms, (1,) * len(terms), whole)
            # The parts that a report names need not be all there are.
            if equation.gap <= 0 or equation.verdict is not Verdict.FAILS:
                yield equation


def _is_sum(equation: Equation) -> bool:
    """Whether the figures are meant to add up, as far as their place and size can tell.

    A step that misses by more than half of the way is a part of it, or no part at all. An announced level follows from
    its step wherever the two stand; of levels that are all so, only close ones are taken for before and after. What
    does not add up is a false sum only where it stands together and was not announced long before.
    """
    way = abs(_nominal(equation.total) - _nominal(equation.terms[0]))
    if 2 * abs(equation.gap) > way:
        return False
    if equation.verdict is not Verdict.FAILS:
        return not equation.total.is_actual or _stands_near(equation)
    return not equation.total.is_actual and _is_together(equation)


def _is_together(equation: Equation) -> bool:
    """Whether the figures stand near each other and none was announced long before."""
    return _stands_near(equation) and not any(_find_earlier(count) for count in (*equation.terms, equation.total))


def _stands_near(equation: Equation) -> bool:
    starts = [count.claim.evidence.start for count in (*equation.terms, equation.total)]
    return max(starts) - min(starts) <= _NEAR


def _is_told_as_one(equation: Equation, moves: list[Count]) -> bool:
    """Whether one named speaker gives level, the only step and the level to come: they must add up, however far off.

    What misses by more than the step and the way together is about other forces.
    """
    base, move, total = *equation.terms, equation.total
    if len(moves) != 1 or total.is_actual or not _is_together(equation) or move.is_actual:
        return False
    if abs(equation.gap) > max(_nominal(move), abs(_nominal(total) - _nominal(base))):
        return False
    voice = total.claim.attribution
    return all(match_attributions(count.claim.attribution, voice).score >= SAME_SPEAKER for count in (base, move))


def _fit(equation: Equation) -> tuple[int, int, bool, int]:
    earlier = any(_find_earlier(term) for term in equation.terms)
    starts = [count.claim.evidence.start for count in (*equation.terms, equation.total)]
    return _RANK[equation.verdict], abs(equation.gap), earlier, max(starts) - min(starts)


def _find_earlier(count: Count) -> Period | None:
    """When a step was announced or made, where that was more than a few days before the report."""
    published_on = count.entry.published_on
    for period in (count.claim.attribution.said, count.claim.time and count.claim.time.period):
        if period and published_on and (published_on - period.last_on).days > _EARLIER_DAYS:
            return period
    return None


def _nominal(count: Count) -> int:
    figure = count.claim.figure
    return figure.low if figure.low is not None else figure.high or 0


def _close(equation: Equation, cell: Cell, counts: list[Count], lexicon: Lexicon) -> Sum:
    """The sum with its sentence, and the other steps of the same force named as such."""
    others = [
        count
        for count in counts
        if equation.rule is SumRule.STEP
        and count.is_move
        and count.claim.aspect is equation.terms[1].claim.aspect
        and not _is_same_number(count, equation.terms[1])
    ]
    where = f"{format_parties(cell.actors, lexicon)} in {join_words(lexicon.label(place) for place in cell.places)}"
    sentences = [f"{open_sentence(where)}: {equation.words}.", *map(_tell_other, others)]
    return Sum(
        equation.rule,
        equation.verdict,
        tuple(term.entry for term in equation.terms),
        equation.total.entry,
        tuple(count.entry for count in others),
        equation.gap,
        " ".join(sentences),
    )


def _is_same_number(a: Count, b: Count) -> bool:
    return {a.claim.figure.low, a.claim.figure.high} - {None} == {b.claim.figure.low, b.claim.figure.high} - {None}


def _tell_other(count: Count) -> str:
    figure = open_sentence(format_figure(count.claim.figure))
    period = _find_earlier(count)
    if period:
        return f"{figure} ({format_in(period)}) is a separate earlier step."
    return f"{figure} is another step and no part of this sum."
