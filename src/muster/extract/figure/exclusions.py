"""Exclusions: persons and things that are no force where they stand, though their noun is one of forces."""

import re
from collections.abc import Sequence

from muster.extract.figure.candidate import Candidate
from muster.extract.figure.noun_phrases import is_plural
from muster.extract.figure.setting import speaks_of_war
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Measure

_CIVILIAN = load_phrases("measures.civilian") | load_phrases("exclusions.unfit")
_RELIEF = load_phrases("exclusions.relief")
_FORMER = load_phrases("exclusions.former")
_FREED = load_phrases("exclusions.freed")
# Soldiers only interviewed or addressed are no claim.
_ADDRESSED = phrase_before("exclusions.addressed")
_ANSWERING = re.compile(rf"\s(?:\w+\s){{0,2}}(?:{phrase_choice('exclusions.answering')})(?!\w)", re.IGNORECASE)
_NO_DUTY = any_phrase("exclusions.trial", "exclusions.play")
_CAPACITY = phrase_before("exclusions.capacity")
_WITH_VETERANS = re.compile(r"(?:,| and| or)\s(?:\w+\s)?veterans", re.IGNORECASE)
_SPOILS = re.compile(
    rf"(?<!\w)(?:{phrase_choice('exclusions.spoils')})\s+(?:[\w.’'-]+\s+){{0,3}}\Z",
    re.IGNORECASE,
)
_WRECKS = load_phrases("exclusions.wrecks")
_SPOILED = re.compile(
    rf"\s(?:\w+\s){{0,3}}?(?:was|were|be|been|being)\s(?:\w+\s){{0,2}}?(?:{phrase_choice('exclusions.spoiled')})(?!\w)",
    re.IGNORECASE,
)
_RATIO = re.compile(
    r"(?:\b(?:one|two|three|four|five|six|seven|eight|nine|\d{1,2})\s(?:more\s)?(?:in|out of)\s(?:every\s)?"
    r"|\b(?:for|of) every\s)\Z",
    re.IGNORECASE,
)
_THAN = re.compile(r"\sthan\b", re.IGNORECASE)
_MODELS = load_phrases("exclusions.models")
# What a unit is in any army: "a brigade has about 3,500 soldiers".
_GENERIC = re.compile(
    r"\b(?:a|an|each|one)\s(?:\w+\s)?(?:brigade|battalion|company|division|regiment|squadron|platoon|squad|battery)\s"
    r"(?:(?:usually|typically|normally|generally|often)\s\w+|has|consists|numbers|contains|comprises|includes)\s",
    re.IGNORECASE,
)
_POLICE = load_phrases("exclusions.police")
_LAWLESS = load_phrases("exclusions.lawless")
_CIVIL = _POLICE | load_phrases("exclusions.civil_too")
_POSTED = any_phrase("exclusions.posted")
# How far behind the phrase its verb may stand, behind "a brigade has" its people, and before the number the ratio that
# it is a part of, in characters.
_REACH = 60
_REACH_OF_UNIT = 25
_REACH_OF_RATIO = 24
# Fewer police than these are seldom a force that is posted; of the fewest, and of criminals, the same is true amid war.
_FEWEST_POLICE = 100
_FEW = 12
# Fewer "forces" are bodies, and no people: "both forces".
_FEWEST_IN_FORCES = 20


def is_no_count(candidate: Candidate) -> bool:
    """Whether the number is one of a model, a ratio or a difference.

    "A Leopard 2 tank", "one in three soldiers", "a hundred more than he had said".
    """
    before = candidate.sentence.lower[max(0, candidate.first - 1) : candidate.first]
    if candidate.more and candidate.noun is None and _THAN.match(candidate.behind):
        return True
    is_model = candidate.first == candidate.after - 1 and not _MODELS.isdisjoint(before)
    return is_model or candidate.search_before(_RATIO, _REACH_OF_RATIO) is not None


def is_off_duty(candidate: Candidate) -> bool:
    """Whether the sentence tells of soldiers in court, in a story or in bed, who are no force there."""
    return _NO_DUTY.search(candidate.sentence.text) is not None


def is_excluded(candidate: Candidate, noun: Term) -> bool:
    """Whether the words of the figure or of its sentence make no force of what its noun names."""
    if (
        is_off_duty(candidate)
        or _is_single(candidate, noun)
        or is_civil(candidate, noun)
        or _is_few(candidate, noun)
        or _is_generic(candidate)
    ):
        return True
    if not _CIVILIAN.isdisjoint(_words(candidate)):
        return True
    if noun.section != Measure.PERSONNEL:
        is_other = _is_spoil(candidate) if noun.section == Measure.EQUIPMENT else _is_relief(candidate)
        return is_other or _is_name(candidate, noun)
    return (
        _is_unfit(candidate, noun)
        or _is_heard(candidate)
        or _joins_qualities(candidate, noun)
        or _counts_bodies(candidate, noun)
        or candidate.search_before(_CAPACITY) is not None
    )


