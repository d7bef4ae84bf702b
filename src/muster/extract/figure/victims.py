"""Victims: what makes the killed, wounded or captured that a candidate counts members of a force."""

import re

from muster.extract.actor.forces import counts_forces, has_soldiers, names_forces, names_party, names_soldiers
from muster.extract.figure.candidates import Candidate
from muster.extract.figure.counted import LOSSES, Counted
from muster.extract.figure.death_tolls import is_of_forces
from muster.extract.figure.noun_phrases import is_unsure_person
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Measure
from muster.text.numerals import Numeral

_ATTACKED = phrase_before("actors.attacked", words=3)
_BE = frozenset({"was", "were", "are"})
_BYSTANDERS = any_phrase("casualties.bystanders", "casualties.not_forces")
_CRIME = any_phrase("casualties.crimes")
# A number of which some are soldiers counts others too: "241, including soldiers".
_INCLUDING_SOLDIERS = re.compile(
    rf"(?:\s\w+){{0,2}},? (?:including|among them) (?:[\w-]+ ){{0,3}}(?:{phrase_choice('casualties.soldiers')})\b"
)
_GOING_ON = load_phrases("casualties.going_on")
_NATIONALS = load_phrases("casualties.nationals")
_PEOPLE = load_phrases("casualties.not_forces")
_NOT_FORCES = _PEOPLE | load_phrases("measures.civilian")
# A sentence of these tells of the dead of a crime or a cause, and of no force's.
_OTHERS = any_phrase("tolls.others")
_LOST = phrase_before("casualties.lost")
_SUFFERED = phrase_before("casualties.suffered", words=0)
_MEN = load_phrases("measures.men")
_OF_FORCES = any_phrase("casualties.forces")
_OWNERS = load_phrases("casualties.owners")
_REGULARS = load_phrases("actors.regulars") | load_phrases("casualties.regulars")
_SAVED = any_phrase("casualties.saved")
# How far before a noun a word of attack, before a number a force may be named, in characters.
_ATTACKED_REACH, _FORCE_REACH = 60, 200
# How far before a number it may be said that they were saved, in characters.
_SAVED_IN = 30
# How many words behind a phrase it may be said that they were soldiers: "of those killed were two young".
_SAID_REACH, _BE_REACH = 7, 4
# How many words behind a number may name the people that it counts: "23 mostly elderly people".
_REACH = 3


def match_victims(candidate: Candidate, measure: Measure, earlier: Counted | None) -> str | None:
    """How the lost are known for members of a force: by the phrase, or by what it goes on from or stands beside.

    The answer tells sure signs ("") from the rest; None where nothing makes them members of a force.
    """
    noun, goes_on = candidate.noun, _goes_on(candidate, earlier)
    if measure is Measure.CAPTURED and _is_suspect(candidate):
        return None
    if noun is None:
        return _match_unnamed(candidate, measure, earlier)
    if noun.lemma in _NATIONALS:
        return "" if goes_on else _match_nationals(candidate, measure)
    if noun.lemma in _GOING_ON:
        return _match_others(candidate, earlier)
    if is_unsure_person(noun):
        return "" if counts_forces(candidate) or _names_group(candidate) else _match_men(candidate, noun)
    return "" if noun.group == "personnel.strong" else None


def match_dead(candidate: Candidate, earlier: Counted | None) -> str | None:
    """How deaths or injuries are known for those of a force: "58 military fatalities", "46 sailors dead".

    The answer tells sure signs ("") from the rest; None where nothing makes them losses of a force.
    """
    words = candidate.sentence.lower[candidate.after : candidate.end]
    if is_saved(candidate) or not _PEOPLE.isdisjoint(words) or _OTHERS.search(candidate.sentence.text):
        return None
    if names_forces(candidate) or names_soldiers(candidate):
        return ""
    if _are_soldiers(candidate):
        return ", said to be soldiers"
    if candidate.search_before(_SUFFERED) and _names_force_before(candidate):
        return ", suffered"
    if _goes_on(candidate, earlier):
        return ""
    if names_party(candidate):
        return ", nationals"
    return ", of the attacked" if _attacks_soldiers(candidate) else None


def is_saved(candidate: Candidate) -> bool:
    """Whether it counts those that live: "saved the lives of 300 sailors"."""
    return candidate.search_before(_SAVED, _SAVED_IN) is not None


