"""Mission parts: of how many of a mission's soldiers a state has some: "Norland has 300 of the UN force's 9,000"."""

import re

from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.actor.parties import ORGANISED, UNIONS, is_state_code
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import phrase_choice

# "Norland provides", "the Norlandish army provides"
_GIVERS = frozenset({NameKind.STATE, NameKind.INSTITUTION})
_OWN = frozenset({NameKind.STATE, NameKind.DEMONYM})
_ABOUT = "some|about|around|nearly|almost"
# Between the number of a part and that of the whole, with the name of the mission or without.
_OF = rf"\s(?:[a-z]+\s){{0,2}}?(?:out\s)?of\s(?:(?:the|all|{_ABOUT}|[\w.’'-]+['’]s?)\s){{1,3}}(?:(?:{_ABOUT})\s)?"
_PART_OF = re.compile(rf"{_OF}\d")
_OF_WHOLE = re.compile(rf"\d{_OF}\Z")
# Between the state and its number, and between the mission's soldiers and what they are.
_GIVES = re.compile(
    rf"\s(?:(?:now|also|has|have|had|is|will|would|currently|still)\s){{0,2}}(?:{phrase_choice('actors.part_given')})"
    rf"\s(?:(?:only|just|{_ABOUT}|roughly|approximately)\s){{0,2}}\Z"
)
_ARE = re.compile(r"(?:\s(?:in|at)\s[A-Z]\w+)?\s(?:are|were|come\sfrom|came\sfrom|are\sfrom|were\sfrom)\s(?:the\s)?")
# How far before a number the state may end, how far behind it the mission may stand, and where the whole's number is.
_REACH_BEFORE = 40
_REACH = 80
_REACH_WHOLE = 60


def find_part_of_mission(figure: OwnedFigure) -> Codes:
    """The state that has the part, with the union whose mission it is in; none where it is no part of a mission."""
    text, end = figure.sentence.report_text, figure.candidate.numeral.end
    if not _PART_OF.match(text, end, end + _REACH):
        return ()
    mission, state = _find_mission(figure), _find_state(figure)
    if mission is None or state is None:
        return ()
    return (state.code, mission.code) if mission.code in UNIONS else (state.code,)


def find_mission_of_part(figure: OwnedFigure) -> Codes:
    """The mission of whose soldiers a state's part is told right before; none where none is."""
    sentence, start = figure.sentence, figure.candidate.numeral.start
    first = max(sentence.start, start - _REACH_WHOLE)
    if not _OF_WHOLE.search(sentence.report_text, first, start):
        return ()
    mission = _find_mission(figure)
    return (mission.code,) if mission and _find_state(figure) else ()


def _find_mission(figure: OwnedFigure) -> Name | None:
    """The mission or union that is named first around the two numbers."""
    candidate = figure.candidate
    start, end = candidate.start_at - _REACH_WHOLE, candidate.numeral.end + _REACH
    near = (name for name in figure.sentence.names if start <= name.start < end)
    return next((name for name in near if name.kind in ORGANISED and not is_state_code(name.code)), None)


def _find_state(figure: OwnedFigure) -> Name | None:
    """The state that has or gives the part, or that its people are of."""
    sentence, candidate = figure.sentence, figure.candidate
    text, at = sentence.report_text, candidate.numeral.start
    for name in sentence.names:
        if name.kind in _GIVERS and is_state_code(name.code) and name.end <= at and _leads(text, name.end, at):
            return name
        between = text[candidate.end_at : name.start] if name.start - candidate.end_at < _REACH else ""
        if name.kind in _OWN and name.start > candidate.end_at and _ARE.fullmatch(between):
            return name
    return None


def _leads(text: str, start: int, stop: int) -> bool:
    """Whether the words from the state on give it the number, or the one of which this is the whole."""
    if stop - start > _REACH_BEFORE + _REACH_WHOLE:
        return False
    whole = _OF_WHOLE.search(text, start, stop)
    told = text[start : whole.start()] if whole else text[start:stop]
    told = re.sub(r"[\d,]+\Z", "", told)
    return _GIVES.fullmatch(told) is not None
