"""Error of the level against generated truth beside three baselines, and how often the band holds the truth.

Run: python benchmarks/reconcile/bench_levels.py [histories] [share of misread claims]
"""

import sys
import time
from bisect import bisect_right
from collections.abc import Callable
from datetime import date
from statistics import fmean, median

from baselines import BASELINES, find_seen
from histories import make_history
from reporting import Coverage, report_history

from muster.model import Measure, Series
from muster.reconcile.estimate import estimate_series

EVERY = 7


def find_days(coverage: Coverage) -> list[int]:
    """Days that are asked for: every week from the first actual level on."""
    seen = find_seen(coverage.entries)
    if not seen:
        return []
    first = (seen[0][0] - coverage.history.day(0)).days
    return list(range(max(first, 0), len(coverage.history.truth), EVERY))


def value_at(series: Series) -> Callable[[date], tuple[int | None, int | None, int | None]]:
    """Best, low and high of a day."""
    starts = [step.period.first_on for step in series.steps]

    def value(day: date) -> tuple[int | None, int | None, int | None]:
        at = bisect_right(starts, day)
        step = series.steps[at - 1] if at else None
        if step is None or day > step.period.last_on:
            return None, None, None
        return step.best, step.low, step.high

    return value


def main() -> None:
    """Prints errors a rule, and how often the band holds the truth."""
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    misread = float(sys.argv[2]) if len(sys.argv) > 2 else 0.0
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    errors: dict[str, list[list[float]]] = {name: [] for name in ("muster", *BASELINES)}
    inside = days_known = days_asked = 0
    widths: list[float] = []
    cpu = 0.0
    for seed in range(first, first + n):
        coverage = report_history(make_history(seed), misread=misread)
        seen, days = find_seen(coverage.entries), find_days(coverage)
        start = time.process_time()
        series = estimate_series(coverage.entries, "USA", "IRQ", Measure.PERSONNEL)
        cpu += time.process_time() - start
        value = value_at(series)
        mine: dict[str, list[float]] = {name: [] for name in errors}
        for number in days:
            day, truth = coverage.history.day(number), coverage.history.truth[number]
            best, low, high = value(day)
            days_asked += 1
            if best is None or low is None or high is None:
                continue
            days_known += 1
            inside += low <= truth <= high
            widths.append((high - low) / truth)
            mine["muster"].append(abs(best - truth) / truth)
            for name, find in BASELINES.items():
                mine[name].append(abs((find(seen, day) or 0) - truth) / truth)
        for name, errs in mine.items():
            errors[name].append(errs)
    print(f"{n} histories, misread {misread}: {days_known} of {days_asked} days known, {cpu:.1f} s cpu")
    for name, lists in errors.items():
        pooled = [e for errs in lists for e in errs]
        means = median(fmean(errs) for errs in lists if errs)
        figures = f"median of days {median(pooled):.4f}  mean {fmean(pooled):.4f}"
        print(f"  {name:26} {figures}  median of histories' means {means:.4f}")
    best = min(median([e for errs in errors[name] for e in errs]) for name in BASELINES)
    mine = median([e for errs in errors["muster"] for e in errs])
    print(f"  median relative error {1 - mine / best:.0%} below the best baseline's")
    print(f"  band holds truth on {inside / days_known:.3f} of days; median width {median(widths):.3f}")


if __name__ == "__main__":
    main()
