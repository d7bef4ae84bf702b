"""Word F1, speed and dates of reading news pages, beside the extractors that it builds on and one more.

    python benchmarks/bench_reading.py [FOLDER]

FOLDER holds ground-truth.json and html/*.html.gz of scrapinghub/article-extraction-benchmark (MIT; 181 pages). Needs
readability-lxml beside Muster. F1 is over the words of a page as a bag, averaged over pages; Muster's words are those
of its body passages. A dump is all printed text of a page by resiliparse, as a reader would copy it.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import trafilatura
from lxml.html import fromstring
from readability import Document
from resiliparse.extract.html2text import extract_plain_text

from muster.errors import IngestError, OtherLanguage
from muster.ingest import read_report
from muster.model import Page, PassageRole, Report

DEFAULT = Path(__file__).parents[1].parent / "shared" / "bench" / "pages"
METADATA = re.compile(
    r"<meta\b[^>]*>|<link\b[^>]*>|<script\b[^>]*ld\+json[^>]*>.*?</script>|\b(?:datetime|pubdate|itemprop)=(?:\"[^\"]*\"|'[^']*')",
    re.DOTALL | re.IGNORECASE,
)


def words_of(text: str) -> Counter[str]:
    """Words of a text with their counts."""
    return Counter(re.findall(r"\w+", text))


def f1(found: str, gold: str) -> float:
    """Harmonic mean of precision and recall of the words found."""
    left, right = words_of(found), words_of(gold)
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 1.0


def read_body(content: bytes) -> str:
    """Body passages of the report in the page; nothing where there is none."""
    report = read_quietly(content)
    if report is None:
        return ""
    return "\n".join(report.text[p.start : p.end] for p in report.passages if p.role is PassageRole.BODY)


def read_quietly(content: bytes) -> Report | None:
    """Report in the page, None where there is none."""
    try:
        return read_report(Page(content, "page"))
    except IngestError:
        return None


def is_other(content: bytes) -> bool:
    """Whether the page is set aside for its language."""
    try:
        read_report(Page(content, "page"))
    except OtherLanguage:
        return True
    except IngestError:
        return False
    return False


def by_trafilatura(content: bytes) -> str:
    """Main text by trafilatura alone, with the settings that Muster uses."""
    return trafilatura.extract(content, fast=True, include_comments=False) or ""


def by_resiliparse(content: bytes) -> str:
    """Main text by resiliparse alone."""
    page = content.decode("utf-8", "replace")
    return extract_plain_text(page, main_content=True, alt_texts=False, list_bullets=False)


def by_readability(content: bytes) -> str:
    """Main text by readability-lxml."""
    return fromstring(Document(content.decode("utf-8", "replace")).summary()).text_content()


def printed(content: bytes) -> bytes:
    """All printed text of the page, as a reader copies it."""
    page = content.decode("utf-8", "replace")
    return extract_plain_text(page, alt_texts=False, list_bullets=False).encode()


def measure(name: str, read: Callable[[bytes], str], pages: list[tuple[bytes, str]]) -> None:
    """Print F1 and pages a second of CPU time."""
    read(pages[0][0])
    start = time.process_time()
    found = [read(content) for content, _ in pages]
    seconds = time.process_time() - start
    score = sum(f1(text, gold) for text, (_, gold) in zip(found, pages, strict=True)) / len(pages)
    print(f"{name:34} F1 {score:.4f}   {len(pages) / seconds:7.1f} pages/s")


def measure_dates(pages: list[tuple[bytes, str]]) -> None:
    """Print where dates come from, and how often dates printed on a page agree with those of its metadata."""
    origins: Counter[str] = Counter()
    agreed: Counter[str] = Counter()
    for content, _ in pages:
        report = read_quietly(content)
        day = report.head.published_on if report else None
        origin = report.head.date_origin if report else None
        origins[origin.value if origin else "unknown"] += 1
        if not day or origin is None or origin.value != "metadata":
            continue
        bare = read_quietly(METADATA.sub(" ", content.decode("utf-8", "replace")).encode())
        told = bare.head.published_on if bare else None
        kind = bare.head.date_origin.value if bare and bare.head.date_origin else "none"
        distance = abs((told - day).days) if told else None
        agreed[
            f"{kind}: "
            + ("none" if distance is None else "same" if distance == 0 else "a day off" if distance == 1 else "other")
        ] += 1
    print("dates:", dict(origins))
    print("metadata hidden, against metadata:", dict(sorted(agreed.items())))


def main(folder: Path) -> None:
    """Measure all readers on the pages of the folder."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    pages = [
        (gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes()), truth[key]["articleBody"])
        for key in sorted(truth)
    ]
    others = [content for content, _ in pages if is_other(content)]
    pages = [page for page in pages if page[0] not in others]
    print(f"{len(pages)} pages in English, {len(others)} in other languages are set aside")
    dumps = [(printed(content), gold) for content, gold in pages]
    measure("muster", read_body, pages)
    measure("trafilatura, fast", by_trafilatura, pages)
    measure("resiliparse, main content", by_resiliparse, pages)
    measure("readability-lxml", by_readability, pages)
    measure("muster, pages as text dumps", read_body, dumps)
    measure("all lines of the dumps", lambda content: content.decode(), dumps)
    measure_dates(pages)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
