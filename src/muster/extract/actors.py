"""Actors: whose forces a candidate counts (for losses: whose members; for strikes: who strikes)."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from muster.extract.candidates import Candidate
from muster.extract.counted import LOSSES, Counted
from muster.extract.frames import Frame
from muster.extract.name_lists import codes_of, list_names
from muster.extract.parties import MODIFYING, OF_FORCES, Parties, has_forces
from muster.extract.sentence import Sentence
from muster.extract.subjects import find_before_verb, find_subject
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import load_phrases, phrase_before, phrase_choice
from muster.model import Measure

_IRREGULARS = load_phrases("actors.irregulars")
_ANYBODY = load_phrases("actors.anybody")
_ATTACKS = load_phrases("actors.attacks")
_REGULARS = load_phrases("actors.regulars")
_INTERNATIONAL = load_phrases("actors.international")
_ALLIED = frozenset({NameKind.ALLIANCE, NameKind.MISSION})
_OF_COUNTRY = load_phrases("actors.of_country")
_OWNED_BY = re.compile(
    rf"\W{{0,3}}(?P<word>{phrase_choice('actors.owners')})\s+(?:(?:the|its|an?)\s+)?(?:\w+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\s+and\s+(?:the\s+)?")
_POSSESSIVE = re.compile(r"['’]s?\s+(?:\w+\s+){0,2}\Z")
_GROWN = re.compile(r"(?:['’]s?)?(?:\s+\w{1,30}){0,6}\s+to\s+(?:\w+\s+){0,4}")
_POLICE = load_phrases("actors.police")
_TOWNS = frozenset({NameKind.PLACE, NameKind.CAPITAL})
_TALLIED = re.compile(r"\s+(?:\(|with\s+(?:\w+\s+){0,2})\Z")
_OF_MANY = re.compile(r"\W{0,3}from\s+(?:\w+\s+){1,4}(?:countries|nations)\b", re.IGNORECASE)
_ATTACKED = phrase_before("actors.attacked", words=1)
_REACH_ATTACK = 30
# How far behind a phrase its owner may stand, in characters.
_REACH_BEHIND = 50

_Codes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Figure:
    """What the rules look at; `inherited` are the actors of the figure before, where this one may go on from it."""

    candidate: Candidate
    frame: Frame
    parties: Parties
    inherited: _Codes

    @property
    def sentence(self) -> Sentence:
        return self.candidate.sentence


_Rule = tuple[str, Callable[[_Figure], _Codes]]


def match_actors(counted: Counted, frame: Frame, parties: Parties, inherited: _Codes) -> tuple[_Codes, str]:
    """Codes of the figure's actors, in order of mention, with the rule that chose them; none where nothing tells.

    `inherited` are the actors of the figure before, where this one goes on from it.
    """
    figure = _Figure(counted.candidate, frame, parties, inherited)
    name = ""
    for name, find_codes in _find_rules(counted):
        codes = find_codes(figure)
        if codes:
            return codes, name
    return (), name


def _find_phrase_parties(figure: _Figure) -> _Codes:
    """Parties inside the phrase ("600 Norland troops") and right behind it ("600 soldiers of the alliance")."""
    candidate, text = figure.candidate, figure.sentence.report_text
    start = figure.sentence.end_of(candidate.after - 1)
    codes = [
        _name_irregulars(candidate, name)
        for name in figure.sentence.names
        if name.kind in MODIFYING and start <= name.start < candidate.end_at
    ]
    behind = [name for name in figure.sentence.names if name.kind in OF_FORCES and name.start >= candidate.end_at]
    for names in list_names(figure.sentence, behind):
        name = names[0]
        if name.start > candidate.end_at + _REACH_BEHIND:
            break
        owned = _OWNED_BY.match(text, candidate.end_at, name.start)
        if owned and not _is_origin(owned.group("word").lower(), name, codes):
            codes.extend(codes_of(names))
        elif codes and _ALSO.fullmatch(text, candidate.end_at, name.start) and has_forces(text, name):
            codes.append(name.code)
    return () if codes == ["UN"] and _is_peacekeeping_only(figure) else tuple(dict.fromkeys(codes))


def _is_peacekeeping_only(figure: _Figure) -> bool:
    """Whether only the word of peacekeeping names a party around the phrase."""
    start = figure.sentence.start_of(figure.candidate.after - 1)
    stop = figure.candidate.end_at + _REACH_BEHIND
    near = [name for name in figure.sentence.names if start <= name.start < stop and name.code == "UN"]
    return all(name.weak for name in near)


def _find_peacekeepers(figure: _Figure) -> _Codes:
    """The alliance whose peacekeepers the phrase counts: that of the sentence, of the report, or else the UN."""
    candidate, sentence = figure.candidate, figure.sentence
    start = sentence.start_of(candidate.after - 1)
    if not any(name.weak and name.code == "UN" and start <= name.start < candidate.end_at for name in sentence.names):
        return ()
    named = [name for name in sentence.names if name.kind in _ALLIED and not name.weak]
    beside = [name.code for name in named if has_forces(sentence.report_text, name)]
    return tuple(beside[:1]) or figure.parties.main_alliance or ("UN",)


def _is_origin(word: str, name: Name, codes: Sequence[str]) -> bool:
    """Whether the name behind the phrase tells a place ("in Norland"), or a country besides the owner ("from")."""
    if word == "in":
        return name.kind in (NameKind.STATE, NameKind.DEMONYM)
    return word == "from" and bool(codes) and name.kind is NameKind.STATE and codes != ["UN"]


def _name_irregulars(candidate: Candidate, name: Name) -> str:
    """Code of the party; the rebels of a country are no forces of its state."""
    noun = candidate.noun
    of_country = name.kind in (NameKind.DEMONYM, NameKind.STATE) and name.code != "USA"
    if noun and noun.lemma in _OF_COUNTRY and of_country:
        return f"OTHER:{candidate.sentence.report_text[name.start : name.end]} {noun.lemma}s"
    return name.code


def _find_tallied(figure: _Figure) -> _Codes:
    """The name that a number is set beside: "Norland (9,500) and Sudland with 4,800"."""
    return _find_joined(figure, _TALLIED)


def _find_many(figure: _Figure) -> _Codes:
    """The alliance of the sentence or the coalition, where the phrase speaks of many countries.

    "The alliance has 130,000 troops from 50 countries", "90,000 international forces".
    """
    candidate, sentence = figure.candidate, figure.sentence
    if _OF_MANY.match(sentence.report_text, candidate.end_at):
        before = [name.code for name in sentence.names if name.end <= candidate.start_at and name.kind in _ALLIED]
        return (before[-1],) if before else ("COALITION",)
    words = sentence.lower[candidate.after - 1 : candidate.end]
    return () if _INTERNATIONAL.isdisjoint(words) else ("COALITION",)


def _find_inherited(figure: _Figure) -> _Codes:
    """Actors of the figure before, but no armed group for a figure that counts soldiers."""
    noun = figure.candidate.noun
    counts_soldiers = noun is not None and noun.lemma in _REGULARS
    return () if counts_soldiers and figure.parties.groups.intersection(figure.inherited) else figure.inherited


def _find_inherited_without_noun(figure: _Figure) -> _Codes:
    return figure.inherited if figure.candidate.noun is None else ()


def _find_owner(figure: _Figure) -> _Codes:
    """The name that owns the number: "Norland's 170 troops", "the alliance's nearly 3,000"."""
    return _find_joined(figure, _POSSESSIVE)


def _find_grown(figure: _Figure) -> _Codes:
    """The forces that grow or shrink to the number: "expand the Norland army to 30,000"."""
    start, text = figure.candidate.start_at, figure.sentence.report_text
    before = [name for name in figure.sentence.names if name.end <= start and name.kind in MODIFYING]
    if not before or not has_forces(text, before[-1]):
        return ()
    return (before[-1].code,) if _GROWN.fullmatch(text, before[-1].end, start) else ()


def _find_police(figure: _Figure) -> _Codes:
    """The country of the sentence's places, where police are counted: they work at home."""
    noun = figure.candidate.noun
    if noun is None or noun.lemma not in _POLICE:
        return ()
    places = [name.code for name in figure.sentence.names if name.kind in _TOWNS]
    return tuple(places[:1])


