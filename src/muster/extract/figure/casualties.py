"""Casualties: whether a candidate counts the killed, wounded or captured of a force."""

import re
from collections.abc import Callable

from muster.extract.actor.forces import counts_forces, has_soldiers
from muster.extract.figure.candidates import Candidate
from muster.extract.figure.casualty_links import link_casualty, link_listed
from muster.extract.figure.counted import LOSSES, Counted
from muster.extract.figure.death_tolls import is_of_forces, match_among, match_toll
from muster.extract.figure.noun_phrases import is_unsure_person
from muster.lexicon import NameKind
from muster.lexicon.phrases import load_phrases, phrase_before
from muster.model import Measure

_DESCRIBING = load_phrases("casualties.describing")
_ELSEWHERE = load_phrases("casualties.elsewhere")
_GOING_ON = load_phrases("casualties.going_on")
_JOINING = load_phrases("casualties.joining")
_BACK = frozenset(tuple(phrase.split()) for phrase in load_phrases("totals.back"))
_NATIONALS = load_phrases("casualties.nationals")
_NOT_FORCES = load_phrases("casualties.not_forces")
_LOST = phrase_before("casualties.lost")
_LEFT = re.compile(r"\bleft\s+(?:\w+\s+){0,3}\Z")

_Loss = tuple[Measure, str]


def match_casualty(candidate: Candidate, earlier: Counted | None) -> Counted | None:
    """The candidate as a count of losses of a force, with the words that say so; None where it is none.

    `earlier` is the figure before it, of the same sentence or the one before.
    """
    for match_words in _RULES:
        loss = match_words(candidate, earlier)
        if loss:
            known = _match_lost_forces(candidate, earlier)
            return Counted(candidate, loss[0], f"{loss[0]}{known}" if known else loss[1]) if known is not None else None
    return None


def _match_cue(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    """A casualty word behind the phrase ("were killed") or before the number ("killing")."""
    linked = [
        (Measure(cue.heading), f"{candidate.sentence.lower[cue.first]} {link}")
        for cue in candidate.sentence.find_cues("casualties")
        if (link := link_casualty(candidate, cue))
    ]
    # "Kidnapped and killed": the fate counts.
    killed = [loss for loss in linked if loss[0] is Measure.KILLED and loss[1].endswith("behind")]
    return next(iter(killed + linked), None)


def _match_listed(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    """A casualty word at the other end of a list."""
    in_sentence = earlier is not None and earlier.candidate.sentence is candidate.sentence
    if candidate.noun is None and not (in_sentence and earlier and earlier.measure in LOSSES):
        return None
    cues = candidate.sentence.find_cues("casualties", _find_forces_end(candidate, earlier))
    links = [(link_listed(candidate, cue), cue) for cue in cues]
    before_behind = sorted(((link, cue) for link, cue in links if link), key=lambda found: (found[0], -found[1].first))
    if not before_behind:
        return None
    link, cue = before_behind[0]
    return Measure(cue.heading), f"{cue.section} {link}"


def _find_forces_end(candidate: Candidate, earlier: Counted | None) -> int:
    """Word from which a list of losses may reach the candidate: behind the forces counted before it."""
    if earlier is None or earlier.measure in LOSSES or earlier.candidate.sentence is not candidate.sentence:
        return 0
    return earlier.candidate.end


def _match_within(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    """A casualty word between number and noun: "three injured soldiers"."""
    if candidate.noun is None:
        return None
    for cue in candidate.sentence.find_cues("casualties", candidate.after, candidate.noun.first):
        if cue.lemma in _DESCRIBING:
            return Measure(cue.heading), f"{cue.section} within"
    return None


def _match_same(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    """Another number of the losses before, of another place or time: "two in Norland, one in Kesh"."""
    if earlier is None or earlier.measure not in LOSSES or earlier.candidate.sentence is not candidate.sentence:
        return None
    following = candidate.sentence.lower[candidate.after : candidate.after + 1]
    goes_on = candidate.is_bare and not _ELSEWHERE.isdisjoint(following)
    return (earlier.measure, "of the same losses") if goes_on else None


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
    measure = match_toll(candidate)
    return (measure, "toll") if measure else None


def _match_among(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    return match_among(candidate)


# The first rule that fits decides.
_RULES: tuple[Callable[[Candidate, Counted | None], _Loss | None], ...] = (
    _match_toll,
    _match_among,
    _match_cue,
    _match_left_dead,
    _match_lost,
    _match_joined,
    _match_within,
    _match_listed,
    _match_same,
)


def _match_lost_forces(candidate: Candidate, earlier: Counted | None) -> str | None:
    """How the lost are known for members of a force: by the phrase, or by what it goes on from or stands beside.

    The answer tells sure signs ("") from the rest; None where nothing makes them members of a force.
    """
    noun, goes_on = candidate.noun, _goes_on(candidate, earlier)
    if noun is None:
        return _match_unnamed(candidate, earlier)
    if noun.lemma in _NATIONALS:
        return "" if goes_on else ", nationals"
    if noun.lemma in _GOING_ON:
        return "" if goes_on else ", others" if earlier or has_soldiers(candidate.sentence) else None
    if is_unsure_person(noun):
        return "" if counts_forces(candidate) else None
    return "" if noun.group == "personnel.strong" else None


def _match_unnamed(candidate: Candidate, earlier: Counted | None) -> str | None:
    """The same of a number without a noun: "and wounded 14"."""
    if is_of_forces(candidate):
        return ""
    if _counts_nationals(candidate):
        return ", nationals"
    if not candidate.is_bare or _counts_people(candidate):
        return None
    following = tuple(candidate.sentence.lower[candidate.after : candidate.after + 2])
    if _goes_on(candidate, earlier) or following in _BACK:
        return ""
    if earlier and earlier.measure in LOSSES:
        return ", later"
    return ", alone" if earlier or has_soldiers(candidate.sentence) else None


def _goes_on(candidate: Candidate, earlier: Counted | None) -> bool:
    """Whether the same sentence has counted losses of a force before."""
    return earlier is not None and earlier.measure in LOSSES and earlier.candidate.sentence is candidate.sentence


def _counts_people(candidate: Candidate) -> bool:
    behind = candidate.sentence.lower[candidate.after : candidate.after + 3]
    return not _NOT_FORCES.isdisjoint(behind) and "others" not in behind


def _counts_nationals(candidate: Candidate) -> bool:
    """Whether the number is followed by nationals: "nine Britons"."""
    sentence = candidate.sentence
    if candidate.after >= len(sentence.plain):
        return False
    start = sentence.start_of(candidate.after)
    return any(name.kind in (NameKind.DEMONYM, NameKind.GROUP) and name.start == start for name in sentence.names)
