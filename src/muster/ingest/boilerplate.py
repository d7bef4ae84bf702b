"""Lines that pages print around their reports, told by the phrases of `boilerplate.toml`."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_MOST_WORDS, _LONGEST_LINE = 30, 400
_DIGITS = re.compile(r"\d[\d,.]*")
_EDGES = " \t\u00a0.,:;!?*#|/\\-–—•·»«›‹>+…()[]\"'“”‘’"
_END = "after the end"


@dataclass(frozen=True, slots=True)
class _Phrases:
    """Phrases by how they are matched, each with what it belongs to, and expressions for all of a kind."""

    lines: Mapping[str, str]
    starts: Mapping[str, str]
    contained: Mapping[str, str]
    start: re.Pattern[str]
    contains: re.Pattern[str]

    def find(self, line: str) -> str | None:
        plain = _plain(line)
        if reason := self.lines.get(plain) or self.lines.get(_DIGITS.sub("*", plain.replace("(", ""))):
            return reason
        if plain.count(" ") >= _MOST_WORDS or len(plain) > _LONGEST_LINE:
            return None
        if match := self.start.match(plain):
            return self.starts[match[0]]
        match = self.contains.search(plain)
        return self.contained[match[0]] if match else None


def find_reason(line: str) -> str | None:
    """What the line belongs to ("menu", "share bar", "comment form" ...) where a phrase says so, else None."""
    return _asides().find(line)


def find_end_mark(line: str) -> str | None:
    """The line itself, tidied, where it only ever stands below a report ("Leave a Reply"), else None."""
    return line.strip(_EDGES) if _end_marks().find(line) else None


def is_error_title(title: str) -> bool:
    """Whether this is the title of a page that a server sends in place of the one asked for."""
    plain, table = _plain(title), _table()["error_pages"]
    return plain in table["lines"] or plain.startswith(tuple(table["starts"]))


def names_outlet(words: str) -> bool:
    """Whether the words look like the name of an outlet: one of them is a usual part of such names, or an address."""
    plain = words.casefold()
    return bool(_outlet_words().intersection(re.findall(r"[\w']+", plain)) or re.search(r"\w\.[a-z]{2,}$", plain))


def _plain(line: str) -> str:
    return " ".join(line.casefold().replace("’", "'").split()).strip(_EDGES)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("muster.ingest").joinpath("boilerplate.toml").read_text(encoding="utf-8"))


@cache
def _asides() -> _Phrases:
    return _join({reason: table for reason, table in _table()["reasons"].items() if reason != _END})


@cache
def _end_marks() -> _Phrases:
    return _join({_END: _table()["reasons"][_END]})


def _join(tables: dict[str, dict[str, list[str]]]) -> _Phrases:
    """Tables joined; a phrase that stands in several belongs to the first."""
    lines, starts, contained = (
        {phrase: reason for reason, table in reversed(tables.items()) for phrase in table[kind]}
        for kind in ("lines", "starts", "contains")
    )
    lines = {phrase if "*" in phrase else phrase.strip(_EDGES): reason for phrase, reason in lines.items()}
    return _Phrases(lines, starts, contained, _any_of(starts), _any_of(contained))


def _any_of(phrases: Mapping[str, str]) -> re.Pattern[str]:
    """Expression for any of the phrases, the longest first; for nothing where there is none."""
    return re.compile("|".join(map(re.escape, sorted(phrases, key=len, reverse=True))) or r"(?!)")


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(_table()["outlets"]["words"])
