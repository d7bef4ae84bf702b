"""Utterances: claims of many reports that carry one saying of a figure or position.

A claim joins where whose forces, where, what and in what modality agree, the readings meet, the reports lie within a
few days, and the speaker is the same, the sentence is copied, or the report repeats itself. Every claim is compared
with the first of an utterance only, and first is decided by day and content: so neither the order of input nor a
further copy moves any other claim.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from muster.model import Claim, Entry, PositionClaim, QuantityClaim, Status
from muster.reconcile.copies import COPIED, match_passages
from muster.reconcile.ordering import content_key, sort_entries
from muster.reconcile.readings import parse_reading
from muster.reconcile.speakers import SAME_SPEAKER, match_attributions
from muster.reconcile.topics import find_topics

SAME_DAYS = 4
"""Days within which reports may carry one utterance: a statement, its reprints and the weekend between them."""

_MODALITY = {
    Status.ACTUAL: "so",
    Status.ANNOUNCED: "to come",
    Status.PLANNED: "to come",
    Status.PLEDGED: "to come",
    Status.POSSIBLE: "to come",
    Status.REQUESTED: "asked for",
    Status.DENIED: "denied",
}


@dataclass(frozen=True, slots=True)
class Utterance:
    """Entries that carry one utterance, the first that is known before the others, and why they were joined."""

    entries: tuple[Entry, ...]
    reasons: tuple[str, ...] = ()

    @property
    def first(self) -> Entry:
        """The entry that the others were compared with."""
        return self.entries[0]


@dataclass(slots=True)
class _Gathering:
    entries: list[Entry]
    reasons: list[str] = field(default_factory=list)

    @property
    def first(self) -> Entry:
        return self.entries[0]

    def may_take(self, day: date | None) -> bool:
        """Whether a report of the day is near enough to join; unknown days are."""
        first_on = self.first.published_on
        return day is None or first_on is None or (day - first_on).days <= SAME_DAYS

    def add(self, entries: Iterable[Entry], reasons: Iterable[str]) -> None:
        self.entries.extend(entries)
        self.reasons.extend(reason for reason in reasons if reason not in self.reasons)


def find_utterances(entries: Iterable[Entry]) -> list[Utterance]:
    """Utterances in the order of their first entries; every claim stands in exactly one."""
    found: list[_Gathering] = []
    blocks: dict[tuple[object, ...], list[_Gathering]] = {}
    for copies in _find_copies(sort_entries(entries)):
        day = copies.first.published_on
        block = blocks.setdefault(_block(copies.first.claim), [])
        for gathering in (known for known in block if known.may_take(day)):
            reasons = _find_reasons(gathering, copies)
            if reasons:
                gathering.add(copies.entries, (*reasons, *copies.reasons))
                break
        else:
            block.append(copies)
            found.append(copies)
    return [Utterance(tuple(gathering.entries), tuple(gathering.reasons)) for gathering in found]


def _find_copies(entries: list[Entry]) -> list[_Gathering]:
    """Gatherings of word-for-word reprints, in the order of their first entries."""
    found: list[_Gathering] = []
    latest: dict[str, _Gathering] = {}
    for entry in entries:
        key = content_key(entry.claim)
        known = latest.get(key)
        if known and known.may_take(entry.published_on):
            known.add([entry], ["the same sentence"])
        else:
            latest[key] = _Gathering([entry])
            found.append(latest[key])
    return found


def _block(claim: Claim) -> tuple[object, ...]:
    """What must be equal before two claims are compared at all."""
    shared = claim.kind, frozenset(claim.actors), frozenset(claim.places)
    if isinstance(claim, QuantityClaim):
        return *shared, claim.measure, claim.aspect, _MODALITY[claim.status]
    return *shared, claim.stance if isinstance(claim, PositionClaim) else None


def _find_reasons(gathering: _Gathering, copies: _Gathering) -> tuple[str, ...]:
    """Reasons for joining the two, in words; empty where they stay apart."""
    a, b = gathering.first, copies.first
    repeated = not {e.claim.report_id for e in gathering.entries}.isdisjoint(e.claim.report_id for e in copies.entries)
    content = _find_content_reason(a.claim, b.claim, exact=repeated)
    if not content:
        return ()
    apart = "in one report" if repeated else _tell_days(a.published_on, b.published_on)
    speakers = match_attributions(a.claim.attribution, b.claim.attribution)
    if speakers.score >= SAME_SPEAKER and a.published_on and b.published_on:
        return *speakers.reasons, content, apart
    if repeated:
        own_voice = None in (a.claim.attribution.speaker, b.claim.attribution.speaker)
        return ("the report says it again", content) if own_voice else ()
    copied = match_passages(a.claim, b.claim)
    return (*copied.reasons, content, apart) if copied.score >= COPIED else ()


def _tell_days(a: date | None, b: date | None) -> str:
    if a is None or b is None:
        return "one report has no date"
    days = abs((b - a).days)
    return f"reports {days} day{'' if days == 1 else 's'} apart" if days else "reports of one day"


def _find_content_reason(a: Claim, b: Claim, *, exact: bool) -> str | None:
    """Why the two say the same thing; None where they do not.

    A report that repeats itself repeats the number: there, numbers that only round to each other are two claims.
    """
    if isinstance(a, QuantityClaim) and isinstance(b, QuantityClaim):
        if a.definition != b.definition or not _times_agree(a, b):
            return None
        one, other = parse_reading(a.figure), parse_reading(b.figure)
        agree = one.nominal == other.nominal if exact else one.meets(other)
        return f'"{a.figure.text}" and "{b.figure.text}" agree' if agree else None
    if isinstance(a, PositionClaim) and isinstance(b, PositionClaim):
        topics_a, topics_b = find_topics(a.about), find_topics(b.about)
        if not topics_a or not topics_b or topics_a & topics_b:
            return f'the stance is the same on "{a.about}" and "{b.about}"'
    return None


def _times_agree(a: QuantityClaim, b: QuantityClaim) -> bool:
    period_a, period_b = a.time and a.time.period, b.time and b.time.period
    return not period_a or not period_b or period_a.overlaps(period_b)
