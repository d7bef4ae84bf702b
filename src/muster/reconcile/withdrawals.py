"""Withdrawals: figures that the outlet which printed them takes back in print."""

import re
from collections.abc import Iterable, Sequence

from muster.model import Entry
from muster.reconcile.cells import Count
from muster.reconcile.ordering import content_words
from muster.reconcile.origins import outlet_family
from muster.reconcile.readings import reading_of

WITHIN_DAYS = 60
"""Days after its printing within which a figure can be told again as one's own error."""

_RECALLS = re.compile(
    r"\bwe (?:have |had )?(?:wrongly |incorrectly |mistakenly |falsely )?"
    r"(?:said|reported|wrote|written|stated|printed|published|put|gave)\b"
    r"|\b(?:an earlier|a previous|the original) version of th(?:is|e) (?:story|article|report|post|piece)\b"
    r"|\b(?:this|our) (?:newspaper|paper|site|website|story|article|report|headline) "
    r"(?:had |has )?(?:wrongly|incorrectly|mistakenly|falsely)\b",
    re.IGNORECASE,
)
_CUES = frozenset({"we", "version", "this", "our"})
_ADMITS = re.compile(
    r"\b(?:wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?|in error|misstated|correction)\b", re.IGNORECASE
)


def find_withdrawn(counts: Sequence[Count]) -> dict[str, Entry]:
    """Id of each withdrawn claim to the entry that withdraws it, which is itself among them.

    Counts of one cell. The words must recall what the outlet said, and either it printed an agreeing figure within the
    weeks before, or the sentence says that it was wrong.
    """
    found: dict[str, Entry] = {}
    for recall in filter(_recalls, counts):
        earlier = [count for count in counts if _is_recalled(count, recall)]
        if earlier or _ADMITS.search(recall.claim.evidence.sentence):
            for count in (recall, *earlier):
                found.setdefault(count.entry.claim.claim_id, recall.entry)
    return found


def without_withdrawn(counts: Iterable[Count], withdrawn: dict[str, Entry]) -> list[Count]:
    """Counts that stand."""
    return [count for count in counts if count.entry.claim.claim_id not in withdrawn]


def _recalls(count: Count) -> bool:
    # Nearly all sentences lack the words, which is seen sooner than that the pattern does not match.
    if _CUES.isdisjoint(content_words(count.claim)):
        return False
    return bool(_RECALLS.search(count.claim.evidence.sentence))


def _is_recalled(count: Count, recall: Count) -> bool:
    days = count.entry.published_on, recall.entry.published_on
    if days[0] is None or days[1] is None or not 0 <= (days[1] - days[0]).days <= WITHIN_DAYS:
        return False
    if count.claim.report_id == recall.claim.report_id or count.claim.aspect is not recall.claim.aspect:
        return False
    outlets = count.entry.head.outlet, recall.entry.head.outlet
    if outlets[0] is None or outlets[1] is None or outlet_family(outlets[0]) != outlet_family(outlets[1]):
        return False
    return reading_of(count.claim).meets(reading_of(recall.claim))
