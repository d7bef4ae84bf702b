"""Places: where the forces are, go to, strike or leave."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from muster.extract.figure.candidates import Candidate
from muster.extract.place.back_references import BACK, find_last_country, find_own_ground
from muster.extract.place.destinations import find_destinations, find_left_for_home
from muster.extract.place.helped_parties import find_helped
from muster.extract.place.home_ground import (
    counts_service,
    find_army_of,
    find_elsewhere,
    find_home,
    find_host,
    find_host_in_row,
    find_losses_at_border,
    find_own_side,
    find_receiver,
    gives_forces,
)
from muster.extract.place.place_names import find_leading_word, is_place, is_seat, with_joined
from muster.extract.place.report_places import Places
from muster.extract.relative_clauses import find_resumed
from muster.extract.sentence import Sentence
from muster.extract.tallies import find_bracketed, find_listed_place
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import phrase_choice
from muster.model import Aspect

# A new clause with a subject or verb of its own: a place before it need not be that of the figure.
_CLAUSE = re.compile(rf";|, (?:and|but|while) (?:{phrase_choice('places.clause')})")
_CROSSED = re.compile(r";| -- |\bsaid\b|\btold\b|, (?:and|but|while|as) ")
_HERE = re.compile(r"\b(?:here|from here)\b", re.IGNORECASE)
# In characters: how far behind a phrase its place may stand, how far where nothing comes between, "there" behind the
# phrase, and one place behind another.
_REACH = 90
_REACH_RIGHT = 20
_REACH_HERE = 40
_REACH_BACK = 110
_REACH_NEXT = 60
# How many sentences back "there" may mean.
_SENTENCES_BACK = 3

# The rules of the surest places, which the figure's own words name.
LEFT = "left, right behind the phrase"
RIGHT_BEHIND = "right behind the phrase"
_EVENTS = (Aspect.EVENT, Aspect.CUMULATIVE)

_Codes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Figure:
    """What the rules look at; `before` and `behind` are the names of places on either side of the phrase."""

    candidate: Candidate
    aspect: Aspect
    actors: _Codes
    places: Places
    inherited: _Codes
    before: Sequence[Name]
    behind: Sequence[Name]

    @property
    def sentence(self) -> Sentence:
        return self.candidate.sentence


def match_places(
    candidate: Candidate, aspect: Aspect, actors: _Codes, places: Places, inherited: _Codes
) -> tuple[_Codes, str]:
    """Codes of the candidate's places in order of mention, with the rule that chose them; none where nothing tells.

    `inherited` are the places of the figure before, where this one goes on from it.
    """
    sentence = candidate.sentence
    named = places.find_named(sentence)
    before = [name for name in named if name.end <= candidate.start_at]
    behind = find_destinations(candidate, aspect, actors, named)
    figure = _Figure(candidate, aspect, actors, places, inherited, before, behind)
    found = ((find_codes(figure), rule) for rule, find_codes in _RULES)
    return next(((codes, rule) for codes, rule in found if codes is not None), ((), _RULES[-1][0]))


def _find_own_side(figure: _Figure) -> _Codes | None:
    if figure.aspect in _EVENTS:
        return None
    candidate = figure.candidate
    codes = find_own_side(figure.sentence, candidate.start_at, candidate.end_at, figure.actors, figure.places.main)
    return codes or None


def _find_losses_at_border(figure: _Figure) -> _Codes | None:
    if figure.aspect not in _EVENTS:
        return None
    return (
        find_losses_at_border(figure.sentence, figure.candidate.start_at, figure.candidate.end_at, figure.actors)
        or None
    )


def _find_left_for_home(figure: _Figure) -> _Codes | None:
    """The place that those are at who go home: "return to Norland from Kesh"."""
    if figure.aspect is not Aspect.DECREASE:
        return None
    left = find_left_for_home(figure.candidate, figure.places.find_named(figure.sentence))
    return with_joined(figure.sentence, left) if left else None


def _find_left(figure: _Figure) -> _Codes | None:
    """The place behind the very next "from" of a withdrawal: "withdrew 60 soldiers from Norland"."""
    if figure.aspect is not Aspect.DECREASE or not figure.behind:
        return None
    is_left = find_leading_word(figure.sentence, figure.behind[0]) == "from"
    return _find_right_behind(figure) if is_left else None


def _find_behind_clause(figure: _Figure) -> _Codes | None:
    """The place of the main verb, behind a clause with a place of its own: "600 who fought in Norland are in Kesh"."""
    candidate, sentence = figure.candidate, figure.sentence
    resumed = find_resumed(candidate)
    if resumed == candidate.end or figure.aspect in _EVENTS:
        return None
    start = sentence.start_of(resumed)
    first = next((name for name in figure.behind if name.start >= start), None)
    if first is None or first.start - start > _REACH or _CROSSED.search(sentence.report_text, start, first.start):
        return None
    return with_joined(sentence, first)


def _find_right_behind(figure: _Figure) -> _Codes | None:
    return _find_within(figure, _REACH_RIGHT)


def _find_behind(figure: _Figure) -> _Codes | None:
    return _find_within(figure, _REACH)


def _find_elsewhere(figure: _Figure) -> _Codes | None:
    """No place, where the words say so before they name one."""
    end = figure.candidate.end_at
    stop = figure.behind[0].start if figure.behind else end + _REACH
    return () if find_elsewhere(figure.sentence, end, min(stop, end + _REACH)) else None


def _find_of_army(figure: _Figure) -> _Codes | None:
    """An army stands in its own country, and to enlarge or cut one moves nobody."""
    if figure.aspect in _EVENTS or figure.behind:
        return None
    owner = find_army_of(figure.sentence, figure.candidate.start_at, figure.actors)
    return () if owner and figure.aspect is not Aspect.LEVEL else owner


def _find_in_service(figure: _Figure) -> _Codes | None:
    candidate = figure.candidate
    if figure.aspect in _EVENTS or figure.before or figure.behind:
        return None
    return () if counts_service(figure.sentence, candidate.start_at, candidate.end_at) else None


def _find_helped(figure: _Figure) -> _Codes | None:
    return find_helped(figure.sentence, figure.candidate.end_at, figure.actors) or None


def _find_home(figure: _Figure) -> _Codes | None:
    if figure.aspect in _EVENTS:
        return None
    candidate = figure.candidate
    return find_home(figure.sentence, candidate.start_at, candidate.end_at, figure.actors) or None


def _find_within(figure: _Figure, reach: int) -> _Codes | None:
    """Goal before origin: "from Norland to Kesh" goes to Kesh; a withdrawal leaves the place behind "from"."""
    candidate, sentence = figure.candidate, figure.sentence
    if not figure.behind or figure.behind[0].start - candidate.end_at > reach:
        return None
    first = figure.behind[0]
    between = candidate.end_at, first.start
    if _CROSSED.search(sentence.report_text, *between) or BACK.search(sentence.report_text, *between):
        return None
    if figure.aspect is Aspect.DECREASE:
        near = (name for name in figure.behind if name.start - first.start <= _REACH_NEXT)
        first = next((name for name in near if find_leading_word(sentence, name) == "from"), first)
    return with_joined(sentence, first)


def _find_named_last(figure: _Figure) -> _Codes | None:
    """The place named last before "there", if the actor is not its state."""
    candidate, stop = figure.candidate, min(figure.sentence.end, figure.candidate.end_at + _REACH_BACK)
    back = BACK.search(figure.sentence.report_text, candidate.end_at, stop)
    if back is None:
        return None
    places, index = figure.places, figure.sentence.index
    if back["all"] and figure.actors == places.main:
        return figure.actors
    if back["region"]:
        return places.find_last_region(candidate.start_at)
    sentences = places.analysis.sentences[max(0, index - _SENTENCES_BACK) : index + 1]
    last = find_last_country(sentences, candidate.start_at, figure.actors, places)
    if last is None:
        return None
    sentence, name = last
    return find_own_side(sentence, name.start, name.end, figure.actors, places.main) or (name.code,)


def _find_own_ground(figure: _Figure) -> _Codes | None:
    end = figure.candidate.end_at
    return find_own_ground(figure.sentence, end, end + _REACH, figure.actors)


def _find_bracketed(figure: _Figure) -> _Codes | None:
    """The place that the number is set beside in a row of places: "in Norland (900) and Sudland (300)"."""
    row = figure.candidate.row
    if row and row.of_places:
        return (row.name.code,)
    bracketed = find_bracketed(figure.sentence, figure.candidate.start_at)
    listed = find_listed_place(figure.sentence, figure.candidate.start_at)
    name = bracketed[0] if bracketed and bracketed[1] else listed
    return (name.code,) if name else None


def _find_host(figure: _Figure) -> _Codes | None:
    if figure.aspect in _EVENTS:
        return None
    sentence, start = figure.sentence, figure.candidate.start_at
    return find_host(sentence, start) or find_host_in_row(sentence, start)


def _find_receiver(figure: _Figure) -> _Codes | None:
    if figure.aspect in _EVENTS:
        return None
    return find_receiver(figure.sentence, figure.candidate.start_at, figure.actors)


def _find_before(figure: _Figure) -> _Codes | None:
    if not figure.before:
        return None
    last = figure.before[-1]
    if _CLAUSE.search(figure.sentence.report_text, last.end, figure.candidate.start_at):
        return None
    return with_joined(figure.sentence, last)


def _find_later(figure: _Figure) -> _Codes | None:
    """The first place behind the phrase that is not the actor's own: "since the attacks on Norland"."""
    foreign = (name for name in figure.behind if name.code not in figure.actors)
    first = next(foreign, None)
    return with_joined(figure.sentence, first) if first else None


