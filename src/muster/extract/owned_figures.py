"""Owned figures: a counted phrase with what tells whose forces it counts."""

from dataclasses import dataclass

from muster.extract.candidates import Candidate
from muster.extract.frames import Frame
from muster.extract.parties import Parties
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases

_REGULARS = load_phrases("actors.regulars")

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

    @property
    def is_regular(self) -> bool:
        """Whether members of a state's or an alliance's forces are counted, by their noun."""
        noun = self.candidate.noun
        return noun is not None and noun.lemma in _REGULARS
