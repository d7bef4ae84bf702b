"""Names of parties, persons and places in a report, found when first asked for."""

from bisect import bisect_left
from functools import cached_property

from muster.lexicon import Lexicon, Name


class ReportNames:
    """The names of one report's text, by where they stand."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon

    def between(self, start: int, end: int) -> tuple[Name, ...]:
        """Names that start in [start, end) of the text, in order."""
        return tuple(self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)])

    @cached_property
    def _names(self) -> list[Name]:
        return self._lexicon.find_names(self._text)

    @cached_property
    def _starts(self) -> list[int]:
        return [name.start for name in self._names]
