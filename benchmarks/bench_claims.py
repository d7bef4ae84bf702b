"""Reports a second from page to claims, beside a plain pattern of numbers and nouns of forces, and peak memory.

    python benchmarks/bench_claims.py [FOLDER] [STORIES]

FOLDER holds reports as text files; STORIES is a gzipped file of one JSON object with a "text" a line, mixed news of
which most hold no claim (the first 1,000 are read; those with claims and those without have rows of their own). All
run one after the other on one core, best of three (one where the model runs), in processor time. "Whole path" is what
`muster claims` does with files: to read a page, tell its report from what stands around it, and extract; "rules" and
"with model" are the last of these. Candidate sentences are those with a candidate figure; the model is asked about
more, since any sentence with a word of forces may take a position. The peer finds figures, and says nothing of who or
where.
"""

import gzip
import json
import re
import resource
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TypeVar

from muster.errors import IngestError
from muster.extract.analysis import Analysis
from muster.extract.figure.candidates import find_candidates
from muster.ingest import read_report
from muster.judge.notes import Notes
from muster.lexicon import Lexicon, load_lexicon
from muster.model import Page, Report
from muster.pipeline import Given, read_sources
from muster.pipeline.extracting import extract

T = TypeVar("T")

SHARED = Path(__file__).parents[1].parent / "shared"
ROUNDS = 3
STORIES = 1000
PEER = re.compile(
    r"\b(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\s+(?:\w+\s+){0,3}?"
    r"(troops|soldiers|marines|sailors|peacekeepers|advisers|trainers|fighters|militants|rebels|police|personnel"
    r"|brigades|battalions|aircraft|helicopters|tanks|warships|missiles|airstrikes)\b",
    re.IGNORECASE,
)


def measure(run: Callable[[], T], rounds: int = ROUNDS) -> tuple[float, T]:
    """Processor time of the best round, and what the run gives."""
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        given = run()
        best = min(best, time.process_time() - started)
    return best, given


def read_stories(path: Path) -> list[Report]:
    """The first stories, as reports; what the reader sets aside (another language) is left out."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in islice(lines, STORIES)]
    reports = []
    for number, text in enumerate(texts):
        with suppress(IngestError):
            reports.append(read_report(Page(text.encode(), f"story {number}")))
    return reports


def find_by_peer(reports: Sequence[Report]) -> int:
    """How many figures the plain pattern finds."""
    return sum(1 for report in reports for _ in PEER.finditer(report.text))


def find_claims(reports: Sequence[Report], lexicon: Lexicon, by_rules: bool) -> int:
    """How many claims are found, by the rules alone or with the model."""
    return sum(len(extract(report, lexicon, by_rules).claims) for report in reports)


def say_rows(title: str, reports: Sequence[Report], lexicon: Lexicon) -> None:
    """Print the rows of extraction and its peer."""
    with_candidate = sentences = asked = 0
    for report in reports:
        notes = Notes(report, lexicon)
        asked += 0 if notes.is_silent else len(notes.asked)
        found = {candidate.sentence.index for candidate in find_candidates(Analysis(report, lexicon))}
        sentences += len(found)
        with_candidate += bool(found)
    by_rules = measure(lambda: find_claims(reports, lexicon, True))
    by_model = measure(lambda: find_claims(reports, lexicon, False), 1)
    peer, n_figures = measure(lambda: find_by_peer(reports))
    characters = sum(len(report.text) for report in reports)
    print(f"{title}: {len(reports)} reports, {characters / 1e6:.1f} M characters, {with_candidate} with a candidate")
    for name, (took, n_claims), more in (
        ("rules", by_rules, ""),
        ("with model", by_model, f", {asked / by_model[0]:.0f} of all that it is asked about"),
    ):
        print(
            f"  {name:10} {len(reports) / took:7.0f} reports/s {sentences / took:7.0f} candidate sentences/s{more}"
            f"  {n_claims} claims"
        )
    print(
        f"  pattern    {len(reports) / peer:7.0f} reports/s {n_figures} figures"
        f"  {by_rules[0] / peer:.1f} times as fast as the rules"
    )


def main() -> None:
    """Print the rows of both collections and the memory that the process took at most."""
    given = [Path(argument) for argument in sys.argv[1:]]
    folder = given[0] if given else SHARED / "gold" / "reports" / "text"
    stories = given[1] if len(given) > 1 else SHARED / "bench" / "news" / "stories.jsonl.gz"
    started = time.process_time()
    lexicon = load_lexicon()
    print(f"names loaded in {time.process_time() - started:.2f} s of processor time")
    paths = sorted(folder.glob("*.txt"))
    whole, _ = measure(lambda: list(read_sources(paths, Given(), lexicon)), 1)
    print(f"{folder.name}: whole path {len(paths) / whole:.0f} reports/s")
    reports = [read.report for read in read_sources(paths, Given(), lexicon) if read.report]
    say_rows(folder.name, reports, lexicon)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    if stories.is_file():
        mixed = read_stories(stories)
        with_claims = [report for report in mixed if extract(report, lexicon, by_rules=True).claims]
        say_rows(f"{stories.name}, with claims", with_claims, lexicon)
        say_rows(f"{stories.name}, without", [report for report in mixed if report not in with_claims], lexicon)
        print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
