"""Scopes: what a level counts, where that is less, more or other than all of the force."""

import re
from functools import lru_cache

from muster.model import Aspect, QuantityClaim

CEILING = "ceiling"
"""Scope of an authorised number, which says how many may be there and not how many are."""

EVERY_ONE = "all"
"""Tag of a figure that is said to be all of the force that was there, or the last of it."""

# Words that only say that heads were counted.
_PLAIN = frozenset({"headcount", "head count", "total", "in all", "overall", EVERY_ONE})
_AUTHORISED = re.compile(r"authori[sz]ed|ceiling|\bcap\b|level \(cap\)", re.IGNORECASE)
_LEFT_OUT = re.compile(r"\bexclud", re.IGNORECASE)
# The force as a whole, told with what was added to it or left out ("excluding temporary").
_WHOLE = re.compile(r"(?:in|ex)clud|\bwith(?:out)?\b|\bcount|headcount", re.IGNORECASE)


def find_scope(claim: QuantityClaim) -> tuple[str, ...]:
    """What the figure is limited to, adds or leaves out, sorted; empty where it counts the force as a whole."""
    return _find_scope(claim.definition, claim.aspect)


@lru_cache(maxsize=20_000)
def _find_scope(definition: tuple[str, ...], aspect: Aspect) -> tuple[str, ...]:
    words = {part.strip() for part in definition}
    scope = {part for part in words if part.casefold() not in _PLAIN and not _AUTHORISED.search(part)}
    if aspect is Aspect.CAP or any(_AUTHORISED.search(part) for part in words):
        scope.add(CEILING)
    return tuple(sorted(scope))


def counts_every_one(definition: tuple[str, ...]) -> bool:
    """Whether the words say that the figure is all of the force, or the last of it."""
    return EVERY_ONE in definition


def is_whole(scope: tuple[str, ...]) -> bool:
    """Whether the figure still speaks for the force: it names no part and no ceiling, or what it leaves out."""
    return CEILING not in scope and (not scope or any(_WHOLE.search(part) for part in scope))


def is_ceiling(scope: tuple[str, ...]) -> bool:
    """Whether the figure is an authorised number and nothing else sets it apart."""
    return scope == (CEILING,)


def leaves_out(scope: tuple[str, ...]) -> bool:
    """Whether the words say that some of the force are not counted."""
    return any(_LEFT_OUT.search(part) for part in scope)


def format_scope(scope: tuple[str, ...]) -> str:
    """The scope in words, for use after a figure: "with the definition 'excluding, temporary'"."""
    return f"with the definition '{', '.join(scope).replace('_', ' ')}'" if scope else "without any definition"
