"""Beside: the places that stand before or behind the phrase in its sentence."""

import re

from muster.extract.place.back_references import BACK, find_last_country
from muster.extract.place.destinations import ORIGINS, find_left_for_home
from muster.extract.place.home_ground import find_own_side
from muster.extract.place.of_report import find_headed
from muster.extract.place.place_names import PLACE_KINDS, find_leading_word, with_joined
from muster.extract.place.placed_figures import Codes, PlacedFigure
from muster.extract.relative_clauses import find_resumed
from muster.extract.tallies import find_bracketed, find_listed_place
from muster.lexicon.phrases import phrase_choice
from muster.model import Aspect

# A new clause with a subject or verb of its own: a place before it need not be that of the figure.
_CLAUSE = re.compile(rf";|, (?:and|but|while) (?:{phrase_choice('places.clause')})")
_CROSSED = re.compile(r";| -- |\bsaid\b|\btold\b|, (?:and|but|while|as) ")
_HERE = re.compile(r"\b(?:here|from here)\b", re.IGNORECASE)
# Behind a place in whose clause a figure stands: "Norland, where about 600 soldiers".
_WHERE = re.compile(r",?\swhere\b[^,;:()]*\Z")
# "Its presence in", "the number of its soldiers in"; behind the place "down to", "from 900 to about".
_FORCE_IN = re.compile(
    rf"\b(?:{phrase_choice('places.presences')})\s(?:in|across|throughout)\s(?:the\s)?(?:[\w-]{{1,20}}\s)?\Z",
    re.IGNORECASE,
)
_TO_SIZE = re.compile(
    r"(?:\s[\w-]{1,15}){0,3}?(?:\sfrom\s[^,;]{1,30})?\s(?:to|at|by)\s(?:(?:just|only|some|about|an?)\s){0,3}",
    re.IGNORECASE,
)
# Behind a place that is left: "to Kesh", "for its base in Kesh".
_ONWARD = re.compile(r"\s(?:to|into|for|toward|towards)\s(?:[a-z]{1,12}\s){0,4}[A-Z]")
# In characters: how far behind a phrase its place may stand, how far where nothing comes between, "there" behind the
# phrase, one place behind another,
# and how far before a phrase the place that "where" goes on from.
_REACH = 90
_REACH_RIGHT = 20
_REACH_HERE = 40
_REACH_BACK = 110
_REACH_NEXT = 60
_REACH_WHERE = 80
# How many sentences back "there" may mean.
_SENTENCES_BACK = 3


def find_left_going_home(figure: PlacedFigure) -> Codes | None:
    """The place that those are at who go home: "return to Norland from Kesh"."""
    if figure.aspect is not Aspect.DECREASE:
        return None
    left = find_left_for_home(figure.candidate, figure.places.find_named(figure.sentence))
    return with_joined(figure.sentence, left) if left else None


def find_left(figure: PlacedFigure) -> Codes | None:
    """The place behind the very next "from" of a withdrawal: "withdrew 60 soldiers from Norland", "60 left Norland"."""
    if figure.aspect is not Aspect.DECREASE or not figure.behind:
        return None
    is_left = find_leading_word(figure.sentence, figure.behind[0]) in ORIGINS
    return find_right_behind(figure) if is_left else None


def find_left_for_another(figure: PlacedFigure) -> Codes | None:
    """The place that those leave who go to another: "moved 60 soldiers from Norland to Kesh", "60 left Norland for"."""
    left = find_left(figure)
    is_onward = left and _ONWARD.match(figure.sentence.report_text, figure.behind[0].end, figure.sentence.end)
    return left if is_onward else None


def find_behind_clause(figure: PlacedFigure) -> Codes | None:
    """The place of the main verb, behind a clause with a place of its own: "600 who fought in Norland are in Kesh"."""
    candidate, sentence = figure.candidate, figure.sentence
    resumed = find_resumed(candidate)
    if resumed == candidate.end or figure.is_event:
        return None
    start = sentence.start_of(resumed)
    first = next((name for name in figure.behind if name.start >= start), None)
    if first is None or first.start - start > _REACH or _CROSSED.search(sentence.report_text, start, first.start):
        return None
    return with_joined(sentence, first)


def find_right_behind(figure: PlacedFigure) -> Codes | None:
    """The place right behind the phrase: "60 soldiers in Norland"."""
    return _find_within(figure, _REACH_RIGHT)


def find_behind(figure: PlacedFigure) -> Codes | None:
    """The place further behind the phrase."""
    return _find_within(figure, _REACH)


def find_force_there(figure: PlacedFigure) -> Codes | None:
    """The place of a force of which the size to come is told: "bring its presence in Norland down to 60"."""
    if figure.is_event or not figure.before:
        return None
    last, sentence = figure.before[-1], figure.sentence
    text, reach = sentence.report_text, max(sentence.start, last.start - _REACH_RIGHT - _REACH_HERE)
    has_force = _FORCE_IN.search(text, reach, last.start)
    to_size = _TO_SIZE.fullmatch(text, last.end, figure.candidate.start_at)
    return with_joined(sentence, last) if has_force and to_size else None


def find_where(figure: PlacedFigure) -> Codes | None:
    """The place of whose clause the figure is: "Norland, where about 60 Kesh soldiers serve"."""
    sentence, start = figure.sentence, figure.candidate.start_at
    last = sentence.find_last_name(start, PLACE_KINDS)
    if last is None or last.code in figure.actors or start - last.end > _REACH_WHERE:
        return None
    return (last.code,) if _WHERE.match(sentence.report_text, last.end, start) else None


def find_before(figure: PlacedFigure) -> Codes | None:
    """The place named last before the phrase, in its clause."""
    if not figure.before:
        return None
    last = figure.before[-1]
    if _CLAUSE.search(figure.sentence.report_text, last.end, figure.candidate.start_at):
        return None
    return with_joined(figure.sentence, last)


def find_later(figure: PlacedFigure) -> Codes | None:
    """The first place behind the phrase that is not the actor's own: "since the attacks on Norland"."""
    foreign = (name for name in figure.behind if name.code not in figure.actors)
    first = next(foreign, None)
    return with_joined(figure.sentence, first) if first else None


def find_beside_number(figure: PlacedFigure) -> Codes | None:
    """The place that the number is set beside in a row of places: "in Norland (900) and Sudland (300)"."""
    row = figure.candidate.row
    if row and row.of_places:
        return (row.name.code,)
    bracketed = find_bracketed(figure.sentence, figure.candidate.start_at)
    listed = find_listed_place(figure.sentence, figure.candidate.start_at)
    name = bracketed[0] if bracketed and bracketed[1] else listed
    return (name.code,) if name else None


def find_here(figure: PlacedFigure) -> Codes | None:
    """The place of the dateline, where "here" stands behind the phrase."""
    end = figure.candidate.end_at
    here = _HERE.search(figure.sentence.report_text, end, min(figure.sentence.end, end + _REACH_HERE))
    return figure.places.dateline or None if here else None


def find_headed_there(figure: PlacedFigure) -> Codes | None:
    """The place that heads the paragraph, where "there" behind the phrase means it."""
    end = figure.candidate.end_at
    back = BACK.search(figure.sentence.report_text, end, min(figure.sentence.end, end + _REACH_BACK))
    is_own = back and not back["all"] and not back["region"] and not figure.before
    return find_headed(figure) if is_own else None


def find_named_last(figure: PlacedFigure) -> Codes | None:
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


def _find_within(figure: PlacedFigure, reach: int) -> Codes | None:
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
