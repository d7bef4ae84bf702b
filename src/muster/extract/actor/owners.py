"""Owners: whose forces a counted phrase tells by its own words and those right beside it."""

import re
from collections.abc import Sequence

from muster.extract.actor.clauses import find_antecedent
from muster.extract.actor.name_lists import codes_of, list_names
from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.actor.parties import (
    ALLIED,
    MODIFYING,
    OF_FORCES,
    UNIONS,
    has_forces,
    is_state_code,
    names_mission,
    only_backs,
)
from muster.extract.actor.pronouns import find_possessor, owns_by_pronoun
from muster.extract.actor.subjects import find_subject
from muster.extract.figure.candidate import Candidate
from muster.extract.place.place_use import is_place_use
from muster.extract.tallies import find_bracketed
from muster.lexicon import UNLISTED, Name, NameKind
from muster.lexicon.phrases import load_phrases, phrase_choice

_OF_COUNTRY = load_phrases("actors.of_country")
_INTERNATIONAL = load_phrases("actors.international")
_POLICE = load_phrases("actors.police")
_ANY_ARMY = load_phrases("actors.any_army")
# Their peacekeepers are of no union, unless the report names one.
_OWN_KEEPERS = load_phrases("actors.own_keepers")
_PEOPLE = (NameKind.DEMONYM, NameKind.GROUP)
_TOWNS = frozenset({NameKind.PLACE, NameKind.CAPITAL})
_OWNED_BY = re.compile(
    rf"\W{{0,3}}(?P<word>{phrase_choice('actors.owners')})\s+(?:(?:the|its|an?)\s+)?(?:\w+\s+){{0,2}}"
    r"(?:(?:\w+\s+)?(?:group|network|movement|militia|organi[sz]ation)\s+)?\Z",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\s+and\s+(?:the\s+)?")
# "from Norland-based units", "in Norland army uniforms", "under an alliance mandate", but "Norlanders in uniform" and
# "Norland border guards"
_NO_OWNER = re.compile(
    rf"-based|\s(?!in\s)(?:\w{{1,20}}\s){{0,2}}(?:{phrase_choice('actors.not_owned')})\b"
    rf"(?!\s(?:{phrase_choice('places.guards')})\b)"
)
_GIVING = re.compile(rf"\s(?:{phrase_choice('actors.giving')})\b", re.IGNORECASE)
# Between states' troops and the alliance whose peacekeepers they are: "in Kesh as part of the", "to join an".
_KEEPERS_OF = re.compile(
    rf"(?:\s[\w'’-]{{1,30}}){{0,6}}?\s(?:{phrase_choice('actors.keepers_of')})\s(?:(?:the|an?)\s)?", re.IGNORECASE
)
# Behind where a journey starts: "from Norland to Kesh".
_GOING_TO = re.compile(r"\s(?:in)?to\s(?:the\s|neighbou?ring\s)?[A-Z]")
_PEACEKEEPING = re.compile(r"\s(?:\w{1,20}\s)?peacekeep")
_POSSESSIVE = re.compile(r"['’]s?\s+(?:\w+\s+){0,2}\Z")
# "Norland (900", "Norland with some 900", "Norland follows with 900"
_TALLIED = re.compile(rf"\s+(?:\(|(?:(?:{phrase_choice('actors.following')})\s+)?with\s+(?:\w+\s+){{0,2}})\Z")
# "to the mission with 900 soldiers", "the largest part of the force with 900": whose, the words before tell.
_LED_TO = re.compile(r"\b(?:to|of|in|within|for|under)\s(?:the\s)?\Z", re.IGNORECASE)
# "The largest contingent comes from Norland with 900"
_COMES_FROM = re.compile(
    rf"\b(?:{phrase_choice('actors.contingents')})\s(?:[\w-]{{1,20}}\s){{0,4}}?from\s(?:the\s)?\Z", re.IGNORECASE
)
_WITH = re.compile(r",?\swith\s(?:\w+\s){0,2}\Z")
_GROWN = re.compile(r"(?:['’]s?)?(?:\s+\w{1,30}){0,6}\s+to\s+(?:\w+\s+){0,4}")
_NUMBER_OF = re.compile(r"\sthe\s(?:number|total|toll|tally|count)\s(?:of|for|among)\s(?:the\s)?(?:\w{1,20}\s)?")
_OF_MANY = re.compile(r"\W{0,3}from\s+(?:\w+\s+){1,4}(?:countries|nations)\b", re.IGNORECASE)
# How far behind a phrase its owner may stand, and the alliance that it keeps the peace for, in characters.
_REACH_BEHIND = 50
_REACH_ALLIANCE = 90
_REACH_LED = 12


def find_phrase_parties(figure: OwnedFigure) -> Codes:
    """Parties inside the phrase ("600 Norland troops") and right behind it ("600 soldiers of the alliance")."""
    candidate, text = figure.candidate, figure.sentence.report_text
    inside = find_inside(figure)
    codes = list(dict.fromkeys(inside))
    behind = [name for name in figure.sentence.names if name.kind in OF_FORCES and name.start >= candidate.end_at]
    for names in list_names(figure.sentence, behind):
        name = names[0]
        if name.start > candidate.end_at + _REACH_BEHIND:
            break
        owned = _OWNED_BY.match(text, candidate.end_at, name.start)
        if _GIVING.match(text, names[-1].end) or (owned and _starts_journey(text, owned["word"], name)):
            break
        is_known = codes and (name.weak or _only_served(figure, name, codes))
        if owned and not is_known and not _is_origin(figure, owned["word"].lower().split()[-1], name, codes):
            codes.extend(_own_codes(names))
        elif codes and _ALSO.fullmatch(text, candidate.end_at, name.start) and has_forces(text, name):
            codes.append(name.code)
    if "UN" in codes and _is_peacekeeping_only(figure):
        codes = _name_keepers(figure, codes)
    kept_for = _find_kept_for(figure)
    senders = () if inside else _find_senders(figure, codes or kept_for)
    if senders and UNIONS.isdisjoint((*codes, *kept_for)):
        return senders
    return (*senders, *dict.fromkeys([*codes, *kept_for]))


def _starts_journey(text: str, word: str, name: Name) -> bool:
    """Whether the name is where a journey starts, and the next its goal: "moved 600 soldiers from Norland to Kesh"."""
    return word.lower() == "from" and _GOING_TO.match(text, name.end) is not None


def _only_served(figure: OwnedFigure, name: Name, codes: Sequence[str]) -> bool:
    """Whether the name is a mission's in which the states' soldiers serve and are told of as the states' alone."""
    is_others = name.kind in ALLIED and name.code not in UNIONS
    return is_others and all(map(is_state_code, codes)) and names_mission(figure.sentence, name)


def _find_kept_for(figure: OwnedFigure) -> Codes:
    """The alliance whose peacekeepers the phrase's troops are: "600 soldiers in Kesh as part of its peacekeeping"."""
    end_at, text = figure.candidate.end_at, figure.sentence.report_text
    for name in figure.sentence.names:
        if name.kind in ALLIED and end_at <= name.start <= end_at + _REACH_ALLIANCE and not name.weak:
            is_joined = _KEEPERS_OF.fullmatch(text, end_at, name.start)
            return (name.code,) if is_joined and _PEACEKEEPING.match(text, name.end) else ()
    return ()


def _name_keepers(figure: OwnedFigure, codes: Sequence[str]) -> list[str]:
    """The codes with the report's alliance for the UN, which peacekeepers alone stand for; none without another."""
    states = [code for code in codes if code != "UN"]
    if states and not figure.parties.main_alliance and _OWN_KEEPERS.issuperset(states):
        return states
    alliance = next(iter(figure.parties.main_alliance), "UN")
    return [alliance if code == "UN" else code for code in codes] if len(codes) > 1 else []


def find_inside(figure: OwnedFigure) -> Codes:
    """Parties between the number and the end of its phrase: "20 Norland rockets"."""
    candidate = figure.candidate
    start = figure.sentence.end_of(candidate.after - 1)
    stop = _end_of_people(candidate)
    names = [name for name in figure.sentence.names if start <= name.start < stop]
    inside = [name for name in names if name.kind in MODIFYING and _may_own(figure, name)]
    allied = [name for name in inside if name.kind in ALLIED]
    if len(allied) > 1:
        inside = [name for name in inside if not (name.weak and name in allied)]
    return tuple(_name_irregulars(candidate, name) for name in inside)


def _may_own(figure: OwnedFigure, name: Name) -> bool:
    """Whether the name inside the phrase can own it: not "Norland-based", nor "National Guard" in a tale of others."""
    text = figure.sentence.report_text
    if _NO_OWNER.match(text, name.end) or only_backs(text, name):
        return False
    is_anybodys = text[name.start : name.end] in _ANY_ARMY
    return not is_anybodys or name.code in (*figure.parties.home, *figure.parties.main_regular)


def _end_of_people(candidate: Candidate) -> int:
    """Where the phrase ends, the people that a bare number counts included: "two Norlanders", "20 Houthis"."""
    for name in candidate.sentence.names if candidate.noun is None else ():
        if name.kind in _PEOPLE and candidate.sentence.report_text[candidate.end_at : name.start].isspace():
            return name.end
    return candidate.end_at


def _is_peacekeeping_only(figure: OwnedFigure) -> bool:
    """Whether only the word of peacekeeping names a party around the phrase."""
    start = figure.sentence.start_of(figure.candidate.after - 1)
    stop = figure.candidate.end_at + _REACH_BEHIND
    near = [name for name in figure.sentence.names if start <= name.start < stop and name.code == "UN"]
    return all(name.weak for name in near)


def find_peacekeepers(figure: OwnedFigure) -> Codes:
    """The alliance whose peacekeepers the phrase counts: that of the sentence, of the report, or else the UN."""
    candidate, sentence = figure.candidate, figure.sentence
    start = sentence.start_of(candidate.after - 1)
    if not any(name.weak and name.code == "UN" and start <= name.start < candidate.end_at for name in sentence.names):
        return ()
    named = [name for name in sentence.names if name.kind in ALLIED and not name.weak]
    beside = [name.code for name in named if has_forces(sentence.report_text, name)]
    told = tuple(beside[:1]) or figure.parties.main_alliance
    alliance = told or ("UN",)
    senders = _find_senders(figure, alliance)
    if senders and not told and _OWN_KEEPERS.issuperset(senders):
        return senders
    return (*senders, *alliance)


def _find_senders(figure: OwnedFigure, codes: Sequence[str]) -> Codes:
    """States that act in the clause, where the codes are an alliance they serve: "Norland sent 20 blue helmets"."""
    if not (figure.is_moved or owns_by_pronoun(figure)) or figure.candidate.noun is None:
        return ()
    if not codes or not figure.parties.alliances.issuperset(codes):
        return ()
    senders = find_possessor(figure) or find_antecedent(figure) or find_subject(figure.candidate, figure.frame)
    return tuple(code for code in senders if code in figure.parties.states)


def _is_origin(figure: OwnedFigure, word: str, name: Name, codes: Sequence[str]) -> bool:
    """Whether the name behind the phrase tells a place or a companion, not the owner.

    "In Norland", "40 fighters from Norland", "withdraw 600 troops from Norland", and with the owner known "Sudland
    troops with the Norland army".
    """
    if _NO_OWNER.match(figure.sentence.report_text, name.end):
        return True
    if word == "from" and figure.is_irregular and name.kind is NameKind.STATE:
        return True
    if word == "in":
        return name.kind in (NameKind.STATE, NameKind.DEMONYM, NameKind.CAPITAL)
    if word == "from" and name.kind is NameKind.STATE:
        leaves = figure.verb is not None and figure.verb.group == "moves.leave"
        return leaves or (bool(codes) and codes != ["UN"])
    return word == "with" and bool(codes) and name.kind not in ALLIED


def _own_codes(names: Sequence[Name]) -> Codes:
    """Codes of the names of a list; "Army" means whose the others are: "from the Norland Army and Air Force"."""
    beside_states = names[0].kind is not NameKind.GROUP
    own = [name for name in names if not name.weak or (beside_states and name.kind is NameKind.ALLIANCE)]
    return codes_of(own or names)


def _name_irregulars(candidate: Candidate, name: Name) -> str:
    """Code of the party; the rebels of a country are no forces of its state."""
    noun = candidate.noun
    of_country = name.kind in (NameKind.DEMONYM, NameKind.STATE) and name.code != "USA"
    if noun and noun.lemma in _OF_COUNTRY and of_country:
        people = candidate.sentence.report_text[name.start : name.end].removesuffix("s")
        return f"{UNLISTED}{people} {noun.lemma}s"
    return name.code


def find_many_allied(figure: OwnedFigure) -> Codes:
    """The alliance named before troops of many countries: "the alliance has 130,000 troops from 50 countries"."""
    if figure.is_irregular or not _is_of_many(figure):
        return ()
    before = [name for name in figure.sentence.names if name.end <= figure.candidate.start_at and name.kind in ALLIED]
    return codes_of(before[-1:])


def find_many(figure: OwnedFigure) -> Codes:
    """The coalition, where the phrase speaks of many countries: "90,000 international forces"."""
    candidate, sentence = figure.candidate, figure.sentence
    if figure.is_irregular:
        return ()
    if _is_of_many(figure):
        return ("COALITION",)
    words = sentence.lower[candidate.after - 1 : candidate.end]
    return () if _INTERNATIONAL.isdisjoint(words) else ("COALITION",)


def _is_of_many(figure: OwnedFigure) -> bool:
    return _OF_MANY.match(figure.sentence.report_text, figure.candidate.end_at, figure.sentence.end) is not None


def find_tallied(figure: OwnedFigure) -> Codes:
    """The name that a number is set beside: "Norland (9,500) and Sudland with 4,800"; in a row of places none."""
    bracketed = find_bracketed(figure.sentence, figure.candidate.start_at)
    if bracketed is None or bracketed[0].kind not in OF_FORCES:
        return _find_origin(figure) or _find_joined(figure, _TALLIED)
    name, is_place = bracketed
    return () if is_place else (name.code,)


def _find_origin(figure: OwnedFigure) -> Codes:
    """The state that a contingent comes from: "the largest contingent comes from Norland with 900 soldiers"."""
    start, sentence = figure.candidate.start_at, figure.sentence
    name = sentence.find_last_name(start, (NameKind.STATE,))
    if name is None or not _WITH.fullmatch(sentence.report_text, name.end, start):
        return ()
    comes = _COMES_FROM.search(sentence.report_text, max(sentence.start, name.start - _REACH_BEHIND), name.start)
    return (name.code,) if comes else ()


def find_owner(figure: OwnedFigure) -> Codes:
    """The name that owns the number: "Norland's 170 troops", "the alliance's nearly 3,000"."""
    return _find_joined(figure, _POSSESSIVE)


def find_grown(figure: OwnedFigure) -> Codes:
    """The forces that grow or shrink to it: "the Norland army to 30,000", "to 30 the number of Norland tanks"."""
    start, text = figure.candidate.start_at, figure.sentence.report_text
    parties = [name for name in figure.sentence.names if name.kind in MODIFYING and has_forces(text, name)]
    before = [name for name in parties if name.end <= start and _GROWN.fullmatch(text, name.end, start)]
    behind = [name for name in parties if _NUMBER_OF.fullmatch(text, figure.candidate.end_at, name.start)]
    return codes_of(before[-1:] or behind[:1])


def find_police(figure: OwnedFigure) -> Codes:
    """The country of the sentence's places, where police are counted: they work at home."""
    if not figure.counts(_POLICE) or find_foreign_sender(figure):
        return ()
    places = [name.code for name in figure.sentence.names if name.kind in _TOWNS]
    return tuple(places[:1])


def find_foreign_sender(figure: OwnedFigure) -> Codes:
    """The state that sends the counted ones where no place of its own is named: "Norland sent 90 police to Kesh"."""
    if figure.verb is None or figure.verb.group != "moves.send":
        return ()
    places = {name.code for name in figure.sentence.names if name.kind in _TOWNS}
    return tuple(code for code in find_subject(figure.candidate, figure.frame) if code not in places)


def find_home_police(figure: OwnedFigure) -> Codes:
    """The country that the report tells of, where police are counted."""
    return figure.parties.home if figure.counts(_POLICE) else ()


def _find_joined(figure: OwnedFigure, joint: re.Pattern[str]) -> Codes:
    """The last name before the number, where nothing but the joint stands between the two."""
    start, text = figure.candidate.start_at, figure.sentence.report_text
    before = [name for name in figure.sentence.names if name.end <= start and name.kind in OF_FORCES][-1:]
    is_joined = bool(before) and joint.match(text, before[0].end, start) is not None
    if is_joined and joint is _TALLIED and before[0].weak and not figure.parties.main_alliance:
        return ()
    if is_joined and joint is _TALLIED and before[0].kind in ALLIED:
        reach = max(figure.sentence.start, before[0].start - _REACH_LED)
        is_joined = _LED_TO.search(text, reach, before[0].start) is None
    return codes_of(before) if is_joined and not is_place_use(figure.sentence, before[0]) else ()
