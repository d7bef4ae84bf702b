"""Casualties: whether a candidate counts the killed, wounded or captured of a force."""

import re
from collections.abc import Callable

from muster.extract.actor.forces import has_soldiers
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.casualty_links import link_casualty, link_listed
from muster.extract.figure.counted import LOSSES, Counted
from muster.extract.figure.death_tolls import TOLL, match_among, match_toll
from muster.extract.figure.losses_apart import is_saved
from muster.extract.figure.setting import speaks_of_war
from muster.extract.figure.victims import PRISONERS, match_victims
from muster.extract.sentence import Sentence
from muster.lexicon.phrases import load_phrases, phrase_before, phrase_choice
from muster.lexicon.terms import Term
from muster.model import Measure

_DESCRIBING = load_phrases("casualties.describing")
_ELSEWHERE = load_phrases("casualties.elsewhere")
_FURTHER = phrase_before("casualties.further", words=0)
_JOINING = load_phrases("casualties.joining")
_THEIR_LIVES = re.compile(r"\stheir\slives(?!\w)")
# "The ambush cost the Front 23 fighters"; not "the cost of training 23 fighters".
_COST = re.compile(r"(?<!\w)(?:cost|costing)\s(?:(?:the\s)?[A-Z][\w.-]+(?:\s[A-Z][\w.-]+)?\s|(?:it|them|him|us)\s)?\Z")
_FALLEN = re.compile(
    rf"(?:\swho)?(?:\s(?:have|has|had|having)(?:\s\w+)?\sfallen|\sfell)(?=[\s,.;])"
    rf"(?!\s(?:{phrase_choice('casualties.fallen_otherwise')})(?!\w))(?!\sto\s[^.;]{{0,20}}?\d)",
    re.IGNORECASE,
)
_LOST = phrase_before("casualties.lost")
_OF_THEM = (("of", "them"), ("of", "whom"))
# How far behind soldiers the words may reach that tell of their fall, in characters.
_FALLEN_REACH = 80
# How far behind a number "of them" the soldiers may be named, in words.
_PART_REACH = 5
_AMONG_THEM = re.compile(r",?\s(?:among|amongst)\s(?:them|those|the\s(?:dead|killed|wounded|victims))(?!\w)")
_TAKEN = phrase_before("casualties.took", words=0)
_PRISONERS = load_phrases("casualties.prisoners")
_PRISONERS_TAKEN = phrase_before("casualties.took", "casualties.shown", words=1)
_ALIVE = re.compile(r"\salive(?!\w)")

_Loss = tuple[Measure, str]


def match_casualty(candidate: Candidate, earlier: Counted | None) -> Counted | None:
    """The candidate as a count of losses of a force, with the words that say so; None where it is none.

    `earlier` is the figure before it, of the same sentence or the one before.
    """
    if is_saved(candidate):
        return None
    for match_words in _RULES:
        loss = match_words(candidate, earlier)
        if loss:
            known = match_victims(candidate, loss, earlier)
            return Counted(candidate, loss[0], f"{loss[0]}{known}" if known else loss[1]) if known is not None else None
    return None


