"""Actors: whose forces a candidate counts (for losses: whose members; for strikes: who strikes)."""

from collections.abc import Callable, Iterator

from muster.extract.actor.attacked import find_attacked, find_loser
from muster.extract.actor.clauses import find_agent, find_antecedent, find_nationality, find_sender, find_whole
from muster.extract.actor.irregulars import (
    find_definite_group,
    find_group_beside,
    find_plain_group,
    find_rebels,
    find_unlisted_group,
    is_of_country,
)
from muster.extract.actor.journeys import find_abroad, find_home
from muster.extract.actor.mission_parts import find_mission_of_part, find_part_of_mission
from muster.extract.actor.nations import find_nation
from muster.extract.actor.nearest_forces import find_forces_ahead, find_forces_before, find_nearest_forces
from muster.extract.actor.openings import find_mission_ground, find_opening, is_unnamed_mission
from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.actor.owners import (
    find_grown,
    find_home_police,
    find_inside,
    find_many,
    find_many_allied,
    find_owner,
    find_peacekeepers,
    find_phrase_parties,
    find_police,
    find_tallied,
)
from muster.extract.actor.pairs import find_paired
from muster.extract.actor.parties import UNIONS, Parties, only_backs
from muster.extract.actor.pronouns import find_government, find_meant, find_possessor, find_saying
from muster.extract.actor.rockets import find_firing_group, find_firing_subject
from muster.extract.actor.served import find_sending_state, find_served, is_outside
from muster.extract.actor.subjects import find_before_verb, find_new_subject, find_speaker_before, find_subject
from muster.extract.actor.unlisted import find_unlisted_people, find_unlisted_sender
from muster.extract.figure.counted import LOSSES, Counted
from muster.extract.frames import Frame
from muster.extract.place.home_ground import find_host, find_host_in_row
from muster.extract.tallies import find_compared, find_gapped, find_restarted
from muster.lexicon import Name
from muster.model import Measure

_AS_BEFORE = "as the figure before"
_NOBODY = "nobody named"
_WHOLE = "whole of which a part's people are told"
# The report names nobody but the country that they go to, leave or are in.
_ABROAD = "only named as where they go"
# The report names nobody but those who support whose figure it is.
_BACKED = "only backers named"
# Rules of those that a report tells of most, wherever they are named.
_FALLBACKS = frozenset(
    {
        "only party of the report",
        "main forces named beside",
        "main forces named before",
        "forces of the report at home",
        "forces of the report",
    }
)
# A mission of which nobody tells whose it is, neither the state's where it is nor a contributor's.
_UNNAMED = "mission that nobody is named for"
_NATION = "nation of the peacekeepers"

_Rule = tuple[str, Callable[[OwnedFigure], Codes]]


def match_actors(
    counted: Counted, frame: Frame, parties: Parties, inherited: Codes | None, speaker: str | None = None
) -> tuple[Codes, str]:
    """Codes of the figure's actors, in order of mention, with the rule that chose them; none where nothing tells.

    `inherited` are the actors of the figure before, None where this one does not go on from it; `speaker` is the party
    of whoever speaks of the figure, whom "we" means.
    """
    figure = OwnedFigure(counted.candidate, frame, parties, inherited, speaker)
    whole = find_whole(figure)
    if whole is not None:
        return whole, _WHOLE
    for name, find_codes in _find_rules(counted, figure.is_irregular):
        codes = find_codes(figure)
        if name in _FALLBACKS and not (find_abroad(figure) | find_mission_ground(figure)).isdisjoint(codes):
            return (), _ABROAD if parties.mentions.keys() <= set(codes) else _NOBODY
        if not codes and name == _UNNAMED and is_unnamed_mission(figure):
            return (), name
        apart = is_outside(figure)
        if apart:
            codes = tuple(code for code in codes if code not in UNIONS) or codes
        if codes or (name == _AS_BEFORE and figure.goes_on_unknown):
            nation = find_nation(figure, codes, counted.measure in LOSSES)
            senders, served = find_sending_state(figure, codes), () if apart else find_served(figure, codes)
            if senders and UNIONS.isdisjoint(codes):
                return senders, name
            return tuple(dict.fromkeys([*senders, *codes, *nation, *served])), _NATION if nation else name
    return (), _BACKED if _has_only_backers(figure) else _NOBODY


