"""Standing: how much a claim weighs by who makes it.

Source: the project's order of speakers: a named official of the force's own state or mission, the host government, an
unnamed official, the outlet's own voice, anyone else.
"""

from dataclasses import dataclass

from muster.lexicon import Lexicon, NameKind
from muster.model import QuantityClaim, Standing
from muster.reconcile.institutions import find_institution

_OWN, _HOST, _UNNAMED, _OUTLET, _OTHER = 10, 8, 6, 4, 2
_UNKNOWN_SIDE = 9
_HEDGED = 3
_SPEAKS_FOR = frozenset(NameKind) - {NameKind.PLACE, NameKind.REGION}


@dataclass(frozen=True, slots=True)
class Weight:
    """Weight of a claim, whole and comparable only with its like, and the reason for it in words."""

    value: int
    reason: str


def weigh_claim(claim: QuantityClaim, lexicon: Lexicon) -> Weight:
    """Weight by standing; a claim from which the outlet distances itself weighs less."""
    weight = _weigh_speaker(claim, lexicon)
    if claim.hedge:
        return Weight(weight.value - _HEDGED, f"{weight.reason}, but the outlet distances itself")
    return weight


def _weigh_speaker(claim: QuantityClaim, lexicon: Lexicon) -> Weight:
    match claim.attribution.standing:
        case Standing.NAMED_OFFICIAL | Standing.INSTITUTION as standing:
            return _weigh_side(claim, standing, lexicon)
        case Standing.UNNAMED_OFFICIAL:
            return Weight(_UNNAMED, "an unnamed official")
        case Standing.OUTLET:
            return Weight(_OUTLET, "the outlet's own voice")
        case _:
            return Weight(_OTHER, "a speaker without office")


def _weigh_side(claim: QuantityClaim, standing: Standing, lexicon: Lexicon) -> Weight:
    """Weight of an official by the side that the words about the speaker, or the name itself, tell."""
    who = "a named official" if standing is Standing.NAMED_OFFICIAL else "an institution"
    sides = _find_sides(claim, lexicon)
    if not sides:
        return Weight(_UNKNOWN_SIDE, f"{who} of a side that the words do not tell")
    if sides & set(claim.actors):
        return Weight(_OWN, f"{who} of the force's own side")
    if sides & set(claim.places):
        return Weight(_HOST, f"{who} of the host")
    return Weight(_UNNAMED, f"{who} of a third side")


def _find_sides(claim: QuantityClaim, lexicon: Lexicon) -> set[str]:
    attribution = claim.attribution
    speaker = attribution.speaker or ""
    words = (attribution.text or "", speaker, find_institution(speaker) or "")
    return {name.code for text in words for name in lexicon.find_names(text) if name.kind in _SPEAKS_FOR}
