"""Scopes: what a level counts, where that is less, more or other than all of the force."""

from muster.model import Aspect, QuantityClaim

CEILING = "ceiling"
"""Scope of an authorised number, which says how many may be there and not how many are."""

# Words that only say that heads were counted.
_WHOLE = frozenset({"headcount", "head count", "total", "in all", "overall"})


def find_scope(claim: QuantityClaim) -> tuple[str, ...]:
    """What the figure is limited to or adds, sorted; empty where it counts the force as a whole."""
    scope = {words.strip() for words in claim.definition if words.strip().casefold() not in _WHOLE}
    if claim.aspect is Aspect.CAP:
        scope.add(CEILING)
    return tuple(sorted(scope))


def format_scope(scope: tuple[str, ...]) -> str:
    """The scope in words, for use after a figure: "with the definition 'excludes temporary'"."""
    return f"with the definition '{', '.join(scope).replace('_', ' ')}'" if scope else "without any definition"
