"""Pages a second from a web archive into a ledger, beside a peer stack: fastwarc and trafilatura on every page.

    python benchmarks/bench_archive.py [PAGES] [N]

PAGES holds html/*.html.gz of scrapinghub/article-extraction-benchmark (181 pages); N (default 2,000) is how many
records the archive gets. Three in a hundred hold claims, in sentences of our own inside a page of the usual size; the
rest are the saved pages in which neither finds any, each made another page by a number in it. The peer reads every
page with trafilatura (its fast setting, with metadata: a ledger needs day and outlet) and looks for figures of forces
by one expression. Pages a second are counted of CPU time, of all processes together and divided by their number, since
a machine may be shared; of wall time beside it.
"""

import gzip
import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import trafilatura
from fastwarc.warc import ArchiveIterator, WarcRecordType

from muster.errors import IngestError
from muster.extract import extract_claims
from muster.ingest import read_report
from muster.lexicon import load_lexicon
from muster.model import Page
from muster.pipeline import Given, Outcome, Readers, add_sources
from muster.store import Ledger

DEFAULT = Path(__file__).parents[1].parent / "shared" / "bench" / "pages"
COUNTED = re.compile(
    r"\b(\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)(?:\s+\w+){0,3}?\s+"
    r"(?:troops|soldiers|marines|fighters|militants|personnel|peacekeepers|forces)\b",
    re.IGNORECASE,
)
_WHOSE = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
PLACES = ("Iraq", "Syria", "Mali", "Niger", "Lebanon", "Kuwait", "Poland", "Latvia", "Somalia", "Afghanistan")
ACTORS = ("US", "French", "German", "Italian", "Dutch", "British", "Spanish", "Polish", "Turkish", "Danish")


def make_story(number: int) -> str:
    """A story of our own with a few claims."""
    place, actor = PLACES[number % 10], ACTORS[number // 10 % 10]
    count, more = 100 + number % 4900, 10 + number % 390
    sentences = [
        f"About {count:,} {actor} soldiers are in {place}, the defence minister told reporters on Tuesday.",
        f"The government will send another {more} troops to {place} before the end of the year, she said.",
        f"Two {actor} soldiers were killed near the airport in {place} last week.",
        "The minister would not say how long the mission is to last, and the opposition asked for a debate.",
        "The town has had no steady supply of water since the spring, and its schools opened a month late.",
    ]
    return "".join(f"<p>{sentence}</p>" for sentence in sentences * 2)


def make_claim_page(number: int, shell: bytes) -> bytes:
    """A story in the head and scripts of a saved page."""
    head = shell[: shell.lower().find(b"<body")] if b"<body" in shell.lower() else b"<html><head>"
    scripts = b"".join(re.findall(rb"<script\b.*?</script>", shell, re.DOTALL | re.IGNORECASE))
    head = re.sub(rb"<title>.*?</title>|<meta[^>]*(?:title|published)[^>]*>", b"", head, flags=re.DOTALL)
    story = (
        f"<title>Forces abroad, story {number}</title>"
        f'<meta property="article:published_time" content="2019-11-{1 + number % 28:02}"></head><body>'
        f"<nav>{'<a href=/x>World</a>' * 40}</nav>"
        f"<article><h1>Forces abroad, story {number}</h1>{make_story(number)}</article>"
    )
    return head.replace(b"</head>", b"") + story.encode() + scripts + b"</body></html>"


def make_record(number: int, page: bytes) -> bytes:
    """A compressed record of an answer."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news{number % 300}.example/{number}\r\n"
        f"WARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:08}-0000-0000-0000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n", 6)


def make_archive(path: Path, folder: Path, n: int) -> tuple[int, int]:
    """Numbers of bytes of pages and of pages with claims."""
    lexicon = load_lexicon()
    saved = [gzip.decompress(file.read_bytes()) for file in sorted((folder / "html").glob("*.html.gz"))]
    others = [page for page in saved if not holds_claim(page, lexicon)]
    size = n_claims = 0
    with path.open("wb") as out:
        for number in range(n):
            if number % 100 in (7, 41, 83):
                page = make_claim_page(number, others[number % len(others)])
                n_claims += 1
            else:
                page = others[number % len(others)] + f"<!-- {number} -->".encode()
            size += len(page)
            out.write(make_record(number, page))
    return size, n_claims


def holds_claim(content: bytes, lexicon: object) -> bool:
    """Whether the extractor finds a claim in the saved page, or the peer's expression a figure."""
    try:
        report = read_report(Page(content, "page"))
    except IngestError:
        return bool(COUNTED.search(content.decode("utf-8", "replace")))
    return bool(extract_claims(report, lexicon).claims) or bool(COUNTED.search(report.text))


def read_by_peer(path: Path, part: int = 0, parts: int = 1) -> int:
    """Number of pages with figures, of those whose number has the rest `part`."""
    found = 0
    with path.open("rb") as stream:
        records = ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True)
        for number, record in enumerate(records):
            if number % parts != part:
                continue
            content = record.reader.read(record.content_length)
            document = trafilatura.bare_extraction(content, fast=True, include_comments=False, with_metadata=True)
            found += bool(document and COUNTED.search(document.text or ""))
    return found


def cpu_seconds() -> float:
    """CPU time of this process and of those that it has started and that have ended."""
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, _WHOSE))


def measure(name: str, n: int, processes: int, run: Callable[[], str]) -> float:
    """Pages a second of CPU time on so many cores; prints them with the wall time and what `run` tells."""
    cpu, wall = cpu_seconds(), time.time()
    told = run()
    rate, passed = n * processes / (cpu_seconds() - cpu), n / (time.time() - wall)
    print(f"{name}, {processes} core(s): {rate:7.1f} pages/s of CPU, {passed:7.1f} of wall; {told}")
    return rate


def run_peer(path: Path, processes: int) -> str:
    """The peer's job."""
    if processes == 1:
        return f"{read_by_peer(path)} with figures"
    with ProcessPoolExecutor(processes) as pool:
        parts = range(processes)
        return f"{sum(pool.map(read_by_peer, [path] * processes, parts, [processes] * processes))} with figures"


def run_muster(path: Path, processes: int, folder: Path) -> str:
    """Muster's job."""
    lexicon = load_lexicon()
    with Ledger.open(folder / f"{processes}.ledger") as ledger, Readers(lexicon, n=processes) as readers:
        added = add_sources(ledger, [path], Given(), lexicon, lambda: datetime.now(UTC), readers=readers)
        kept = sum(done.outcome is Outcome.ADDED for done in added)
        claims = ledger.counts()["claims"]
    memory, child = (resource.getrusage(whose).ru_maxrss / 1024 for whose in _WHOSE)
    return f"{kept} kept, {claims} claims; at most {memory:.0f} MB, and {child:.0f} MB each of the others"


def main(folder: Path, n: int) -> None:
    """Make the archive, read it by Muster in one and two processes and by the peer."""
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "mixed.warc.gz"
        size, n_claims = make_archive(path, folder, n)
        print(f"{n} pages, {n_claims} with claims, {size / 1e6:.0f} MB, {path.stat().st_size / 1e6:.0f} MB compressed")
        few = min(n, 400)
        short = Path(temporary) / "short.warc.gz"
        make_archive(short, folder, few)
        for processes in (1, 2):
            job, peers_job = partial(run_muster, path, processes, Path(temporary)), partial(run_peer, short, processes)
            muster = measure("muster", n, processes, job)
            print(f"ratio: {muster / measure('peer', few, processes, peers_job):.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT, int(sys.argv[2]) if len(sys.argv) > 2 else 2000)
