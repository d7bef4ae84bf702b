"""Changes: two levels of one sentence of which the one gave way to the other: "from 1,100 to 1,300".

The level before ended when the other began. Its own words of time go before; those that it shares with the other tell
when the change was. A level of which a large share has left ("half of the 1,100 have left") gave way to one that nobody
tells: it stands on no day.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from muster.model import Entry, Period, QuantityClaim
from muster.model.claim import keep_id
from muster.reconcile.around import words_before, words_behind, words_between
from muster.reconcile.cells import Count, find_counts, make_count
from muster.reconcile.remnants import has_shrunk, is_rest

# "From 1,100": what stands before the first figure, and between the two. "Ranging from" tells no change.
_FROM = re.compile(
    r"(?<!ranging )(?<!range )(?<!ranges )(?<!ranged )(?<!anywhere )\bfrom (?:\w+ ){0,2}\Z", re.IGNORECASE
)
_TO = re.compile(r"\s(?:\S+ ){0,8}?to (?:\w+ ){0,2}\Z", re.IGNORECASE)
# "1,300, up from 1,100", "to 1,300 from 1,100": the same the other way round.
_UP_FROM = re.compile(r"\W+(?:\S+ ){0,6}?(?:up|down) from (?:\w+ ){0,2}\Z", re.IGNORECASE)
_TO_BEFORE = re.compile(r"\bto (?:\w+ ){0,2}\Z", re.IGNORECASE)
_ONLY_FROM = re.compile(r"(?:\s\w+){0,3},?\sfrom (?:\w+ ){0,2}\Z", re.IGNORECASE)
# "Had 900 soldiers there and now has 600", "has 600 there now; it had 900"
_HAD = re.compile(
    r"\b(?:had|was|were|numbered|kept|hosted|maintained|stood at)"
    r"(?: (?:about|some|around|nearly|almost|only|over|\w+ as)){0,2} \Z",
    re.IGNORECASE,
)
_NOW = r"(?:now|today|currently|at present|nowadays)"
_NOW_BEFORE = re.compile(rf"\b{_NOW}\b[^,;:.]{{0,40}}\Z", re.IGNORECASE)
_NOW_BEHIND = re.compile(rf"(?: [^\W\d][\w'’-]*){{0,4}} {_NOW}\b", re.IGNORECASE)
# How far before the figure the word "from" may stand, and how far behind it "now", in characters.
_REACH = 60
_REACH_BEHIND = 140
_DAY = timedelta(days=1)
# Without one of these no other words tell that a level gave way: most sentences need no closer look.
_LASTING = ("now", "oday", "urrently", "present", "ll but", "ll except", "ll save", "nly", "ust")


@dataclass(frozen=True, slots=True)
class Change:
    """The level before and the level after, as one sentence tells them."""

    before: Count
    after: Count

    @property
    def changed_in(self) -> Period | None:
        """When the level after held, where it came about and its days are known."""
        return self.after.entry.valid if self.after.is_actual else None


def find_changes(counts: Sequence[Count]) -> list[Change]:
    """Changes among the counts of one cell, in their order."""
    starting = [count for count in counts if count.is_level and count.is_actual and _may_end(count.claim)]
    if not starting:
        return []
    sentences: dict[tuple[str, int], list[Count]] = {}
    for count in counts:
        if count.is_level:
            sentences.setdefault(_place(count.claim), []).append(count)
    return list(_pair(starting, sentences))


def settle_changes(counts: list[Count]) -> list[Count]:
    """The counts of one cell, each level before a change with the time at which it ended."""
    settled = {count.claim.claim_id: count for count in _settle_all(counts)}
    if not settled:
        return counts
    return [settled.get(count.claim.claim_id, count) for count in counts]


def settle_entries(entries: Iterable[Entry]) -> list[Entry]:
    """The entries, each level before a change with the time at which it ended."""
    known = list(entries)
    settled = {
        count.claim.claim_id: count.entry for counts in find_counts(known).values() for count in _settle_all(counts)
    }
    return [settled.get(entry.claim.claim_id, entry) for entry in known] if settled else known


def _settle_all(counts: list[Count]) -> list[Count]:
    settled = [_settle(change) for change in find_changes(counts)]
    return settled + [_end(count) for count in counts if count.is_level and count.is_actual and has_shrunk(count.claim)]


def _pair(starting: list[Count], sentences: dict[tuple[str, int], list[Count]]) -> Iterator[Change]:
    for before in starting:
        others = (count for count in sentences[_place(before.claim)] if _leads(before.claim, count.claim))
        after = min(others, key=lambda count: _distance(before.claim, count.claim), default=None)
        if after:
            yield Change(before, after)


def _place(claim: QuantityClaim) -> tuple[str, int]:
    return claim.report_id, claim.evidence.sentence_start


def _distance(one: QuantityClaim, other: QuantityClaim) -> int:
    return abs(one.evidence.start - other.evidence.start)


def _follows_from(claim: QuantityClaim) -> bool:
    evidence = claim.evidence
    at = evidence.start - evidence.sentence_start
    # Nearly all sentences lack the word, which is seen sooner than that the pattern does not match.
    return "rom" in evidence.sentence[max(at - _REACH, 0) : at] and _FROM.search(words_before(evidence)) is not None


def _may_end(claim: QuantityClaim) -> bool:
    """Whether words right beside the figure may tell that it gave way to another, looking at no other."""
    evidence = claim.evidence
    if _follows_from(claim):
        return True
    sentence = evidence.sentence
    if any(word in sentence for word in _LASTING):
        return _HAD.search(words_before(evidence, _REACH)) is not None or " of " in words_before(evidence, _REACH)
    return False


def _leads(before: QuantityClaim, after: QuantityClaim) -> bool:
    """Whether the words between the two figures say that the one gave way to the other."""
    if before.evidence.end <= after.evidence.start:
        between = words_between(before.evidence, after.evidence)
        return _TO.match(between) is not None or _was_before(before, after, between)
    if is_rest(before, after):
        return True
    if after.evidence.end > before.evidence.start:
        return False
    between = words_between(after.evidence, before.evidence)
    if _UP_FROM.match(between):
        return True
    if _HAD.search(between) and _NOW_BEFORE.search(words_before(after.evidence, _REACH)):
        return True
    return _ONLY_FROM.match(between) is not None and _TO_BEFORE.search(words_before(after.evidence)) is not None


def _was_before(before: QuantityClaim, after: QuantityClaim, between: str) -> bool:
    """Whether the one was so, and the other is now: "had 900 soldiers there and now has 600"."""
    if _HAD.search(words_before(before.evidence, _REACH)) is None:
        return False
    return bool(_NOW_BEFORE.search(between) or _NOW_BEHIND.match(words_behind(after.evidence, _REACH_BEHIND)))


def _end(count: Count) -> Count:
    """The level, on no day that is known: it was so before its report."""
    entry: Entry = replace(count.entry, is_past=True)
    return make_count(entry, count.claim)


def _settle(change: Change) -> Count:
    """The level before the change, at the time at which it ended."""
    before, after = change.before, change.after
    own, others = before.claim.time, after.claim.time
    if own and (others is None or own.start != others.start):
        return before
    published_on = before.entry.published_on
    if not after.is_actual:
        # It is to change, so that it holds when that is told, whatever day is named for the change.
        return _hold(before, published_on) if own and published_on else before
    began = after.entry.valid
    if began is None:
        claim = replace(before.claim, time=others)
        keep_id(claim, before.claim.claim_id)
        return make_count(replace(before.entry, claim=claim), claim)
    ended_on = began.first_on - _DAY
    return _hold(before, min(ended_on, published_on) if published_on else ended_on)


def _hold(count: Count, day: date) -> Count:
    entry: Entry = replace(count.entry, held=Period.day(day))
    return make_count(entry, count.claim)
