"""Placed figures: a counted phrase with what tells where the forces are that it counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from muster.extract.figure.candidate import Candidate
from muster.extract.place.report_places import Places
from muster.extract.sentence import Sentence
from muster.lexicon import Name
from muster.model import Aspect

_EVENTS = (Aspect.EVENT, Aspect.CUMULATIVE)

Codes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A figure as the rules of places see it; `before` and `behind` are the names of places on either side of it.

    `inherited` are the places of the figure before, where this one goes on from it.
    """

    candidate: Candidate
    aspect: Aspect
    actors: Codes
    places: Places
    inherited: Codes
    before: Sequence[Name]
    behind: Sequence[Name]

    @property
    def sentence(self) -> Sentence:
        """The sentence that the figure stands in."""
        return self.candidate.sentence

    @property
    def is_event(self) -> bool:
        """Whether losses or strikes are counted, and not forces."""
        return self.aspect in _EVENTS
