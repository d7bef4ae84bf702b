"""The sieve over the bytes of pages: megabytes a second, pages let through, annotated reports lost.

    python benchmarks/bench_sieve.py [SHARED]

SHARED holds gold/ (annotated reports), bench/pages (181 news pages) and bench/news (stories of one outlet).
"""

import gzip
import json
import re
import sys
import time
from pathlib import Path

from muster.ingest import may_hold_claim

DEFAULT = Path(__file__).parents[1].parent / "shared"


def read_gold(folder: Path) -> list[tuple[bytes, list[str]]]:
    """Text of each annotated report, and the sentences of its claims."""
    found = []
    for path in sorted(folder.glob("gold/*/claims/*.json")):
        claims = json.loads(path.read_text(encoding="utf-8"))["claims"]
        text = (path.parents[1] / "text" / f"{path.stem}.txt").read_bytes()
        found.append((text, [claim["sentence"] for claim in claims]))
    return found


def main(folder: Path) -> None:
    """Print what the sieve loses, what it lets through and how fast it is."""
    gold = [(text, sentences) for text, sentences in read_gold(folder) if sentences]
    lost = sum(not may_hold_claim(text) for text, _ in gold)
    sentences = [sentence for _, claims in gold for sentence in claims]
    alone = sum(may_hold_claim(sentence.encode()) for sentence in sentences)
    print(
        f"annotated reports with a claim: {len(gold)}, lost {lost};"
        f" of their claims' sentences alone {alone / len(sentences):.3f} pass"
    )
    pages = [gzip.decompress(path.read_bytes()) for path in sorted(folder.glob("bench/pages/html/*.gz"))]
    with gzip.open(folder / "bench" / "news" / "stories.jsonl.gz", "rt", encoding="utf-8") as lines:
        stories = [json.loads(line)["text"].encode() for line in lines]
    for name, items in (("saved pages", pages), ("stories", stories)):
        started = time.process_time()
        passed = sum(map(may_hold_claim, items))
        seconds = time.process_time() - started
        print(f"{name}: {passed} of {len(items)} pass, {sum(map(len, items)) / seconds / 1e6:,.0f} MB/s")
    plain = re.compile(rb"\b(?:troops?|soldiers?|marines?|military|army|forces)\b", re.IGNORECASE)
    started = time.process_time()
    for page in pages[:20]:
        sum(1 for _ in plain.finditer(page))
    rate = sum(map(len, pages[:20])) / (time.process_time() - started) / 1e6
    print(f"six words by Python's expressions: {rate:,.0f} MB/s")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
