"""Destinations: the places named behind a phrase that its forces can be at."""

from collections.abc import Iterable

from muster.extract.figure.candidates import Candidate
from muster.extract.place.place_names import find_leading_word
from muster.lexicon import Name
from muster.model import Aspect

_GOALS = frozenset({"to", "into", "for", "toward", "towards"})


def find_destinations(
    candidate: Candidate, aspect: Aspect, actors: tuple[str, ...], named: Iterable[Name]
) -> list[Name]:
    """The `named` places behind the phrase without origins ("from Norland"), a comma's second name with the first.

    A withdrawal leaves its origin: of one, goals ("to Norland") and the actor's own country are left out instead.
    """
    text, kept, dropped_end = candidate.sentence.report_text, [], -1
    for name in named:
        if name.start < candidate.end_at:
            continue
        word = find_leading_word(candidate.sentence, name)
        if aspect is Aspect.DECREASE:
            dropped = word in _GOALS or (name.code,) == actors
        else:
            dropped = word == "from" or text[dropped_end : name.start] == ", "
        if dropped:
            dropped_end = name.end
        else:
            kept.append(name)
    return kept
