"""Names of parties, persons and places in a report, found when first asked for."""

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cached_property
from itertools import zip_longest

from muster.lexicon import Lexicon, Name, NameKind

_TOWNS = frozenset({NameKind.PLACE, NameKind.CAPITAL, NameKind.REGION})
_AND = re.compile(r",? (?:and|or) ")


class ReportNames:
    """The names of one report's text, by where they stand."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon

    def between(self, start: int, end: int) -> tuple[Name, ...]:
        """Names that start in [start, end) of the text, in order."""
        return tuple(self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)])

    @cached_property
    def _names(self) -> list[Name]:
        names = self._with_countries(self._lexicon.find_names(self._text))
        surnames = {self._words(name) for name in names if name.weak and name.kind is NameKind.PLACE}
        return [replace(name, weak=True) if self._is_surname(name, surnames) else name for name in names]

    def _with_countries(self, names: list[Name]) -> list[Name]:
        """The names, each town with the code of the country that a comma ties to it: "Waterloo, Canada"."""
        return [
            replace(town, code=country.code) if self._is_in_country(town, country) else town
            for town, country in zip_longest(names, names[1:])
        ]

    def _is_in_country(self, town: Name, country: Name | None) -> bool:
        if country is None or town.kind not in _TOWNS or country.start != town.end + 2:
            return False
        if town.kind is NameKind.REGION and not town.weak:  # "in the Red Sea, U.S. ships"
            return False
        is_country = country.kind is NameKind.STATE or (town.weak and country.kind is NameKind.PLACE)
        is_list = _AND.match(self._text, country.end)
        return is_country and not is_list and self._text.startswith(", ", town.end)

    def _is_surname(self, name: Name, surnames: set[str]) -> bool:
        """Whether the place's name stands behind a given name elsewhere: "Ann Bergen", and then "Bergen said"."""
        return name.kind is NameKind.PLACE and self._words(name) in surnames

    def _words(self, name: Name) -> str:
        return self._text[name.start : name.end]

    @cached_property
    def _starts(self) -> list[int]:
        return [name.start for name in self._names]
