"""Owned figures: a counted phrase with what tells whose forces it counts."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from muster.extract.actor.parties import Parties
from muster.extract.figure.candidate import Candidate
from muster.extract.frames import Frame
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term

_FLYING = load_phrases("actors.flying")
_LOSING = load_phrases("actors.losing")
_REGULARS = load_phrases("actors.regulars")
_IRREGULARS = load_phrases("actors.irregulars")
_MEMBERS = load_phrases("actors.members")
_SERVICES = load_phrases("actors.services")
_GROUP_NOUNS = load_phrases("actors.group_nouns")

# How many words behind "members" may tell of whom: "of", "the" and two more.
_BEHIND = 4

Codes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnedFigure:
    """A figure as the rules of actors see it.

    `inherited` are the actors of the figure before, None where this one does not go on from it; `speaker` is the party
    of whoever speaks of the figure, by its code, None where nobody or nobody's party is known.
    """

    candidate: Candidate
    frame: Frame
    parties: Parties
    inherited: Codes | None
    speaker: str | None = None

    @property
    def sentence(self) -> Sentence:
        """The sentence that the figure stands in."""
        return self.candidate.sentence

    @property
    def verb(self) -> Term | None:
        """The verb that has the figure for its object; None where none has, or where the figure is its subject."""
        return None if self.frame.subject else self.frame.governor

    @property
    def is_moved(self) -> bool:
        """Whether a verb of movement or presence has it for its object: "sent 600 soldiers", "has 40 tanks"."""
        return self.verb is not None and self.verb.section == "moves"

    @property
    def is_lost(self) -> bool:
        """Whether a verb of losing has it for its object: "lost 40 soldiers"."""
        return self.verb is not None and self.sentence.lower[self.verb.first] in _LOSING

    @property
    def is_strike(self) -> bool:
        """Whether strikes or flights are counted: "40 sorties"."""
        return self.candidate.noun is not None and self.candidate.noun.section == "strikes"

    @property
    def known_before(self) -> Codes:
        """Actors of the figure before, none where it has none."""
        return self.inherited or ()

    @property
    def goes_on_unknown(self) -> bool:
        """Whether no noun tells what is counted, and nobody knows whose the figure before counts: "and hurt three"."""
        return self.candidate.noun is None and self.inherited == ()

    def counts(self, nouns: Collection[str]) -> bool:
        """Whether the noun of what is counted is one of these, by its first form."""
        return self.candidate.noun is not None and self.candidate.noun.lemma in nouns

    def without_groups(self, codes: Codes) -> Codes:
        """The codes, none where an armed group is among them and the figure counts what flies."""
        return () if self.counts(_FLYING) and self.parties.groups.intersection(codes) else codes

    @property
    def is_regular(self) -> bool:
        """Whether members of a state's or an alliance's forces are counted, by their noun or the words beside it."""
        if self.candidate.noun is None:
            return False
        return self.counts(_REGULARS) or not _SERVICES.isdisjoint(self.words)

    @property
    def is_irregular(self) -> bool:
        """Whether members of armed groups are counted: "30 militants", "nine members of the network"."""
        return self.counts(_IRREGULARS) or (self.counts(_MEMBERS) and not _GROUP_NOUNS.isdisjoint(self.words))

    @property
    def words(self) -> Sequence[str]:
        """The words between the number and the end of what is counted, and those of whom it is "of"."""
        candidate, words = self.candidate, self.sentence.lower
        goes_on = words[candidate.end : candidate.end + 1] == ("of",)
        return words[candidate.after : candidate.end + (_BEHIND if goes_on else 0)]
