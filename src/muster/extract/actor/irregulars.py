"""Irregulars: which armed group a counted phrase of rebels, militants or fighters means, where the report tells."""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.lexicon import NameKind
from muster.lexicon.entries import read_rows
from muster.lexicon.phrases import load_phrases

_ANYBODY = load_phrases("actors.anybody")
_UNSURE = load_phrases("actors.unsure")
_DEFINITE = frozenset({"the", "these", "those", "group's", "its", "their"})
_REBELS = " rebels"


def find_unlisted_group(figure: OwnedFigure) -> Codes:
    """The name before the noun that no table has: "40 Kesh Front fighters", "40 KLF rebels"."""
    candidate, noun = figure.candidate, figure.candidate.noun
    if noun is None:
        return ()
    words = candidate.sentence.plain[candidate.after : noun.first]
    named = list(takewhile(lambda word: word[0].isupper() and word[0].isalpha(), reversed(words)))
    if len(named) > 1 or (named and named[0].isupper() and len(named[0]) > 1):
        return (f"OTHER:{' '.join(reversed(named))}",)
    return ()


def find_rebels(figure: OwnedFigure) -> Codes:
    """The rebels of a country that the report names, or else of the one it tells of, where it is about no group."""
    if not _speaks_of_rebels(figure):
        return ()
    parties = figure.parties
    named = {code: count for code, count in parties.group_mentions.items() if is_of_country(code)}
    group = parties.plain_group
    if named and max(named.values()) >= max((parties.group_mentions[code] for code in group), default=0):
        return (min(named, key=lambda code: (-named[code], code)),)
    if group:
        return ()
    return tuple(f"OTHER:{_demonyms()[home]}{_REBELS}" for home in parties.home if home in _demonyms())


def find_group_beside(figure: OwnedFigure) -> Codes:
    """The armed group named last before the phrase in its sentence, or else first behind it."""
    groups = [name for name in figure.sentence.names if name.kind is NameKind.GROUP]
    before = [name for name in groups if name.start < figure.candidate.start_at]
    return tuple(name.code for name in (before[-1:] or groups[:1]))


def find_plain_group(figure: OwnedFigure) -> Codes:
    """The armed group that the report is about; gunmen and suspects may be anybody's."""
    noun = figure.candidate.noun
    if (noun is not None and noun.lemma in _ANYBODY) or not _UNSURE.isdisjoint(_words(figure)):
        return ()
    is_definite = not _DEFINITE.isdisjoint(
        figure.sentence.lower[max(0, figure.candidate.first - 1) : figure.candidate.end]
    )
    return figure.parties.main_group if is_definite else figure.parties.plain_group


def is_of_country(code: str) -> bool:
    """Whether the code is of the rebels of a country, who have no other name."""
    return code.endswith(_REBELS)


def _speaks_of_rebels(figure: OwnedFigure) -> bool:
    return not {"rebel", "rebels"}.isdisjoint(_words(figure)) and _UNSURE.isdisjoint(_words(figure))


def _words(figure: OwnedFigure) -> Sequence[str]:
    return figure.sentence.lower[figure.candidate.after : figure.candidate.end]


@cache
def _demonyms() -> dict[str, str]:
    """The adjective of each state by its code."""
    return {row["code"]: row["names"].split("|")[0] for row in read_rows("demonyms")}
