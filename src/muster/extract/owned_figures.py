"""Owned figures: a counted phrase with what tells whose forces it counts."""

from dataclasses import dataclass

from muster.extract.candidates import Candidate
from muster.extract.frames import Frame
from muster.extract.parties import Parties
from muster.extract.sentence import Sentence

Codes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnedFigure:
    """A figure as the rules of actors see it.

    `inherited` are the actors of the figure before, where this one may go on from it.
    """

    candidate: Candidate
    frame: Frame
    parties: Parties
    inherited: Codes

    @property
    def sentence(self) -> Sentence:
        """The sentence that the figure stands in."""
        return self.candidate.sentence
