"""The sieve: a look at a page's bytes, before any parsing, that tells what cannot hold a claim.

It reads some hundreds of megabytes a second. Archives hold dozens of other pages for each that counts forces.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import re2

SIEVE = "1"
"""Version of the words: count up when they change."""

# In bytes, on both sides of a word that names forces.
_NEAR = 160
_SMALL_WORDS = 2
# A page that names forces so often without a number near is no page: it is let through.
_MOST_LOOKS = 2000
_START = 1024
_MARKUP = re.compile(rb"<[^<>]*>|\A[^<>]*>|<[^<>]*\Z|&[a-zA-Z#0-9]{2,8};")


@dataclass(frozen=True, slots=True)
class _Sieve:
    """Expressions over bytes, in any case."""

    forces: "re2._Regexp"
    near: re.Pattern[bytes]
    small: re.Pattern[bytes]


def may_hold_claim(content: bytes) -> bool:
    """Whether the page may hold a claim: somewhere a sentence names forces beside a number or a move.

    Pages of encodings that are no superset of ASCII cannot be told and may always.
    """
    if b"\0" in content[:_START]:
        return True
    sieve = _load()
    for look, match in enumerate(sieve.forces.finditer(content)):
        if look == _MOST_LOOKS:
            return True
        around = _MARKUP.sub(b" ", content[max(0, match.start() - _NEAR) : match.end() + _NEAR])
        if sieve.near.search(around) and len(sieve.small.findall(around)) >= _SMALL_WORDS:
            return True
    return False


@cache
def _load() -> _Sieve:
    table = tomllib.loads(files("muster.ingest").joinpath("sieve.toml").read_text(encoding="utf-8"))
    near = r"\d|" + _any_of([*table["numbers"], *table["moves"]])
    return _Sieve(
        re2.compile(f"(?i){_any_of(table['forces'])}".encode()),
        re.compile(near.encode(), re.IGNORECASE),
        re.compile(_any_of(table["small"]).encode(), re.IGNORECASE),
    )


def _any_of(words: list[str]) -> str:
    return rf"\b(?:{'|'.join(words)})\b"
