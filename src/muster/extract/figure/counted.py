"""What a candidate counts."""

from dataclasses import dataclass

from muster.extract.figure.candidate import Candidate
from muster.extract.sentence import Sentence
from muster.model import Measure

FORCES = frozenset({Measure.PERSONNEL, Measure.UNITS, Measure.EQUIPMENT})
LOSSES = frozenset({Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED})
# What happened, once or over some time, where forces are or will be.
EVENTS = LOSSES | {Measure.STRIKES}


@dataclass(frozen=True, slots=True)
class Counted:
    """A candidate that counts forces, their losses or their strikes, and the rule that says so."""

    candidate: Candidate
    measure: Measure
    rule: str

    def reaches(self, sentence: Sentence) -> bool:
        """Whether a figure of the sentence may go on from this one, of the same sentence or the one before."""
        return sentence.index - self.candidate.sentence.index <= 1

    def shares_sentence(self, candidate: Candidate) -> bool:
        """Whether it stands in the sentence of the candidate."""
        return self.candidate.sentence is candidate.sentence
