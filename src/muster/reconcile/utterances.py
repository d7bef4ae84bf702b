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
from muster.model.filling import maker_of
from muster.reconcile.cells import sort_codes
from muster.reconcile.copies import COPIED, match_passages
from muster.reconcile.method import METHOD
from muster.reconcile.ordering import ContentKey, content_key, sort_entries
from muster.reconcile.readings import reading_of
from muster.reconcile.speakers import SAME_SPEAKER, match_attributions
from muster.reconcile.topics import find_topics

SAME_DAYS = METHOD.same_days
"""Days within which reports may carry one utterance."""

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


_make_utterance = maker_of(Utterance)


@dataclass(slots=True)
class _Gathering:
    """Entries that belong together, the first of them, its day, the reports that carry them, and why they are one.

    `is_marked`: a reviewer decided of one of them with what it belongs.
    """

    first: Entry
    first_on: date | None
    entries: list[Entry]
    reports: set[str]
    reasons: list[str]
    is_marked: bool

    @classmethod
    def of(cls, entry: Entry) -> "_Gathering":
        """A gathering of one entry."""
        is_marked = bool(entry.apart or entry.together)
        return cls(entry, entry.head.published_on, [entry], {entry.claim.report_id}, [], is_marked)

    def may_take(self, day: date | None) -> bool:
        """Whether a report of the day is near enough to join; unknown days are."""
        return day is None or self.first_on is None or (day - self.first_on).days <= SAME_DAYS

    def add(self, other: "_Gathering", reasons: Iterable[str]) -> None:
        self.entries += other.entries
        self.reasons += [reason for reason in reasons if reason not in self.reasons]
        self.reports |= other.reports
        self.is_marked |= other.is_marked

    def is_kept_apart(self, other: "_Gathering") -> bool:
        """Whether a reviewer holds that a claim of the one and a claim of the other are two utterances."""
        return any(self._holds(entry.apart) for entry in other.entries if entry.apart)

    def is_held_together(self, other: "_Gathering") -> bool:
        """Whether a reviewer holds that they are one."""
        return any(self._holds(entry.together) for entry in other.entries if entry.together)

    def _holds(self, claim_ids: frozenset[str]) -> bool:
        return any(entry.claim.claim_id in claim_ids for entry in self.entries)


@dataclass(slots=True)
class _Block:
    """Gatherings of one block by day of their first entry; those before `start` are too old for any more reports."""

    gatherings: list[_Gathering] = field(default_factory=list)
    start: int = 0

    def find_open(self, day: date | None) -> list[_Gathering]:
        """Gatherings that a report of the day may join; days come in order, unknown ones last."""
        if day is None:
            return self.gatherings
        while self.start < len(self.gatherings) and not self.gatherings[self.start].may_take(day):
            self.start += 1
        return self.gatherings[self.start :]


def find_utterances(entries: Iterable[Entry]) -> list[Utterance]:
    """Utterances in the order of their first entries; every claim stands in exactly one."""
    return join_in_order(sort_entries(entries))


def join_in_order(entries: list[Entry]) -> list[Utterance]:
    """The same, of entries that `sort_entries` put in order already: sorting takes a tenth of the time of a series."""
    found: list[_Gathering] = []
    blocks: dict[tuple[object, ...], _Block] = {}
    held: dict[str, _Gathering] = {}
    for copies in _find_copies(entries):
        key = _block(copies.first.claim)
        block = blocks.get(key)
        if block is None:
            block = blocks[key] = _Block()
        near = block.find_open(copies.first_on)
        for gathering in (*_find_held(held, copies), *near) if held else near:
            reasons = _find_reasons(gathering, copies)
            if reasons:
                gathering.add(copies, (*reasons, *copies.reasons))
                break
        else:
            gathering = copies
            block.gatherings.append(copies)
            found.append(copies)
        if copies.is_marked:
            held |= {entry.claim.claim_id: gathering for entry in copies.entries if entry.together}
    return [_make_utterance(tuple(gathering.entries), tuple(gathering.reasons)) for gathering in found]


def _find_held(held: dict[str, _Gathering], copies: _Gathering) -> list[_Gathering]:
    """Gatherings that a reviewer holds to be the same utterance, however far apart and whatever they say."""
    ids = sorted(claim_id for entry in copies.entries if entry.together for claim_id in entry.together)
    return [held[claim_id] for claim_id in ids if claim_id in held]


def _find_copies(entries: list[Entry]) -> list[_Gathering]:
    """Gatherings of word-for-word reprints, in the order of their first entries."""
    found: list[_Gathering] = []
    latest: dict[ContentKey, _Gathering] = {}
    for entry in entries:
        key, alone = content_key(entry.claim), _Gathering.of(entry)
        known = latest.setdefault(key, alone)
        if known is not alone and known.may_take(alone.first_on) and not known.is_kept_apart(alone):
            known.add(alone, ["the same sentence"])
            continue
        if known is not alone:
            latest[key] = alone
        found.append(alone)
    return found


def _block(claim: Claim) -> tuple[object, ...]:
    """What must be equal before two claims are compared at all."""
    shared = claim.kind, sort_codes(claim.actors), sort_codes(claim.places)
    if isinstance(claim, QuantityClaim):
        return *shared, claim.measure, claim.aspect, _MODALITY[claim.status]
    return *shared, claim.stance if isinstance(claim, PositionClaim) else None


def _find_reasons(gathering: _Gathering, copies: _Gathering) -> tuple[str, ...]:
    """Reasons for joining the two, in words; empty where they stay apart."""
    if copies.is_marked:
        if gathering.is_kept_apart(copies):
            return ()
        if gathering.is_held_together(copies):
            return ("a reviewer holds that they are one",)
    a, b = gathering.first, copies.first
    repeated = not gathering.reports.isdisjoint(copies.reports)
    content = _find_content_reason(a.claim, b.claim, exact=repeated)
    if not content:
        return ()
    speakers = match_attributions(a.claim.attribution, b.claim.attribution)
    if speakers.score >= SAME_SPEAKER and gathering.first_on and copies.first_on:
        apart = "in one report" if repeated else _tell_days(gathering.first_on, copies.first_on)
        return *speakers.reasons, content, apart
    if repeated:
        own_voice = None in (a.claim.attribution.speaker, b.claim.attribution.speaker)
        return ("the report says it again", content) if own_voice else ()
    copied = match_passages(a.claim, b.claim)
    if copied.score < COPIED:
        return ()
    return *copied.reasons, content, _tell_days(gathering.first_on, copies.first_on)


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
        one, other = reading_of(a), reading_of(b)
        if one is not other and not (one.nominal == other.nominal if exact else one.meets(other)):
            return None
        return f'"{a.figure.text}" and "{b.figure.text}" agree'
    if isinstance(a, PositionClaim) and isinstance(b, PositionClaim):
        topics_a, topics_b = find_topics(a.about), find_topics(b.about)
        if not topics_a or not topics_b or topics_a & topics_b:
            return f'the stance is the same on "{a.about}" and "{b.about}"'
    return None


def _times_agree(a: QuantityClaim, b: QuantityClaim) -> bool:
    period_a, period_b = a.time and a.time.period, b.time and b.time.period
    return not period_a or not period_b or period_a.overlaps(period_b)
