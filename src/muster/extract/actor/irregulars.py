"""Irregulars: which armed group a counted phrase of rebels, militants or fighters means, where the report tells."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.extract.figure.candidate import Candidate
from muster.extract.speaker.acronyms import spell_out
from muster.lexicon import UNLISTED, NameKind
from muster.lexicon.entries import read_rows
from muster.lexicon.phrases import load_phrases, phrase_choice

_ANYBODY = load_phrases("actors.anybody")
_UNSURE = load_phrases("actors.unsure")
_DEFINITE = load_phrases("actors.definite")
_REBELS, _SEPARATISTS = " rebels", " separatists"
# Behind the noun, a name of at least two words: "of the Kesh Liberation Front".
_BEHIND = re.compile(
    r"\s(?:(?:of|with|belonging\sto)\s(?:the\s)?|from\sthe\s)"
    r"(?P<name>[A-Z][\w'’-]{1,20}(?:\s(?:(?:of|for|the)\s){0,2}[A-Z][\w'’-]{1,20}){1,5})"
)

# How far behind the phrase the kind of band may be told, in characters.
_REACH_KIND = 60
# "40 fighters of a private company, the Kesh Group"
_KIND = re.compile(
    rf"\s(?:of|from|with|for)\s(?:an?|the)\s(?:[\w-]{{1,20}}\s){{0,3}}?(?:{phrase_choice('actors.kinds_of_bands')})\b"
)
_CALLED = re.compile(
    r"(?:(?P<apart>,\sthe\s)|,?\s(?:called|named|known\sas)\s(?:the\s)?)"
    r"(?P<name>[A-Z][\w'’-]{1,20}(?:\s[A-Z][\w'’-]{1,20}){0,5})(?(apart)(?=[,.;]|\Z)|\b)"
)


def find_unlisted_group(figure: OwnedFigure) -> Codes:
    """The name beside the noun that no table has: "40 Kesh Front fighters", "40 fighters of the Kesh Front"."""
    candidate, noun = figure.candidate, figure.candidate.noun
    if noun is None:
        return ()
    words = candidate.sentence.plain[candidate.after : noun.first]
    named = list(takewhile(lambda word: word[0].isupper() and word[0].isalpha(), reversed(words)))
    if len(named) > 1 or (named and named[0].isupper() and len(named[0]) > 1):
        name = " ".join(reversed(named))
        return (f"{UNLISTED}{spell_out(name, candidate.sentence.report_text) or name}",)
    sentence = candidate.sentence
    behind = _BEHIND.match(sentence.report_text, candidate.end_at, sentence.end)
    if behind:
        is_listed = any(behind.start("name") <= name.start < behind.end() for name in sentence.names)
    else:
        behind = _find_called(candidate)
        is_listed = behind is not None and any(
            behind.start("name") < name.end <= behind.end() for name in sentence.names
        )
    return (f"{UNLISTED}{behind['name']}",) if behind and not is_listed else ()


def _find_called(candidate: Candidate) -> re.Match[str] | None:
    """The name behind what kind of band it is: "40 fighters of a private company, the Kesh Group"."""
    text, stop = candidate.sentence.report_text, candidate.sentence.end
    kind = _KIND.search(text, candidate.start_at, min(stop, candidate.end_at + _REACH_KIND))
    return _CALLED.match(text, kind.end(), stop) if kind and kind.end() >= candidate.end_at else None


def find_rebels(figure: OwnedFigure) -> Codes:
    """The separatists that the report names, or the rebels of a country that it names or tells of.

    Those of the country that it tells of only where it is about no other group.
    """
    if _speaks_of(figure, "separatist", "separatists"):
        return _find_separatists(figure)
    if not _speaks_of(figure, "rebel", "rebels"):
        return ()
    parties = figure.parties
    named = {code: count for code, count in parties.group_mentions.items() if is_of_country(code)}
    group = parties.plain_group
    if named and max(named.values()) >= max((parties.group_mentions[code] for code in group), default=0):
        return (min(named, key=lambda code: (-named[code], code)),)
    if group:
        return ()
    return tuple(f"{UNLISTED}{_demonyms()[home]}{_REBELS}" for home in parties.home if home in _demonyms())


def find_group_beside(figure: OwnedFigure) -> Codes:
    """The armed group named last before the phrase in its sentence, or else first behind it."""
    groups = [name for name in figure.sentence.names if name.kind is NameKind.GROUP]
    before = [name for name in groups if name.start < figure.candidate.start_at]
    return tuple(name.code for name in (before[-1:] or groups[:1]))


def find_definite_group(figure: OwnedFigure) -> Codes:
    """The armed group named most often, where the phrase speaks of militants as known: "three of the militants"."""
    words = (*figure.sentence.lower[max(0, figure.candidate.first - 1) : figure.candidate.end], *figure.words)
    return () if _DEFINITE.isdisjoint(words) or _may_be_anybodys(figure) else figure.parties.main_group


def find_plain_group(figure: OwnedFigure) -> Codes:
    """The armed group that the report is about."""
    return () if _may_be_anybodys(figure) else figure.parties.plain_group


def _may_be_anybodys(figure: OwnedFigure) -> bool:
    """Whether nobody can tell whose the counted ones are: gunmen, suspects."""
    return figure.counts(_ANYBODY) or not _UNSURE.isdisjoint(_words(figure))


def is_of_country(code: str) -> bool:
    """Whether the code is of the rebels of a country, who have no other name."""
    return code.endswith(_REBELS)


def _find_separatists(figure: OwnedFigure) -> Codes:
    """The separatists that the report names most often, by that word."""
    named = Counter({code: n for code, n in figure.parties.group_mentions.items() if code.endswith(_SEPARATISTS)})
    return tuple(code for code, _ in named.most_common(1))


def _speaks_of(figure: OwnedFigure, *words: str) -> bool:
    return not set(words).isdisjoint(_words(figure)) and _UNSURE.isdisjoint(_words(figure))


def _words(figure: OwnedFigure) -> Sequence[str]:
    """The words of the phrase alone, unlike the figure's, which go on to whom it is "of"."""
    return figure.sentence.lower[figure.candidate.after : figure.candidate.end]


@cache
def _demonyms() -> dict[str, str]:
    """The adjective of each state by its code."""
    return {row["code"]: row["names"].split("|")[0] for row in read_rows("demonyms")}
