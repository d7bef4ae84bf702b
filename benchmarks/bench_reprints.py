"""Reprints found among edited reports: recall by kind of edit, precision, and reports a minute.

    python benchmarks/bench_reprints.py [STORIES] [N]

STORIES is a gzipped file of JSON lines with `id` and `text` (unannotated news stories); N (default 1,500) of them are
edited in six ways. A pair counts as wrong where its two stories, unedited, are none.
"""

import gzip
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from muster.reconcile.reprints import ReprintIndex, make_fingerprint, match_reprint

DEFAULT = Path(__file__).parents[1].parent / "shared" / "bench" / "news" / "stories.jsonl.gz"
SYNONYMS = dict(
    line.split(":")
    for line in """said:stated told:informed people:persons killed:slain troops:soldiers soldiers:troops attack:assault
    government:authorities president:leader police:officers country:nation war:conflict officials:authorities new:fresh
    also:too after:following before:ahead many:numerous big:large large:big city:town children:kids women:females
    men:males home:house work:labor day:date week:seven-day show:reveal found:discovered began:started help:aid
    called:termed made:produced took:grabbed went:traveled see:view get:obtain used:employed major:leading late:belated
    several:various against:versus because:since about:around first:initial last:final could:might would:should
    will:shall has:holds have:possess had:held was:got were:became is:seems are:remain the:that a:one an:one in:inside
    on:upon at:near to:toward of:from for:toward with:alongside and:plus but:yet from:out by:through""".split()
)


def cut(text: str, chance: random.Random) -> str:
    """The first two fifths."""
    return text[: 2 * len(text) // 5]


def reorder(text: str, chance: random.Random) -> str:
    """Paragraphs shuffled."""
    paragraphs = text.split("\n\n")
    chance.shuffle(paragraphs)
    return "\n\n".join(paragraphs)


def edit(text: str, chance: random.Random) -> str:
    """A quarter of the sentences dropped, a tenth of the words changed."""
    sentences = re.split(r"(?<=[.!?])\s+", text)
    return reword(" ".join(s for s in sentences if chance.random() > 0.25), chance, 0.1)


def reword(text: str, chance: random.Random, share: float = 0.3) -> str:
    """So many of the words changed for others."""
    words = text.split(" ")
    return " ".join(change(word) if chance.random() < share else word for word in words)


def change(word: str) -> str:
    """Another word: one that means the same, or else the word turned round; names stay."""
    return SYNONYMS.get(word.lower(), word[::-1] if word.islower() else word)


def translate(text: str, chance: random.Random) -> str:
    """As after a journey through another language: words changed throughout and their order within sentences."""
    words = [SYNONYMS.get(word.lower(), word) for word in text.split(" ")]
    for at in range(0, len(words) - 3, 4):
        if words[at].islower() and words[at + 1].islower():
            words[at], words[at + 1] = words[at + 1], words[at]
    return reword(" ".join(words), chance, 0.35)


def quote_only(text: str, chance: random.Random) -> str:
    """A third of the paragraphs among those of no story."""
    paragraphs = text.split("\n\n")
    kept = paragraphs[: max(2, len(paragraphs) // 3)]
    own = [" ".join(chance.choice(list(SYNONYMS)) for _ in range(40)) + "." for _ in range(2 * len(kept))]
    return "\n\n".join([*kept, *own])


EDITS: tuple[Callable[[str, random.Random], str], ...] = (cut, reorder, edit, reword, translate, quote_only)


def main(path: Path, n: int) -> None:
    """Measure."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        stories = [(record["id"], record["text"]) for record in map(json.loads, lines) if len(record["text"]) > 800]
    chance = random.Random(5)  # noqa: S311 - edits, no secrets
    chance.shuffle(stories)
    reports = [(story_id, "plain", text) for story_id, text in stories]
    for story_id, text in stories[:n]:
        make = chance.choice(EDITS)
        reports.append((story_id, make.__name__, make(text, chance)))
    chance.shuffle(reports)
    plain = {story_id: make_fingerprint(story_id, text) for story_id, text in stories}
    started = time.process_time()
    index, pairs = ReprintIndex(), []
    for story_id, kind, text in reports:
        pairs += index.add(make_fingerprint(f"{story_id}|{kind}", text))
    seconds = time.process_time() - started
    made = Counter(kind for _, kind, _ in reports if kind != "plain")
    found: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for pair in pairs:
        (one, first), (other, second) = (name.split("|") for name in (pair.first_id, pair.second_id))
        if one == other:
            found[second if first == "plain" else first] += 1
            kinds[pair.kind] += 1
        elif first != second and not match_reprint(plain[one], plain[other]):
            wrong[pair.kind] += 1
    for kind in sorted(made):
        print(f"{kind:12} {found[kind] / made[kind]:.3f} of {made[kind]} found")
    right = found.total()
    print(f"all          {right / made.total():.3f}; precision {right / (right + wrong.total()):.3f}")
    print(f"found as {dict(kinds)}, wrong as {dict(wrong)}")
    among = sum(pair.first_id.endswith("|plain") and pair.second_id.endswith("|plain") for pair in pairs)
    print(f"pairs among the {len(stories)} stories as they are: {among}")
    print(f"{60 * len(reports) / seconds:,.0f} reports a minute ({len(reports)} reports)")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT, int(sys.argv[2]) if len(sys.argv) > 2 else 1500)