def _has_only_backers(figure: OwnedFigure) -> bool:
    """Whether the phrase names a party that only supports others, or the sentence where the report names no other."""
    sentence, candidate = figure.sentence, figure.candidate
    backers = [name for name in sentence.names if only_backs(sentence.report_text, name)]
    if any(candidate.start_at <= name.start < candidate.end_at for name in backers):
        return True
    return bool(backers) and not figure.parties.mentions


def _find_inherited(figure: OwnedFigure) -> Codes:
    """Actors of the figure before, but no armed group for a figure that counts soldiers."""
    codes = figure.known_before
    is_group = figure.parties.groups.intersection(codes) or any(map(is_of_country, codes))
    return () if figure.is_regular and is_group else codes


def _find_inherited_without_noun(figure: OwnedFigure) -> Codes:
    return figure.known_before if figure.candidate.noun is None else ()


def _find_subject(figure: OwnedFigure) -> Codes:
    """The party that acts, but none that only hosts what is counted."""
    if find_host(figure.sentence, figure.candidate.start_at):
        return ()
    return figure.without_groups(find_subject(figure.candidate, figure.frame))


def _find_new_subject(figure: OwnedFigure) -> Codes:
    return find_new_subject(figure.candidate, figure.frame) if figure.candidate.noun is None else ()


def _find_before_verb(figure: OwnedFigure) -> Codes:
    return figure.without_groups(find_before_verb(figure.candidate, figure.frame))


def _find_speaker(figure: OwnedFigure) -> Codes:
    return figure.without_groups(find_speaker_before(figure.candidate, figure.frame))


def _find_only(figure: OwnedFigure) -> Codes:
    """The party that the report names far more often than all others together."""
    codes = _find_main(figure)
    return codes if figure.parties.is_all_about(codes) else ()


def _find_home_main(figure: OwnedFigure) -> Codes:
    """The report's main party where it is the country that the report tells of: its forces work at home."""
    return figure.parties.home if figure.parties.home == _find_main(figure) else ()


def _find_main_beside(figure: OwnedFigure) -> Codes:
    """The forces named nearest, where they are the report's main ones."""
    codes = find_nearest_forces(figure)
    return codes if codes == _find_main(figure) else ()


def _find_main_before(figure: OwnedFigure) -> Codes:
    """The forces of the sentence before, where they are the report's main ones."""
    codes = find_forces_before(figure)
    return codes if codes == _find_main(figure) else ()


def _find_main(figure: OwnedFigure) -> Codes:
    """The report's main party, but no armed group for a figure that counts soldiers."""
    return figure.parties.main_regular if figure.is_regular else figure.parties.main


def _find_in_row(figure: OwnedFigure) -> Codes:
    """The party that the row names, or whose forces its heading counts by place."""
    row = figure.candidate.row
    if row is None:
        return ()
    owner = row.owner if row.of_places else row.name.code
    return (owner,) if owner else ()


def _find_paired(figure: OwnedFigure) -> Codes:
    """The party whose number it is by the order of both."""
    return _code_of(find_paired(figure.sentence, figure.candidate.numeral))


def _find_gapped(figure: OwnedFigure) -> Codes:
    """The party right before the number, which shares the verb of the clause before; no host of others' forces."""
    if find_host_in_row(figure.sentence, figure.candidate.start_at):
        return ()
    return _code_of(find_gapped(figure.sentence, figure.candidate.start_at))


def _find_restarted(figure: OwnedFigure) -> Codes:
    """The party of a later clause, right before its verb and the number."""
    return _code_of(find_restarted(figure.sentence, figure.candidate.start_at))