def _is_name(candidate: Candidate, noun: Term) -> bool:
    """Whether the number is part of a name, as the noun is one of many and in the singular: "the 2-3 Brigade"."""
    # Models, in capitals, stand in the singular behind any number: "12 HIMARS".
    is_one = noun.heading != "tied" and noun.lemma.islower() and not is_plural(candidate.sentence, noun)
    return is_one and candidate.figure.low != 1


def _is_relief(candidate: Candidate) -> bool:
    """Whether units are teams that find and help people, in a sentence that tells of no army."""
    return not _RELIEF.isdisjoint(_words(candidate)) and not speaks_of_war(candidate.sentence)


def _counts_bodies(candidate: Candidate, noun: Term) -> bool:
    """Whether "forces" are whole bodies, and no people: "both forces", "three brigade-size forces"."""
    figure = candidate.figure
    return noun.lemma == "force" and not figure.vague and 0 < candidate.size < _FEWEST_IN_FORCES


def _is_generic(candidate: Candidate) -> bool:
    """Whether the words tell what a unit is: "a brigade has about 3,500 soldiers"."""
    at = candidate.start_at - candidate.sentence.start
    told = _GENERIC.search(candidate.sentence.text, max(0, at - _REACH), at + _REACH)
    return told is not None and (told.start() == at or at - _REACH_OF_UNIT <= told.end() <= at)


def _words(candidate: Candidate) -> Sequence[str]:
    return candidate.sentence.lower[candidate.after : candidate.end]


def _is_spoil(candidate: Candidate) -> bool:
    """Whether weapons are bought, seized or destroyed: they are no force then."""
    if not _WRECKS.isdisjoint(_words(candidate)):
        return True
    is_taken = _SPOILED.match(candidate.behind[:_REACH]) is not None
    return is_taken or candidate.search_before(_SPOILS) is not None


def _is_unfit(candidate: Candidate, noun: Term) -> bool:
    """Whether the phrase makes civilians of its persons: "former Marines", "troops and veterans"."""
    is_former = not _FORMER.isdisjoint(_words(candidate)) and noun.lemma not in _FREED
    return is_former or _WITH_VETERANS.match(candidate.behind) is not None


def _is_heard(candidate: Candidate) -> bool:
    """Whether the persons are only asked or spoken to."""
    is_addressed = candidate.search_before(_ADDRESSED) is not None
    return is_addressed or _ANSWERING.match(candidate.behind[:_REACH]) is not None


def _joins_qualities(candidate: Candidate, noun: Term) -> bool:
    """Whether "both" opens two qualities, and no number: "both separatist and sectarian"."""
    sentence, word = candidate.sentence, noun.lemma.split()[-1].lower()
    return sentence.lower[candidate.after - 1] == "both" and sentence.lower[noun.last - 1] == word


def _is_single(candidate: Candidate, noun: Term) -> bool:
    """Whether "one soldier" is somebody and "one of its ships" a certain one, and no count."""
    figure, sentence = candidate.figure, candidate.sentence
    is_one = figure.low == figure.high == 1 and not (candidate.article or candidate.more or figure.approx)
    return is_one and (noun.section == Measure.PERSONNEL or "of" in sentence.lower[candidate.after : noun.first])


def is_civil(candidate: Candidate, noun: Term) -> bool:
    """Whether a report that hardly tells of forces counts what civil life has too: crews, officers, vehicles.

    Words of war or of a posting in the sentence, and large numbers of police, make forces of them all the same.
    """
    return not candidate.amid_forces and _is_of_civil_life(candidate, noun)


def _is_few(candidate: Candidate, noun: Term) -> bool:
    """Whether a few police or criminals are counted, who are no force in other reports either."""
    is_few = candidate.size < _FEW and noun.lemma in _POLICE | _LAWLESS
    return is_few and _is_of_civil_life(candidate, noun)


def _is_of_civil_life(candidate: Candidate, noun: Term) -> bool:
    sentence = candidate.sentence
    if noun.lemma not in _CIVIL or speaks_of_war(sentence):
        return False
    if noun.lemma in _POLICE and candidate.size >= _FEWEST_POLICE:
        return False
    if _names_forces(candidate):
        return False
    start, end = sentence.start_of(noun.first) - sentence.start, sentence.end_of(noun.last - 1) - sentence.start
    return not (_POSTED.search(sentence.text, 0, start) or _POSTED.search(sentence.text, end))


def _names_forces(candidate: Candidate) -> bool:
    """Whether another noun of the phrase is one of forces only: "two C-130 aircraft" are of a type that they fly."""
    within = (term for term in candidate.sentence.nouns if candidate.after <= term.first and term.last <= candidate.end)
    return any(term.lemma not in _CIVIL and term.section != "other" for term in within)
