"""How fast the web app answers: start, every page, memory, on a ledger of 100,000 claims and 20,000 reports.

Serves the ledger by `muster serve` in a process of its own and asks it for each kind of page, for many actors, places,
reports, claims and words in turn (drawn with a fixed seed among all of the ledger, by number of claims for half of
the series). Prints median and 90th percentile of the wall time of whole answers, and of the server's CPU time.

Run: python benchmarks/bench_web.py LEDGER [rounds [reports]], LEDGER as made by benchmarks/big_ledger.py (made here if
absent, of so many reports with five claims each).
"""

import random
import re
import sqlite3
import statistics
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from big_ledger import make_ledger

HZ = 100


def cpu_seconds(pid: int) -> float:
    """CPU time that the process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / HZ


def peak_mb(pid: int) -> float:
    """Most memory that the process had at once, in MB."""
    found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text(encoding="utf-8"))
    return int(found[1]) / 1024 if found else 0.0


def fetch(address: str) -> bytes:
    """The whole answer."""
    with urllib.request.urlopen(address, timeout=120) as answer:  # noqa: S310 - this machine
        body: bytes = answer.read()
        return body


def find_pages(ledger: Path, draw: random.Random) -> dict[str, Callable[[], str]]:
    """Name of a page to a function that gives the address of another one of the kind each time."""
    survey = sqlite3.connect(f"{ledger}-survey")
    cells = survey.execute(
        "SELECT actor, place, n_claims FROM cells WHERE measure = 'personnel' ORDER BY 1, 2"
    ).fetchall()
    claims = [row[0] for row in survey.execute("SELECT claim_id FROM queue ORDER BY claim_id LIMIT 5000")]
    survey.close()
    held = sqlite3.connect(ledger)
    reports = [row[0] for row in held.execute("SELECT DISTINCT report_id FROM reports ORDER BY 1 LIMIT 5000")]
    held.close()
    weights = [n for _, _, n in cells]
    largest = max(cells, key=lambda found: found[2])

    def cell(ending: str = "") -> str:
        actor, place, _ = draw.choice(cells) if draw.random() < 0.5 else draw.choices(cells, weights)[0]
        return f"/series/{actor}/{place}{ending}"

    def day() -> str:
        return f"20{draw.randint(16, 24)}-0{draw.randint(1, 9)}-1{draw.randint(0, 9)}"

    words = [
        "troops",
        "Iraq",
        "United States",
        "2,500",
        '"forces in Mali"',
        "Berg",
        "900 soldiers",
        "Ukraine Kerr",
        "1200",
    ]
    return {
        "overview": lambda: draw.choice(["/", "/?actors=2", "/?places=3", "/?measure=killed"]),
        "series": cell,
        "series as known on": lambda: cell(f"?known_on={day()}"),
        "largest, as known on": lambda: f"/series/{largest[0]}/{largest[1]}?known_on={day()}",
        "list of series": lambda: f"/series?actor={draw.choice(cells)[0]}",
        "reports": lambda: f"/reports?before={day()}~r",
        "report": lambda: f"/reports/{draw.choice(reports)}",
        "review": lambda: f"/review/{draw.choice(claims)}" if draw.random() < 0.7 else "/review",
        "search": lambda: "/search?" + urllib.parse.urlencode({"q": draw.choice(words)}),
        "compare": lambda: f"/compare?report={draw.choice(reports)}",
        "export": lambda: "/export",
        "about": lambda: "/about",
        "API, series": lambda: "/api/v1" + cell(),
        "API, claims": lambda: "/api/v1/claims?limit=100",
    }


def wait_until_summed_up(base: str) -> float:
    """Seconds until nothing waits to be summed up."""
    started = time.monotonic()
    while b"still being summed up" in fetch(f"{base}/"):
        time.sleep(2)
    return time.monotonic() - started


def main() -> None:
    """Prints the table."""
    ledger = Path(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    if not ledger.exists():
        make_ledger(ledger, int(sys.argv[3]) if len(sys.argv) > 3 else 20_000)
    started = time.monotonic()
    server = subprocess.Popen(
        [sys.executable, "-m", "muster", "serve", "--ledger", str(ledger), "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        base = re.search(r"http://[^/]+", server.stderr.readline())[0]
        fetch(f"{base}/reports?before=2020-01-01~r")
        seconds, used = time.monotonic() - started, cpu_seconds(server.pid)
        print(f"start to first answer: {seconds:.2f} s, CPU {used:.2f} s")
        print(f"first summing up: {wait_until_summed_up(base):.0f} s (once a ledger, beside the pages)")
        for name, address in find_pages(ledger, random.Random(1)).items():  # noqa: S311
            walls, cpu = [], cpu_seconds(server.pid)
            for _ in range(rounds):
                at = time.monotonic()
                fetch(base + address())
                walls.append(time.monotonic() - at)
            used = (cpu_seconds(server.pid) - cpu) / rounds * 1000
            median, most = statistics.median(walls) * 1000, sorted(walls)[int(rounds * 0.9)] * 1000
            print(f"{name:21} median {median:5.0f} ms, 90 % {most:5.0f} ms, CPU {used:5.0f} ms a page", flush=True)
        print(f"peak memory: {peak_mb(server.pid):.0f} MB")
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