def _find_mission(figure: _Figure) -> _Codes | None:
    missions = (name for name in figure.sentence.names if name.kind is NameKind.MISSION)
    return next((name.places for name in missions if name.places), None)


def _find_group(figure: _Figure) -> _Codes | None:
    """Where a group that the sentence names is at home, unless the report is plainly about another place."""
    homes = (name.places for name in figure.sentence.names if name.places)
    home = next(homes, None)
    return None if figure.places.is_clear and home != figure.places.main else home


def _find_nowhere(figure: _Figure) -> _Codes | None:
    """No place, where a state gives forces and the report names no place for them."""
    if figure.places.main or figure.aspect in _EVENTS:
        return None
    return () if gives_forces(figure.sentence, figure.candidate.start_at, figure.actors) else None


def _find_here(figure: _Figure) -> _Codes | None:
    """The place of the dateline, where "here" stands behind the phrase."""
    end = figure.candidate.end_at
    here = _HERE.search(figure.sentence.report_text, end, min(figure.sentence.end, end + _REACH_HERE))
    return figure.places.dateline or None if here else None


def _find_at_home(figure: _Figure) -> _Codes | None:
    """The actor's own state, where the report names no other country: an army is at home."""
    is_told = figure.aspect not in _EVENTS and len(figure.actors) == 1 and not figure.places.main
    return figure.actors if is_told and figure.places.countries == frozenset(figure.actors) else None