def _is_suspect(candidate: Candidate) -> bool:
    """Whether soldiers are arrested for a crime: "two sailors were arrested on suspicion of theft"."""
    is_regular = candidate.noun is not None and candidate.noun.lemma in _REGULARS
    return is_regular and _CRIME.search(candidate.sentence.text) is not None


def _names_group(candidate: Candidate) -> bool:
    """Whether the phrase names an armed group: "ten senior al Qaeda leaders"."""
    start = candidate.sentence.start_of(candidate.after - 1)
    names = candidate.sentence.names
    return any(name.kind is NameKind.GROUP and start <= name.start < candidate.end_at for name in names)


def _match_men(candidate: Candidate, noun: Term) -> str | None:
    """The same of men: those of a commander, or that a force lost: "19 of his men", "the regiment lost 23 men"."""
    if noun.lemma not in _MEN:
        return None
    is_owned = not _OWNERS.isdisjoint(candidate.sentence.lower[candidate.after : noun.first])
    return ", men" if is_owned or (candidate.search_before(_LOST) and _names_force_before(candidate)) else None


def _names_force_before(candidate: Candidate) -> bool:
    """Whether a force stands before it in the sentence: "the army", "the regiment", "rebel fighters"."""
    at = candidate.start_at - candidate.sentence.start
    return _OF_FORCES.search(candidate.sentence.text, max(0, at - _FORCE_REACH), at) is not None or any(
        term.group in ("personnel.strong", "units.strong") and term.last <= candidate.first
        for term in candidate.sentence.nouns
    )


def _are_soldiers(candidate: Candidate) -> bool:
    """Whether it is said behind them that they were of a force: "11 of the dead were members of the army"."""
    sentence, end = candidate.sentence, candidate.end
    return any(
        term.group in ("personnel.strong", "personnel.usual") and end <= term.first <= end + _SAID_REACH
        for term in sentence.nouns
    ) and not _BE.isdisjoint(sentence.lower[end : end + _BE_REACH])


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
    if _INCLUDING_SOLDIERS.match(candidate.behind) and not _goes_on(candidate, earlier):
        return None
    national = _find_national(candidate)
    if national is not None:
        is_sure = national.kind is NameKind.GROUP or _goes_on(candidate, earlier)
        return "" if is_sure else _match_nationals(candidate, measure)
    if not candidate.is_bare or _counts_people(candidate):
        return None
    if _goes_on(candidate, earlier) and not _follows_people(candidate):
        return ""
    if candidate.is_part:
        return "" if earlier or has_soldiers(candidate.sentence) else None
    return None if measure is Measure.CAPTURED else _match_alone(candidate, earlier)


def _match_alone(candidate: Candidate, earlier: Counted | None) -> str | None:
    """The same of a bare number that goes on from nothing in its sentence: "the blast killed 12"."""
    if _follows_people(candidate) or _BYSTANDERS.search(candidate.sentence.text):
        return None
    if earlier and earlier.measure in LOSSES:
        return ", later"
    if _attacks_soldiers(candidate):
        return ", of the attacked"
    return ", alone" if earlier or has_soldiers(candidate.sentence) else None


def _attacks_soldiers(candidate: Candidate) -> bool:
    """Whether soldiers are named before it as those struck: "opened fire on soldiers, killing three"."""
    sentence = candidate.sentence
    targets = (
        sentence.start_of(term.first) - sentence.start
        for term in sentence.nouns
        if term.group == "personnel.strong" and term.last <= candidate.first
    )
    return any(_ATTACKED.search(sentence.text, max(0, at - _ATTACKED_REACH), at) for at in targets)


def _match_nationals(candidate: Candidate, measure: Measure) -> str | None:
    """The same of "nine Britons": soldiers, unless the sentence speaks of others."""
    if measure is Measure.CAPTURED or _BYSTANDERS.search(candidate.sentence.text):
        return None
    if _INCLUDING_SOLDIERS.match(candidate.behind):
        return None
    return ", nationals"


def _goes_on(candidate: Candidate, earlier: Counted | None) -> bool:
    """Whether the same sentence has counted losses of a force before."""
    return earlier is not None and earlier.measure in LOSSES and earlier.shares_sentence(candidate)


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
