"""Positions: who is for, against, asking for or weighing the sending, keeping or withdrawing of forces."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from muster.extract.analysis import Analysis
from muster.extract.frames import clause_start
from muster.extract.parties import OF_FORCES, Parties
from muster.extract.sentence import Sentence
from muster.extract.speakers import Speakers
from muster.extract.topics import Topic, find_topics, topic_words
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term
from muster.model import Stance

# The order decides between stances that stand equally near: what denies outweighs what it denies.
_ORDER = ("denies_plan", "rules_out", "opposes", "requests", "considers", "offers", "supports")
_MODAL = load_phrases("positions.modal")
_BEHIND = load_phrases("positions.behind")
_TO_PLACE = load_phrases("positions.to_place")
_HOLDER_BEHIND = load_phrases("positions.holder_behind")
# In words: how far a stance may stand from its topic, and how far counts as near; a modal verb from the verb of moving.
_REACH = 7
_NEAR = 3
# Shorter sentences are headings.
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Position:
    """A stance in words [first, last) of the sentence, on a topic."""

    sentence: Sentence
    first: int
    last: int
    stance: Stance
    cue: Term
    topic: Topic

    @property
    def start_at(self) -> int:
        """Code point of the first word."""
        return self.sentence.start_of(self.first)

    @property
    def end_at(self) -> int:
        """Code point behind the last word."""
        return self.sentence.end_of(self.last - 1)


def find_positions(analysis: Analysis, counted: Container[int]) -> Iterator[Position]:
    """Positions of the sentences that hold no counted figure (`counted`: their indices), one a sentence."""
    for sentence in analysis.sentences:
        if sentence.index in counted or topic_words().isdisjoint(sentence.pieces) or len(sentence.plain) < _SHORTEST:
            continue
        pairs = list(_find_pairs(sentence))
        if pairs:
            cue, topic = min(pairs, key=lambda pair: _rank(*pair))
            first, last = min(cue.first, topic.first), _with_place(sentence, max(cue.last, topic.last))
            yield Position(sentence, first, last, Stance(cue.heading), cue, topic)


def _find_pairs(sentence: Sentence) -> Iterator[tuple[Term, Topic]]:
    stances = [term for term in sentence.stances if term.section == "stances" and _is_common(sentence, term)]
    topics = list(find_topics(sentence)) if stances else []
    for stance in stances:
        for topic in topics:
            if _gap(stance, topic) <= _REACH and _reaches(stance, topic):
                yield stance, topic


def _rank(stance: Term, topic: Topic) -> tuple[bool, int, int, int, int]:
    gap = _gap(stance, topic)
    return gap > _NEAR, _ORDER.index(stance.heading), gap, stance.first, topic.first


def _reaches(stance: Term, topic: Topic) -> bool:
    """Whether the stance can reach the topic: "will" and its like only right before a verb of moving."""
    if stance.lemma in _MODAL:
        return topic.told and 0 <= topic.verb - stance.last <= _NEAR
    return stance.first < topic.verb or stance.lemma in _BEHIND


def _gap(stance: Term, topic: Topic) -> int:
    """Words between the two, 0 where they overlap."""
    return stance.first - topic.last if stance.first >= topic.last else max(0, topic.first - stance.last)


def _is_common(sentence: Sentence, term: Term) -> bool:
    """Whether the word is no part of a name, by its capital."""
    initial = sentence.plain[term.first][0]
    return term.first == 0 or initial.islower() or initial == "'" or sentence.text.istitle()


def _with_place(sentence: Sentence, last: int) -> int:
    """End of the phrase with a name right behind it: "to Iraq", "in the Middle East", "there"; "request of Iraq"."""
    leading = sentence.lower[last : last + 1]
    if leading == ("there",):
        return last + 1
    if leading and (leading[0] in _TO_PLACE or sentence.lower[last - 1] == "of"):
        for name in sentence.names:
            first = sentence.word_at(name.start)
            # A mark ends the phrase: '..., in Mali,” Berg said'.
            if last <= first <= last + 3 and all(word[0].isalpha() for word in sentence.lower[last:first]):
                return sentence.word_at(name.end - 1) + 1
    return last


def match_holder(
    position: Position, parties: Parties, speakers: Speakers, speaker: str | None
) -> tuple[tuple[str, ...], str]:
    """Code of whose position it is, with the rule: the subject of the stance, the speaker's party, the report's."""
    sentence, cue = position.sentence, position.cue
    if cue.lemma in _HOLDER_BEHIND:
        end = sentence.end_of(cue.last - 1)
        behind = [name.code for name in sentence.names if name.start >= end and name.kind in OF_FORCES]
        return tuple(behind[:1]), "named behind the stance"
    at = sentence.start_of(cue.first)
    clause_at = sentence.start_of(clause_start(sentence, cue.first))
    before = [name.code for name in sentence.names if name.end <= at and name.kind in OF_FORCES]
    near = [
        name.code for name in sentence.names if clause_at <= name.start and name.end <= at and name.kind in OF_FORCES
    ]
    if near:
        return (near[0],), "subject of the stance"
    party = speakers.party(speaker)
    if party:
        return (party,), "party of the speaker"
    if before:
        return (before[0],), "party named before"
    return (parties.main, "forces of the report") if parties.main else ((), "nobody named")


def describe(position: Position) -> str:
    """What the position is about, in the report's own few words: "to send more troops to Iraq"."""
    sentence, cue, topic = position.sentence, position.cue, position.topic
    first = cue.last if cue.last <= topic.first else topic.first
    words = " ".join(sentence.report_text[sentence.start_of(first) : position.end_at].split())
    return f"to {words}" if cue.lemma.endswith(" to") and first == cue.last else words
