"""The one order in which claims are looked at, so that the order of input never matters."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from muster.model import Claim, Entry, PassageRole, PositionClaim, QuantityClaim

ContentKey = tuple[Any, ...]
"""What a claim says, as values that compare."""

_WORD = re.compile(r"\w+")
_ASCII_WORDS = "".join(letter if _WORD.match(letter) else " " for letter in map(chr, range(128)))


def sort_entries(entries: Iterable[Entry]) -> list[Entry]:
    """Entries by day of publication (unknown last), content and report; one for each claim id."""
    unique: dict[str, Entry] = {}
    for entry in entries:
        known = unique.setdefault(entry.claim.claim_id, entry)
        if known is not entry and _held_longer(entry, known):
            unique[entry.claim.claim_id] = entry
    return sorted(unique.values(), key=entry_order)


def entry_order(entry: Entry) -> tuple[date, bool, ContentKey, str, int, str]:
    """Sorting key of an entry: content before report, so that a copy never changes what comes first.

    Headlines come behind what the reports of their day say: they leave out "about" and much else.
    """
    claim = entry.claim
    day = entry.published_on or date.max
    is_headline = claim.evidence.role is PassageRole.TITLE
    return day, is_headline, content_key(claim), claim.report_id, claim.evidence.start, claim.claim_id


def content_key(claim: Claim) -> ContentKey:
    """What the claim says, wherever it is printed: equal for one sentence read the same way in two reports."""
    # Kept with the claim: every stage sorts, and splitting the sentence into words takes longer than all the rest.
    known: ContentKey | None = vars(claim).get("_content_key")
    if known is None:
        known = vars(claim)["_content_key"] = _make_key(claim)
    return known


def content_words(claim: Claim) -> tuple[str, ...]:
    """Words of the claim's sentence in lower case, without punctuation."""
    words: tuple[str, ...] = content_key(claim)[-1]
    return words


def _make_key(claim: Claim) -> ContentKey:
    said_by = claim.attribution
    said = said_by.said.iso if said_by.said else ""
    # Whoever names a speaker comes first: a headline joins its speaker's sentence, and so do all other reports of it.
    voice = said_by.speaker is None, said_by.speaker or "", said_by.text or "", said_by.standing, said
    shared = claim.kind, claim.actors, claim.places, *voice
    return *shared, *_own_key(claim), _split_words(claim.evidence.sentence.casefold())


def _split_words(text: str) -> tuple[str, ...]:
    # Most sentences are ASCII: with spaces for all that is no word they are split in half the time of the pattern.
    return tuple(text.translate(_ASCII_WORDS).split() if text.isascii() else _WORD.findall(text))


def _own_key(claim: Claim) -> ContentKey:
    if isinstance(claim, QuantityClaim):
        figure, time = claim.figure, claim.time
        bounds = -1 if figure.low is None else figure.low, -1 if figure.high is None else figure.high
        when = (time.text, time.period.iso if time.period else "") if time else ("", "")
        kinds = claim.measure, claim.aspect, claim.status, claim.definition, claim.hedge
        return *bounds, figure.approx, figure.vague, *kinds, *when
    if isinstance(claim, PositionClaim):
        return claim.stance, claim.about
    raise TypeError(f"expected a quantity or a position, found a {claim.kind}")


def _held_longer(entry: Entry, known: Entry) -> bool:
    return (entry.recorded_at, entry.page_sha256, entry.extractor) < (
        known.recorded_at,
        known.page_sha256,
        known.extractor,
    )
