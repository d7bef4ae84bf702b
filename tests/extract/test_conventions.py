"""Codes follow the conventions of the annotation guidelines."""

import pytest

from muster.extract.conventions import settle_actors


@pytest.mark.parametrize(
    ("actors", "places", "settled"),
    [
        (("COALITION",), ("AFG",), ("NATO",)),
        (("NATO", "COALITION"), ("AFG",), ("NATO",)),
        (("USA", "COALITION"), ("AFG",), ("USA", "NATO")),
        (("COALITION",), ("IRQ",), ("COALITION",)),
        (("COALITION",), ("AFG", "IRQ"), ("COALITION",)),
        ((), ("AFG",), ()),
    ],
)
def test_the_coalition_in_afghanistan_is_the_alliance(
    actors: tuple[str, ...], places: tuple[str, ...], settled: tuple[str, ...]
) -> None:
    assert settle_actors(actors, places) == settled
