"""Nationals: soldiers told by their country alone: "600 Poles, 450 Canadians", where the words speak of a force."""

import re
from dataclasses import replace

from muster.extract.actor.forces import has_soldiers
from muster.extract.figure.candidate import Candidate
from muster.extract.figure.candidates import FEWEST_MEN, MOST_MEN
from muster.extract.figure.counted import Counted
from muster.extract.figure.noun_phrases import is_bare
from muster.extract.sentence import Sentence
from muster.lexicon import NameKind
from muster.lexicon.phrases import any_phrase, load_phrases, phrase_choice
from muster.model import Measure

_LOOSE = load_phrases("casualties.nationals")
_OTHERS = any_phrase("casualties.bystanders", "totals.other_nationals")
_FORCES = any_phrase("totals.of_nationals")
_POSTED = phrase_choice("measures.posting", "totals.having")
_NOW = phrase_choice("statuses.now", "totals.still")
_POSTING = re.compile(rf"(?<!\w)(?:{_POSTED})\s+(?:(?:{_NOW})\s+)?\Z", re.IGNORECASE)
# "600 Poles | are in Kesh with the coalition's forces", "in NATO's force"
_WITH_FORCE = re.compile(
    r"\s(?:(?:are|were)\s(?:\w+\s)?(?:(?:in|at)\s[\w.]+\s(?:[A-Z]\w+\s)?)?)?(?:with|in|under|within)\s"
    rf"(?:the\s|its\s|[\w.]+['’]s\s|[A-Z]\w+\s)(?:[\w-]+\s){{0,2}}?(?:{phrase_choice('totals.with_force')})(?!\w)"
)
_SERVING = re.compile(
    rf"\s(?:\w+\s){{0,2}}?(?:{phrase_choice('measures.serving', 'totals.arriving')})(?!\w)", re.IGNORECASE
)
_IN = re.compile(r"\s(?:in|with|under)\s(?:the\s)?")
_JOINT = re.compile(
    r"(?:[^,;:.]{0,30}[:,;]|,?\s(?:and|plus|with)|\s(?:are|were)\s\w+,?\sand)\s"
    r"(?:(?:and|including|among them|of them)\s)?",
    re.IGNORECASE,
)


def match_nationals(candidate: Candidate, earlier: Counted | None) -> Counted | None:
    """The number of nationals as one of soldiers, with their name in its phrase; None where nothing makes them so."""
    end = _find_end(candidate)
    if end is None or _tells_of_others(candidate):
        return None
    named = replace(candidate, end=end)
    follows = earlier is not None and earlier.measure is Measure.PERSONNEL
    if earlier and follows and earlier.shares_sentence(candidate):
        between = candidate.sentence.report_text[earlier.candidate.end_at : candidate.start_at]
        if _JOINT.fullmatch(between):
            return Counted(named, Measure.PERSONNEL, "nationals listed with soldiers")
    serves = _SERVING.match(named.behind)
    is_of_force = bool(follows or has_soldiers(candidate.sentence) or _FORCES.search(candidate.sentence.text))
    if serves and not is_of_force:
        is_of_force = _is_mission_at(candidate.sentence, named.end_at + serves.end())
    is_within = _WITH_FORCE.match(named.behind) is not None
    is_of_force = is_of_force or is_within
    is_posted = is_within or candidate.search_before(_POSTING) or serves or _are_listed(candidate.sentence)
    if FEWEST_MEN <= candidate.size <= MOST_MEN and is_of_force and is_posted:
        return Counted(named, Measure.PERSONNEL, "nationals of a force")
    return None


def _is_mission_at(sentence: Sentence, start: int) -> bool:
    """Whether words such as "in the" lead from that character to the name of a mission: "served | in UNIFIL"."""
    return any(
        name.kind is NameKind.MISSION and _IN.fullmatch(sentence.report_text, start, name.start)
        for name in sentence.names
        if name.start > start
    )


def _are_listed(sentence: Sentence) -> bool:
    """Whether the sentence counts the people of several nations: "510 Fijians, 340 Filipinos and 130 Irish"."""
    numbers = {numeral.end + 1 for numeral in sentence.numerals if numeral.role is None}
    return sum(name.kind is NameKind.DEMONYM and name.start in numbers for name in sentence.names) > 1


def _tells_of_others(candidate: Candidate) -> bool:
    """Whether the sentence speaks of travellers, refugees or losses too."""
    sentence = candidate.sentence
    return _OTHERS.search(sentence.text) is not None or next(sentence.find_cues("casualties"), None) is not None


def _find_end(candidate: Candidate) -> int | None:
    """Word behind the name of nationals right behind the number; None where there is none, or it describes a noun."""
    sentence = candidate.sentence
    if candidate.other or candidate.after >= len(sentence.plain):
        return None
    if candidate.noun is not None:
        return candidate.end if candidate.noun.lemma in _LOOSE else None
    start = sentence.start_of(candidate.after)
    name = next((name for name in sentence.names if name.kind is NameKind.DEMONYM and name.start == start), None)
    if name is None:
        return None
    end = sentence.word_at(name.end - 1) + 1
    return end if is_bare(sentence, end) else None
