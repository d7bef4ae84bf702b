"""Casualties: whether a candidate counts the killed, wounded or captured of a force."""

import re
from collections.abc import Callable, Sequence

from muster.extract.candidates import Candidate
from muster.extract.counted import LOSSES, Counted
from muster.extract.forces import counts_forces, has_soldiers
from muster.extract.noun_phrases import is_unsure_person
from muster.extract.sentence import Sentence
from muster.lexicon import NameKind
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_before
from muster.lexicon.terms import Term
from muster.model import Measure

_ACTIVE = load_phrases("casualties.active")
_AROUND_PEOPLE = load_phrases("casualties.around_people")
_AUXILIARIES = load_phrases("casualties.auxiliaries")
_BETWEEN = load_phrases("casualties.between")
_BREAKS = load_phrases("casualties.breaks")
_GOING_ON = load_phrases("casualties.going_on")
_INCLUDING = load_phrases("casualties.including")
_JOINING = load_phrases("casualties.joining")
_LEADING = load_phrases("casualties.leading")
_LINKING = load_phrases("casualties.linking")
_NOT_FORCES = load_phrases("casualties.not_forces")
_OBJECTS = load_phrases("casualties.objects")
_ONLY_BEHIND = load_phrases("casualties.only_behind")
_PASSIVES = load_phrases("casualties.passives")
_PEOPLE = load_phrases("casualties.people")
_TRIAL = any_phrase("measures.trial")
_TOLL = any_phrase("casualties.toll")
_LOST = phrase_before("casualties.lost")
_LEFT = re.compile(r"\bleft\s+(?:\w+\s+){0,3}\Z")
_TO_A_TOTAL = phrase_before("totals.leading")
# How far a casualty word may stand behind a phrase or before a number, in words.
_REACH_BEHIND = 14
_REACH_BEFORE = 9

_Loss = tuple[Measure, str]


def match_casualty(candidate: Candidate, earlier: Counted | None) -> Counted | None:
    """The candidate as a count of losses of a force, with the words that say so; None where it is none.

    `earlier` is the figure before it, of the same sentence or the one before.
    """
    for match_words in _RULES:
        loss = match_words(candidate, earlier)
        if loss:
            return Counted(candidate, *loss) if _is_of_forces(candidate, earlier) else None
    return None


def _match_cue(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    """A casualty word behind the phrase ("were killed") or before the number ("killing")."""
    for cue in candidate.sentence.find_cues("casualties"):
        word = candidate.sentence.lower[cue.first]
        if _follows(candidate, cue):
            return Measure(cue.heading), f"{word} behind"
        if _precedes(candidate, cue):
            return Measure(cue.heading), f"{word} before"
    return None


def _match_left_dead(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    behind = candidate.sentence.lower[candidate.end : candidate.end + 4]
    return (Measure.KILLED, "left dead") if "dead" in behind and candidate.search_before(_LEFT) else None


def _match_lost(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    return (Measure.KILLED, "lost") if candidate.search_before(_LOST) else None


def _match_joined(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    """A count of losses goes on: "killed 12 soldiers, among them 3 officers"."""
    if earlier is None or earlier.measure not in LOSSES:
        return None
    if earlier.candidate.sentence is not candidate.sentence or candidate.first < earlier.candidate.end:
        return None
    between = candidate.sentence.lower[earlier.candidate.end : candidate.first]
    joined = len(between) <= 3 and _JOINING.issuperset(between)
    return (earlier.measure, f"joined to {earlier.measure}") if joined else None


def _match_toll(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    if candidate.noun is not None or not candidate.search_before(_TOLL):
        return None
    return (Measure.KILLED, "toll") if candidate.search_before(_TO_A_TOTAL) else None


# The first rule that fits decides.
_RULES: tuple[Callable[[Candidate, Counted | None], _Loss | None], ...] = (
    _match_cue,
    _match_left_dead,
    _match_lost,
    _match_joined,
    _match_toll,
)


def _follows(candidate: Candidate, cue: Term) -> bool:
    if not 0 <= cue.first - candidate.end <= _REACH_BEHIND:
        return False
    between = candidate.sentence.lower[candidate.end : cue.first]
    return _only_links(between) and not _has_object(candidate.sentence, cue)


def _precedes(candidate: Candidate, cue: Term) -> bool:
    if not 0 <= candidate.first - cue.last <= _REACH_BEFORE or cue.lemma in _ONLY_BEHIND:
        return False
    return _leads_to_object(candidate.sentence.lower[cue.last : candidate.first])


def _leads_to_object(between: Sequence[str]) -> bool:
    """Whether the words between a casualty word and a number only lead on: "of", "some 50 people, including"."""
    if len(between) <= 2 and "by" not in between:
        return _LEADING.issuperset(between)
    return between[-1] in _INCLUDING and all(
        word in _LEADING or word in _PEOPLE or word in _AROUND_PEOPLE or word[0].isdigit() for word in between
    )


def _only_links(between: Sequence[str]) -> bool:
    """Whether the words between a phrase and a casualty word only link them: "from 50 countries have been"."""
    if _may_link(between):
        return True
    passive = next((index for index, word in enumerate(between) if word in _PASSIVES), None)
    return (
        passive is not None
        and between[0] in _LINKING
        and _may_link(between[passive:])
        and _BREAKS.isdisjoint(between[:passive])
    )


def _may_link(words: Sequence[str]) -> bool:
    return all(word in _BETWEEN or word.endswith("ly") for word in words)


def _has_object(sentence: Sentence, cue: Term) -> bool:
    """Whether "killed" right behind the phrase is active: the phrase killed someone."""
    following = sentence.lower[cue.last : cue.last + 1]
    if cue.lemma not in _ACTIVE or not following:
        return False
    is_object = following[0][0].isdigit() or following[0] in _OBJECTS
    return is_object and sentence.lower[cue.last - 2] not in _AUXILIARIES


def _is_of_forces(candidate: Candidate, earlier: Counted | None) -> bool:
    """Whether the lost are members of a force: by the phrase, or by what it goes on from or stands beside."""
    noun, sentence = candidate.noun, candidate.sentence
    if _TRIAL.search(sentence.text):
        return False
    if noun is None:
        of_force = earlier is not None or has_soldiers(sentence) or _counts_nationals(candidate)
        return of_force and not _counts_people(candidate)
    if is_unsure_person(noun):
        goes_on = noun.lemma in _GOING_ON and earlier is not None and earlier.measure in LOSSES
        return goes_on or counts_forces(candidate)
    return noun.group == "personnel.strong"


def _counts_people(candidate: Candidate) -> bool:
    behind = candidate.sentence.lower[candidate.after : candidate.after + 3]
    return not _NOT_FORCES.isdisjoint(behind) and "others" not in behind


def _counts_nationals(candidate: Candidate) -> bool:
    """Whether the number is followed by nationals: "nine Britons"."""
    sentence = candidate.sentence
    if candidate.after >= len(sentence.plain):
        return False
    start = sentence.start_of(candidate.after)
    return any(name.kind is NameKind.DEMONYM and name.start == start for name in sentence.names)
