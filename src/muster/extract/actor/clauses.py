"""Clauses: the party that a passive, a predicate or a relative clause ties to a counted phrase."""

import re

from muster.extract.actor.name_lists import codes_of, list_names
from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.actor.parties import OF_FORCES
from muster.extract.actor.subjects import may_act
from muster.lexicon import NameKind
from muster.lexicon.phrases import phrase_choice

_PEOPLES = (NameKind.DEMONYM, NameKind.STATE)
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
# How far behind a phrase its agent may stand, in characters.
_REACH = 90


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
    end_at, text = figure.candidate.end_at, figure.sentence.report_text
    behind = [name for name in figure.sentence.names if end_at <= name.start <= end_at + _REACH]
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
