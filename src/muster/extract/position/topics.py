"""Topics: the movements of forces that a position can be about."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from muster.extract.sentence import Sentence
from muster.lexicon import NameKind
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term, load_stances

_KINDS = ("moves", "forces", "journeys", "uses", "departures", "duties", "attacks", "hosting")
_GROUPS = tuple(f"topics.{kind}" for kind in _KINDS)
_MOVES = ("moves.send", "moves.leave", "moves.arrive")
_STAYING = load_phrases("positions.staying")
_DRIVING = load_phrases("positions.driving")
_HAPPENING = load_phrases("positions.happening")
_NO_MOVES = load_phrases("positions.no_moves")
_NOMINAL = load_phrases("positions.nominal")
_GOING = load_phrases("positions.going")
_ADJECTIVAL = load_phrases("positions.adjectival")
_HEADED = load_phrases("positions.headed")
# Words that end the phrase of a noun.
PHRASE_ENDS = load_phrases("positions.phrase_ends")
_CLAUSE_ENDS = load_phrases("positions.clause_ends")
_SELF = load_phrases("positions.movers")
_DEPARTING = load_phrases("positions.departing")
_PLACES = (NameKind.STATE, NameKind.PLACE, NameKind.REGION, NameKind.CAPITAL)
_MOVERS = (NameKind.STATE, NameKind.DEMONYM, NameKind.GROUP, NameKind.ALLIANCE, NameKind.MISSION)
_SEATS = (NameKind.INSTITUTION, NameKind.CAPITAL)
_COUNTRY = load_phrases("positions.country")
_PARTAKING = load_phrases("positions.partaking")
_JOINING = load_phrases("positions.joining_in")
_BODIES = load_phrases("positions.bodies")
_NOT_JOINED = load_phrases("positions.not_joined") | PHRASE_ENDS
_GRANTING = load_phrases("positions.granting")
_GRANTED = load_phrases("positions.granted")
_COMING = load_phrases("positions.coming")
_WARS = load_phrases("positions.wars")
# How far before or behind the verb its noun of forces may stand, and the place that is left, in words.
_REACH_BEFORE = 9
_REACH_BEHIND = 8
_REACH_PLACE = 3
_REACH_VERB = 5


@dataclass(frozen=True, slots=True)
class Topic:
    """A move in words [first, last), whose verb (or noun: "withdrawal") stands at `verb`; `told` by a verb.

    `bare` tells that there is no move, only forces, which some stances take for themselves ("needs more troops");
    `fought` that it is an act of war, which is a position only where it is threatened or ruled out.
    """

    first: int
    last: int
    verb: int
    told: bool
    bare: bool = False
    fought: bool = False


@cache
def topic_words() -> frozenset[str]:
    """Words of which every sentence with a topic has one."""
    return load_stances().key_words(*_GROUPS)


def find_topics(sentence: Sentence) -> Iterator[Topic]:
    """What a position in the sentence can be about: "ground troops", "send more troops", "its soldiers would leave"."""
    for term in sentence.stances:
        if term.group == "topics.moves":
            yield Topic(term.first, term.last, term.first, told=False)
            yield from _find_driven(sentence, term)
        elif term.group == "topics.uses" and _is_used(sentence, term):
            yield Topic(term.first, term.last, term.first, told=True)
        elif term.group == "topics.journeys":
            yield from _find_journey(sentence, term)
        elif term.group == "topics.departures" and _departs(sentence, term):
            yield Topic(term.first, term.last, term.first, told=True)
        elif term.group == "topics.attacks":
            yield Topic(term.first, term.last, term.first, told=True, fought=True)
    forces = [term for term in sentence.stances if term.group == "topics.forces" and _is_head(sentence, term)]
    for noun in forces:
        yield Topic(noun.first, noun.last, noun.first, told=False, bare=True)
    for cue in sentence.cues if forces else ():
        if _is_move(sentence, cue):
            yield from _find_moved(sentence, cue, forces)
    for term in sentence.stances if forces else ():
        if term.group == "topics.duties":
            yield from _find_doing(sentence, term, forces)
        elif term.group == "topics.hosting":
            yield from _find_hosted(sentence, term, forces)


def _find_driven(sentence: Sentence, term: Term) -> Iterator[Topic]:
    """The noun of a move as object of a verb: "begin an early drawdown"."""
    for index in range(term.first - 1, max(-1, term.first - 1 - _REACH_VERB), -1):
        if sentence.lower[index] in _DRIVING:
            yield Topic(index, term.last, index, told=True)
        if sentence.lower[index] in PHRASE_ENDS:
            return


def _find_moved(sentence: Sentence, cue: Term, forces: list[Term]) -> Iterator[Topic]:
    """The move with the forces behind its verb, or else before it."""
    behind = [noun for noun in forces if 0 <= noun.first - cue.last <= _REACH_BEHIND]
    if behind and PHRASE_ENDS.isdisjoint(sentence.lower[cue.last : behind[0].first]):
        yield Topic(cue.first, behind[0].last, cue.first, told=True)
        return
    before = [noun for noun in forces if 0 <= cue.first - noun.last <= _REACH_BEFORE]
    if before and cue.lemma not in _NOMINAL and _CLAUSE_ENDS.isdisjoint(sentence.lower[before[-1].last : cue.first]):
        yield Topic(before[-1].first, cue.last, cue.first, told=True)


def _find_doing(sentence: Sentence, duty: Term, forces: list[Term]) -> Iterator[Topic]:
    """What forces are to do where they are: "its troops will be based in Kesh"."""
    before = [noun for noun in forces if 0 < duty.first - noun.last <= _REACH_PLACE]
    if before and not _COMING.isdisjoint(sentence.lower[before[-1].last : duty.first]):
        yield Topic(before[-1].first, duty.last, duty.first, told=True)


def _find_hosted(sentence: Sentence, term: Term, forces: list[Term]) -> Iterator[Topic]:
    """The forces of others that a host takes in: "accept Norlandish troops", "let French troops use its air base"."""
    behind = [noun for noun in forces if 0 < noun.first - term.last <= _REACH_PLACE]
    if not behind or not PHRASE_ENDS.isdisjoint(sentence.lower[term.last : behind[0].first]):
        return
    noun = behind[0]
    granted = not _GRANTED.isdisjoint(sentence.lower[noun.last : noun.last + _REACH_PLACE])
    if (granted or term.lemma not in _GRANTING) and _are_of_others(sentence, term.last, noun.first):
        yield Topic(term.first, noun.last, term.first, told=True)


def _are_of_others(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words [first, last) name whose the forces behind them are, or call them foreign."""
    named = any(name.kind in _MOVERS and first <= sentence.word_at(name.start) < last for name in sentence.names)
    return named or "foreign" in sentence.lower[first:last]