def _find_joined(figure: _Figure, joint: re.Pattern[str]) -> _Codes:
    """The last name before the number, where nothing but the joint stands between the two."""
    start, text = figure.candidate.start_at, figure.sentence.report_text
    before = [name for name in figure.sentence.names if name.end <= start and name.kind in OF_FORCES]
    return (before[-1].code,) if before and joint.match(text, before[-1].end, start) else ()


def _find_subject(figure: _Figure) -> _Codes:
    return find_subject(figure.candidate, figure.frame)


def _find_before_verb(figure: _Figure) -> _Codes:
    return find_before_verb(figure.candidate, figure.frame)


def _find_nearest_forces(figure: _Figure) -> _Codes:
    """Party whose forces the same sentence names nearest to the candidate, or else the sentence before."""
    sentences, index = figure.parties.analysis.sentences, figure.sentence.index
    for sentence in (figure.sentence, *sentences[max(0, index - 1) : index]):
        forces = [
            name
            for name in sentence.names
            if name.kind in MODIFYING and has_forces(sentence.report_text, name) and not _is_attacker(figure, name)
        ]
        if forces:
            at = figure.candidate.start_at
            return (min(forces, key=lambda name: (abs(name.start - at), name.start)).code,)
    return ()


def _find_attacked(figure: _Figure) -> _Codes:
    """Party behind a word of attack: "opened fire on Norland troops, killing one"."""
    sentence = figure.sentence
    for name in sentence.names:
        before = sentence.report_text[max(sentence.start, name.start - _REACH_ATTACK) : name.start]
        if name.kind in MODIFYING and _ATTACKED.search(before) and has_forces(sentence.report_text, name):
            return (name.code,)
    return ()


