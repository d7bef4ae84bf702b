"""Tables of words that several stages look up: dates, abbreviations, ranks and titles, words beside a name."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Dates:
    """`months` gives 1 to 12, `weekdays` 0 (Monday) to 6: names and abbreviations in lower case, no full stop."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Abbreviations in lower case without their last full stop, by when they end a sentence.

    `before_name` never do, `before_figure` do where no figure follows, `may_end` do where a sentence seems to start.
    """

    before_name: frozenset[str]
    may_end: frozenset[str]
    before_figure: frozenset[str]


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """Words beside and inside the names of persons.

    `ranks`, `honorifics` and `suffixes` as printed ("Lt. Col.", "Jr."), `titles`, `title_qualifiers` and `particles`
    mostly in lower case ("prime minister", "acting", "bin").
    """

    ranks: frozenset[str]
    honorifics: frozenset[str]
    titles: frozenset[str]
    title_qualifiers: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]


@dataclass(frozen=True, slots=True)
class ContextWords:
    """Words beside a name of a party that change what it says; the table says how."""

    prefixes: frozenset[str]
    leading: frozenset[str]
    origin: frozenset[str]
    nearness: frozenset[str]
    capitals: frozenset[str]
    pronoun: frozenset[str]
    openers: frozenset[str]
    given: frozenset[str]


@cache
def load_dates() -> Dates:
    """Bundled names of months and weekdays, once a process."""
    return Dates(**_read_tables()["dates"])


@cache
def load_abbreviations() -> Abbreviations:
    """Bundled abbreviations, once a process."""
    return Abbreviations(**_frozen("abbreviations"))


@cache
def load_people_words() -> PeopleWords:
    """Bundled ranks, titles and parts of personal names, once a process."""
    return PeopleWords(**_frozen("people"))


@cache
def load_context_words() -> ContextWords:
    """Bundled words beside names, once a process."""
    return ContextWords(**_frozen("context"))


def _frozen(section: str) -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in _read_tables()[section].items()}


@cache
def _read_tables() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "data" / "tables.toml").read_text(encoding="utf-8"))