def _find_main(figure: _Figure) -> _Codes | None:
    return figure.places.main if figure.places.is_clear else None


def _find_seat(figure: _Figure) -> _Codes | None:
    """The capital where somebody speaks of the figure, where the report names many places."""
    seats = (name for name in figure.sentence.names if is_place(figure.sentence, name))
    return next(((name.code,) for name in seats if is_seat(figure.sentence, name)), None)


def _find_main_just_named(figure: _Figure) -> _Codes | None:
    return _find_main(figure) or None if figure.places.main == _find_lately(figure) else None


def _find_main_undisputed(figure: _Figure) -> _Codes | None:
    return None if _find_lately(figure) else _find_main(figure)


def _find_lately(figure: _Figure) -> _Codes:
    return figure.places.find_lately(figure.sentence)


# The first rule that decides; no codes are a decision too, None is not.
_RULES: tuple[tuple[str, Callable[[_Figure], _Codes | None]], ...] = (
    ("own side of the border", _find_own_side),
    ("losses at a border", _find_losses_at_border),
    ("number beside the place", _find_bracketed),
    ("behind a clause on the phrase", _find_behind_clause),
    ("left for home", _find_left_for_home),
    (LEFT, _find_left),
    (RIGHT_BEHIND, _find_right_behind),
    ("where they are hosted", _find_host),
    ("in no one place", _find_elsewhere),
    ("called up at home", _find_home),
    ("whole army", _find_of_army),
    ("in service anywhere", _find_in_service),
    ("where those helped are", _find_helped),
    ("behind the phrase", _find_behind),
    ("here: the place of the dateline", _find_here),
    ("whose airspace it is", _find_own_ground),
    ("there: the place named last", _find_named_last),
    ("before the phrase", _find_before),
    ("later in the sentence", _find_later),
    ("who is to get them", _find_receiver),
    ("where the mission is", _find_mission),
    ("where the group is at home", _find_group),
    ("as the figure before", lambda each: (each.inherited or None) if each.inherited == each.places.main else None),
    ("as the figure before, away from the report's place", lambda figure: figure.inherited or None),
    ("only place of the report", lambda figure: figure.places.main if figure.places.is_alone else None),
    ("no place told", _find_nowhere),
    ("at home, no other country named", _find_at_home),
    ("place of the report, just named", _find_main_just_named),
    ("place of the report", _find_main_undisputed),
    ("place of the report, another just named", _find_main),
    ("where they speak of it", _find_seat),
    ("place named last of many", lambda figure: _find_lately(figure) or None),
    ("place named most of many", lambda figure: figure.places.main),
)
