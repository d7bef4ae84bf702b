"""Speed of the ledger beside plain SQLite: 20,000 invented reports with 100,000 claims, appended and read back.

The peer keeps the same columns under the same keys and indexes in one file with the same durability, but takes rows
that were made beforehand, with executemany, and asks nothing: no hash, no quote, no row known already, no trigger, no
foreign key, no index of words. It reads rows, not claims. So a ratio is what all the ledger's promises cost together.

Run: python benchmarks/bench_ledger.py [reports]
"""

# ruff: noqa: S608 - queries are joined from constants

import json
import random
import sqlite3
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from muster.model import (
    Aspect,
    Attribution,
    DateOrigin,
    Evidence,
    Extraction,
    Figure,
    Judgement,
    Measure,
    Page,
    Passage,
    PassageRole,
    QuantityClaim,
    Report,
    ReportHead,
    Segment,
    Standing,
    Status,
    View,
)
from muster.store import Ledger
from muster.store.claim_rows import INSERT_CLAIM, claim_row
from muster.store.extractions import claim_codes, extraction_id_of
from muster.store.instants import instant_text

AT = datetime(2024, 3, 1, tzinfo=UTC)
CLAIMS_A_REPORT = 5
REPORTS_A_COMMIT = 100
ALONE = 1_000
ACTORS = [f"A{number:02}" for number in range(20)]
PLACES = [f"P{number:02}" for number in range(30)]
TALE = "the force said on Monday that trainers of its partner would remain at the northern base until spring"
WORDS = TALE.split()

Story = tuple[Page, Report, Extraction]


def make_stories(first: int, end: int) -> list[Story]:
    """Stories of about 3,000 characters with five claims each, the same on every run."""
    return [_make_story(number, random.Random(number)) for number in range(first, end)]  # noqa: S311


def _make_story(number: int, draw: random.Random) -> Story:
    parts = [f"Report {number}."]
    for _ in range(CLAIMS_A_REPORT):
        parts.append(" ".join(draw.choices(WORDS, k=90)) + ".")
        parts.append(f"About {draw.randrange(50, 9000)} troops were there, Ann Berg said.")
    text = "\n".join(parts)
    page = Page(text.encode(), f"pages/{number}.txt")
    head = ReportHead(
        title=f"Report {number}",
        outlet=f"Outlet {number % 50}",
        published_on=date(2014, 1, 1) + timedelta(days=number % 3000),
        date_origin=DateOrigin.BYLINE,
        url=f"https://outlet.example/{number}",
    )
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part) + 1)
    spans = list(zip(starts, parts, strict=False))
    passages = tuple(Passage(start, start + len(part), PassageRole.BODY) for start, part in spans)
    segments = tuple(Segment(start, start + len(part), start, start + len(part)) for start, part in spans)
    report = Report(page.sha256, text, passages, segments, head, "utf-8", "bench 1")
    claims = tuple(_make_claim(report, start, part, draw) for start, part in spans[2::2])
    told = {slot: Judgement("nearest name", 0.75) for slot in ("actor", "place", "aspect", "status", "speaker", "time")}
    judgements = {claim.claim_id: told for claim in claims}
    return page, report, Extraction(report.report_id, report.version_id, "bench 1", claims, judgements)


def _make_claim(report: Report, start: int, sentence: str, draw: random.Random) -> QuantityClaim:
    figure_text = " ".join(sentence.split()[:2])
    number = int(sentence.split()[1])
    quote = f"{figure_text} troops"
    speaker_start = start + sentence.index("Ann Berg")
    # Squared: a few actors and places hold most of the claims, as in the news.
    actor = ACTORS[int(draw.random() ** 2 * len(ACTORS))]
    place = PLACES[int(draw.random() ** 2 * len(PLACES))]
    return QuantityClaim(
        report_id=report.report_id,
        evidence=Evidence(quote, start, start + len(quote), sentence, start),
        actors=(actor,),
        places=(place,),
        attribution=Attribution("Ann Berg", "Ann Berg", speaker_start, speaker_start + 8, Standing.NAMED_OFFICIAL),
        figure=Figure(figure_text, number, number, approx=True),
        measure=Measure.PERSONNEL,
        aspect=Aspect.LEVEL,
        status=Status.ACTUAL,
    )


