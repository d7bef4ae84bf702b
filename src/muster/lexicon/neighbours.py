"""States that share a border on land."""

from functools import cache

from muster.lexicon.entries import read_rows


def are_neighbours(one: str, other: str) -> bool:
    """Whether the states with these codes share a border on land."""
    return other in _neighbours().get(one, ()) or one in _neighbours().get(other, ())


@cache
def _neighbours() -> dict[str, frozenset[str]]:
    return {row["code"]: frozenset(row["neighbours"].split("|")) for row in read_rows("neighbours")}
