"""Features of names as actors and places: of each mention beside a figure, and of each code in the whole report."""

import math
import re
from dataclasses import dataclass

from muster.extract.actor.parties import has_forces
from muster.extract.place.place_names import is_place
from muster.judge.notes import OPENING, Notes
from muster.judge.vectors import Vector, flags, one_hot, signed_distance
from muster.lexicon import UNLISTED, Name, NameKind

_PREPOSITIONS = (
    *("in", "to", "into", "from", "at", "across", "inside", "near", "of", "for", "against", "by", "over", "on"),
    *("with", "between", "and", "around", "throughout"),
)
_BETWEEN = frozenset(("the", "northern", "southern", "eastern", "western", "both", "neighboring", "central"))
_WORD = re.compile(r"[A-Za-z]+")
_POSSESSIVE = re.compile(r"['’]s?\b")
_ACTS = re.compile(
    r"\s+(?:said|says|has|have|had|will|is|was|are|were|plans|to|would|agreed|announced|sent|pledged|deployed)\b"
)
_AND = re.compile(r"\s+and\s")
_OWNS = re.compile(r"['’]s?\s+(?:\w+\s+){0,2}")
_BARRIER = re.compile(r"[.,;:()\n]")
# How far before a name its preposition may stand, and how far a name may stand from a figure to touch it.
_REACH = 28
_TOUCHING = 60
_ALLIANCES = ("NATO", "UN", "AU", "EU", "COALITION")
_GROUPS = ("ISIS", "ALQAEDA", "TALIBAN", "HEZBOLLAH", "HAMAS", "BOKO_HARAM", "SHABAAB", "FARC", "PKK", "PESHMERGA")
_IRREGULAR = ("rebels", "insurgents", "militants", "separatists")


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a mention is measured from: characters [start, end), in the sentence with that index."""

    start: int
    end: int
    index: int


class Mentions:
    """Features of the names of one report; what does not depend on the figure is made once.

    `names` are the notes' names, then the unlisted, each with the index of its sentence.
    """

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self.names = (*notes.names, *notes.unlisted)
        self._alone = [self._features_alone(name, index) for name, index in self.names]
        self._first: dict[str, int] = {}
        for name, _ in self.names:
            self._first.setdefault(name.code, name.start)

    def of_mention(self, mention: int, anchor: Anchor) -> Vector:
        """Features of the mention with that index in the names, seen from the anchor."""
        name, index = self.names[mention]
        offset = index - anchor.index
        gap = _gap(self._notes.report.text, name, anchor)
        clean = gap is not None and len(gap) < _TOUCHING and not _BARRIER.search(gap)
        before, behind = name.end <= anchor.start, name.start >= anchor.end
        return [
            *self._alone[mention],
            *flags((offset == 0, offset == -1, offset == 1, offset < -1, offset > 1)),
            signed_distance(name.start, name.end, (anchor.start, anchor.end)),
            *flags((not before and not behind, behind and clean, before and clean)),
            float(before and gap is not None and _OWNS.fullmatch(gap) is not None),
        ]

    def of_codes(self) -> list[Vector]:
        """Features of the notes' holders, in their order: the codes are the first of them."""
        return [self._code_features(code) for code in self._notes.holders]

    def _features_alone(self, name: Name, index: int) -> Vector:
        text, sentence = self._notes.report.text, self._notes.analysis.sentences[index]
        words = [""] * 2 + _WORD.findall(text[max(0, name.start - _REACH) : name.start].lower())
        preposition = words[-2] if words[-1] in _BETWEEN and words[-2] in _PREPOSITIONS else words[-1]
        return [
            *one_hot(name.kind, tuple(NameKind)),
            *flags((name.weak, name.places, index <= 1, is_place(sentence, name), has_forces(text, name))),
            *one_hot(preposition, _PREPOSITIONS),
            *flags(pattern.match(text, name.end) for pattern in (_POSSESSIVE, _ACTS, _AND)),
        ]

    def _code_features(self, code: str) -> Vector:
        notes, parties = self._notes, self._notes.reading.parties
        first = self._first.get(code)
        return [
            math.log1p(parties.mentions[code]) / 3,
            *(counts[code] / max(1, counts.total()) for counts in (parties.mentions, parties.forces, notes.places)),
            *(float(_rank(counts, code) == 0) for counts in (parties.mentions, parties.forces, notes.places)),
            *(float(_rank(counts, code) == 1) for counts in (parties.mentions, notes.places)),
            *flags((first is not None and first < OPENING, code == "USA", code.startswith(UNLISTED))),
            *flags((code in _ALLIANCES, code in _GROUPS)),
            float(code.startswith(UNLISTED) and any(word in code for word in _IRREGULAR)),
        ]


def _rank(counts: dict[str, int], code: str) -> int | None:
    """How many codes are counted more often; None where this one is not counted."""
    return sum(other > counts[code] for other in counts.values()) if counts.get(code) else None


def _gap(text: str, name: Name, anchor: Anchor) -> str | None:
    """Text between name and anchor, None where it is long or they overlap."""
    if name.start >= anchor.end:
        return text[anchor.end : name.start] if name.start - anchor.end <= _TOUCHING else None
    if name.end <= anchor.start:
        return text[name.end : anchor.start] if anchor.start - name.end <= _TOUCHING else None
    return None