def append_checked(ledger: Ledger, stories: list[Story]) -> None:
    """Through the ledger, one transaction."""
    with ledger.writing():
        for page, report, extraction in stories:
            ledger.append_page(page, AT)
            ledger.append_report(report, AT)
            ledger.append_extraction(extraction, AT)


PLAIN = {
    "pages": "INSERT INTO pages VALUES (NULL, ?, ?, ?, ?, ?)",
    "reports": f"INSERT INTO reports VALUES (NULL{', ?' * 17})",
    "extractions": "INSERT INTO extractions VALUES (NULL, ?, ?, ?, ?, ?)",
    "claims": INSERT_CLAIM,
    "findings": "INSERT INTO findings VALUES (?, ?, ?, ?, ?)",
    "links": "INSERT INTO links VALUES (?, ?, ?, ?)",
}


def make_rows(stories: list[Story]) -> dict[str, list[object]]:
    """Table to rows, for the peer."""
    at = instant_text(AT)
    rows: dict[str, list[object]] = {table: [] for table in PLAIN}
    for page, report, extraction in stories:
        head = report.head.record()
        ends = [[[p.start, p.end] for p in parts] for parts in (report.passages, report.segments)]
        rows["pages"].append((page.sha256, page.source, len(page.content), zlib.compress(page.content), at))
        ids = (report.version_id, report.report_id, page.sha256)
        rest = (report.encoding, report.reader, report.text, *(json.dumps(part) for part in ends), at)
        rows["reports"].append((*ids, *head.values(), *rest))
        extraction_id = extraction_id_of(extraction.version_id, extraction.extractor)
        rows["extractions"].append((extraction_id, report.report_id, report.version_id, extraction.extractor, at))
        for position, claim in enumerate(extraction.claims):
            told = {slot: [why.rule, why.probability] for slot, why in extraction.judgements[claim.claim_id].items()}
            rows["claims"].append(claim_row(claim, at))
            rows["findings"].append((extraction_id, position, claim.claim_id, json.dumps(told), at))
            rows["links"].extend((slot, code, claim.claim_id, at) for slot, code in claim_codes(claim))
    return rows


def open_plain(path: Path, made_by: Path) -> sqlite3.Connection:
    """The peer's file: tables and indexes of the ledger, without its triggers and foreign keys."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    made = sqlite3.connect(made_by)
    query = (
        "SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL"
        " AND name NOT GLOB '*_words*'"
    )
    for (sql,) in made.execute(query):
        connection.execute(sql)
    made.close()
    return connection


def append_plain(connection: sqlite3.Connection, rows: dict[str, list[object]]) -> None:
    """Through SQLite alone, one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for table, query in PLAIN.items():
        connection.executemany(query, rows[table])
    connection.execute("COMMIT")


