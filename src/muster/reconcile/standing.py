"""Standing: how much a claim weighs by who makes it.

Source: the project's order of speakers: a named official of the force's own state or mission, the host government, an
unnamed official, the outlet's own voice, anyone else. The weights are those of the method.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from muster.lexicon import Lexicon, NameKind
from muster.model import Decision, Entry, QuantityClaim, Standing
from muster.reconcile.institutions import find_institution
from muster.reconcile.method import METHOD

_SPEAKS_FOR = frozenset(NameKind) - {NameKind.PLACE, NameKind.REGION}


class Side(StrEnum):
    """Whose voice it is: of the force's own side, of its host, of an official elsewhere or unknown, of anyone else."""

    OWN = "own"
    HOST = "host"
    OFFICIAL = "official"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Weight:
    """Weight of a claim, whole and comparable only with its like, the reason for it in words, and whose voice it is."""

    value: int
    reason: str
    side: Side = Side.OTHER


def _weigh_officials(who: str) -> dict[Side, Weight]:
    """Weight of an official by the side that the words about the speaker, or the name itself, tell."""
    return {
        Side.OFFICIAL: Weight(METHOD.official, f"{who} of a side that the words do not tell", Side.OFFICIAL),
        Side.OWN: Weight(METHOD.own_official, f"{who} of the force's own side", Side.OWN),
        Side.HOST: Weight(METHOD.host, f"{who} of the host", Side.HOST),
        Side.OTHER: Weight(METHOD.unnamed_official, f"{who} of a third side", Side.OTHER),
    }


_OFFICIALS = {
    Standing.NAMED_OFFICIAL: _weigh_officials("a named official"),
    Standing.INSTITUTION: _weigh_officials("an institution"),
}
_WITHOUT_SIDE = {
    Standing.UNNAMED_OFFICIAL: Weight(METHOD.unnamed_official, "an unnamed official"),
    Standing.OUTLET: Weight(METHOD.outlet, "the outlet's own voice"),
}
_WITHOUT_OFFICE = Weight(METHOD.other, "a speaker without office")


def weigh_entry(entry: Entry, lexicon: Lexicon) -> Weight:
    """Weight by standing; what a reviewer corrected outweighs all, what one rejected weighs nothing."""
    claim = entry.claim
    if not isinstance(claim, QuantityClaim):
        raise TypeError(f"expected a quantity, found a {claim.kind}")
    weight = weigh_claim(claim, lexicon)
    if entry.review is None:
        return weight
    if entry.is_rejected:
        return Weight(0, f"rejected by {entry.review.reviewer}: {entry.review.reason}", weight.side)
    if entry.review.decision is Decision.CORRECT:
        return Weight(METHOD.reviewed, f"corrected by {entry.review.reviewer}, which outweighs all", weight.side)
    return Weight(weight.value, f"{weight.reason}; read rightly, says {entry.review.reviewer}", weight.side)


def weigh_claim(claim: QuantityClaim, lexicon: Lexicon) -> Weight:
    """Weight by standing; a claim from which the outlet distances itself weighs less.

    Whatever verb an outlet chooses, who counts the forces of the own side knows their number.
    """
    weight = _weigh_speaker(claim, lexicon)
    if claim.hedge and weight.side is not Side.OWN:
        value = max(weight.value - METHOD.hedged, 1)
        return Weight(value, f"{weight.reason}, but the outlet distances itself", weight.side)
    return weight


def _weigh_speaker(claim: QuantityClaim, lexicon: Lexicon) -> Weight:
    standing = claim.attribution.standing
    if standing is Standing.OTHER and find_institution(claim.attribution.speaker or ""):
        standing = Standing.INSTITUTION
    if standing not in _OFFICIALS:
        return _WITHOUT_SIDE.get(standing, _WITHOUT_OFFICE)
    sides = _find_sides(claim.attribution.text or "", claim.attribution.speaker or "", lexicon)
    if not sides:
        return _OFFICIALS[standing][Side.OFFICIAL]
    if not sides.isdisjoint(claim.actors):
        return _OFFICIALS[standing][Side.OWN]
    return _OFFICIALS[standing][Side.OTHER if sides.isdisjoint(claim.places) else Side.HOST]


@lru_cache(maxsize=50_000)
def _find_sides(text: str, speaker: str, lexicon: Lexicon) -> frozenset[str]:
    words = (text, speaker, find_institution(speaker) or "")
    return frozenset(name.code for part in words for name in lexicon.find_names(part) if name.kind in _SPEAKS_FOR)
