"""Positions: who is for, against, asking for or weighing the sending, keeping or withdrawing of forces."""

from collections.abc import Iterator
from dataclasses import dataclass

from muster.extract.actors import Parties
from muster.extract.analysis import Analysis, Sentence
from muster.extract.frames import clause_start
from muster.lexicon import NameKind
from muster.lexicon.terms import Term, load_stances
from muster.model import Stance

# The order decides between stances that stand equally near: what denies outweighs what it denies.
_ORDER = ("denies_plan", "rules_out", "opposes", "requests", "considers", "offers", "supports")
_HOLDERS = frozenset(
    {NameKind.STATE, NameKind.DEMONYM, NameKind.CAPITAL, NameKind.ALLIANCE, NameKind.GROUP, NameKind.INSTITUTION}
    | {NameKind.PERSON, NameKind.MISSION}
)
_REACH = 7
_MODALS = frozenset(
    ("will", "would", "could", "may", "might", "should", "continue", "begin", "order", "will not", "would not")
)
# Stances that may follow what they are about: "more deployments were possible".
_BEHIND = frozenset(
    (
        "possible",
        "need",
        "critical",
        "essential",
        "off the table",
        "wrong",
        "a bad idea",
        "right decision",
        "at the request of",
    )
)
_MOVES = ("moves.send", "moves.leave", "moves.arrive")
_STAYS = frozenset(("remain", "stay", "keep", "maintain"))
_FORCE_NOUNS = ("personnel.strong", "personnel.weak", "units.strong", "equipment.strong", "strikes.strong")
_FORCES = frozenset(
    "troop force soldier marine peacekeeper adviser trainer brigade airstrike military army ground personnel contingent drone warplane aircraft boot unit reinforcement police guard guardsman".split()
) | {"combat team", "National Guardsman", "Marine", "air strike"}


@dataclass(frozen=True, slots=True)
class Position:
    """A stance in words [first, last) of the sentence, on the move in words [topic_first, topic_last)."""

    sentence: Sentence
    first: int
    last: int
    stance: Stance
    cue: Term
    topic_first: int
    topic_last: int

    @property
    def start_at(self) -> int:
        """Code point of the first word."""
        return self.sentence.words[self.first].start

    @property
    def end_at(self) -> int:
        """Code point behind the last word."""
        return self.sentence.words[self.last - 1].end


@dataclass(frozen=True, slots=True)
class _Topic:
    """A move in words [first, last), whose verb (or noun: "withdrawal") stands at `verb`; `told` by a verb."""

    first: int
    last: int
    verb: int
    told: bool


def find_positions(analysis: Analysis, counted: set[int]) -> Iterator[Position]:
    """Positions of the sentences that hold no counted figure (`counted`: their indices), one a sentence."""
    for sentence in analysis.sentences:
        if sentence.index not in counted and len(sentence.words) > 4:
            position = _find_position(sentence)
            if position:
                yield position


def _find_position(sentence: Sentence) -> Position | None:
    terms = tuple(load_stances().find_terms(sentence.plain))
    topics = [_Topic(term.first, term.last, term.first, False) for term in terms if term.group == "topics.moves"]
    topics += list(_moving_forces(sentence))
    pairs = [
        (gap > 3, _ORDER.index(stance.group.partition(".")[2]), gap, stance.first, topic.first, stance, topic)
        for stance in terms
        if stance.group.startswith("stances.") and _is_lower(sentence, stance)
        for topic in topics
        if (gap := _gap(stance, topic)) <= _REACH and _governs(stance, topic)
    ]
    if not pairs:
        return None
    *_, stance, topic = min(pairs, key=lambda pair: pair[:5])
    first, last = min(stance.first, topic.first), max(stance.last, topic.last)
    return Position(
        sentence,
        first,
        _complete(sentence, last),
        Stance(stance.group.partition(".")[2]),
        stance,
        topic.first,
        topic.last,
    )


def _governs(stance: Term, topic: _Topic) -> bool:
    """Whether the stance can reach the topic: "will" and its like only right before a verb of moving."""
    if stance.lemma in _MODALS:
        return topic.told and 0 <= topic.verb - stance.last <= 3
    return stance.first < topic.verb or stance.lemma in _BEHIND


def _is_lower(sentence: Sentence, term: Term) -> bool:
    word = sentence.words[term.first].text
    return term.first == 0 or word[0].islower() or word[0] == "'" or sentence.text.istitle()


def _moving_forces(sentence: Sentence) -> Iterator[_Topic]:
    """Movements with a noun of forces nearby: "send more troops", "its soldiers would leave"."""
    nouns = [term for term in sentence.nouns if term.group in _FORCE_NOUNS and term.lemma in _FORCES]
    for cue in sentence.cues:
        if cue.group in _MOVES or (cue.group == "moves.stay" and cue.lemma in _STAYS):
            near = [noun for noun in nouns if -7 <= noun.first - cue.last <= 6]
            if near:
                noun = min(near, key=lambda term: (abs(term.first - cue.last), term.first))
                yield _Topic(min(cue.first, noun.first), max(cue.last, noun.last), cue.first, True)


def _gap(stance: Term, topic: _Topic) -> int:
    if stance.first >= topic.last:
        return stance.first - topic.last
    return max(0, topic.first - stance.last)


def _complete(sentence: Sentence, last: int) -> int:
    """The phrase with a place right behind it: "to Iraq", "in the Middle East"."""
    if last < len(sentence.words) and sentence.lower[last] in ("to", "in", "into", "from", "there", "against"):
        for name in sentence.names:
            first = sentence.word_at(name.start)
            if last < first <= last + 3:
                return sentence.word_at(name.end - 1) + 1
    return last


def match_position_actors(
    analysis: Analysis, parties: Parties, position: Position, speaker_party: str | None
) -> tuple[tuple[str, ...], str]:
    """Codes of whose position it is, with the rule: the subject of the stance, the speaker's party, the report's."""
    sentence = position.sentence
    start = sentence.words[position.cue.first].start
    clause = sentence.words[clause_start(sentence, position.cue.first)].start
    before = [name for name in sentence.names if name.end <= start and name.kind in _HOLDERS]
    near = [name for name in before if name.start >= clause]
    if near:
        return (near[0].code,), "subject of the stance"
    if speaker_party:
        return (speaker_party,), "party of the speaker"
    if before:
        return (before[0].code,), "party named before"
    ranked = parties.forces or parties.mentions
    if ranked:
        return (min(ranked, key=lambda code: (-ranked[code], code)),), "forces of the report"
    return (), "nobody named"


def describe(analysis: Analysis, position: Position) -> str:
    """What the position is about, in the report's own few words: "to send more troops to Iraq"."""
    sentence, cue = position.sentence, position.cue
    first = cue.last if cue.last <= position.topic_first else position.topic_first
    words = " ".join(analysis.text[sentence.words[first].start : position.end_at].split())
    return f"to {words}" if cue.lemma.endswith(" to") and first == cue.last else words
