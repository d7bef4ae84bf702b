"""Scores: how many annotated claims are found, and how many of them are right in which slots."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from muster.evaluate.annotation import Annotation
from muster.evaluate.matching import find_pairs, match_figures, match_slots, slot_value
from muster.model import Measure

Annotations = Mapping[str, Sequence[Annotation]]

# What a claim must be right in, besides its figure, to count.
_STRICT = ("actor", "place", "aspect", "status")
_LEDGER = ("actor", "place", "aspect", "status_coarse")


@dataclass(frozen=True, slots=True)
class Tally:
    """Hits among so many annotated and so many found claims."""

    hits: int
    gold: int
    found: int

    @property
    def precision(self) -> float:
        """Share of the found claims that are hits; 0 where none are found."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the annotated claims that are hits; 0 where there are none."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Mistake:
    """One slot of one claim that is wrong, at [start, end) of the report.

    Slot "claim" is the claim itself: missed where `found` is None, spurious where `gold` is.
    """

    doc: str
    start: int
    end: int
    slot: str
    gold: Any
    found: Any


@dataclass(frozen=True, slots=True)
class Scores:
    """Accuracy over a set of reports.

    `found` quantities with the right measure and value; `strict` those with the right actor, place, aspect and status
    too, `full` also with the right speaker; `ledger` those of personnel, with the status at its coarse grain;
    `position` positions with the right actor and stance. `slots` are shares of right slots among the found.
    """

    reports: int
    found: Tally
    strict: Tally
    full: Tally
    ledger: Tally
    position: Tally
    slots: Mapping[str, float]
    mistakes: tuple[Mistake, ...]

    def record(self) -> dict[str, Any]:
        """The figures as plain values, rounded to four digits; the mistakes are left out."""
        tallies = ("found", "strict", "full", "ledger", "position")
        return {
            "reports": self.reports,
            **{name: _tally_record(getattr(self, name)) for name in tallies},
            "slots": {name: round(share, 4) for name, share in self.slots.items()},
        }


@dataclass(frozen=True, slots=True)
class _Compared:
    """Two claims that stand for each other, and in which slots they agree."""

    gold: Annotation
    found: Annotation
    slots: Mapping[str, bool]

    def agrees(self, *slots: str) -> bool:
        return all(self.slots[slot] for slot in slots)


@dataclass(frozen=True, slots=True)
class _Report:
    """The claims of one report on both sides, and the pairs that count as found.

    Positions need overlap, quantities the same figure too.
    """

    doc: str
    gold: Sequence[Annotation]
    found: Sequence[Annotation]
    pairs: Sequence[_Compared]


def score_claims(gold: Annotations, found: Annotations) -> Scores:
    """Scores of the found claims of the annotated reports.

    A report without found claims counts as one where nothing was found; a report that is not annotated is left out.
    """
    reports = [_compare(doc, claims, found.get(doc, ())) for doc, claims in gold.items()]
    pairs = [pair for report in reports for pair in report.pairs]
    figures = [pair for pair in pairs if _is_quantity(pair.gold)]
    personnel = [pair for pair in pairs if _is_personnel(pair.gold)]
    positions = [pair for pair in pairs if _is_position(pair.gold)]

    def tally(hits: int, counted: Callable[[Annotation], bool]) -> Tally:
        in_gold = sum(counted(claim) for report in reports for claim in report.gold)
        return Tally(hits, in_gold, sum(counted(claim) for report in reports for claim in report.found))

    return Scores(
        reports=len(reports),
        found=tally(len(figures), _is_quantity),
        strict=tally(sum(pair.agrees(*_STRICT) for pair in figures), _is_quantity),
        full=tally(sum(pair.agrees(*_STRICT, "speaker") for pair in figures), _is_quantity),
        ledger=tally(sum(pair.agrees(*_LEDGER) for pair in personnel), _is_personnel),
        position=tally(sum(pair.agrees("actor", "stance") for pair in positions), _is_position),
        slots=_slot_shares(figures),
        mistakes=tuple(mistake for report in reports for mistake in _find_mistakes(report)),
    )


def _compare(doc: str, gold: Sequence[Annotation], found: Sequence[Annotation]) -> _Report:
    pairs = [
        _Compared(ours, theirs, match_slots(ours, theirs))
        for ours, theirs in find_pairs(gold, found)
        if _is_position(ours) or match_figures(ours, theirs)
    ]
    return _Report(doc, gold, found, pairs)


def _is_quantity(claim: Annotation) -> bool:
    return claim.is_quantity


def _is_personnel(claim: Annotation) -> bool:
    return claim.is_quantity and claim.measure is Measure.PERSONNEL


def _is_position(claim: Annotation) -> bool:
    return not claim.is_quantity


def _slot_shares(figures: Sequence[_Compared]) -> dict[str, float]:
    """Share of the found quantities that are right in each slot, among those that have the slot; by name."""
    names = sorted({name for pair in figures for name in pair.slots})
    rights = {name: [pair.slots[name] for pair in figures if name in pair.slots] for name in names}
    return {name: sum(right) / len(right) for name, right in rights.items()}


def _find_mistakes(report: _Report) -> Iterator[Mistake]:
    """Wrong slots in the order of matching, then missed claims, then spurious ones."""
    for pair in report.pairs:
        for slot, right in pair.slots.items():
            # A wrong coarse status is a wrong status.
            if not right and slot != "status_coarse":
                ours, theirs = slot_value(pair.gold, slot), slot_value(pair.found, slot)
                yield Mistake(report.doc, pair.gold.start, pair.gold.end, slot, ours, theirs)
    matched = {id(claim) for pair in report.pairs for claim in (pair.gold, pair.found)}
    for claim in report.gold:
        if id(claim) not in matched:
            yield Mistake(report.doc, claim.start, claim.end, "claim", claim, None)
    for claim in report.found:
        if id(claim) not in matched:
            yield Mistake(report.doc, claim.start, claim.end, "claim", None, claim)


def _tally_record(tally: Tally) -> dict[str, float | int]:
    return {
        "p": round(tally.precision, 4),
        "r": round(tally.recall, 4),
        "f1": round(tally.f1, 4),
        "hits": tally.hits,
        "gold": tally.gold,
        "found": tally.found,
    }
