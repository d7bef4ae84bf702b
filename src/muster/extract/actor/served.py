"""Served: the union whose peacekeeping mission a state's forces serve in, by the words of their sentence.

"Norland has 600 soldiers in the UN's force", "to the UN's mission Norland sent 600". Forces in other alliances'
missions are told of as their state's alone.
"""

import re
from itertools import pairwise

from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.actor.parties import ORGANISED, UNIONS, is_state_code, names_mission
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import any_phrase, phrase_choice

# Before the name, what leads to a mission that states give forces to.
_LED = re.compile(
    rf"(?P<before>\b[\w-]{{1,30}}\s)?\b(?:{phrase_choice('actors.serving')})\s"
    # "the 1,000-strong", "a new German-led"
    rf"(?:(?:the|an?|its|their)\s)?(?:(?:{phrase_choice('actors.of_mission')}|[\w,]{{1,12}}-\w{{1,12}})\s){{0,2}}\Z",
    re.IGNORECASE,
)
# Words before that: whoever speaks for a mission, meets it or hands over to it does not serve in it.
_NOT_SERVING = re.compile(rf"(?:{phrase_choice('actors.not_serving')})\s", re.IGNORECASE)
# Between a state and the mission that its contingent serves in: "Norland's UN contingent", "the Norlandic UN force".
_OWNS = re.compile(r"['’]s?\s(?:[a-z-]{1,20}\s)?")
_OF_PEOPLE = re.compile(r"\s")
_OWNERS = frozenset({NameKind.STATE, NameKind.DEMONYM, NameKind.CAPITAL})
_OF_THEM = re.compile(r"\s(?:of|among)\s(?:them|these|whom)\b", re.IGNORECASE)
# "Of the 900 soldiers of the UN force, 300 are from Norland"
_OF_WHOLE = re.compile(r"\W{0,2}(?:Out\s)?[Oo]f\s(?:the|its|those|these|[\w.]{1,30}['’]s?)\s[^;:]{0,150}\s")
_REACH_OF_THEM = 14
# "Of whom | 300 are Norlanders and 200 Sudlanders", and how far before a number that may stand, in characters.
_OF_THEM_BEFORE = re.compile(r"\b(?:(?:of|among)\s(?:them|these|whom|which)|including)\s[^;:]{0,100}\Z", re.IGNORECASE)
_REACH_OF_THEM_BEFORE = 120
_OUTSIDE = re.compile(
    rf"(?:\s[a-z]{{1,20}}){{0,2}}?\s(?:outside\s(?:of\s)?(?:it\b|that\b|[A-Z]{{3}}"
    rf"|(?:the|its|that)\s(?:[\w.]{{1,20}}\s)?(?:{phrase_choice('actors.missions')})\b)|of\s(?:its|their|his)\sown\b"
    r"|bilaterally\b|under\s(?:a\s)?bilateral\b)"
)
# A state that is told of as one of those who give: "remains one of the largest contributors", "contributes 300".
_CONTRIBUTING = any_phrase("actors.contributing")
# Behind the name of a mission, that it holds what follows: "in Kesh includes", ", which is made up of".
_HOLDING = re.compile(
    rf"(?:,?\s[\w'’-]{{1,20}}){{0,7}}?,?\s(?:{phrase_choice('actors.holding')})\s(?:[^;:]{{0,120}}\s)?\Z", re.IGNORECASE
)
# What it gives to is told anew: "contributes 300 soldiers to the Sudland operation".
_TO_OTHERS = re.compile(
    rf"\bto\s(?:(?:the|an?)\s)?(?:[A-Z]|(?:\w{{1,20}}\s){{0,2}}(?:{phrase_choice('actors.missions')})\b)"
)
# "In the UN force and in its own mission", "and some in its own": the figure counts more than who serves in the first.
_AND_OUTSIDE = re.compile(
    r"\s(?:\w{1,20}\s){0,2}(?:in\s[A-Z]\w+,?\s)?(?:and|or|as\swell\sas)\s"
    rf"(?:(?:{phrase_choice('actors.others_of_them')})\s)?(?:in|outside|under|with|on)\s"
)
# How many lines a list may have above a line of it, and how long they and its heading may be, in characters.
_LINES = 60
_LONGEST_LINE = 100
_LONGEST_HEADING = 300
# How far from a figure the words of giving may stand, in characters.
_REACH_CONTRIBUTOR = 120
# How far before a name the words may begin that lead to it, in characters.
_REACH = 70


def find_served(figure: OwnedFigure, codes: Codes) -> Codes:
    """The union that the states' forces serve in a mission of, as the sentence tells; none for others' forces."""
    if not codes or figure.is_strike or not all(map(is_state_code, codes)):
        return ()
    organised = [name for name in figure.sentence.names if name.kind in ORGANISED]
    served = (name.code for name in organised if _serves(figure, name) or _holds(figure, name))
    return next(((code,) for code in served), _find_shared(figure) or _find_listed(figure))


