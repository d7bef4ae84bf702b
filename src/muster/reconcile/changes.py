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
from muster.reconcile.cells import Count, find_counts, make_count

# "From 1,100": what stands before the first figure, and between the two. "Ranging from" tells no change.
_FROM = re.compile(
    r"(?<!ranging )(?<!range )(?<!ranges )(?<!ranged )(?<!anywhere )\bfrom (?:\w+ ){0,2}\Z", re.IGNORECASE
)
_TO = re.compile(r"\s(?:\S+ ){0,8}?to (?:\w+ ){0,2}\Z", re.IGNORECASE)
# "1,300, up from 1,100", "to 1,300 from 1,100": the same the other way round.
_UP_FROM = re.compile(r"\W+(?:\S+ ){0,6}?(?:up|down) from (?:\w+ ){0,2}\Z", re.IGNORECASE)
_TO_BEFORE = re.compile(r"\bto (?:\w+ ){0,2}\Z", re.IGNORECASE)
_ONLY_FROM = re.compile(r"\s(?:\w+ ){0,3}from (?:\w+ ){0,2}\Z", re.IGNORECASE)
# "Had 900 soldiers there and now has 600", "has 600 there now; it had 900"
_HAD = re.compile(
    r"\b(?:had|was|were|numbered|kept|hosted|maintained|stood at)"
    r"(?: (?:about|some|around|nearly|almost|only|over|\w+ as)){0,2} \Z",
    re.I,
)
_NOW = r"(?:now|today|currently|at present|nowadays)"
_NOW_BEFORE = re.compile(rf"\b{_NOW}\b[^,;:.]{{0,40}}\Z", re.IGNORECASE)
_NOW_BEHIND = re.compile(rf"(?: [^\W\d][\w'’-]*){{0,4}} {_NOW}\b", re.IGNORECASE)
# "All but 200 of the 2,400 have left", "only 200 of the 2,400 remain"
_ALL_BUT = re.compile(r"\ball (?:but|except|save)(?: (?:about|some|around))? \Z", re.IGNORECASE)
_ONLY = re.compile(r"\b(?:only|just)(?: (?:about|some|around))? \Z", re.IGNORECASE)
_THE = r"(?:the|its|their|his|our|those|these)"
_OF_THE = re.compile(rf"\S+(?: [^\W\d]\w*){{0,3}} of {_THE} (?:[^\W\d]\w* ){{0,2}}\Z", re.IGNORECASE)
_REMAIN = re.compile(r"[^,;:.]{0,80}? (?:remain|remained|(?:are|were) left|still|stay|stayed)\b", re.IGNORECASE)
# "Half of the 1,100 | soldiers in Kesh have left"
_SHARE = re.compile(
    r"\b(?:half|thirds?|quarters|most|majority|bulk|rest|remainder)"
    r" of (?:the|its|their|his|our|those|these|[\w.]+['’]s) (?:[^\W\d]\w* ){0,2}\Z",
    re.I,
)
_LEFT = re.compile(
    r"(?:(?! (?:who|which|that)\b)[^,;:.]){0,80}? (?:have|had|has)(?: \w+ly| already| now| since)? (?:been )?"
    r"(?:left|gone|departed|withdrawn|returned|come home|pulled out|flown (?:out|home)|sent home|moved out|quit)\b",
    re.IGNORECASE,
)
# How far before the figure the word "from" may stand, and how far behind it what became of it, in characters.
_REACH = 60
_REACH_BEHIND = 140
_NUMBER = re.compile(r"\d")
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
    return settled + [
        _end(count) for count in counts if count.is_level and count.is_actual and _has_shrunk(count.claim)
    ]


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
    return "rom" in evidence.sentence[max(at - _REACH, 0) : at] and _FROM.search(_before(claim)) is not None


def _may_end(claim: QuantityClaim) -> bool:
    """Whether words right beside the figure may tell that it gave way to another, looking at no other."""
    evidence = claim.evidence
    if _follows_from(claim):
        return True
    sentence = evidence.sentence
    if any(word in sentence for word in _LASTING):
        return _HAD.search(_just_before(claim)) is not None or " of " in _just_before(claim)
    return False


def _has_shrunk(claim: QuantityClaim) -> bool:
    """Whether a large share of the figure has left, and no words tell when it was so."""
    if claim.time or " of " not in claim.evidence.sentence:
        return False
    at = _number_at(claim) - claim.evidence.sentence_start
    told = re.sub(r"\s+", " ", claim.evidence.sentence[max(at - _REACH, 0) : at])
    return _SHARE.search(told) is not None and _LEFT.match(_behind(claim)) is not None


def _number_at(claim: QuantityClaim) -> int:
    """Where the number itself starts, behind the words that qualify it: "the | 2,400 soldiers"."""
    found = _NUMBER.search(claim.evidence.quote)
    return claim.evidence.start + (found.start() if found else 0)


def _behind(claim: QuantityClaim) -> str:
    """Words right behind the figure, in single spaces."""
    evidence = claim.evidence
    at = evidence.end - evidence.sentence_start
    return re.sub(r"\s+", " ", evidence.sentence[at : at + _REACH_BEHIND])


def _just_before(claim: QuantityClaim) -> str:
    """Words right before the figure, in single spaces."""
    evidence = claim.evidence
    at = evidence.start - evidence.sentence_start
    return re.sub(r"\s+", " ", evidence.sentence[max(at - _REACH, 0) : at])


def _before(claim: QuantityClaim) -> str:
    """Words of the sentence before the figure, in single spaces."""
    evidence = claim.evidence
    return re.sub(r"\s+", " ", evidence.sentence[: evidence.start - evidence.sentence_start])


def _leads(before: QuantityClaim, after: QuantityClaim) -> bool:
    """Whether the words between the two figures say that the one gave way to the other."""
    if before.evidence.end <= after.evidence.start:
        between = _between(before, after)
        return _TO.match(between) is not None or _was_before(before, after, between)
    if _is_rest(before, after):
        return True
    if after.evidence.end > before.evidence.start:
        return False
    between = _between(after, before)
    if _UP_FROM.match(between):
        return True
    if _HAD.search(between) and _NOW_BEFORE.search(_just_before(after)):
        return True
    return _ONLY_FROM.match(between) is not None and _TO_BEFORE.search(_before(after)) is not None


def _between(first: QuantityClaim, last: QuantityClaim) -> str:
    evidence = first.evidence
    at = evidence.sentence_start
    return re.sub(r"\s+", " ", evidence.sentence[evidence.end - at : last.evidence.start - at])


def _was_before(before: QuantityClaim, after: QuantityClaim, between: str) -> bool:
    """Whether the one was so, and the other is now: "had 900 soldiers there and now has 600"."""
    if _HAD.search(_just_before(before)) is None:
        return False
    return bool(_NOW_BEFORE.search(between) or _NOW_BEHIND.match(_behind(after)))


def _is_rest(whole: QuantityClaim, rest: QuantityClaim) -> bool:
    """Whether the one is what is left of the other: "all but 200 of the 2,400", "only 200 of the 2,400 remain"."""
    at, start, end = rest.evidence.sentence_start, _number_at(rest), _number_at(whole)
    if not start < end <= start + _REACH or not _OF_THE.fullmatch(
        re.sub(r"\s+", " ", rest.evidence.sentence[start - at : end - at])
    ):
        return False
    opening = re.sub(r"\s+", " ", rest.evidence.sentence[max(start - at - _REACH, 0) : start - at])
    if _ALL_BUT.search(opening):
        return True
    return _ONLY.search(opening) is not None and _REMAIN.match(_behind(whole)) is not None


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
