"""Back references: the places that "there", "the country" and "its airspace" mean."""

import re
from collections.abc import Sequence

from muster.extract.place.report_places import Places
from muster.extract.sentence import Sentence
from muster.lexicon import Name, NameKind
from muster.lexicon.phrases import phrase_choice

_AFFECTED = r"the\s+(?:[\w-]+\s+){0,2}?(?-i:countries|nations)"
BACK = re.compile(
    rf"""
    \b(?:
    {phrase_choice("places.back")}
    | (?P<region>(?:{phrase_choice("places.to_region")})\s+(?:the\s+region|{_AFFECTED}))
    | (?P<all>(?:{phrase_choice("places.all_over")})\s+)?
      (?:the|that|this)\s+(?:[\w-]+\s+){{0,3}}?(?:{phrase_choice("places.country")})
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Whose ground "its" means is told by the names before it.
_OWN_GROUND = re.compile(rf"\b(?:its|their)\s+(?:\w+\s+)?(?:{phrase_choice('places.own_ground')})\b", re.IGNORECASE)
# What "there" and "the country" may mean; "the Norlandish war" and "Eastern Europe" are farther from the mind.
_COUNTRIES = (NameKind.STATE, NameKind.CAPITAL, NameKind.PLACE)
_PARTIES = (NameKind.STATE, NameKind.DEMONYM)


def find_last_country(
    sentences: Sequence[Sentence], stop: int, actors: tuple[str, ...], places: Places
) -> tuple[Sentence, Name] | None:
    """The country named last before `stop`, with its sentence: as a place, in a report without places as a party.

    Never the actor's own, which would be called home.
    """
    for sentence in reversed(sentences):
        for name in reversed(places.find_named(sentence)):
            if name.start < stop and name.code not in actors and name.kind in _COUNTRIES:
                return sentence, name
    if places.main:
        return None
    for sentence in reversed(sentences):
        for name in reversed(sentence.names):
            if name.start < stop and name.code not in actors and name.kind is NameKind.STATE:
                return sentence, name
    return None


def find_own_ground(sentence: Sentence, end: int, stop: int, actors: tuple[str, ...]) -> tuple[str, ...] | None:
    """The party of "its airspace" in [end, stop): the state or people named last before it, but the actor.

    None where no such words stand there, or nobody is named.
    """
    ground = _OWN_GROUND.search(sentence.report_text, end, min(stop, sentence.end))
    if ground is None:
        return None
    before = (name for name in reversed(sentence.names) if name.start < ground.start() and name.kind in _PARTIES)
    return next(((name.code,) for name in before if name.code not in actors), None)
