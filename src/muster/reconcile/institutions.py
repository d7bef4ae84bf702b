"""Institutions and agencies under their many names."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from muster.lexicon import NameKind, load_lexicon
from muster.lexicon.bodies import load_bodies

_DROPPED = frozenset({"the", "of", "for", "and", "s"})
_SPELLINGS = {
    "defence": "defense",
    "ministry": "department",
    "dept": "department",
    "organisation": "organization",
}
_WHOSE = frozenset({NameKind.STATE, NameKind.DEMONYM, NameKind.CAPITAL})


@lru_cache(maxsize=100_000)
def find_institution(name: str) -> str | None:
    """The institution's name to print where the table knows the name, None where it does not."""
    return _institutions().get(_plain(name))


@lru_cache(maxsize=100_000)
def find_agency(name: str) -> str | None:
    """The news agency's name to print where the table knows the name, None where it does not."""
    return _agencies().get(_plain(name))


@lru_cache(maxsize=100_000)
def is_institution(name: str) -> bool:
    """Whether the words name a body of people rather than a person."""
    return find_institution(name) is not None or has_head(institution_words(name))


@lru_cache(maxsize=100_000)
def institution_words(name: str) -> frozenset[str]:
    """Words of an institution's name in one spelling, without order.

    States stand as their codes, so that "Defence Ministry of Norway" and "Norwegian Ministry of Defense" are equal.
    """
    # First "United States" as a whole, then each word: a longer name ("Russian Defense Ministry") hides its state.
    in_codes = _replace_states(name)
    plain = _plain(" ".join(map(_replace_states, in_codes.split())))
    return frozenset(_SPELLINGS.get(word, word) for word in plain.split()) - _DROPPED


def has_head(words: frozenset[str]) -> bool:
    """Whether the words name the body itself and not only whose it is."""
    return not load_bodies().heads.isdisjoint(words)


def _replace_states(words: str) -> str:
    for found in reversed(load_lexicon().find_names(words)):
        if found.kind in _WHOSE:
            words = f"{words[: found.start]} {found.code} {words[found.end :]}"
    return words


def _plain(name: str) -> str:
    words = re.findall(r"\w+", name.casefold().replace(".", "").replace("'", " ").replace("’", " "))
    return " ".join(word for word in words if word != "the")


@cache
def _institutions() -> dict[str, str]:
    return _by_plain_name(load_bodies().institutions)


@cache
def _agencies() -> dict[str, str]:
    return _by_plain_name(load_bodies().agencies)


def _by_plain_name(names: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {_plain(name): shown for shown, others in names.items() for name in (shown, *others)}