def _match_cue(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    """A casualty word behind the phrase ("were killed") or before the number ("killing")."""
    linked = [
        (Measure(cue.heading), f"{candidate.sentence.lower[cue.first]} {link}")
        for cue in candidate.sentence.find_cues("casualties")
        if (link := link_casualty(candidate, cue)) and not _is_within(candidate.sentence, cue)
    ]
    # "Kidnapped and killed": the fate counts.
    killed = [loss for loss in linked if loss[0] is Measure.KILLED and loss[1].endswith("behind")]
    return next(iter(killed + linked), None)


def _is_within(sentence: Sentence, cue: Term) -> bool:
    """Whether the casualty word is only a part of a longer one: "lost a leg" tells of no dead."""
    return any(
        other.first <= cue.first and cue.last <= other.last and other.last - other.first > cue.last - cue.first
        for other in sentence.find_cues("casualties")
    )


def _match_fallen(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    """Soldiers who fell: "five soldiers fell there", and not "fell ill"."""
    return (Measure.KILLED, "fell behind") if _FALLEN.match(candidate.behind[:_FALLEN_REACH]) else None


def _match_taken(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    """Soldiers taken alive, the words around their number: "took 16 border guards alive"."""
    is_taken = _ALIVE.match(candidate.behind) and candidate.search_before(_TAKEN)
    return (Measure.CAPTURED, "taken alive") if is_taken else None


def _match_cost(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    """Soldiers as the price of a fight: "the ambush cost Norland 20 soldiers", "claimed 20 soldiers' lives"."""
    is_price = candidate.noun is not None and candidate.search_before(_COST)
    return (Measure.KILLED, "cost") if is_price or _THEIR_LIVES.match(candidate.behind) else None


def _match_prisoners(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    """Prisoners whom soldiers took or show: "its infantry took 151 prisoners"."""
    noun, sentence = candidate.noun, candidate.sentence
    if noun is None or noun.lemma not in _PRISONERS or not candidate.search_before(_PRISONERS_TAKEN):
        return None
    is_of_war = has_soldiers(sentence) or speaks_of_war(sentence) or (earlier is not None and earlier.measure in LOSSES)
    return (Measure.CAPTURED, PRISONERS) if is_of_war else None


def _match_listed(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    """A casualty word at the other end of a list."""
    if candidate.noun is None and not (earlier and earlier.shares_sentence(candidate) and earlier.measure in LOSSES):
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
    if earlier is None or earlier.measure in LOSSES or not earlier.shares_sentence(candidate):
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
    if earlier is None or earlier.measure not in LOSSES or not earlier.shares_sentence(candidate):
        return None
    following = candidate.sentence.lower[candidate.after : candidate.after + 1]
    goes_on = candidate.is_bare and not _ELSEWHERE.isdisjoint(following)
    return (earlier.measure, "of the same losses") if goes_on else None


def _match_part(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    """A part of losses told before, said to be soldiers: "killed five people, three of them soldiers"."""
    sentence, after = candidate.sentence, candidate.after
    is_said = sentence.lower[after : after + 2] in _OF_THEM and any(
        term.group == "personnel.strong" and after + 2 <= term.first <= after + _PART_REACH for term in sentence.nouns
    )
    is_said = is_said or _AMONG_THEM.match(candidate.behind) is not None
    cues = list(sentence.find_cues("casualties", 0, candidate.first)) if is_said else []
    return (Measure(cues[-1].heading), "part of the lost") if cues else None


def _match_lost(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    return (Measure.KILLED, "lost") if candidate.search_before(_LOST) else None


def _match_joined(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    """A count of losses goes on: "killed 12 soldiers, among them 3 officers"."""
    if earlier is None or earlier.measure not in LOSSES:
        return None
    if not earlier.shares_sentence(candidate) or candidate.first < earlier.candidate.end:
        return None
    between = candidate.sentence.lower[earlier.candidate.end : candidate.first]
    joined = (len(between) <= 3 and _JOINING.issuperset(between)) or candidate.search_before(_FURTHER)
    return (earlier.measure, f"joined to {earlier.measure}") if joined else None


def _match_toll(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    measure = match_toll(candidate)
    return (measure, TOLL) if measure else None


def _match_among(candidate: Candidate, earlier: Counted | None) -> _Loss | None:
    return match_among(candidate)


# The first rule that fits decides.
_RULES: tuple[Callable[[Candidate, Counted | None], _Loss | None], ...] = (
    _match_toll,
    _match_among,
    _match_cue,
    _match_fallen,
    _match_taken,
    _match_part,
    _match_lost,
    _match_cost,
    _match_prisoners,
    _match_joined,
    _match_within,
    _match_listed,
    _match_same,
)
