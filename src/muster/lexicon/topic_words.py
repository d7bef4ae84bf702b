"""Words that topics pass over, and nouns that all mean troops."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TopicWords:
    """Words in lower case: `empty` ones say nothing of the matter, `troops` name soldiers at large."""

    empty: frozenset[str]
    troops: frozenset[str]


@cache
def load_topic_words() -> TopicWords:
    """Bundled words, once a process."""
    document = tomllib.loads((Path(__file__).parent / "data" / "topics.toml").read_text(encoding="utf-8"))
    return TopicWords(frozenset(document["empty"]), frozenset(document["troops"]))
