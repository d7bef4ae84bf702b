"""Doubtful nouns: ships and men that the words around them make a force of."""

import re

from muster.extract.figure.candidate import Candidate
from muster.extract.figure.candidates import FEWEST_MEN
from muster.extract.figure.flown import are_bombers_in_flight
from muster.extract.figure.setting import speaks_of_war
from muster.lexicon import NameKind
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.lexicon.terms import Term

_PARTIES = frozenset({NameKind.STATE, NameKind.ALLIANCE, NameKind.GROUP, NameKind.MISSION, NameKind.CAPITAL})
_SHIPS = load_phrases("measures.ships")
_NATIONALS = load_phrases("casualties.nationals")
_FLEETS = any_phrase("measures.fleets")
_UNITS = any_phrase("measures.units", "measures.bodies")
_PEOPLE = load_phrases("measures.anybody")
_POSTING = phrase_before("measures.posting", words=1)
_SERVING = re.compile(rf"\s(?:\w+\s){{0,2}}?(?:{phrase_choice('measures.serving')})(?!\w)", re.IGNORECASE)
_OWNING = load_phrases("actors.owning")
# What an army has or sends: "the navy has 300 people there".
_OF_AN_ARMY = re.compile(
    rf"(?<!\w)(?:{phrase_choice('measures.armies')})\s(?:\w+\s){{0,2}}?(?:{phrase_choice('measures.has')})\s\Z",
    re.IGNORECASE,
)
# The same of those whom states send too: "the dispatch of 90 engineers", "Norland will withdraw 40 observers".
_ATTACHED = load_phrases("measures.attached")
_DONE = phrase_choice("measures.has", "measures.will_send")
_OF_ARMY_SENDING = re.compile(
    rf"(?<!\w)(?:{phrase_choice('measures.armies')})\s(?:\w+\s){{0,2}}?(?:{_DONE})\s(?:[\d,]+\sand\s)?\Z", re.IGNORECASE
)
_SENDING = phrase_before("measures.sending", words=0)
_SENT_BY = re.compile(rf"\s(?:{_DONE})\s(?:[\d,]+\sand\s)?\Z", re.IGNORECASE)
_ARMS = load_phrases("measures.arms")
# "Norland still had 50,000 men", "The Front will give it 500 men".
_MEN = load_phrases("measures.men")
_KEPT_BY = rf"(?:\s(?:{phrase_choice('measures.kept_by')})){{0,3}}"
_KEEPING = re.compile(
    rf"{_KEPT_BY}\s(?:{phrase_choice('measures.keeping')})(?:\s(?:{phrase_choice('measures.kept_for')}))?\s\Z",
    re.IGNORECASE,
)
_PARTY_PRONOUN = re.compile(
    r"(?:\A|[\s“\"])(?:it|we|they|he|she|I|army|junta|country|government|neighbour|neighbor)\Z", re.IGNORECASE
)
_OF_OTHERS = re.compile(r",?\s(?:and|or)\s(?:women|boys|children)(?!\sin\suniform|\sunder\sarms)")
_CIVIL_WORK = any_phrase("measures.civil_work")
_ARMED = re.compile(rf"\s(?:{phrase_choice('measures.armed')})(?!\w)", re.IGNORECASE)
# How far before men the name of their force may stand, in characters.
_REACH = 60
_REACH_OF_VERB = 60
# Fewer nationals are seldom a force.
_FEWEST_NATIONALS = 100
# How many words behind members it may be said that they were lost.
_LOSS_REACH = 3


