"""Of the report: the place of a figure whose own words name none."""

import re

from muster.extract.place.home_ground import gives_forces
from muster.extract.place.place_names import is_place, is_seat
from muster.extract.place.placed_figures import Codes, PlacedFigure
from muster.lexicon import NameKind
from muster.model import Aspect

_DONE_BY = re.compile(r"(?:\s[\w-]{1,20}){1,5}?\sby\s(?:the\s)?", re.IGNORECASE)


def find_mission(figure: PlacedFigure) -> Codes | None:
    """Where a mission that the sentence names is."""
    missions = (name for name in figure.sentence.names if name.kind is NameKind.MISSION)
    return next((name.places for name in missions if name.places), None)


def find_group(figure: PlacedFigure) -> Codes | None:
    """Where a group that the sentence names is at home, unless the report is plainly about another place."""
    homes = (name.places for name in figure.sentence.names if name.places)
    home = next(homes, None)
    return None if figure.places.is_clear and home != figure.places.main else home


def find_headed(figure: PlacedFigure) -> Codes | None:
    """The place that heads the paragraph ("CYPRUS. ", "In Kesh, "), no main one, if the actor is not its state."""
    head = figure.places.find_head(figure.sentence)
    return None if head is None or head in figure.actors or (head,) == figure.places.main else (head,)


def find_nowhere(figure: PlacedFigure) -> Codes | None:
    """No place, where a state gives forces or takes them back and the report names no place for them.

    Nor where only who trains or keeps them is told: "600 soldiers were trained by Norland".
    """
    if figure.places.main or figure.is_event:
        return None
    sentence, start = figure.sentence, figure.candidate.start_at
    is_told = gives_forces(sentence, start, figure.actors) or _takes_back(figure) or _is_done_by_others(figure)
    return () if is_told else None


def _takes_back(figure: PlacedFigure) -> bool:
    """Whether the first actor, named last before, withdraws what is counted: "Norland pulled out its 60 soldiers"."""
    sentence, start = figure.sentence, figure.candidate.start_at
    owner = sentence.find_last_name(start, (NameKind.STATE,))
    if owner is None or figure.aspect is not Aspect.DECREASE or figure.actors[:1] != (owner.code,):
        return False
    words = sentence.word_at(owner.end - 1) + 1, sentence.word_at(start)
    return next(sentence.find_cues("moves.leave", *words), None) is not None


def _is_done_by_others(figure: PlacedFigure) -> bool:
    """Whether the party behind the phrase stands behind "by", and is not whose forces are counted."""
    sentence, end = figure.sentence, figure.candidate.end_at
    behind = next((name for name in sentence.names if name.start >= end), None)
    if behind is None or behind.code in figure.actors:
        return False
    return _DONE_BY.fullmatch(sentence.report_text, end, behind.start) is not None


def find_at_home(figure: PlacedFigure) -> Codes | None:
    """The actor's own state, where the report names no other country: an army is at home."""
    is_told = not figure.is_event and len(figure.actors) == 1 and not figure.places.main
    return figure.actors if is_told and figure.places.countries == frozenset(figure.actors) else None


def find_main(figure: PlacedFigure) -> Codes | None:
    """The report's main place, where it is plain which one is."""
    return figure.places.main if figure.places.is_clear else None


def find_seat(figure: PlacedFigure) -> Codes | None:
    """The capital where somebody speaks of the figure, where the report names many places."""
    seats = (name for name in figure.sentence.names if is_place(figure.sentence, name))
    return next(((name.code,) for name in seats if is_seat(figure.sentence, name)), None)


def find_main_just_named(figure: PlacedFigure) -> Codes | None:
    """The report's main place, where it was named last."""
    return find_main(figure) or None if figure.places.main == find_lately(figure) else None


def find_main_undisputed(figure: PlacedFigure) -> Codes | None:
    """The report's main place, where no other was named lately."""
    return None if find_lately(figure) else find_main(figure)


def find_lately(figure: PlacedFigure) -> Codes:
    """The place named last before the sentence."""
    return figure.places.find_lately(figure.sentence)
