"""Bands: the hull of the credible readings in force, which is no confidence interval."""

from collections.abc import Iterable
from dataclasses import dataclass

from muster.reconcile.method import METHOD
from muster.reconcile.pulls import Pull
from muster.reconcile.runs import Run


@dataclass(frozen=True, slots=True)
class Band:
    """Hull of the credible readings, in whole persons or pieces, and the weight from which another claim widens it."""

    low: int
    high: int
    credible: int

    @classmethod
    def of(cls, run: Run) -> "Band":
        """Band of what supports the run; vague words say nothing of it where a number does."""
        weightiest = max(pull.level.weight.value for pull in run.support)
        credible = -(-weightiest * METHOD.credible_percent // 100)
        weighty = [pull.level for pull in run.support if pull.counts_whole and pull.level.weight.value >= credible]
        exact = [level for level in weighty if not level.figure.vague]
        ends = [level.reading.ends for level in exact or weighty or [run.lead.level]]
        low, high = min(low for low, _ in ends), max(high for _, high in ends)
        return cls(min(run.best, low), max(run.best, high), credible)

    def widened(self, rivals: Iterable[Pull]) -> tuple[int, int]:
        """Low and high with the credible ones of the rivals."""
        low, high = self.low, self.high
        for pull in rivals:
            level = pull.level
            if pull.counts_whole and level.weight.value >= self.credible and not level.figure.vague:
                ends = level.reading.ends
                low, high = min(low, ends[0]), max(high, ends[1])
        return low, high
