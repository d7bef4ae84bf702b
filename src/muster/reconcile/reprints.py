"""Reprints: which reports carry the same text, edited, shortened or told in other words.

Every report leaves a fingerprint of a few hundred numbers, made from its words alone, and is compared with those that
share some of it. Each pair is judged by itself and the same from both sides, so the order in which reports arrive
decides nothing.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

# The figures below were set on stories that were cut, shuffled, reworded and told anew (benchmarks/bench_reprints.py).
_RUN_WORDS = 4
_SAMPLED_OF = 4
_LEAST_SHARED_RUNS = 5
_NEAR_SHARE = 0.15
_QUOTED_WORDS = 4
_LEAST_SHARED_NAMES = 4
_LEAST_SHARED_QUOTED = 4
_RETOLD_SHARE = 0.45
_LEAST_SHARED_SAYINGS = 2
_MOST_DAYS = 7
# Keys that more reports share than this say nothing: the phrases of a trade, names of capitals.
_MOST_HOLDERS = 400
_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_QUOTE = re.compile(r"[“\"]([^“”\"\n]{15,400})[”\"]")


class ReprintKind(StrEnum):
    """How the text of one report stands to that of another."""

    EXACT = "exact"
    NEAR = "near"
    RETOLD = "retold"


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a report is compared by: hashes of its text, of its runs of words, of its quotes; its names and numbers."""

    report_id: str
    text: int
    runs: frozenset[int]
    quotes: frozenset[int]
    names: frozenset[str]
    numbers: frozenset[str]
    published_on: date | None = None


@dataclass(frozen=True, slots=True)
class Reprint:
    """Two reports, their ids in order, that carry one text; `share` is what the one with less has in the other."""

    first_id: str
    second_id: str
    kind: ReprintKind
    share: float
    reasons: tuple[str, ...]


class ReprintIndex:
    """Fingerprints of all reports so far, by what they hold."""

    def __init__(self) -> None:
        self._prints: list[Fingerprint] = []
        self._holders: dict[int | str, list[int]] = {}
        self._leaders: dict[str, str] = {}

    def add(self, fingerprint: Fingerprint) -> list[Reprint]:
        """Pairs that the report makes with those added before it, in the order of their ids."""
        keys = list(_keys(fingerprint))
        common: Counter[int] = Counter()
        for key in keys:
            holders = self._holders.setdefault(key, [])
            if len(holders) < _MOST_HOLDERS:
                common.update(holders)
                holders.append(len(self._prints))
        self._prints.append(fingerprint)
        self._leaders.setdefault(fingerprint.report_id, fingerprint.report_id)
        pairs = (match_reprint(self._prints[number], fingerprint) for number, n in common.items() if n > 1)
        found = sorted((pair for pair in pairs if pair), key=lambda pair: (pair.first_id, pair.second_id))
        for pair in found:
            self._join(pair.first_id, pair.second_id)
        return found

    def find_groups(self) -> list[tuple[str, ...]]:
        """Groups of two reports and more that pairs join, each sorted by id, in the order of their first ids."""
        ordered = sorted((self._leader(report_id), report_id) for report_id in self._leaders)
        groups = (tuple(report_id for _, report_id in group) for _, group in groupby(ordered, key=lambda pair: pair[0]))
        return sorted(group for group in groups if len(group) > 1)

    def _leader(self, report_id: str) -> str:
        while (leader := self._leaders[report_id]) != report_id:
            self._leaders[report_id] = self._leaders[leader]
            report_id = leader
        return report_id

    def _join(self, first_id: str, second_id: str) -> None:
        first, second = sorted((self._leader(first_id), self._leader(second_id)))
        self._leaders[second] = first


