"""Origins: how many independent sources stand behind a figure, however many pages print it.

An origin is a speaker; where an outlet speaks in its own voice it is the agency that the story credits, else the
outlet. An utterance has one origin, whoever carries it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from muster.model import Entry
from muster.reconcile.institutions import find_agency
from muster.reconcile.speakers import SAME_VOICE, find_initial, match_attributions
from muster.reconcile.utterances import Utterance


class OriginKind(StrEnum):
    """What an origin is."""

    SPEAKER = "speaker"
    AGENCY = "agency"
    OUTLET = "outlet"
    REPORT = "report"


# Looking a member up in its enumeration takes a call.
_SPEAKER = OriginKind.SPEAKER


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent source and its utterances. `REPORT`: an outlet that the page does not name."""

    kind: OriginKind
    name: str
    utterances: tuple[Utterance, ...]


def find_origins(utterances: Iterable[Utterance]) -> list[Origin]:
    """Origins of the utterances, in the order of their first utterance.

    Two unnamed officials described in the same words count as one: nothing shows that they are two.
    """
    found = _Found()
    # Whom a source was found to be: few names make most of the utterances. Its words count, since a spokesman's
    # words may say for whom he speaks.
    known: dict[tuple[OriginKind, str, str | None], list[Utterance]] = {}
    for utterance in utterances:
        entry = _source_of(utterance)
        kind, name = _name_origin(entry)
        key = kind, name, entry.claim.attribution.text
        members = known.get(key)
        if members is None:
            members = known[key] = found.find_members(entry, kind, name)
        members.append(utterance)
    return [Origin(kind, name, tuple(members)) for _, kind, name, members in found.origins]


class _Found:
    """Origins found so far; persons are looked up by the initial without which their names do not match."""

    def __init__(self) -> None:
        self.origins: list[tuple[Entry, OriginKind, str, list[Utterance]]] = []
        self._by_initial: dict[str, list[int]] = {}
        self._other: list[int] = []

    def find_members(self, entry: Entry, kind: OriginKind, name: str) -> list[Utterance]:
        """Utterances of the origin that the entry comes from; a new and empty list where none is known yet."""
        initial = find_initial(name, entry.claim.attribution.text) if kind is _SPEAKER else None
        places: Iterable[int] = range(len(self.origins))
        if initial:
            places = sorted((*self._by_initial.get(initial, ()), *self._other))
        elif kind is not _SPEAKER:
            places = self._other
        for place in places:
            known_entry, known_kind, known_name, members = self.origins[place]
            if kind is known_kind and (name == known_name or _is_same_voice(entry, known_entry)):
                return members
        (self._by_initial.setdefault(initial, []) if initial else self._other).append(len(self.origins))
        self.origins.append((entry, kind, name, []))
        return self.origins[-1][3]


def _source_of(utterance: Utterance) -> Entry:
    """The first entry that names a speaker, else the first that credits an agency, else the first."""
    entries = utterance.entries
    if len(entries) == 1:
        return entries[0]
    named = (entry for entry in entries if entry.claim.attribution.speaker)
    credited = (entry for entry in entries if entry.head.agency)
    return next(named, None) or next(credited, None) or entries[0]


def _name_origin(entry: Entry) -> tuple[OriginKind, str]:
    head, speaker = entry.head, entry.claim.attribution.speaker
    if speaker:
        return _SPEAKER, speaker
    if head.agency:
        return OriginKind.AGENCY, find_agency(head.agency) or head.agency
    if head.outlet:
        agency = find_agency(head.outlet)
        return (OriginKind.AGENCY, agency) if agency else (OriginKind.OUTLET, outlet_family(head.outlet))
    return OriginKind.REPORT, entry.claim.report_id


def _is_same_voice(a: Entry, b: Entry) -> bool:
    return match_attributions(a.claim.attribution, b.claim.attribution).score >= SAME_VOICE


# An outlet prints many claims, and each of them asks.
@lru_cache(maxsize=20_000)
def outlet_family(outlet: str) -> str:
    """The outlet's name without case, article and domain ending: "The Courier" and "courier.example" are one."""
    plain = re.sub(r"\s*\(.*?\)\s*", " ", outlet.casefold()).strip()
    plain = re.sub(r"^(?:www\.|the )|\.[a-z]{2,7}$", "", plain)
    return re.sub(r"\W+", "", plain) or outlet