def _is_attacker(figure: _Figure, name: Name) -> bool:
    """Whether the name stands before the verb that has the figure for its object: "Norland troops killed 30"."""
    governor = figure.frame.governor
    if governor is None or figure.frame.subject or governor.section != "casualties":
        return False
    word, sentence = figure.sentence.lower[governor.first], figure.sentence
    return word in _ATTACKS and sentence.start <= name.start < sentence.start_of(governor.first)


def _find_main(figure: _Figure) -> _Codes:
    return figure.parties.main


def _find_group_beside(figure: _Figure) -> _Codes:
    """The armed group named last before the phrase in its sentence, or else first behind it."""
    groups = [name for name in figure.sentence.names if name.kind is NameKind.GROUP]
    before = [name for name in groups if name.start < figure.candidate.start_at]
    return tuple(name.code for name in (before[-1:] or groups[:1]))


def _find_main_group(figure: _Figure) -> _Codes:
    """The report's armed group; gunmen and assailants may be anybody's."""
    noun = figure.candidate.noun
    return () if noun is not None and noun.lemma in _ANYBODY else figure.parties.main_group


_STRIKING: tuple[_Rule, ...] = (
    ("who strikes", _find_subject),
    ("who strikes", _find_before_verb),
    ("who strikes", _find_main),
)
_IN_WORDS: tuple[_Rule, ...] = (
    ("in the phrase", _find_phrase_parties),
    ("peacekeepers of the report", _find_peacekeepers),
    ("number beside the name", _find_tallied),
    ("of many countries", _find_many),
    ("as the figure before", _find_inherited_without_noun),
    ("owner before the number", _find_owner),
    ("forces that grow", _find_grown),
    ("police of the place", _find_police),
)
_OF_GROUP: tuple[_Rule, ...] = (
    ("armed group beside", _find_group_beside),
    ("armed group of the report", _find_main_group),
)
_LOST: tuple[_Rule, ...] = (
    ("who is attacked", _find_attacked),
    ("forces named beside", _find_nearest_forces),
    ("as the figure before", _find_inherited),
    ("forces of the report", _find_main),
)
_PRESENT: tuple[_Rule, ...] = (
    ("subject of the verb", _find_subject),
    ("named before the verb", _find_before_verb),
    ("as the figure before", _find_inherited),
    ("forces named beside", _find_nearest_forces),
    ("forces of the report", _find_main),
)


def _find_rules(counted: Counted) -> Iterator[_Rule]:
    """Rules for what is counted, in order: the first that finds a party decides."""
    if counted.measure is Measure.STRIKES:
        yield from _STRIKING
        return
    yield from _IN_WORDS
    if counted.candidate.noun is not None and counted.candidate.noun.lemma in _IRREGULARS:
        yield from _OF_GROUP
    else:
        yield from _LOST if counted.measure in LOSSES else _PRESENT
