"""Seconds of CPU and memory for everything that is reconciled of a ledger of 100,000 claims, on one core.

Run: python benchmarks/big_ledger.py PATH, then python benchmarks/reconcile/bench_speed.py PATH
"""

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from muster.lexicon import load_lexicon
from muster.reconcile.conflicts import find_conflicts
from muster.reconcile.estimate import estimate_all
from muster.reconcile.statements import find_statements
from muster.store import Ledger

T = TypeVar("T")


def measure(label: str, work: Callable[[], T], tell: Callable[[T], str]) -> T:
    """What the work gives, after a line with its CPU time and the most memory used so far."""
    start = time.process_time()
    result = work()
    seconds = time.process_time() - start
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{label:28} {seconds:6.2f} s cpu   {most:4.0f} MB at most   {tell(result)}")
    return result


def count_up() -> int:
    """A yardstick: twenty million additions, since CPU time itself grows where others use the machine."""
    number = 0
    for each in range(20_000_000):
        number += each
    return number


def main() -> None:
    """Prints a row a stage; all series is reading and estimating together."""
    measure("yardstick", count_up, lambda _: "")
    lexicon = measure("lexicon", load_lexicon, lambda _: "")
    lexicon.find_names("US troops in Iraq")
    with Ledger.open(Path(sys.argv[1])) as ledger:
        start = time.process_time()
        entries = measure("entries read", ledger.read_entries, lambda found: f"{len(found):,} claims")
        measure(
            "all series",
            lambda: sum(len(series.steps) for series in estimate_all(entries, lexicon)),
            lambda steps: f"{steps:,} steps",
        )
        print(f"{'all series of the ledger':28} {time.process_time() - start:6.2f} s cpu")
        measure("yardstick", count_up, lambda _: "")
        measure("conflicts", lambda: find_conflicts(entries, lexicon), lambda found: f"{len(found):,}")
        measure("statements", lambda: find_statements(entries), lambda found: f"{len(found):,}")


if __name__ == "__main__":
    main()
