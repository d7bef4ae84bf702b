"""Lines that pages print around their reports, told by the phrases of `boilerplate.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_MOST_WORDS, _LONGEST_LINE = 30, 400
_DIGITS = re.compile(r"\d[\d,.]*")
_EDGES = " \t\u00a0.,:;!?*#|/\\-–—•·»«›‹>+…()[]\"'“”‘’"
END = "after the end"


@dataclass(frozen=True, slots=True)
class _Phrases:
    reason: str
    lines: frozenset[str]
    starts: tuple[str, ...]
    contains: re.Pattern[str] | None


def find_reason(line: str) -> str | None:
    """What the line belongs to ("menu", "share bar", "comment form" ...) where a phrase says so, else None."""
    plain, words = _plain(line)
    return next((p.reason for p in _phrases() if p.reason != END and _holds(p, plain, words)), None)


def find_end_mark(line: str) -> str | None:
    """The line itself, tidied, where it only ever stands below a report ("Leave a Reply"), else None."""
    plain, words = _plain(line)
    ends = next(p for p in _phrases() if p.reason == END)
    return line.strip(_EDGES) if _holds(ends, plain, words) else None


def is_error_title(title: str) -> bool:
    """Whether this is the title of a page that a server sends in place of the one asked for."""
    plain, table = _plain(title)[0], _table()["error_pages"]
    return plain in table["lines"] or plain.startswith(tuple(table["starts"]))


def names_outlet(words: str) -> bool:
    """Whether the words look like the name of an outlet: one of them is a usual part of such names, or an address."""
    plain = words.casefold()
    return bool(_outlet_words().intersection(re.findall(r"[\w']+", plain)) or re.search(r"\w\.[a-z]{2,}$", plain))


def _holds(phrases: _Phrases, plain: str, words: int) -> bool:
    if plain in phrases.lines or _DIGITS.sub("*", plain.replace("(", "")) in phrases.lines:
        return True
    if words > _MOST_WORDS or len(plain) > _LONGEST_LINE:
        return False
    return plain.startswith(phrases.starts) or bool(phrases.contains and phrases.contains.search(plain))


def _plain(line: str) -> tuple[str, int]:
    words = line.casefold().replace("’", "'").split()
    return " ".join(words).strip(_EDGES), len(words)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("muster.ingest").joinpath("boilerplate.toml").read_text(encoding="utf-8"))


@cache
def _phrases() -> tuple[_Phrases, ...]:
    return tuple(
        _Phrases(
            reason,
            frozenset(line if "*" in line else line.strip(_EDGES) for line in table["lines"]),
            tuple(table["starts"]),
            re.compile("|".join(map(re.escape, table["contains"]))) if table["contains"] else None,
        )
        for reason, table in _table()["reasons"].items()
    )


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(_table()["outlets"]["words"])