def match_doubtful(candidate: Candidate, noun: Term) -> str | None:
    """Rule that takes a doubtful noun for one of forces: "The navy is moving three ships", "forces of 10,000 men"."""
    if not candidate.amid_forces:
        return None
    if noun.lemma in _SHIPS and _FLEETS.search(candidate.sentence.text):
        return f"beside forces: {noun.lemma}"
    if are_bombers_in_flight(candidate, noun):
        return f"in flight: {noun.lemma}"
    if noun.section == "units" and not _ARMS.isdisjoint(candidate.sentence.lower[candidate.after : noun.first]):
        return f"of an arm: {noun.lemma}"
    if noun.lemma == "division" and is_kept_by_party(candidate):
        return f"of a party: {noun.lemma}"
    if noun.lemma in _PEOPLE and candidate.size >= FEWEST_MEN and _ARMED.match(candidate.behind):
        return f"of a force: {noun.lemma}"
    if noun.lemma in _MEN and candidate.size >= FEWEST_MEN:
        if noun.lemma == "man" and candidate.search_before(_UNITS, _REACH):
            return f"of a force: {noun.lemma}"
        is_sent = not _OF_OTHERS.match(candidate.behind) and is_kept_by_party(candidate)
        return f"of a party: {noun.lemma}" if is_sent else None
    if noun.heading == "loose" and _is_armed(candidate, noun):
        return f"armed: {noun.lemma}"
    if noun.lemma in _PEOPLE and candidate.size >= FEWEST_MEN and candidate.search_before(_OF_AN_ARMY):
        return f"of an army: {noun.lemma}"
    if noun.lemma in _ATTACHED and candidate.size >= FEWEST_MEN and _is_attached(candidate):
        return f"sent: {noun.lemma}"
    if noun.lemma in _NATIONALS and candidate.size >= _FEWEST_NATIONALS and _is_posted(candidate):
        return f"posted: {noun.lemma}"
    if noun.lemma == "member" and _is_of_group_before(candidate, noun):
        return "of the group before: member"
    if noun.section == "units" and _is_of_soldiers(candidate, noun):
        return f"of soldiers: {noun.lemma}"
    return None


def is_kept_by_party(candidate: Candidate) -> bool:
    """Whether a state or an armed group has or sends what is counted: "Norland still had 50,000 men in Kesh"."""
    sentence = candidate.sentence
    verb = candidate.search_before(_KEEPING, _REACH_OF_VERB)
    if verb is None or _CIVIL_WORK.search(sentence.text):
        return False
    start = sentence.start + verb.start()
    if any(name.kind in _PARTIES and name.end == start for name in sentence.names):
        return True
    return (
        speaks_of_war(sentence)
        and _PARTY_PRONOUN.search(sentence.text, max(0, verb.start() - _REACH), verb.start()) is not None
    )


def _is_armed(candidate: Candidate, noun: Term) -> bool:
    """Whether the phrase arms its people: "nine heavily armed young men"."""
    words = candidate.sentence.lower[candidate.after : noun.first]
    return noun.lemma in _PEOPLE and "armed" in words


def _is_attached(candidate: Candidate) -> bool:
    """Whether an army or a state has or sends them, and for no civil work: "the army has 300 engineers"."""
    if _CIVIL_WORK.search(candidate.sentence.text):
        return False
    if candidate.search_before(_OF_ARMY_SENDING) or candidate.search_before(_SENDING):
        return True
    sent = candidate.search_before(_SENT_BY)
    sentence = candidate.sentence
    return sent is not None and any(
        name.kind is NameKind.STATE and name.end == sentence.start + sent.start() for name in sentence.names
    )


def _is_posted(candidate: Candidate) -> bool:
    """Whether they are kept or sent somewhere, or serve: "leaving 50,000 Americans there"."""
    return candidate.search_before(_POSTING) is not None or _SERVING.match(candidate.behind) is not None


def _is_of_group_before(candidate: Candidate, noun: Term) -> bool:
    """Whether they are members of an armed group named before: "the Front freed 90 of its members"."""
    sentence = candidate.sentence
    is_lost = next(sentence.find_cues("casualties", candidate.end, candidate.end + _LOSS_REACH), None) is not None
    if is_lost or _OWNING.isdisjoint(sentence.lower[candidate.after : noun.first]):
        return False
    return any(name.kind is NameKind.GROUP and name.end <= candidate.start_at for name in sentence.names)


def _is_of_soldiers(candidate: Candidate, noun: Term) -> bool:
    """Whether the unit is one of soldiers: "three companies of paratroopers"."""
    sentence = candidate.sentence
    return sentence.lower[noun.last : noun.last + 1] == ("of",) and any(
        term.group == "personnel.strong" and noun.last < term.first <= noun.last + 2 for term in sentence.nouns
    )
