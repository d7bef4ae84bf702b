"""Speed of the finder of names beside one compiled regular expression with the same names.

Run `python benchmarks/bench_names.py [FILE]`: on FILE's text, or on made-up sentences about names drawn from the tables
with a fixed seed. Prints characters per second of processor time and their ratio. The expression reads only the first
part of the text, since it tries its alternatives one by one.
"""

import random
import re
import sys
import time
from pathlib import Path

from muster.lexicon import load_lexicon
from muster.lexicon.entries import read_bundled_entries

SENTENCES = (
    "Officials in {} said on Monday that about 400 soldiers from {} would leave within weeks.",
    "The commander of the force, who had served in {} and {}, declined to say how many had arrived.",
    "Nobody at the ministry would confirm the figure, which a newspaper had printed a day earlier.",
    "A further 1,200 troops are to join those who guard the airport near {}, the statement said.",
)
MADE_UP_CHARACTERS = 4_000_000
READ_BY_EXPRESSION = 20_000


def made_up_text(names: list[str]) -> str:
    """Sentences with names from the tables, the same on every run."""
    chance = random.Random(20)  # noqa: S311
    sentences, length = [], 0
    while length < MADE_UP_CHARACTERS:
        sentence = chance.choice(SENTENCES)
        sentences.append(sentence.format(*chance.choices(names, k=sentence.count("{}"))))
        length += len(sentences[-1]) + 1
    return " ".join(sentences)


def main() -> None:
    """Print how fast each reads the text."""
    started = time.process_time()
    lexicon = load_lexicon()
    lexicon.find_names("")
    loaded = time.process_time() - started
    names = sorted({entry.words for entry in read_bundled_entries()}, key=lambda words: (-len(words), words))
    text = Path(sys.argv[1]).read_text("utf-8") if len(sys.argv) > 1 else made_up_text(names)

    started = time.process_time()
    found = len(lexicon.find_names(text))
    finder = len(text) / (time.process_time() - started)

    part = text[:READ_BY_EXPRESSION]
    expression = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    started = time.process_time()
    matched = len(expression.findall(part))
    by_expression = len(part) / (time.process_time() - started)

    print(f"tables loaded and automaton built in {loaded:.2f} s of processor time ({len(names):,} names)")
    print(f"finder      {finder:14,.0f} characters/s ({found:,} names in {len(text):,} characters)")
    print(f"expression  {by_expression:14,.0f} characters/s ({matched:,} names in {len(part):,} characters)")
    print(f"ratio       {finder / by_expression:14,.0f}")


if __name__ == "__main__":
    main()
