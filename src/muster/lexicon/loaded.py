"""Loaded words: words that judge what they name."""

import re
import tomllib
from functools import cache
from pathlib import Path


@cache
def loaded_words() -> re.Pattern[str]:
    """Pattern of the bundled loaded words as whole words, with plain endings; the longer of two that begin alike."""
    document = tomllib.loads((Path(__file__).parent / "data" / "loaded.toml").read_text(encoding="utf-8"))
    words = sorted(document["words"], key=lambda word: (-len(word), word))
    choice = "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)
    return re.compile(rf"(?<![\w-])(?:{choice})(?:e?s|ed|['’]s)?(?![\w-])", re.IGNORECASE)
