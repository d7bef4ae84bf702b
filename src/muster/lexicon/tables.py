"""Words that several stages look up: months, weekdays, ranks, titles, abbreviations, contexts of names."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Tables:
    """Tables of words, in lower case unless said otherwise.

    `months` gives 1 to 12, `weekdays` 0 (Monday) to 6; both hold names and abbreviations without a full stop.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ContextWords:
    """Words beside a name that change what it says."""

    prefixes: frozenset[str]
    leading: frozenset[str]
    origin: frozenset[str]
    nearness: frozenset[str]
    capitals: frozenset[str]
    pronoun: frozenset[str]


@cache
def load_tables() -> Tables:
    """Bundled tables of words, once a process."""
    tables = _read_tables()
    return Tables(tables["months"], tables["weekdays"])


@cache
def load_context_words() -> ContextWords:
    """Bundled words of name contexts, once a process."""
    return ContextWords(**{key: frozenset(words) for key, words in _read_tables()["context"].items()})


@cache
def _read_tables() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "data" / "tables.toml").read_text(encoding="utf-8"))
