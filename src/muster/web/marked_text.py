"""The text of a report as a page shows it: passages in runs, each run with the marks that lie on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from muster.model import Entry, Passage, PassageRole, Report
from muster.pipeline.leftovers import Leftover

LONGEST = 20_000
"""Characters of a passage from which on only the surroundings of its marks are shown."""

_AROUND = 1000
_HEAD = 4000


@dataclass(frozen=True, slots=True)
class Run:
    """Characters with the same marks. `claim` is the claim quoted there, the chosen one where several are.

    `anchors` are the ids of the marks whose first run it is.
    """

    words: str
    claim: Entry | None = None
    is_hit: bool = False
    leftover: Leftover | None = None
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A passage, or a piece of a long one: its runs and the claims that begin in it.

    `n_left_out` is how many characters are not shown after it.
    """

    start: int
    role: PassageRole
    reason: str | None
    runs: tuple[Run, ...]
    claims: tuple[Entry, ...] = ()
    n_left_out: int = 0


@dataclass(frozen=True)
class Marks:
    """What is marked in a text: claims by their quotes, hits of a search, numbers that were not taken."""

    entries: tuple[Entry, ...] = ()
    hits: tuple[tuple[int, int], ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    chosen: str | None = None
    _anchors: set[str] = field(default_factory=set, compare=False)

    def ends(self) -> Iterator[int]:
        """Every position at which a mark begins or ends."""
        for entry in self.entries:
            yield from (entry.claim.evidence.start, entry.claim.evidence.end)
        for start, end in self.hits:
            yield from (start, end)
        for leftover in self.leftovers:
            yield from (leftover.start, leftover.end)

    def make_run(self, words: str, start: int) -> Run:
        """The run at the position."""
        quoted = [e for e in self.entries if e.claim.evidence.start <= start < e.claim.evidence.end]
        # The chosen claim, else the one with the shortest quote: it says most about these words.
        quoted.sort(
            key=lambda e: (
                e.claim.claim_id != self.chosen,
                e.claim.evidence.end - e.claim.evidence.start,
                e.claim.claim_id,
            )
        )
        claim = quoted[0] if quoted else None
        hit = next((number for number, (a, b) in enumerate(self.hits, 1) if a <= start < b), None)
        leftover = next((each for each in self.leftovers if each.start <= start < each.end), None)
        marked = [claim.claim.claim_id] if claim else []
        marked += [f"mark-{hit}"] if hit else []
        anchors = tuple(anchor for anchor in marked if anchor not in self._anchors)
        self._anchors.update(anchors)
        return Run(words, claim, hit is not None, leftover, anchors)


def find_lines(report: Report, marks: Marks) -> list[tuple[bool, list[Line]]]:
    """Lines in order, in groups: whether the group's lines are no part of the article, and the lines."""
    lines = [line for passage in report.passages for line in _find_passage_lines(report, passage, marks)]
    return [(aside, list(group)) for aside, group in groupby(lines, lambda line: line.role is PassageRole.ASIDE)]


def _find_passage_lines(report: Report, passage: Passage, marks: Marks) -> Iterator[Line]:
    ends = sorted({end for end in marks.ends() if passage.start < end < passage.end})
    pieces = [(passage.start, passage.end)]
    if passage.end - passage.start > LONGEST:
        pieces = list(_find_windows(passage, ends))
    for number, (start, end) in enumerate(pieces):
        following = pieces[number + 1][0] if number + 1 < len(pieces) else passage.end
        cuts = [start, *(cut for cut in ends if start < cut < end), end]
        runs = tuple(marks.make_run(report.text[a:b], a) for a, b in pairwise(cuts))
        claims = tuple(entry for entry in marks.entries if start <= entry.claim.evidence.start < end)
        yield Line(start, passage.role, passage.reason, runs, claims, following - end)


def _find_windows(passage: Passage, ends: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Stretches of a long passage around its marks, joined where they touch; its head where it has none."""
    last_start, last_end = passage.start, passage.start + _HEAD
    for at in ends:
        start, end = max(at - _AROUND, passage.start), min(at + _AROUND, passage.end)
        if start <= last_end:
            last_end = max(last_end, end)
        else:
            yield last_start, last_end
            last_start, last_end = start, end
    yield last_start, min(last_end, passage.end)
