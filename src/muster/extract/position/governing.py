"""Governing: the word of a stance that a topic hangs on."""

from collections.abc import Iterable, Iterator, Sequence

from muster.extract.frames import clause_start
from muster.extract.position.topics import PHRASE_ENDS, Topic
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term

# What is told of a stance outweighs the stance itself: "opposes plans to send", "is considering whether to offer".
STRENGTH = ("denies_plan", "rules_out", "opposes", "supports", "requests", "considers", "offers")
_MODAL = load_phrases("positions.modal")
_BEHIND = load_phrases("positions.behind")
_PREDICATIVE = load_phrases("positions.predicative")
_BOTH_SIDES = load_phrases("positions.both_sides")
_BEING = load_phrases("positions.being")
_NOT_BEING = load_phrases("positions.not_being")
_CLOSE = load_phrases("positions.close")
_TAKING = load_phrases("positions.taking")
_DETERMINING = load_phrases("positions.determining")
_WILL = load_phrases("positions.will")
_COURSES = load_phrases("positions.courses")
_ASKING = load_phrases("positions.asking")
_DUE = load_phrases("positions.due")
_CONDITION = load_phrases("positions.condition")
_FIGHTING = load_phrases("positions.fighting")
_QUESTIONS = load_phrases("positions.questions")
_CLAUSE_ENDS = load_phrases("positions.clause_ends")
# In words: how far a stance may stand from its topic or from the next stance, by what it is and what it takes; how far
# a modal verb from the verb of moving.
_REACH = 10
_REACH_OFFER = 8
_REACH_OBJECT = 6
_NEAR = 3
# Stances farther away are not looked at.
_WINDOW = 30


def match_stance(sentence: Sentence, stances: Iterable[Term], topic: Topic) -> Term | None:
    """The strongest stance that the topic hangs on, before the verb of moving or said of it; None where none is."""
    near = (stance for stance in stances if -_WINDOW <= stance.first - topic.verb <= _WINDOW)
    taking = [stance for stance in near if _takes(sentence, stance, topic)]
    governing = [*_find_chain(sentence, taking, topic), *_find_behind(sentence, taking, topic)]
    return min(governing, key=lambda stance: (STRENGTH.index(stance.heading), stance.first), default=None)


def _find_chain(sentence: Sentence, stances: list[Term], topic: Topic) -> Iterator[Term]:
    """Stances of the clause before the verb of moving, each near the next: "opposes | plans to send"."""
    start, edge = clause_start(sentence, topic.verb), topic.first
    for stance in sorted(stances, key=lambda term: (-term.last, term.first)):
        if start <= stance.first < topic.verb:
            between = sentence.lower[stance.last : edge]
            if len(between) <= _reach(stance) and not (stance.lemma in _CLOSE and _ends_phrase(between)):
                edge = min(edge, stance.first)
                yield stance


def _reach(stance: Term) -> int:
    """How many words may stand between the stance and what it takes."""
    if stance.lemma in _CLOSE:
        return _REACH_OBJECT
    return _REACH_OFFER if stance.heading == "offers" else _REACH


def _ends_phrase(between: Sequence[str]) -> bool:
    """Whether the words behind a stance end its phrase; a comma may stand between adjectives."""
    return not PHRASE_ENDS.isdisjoint(word for word in between if word != ",")


def _find_behind(sentence: Sentence, stances: list[Term], topic: Topic) -> Iterator[Term]:
    """Stances that are said of the topic: "more deployments would be a mistake"."""
    for stance in stances:
        near = stance.lemma in _BEHIND and 0 <= stance.first - topic.last <= _REACH
        if near and _is_said(sentence, stance, topic) and clause_start(sentence, stance.first) <= topic.first:
            yield stance


def _is_said(sentence: Sentence, stance: Term, topic: Topic) -> bool:
    """Whether the stance behind the topic is said of it: "troops are needed", but no "troops leave as needed"."""
    if stance.lemma in _PREDICATIVE:
        own = sentence.lower[stance.first : stance.last]
        before = sentence.lower[max(topic.last, stance.first - _NEAR) : stance.first]
        return not (_BEING.isdisjoint((*before, *own)) and _NOT_BEING.isdisjoint(own))
    if topic.bare or topic.told:
        return stance.heading != "offers" and stance.lemma not in _MODAL
    if stance.lemma in _MODAL:
        runs = not _COURSES.isdisjoint(sentence.lower[stance.last : stance.last + _NEAR])
        return runs and _CLAUSE_ENDS.isdisjoint(sentence.lower[topic.last : stance.first])
    return True


def _takes(sentence: Sentence, stance: Term, topic: Topic) -> bool:
    """Whether the stance can take the topic at all, by its kind."""
    if stance.lemma in _BEHIND and stance.lemma not in _BOTH_SIDES and stance.last <= topic.first:
        return False
    if topic.fought:
        return stance.lemma in _FIGHTING and 0 <= topic.verb - stance.last <= _NEAR
    if stance.lemma in _DUE:
        return _CONDITION.isdisjoint(sentence.lower[max(0, stance.first - _REACH_OFFER) : stance.first])
    if stance.lemma == "to":
        return _heads(sentence, stance, topic)
    if stance.lemma in _MODAL:
        return _takes_verb(sentence, stance, topic)
    if stance.lemma in _DETERMINING:
        return _takes_noun(sentence, stance, topic)
    if stance.lemma == "ask" and not _QUESTIONS.isdisjoint(sentence.lower[stance.last : stance.last + 2]):
        return False
    return not topic.bare or _takes_forces(sentence, stance, topic)


def _takes_verb(sentence: Sentence, stance: Term, topic: Topic) -> bool:
    """Whether "will" or its like stands right before the verb of moving, or behind a noun of moving."""
    if "have" in sentence.lower[stance.last : stance.last + 1] and topic.verb > stance.last:
        return False
    if stance.first >= topic.last:
        return True
    asked = not _ASKING.isdisjoint(sentence.lower[max(0, topic.first - _REACH) : topic.first])
    return topic.told and 0 <= topic.verb - stance.last <= _NEAR and not asked


def _heads(sentence: Sentence, stance: Term, topic: Topic) -> bool:
    """Whether it is a headline's future: "Norland to send troops"."""
    opening = sentence.names[0] if sentence.names else None
    opens = (
        opening is not None
        and sentence.word_at(opening.start) == 0
        and sentence.word_at(opening.end - 1) < stance.first
    )
    return opens and topic.told and stance.first <= _NEAR and 0 <= topic.verb - stance.last <= 1


def _takes_noun(sentence: Sentence, stance: Term, topic: Topic) -> bool:
    """Whether "no" stands in the phrase of a noun of moving, or of forces that are to move: "no troops will go"."""
    between = sentence.lower[stance.last : topic.first]
    if topic.bare or len(between) > _NEAR or not PHRASE_ENDS.isdisjoint(between):
        return False
    return not topic.told or not _WILL.isdisjoint(sentence.pieces)


def _takes_forces(sentence: Sentence, stance: Term, topic: Topic) -> bool:
    """Whether the stance takes forces for its object, or is said of them: "needs more troops", "troops are needed"."""
    if stance.first >= topic.last:
        return stance.lemma in _PREDICATIVE and stance.first - topic.last <= _NEAR
    between = sentence.lower[stance.last : topic.first]
    return stance.lemma in _TAKING and len(between) <= _REACH_OBJECT and not _ends_phrase(between)
