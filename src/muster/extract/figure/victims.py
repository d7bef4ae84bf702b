"""Victims: what makes the killed, wounded or captured that a candidate counts members of a force."""

import re

from muster.extract.actor.forces import has_soldiers, names_forces, names_party, names_soldiers
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.counted import LOSSES, Counted
from muster.extract.figure.death_tolls import TOLL, is_of_forces
from muster.extract.figure.losses_apart import is_none_of_war, is_saved
from muster.extract.figure.members import goes_down, match_member, names_force_before
from muster.extract.figure.noun_phrases import is_unsure_person
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.model import Measure
from muster.text.numerals import Numeral

_ADMITTED = re.compile(rf"(?<!\w)(?:{phrase_choice('casualties.admitted')})\s(?:on\s\w+\s)?(?:to\s)?\Z", re.IGNORECASE)
_OWN_LOSSES = re.compile(r"(?<!\w)losses(?!\w)[^;:()]*?\s(?:at|to|of|were|was)\s\Z", re.IGNORECASE)
_ATTACKED = phrase_before("actors.attacked", words=3)
_BE = frozenset({"was", "were", "are"})
_BYSTANDERS = any_phrase("casualties.bystanders", "casualties.not_forces")
_CAUSES = any_phrase("casualties.causes")
# A number of which some are soldiers counts others too: "241, including soldiers".
_INCLUDING_SOLDIERS = re.compile(
    rf"(?:\s\w+){{0,2}},? (?:including|among them) (?:[\w-]+ ){{0,3}}(?:{phrase_choice('casualties.soldiers')})\b"
)
_GOING_ON = load_phrases("casualties.going_on")
_NATIONALS = load_phrases("casualties.nationals")
_NOT_FORCES = load_phrases("casualties.not_forces") | load_phrases("measures.civilian")
# A sentence of these tells of the dead of a crime or a cause, and of no force's.
_OTHERS = any_phrase("tolls.others")
_LOST = phrase_before("casualties.lost", words=1)
_SUFFERED = phrase_before("casualties.suffered", words=0)
_PERSONS = any_phrase("casualties.persons", "casualties.not_forces")
# The rule by which prisoners are those of a force.
PRISONERS = "taken prisoner"
# How far before the dead the losses may be named that they are, in characters.
_LOSSES_REACH = 120
# How far before a noun a word of attack may stand, in characters.
_ATTACKED_REACH = 60
# How far before "others" the people may be named whom they are like, in characters.
_PERSONS_REACH = 200
# How many words behind a phrase it may be said that they were soldiers: "of those killed were two young".
_SAID_REACH, _BE_REACH = 7, 4
# How many words behind a number may name the people that it counts: "23 mostly elderly people".
_REACH = 3
_SURE = ("strong", "usual")


def match_victims(candidate: Candidate, loss: tuple[Measure, str], earlier: Counted | None) -> str | None:
    """How the lost are known for members of a force: by the phrase, or by what it goes on from or stands beside.

    `loss` is what became of them and the words that say so. The answer tells sure signs ("") from the rest; None
    where nothing makes them members of a force.
    """
    measure = loss[0]
    noun, goes_on = candidate.noun, _goes_on(candidate, earlier)
    if is_none_of_war(candidate, measure):
        return None
    if noun is None:
        return _match_unnamed(candidate, loss, earlier)
    if noun.lemma in _NATIONALS:
        return "" if goes_on else _match_nationals(candidate, measure)
    if noun.lemma in _GOING_ON:
        return _match_others(candidate, measure, earlier)
    if is_unsure_person(noun):
        return match_member(candidate, noun)
    return "" if noun.group == "personnel.strong" or loss[1] == PRISONERS else None


def match_dead(candidate: Candidate, earlier: Counted | None) -> str | None:
    """How deaths or injuries are known for those of a force: "58 military fatalities", "46 sailors dead".

    The answer tells sure signs ("") from the rest; None where nothing makes them losses of a force.
    """
    words = candidate.sentence.lower[candidate.after : candidate.end]
    if is_saved(candidate) or not _NOT_FORCES.isdisjoint(words) or _OTHERS.search(candidate.sentence.text):
        return None
    if names_forces(candidate) or names_soldiers(candidate):
        return ""
    if _are_soldiers(candidate):
        return ", said to be soldiers"
    if candidate.search_before(_SUFFERED) and names_force_before(candidate):
        return ", suffered"
    if _are_admitted(candidate, earlier):
        return ", admitted"
    if _goes_on(candidate, earlier):
        return ""
    if names_party(candidate):
        return ", nationals"
    if candidate.noun and candidate.search_before(_LOST) and goes_down(candidate, candidate.noun):
        return ", aboard"
    return ", of the attacked" if _attacks_soldiers(candidate) else None


def _are_admitted(candidate: Candidate, earlier: Counted | None) -> bool:
    """Whether a party owns up to them, of whose soldiers or losses is told: "Norland put its losses at four dead"."""
    if _BYSTANDERS.search(candidate.sentence.text):
        return False
    if candidate.search_before(_OWN_LOSSES, _LOSSES_REACH):
        return True
    is_told = earlier is not None or has_soldiers(candidate.sentence)
    return is_told and candidate.search_before(_ADMITTED) is not None


