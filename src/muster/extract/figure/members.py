"""Members: whether men, crews and leaders who were lost belonged to a force, where their noun leaves it open."""

import re

from muster.extract.actor.forces import PARTIES, counts_forces, names_forces
from muster.extract.figure.candidate import Candidate
from muster.extract.sentence import Sentence
from muster.lexicon import NameKind
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.lexicon.terms import Term

_BELONGING = load_phrases("casualties.belonging")
_BYSTANDERS = any_phrase("casualties.bystanders")
_CREWS = load_phrases("casualties.crews")
_LOST = phrase_before("casualties.lost")
_GAP = re.compile(r"\s(?:(?:has|have|had|also|alone|itself)\s){0,2}")
_LOSERS = re.compile(r"(?<!\w)(?:we|they|it)\s(?:(?:have|has|had|also)\s){0,2}\Z", re.IGNORECASE)
_MEN = load_phrases("measures.men")
_OF_FORCES = any_phrase("casualties.forces")
_OF_WAR = phrase_before("casualties.of_war")
_ON_BOARD = re.compile(rf"\s(?:{phrase_choice('casualties.on_board')})(?!\w)", re.IGNORECASE)
_OWNERS = load_phrases("casualties.owners")
# Fewer men are seldom told as lost by a nation.
_FEWEST_MEN = 5
# How far before a number a force may be named, behind "leaders of" the group, and before a craft whose it is, in
# characters.
_FORCE_REACH, _GROUP_REACH, _CRAFT_REACH = 200, 45, 40


def match_member(candidate: Candidate, noun: Term) -> str | None:
    """How persons are known for members of a force; "" by sure signs, None where nothing makes them so."""
    is_sure = names_forces(candidate) if noun.lemma in _CREWS else counts_forces(candidate)
    if is_sure or _names_group(candidate, noun) or _are_soldiers(candidate, noun):
        return ""
    if _is_owned(candidate, noun) or (noun.lemma in _MEN and _loses_men(candidate)):
        return ", men" if noun.lemma in _MEN else ", of its force"
    return ", aboard" if goes_down(candidate, noun) else None


def names_force_before(candidate: Candidate) -> bool:
    """Whether a force stands before it in the sentence: "the army", "the regiment", "rebel fighters"."""
    at = candidate.start_at - candidate.sentence.start
    return _OF_FORCES.search(candidate.sentence.text, max(0, at - _FORCE_REACH), at) is not None or any(
        term.group in ("personnel.strong", "units.strong") and term.last <= candidate.first
        for term in candidate.sentence.nouns
    )


def goes_down(candidate: Candidate, noun: Term) -> bool:
    """Whether they were lost with a craft of a force: "the warship sank with the loss of 46 lives"."""
    sentence = candidate.sentence
    is_on_board = noun.lemma in _CREWS or _ON_BOARD.match(candidate.behind) is not None
    if not is_on_board or _BYSTANDERS.search(sentence.text):
        return False
    return any(
        term.group == "equipment.strong" or _is_of_war(sentence, term)
        for term in sentence.nouns
        if term.section == "equipment" and term.last <= candidate.first
    )


def _is_of_war(sentence: Sentence, craft: Term) -> bool:
    """Whether the words before the ship or aircraft make it one of a force: "a military cargo plane"."""
    at = sentence.start_of(craft.first) - sentence.start
    return _OF_WAR.search(sentence.text, max(0, at - _CRAFT_REACH), at) is not None


def _names_group(candidate: Candidate, noun: Term) -> bool:
    """Whether the phrase names an armed group: "ten senior al Qaeda leaders", "20 leaders of al Qaeda"."""
    start, end = candidate.sentence.start_of(candidate.after - 1), candidate.end_at
    if candidate.sentence.lower[noun.last : noun.last + 1] == ("of",):
        end += _GROUP_REACH
    return any(name.kind is NameKind.GROUP and start <= name.start < end for name in candidate.sentence.names)


def _are_soldiers(candidate: Candidate, noun: Term) -> bool:
    """Whether the phrase says so itself: "six militant leaders"."""
    return any(
        term.group == "personnel.strong" and candidate.after <= term.first and term.last <= noun.first
        for term in candidate.sentence.nouns
    )


def _is_owned(candidate: Candidate, noun: Term) -> bool:
    """Whether they are those of a commander or of a force named before: "19 of his men", "seven of its members"."""
    owned = not _OWNERS.isdisjoint(candidate.sentence.lower[candidate.after : noun.first])
    if noun.lemma in _MEN or not owned:
        return owned
    names = candidate.sentence.names
    return noun.lemma in _BELONGING and (
        names_force_before(candidate)
        or any(name.kind is NameKind.GROUP and name.end <= candidate.start_at for name in names)
    )


def _loses_men(candidate: Candidate) -> bool:
    """Whether a force or party named before lost them: "the regiment lost 23 men", "Norland has lost 23 men"."""
    lost = candidate.search_before(_LOST)
    if lost is None:
        return False
    return names_force_before(candidate) or (
        candidate.size >= _FEWEST_MEN
        and _is_lost_by_party(candidate, lost.start())
        and not _BYSTANDERS.search(candidate.sentence.text)
    )


def _is_lost_by_party(candidate: Candidate, at: int) -> bool:
    """Whether a state, a group or "we" is what lost them, right before the verb at that place of the sentence."""
    sentence = candidate.sentence
    start = sentence.start + at
    party = sentence.find_last_name(start, PARTIES)
    gap = sentence.report_text[party.end : start] if party else None
    return _LOSERS.search(sentence.text, max(0, at - _GROUP_REACH), at) is not None or (
        gap is not None and _GAP.fullmatch(gap) is not None
    )
