"""Bodies: institutions and news agencies under their many names, and the words that head such names."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Bodies:
    """`institutions` and `agencies` give the name to print with its other names; `heads` are nouns in lower case."""

    heads: frozenset[str]
    institutions: Mapping[str, tuple[str, ...]]
    agencies: Mapping[str, tuple[str, ...]]


@cache
def load_bodies() -> Bodies:
    """Bundled institutions and agencies, once a process."""
    document = tomllib.loads((Path(__file__).parent / "data" / "bodies.toml").read_text(encoding="utf-8"))
    institutions, agencies = (
        {name: tuple(others) for name, others in document[section].items()} for section in ("institutions", "agencies")
    )
    return Bodies(frozenset(document["heads"]), institutions, agencies)
