"""Precision and recall of conflicts by kind, against what the generator knows of its own sayings.

Two figures of actual levels within two weeks that no number fits are a conflict, unless the force changed between
them and each was right in its day: a `definition` where they say that they count different things, else a `revision`
where one institution, named speaker or outlet gives the one and later the other, else a `contradiction`. A planned
level that the force does not have yet is a `plan` beside a level told in the year before. A report whose figures do
not add up is `arithmetic`. What a figure counts without saying so no reader can see: such pairs are judged by what is
printed.

Run: python benchmarks/reconcile/bench_conflicts.py [histories] [share of misread claims] [first seed]
"""

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator

from histories import History, make_history
from reporting import Coverage, Saying, reading_of, report_history

from muster.model import Aspect, Status
from muster.reconcile.conflict import Conflict, ConflictKind
from muster.reconcile.conflicts import find_conflicts

NEAR = 14
FRESH = 365
Pair = frozenset[str]


def find_true_pairs(coverage: Coverage) -> Iterator[tuple[str, Pair]]:
    """Kind and keys of each pair of actual figures that disagree or count different things."""
    history = coverage.history
    levels = [saying for saying in coverage.sayings if is_level(saying)]
    for at, a in enumerate(levels):
        for b in levels[at + 1 :]:
            kind = judge_pair(history, *sorted((a, b), key=lambda saying: saying.day))
            if kind:
                yield kind, frozenset({a.key, b.key})


def is_level(saying: Saying) -> bool:
    """Whether it says how many were, or may be, there."""
    return saying.status is Status.ACTUAL and saying.aspect in (Aspect.LEVEL, Aspect.CAP)


def judge_pair(history: History, a: Saying, b: Saying) -> str | None:
    """Kind of the disagreement of two figures, the earlier said first; None where there is none."""
    (first_a, last_a), (first_b, last_b) = find_days(history, a), find_days(history, b)
    if max(first_a, first_b) - min(last_a, last_b) > NEAR or meets(a, b):
        return None
    if (a.aspect is Aspect.CAP, a.definition) != (b.aspect is Aspect.CAP, b.definition):
        return None if says_ceiling(a) and says_ceiling(b) else "definition"
    if a.report and a.report == b.report:
        return None
    if last_a < first_b and has_changed(history, last_a, first_b) and is_right(history, a) and is_right(history, b):
        return None
    return "revision" if a.day != b.day and is_one_voice(a, b) else "contradiction"


def is_right(history: History, saying: Saying) -> bool:
    """Whether the figure fits the truth or the official line of its day, to a fiftieth."""
    low, high = reading_of(saying.figure)
    day = min(saying.day, len(history.truth) - 1)
    return any(low <= line[day] * 1.02 and line[day] * 0.98 <= high for line in (history.truth, history.told))


def is_one_voice(a: Saying, b: Saying) -> bool:
    """Whether one named speaker, one institution with its spokespeople, or one outlet says both."""
    if a.speaker is None or b.speaker is None:
        return a.speaker is b.speaker and not carriers(a).isdisjoint(carriers(b))
    return (is_own(a) and is_own(b)) or (a.speaker == b.speaker and is_named(a))


def carriers(saying: Saying) -> set[str]:
    """Outlets that print it."""
    return {saying.outlet, *(outlet for outlet, _ in saying.copies)}


def says_ceiling(saying: Saying) -> bool:
    """Whether the words say that it is an authorised number."""
    return saying.aspect is Aspect.CAP or "authorised" in saying.definition


def is_own(saying: Saying) -> bool:
    """Whether the force's own department says it."""
    return "Pentagon" in (saying.speaker_text or "") or saying.speaker == "Pentagon"


def is_named(saying: Saying) -> bool:
    """Whether the speaker has a name."""
    return saying.speaker is not None and saying.speaker != "officials" and not saying.speaker.endswith("official")


def find_days(history: History, saying: Saying) -> tuple[int, int]:
    """First and last day of which it speaks."""
    if saying.period is None:
        return saying.day, saying.day
    start = history.day(0)
    return (saying.period.first_on - start).days, min((saying.period.last_on - start).days, saying.day)


def meets(a: Saying, b: Saying) -> bool:
    """Whether one number fits both."""
    (low_a, high_a), (low_b, high_b) = reading_of(a.figure), reading_of(b.figure)
    return low_a <= high_b and low_b <= high_a


