"""Home ground: forces that stand in their own country, though the words name another, or in no one place."""

import re

from muster.extract.place.place_names import PLACE_KINDS, is_adjective
from muster.extract.place.place_use import is_place_use
from muster.extract.sentence import Sentence
from muster.extract.tallies import find_gapped
from muster.lexicon import Name, NameKind
from muster.lexicon.neighbours import are_neighbours
from muster.lexicon.phrases import any_phrase, phrase_before, phrase_choice

_BORDER = re.compile(
    rf"(?P<crossed>\b(?:{phrase_choice('places.crossing')})\W+(?:\w+\W+){{0,3}})?"
    rf"\b(?:{phrase_choice('places.border')})\b(?!\s+(?:{phrase_choice('places.guards')})\b)",
    re.IGNORECASE,
)
_BORDER_WITH = re.compile(r"\s+(?:region\s+|area\s+)?(?:with|to)\s+(?:\w+\s+){0,2}")
_INSIDE = re.compile(r"\s+(?:\w+\s+)?(?:in|inside)\b")
_CROSS_BORDER = re.compile(r"\bcross-border\s+(?:attack|attacks|raid|raids|shelling|fire|assault|assaults|incident)\b")
_NEAR = phrase_before("places.near", words=0)
_HOSTING = re.compile(rf"\b(?:{phrase_choice('places.hosting')})\s+(?:[\w.'’-]+\s+){{0,5}}\Z", re.IGNORECASE)
_GETTING = re.compile(rf"\b(?:{phrase_choice('places.getting')})\s+(?:[\w.'’-]+\s+){{0,6}}\Z", re.IGNORECASE)
# Between a state's name and what its leaders do: "Norland's prime minister has", "Norland and its allies".
_ITS_LEADERS = re.compile(r"(?:['’]s?)?\s(?:[\w-]{1,20}\s){0,5}")
# "Norland, which hosts 900 Kesh soldiers, is to receive": a clause between a state and what it does.
_ASIDE = re.compile(r",\s(?:where|which|whose)\s(?:[^,;:]|,(?=\d)){1,80}?,(?=\s(?:[\w-]{1,20}\s){0,5}\Z)")
_STATES = frozenset({NameKind.STATE, NameKind.DEMONYM, NameKind.CAPITAL})
_PARTIES = frozenset({NameKind.DEMONYM, NameKind.STATE, NameKind.INSTITUTION})
_WHOLE_FORCES = re.compile(
    rf"\b(?:{phrase_choice('places.whole_forces')})\s+(?:\w+\s+){{0,2}}(?:{phrase_choice('places.sized')})\s+\Z",
    re.IGNORECASE,
)
_IN_SERVICE = any_phrase("places.in_service")
_CALLED_UP = any_phrase("places.called_up")
_GIVING = any_phrase("places.giving")
_ELSEWHERE = any_phrase("places.elsewhere")
_BESIDES = any_phrase("places.besides")
_ITS = re.compile(r"\b(?:its|their)\s+(?:[\w-]+\s+){0,2}\Z", re.IGNORECASE)
_NAMING = PLACE_KINDS | {NameKind.DEMONYM}
# In characters: how far from the phrase the border may stand, and from the border the name of whose it is; before a
# neighbour's name the word of nearness; before a figure the word of hosting and the force that it is the size of;
# around it a call-up, behind it words of service.
_REACH_BORDER = 90
_REACH_NAME = 40
_REACH_NEAR = 20
_REACH_HOST = 70
_REACH_ASIDE = 140
_REACH_FORCES = 60
_REACH_CALL = 60
_REACH_SERVICE = 50


def find_own_side(
    sentence: Sentence, start: int, end: int, actors: tuple[str, ...], main: tuple[str, ...]
) -> tuple[str, ...]:
    """The actor's state, whose forces counted at [start, end) stand at its border with a neighbour; else none.

    A border that nobody is named beside is that with the `main` place of the report; "near Kesh" is at its border too.
    "Its borders" may be the actor's own or those of a neighbour that it threatens: it stands on its own side of both.
    """
    if len(actors) != 1:
        return ()
    text = sentence.report_text
    first, last = max(sentence.start, start - _REACH_BORDER), min(sentence.end, end + _REACH_BORDER)
    for border in _BORDER.finditer(text, first, last):
        if border["crossed"]:
            continue
        named = [name.code for name in sentence.names if _is_beside(name, border)]
        its = _ITS.search(text, max(sentence.start, border.start() - _REACH_NAME), border.start())
        if its and _acts_between(sentence, end, border, actors):
            continue
        if its and len(actors[0]) == 3 and actors[0] not in named:
            return actors
        others = [code for code in named if code != actors[0]]
        if any(are_neighbours(actors[0], code) for code in others or main):
            return actors
    behind = (name for name in sentence.names if name.kind is NameKind.STATE and end <= name.start <= last)
    near = (name for name in behind if _NEAR.search(text, max(0, name.start - _REACH_NEAR), name.start))
    return actors if any(are_neighbours(actors[0], name.code) for name in near) else ()


def find_host(sentence: Sentence, start: int) -> tuple[str, ...] | None:
    """The state that hosts those counted at `start` ("Norland is home to 600 soldiers"); None where none does."""
    hosting = _HOSTING.search(sentence.report_text, max(sentence.start, start - _REACH_HOST), start)
    if hosting is None:
        return None
    before = (name for name in reversed(sentence.names) if name.end <= hosting.start() and name.kind in PLACE_KINDS)
    return next(((name.code,) for name in before if not is_adjective(sentence, name)), None)