def find_sending_state(figure: OwnedFigure, codes: Codes) -> Codes:
    """The state whose contingent in the alliance's mission acts: "Norland's UN contingent grows by 600"."""
    if len(codes) != 1 or is_state_code(codes[0]):
        return ()
    for owner, name in pairwise(figure.sentence.names):
        joint = _OF_PEOPLE if owner.kind is NameKind.DEMONYM else _OWNS
        is_owned = owner.kind in _OWNERS and joint.fullmatch(figure.sentence.report_text, owner.end, name.start)
        if codes == (name.code,) and is_owned and names_mission(figure.sentence, name):
            return (owner.code,)
    return ()


def is_outside(figure: OwnedFigure) -> bool:
    """Whether the figure is told apart from those in a mission: "10,000 more outside it", "600 of its own"."""
    return _OUTSIDE.match(figure.sentence.report_text, figure.candidate.end_at, figure.sentence.end) is not None


def _find_shared(figure: OwnedFigure) -> Codes:
    """The union of the figure before, of which this one is a part: "600 in the force: 300 Norlanders"."""
    unions = tuple(code for code in figure.known_before if code in UNIONS & figure.parties.alliances)
    return unions if len(unions) == 1 and (_is_part(figure) or _contributes(figure)) else ()


def _contributes(figure: OwnedFigure) -> bool:
    """Whether the sentence tells of one who gives, and of nobody to whom but those told of before."""
    sentence = figure.sentence
    if any(name.kind in ORGANISED and not name.weak for name in sentence.names):
        return False
    start = max(sentence.start, figure.candidate.start_at - _REACH_CONTRIBUTOR)
    end = min(sentence.end, figure.candidate.end_at + _REACH_CONTRIBUTOR)
    told = _CONTRIBUTING.search(sentence.report_text, start, end)
    return told is not None and _TO_OTHERS.search(sentence.report_text, told.end(), end) is None


def _find_listed(figure: OwnedFigure) -> Codes:
    """The union whose mission the line above a list tells of: "The UN force has 900 soldiers:", "- 300 Norlanders"."""
    has_verb = figure.frame.governor is not None and figure.candidate.row is None
    heading = None if has_verb else _find_heading(figure)
    if heading is None or not _tells_of_forces(heading):
        return ()
    named = (name for name in heading.names if name.code in UNIONS and not name.weak and names_mission(heading, name))
    return tuple(dict.fromkeys(name.code for name in named))[:1]


def _tells_of_forces(heading: Sentence) -> bool:
    """Whether the line names people under arms, or those who give them: "Contributors to the UN force:"."""
    has_soldiers = any(term.section == "personnel" for term in heading.nouns)
    return has_soldiers or _CONTRIBUTING.search(heading.text) is not None


def _find_heading(figure: OwnedFigure) -> Sentence | None:
    """The line that ends with a colon above the list that the figure's sentence is a line of."""
    sentences, index = figure.parties.analysis.sentences, figure.sentence.index
    for earlier in reversed(sentences[max(0, index - _LINES) : index]):
        length = earlier.end - earlier.start
        if earlier.ends_with(":"):
            return earlier if length <= _LONGEST_HEADING else None
        if earlier.ends_with(".") or length > _LONGEST_LINE:
            return None
    return None


def _is_part(figure: OwnedFigure) -> bool:
    """Whether "of them" tells of a part, or a colon behind a number of soldiers opens a list of parts."""
    sentence, at = figure.sentence, figure.candidate.start_at
    if _OF_THEM.search(sentence.report_text, at, figure.candidate.end_at + _REACH_OF_THEM):
        return True
    if _OF_THEM_BEFORE.search(sentence.report_text, max(sentence.start, at - _REACH_OF_THEM_BEFORE), at):
        return True
    if _OF_WHOLE.match(sentence.report_text, sentence.start, at) and figure.candidate.noun is None:
        return True
    colon = sentence.report_text.rfind(":", sentence.start, at)
    numbers = [number.end for number in sentence.numerals if number.end < colon and number.role is None]
    soldiers = (sentence.start_of(term.first) for term in sentence.nouns if term.group == "personnel.strong")
    counted = any(numbers and numbers[0] < start < colon for start in soldiers)
    return counted and ";" not in sentence.report_text[colon:at]


def _holds(figure: OwnedFigure, name: Name) -> bool:
    """Whether the mission named there is told to hold what is counted: "the UN force includes 300 Norlanders"."""
    sentence = figure.sentence
    if name.weak or name.code not in UNIONS or not names_mission(sentence, name):
        return False
    return _HOLDING.match(sentence.report_text, name.end, figure.candidate.start_at) is not None


def _serves(figure: OwnedFigure, name: Name) -> bool:
    """Whether forces can serve in what is named there: a mission, behind a word that leads to it."""
    if name.weak or name.code not in UNIONS:
        return False
    sentence, text = figure.sentence, figure.sentence.report_text
    led = _LED.search(text, max(sentence.start, name.start - _REACH), name.start)
    if led is None or (led["before"] and _NOT_SERVING.fullmatch(led["before"])):
        return False
    return names_mission(sentence, name) and not _AND_OUTSIDE.match(text, name.end, sentence.end)