def _are_soldiers(candidate: Candidate) -> bool:
    """Whether it is said behind them that they were of a force: "11 of the dead were members of the army"."""
    sentence, end = candidate.sentence, candidate.end
    return any(
        term.group in ("personnel.strong", "personnel.usual") and end <= term.first <= end + _SAID_REACH
        for term in sentence.nouns
    ) and not _BE.isdisjoint(sentence.lower[end : end + _BE_REACH])


def _match_others(candidate: Candidate, measure: Measure, earlier: Counted | None) -> str | None:
    """The same of "others": they are people like those counted before them."""
    if _follows_people(candidate):
        return None
    if _goes_on(candidate, earlier):
        return ""
    if measure is Measure.CAPTURED or _follows_persons(candidate):
        return None
    return ", others" if earlier or has_soldiers(candidate.sentence) else None


def _match_unnamed(candidate: Candidate, loss: tuple[Measure, str], earlier: Counted | None) -> str | None:
    """The same of a number without a noun: "and wounded 14"."""
    measure = loss[0]
    if is_of_forces(candidate):
        return ""
    if _INCLUDING_SOLDIERS.match(candidate.behind) and not _goes_on(candidate, earlier):
        return None
    national = _find_national(candidate)
    if national is not None:
        # Of the nations whose people die alone, most are at home and no soldiers.
        return "" if national.kind is NameKind.GROUP or _goes_on(candidate, earlier) else None
    if not candidate.is_bare or _counts_people(candidate):
        return None
    if _goes_on(candidate, earlier) and not _follows_people(candidate):
        return ""
    if candidate.is_part:
        return "" if earlier or _names_persons(candidate.sentence) else None
    return None if measure is Measure.CAPTURED else _match_alone(candidate, loss, earlier)


def _match_alone(candidate: Candidate, loss: tuple[Measure, str], earlier: Counted | None) -> str | None:
    """The same of a bare number that goes on from nothing in its sentence: "ten were killed"."""
    if _follows_people(candidate) or _BYSTANDERS.search(candidate.sentence.text):
        return None
    if earlier and earlier.measure in LOSSES:
        return ", later"
    if _attacks_soldiers(candidate):
        return ", of the attacked"
    measure, rule = loss
    # Soldiers named before "killing 12" killed them, and a toll is seldom theirs.
    is_of_others = rule == TOLL or (rule.endswith(" before") and candidate.sentence.lower[candidate.first] != "both")
    if is_of_others:
        return None
    if earlier:
        return ", of those before"
    return ", alone" if measure is Measure.KILLED and has_soldiers(candidate.sentence) else None


def _attacks_soldiers(candidate: Candidate) -> bool:
    """Whether soldiers are named before it as those struck: "opened fire on soldiers, killing three"."""
    sentence = candidate.sentence
    targets = (
        sentence.start_of(term.first) - sentence.start
        for term in sentence.nouns
        if term.group in ("personnel.strong", "personnel.usual") and term.last <= candidate.first
    )
    return any(_ATTACKED.search(sentence.text, max(0, at - _ATTACKED_REACH), at) for at in targets)


def _match_nationals(candidate: Candidate, measure: Measure) -> str | None:
    """The same of "nine Britons": soldiers, unless the sentence speaks of others."""
    text = candidate.sentence.text
    if measure is Measure.CAPTURED or _BYSTANDERS.search(text) or _CAUSES.search(text):
        return None
    if _INCLUDING_SOLDIERS.match(candidate.behind):
        return None
    return ", nationals"


def _names_persons(sentence: Sentence) -> bool:
    """Whether the sentence names members of a force, or people who may be: "the attackers"."""
    return any(term.section == "personnel" and term.heading in _SURE for term in sentence.nouns)


def _goes_on(candidate: Candidate, earlier: Counted | None) -> bool:
    """Whether the same sentence has counted losses of a force before."""
    return earlier is not None and earlier.measure in LOSSES and earlier.shares_sentence(candidate)


def _follows_people(candidate: Candidate) -> bool:
    """Whether the number before it in the sentence counts people of no force: "killed 23 people and wounded 58"."""
    before = [
        numeral for numeral in candidate.sentence.numerals if numeral.role is None and numeral.end <= candidate.start_at
    ]
    return bool(before) and _names_people(candidate, before[-1])


def _follows_persons(candidate: Candidate) -> bool:
    """Whether those named last before it are no soldiers: "killed a young girl and wounded five others"."""
    sentence, at = candidate.sentence, candidate.start_at - candidate.sentence.start
    people = [match.start() for match in _PERSONS.finditer(sentence.text, max(0, at - _PERSONS_REACH), at)]
    soldiers = [term for term in sentence.nouns if term.section == "personnel" and term.last <= candidate.first]
    last = max(
        (sentence.start_of(term.first) - sentence.start for term in soldiers if term.heading in _SURE), default=-1
    )
    return bool(people) and people[-1] > last


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