def find_host_in_row(sentence: Sentence, start: int) -> tuple[str, ...] | None:
    """The state right before the figure, behind one that hosts: "Norland hosts 900 soldiers, Kesh 300"; else None."""
    host = find_gapped(sentence, start)
    earlier = (number.start for number in sentence.numerals if host and number.end <= host.start)
    return (host.code,) if host and any(find_host(sentence, at) for at in earlier) else None


def find_receiver(sentence: Sentence, start: int, actors: tuple[str, ...]) -> tuple[str, ...] | None:
    """The state that gets or asks for others' forces: "Norland asked Kesh for 600 soldiers"; None where none does."""
    getting = _GETTING.search(sentence.report_text, max(sentence.start, start - _REACH_HOST), start)
    if getting is None or not actors:
        return None
    aside = _ASIDE.search(sentence.report_text, max(sentence.start, getting.start() - _REACH_ASIDE), getting.start())
    before = sentence.find_last_name(getting.start(), _STATES)
    if aside and before and before.end < aside.end():
        before = sentence.find_last_name(aside.start(), _STATES)
    if before is None or before.code in actors or is_place_use(sentence, before):
        return None
    verb = aside.end() if aside and before.end == aside.start() else before.end
    return (before.code,) if _ITS_LEADERS.fullmatch(sentence.report_text, verb, getting.start()) else None


def find_losses_at_border(sentence: Sentence, start: int, end: int, actors: tuple[str, ...]) -> tuple[str, ...]:
    """The state on whose side of a border those counted at [start, end) were lost; none where no border is named.

    Its forces suffered the loss or are named with it; the state that the border is said to be with is the other one.
    """
    text = sentence.report_text
    first, last = max(sentence.start, start - _REACH_BORDER), min(sentence.end, end + _REACH_BORDER)
    if len(actors) == 1 and len(actors[0]) == 3 and _CROSS_BORDER.search(text, first, last):
        return actors
    for border in _BORDER.finditer(text, first, last):
        if border["crossed"] or _INSIDE.match(text, border.end()):
            continue
        others = [name for name in sentence.names if _bounds(name, border, text)]
        parties = [*actors, *(name.code for name in sentence.names if name.kind in _PARTIES and name not in others)]
        for other in others:
            if own := next((code for code in parties if are_neighbours(code, other.code)), None):
                return (own,)
    return ()


def find_home(sentence: Sentence, start: int, end: int, actors: tuple[str, ...]) -> tuple[str, ...]:
    """The actor's state, where its forces are called up at home; else none."""
    first, last = max(sentence.start, start - _REACH_CALL), min(sentence.end, end + _REACH_CALL)
    if len(actors) == 1 and len(actors[0]) == 3 and _CALLED_UP.search(sentence.report_text, first, last):
        return actors
    return ()


def find_army_of(sentence: Sentence, start: int, actors: tuple[str, ...]) -> tuple[str, ...] | None:
    """Whose army the figure that starts there is the size of, or a change of, and no deployment; None if of none."""
    army = _WHOLE_FORCES.search(sentence.report_text, max(sentence.start, start - _REACH_FORCES), start)
    if army is None:
        return None
    owners = (name.code for name in sentence.names if _owns(name, army))
    return next(((code,) for code in owners), actors if len(actors) == 1 else None)


def counts_service(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the figure at [start, end) counts people in service, wherever they are, and no deployment."""
    stop = min(sentence.end, end + _REACH_SERVICE)
    return _IN_SERVICE.search(sentence.report_text, start, stop) is not None


def gives_forces(sentence: Sentence, start: int, actors: tuple[str, ...]) -> bool:
    """Whether the first actor is a state, named last before `start`, that sends or lends what is counted there."""
    giver = sentence.find_last_name(start, (NameKind.STATE,))
    if giver is None or actors[:1] != (giver.code,):
        return False
    # "Norland gives 600 soldiers, Sudland 150": the verb is that of the clause before.
    first = sentence.start if find_gapped(sentence, start) == giver else giver.end
    return _GIVING.search(sentence.report_text, first, start) is not None


def find_elsewhere(sentence: Sentence, end: int, stop: int) -> int | None:
    """Where the words behind a phrase say that its forces are in no one place ("worldwide"); None where they do not."""
    text, stop = sentence.report_text, min(stop, sentence.end)
    words = _ELSEWHERE.search(text, end, stop)
    return words.start() if words and not _BESIDES.search(text, end, words.end()) else None


def _bounds(name: Name, border: re.Match[str], text: str) -> bool:
    """Whether the border is the named state's: "the Norlandish border", "the border with Norland"."""
    if name.kind not in _NAMING:
        return False
    behind = border.end() <= name.start and _BORDER_WITH.fullmatch(text, border.end(), name.start)
    return bool(behind) or (border.start() - 2 <= name.end <= border.start())


def _acts_between(sentence: Sentence, end: int, border: re.Match[str], actors: tuple[str, ...]) -> bool:
    """Whether another state stands between the phrase's end and "its border": "60 came when Kesh closed its border"."""
    between = (name for name in sentence.names if end <= name.start < border.start())
    return any(name.kind is NameKind.STATE and name.code not in actors for name in between)


def _is_beside(name: Name, border: re.Match[str]) -> bool:
    near = border.start() - _REACH_NAME <= name.start and name.end <= border.end() + _REACH_NAME
    return near and name.kind in _NAMING


def _owns(name: Name, army: re.Match[str]) -> bool:
    """Whether the name stands right before the army ("the Norlandish ground forces") or is the army's own."""
    own = name.kind is NameKind.INSTITUTION and name.start <= army.start() < name.end
    return own or (name.kind in _NAMING and name.end == army.start() - 1)