def _find_compared(figure: OwnedFigure) -> Codes:
    """The party whose number is compared with another's."""
    return _code_of(find_compared(figure.sentence, figure.candidate.start_at, figure.candidate.end_at))


def _code_of(name: Name | None) -> Codes:
    return (name.code,) if name else ()


def _find_striker(figure: OwnedFigure) -> Codes:
    return figure.parties.striker


_IN_LISTS: tuple[_Rule, ...] = (
    ("party of a part of a mission", find_part_of_mission),
    ("mission of which a part is told", find_mission_of_part),
    ("party of the row", _find_in_row),
    ("party paired in order", _find_paired),
    ("party right before the number", _find_gapped),
    ("party of the clause that the number ends", _find_restarted),
    ("party that is compared", _find_compared),
)
_STRIKING: tuple[_Rule, ...] = (
    *_IN_LISTS,
    ("in the phrase", find_inside),
    ("strikes done by", find_agent),
    ("who says we", find_saying),
    ("who fires", find_firing_subject),
    ("armed group that fires", find_firing_group),
    (_AS_BEFORE, _find_inherited_without_noun),
    ("who strikes", _find_subject),
    ("named before the strike", _find_before_verb),
    ("strikes of the report", _find_striker),
    ("who strikes in the report", _find_main),
)
_IN_WORDS: tuple[_Rule, ...] = (
    *_IN_LISTS,
    ("in the phrase", find_phrase_parties),
    ("peacekeepers of the report", find_peacekeepers),
    ("done by", find_agent),
    ("which they sent", find_sender),
    ("nationality", find_nationality),
    ("which has", find_antecedent),
    ("whose", find_possessor),
    ("who says we", find_saying),
    ("number beside the name", find_tallied),
    ("alliance of many countries", find_many_allied),
    (_UNNAMED, lambda _: ()),
    ("of many countries", find_many),
    ("people in no list", find_unlisted_people),
    ("sender in no list", find_unlisted_sender),
    ("party since the figure before", _find_new_subject),
    ("party that opens the clause", find_opening),
    (_AS_BEFORE, _find_inherited_without_noun),
    ("owner before the number", find_owner),
    ("forces that grow", find_grown),
    ("police of the place", find_police),
)
_OF_GROUP: tuple[_Rule, ...] = (
    ("group of the phrase", find_unlisted_group),
    ("rebels of the country", find_rebels),
    ("armed group beside", find_group_beside),
    ("armed group meant", find_definite_group),
    ("armed group of the report", find_plain_group),
)
_LOST: tuple[_Rule, ...] = (
    ("who is attacked", find_attacked),
    ("who loses", find_loser),
    ("who is meant", find_meant),
    ("police at home", find_home_police),
    ("main forces named beside", _find_main_beside),
    ("forces named before it", find_forces_ahead),
    (_AS_BEFORE, _find_inherited),
    ("only party of the report", _find_only),
    ("main forces named before", _find_main_before),
    ("forces of the report at home", _find_home_main),
    ("forces of the report", _find_main),
)
_PRESENT: tuple[_Rule, ...] = (
    ("comes home to", find_home),
    ("subject of the verb", _find_subject),
    ("who is meant", find_meant),
    ("government of the report", find_government),
    ("named before the verb", _find_before_verb),
    ("speaks before the verb", _find_speaker),
    (_AS_BEFORE, _find_inherited),
    ("only party of the report", _find_only),
    ("police at home", find_home_police),
    ("main forces named beside", _find_main_beside),
    ("main forces named before", _find_main_before),
    ("forces of the report at home", _find_home_main),
    ("forces of the report", _find_main),
)


def _find_rules(counted: Counted, is_irregular: bool) -> Iterator[_Rule]:
    """Rules for what is counted, in order: the first that finds a party decides."""
    if counted.measure is Measure.STRIKES:
        yield from _STRIKING
        return
    yield from _IN_WORDS
    if is_irregular:
        yield from _OF_GROUP
    else:
        yield from _LOST if counted.measure in LOSSES else _PRESENT