def make_fingerprint(report_id: str, text: str, published_on: date | None = None) -> Fingerprint:
    """Fingerprint of a report's body text."""
    words = [word.lower() for word in _WORD.findall(text)]
    quoted = (_WORD.findall(match[1].lower()) for match in _QUOTE.finditer(text))
    numbers = {match[0].strip(".,") for match in _NUMBER.finditer(text)}
    return Fingerprint(
        report_id,
        zlib.crc32(" ".join(words).encode()),
        frozenset(run for run in _hash_runs(words, _RUN_WORDS) if run % _SAMPLED_OF == 0),
        frozenset(run for words_in in quoted for run in _hash_runs(words_in, _QUOTED_WORDS)),
        frozenset(name.lower() for name in _NAME.findall(text)),
        frozenset(number for number in numbers if len(number) > 1 and not _YEAR.fullmatch(number)),
        published_on,
    )


def match_reprint(one: Fingerprint, other: Fingerprint) -> Reprint | None:
    """The pair, if the two carry one text, with the reasons; None where they do not."""
    first, second = sorted((one, other), key=lambda fingerprint: fingerprint.report_id)
    if first.text == second.text and first.runs == second.runs:
        return Reprint(first.report_id, second.report_id, ReprintKind.EXACT, 1.0, ("the same words throughout",))
    shared = len(first.runs & second.runs)
    share = shared / max(1, min(len(first.runs), len(second.runs)))
    quotes, numbers = first.quotes & second.quotes, first.numbers & second.numbers
    reasons = [f"{share:.0%} of the shorter one's runs of {_RUN_WORDS} words"]
    reasons += ["words of the same quotation"] if quotes else []
    reasons += [f"the figures {', '.join(sorted(numbers))}"] if numbers else []
    if shared >= _LEAST_SHARED_RUNS and share >= _NEAR_SHARE:
        return Reprint(first.report_id, second.report_id, ReprintKind.NEAR, share, tuple(reasons))
    if not _near_in_time(first, second):
        return None
    names = first.names & second.names
    names_share = len(names) / max(1, min(len(first.names), len(second.names)))
    sayings = len(numbers) + (1 if quotes else 0)
    told_alike = names_share >= _RETOLD_SHARE and sayings >= _LEAST_SHARED_SAYINGS
    if len(names) < _LEAST_SHARED_NAMES or not (told_alike or len(quotes) >= _LEAST_SHARED_QUOTED):
        return None
    reasons.append(f"{len(names)} names, {names_share:.0%} of those of the one with fewer")
    return Reprint(first.report_id, second.report_id, ReprintKind.RETOLD, names_share, tuple(reasons[1:]))


def find_shared_runs(one: str, other: str, least_words: int = 6) -> list[tuple[int, int]]:
    """Where runs of words that the other text holds too stand in the one: start and end in code points, in order."""
    mine, theirs = list(_WORD.finditer(one)), [match[0].lower() for match in _WORD.finditer(other)]
    words = [match[0].lower() for match in mine]
    known = {tuple(theirs[at : at + least_words]) for at in range(len(theirs) - least_words + 1)}
    covered = [False] * len(words)
    for at in range(len(words) - least_words + 1):
        if tuple(words[at : at + least_words]) in known:
            covered[at : at + least_words] = [True] * least_words
    runs = groupby(range(len(words)), key=covered.__getitem__)
    spans = [list(indices) for is_shared, indices in runs if is_shared]
    return [(mine[span[0]].start(), mine[span[-1]].end()) for span in spans]


def _near_in_time(one: Fingerprint, other: Fingerprint) -> bool:
    if one.published_on is None or other.published_on is None:
        return True
    return abs((one.published_on - other.published_on).days) <= _MOST_DAYS


def _keys(fingerprint: Fingerprint) -> Iterator[int | str]:
    yield from fingerprint.runs
    # Numbers and names find reports that are told anew; pairs of them are rare, where single ones are not.
    names = sorted(fingerprint.names, key=lambda name: (-len(name), name))[:12]
    numbers = sorted(fingerprint.numbers, key=lambda number: (-len(number), number))[:12]
    for number in numbers:
        yield from (f"{number}|{name}" for name in names)


def _hash_runs(words: list[str], length: int) -> Iterable[int]:
    return (zlib.crc32(" ".join(words[at : at + length]).encode()) for at in range(len(words) - length + 1))
