"""Openings: the party that opens a clause, and the mission that opens one without a word on whose it is.

"Norland, too, has cut its force to 600", "Norland has 900 soldiers; Sudland, by contrast, only 300", "The mission in
Kesh has 900 soldiers".
"""

import re

from muster.extract.actor.name_lists import codes_of, list_names
from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.actor.parties import OF_FORCES
from muster.extract.actor.subjects import may_act
from muster.extract.place.home_ground import find_host
from muster.extract.place.place_use import is_place_use
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import phrase_choice

# What a clause may open with before its party: "Meanwhile, the", "and".
_BEFORE = re.compile(r"\s?(?:[A-Z][a-z]{1,15}(?:\s[a-z]{1,10}){0,2},\s)?(?:(?:and|but|while|whereas)\s)?(?:[Tt]he\s)?")
# Between the party and its verb or number.
_ASIDE = re.compile(rf",\s(?:{phrase_choice('actors.asides')})(?:,|(?=\s))", re.IGNORECASE)
_ITS = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)
_MISSION = re.compile(
    rf"\s?(?:the|an?)\s(?:(?:{phrase_choice('actors.of_missions')})\s){{0,2}}(?:mission|operation|force)\s(?:in|for)\s(?:the\s)?",
    re.IGNORECASE,
)
# Parties that hold what is told of as theirs.
_OPENING = OF_FORCES - {NameKind.DEMONYM, NameKind.PERSON, NameKind.GROUP}
# How far behind the clause's beginning its party may stand, and its number behind that, in characters.
_REACH = 150


def find_opening(figure: OwnedFigure) -> Codes:
    """The party that opens the clause of a number alone, which is its own: "Norland has cut its force to 600"."""
    sentence, start = figure.sentence, figure.candidate.start_at
    if figure.candidate.noun is not None or find_host(sentence, start):
        return ()
    names = _find_first(figure)
    if not names or not may_act(sentence, names):
        return ()
    text, end = sentence.report_text, names[-1].end
    between = [name for name in sentence.names if end < name.start < start and name.kind in OF_FORCES]
    if start - end > _REACH or not all(is_place_use(sentence, name) for name in between):
        return ()
    aside = _ASIDE.match(text, end, start)
    if aside and text[aside.end() : start].isspace():
        return codes_of(names)
    return codes_of(names) if figure.is_moved and _is_its_own(figure, end) else ()


def is_unnamed_mission(figure: OwnedFigure) -> bool:
    """Whether the figure is that of a mission of which the report nowhere tells whose it is."""
    return figure.is_moved and not figure.parties.have_missions and _match_mission(figure) is not None


def find_mission_ground(figure: OwnedFigure) -> frozenset[str]:
    """The state in which the mission is that opens the figure's clause: it is not the state's."""
    mission = _match_mission(figure)
    return frozenset(name.code for name in figure.sentence.names if mission and name.start == mission.end())


def _match_mission(figure: OwnedFigure) -> re.Match[str] | None:
    """What a clause opens with that tells of a mission, up to its place: "the mission in"."""
    return _MISSION.match(figure.sentence.report_text, _clause_start(figure), figure.candidate.start_at)


def _is_its_own(figure: OwnedFigure, end: int) -> bool:
    """Whether the clause says that it is: "has 600", "sends 600", "its force to 600"."""
    verb = figure.verb
    if verb is not None and (verb.lemma == "have" or verb.group == "moves.send"):
        return True
    return _ITS.search(figure.sentence.report_text, end, figure.candidate.start_at) is not None


def _find_first(figure: OwnedFigure) -> list[Name]:
    """The party that opens the clause, with those that a list joins to it."""
    sentence, at = figure.sentence, _clause_start(figure)
    stop = min(at + _REACH, figure.candidate.start_at)
    holders = [name for name in sentence.names if at <= name.start and name.end <= stop]
    for names in list_names(sentence, holders):
        opens = _BEFORE.fullmatch(sentence.report_text, at, names[0].start) is not None
        return names if opens and all(name.kind in _OPENING for name in names) else []
    return []


def _clause_start(figure: OwnedFigure) -> int:
    """Where the sentence begins, or its part behind the last semicolon before the figure."""
    sentence = figure.sentence
    semicolon = sentence.report_text.rfind(";", sentence.start, figure.candidate.start_at)
    return semicolon + 1 if semicolon >= 0 else sentence.start
