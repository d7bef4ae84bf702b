"""Victims: what makes the killed, wounded or captured that a candidate counts members of a force."""

from muster.extract.actor.forces import counts_forces, has_soldiers
from muster.extract.figure.candidates import Candidate
from muster.extract.figure.counted import LOSSES, Counted
from muster.extract.figure.death_tolls import is_of_forces
from muster.extract.figure.noun_phrases import is_unsure_person
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before
from muster.model import Measure
from muster.text.numerals import Numeral

_ATTACKED = phrase_before("actors.attacked", words=3)
_BACK = frozenset(tuple(phrase.split()) for phrase in load_phrases("totals.back"))
_BYSTANDERS = any_phrase("casualties.bystanders", "casualties.not_forces")
_GOING_ON = load_phrases("casualties.going_on")
_NATIONALS = load_phrases("casualties.nationals")
_NOT_FORCES = load_phrases("casualties.not_forces") | load_phrases("measures.civilian")
# How many words behind a number may name the people that it counts: "23 mostly elderly people".
_REACH = 3


def match_victims(candidate: Candidate, measure: Measure, earlier: Counted | None) -> str | None:
    """How the lost are known for members of a force: by the phrase, or by what it goes on from or stands beside.

    The answer tells sure signs ("") from the rest; None where nothing makes them members of a force.
    """
    noun, goes_on = candidate.noun, _goes_on(candidate, earlier)
    if noun is None:
        return _match_unnamed(candidate, measure, earlier)
    if noun.lemma in _NATIONALS:
        return "" if goes_on else _match_nationals(candidate, measure)
    if noun.lemma in _GOING_ON:
        return _match_others(candidate, earlier)
    if is_unsure_person(noun):
        return "" if counts_forces(candidate) else None
    return "" if noun.group == "personnel.strong" else None


def _match_others(candidate: Candidate, earlier: Counted | None) -> str | None:
    """The same of "others": they are people like those counted before them."""
    if _follows_people(candidate):
        return None
    if _goes_on(candidate, earlier):
        return ""
    return ", others" if earlier or has_soldiers(candidate.sentence) else None


def _match_unnamed(candidate: Candidate, measure: Measure, earlier: Counted | None) -> str | None:
    """The same of a number without a noun: "and wounded 14"."""
    if is_of_forces(candidate):
        return ""
    national = _find_national(candidate)
    if national is not None:
        is_sure = national.kind is NameKind.GROUP or _goes_on(candidate, earlier)
        return "" if is_sure else _match_nationals(candidate, measure)
    if not candidate.is_bare or _counts_people(candidate):
        return None
    following = tuple(candidate.sentence.lower[candidate.after : candidate.after + 2])
    if _goes_on(candidate, earlier) and not _follows_people(candidate):
        return ""
    if following in _BACK:
        return "" if earlier or has_soldiers(candidate.sentence) else None
    return None if measure is Measure.CAPTURED else _match_alone(candidate, earlier)


def _match_alone(candidate: Candidate, earlier: Counted | None) -> str | None:
    """The same of a bare number that goes on from nothing in its sentence: "the blast killed 12"."""
    if _follows_people(candidate) or _BYSTANDERS.search(candidate.sentence.text):
        return None
    if earlier and earlier.measure in LOSSES:
        return ", later"
    if attacks_soldiers(candidate):
        return ", of the attacked"
    return ", alone" if earlier or has_soldiers(candidate.sentence) else None


def attacks_soldiers(candidate: Candidate) -> bool:
    """Whether soldiers are named before it as those struck: "opened fire on soldiers, killing three"."""
    sentence = candidate.sentence
    return any(
        term.group == "personnel.strong"
        and term.last <= candidate.first
        and _ATTACKED.search(sentence.text, 0, sentence.start_of(term.first) - sentence.start)
        for term in sentence.nouns
    )


def _match_nationals(candidate: Candidate, measure: Measure) -> str | None:
    """The same of "nine Britons": soldiers, unless the sentence speaks of others."""
    if measure is Measure.CAPTURED or _BYSTANDERS.search(candidate.sentence.text):
        return None
    return ", nationals"


def _goes_on(candidate: Candidate, earlier: Counted | None) -> bool:
    """Whether the same sentence has counted losses of a force before."""
    return earlier is not None and earlier.measure in LOSSES and earlier.candidate.sentence is candidate.sentence


def _follows_people(candidate: Candidate) -> bool:
    """Whether the number before it in the sentence counts people of no force: "killed 23 people and wounded 58"."""
    before = [
        numeral for numeral in candidate.sentence.numerals if numeral.role is None and numeral.end <= candidate.start_at
    ]
    return bool(before) and _names_people(candidate, before[-1])


def _names_people(candidate: Candidate, numeral: Numeral) -> bool:
    sentence = candidate.sentence
    after = sentence.word_at(numeral.end - 1) + 1
    words = sentence.lower[after : min(after + _REACH, candidate.first)]
    return not _NOT_FORCES.isdisjoint(words) or any(_BYSTANDERS.fullmatch(word) for word in words)


def _counts_people(candidate: Candidate) -> bool:
    behind = candidate.sentence.lower[candidate.after : candidate.after + _REACH]
    return not _NOT_FORCES.isdisjoint(behind) and "others" not in behind


def _find_national(candidate: Candidate) -> Name | None:
    """Name of the nationals or the group right behind the number: "nine Britons", "25 Taliban"."""
    sentence = candidate.sentence
    if candidate.after >= len(sentence.plain):
        return None
    start = sentence.start_of(candidate.after)
    kinds = (NameKind.DEMONYM, NameKind.GROUP)
    return next((name for name in sentence.names if name.kind in kinds and name.start == start), None)
