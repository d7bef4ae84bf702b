"""Served: the union whose peacekeeping mission a state's forces serve in, by the words of their sentence.

"Norland has 600 soldiers in the UN's force", "to the UN's mission Norland sent 600". Forces in other alliances'
missions are told of as their state's alone: 56 of 60 in the annotated reports.
"""

import re
from itertools import pairwise

from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.actor.parties import ORGANISED, is_state_code
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import phrase_choice

_UNIONS = frozenset({"UN", "AU"})
# Before the name, what leads to a mission that states give forces to.
_LED = re.compile(
    rf"(?P<before>\b[\w-]{{1,30}}\s)?\b(?:{phrase_choice('actors.serving')})\s"
    # "the 1,000-strong", "a new German-led"
    rf"(?:(?:the|an?|its|their)\s)?(?:(?:{phrase_choice('actors.of_mission')}|[\w,]{{1,12}}-\w{{1,12}})\s){{0,2}}\Z",
    re.IGNORECASE,
)
# Words before that: whoever speaks for a mission, meets it or hands over to it does not serve in it.
_NOT_SERVING = re.compile(rf"(?:{phrase_choice('actors.not_serving')})\s", re.IGNORECASE)
# Behind the name, the mission itself: "NATO's battle group", "UN peacekeeping force".
_MISSION = re.compile(
    rf"(?:['’]s?)?\s(?:[\w-]{{1,20}}\s){{0,2}}?(?:{phrase_choice('actors.missions')})\b", re.IGNORECASE
)
_MISSION_LAST = re.compile(rf"\b(?:{phrase_choice('actors.missions')})\Z", re.IGNORECASE)
# Between a state and the mission that its contingent serves in: "Norland's UN contingent", "the Norlandic UN force".
_OWNS = re.compile(r"['’]s?\s(?:[a-z-]{1,20}\s)?")
_OF_PEOPLE = re.compile(r"\s")
_OWNERS = frozenset({NameKind.STATE, NameKind.DEMONYM, NameKind.CAPITAL})
_OF_THEM = re.compile(r"\s(?:of|among)\s(?:them|these|whom)\b", re.IGNORECASE)
_REACH_OF_THEM = 14
# How far before a name the words may begin that lead to it, and behind it those of the mission, in characters.
_REACH = 70


def find_served(figure: OwnedFigure, codes: Codes) -> Codes:
    """The union that the states' forces serve in a mission of, as the sentence tells; none for others' forces."""
    if not codes or figure.is_strike or not all(map(is_state_code, codes)):
        return ()
    served = (name.code for name in figure.sentence.names if name.kind in ORGANISED and _serves(figure, name))
    return next(((code,) for code in served), _find_shared(figure))


def find_sending_state(figure: OwnedFigure, codes: Codes) -> Codes:
    """The state whose contingent in the alliance's mission acts: "Norland's UN contingent grows by 600"."""
    if len(codes) != 1 or is_state_code(codes[0]):
        return ()
    for owner, name in pairwise(figure.sentence.names):
        joint = _OF_PEOPLE if owner.kind is NameKind.DEMONYM else _OWNS
        is_owned = owner.kind in _OWNERS and joint.fullmatch(figure.sentence.report_text, owner.end, name.start)
        if codes == (name.code,) and is_owned and _is_contingent(figure, name):
            return (owner.code,)
    return ()


def _find_shared(figure: OwnedFigure) -> Codes:
    """The union of the figure before, of which this one is a part: "600 in the force: 300 Norlanders"."""
    unions = tuple(code for code in figure.known_before if code in _UNIONS & figure.parties.alliances)
    return unions if len(unions) == 1 and _is_part(figure) else ()


def _is_part(figure: OwnedFigure) -> bool:
    """Whether "of them" tells of a part, or a colon behind a number of soldiers opens a list of parts."""
    sentence, at = figure.sentence, figure.candidate.start_at
    if _OF_THEM.search(sentence.report_text, at, figure.candidate.end_at + _REACH_OF_THEM):
        return True
    colon = sentence.report_text.rfind(":", sentence.start, at)
    numbers = [number.end for number in sentence.numerals if number.end < colon and number.role is None]
    soldiers = (sentence.start_of(term.first) for term in sentence.nouns if term.group == "personnel.strong")
    counted = any(numbers and numbers[0] < start < colon for start in soldiers)
    return counted and ";" not in sentence.report_text[colon:at]


def _is_contingent(figure: OwnedFigure, name: Name) -> bool:
    """Whether a mission is named there, by the name or right behind it."""
    sentence, text = figure.sentence, figure.sentence.report_text
    if name.kind is NameKind.MISSION or _MISSION_LAST.search(text, name.start, name.end):
        return True
    return _MISSION.match(text, name.end, min(sentence.end, name.end + _REACH)) is not None


def _serves(figure: OwnedFigure, name: Name) -> bool:
    """Whether forces can serve in what is named there: a mission, behind a word that leads to it."""
    if name.weak or name.code not in _UNIONS:
        return False
    sentence, text = figure.sentence, figure.sentence.report_text
    led = _LED.search(text, max(sentence.start, name.start - _REACH), name.start)
    if led is None or (led["before"] and _NOT_SERVING.fullmatch(led["before"])):
        return False
    return _is_contingent(figure, name)
