"""Contingents: one state's forces in the mission of an organisation ("3,600 Kenyan soldiers in the AU mission").

By the annotation guidelines such a claim names both. It counts the forces of the state and never those of the
organisation. A joint total ("UN and French troops: 500") names both, too, and counts neither alone: it is told by the
words that stand between the two names.
"""

import re
from functools import lru_cache
from itertools import pairwise

from muster.lexicon import Lexicon, NameKind
from muster.model import Claim

_KINDS = (NameKind.STATE, NameKind.ALLIANCE, NameKind.GROUP)
# "US and NATO", "UN troops and French soldiers", "UN/AU", "France, together with the UN": what stands between.
_JOINED = re.compile(
    r"(?:['’]s?)?(?:\s[a-z]+){0,3}(?:\s?/\s?|,?\s(?:and|or|plus|as well as|along with|alongside|together with)"
    r"(?:\s(?:the|its|their|other|some|all|also|around|about|[\d,.]*\d))*\s)\Z",
    re.IGNORECASE,
)
# "The US-led NATO force", "French-backed AU troops": the state leads or helps, and the force is the organisation's.
_LEADS = re.compile(
    r"[\s‐–-](?:led|backed|supported|funded|commanded|dominated|run|trained)\s(?:[\w‐-]+\s){0,3}\Z", re.I
)


def find_force(claim: Claim, lexicon: Lexicon) -> tuple[str, ...]:
    """Whose forces the claim counts, in order: of a contingent the state alone, else all whom it names."""
    if len(claim.actors) == 1:
        return claim.actors
    codes = tuple(sorted(set(claim.actors)))
    mission = find_mission(claim, lexicon)
    return tuple(code for code in codes if code not in mission)


def find_mission(claim: Claim, lexicon: Lexicon) -> tuple[str, ...]:
    """The organisations in whose mission the forces of the one state serve, in order; empty where it is no contingent.

    The host's own forces are none, nor are those of a state that only leads or backs the mission.
    """
    if len(claim.actors) == 1:
        return ()
    codes = tuple(sorted(set(claim.actors)))
    states = [code for code in codes if find_kind(code, lexicon) is NameKind.STATE]
    mission = tuple(code for code in codes if find_kind(code, lexicon) is NameKind.ALLIANCE)
    if len(states) != 1 or not mission or len(mission) + 1 != len(codes) or states[0] in claim.places:
        return ()
    return () if _names_both(claim.evidence.sentence, states[0], mission, lexicon) else mission


@lru_cache(maxsize=10_000)
def find_kind(code: str, lexicon: Lexicon) -> NameKind | None:
    """Whether the code is a state's, an alliance's or a group's; None where no list has it."""
    label = lexicon.label(code)
    kinds = {name.kind for name in lexicon.find_names(label) if name.code == code}
    return next((kind for kind in _KINDS if kind in kinds), None)


@lru_cache(maxsize=20_000)
def _names_both(sentence: str, state: str, mission: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether words of the sentence set the two side by side, or name the state as who leads the mission."""
    text = " ".join(sentence.split())
    names = [name for name in lexicon.find_names(text) if name.code == state or name.code in mission]
    for name, following in pairwise(names):
        if (name.code == state) == (following.code == state):
            continue
        between = text[name.end : following.start]
        if _JOINED.match(between) or (name.code == state and _LEADS.match(between)):
            return True
    return False
