"""Voices: whether one source says both of two levels, so that the later revises the earlier.

Stricter than origins, which count what cannot be shown to be independent as one: two unnamed officials are no more
than one origin, and nothing shows that the one revises the other.
"""

from muster.model import Attribution
from muster.reconcile.institutions import find_institution
from muster.reconcile.levels import Level
from muster.reconcile.origins import outlet_family
from muster.reconcile.pulls import is_disclosure
from muster.reconcile.speakers import SAME_SPEAKER, match_attributions, spoken_for
from muster.reconcile.standing import Side

_OFFICIAL = frozenset({Side.OWN, Side.OFFICIAL})


def is_one_voice(a: Level, b: Level) -> bool:
    """Whether one speaker, one institution with its spokespeople, or one outlet in its own voice says both.

    What an official discloses for a stretch of time revises what every official of the force's side told of it.
    """
    voices = a.lead.claim.attribution, b.lead.claim.attribution
    if voices[0].speaker is None and voices[1].speaker is None:
        return not _find_carriers(a).isdisjoint(_find_carriers(b))
    if _is_disclosed(a, b) or match_attributions(*voices).score >= SAME_SPEAKER:
        return True
    bodies = find_body(voices[0]), find_body(voices[1])
    return bodies[0] is not None and bodies[0] == bodies[1]


def find_body(attribution: Attribution) -> str | None:
    """The institution that speaks or for which the speaker speaks, as far as the words beside the claim tell."""
    named = find_institution(attribution.speaker or "")
    return named or find_institution(spoken_for(attribution.text) or "")


def _is_disclosed(a: Level, b: Level) -> bool:
    sides = {a.weight.side, b.weight.side}
    return sides <= _OFFICIAL and (is_disclosure(a) or is_disclosure(b))


def _find_carriers(level: Level) -> set[str]:
    return {outlet_family(entry.head.outlet) for entry in level.utterance.entries if entry.head.outlet}
