"""Places: where the forces are, go to, strike or leave."""

from collections.abc import Callable

from muster.extract.figure.candidate import Candidate
from muster.extract.place.back_references import find_own_ground
from muster.extract.place.beside import (
    find_before,
    find_behind,
    find_behind_clause,
    find_beside_number,
    find_force_there,
    find_headed_there,
    find_here,
    find_later,
    find_left,
    find_left_for_another,
    find_left_going_home,
    find_named_last,
    find_right_behind,
    find_where,
)
from muster.extract.place.destinations import find_destinations
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
)
from muster.extract.place.of_report import (
    find_at_home,
    find_group,
    find_headed,
    find_lately,
    find_main,
    find_main_just_named,
    find_main_undisputed,
    find_mission,
    find_nowhere,
    find_seat,
)
from muster.extract.place.placed_figures import Codes, PlacedFigure
from muster.extract.place.report_places import Places
from muster.model import Aspect

# The rules of the surest places, which the figure's own words name.
LEFT = "left, right behind the phrase"
RIGHT_BEHIND = "right behind the phrase"
HEADED = "place that heads the paragraph"
# How far behind a phrase its place may stand, in characters.
_REACH = 90


def match_places(
    candidate: Candidate, aspect: Aspect, actors: Codes, places: Places, inherited: Codes
) -> tuple[Codes, str]:
    """Codes of the candidate's places in order of mention, with the rule that chose them; none where nothing tells.

    `inherited` are the places of the figure before, where this one goes on from it.
    """
    sentence = candidate.sentence
    named = places.find_named(sentence)
    before = [name for name in named if name.end <= candidate.start_at]
    behind = find_destinations(candidate, aspect, actors, named)
    figure = PlacedFigure(candidate, aspect, actors, places, inherited, before, behind)
    found = ((find_codes(figure), rule) for rule, find_codes in _RULES)
    return next(((codes, rule) for codes, rule in found if codes is not None), ((), _RULES[-1][0]))


def _find_own_side(figure: PlacedFigure) -> Codes | None:
    if figure.is_event:
        return None
    candidate = figure.candidate
    codes = find_own_side(figure.sentence, candidate.start_at, candidate.end_at, figure.actors, figure.places.main)
    return codes or None


def _find_losses_at_border(figure: PlacedFigure) -> Codes | None:
    if not figure.is_event:
        return None
    return (
        find_losses_at_border(figure.sentence, figure.candidate.start_at, figure.candidate.end_at, figure.actors)
        or None
    )


def _find_elsewhere(figure: PlacedFigure) -> Codes | None:
    """No place, where the words say so before they name one."""
    end = figure.candidate.end_at
    stop = figure.behind[0].start if figure.behind else end + _REACH
    return () if find_elsewhere(figure.sentence, end, min(stop, end + _REACH)) else None


def _find_of_army(figure: PlacedFigure) -> Codes | None:
    """An army stands in its own country, and to enlarge or cut one moves nobody."""
    if figure.is_event or figure.behind:
        return None
    owner = find_army_of(figure.sentence, figure.candidate.start_at, figure.actors)
    return () if owner and figure.aspect is not Aspect.LEVEL else owner


def _find_in_service(figure: PlacedFigure) -> Codes | None:
    candidate = figure.candidate
    if figure.is_event or figure.before or figure.behind:
        return None
    return () if counts_service(figure.sentence, candidate.start_at, candidate.end_at) else None


def _find_helped(figure: PlacedFigure) -> Codes | None:
    places = figure.places
    return find_helped(figure.sentence, figure.candidate.end_at, figure.actors, places.may_be_told) or None


def _find_home(figure: PlacedFigure) -> Codes | None:
    if figure.is_event:
        return None
    candidate = figure.candidate
    return find_home(figure.sentence, candidate.start_at, candidate.end_at, figure.actors) or None


def _find_own_ground(figure: PlacedFigure) -> Codes | None:
    end = figure.candidate.end_at
    return find_own_ground(figure.sentence, end, end + _REACH, figure.actors)


def _find_host(figure: PlacedFigure) -> Codes | None:
    if figure.is_event:
        return None
    sentence, start = figure.sentence, figure.candidate.start_at
    return find_host(sentence, start) or find_host_in_row(sentence, start)


def _find_receiver(figure: PlacedFigure) -> Codes | None:
    if figure.is_event:
        return None
    return find_receiver(figure.sentence, figure.candidate.start_at, figure.actors)


# The first rule that decides; no codes are a decision too, None is not.
_RULES: tuple[tuple[str, Callable[[PlacedFigure], Codes | None]], ...] = (
    ("own side of the border", _find_own_side),
    ("losses at a border", _find_losses_at_border),
    ("number beside the place", find_beside_number),
    ("behind a clause on the phrase", find_behind_clause),
    ("left for home", find_left_going_home),
    ("left for another place", find_left_for_another),
    (LEFT, find_left),
    (RIGHT_BEHIND, find_right_behind),
    ("where they are hosted", _find_host),
    ("in no one place", _find_elsewhere),
    ("called up at home", _find_home),
    ("whole army", _find_of_army),
    ("in service anywhere", _find_in_service),
    ("where those helped are", _find_helped),
    ("where the force is that changes", find_force_there),
    ("behind the phrase", find_behind),
    ("here: the place of the dateline", find_here),
    ("whose airspace it is", _find_own_ground),
    (HEADED, find_headed_there),
    ("there: the place named last", find_named_last),
    ("place of the clause that it is in", find_where),
    ("before the phrase", find_before),
    ("later in the sentence", find_later),
    ("who is to get them", _find_receiver),
    ("where the mission is", find_mission),
    ("where the group is at home", find_group),
    (HEADED, find_headed),
    ("as the figure before", lambda each: (each.inherited or None) if each.inherited == each.places.main else None),
    ("as the figure before, away from the report's place", lambda figure: figure.inherited or None),
    ("only place of the report", lambda figure: figure.places.main if figure.places.is_alone else None),
    ("no place told", find_nowhere),
    ("at home, no other country named", find_at_home),
    ("place of the report, just named", find_main_just_named),
    ("place of the report", find_main_undisputed),
    ("place of the report, another just named", find_main),
    ("where they speak of it", find_seat),
    ("place named last of many", lambda figure: find_lately(figure) or None),
    ("place named most of many", lambda figure: figure.places.main),
)
