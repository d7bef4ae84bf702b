"""Where the paragraphs that an extractor found stand in the page.

Extractors of main text tell no offsets, so their paragraphs are searched for in the page's visible text, both without
white space: long ones in order (18 % of the lines of news pages occur more than once), then short ones between their
neighbours. The report then takes its words from the page, not from the extractor: they are the page's own by
construction, and each has its place.
"""

from collections.abc import Sequence

from muster.ingest.visible import VisibleText, squeeze

# Fewer characters may stand anywhere: they are looked for between their neighbours only.
_LONG = 32
# Each miss reads the rest of the page in vain; an extractor that misses so often has read another text.
_MOST_MISSES = 100

Place = tuple[int, int]


def find_places(visible: VisibleText, paragraphs: Sequence[str], start: int = 0) -> list[Place | None]:
    """Squeezed characters [start, end) of each paragraph in the visible text; None where it is not found as a whole."""
    keys = [squeeze(paragraph) for paragraph in paragraphs]
    places: list[Place | None] = [None] * len(keys)
    cursor, misses = start, 0
    for index, key in enumerate(keys):
        if len(key) >= _LONG and misses < _MOST_MISSES:
            place = _find(visible, key, cursor, len(visible.squeezed))
            if place:
                cursor = place[1]
            else:
                # Out of order, or an earlier paragraph was found too far down: its words are on the page all the same.
                place = _find(visible, key, start, cursor)
                misses += 1
            places[index] = place
    _place_short(visible, keys, places, start)
    return places


def _place_short(visible: VisibleText, keys: Sequence[str], places: list[Place | None], start: int) -> None:
    limits = [len(visible.squeezed)] * len(keys)
    for index in range(len(keys) - 2, -1, -1):
        following = places[index + 1]
        limits[index] = following[0] if following else limits[index + 1]
    cursor, misses = start, 0
    for index, key in enumerate(keys):
        place = places[index]
        if not place and key and len(key) < _LONG and misses < _MOST_MISSES:
            place = places[index] = _find(visible, key, cursor, limits[index])
            misses += place is None
        if place:
            cursor = place[1]


def _find(visible: VisibleText, key: str, start: int, end: int) -> Place | None:
    found = visible.squeezed.find(key, start, end)
    return (found, found + len(key)) if found >= 0 else None