def find_true_plans(coverage: Coverage) -> dict[str, set[str]]:
    """Key of each planned level that was not so yet to the keys of levels that it stands beside."""
    history, found = coverage.history, {}
    levels = [saying for saying in coverage.sayings if is_level(saying) and speaks(saying)]
    for plan in coverage.sayings:
        if plan.status is Status.ACTUAL or plan.aspect is not Aspect.LEVEL:
            continue
        low, high = reading_of(plan.figure)
        if low <= history.told[plan.day] * 1.02 and history.told[plan.day] * 0.98 <= high:
            continue
        heard = [level for level in levels if plan.day - FRESH <= level.day <= plan.day + NEAR]
        if heard:
            found[plan.key] = {level.key for level in heard if not meets(level, plan)}
    return found


def speaks(saying: Saying) -> bool:
    """Whether it counts the force as a whole, with something added or left out."""
    counts_all = not saying.definition or saying.definition[0] in ("including", "excluding")
    return saying.aspect is Aspect.LEVEL and counts_all


def has_changed(history: History, a: int, b: int) -> bool:
    """Whether the force that was told of changed between two days."""
    first, last = sorted((a, b))
    return any(change.first <= last and first < change.last for change in history.changes)


def find_keys(conflict: Conflict, coverage: Coverage) -> tuple[set[str], set[str]]:
    """Keys of the sayings on both sides."""
    left, right = (
        {coverage.key_of[entry.claim.claim_id] for entry in side} for side in (conflict.left, conflict.right)
    )
    return left, right


def judge(coverage: Coverage, conflicts: list[Conflict], counts: dict[str, Counter[str]], wrong: Counter[str]) -> None:
    """Adds the history's conflicts to the counts by kind: found, right, true, met."""
    true: dict[str, set[Pair]] = defaultdict(set)
    for kind, pair in find_true_pairs(coverage):
        true[kind].add(pair)
    kind_of = {pair: kind for kind, pairs in true.items() for pair in pairs}
    met: dict[str, set[Pair]] = defaultdict(set)
    plans, planned = find_true_plans(coverage), set()
    sums = {saying.report for saying in coverage.sayings if saying.broken_sum}
    report_of = {saying.key: saying.report for saying in coverage.sayings}
    summed = set()
    for conflict in conflicts:
        kind = conflict.kind.value
        left, right = find_keys(conflict, coverage)
        pairs = {frozenset({a, b}) for a in left for b in right}
        counts[kind]["found"] += 1
        match conflict.kind:
            case ConflictKind.ARITHMETIC:
                broken = {report_of[key] for key in (*left, *right)} & sums
                counts[kind]["right"] += bool(broken)
                summed |= broken
            case ConflictKind.PLAN:
                right_plans = [key for key in right if plans.get(key, set()) & left]
                counts[kind]["right"] += bool(right_plans)
                planned.update(right_plans)
            case _:
                good = pairs & true[kind]
                counts[kind]["right"] += bool(good)
                met[kind] |= good
                if not good:
                    told = {kind_of[pair] for pair in pairs if pair in kind_of} or {"none"}
                    wrong[f"{kind}, truly {min(told)}"] += 1
    for kind in ("contradiction", "revision", "definition"):
        counts[kind].update(true=len(true[kind]), met=len(met[kind]))
    counts["plan"].update(true=len(plans), met=len(planned))
    counts["arithmetic"].update(true=len(sums), met=len(summed))


def main() -> None:
    """Prints a row a kind."""
    n, misread, first = (float(word) for word in (*sys.argv[1:], *("200", "0", "0")[len(sys.argv) - 1 :]))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    wrong: Counter[str] = Counter()
    cpu = 0.0
    for seed in range(int(first), int(first + n)):
        coverage = report_history(make_history(seed), misread=misread)
        start = time.process_time()
        conflicts = find_conflicts(coverage.entries)
        cpu += time.process_time() - start
        judge(coverage, conflicts, counts, wrong)
    print(f"{n:.0f} histories, misread {misread}, {cpu:.1f} s cpu")
    for kind in ConflictKind:
        of = counts[kind.value]
        precision, recall = of["right"] / max(of["found"], 1), of["met"] / max(of["true"], 1)
        told = f"{of['found']:6} found, precision {precision:.3f}; {of['true']:6} true, recall {recall:.3f}"
        print(f"  {kind.value:14} {told}")
    print("  wrong: " + "; ".join(f"{what} {number}" for what, number in wrong.most_common(8)))


if __name__ == "__main__":
    main()
