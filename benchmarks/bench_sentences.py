"""Sentence splitting beside pysbd and syntok: characters a second, and agreement with annotated sentences.

    python benchmarks/bench_sentences.py CLAIMS

CLAIMS is a folder of annotations with the reports' texts in ../text beside it. Install pysbd or syntok (or both) by
hand first: neither is a dependency. All run in one process, on the same lines, best of three; pysbd's speed
is taken on a tenth of them. Annotated sentences leave datelines and bullets out, which the other two do not try.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from muster.text.sentences import find_sentences

Splitter = Callable[[str], list[tuple[int, int]]]
ROUNDS = 3
SLOW_SHARE = 10


def pysbd_splitter() -> Splitter:
    """Splitter of pysbd."""
    segmenter = import_module("pysbd").Segmenter(language="en", clean=False, char_span=True)

    def split(line: str) -> list[tuple[int, int]]:
        return [trimmed(line, span.start, span.end) for span in segmenter.segment(line)]

    return split


def syntok_splitter() -> Splitter:
    """Splitter of syntok."""
    segmenter = import_module("syntok.segmenter")

    def split(line: str) -> list[tuple[int, int]]:
        sentences = [list(tokens) for paragraph in segmenter.process(line) for tokens in paragraph]
        return [(tokens[0].offset, tokens[-1].offset + len(tokens[-1].value)) for tokens in sentences if tokens]

    return split


def trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space at its ends."""
    words = line[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Printed lines with their first character."""
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield at, line
        at += len(line)


def seconds(split: Splitter, lines: list[str]) -> float:
    """Processor time of the best round."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.process_time()
        for line in lines:
            split(line)
        best = min(best, time.process_time() - started)
    return best


def agreement(split: Splitter, reports: list[tuple[str, set[tuple[int, int]]]]) -> float:
    """Share of the annotated sentences that are one found sentence."""
    hits = total = 0
    for text, sentences in reports:
        touched = [
            (at, line) for at, line in lines_of(text) if any(at <= start < at + len(line) for start, _ in sentences)
        ]
        found = {(at + start, at + end) for at, line in touched for start, end in split(line)}
        hits += len(sentences & found)
        total += len(sentences)
    return hits / total


def read_reports(claims: Path) -> list[tuple[str, set[tuple[int, int]]]]:
    """Text and annotated sentences of each report."""
    reports = []
    for path in sorted(claims.glob("*.json")):
        text = (claims.parent / "text" / f"{path.stem}.txt").read_bytes().decode("utf-8")
        annotated = json.loads(path.read_bytes())["claims"]
        reports.append((text, {(claim["sentence_start"], claim["sentence_end"]) for claim in annotated}))
    return reports


def main() -> None:
    """Print one row a splitter."""
    reports = read_reports(Path(sys.argv[1]))
    lines = [line for text, _ in reports for _, line in lines_of(text)]
    splitters: dict[str, tuple[Splitter, int]] = {"muster": (find_sentences, 1)}
    if find_spec("syntok"):
        splitters["syntok"] = (syntok_splitter(), 1)
    if find_spec("pysbd"):
        splitters["pysbd"] = (pysbd_splitter(), SLOW_SHARE)
    speed: dict[str, float] = {}
    for name, (split, share) in splitters.items():
        some = lines[::share]
        speed[name] = sum(map(len, some)) / seconds(split, some)
        ratio = speed["muster"] / speed[name]
        print(
            f"{name:8} {speed[name] / 1e6:8.3f} M characters/s  agreement {agreement(split, reports):.3f}",
            end="",
        )
        print(f"  muster is {ratio:.1f} times as fast" if name != "muster" else "")


if __name__ == "__main__":
    main()