def _find_journey(sentence: Sentence, term: Term) -> Iterator[Topic]:
    """A going or staying that names where: "withdraw from Kesh", "stay in the country"."""
    if not _has_mover(sentence, term.first):
        return
    stop = term.last + _REACH_PLACE
    for name in sentence.names:
        first = sentence.word_at(name.start)
        near = name.kind in _PLACES and term.last <= first < stop
        if near and PHRASE_ENDS.isdisjoint(sentence.lower[term.last : first]):
            yield Topic(term.first, sentence.word_at(name.end - 1) + 1, term.first, told=True)
            return
    for index in range(term.last, min(stop, len(sentence.lower))):
        if sentence.lower[index] in _COUNTRY:
            yield Topic(term.first, index + 1, term.first, told=True)
            return


def _is_used(sentence: Sentence, term: Term) -> bool:
    """Whether a party uses its forces: it takes part in a war, and not in an election."""
    if not _has_mover(sentence, term.first):
        return False
    if term.lemma in _JOINING:
        return _joins_body(sentence, term)
    return term.lemma not in _PARTAKING or not _WARS.isdisjoint(sentence.lower[term.last : term.last + _REACH_BEHIND])


def _joins_body(sentence: Sentence, term: Term) -> bool:
    """Whether the verb's own object is a body of forces: "join the naval force", but no "join talks on the mission"."""
    for word in sentence.lower[term.last : term.last + _REACH_BEHIND]:
        if word in _BODIES or word in _NOT_JOINED:
            return word in _BODIES
    return False


def _departs(sentence: Sentence, term: Term) -> bool:
    """Whether a party goes by itself: "they will withdraw by May", but no "they will withdraw the bill"."""
    following = sentence.lower[term.last : term.last + 1]
    return (not following or following[0] in _DEPARTING) and _has_mover(sentence, term.first)


def _has_mover(sentence: Sentence, verb: int) -> bool:
    """Whether a party or "we" stands before the verb, which may go somewhere with its forces."""
    if not _SELF.isdisjoint(sentence.lower[max(0, verb - _REACH_BEFORE) : verb]):
        return True
    # "The ministry has not decided whether to leave Kesh": a seat of power weighs it for its state.
    kinds = (*_MOVERS, *_SEATS) if sentence.lower[max(0, verb - 2) : verb] == ("whether", "to") else _MOVERS
    return any(
        name.kind in kinds and 0 < verb - sentence.word_at(name.start) <= _REACH_BEFORE for name in sentence.names
    )


def _is_move(sentence: Sentence, cue: Term) -> bool:
    """Whether the cue moves forces: no "come as", no "provide", of the verbs of presence only those of policy."""
    if cue.lemma == "come" and not _HAPPENING.isdisjoint(sentence.lower[cue.last : cue.last + 1]):
        return False
    if cue.lemma in _NO_MOVES:
        return False
    return cue.group in _MOVES or cue.lemma in _GOING or (cue.group == "moves.stay" and cue.lemma in _STAYING)


def _is_head(sentence: Sentence, noun: Term) -> bool:
    """Whether the noun is no adjective to another one: "the military sent", but no "military weapons"."""
    following = sentence.lower[noun.last : noun.last + 1]
    return noun.lemma not in _ADJECTIVAL or not following or not following[0][0].isalpha() or following[0] in _HEADED
