"""Clauses: the party that a passive, a predicate or a relative clause ties to a counted phrase."""

import re

from muster.extract.actor.name_lists import codes_of, list_names
from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.actor.parties import OF_FORCES
from muster.extract.actor.subjects import may_act
from muster.lexicon import NameKind
from muster.lexicon.phrases import phrase_choice

_PEOPLES = (NameKind.DEMONYM, NameKind.STATE)
_PLACES = frozenset({NameKind.STATE, NameKind.PLACE, NameKind.CAPITAL, NameKind.REGION})
_IN = re.compile(r"\s(?:in|at)\s(?:the\s)?")
# Before a whole, the number of its part: "600 of the mission's", "600 of its".
_PART_OF = re.compile(
    rf"(?<!\w)(?:[\d,]*\d|{phrase_choice('figures.number_words')})\sof\s"
    r"(?:(?:its|their)|(?:the\s)?(?:[\w-]+\s){0,3}[\w-]+['’]s?)\s(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
# Between a phrase and who gave, sent or fired what it counts: "pledged by the", "that were fired by".
_DONE_BY = re.compile(
    rf"(?:\s[\w-]{{1,30}}){{0,4}}?\s(?:{phrase_choice('actors.given')})(?:\s[\w-]{{1,30}}){{0,3}}?\sby\s(?:the\s)?",
    re.IGNORECASE,
)
# Between a phrase and who sent it, and behind those: "troops that the", "Norlandic government deployed".
_THAT = re.compile(r"\s(?:(?:that|which|whom)\s)?(?:the\s)?", re.IGNORECASE)
_SENT = re.compile(
    rf"(?!\s(?:{phrase_choice('actors.saying')})\b)(?:\s[\w-]{{1,20}}){{0,3}}?\s(?:{phrase_choice('actors.given')})\b(?!\sby\b)"
)
# Between a phrase and whose people they are: "of those killed were", "of them".
_ARE = re.compile(
    r"(?:,?\sof\s(?:them|whom)(?:,|\s(?:is|are|was|were))?|"
    r"(?:\sof\s(?:the(?:se)?|those)(?:\s[\w-]{1,30}){0,2})?\s(?:is|are|was|were))"
    r"\s(?:(?:all|also|both|from|from\sthe|said\sto\sbe)\s)?",
    re.IGNORECASE,
)
# Behind the people's name, nothing that makes a modifier of it: "were Norlandic, officials said".
_ENDED = re.compile(rf"\s?(?:[,.;:)]|--?|\Z|\s(?:{phrase_choice('actors.beside_people')})\b)", re.IGNORECASE)
_WHICH = re.compile(r",?\s(?:which|who|that)\s(?:\w{1,12}\s){0,2}")
# How far behind a phrase its agent may stand, and before a number the end of its owner's name, in characters.
_REACH = 90
_REACH_OWNER = 4


def find_agent(figure: OwnedFigure) -> Codes:
    """Who sent, gave or fired what is counted, where the words behind tell: "40 helicopters pledged by Norland"."""
    candidate, text = figure.candidate, figure.sentence.report_text
    behind = [name for name in figure.sentence.names if name.kind in OF_FORCES and name.start >= candidate.end_at]
    for names in list_names(figure.sentence, behind):
        if names[0].start > candidate.end_at + _REACH:
            break
        if _DONE_BY.fullmatch(text, candidate.end_at, names[0].start):
            return codes_of(names)
    return ()


def find_sender(figure: OwnedFigure) -> Codes:
    """Who sent or has what is counted, where a clause right behind it tells: "the 40 tanks Norland sent"."""
    end_at, sentence = figure.candidate.end_at, figure.sentence
    behind = [name for name in sentence.names if name.kind in OF_FORCES and name.start >= end_at]
    for names in list_names(sentence, behind)[:1]:
        is_joined = _THAT.fullmatch(sentence.report_text, end_at, names[0].start)
        if is_joined and _SENT.match(sentence.report_text, names[-1].end, sentence.end) and may_act(sentence, names):
            return codes_of(names)
    return ()


def find_nationality(figure: OwnedFigure) -> Codes:
    """The people that the counted ones are said to be: "23 of those killed were Norlanders"."""
    return () if _is_whole(figure) else _find_people(figure)


def find_whole(figure: OwnedFigure) -> Codes | None:
    """Whose the whole is of which only a part's people are told: "600 of the mission's 900 soldiers are Norlandic".

    The report's alliance, none where it has no other; None where the figure is no such whole.
    """
    if not _is_whole(figure) or not _find_people(figure):
        return None
    owner = figure.sentence.find_last_name(figure.candidate.start_at, OF_FORCES)
    is_named = owner is not None and figure.candidate.start_at - owner.end <= _REACH_OWNER
    if owner and is_named:
        return (owner.code,)
    alliances = tuple(figure.parties.alliances)
    return figure.parties.main_alliance or (alliances if len(alliances) == 1 else ())


def _is_whole(figure: OwnedFigure) -> bool:
    return figure.candidate.search_before(_PART_OF, _REACH) is not None


def _find_people(figure: OwnedFigure) -> Codes:
    end_at, text = figure.candidate.end_at, figure.sentence.report_text
    behind = [name for name in figure.sentence.names if end_at <= name.start <= end_at + _REACH]
    # "900 soldiers in Kesh are Norlandic": where they are comes between.
    if behind and behind[0].kind in _PLACES and _IN.fullmatch(text, end_at, behind[0].start):
        end_at = behind[0].end
    told = [name for name in behind if name.kind in _PEOPLES and _ARE.fullmatch(text, end_at, name.start)]
    return codes_of(name for name in told if _ENDED.match(text, name.end, figure.sentence.end))


def find_antecedent(figure: OwnedFigure) -> Codes:
    """The party that a relative clause with the figure tells of: "Norland, which has 40 tanks"."""
    verb, sentence = figure.verb, figure.sentence
    if verb is None or not (figure.is_moved or figure.is_lost):
        return ()
    verb_at = sentence.start_of(verb.first)
    before = [name for name in sentence.names if name.end <= verb_at and name.kind in OF_FORCES]
    named = list_names(sentence, before)[-1:]
    is_told = named and _WHICH.fullmatch(sentence.report_text, named[0][-1].end, verb_at)
    return codes_of(named[0]) if is_told else ()
