"""Death tolls: losses told as a group, and the number that counts it or some of it."""

import re

from muster.extract.actor.forces import PARTIES
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.strengths import follows_body
from muster.lexicon.phrases import any_phrase, phrase_before, phrase_choice
from muster.model import Measure

# The rule by which a number is a toll.
TOLL = "toll"
_TOLL = any_phrase("tolls.numbers")
_TO_A_TOTAL = phrase_before("totals.moving", "totals.leading")
_TOLD = phrase_before("tolls.told")
_CIVILIAN = any_phrase("casualties.not_forces", "measures.civilian", "tolls.others")
_MILITARY = any_phrase("tolls.of_war", "casualties.forces", "casualties.soldiers")
_BYSTANDERS = any_phrase("casualties.bystanders")
# Before a name: "the toll in northern Norland" is none of Norland's forces.
_PLACE = phrase_before("tolls.at_place", words=1)
_LOST = phrase_choice("tolls.fallen")
_NUMBER_OF_LOST = re.compile(
    rf"(?<!\w)number (?:of|who|it|they)\s(?:[^\s,;.]+\s){{1,6}}?(?:{_LOST})(?!\w)", re.IGNORECASE
)
_NUMBER_BEHIND = re.compile(rf"\s+the {_NUMBER_OF_LOST.pattern}", re.IGNORECASE)
# "Among the dead were", "the injured included".
_AMONG = re.compile(
    r"(?<!\w)(?:(?:among|amongst|of)\s(?:the|those)\s(?P<of>\w+)(?:\s(?:in|on|at)\s(?:\w+\s){1,3}?)?\s(?:were|was|are)|"
    r"the\s(?P<the>\w+)(?:\s\w+){0,4}?\s(?:included|include|including|were|are))\s(?:[\w,.-]+\s){0,6}\Z",
    re.IGNORECASE,
)
_OF_THE_LOST = re.compile(r"\sof\s(?:the|those)\s(?:men\s|ones\s)?(?P<lost>\w+)(?!\w)", re.IGNORECASE)
_GROUPS = {
    Measure.KILLED: any_phrase("tolls.dead"),
    Measure.WOUNDED: any_phrase("tolls.hurt"),
    Measure.CAPTURED: any_phrase("tolls.taken"),
}
# "They included", "among them were", "of those": the lost are those of the sentence before.
_OF_BEFORE = re.compile(
    r"\A(?:(?:They|These|Those)\s(?:included|include|were|are)|(?:Among|Of)\s(?:them|those|these)(?:,|\s(?:were|was|are)))"
    r"\s(?:(?!among\s)[\w,.-]+\s){0,8}\Z"
)
_ANY_LOST = any_phrase("tolls.dead", "tolls.hurt", "tolls.taken")
# How far before the sentence the loss may be told, in characters.
_REACH_BACK = 160
# How far before the number the toll may be named, and how far before its noun whose it is, in characters.
_REACH, _OWNER_REACH = 160, 40


def match_toll(candidate: Candidate) -> Measure | None:
    """Measure of the losses whose number is told: "the death toll to 12", "the number of soldiers killed to 12"."""
    is_told = candidate.is_bare and not follows_body(candidate)
    toll = _find_toll(candidate) if is_told else None
    return Measure.KILLED if toll is not None and not _CIVILIAN.search(toll[1]) else None


def is_of_forces(candidate: Candidate) -> bool:
    """Whether the toll is named as that of a force or nation: "the Norlandic death toll"."""
    toll = _find_toll(candidate)
    if toll is None or _CIVILIAN.search(toll[1]) or _BYSTANDERS.search(candidate.sentence.text):
        return False
    start, words = toll
    owners = (name.start - start for name in candidate.sentence.names if name.kind in PARTIES)
    is_owned = any(0 <= at < len(words) and not _PLACE.search(words, 0, at) for at in owners)
    return is_owned or _MILITARY.search(words) is not None or _counts_soldiers(candidate, start, words)


def _counts_soldiers(candidate: Candidate, start: int, words: str) -> bool:
    """Whether it is the number of lost soldiers: "the number of gunmen killed"."""
    number, sentence = _NUMBER_OF_LOST.search(words), candidate.sentence
    return number is not None and any(
        term.group == "personnel.strong" and number.start() <= sentence.start_of(term.first) - start < number.end()
        for term in sentence.nouns
    )


def _find_toll(candidate: Candidate) -> tuple[int, str] | None:
    """The words around the name of the toll that the number tells, and where they start in the report."""
    sentence, at = candidate.sentence, candidate.start_at - candidate.sentence.start
    behind = _NUMBER_BEHIND.match(candidate.behind[:_REACH])
    if behind:
        return candidate.end_at, candidate.behind[: behind.end() + _OWNER_REACH]
    toll = candidate.search_before(_NUMBER_OF_LOST, _REACH) or max(
        _TOLL.finditer(sentence.text, max(0, at - _REACH), at), key=re.Match.start, default=None
    )
    if toll is None or not (candidate.search_before(_TO_A_TOTAL) or candidate.search_before(_TOLD)):
        return None
    first, last = max(0, toll.start() - _OWNER_REACH), min(at, toll.end() + _OWNER_REACH)
    return sentence.start + first, sentence.text[first:last]


def match_among(candidate: Candidate) -> tuple[Measure, str] | None:
    """Part of a group of the lost: "among the dead were 12 soldiers", "two of those killed were soldiers"."""
    if candidate.search_before(_OF_BEFORE):
        told = _find_loss_before(candidate)
        return (told, "among the lost of the sentence before") if told else None
    before, behind = candidate.search_before(_AMONG, _REACH), _OF_THE_LOST.match(candidate.behind[:_REACH])
    word = (before["of"] or before["the"]) if before else behind["lost"] if behind else None
    if word is None or (behind and candidate.noun is not None):
        return None
    measure = _measure_of(word)
    return (measure, "among the lost" if before else "of the lost") if measure else None


def _measure_of(word: str) -> Measure | None:
    return next((measure for measure, words in _GROUPS.items() if words.fullmatch(word)), None)


def _find_loss_before(candidate: Candidate) -> Measure | None:
    """What the sentence before tells of those whom the candidate is a part of, by its last word of loss."""
    start = candidate.sentence.start
    told = list(_ANY_LOST.finditer(candidate.sentence.report_text, max(0, start - _REACH_BACK), start))
    return _measure_of(told[-1].group()) if told else None
