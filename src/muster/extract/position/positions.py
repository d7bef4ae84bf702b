"""Positions: who is for, against, asking for or weighing the sending, keeping or withdrawing of forces."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from muster.extract.analysis import Analysis
from muster.extract.frames import clause_start
from muster.extract.position.deadlines import find_deadlines
from muster.extract.position.denials import turn_denied
from muster.extract.position.governing import STRENGTH, match_stance
from muster.extract.position.stances import tell_stance
from muster.extract.position.topics import Topic, find_topics, topic_words
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term
from muster.model import Stance

_NO_STATEMENT = load_phrases("positions.no_statement")
_TO_PLACE = load_phrases("positions.to_place")
# What a figure beside it does not say, as a pledge or a plan does.
_BESIDE_FIGURES = (Stance.REQUESTS, Stance.RULES_OUT, Stance.DENIES_PLAN)
_TROOPS = load_phrases("positions.troops")
_OPENING = ('"', "“", "‘", "—", ":")
# Shorter sentences are headings.
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Position:
    """A stance in words [first, last) of the sentence, on a topic; `rule` names what told the stance."""

    sentence: Sentence
    first: int
    last: int
    stance: Stance
    cue: Term
    topic: Topic
    rule: str

    @property
    def start_at(self) -> int:
        """Code point of the first word."""
        return self.sentence.start_of(self.first)

    @property
    def end_at(self) -> int:
        """Code point behind the last word."""
        return self.sentence.end_of(self.last - 1)


def find_positions(analysis: Analysis, counted: Mapping[int, Sequence[int]]) -> Iterator[Position]:
    """Positions of the report; several of a sentence where it takes several stances.

    `counted` has where figures stand, by the index of their sentence: they carry the positions of their clauses.
    """
    for sentence in analysis.sentences:
        if topic_words().isdisjoint(sentence.pieces) or not _states(sentence):
            continue
        figures, taken = counted.get(sentence.index, ()), list[Position]()
        for cue, topic in sorted(_find_pairs(sentence), key=lambda pair: _rank(*pair)):
            first, last = min(cue.first, topic.first), _with_place(sentence, max(cue.last, topic.last))
            stance, rule = tell_stance(sentence, cue, topic)
            position = Position(sentence, first, last, stance, cue, topic, rule)
            apart = all(_is_apart(position, other) for other in taken) and not (taken and topic.bare)
            if apart and (not figures or _is_told_beside(position, figures)):
                taken.append(position)
                yield position


def _is_apart(position: Position, other: Position) -> bool:
    """Whether the sentence takes both: another stance, in other words."""
    return position.stance != other.stance and (position.last < other.first or other.last < position.first)


def _is_told_beside(position: Position, figures: Iterable[int]) -> bool:
    """Whether a sentence tells the position besides its figures: a stance that no figure carries, in another clause."""
    if position.stance not in _BESIDE_FIGURES:
        return False
    sentence = position.sentence
    start = clause_start(sentence, position.first)
    counting = [sentence.word_at(figure) for figure in figures]
    return all(clause_start(sentence, word) != start and not start <= word < position.last for word in counting)


def describe(position: Position) -> str:
    """What the position is about, in the report's own few words: "to send more troops to Iraq"."""
    sentence, cue, topic = position.sentence, position.cue, position.topic
    first = cue.last if cue.last <= topic.first else topic.first
    words = " ".join(sentence.report_text[sentence.start_of(first) : position.end_at].split())
    return f"to {words}" if cue.lemma.endswith(" to") and first == cue.last else words


def _states(sentence: Sentence) -> bool:
    """Whether the sentence states something of somebody: no heading, no question, no link to a film."""
    tells_whose = bool(sentence.names) or not _TROOPS.isdisjoint(sentence.pieces)
    return tells_whose and len(sentence.plain) >= _SHORTEST and _NO_STATEMENT.isdisjoint(sentence.plain[-2:])


def _find_pairs(sentence: Sentence) -> Iterator[tuple[Term, Topic]]:
    common = (term for term in sentence.stances if term.section == "stances" and _is_common(sentence, term))
    stances = [*turn_denied(sentence, _whole(common)), *find_deadlines(sentence)]
    for topic in find_topics(sentence) if stances else ():
        stance = match_stance(sentence, stances, topic)
        if stance:
            yield stance, topic


def _whole(stances: Iterable[Term]) -> list[Term]:
    """The stances that are no part of a longer one: "ruled out any" says more than "ruled out"."""
    found = list(stances)
    return [term for term in found if not any(other.holds(term) for other in found)]


def _rank(stance: Term, topic: Topic) -> tuple[bool, int, int, int, int]:
    return topic.bare, STRENGTH.index(stance.heading), _gap(stance, topic), stance.first, topic.first


def _gap(stance: Term, topic: Topic) -> int:
    """Words between the two, 0 where they overlap."""
    return stance.first - topic.last if stance.first >= topic.last else max(0, topic.first - stance.last)


def _is_common(sentence: Sentence, term: Term) -> bool:
    """Whether the word is no part of a name, by its capital, nor of a compound ("Norland-backed")."""
    initial = sentence.plain[term.first][0]
    before = sentence.plain[term.first - 1] if term.first else _OPENING[0]
    if before == "-":
        return False
    return before in _OPENING or initial.islower() or initial == "'" or sentence.text.istitle()


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