def clock(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the wall and of processor time that the work took."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def tell(what: str, n: int, unit: str, ours: tuple[float, float], peer: tuple[float, float] | None = None) -> None:
    """One line of the table."""
    line = f"{what:<44} {ours[0]:8.3f} s  {ours[1]:8.3f} s cpu  {n / ours[0]:10,.0f} {unit}/s"
    if peer:
        line += f"   peer {peer[0]:7.3f} s  {peer[1]:7.3f} s cpu"
        line += f"   ratio {ours[0] / peer[0]:.1f}  (cpu {ours[1] / peer[1]:.1f})"
    print(line)


def add_times(times: Iterator[tuple[float, float]]) -> tuple[float, float]:
    """Sums of wall and processor seconds."""
    walls, cpus = zip(*times, strict=True)
    return sum(walls), sum(cpus)


def bench_appending(ledger: Ledger, plain: sqlite3.Connection, first: int, end: int, a_commit: int, what: str) -> None:
    """Appends the same stories to both, in transactions of the same size."""
    ours, peers = [], []
    for start in range(first, end, REPORTS_A_COMMIT):
        stories = make_stories(start, min(start + REPORTS_A_COMMIT, end))
        for part in range(0, len(stories), a_commit):
            chosen = stories[part : part + a_commit]
            rows = make_rows(chosen)
            ours.append(clock(lambda chosen=chosen: append_checked(ledger, chosen)))  # type: ignore[misc]
            peers.append(clock(lambda rows=rows: append_plain(plain, rows)))  # type: ignore[misc]
    tell(what, (end - first) * CLAIMS_A_REPORT, "claims", add_times(iter(ours)), add_times(iter(peers)))


JOINED = """
    FROM findings AS f JOIN extractions AS e ON e.extraction_id = f.extraction_id
    JOIN reports AS r ON r.version_id = e.version_id JOIN claims AS c ON c.claim_id = f.claim_id
"""
READ_PLAIN = f"SELECT c.*, r.title, r.outlet, r.published_on, r.url, e.extractor {JOINED}"
CELL = """
    WHERE c.claim_id IN (
        SELECT claim_id FROM links WHERE slot = 'actor' AND code = 'A07'
        INTERSECT SELECT claim_id FROM links WHERE slot = 'place' AND code = 'P11'
    )
"""
SORTED = " ORDER BY r.published_on, c.report_id, c.quote_start"


def bench_reading(ledger: Ledger, plain: sqlite3.Connection) -> None:
    """Reads one cell and everything from both."""
    n_cell = len(ledger.read_entries(actor="A07", place="P11"))
    n_all = ledger.counts()["claims"]
    ours = clock(lambda: ledger.read_entries(actor="A07", place="P11"))
    peer = clock(lambda: plain.execute(READ_PLAIN + CELL + SORTED).fetchall())
    tell(f"read one cell ({n_cell} entries)", n_cell, "entries", ours, peer)
    half = View(known_on=date(2018, 1, 1), recorded_by=AT)
    tell(
        "read one cell, as known on a day",
        n_cell,
        "entries",
        clock(lambda: ledger.read_entries(half, actor="A07", place="P11")),
    )
    ours = clock(ledger.read_entries)
    peer = clock(lambda: plain.execute(READ_PLAIN + SORTED).fetchall())
    tell(f"read all ({n_all} entries)", n_all, "entries", ours, peer)
    tell("counts", n_all, "claims", clock(ledger.counts))
    tell("digest", n_all, "claims", clock(ledger.digest))
    broken: list[str] = []
    tell("check", n_all, "claims", clock(lambda: broken.extend(ledger.check())))
    if broken:
        raise SystemExit(f"the ledger broke {len(broken)} promises, the first: {broken[0]}")


def main() -> None:
    """Runs all and prints a table."""
    n_reports = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        path, plain_path = Path(folder) / "bench.ledger", Path(folder) / "plain.db"
        with Ledger.open(path) as ledger:
            plain = open_plain(plain_path, path)
            alone = min(ALONE, n_reports // 2)
            bench_appending(ledger, plain, 0, alone, 1, f"append {alone} reports, one a commit")
            rest = f"append {n_reports - alone} reports, {REPORTS_A_COMMIT} a commit"
            bench_appending(ledger, plain, alone, n_reports, REPORTS_A_COMMIT, rest)
            again = make_stories(0, alone)
            tell(f"append {alone} reports again", alone, "reports", clock(lambda: append_checked(ledger, again)))
            bench_reading(ledger, plain)
            plain.close()
        print(f"ledger {path.stat().st_size / 1e6:.0f} MB, peer {plain_path.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
