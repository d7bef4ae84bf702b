"""The one order in which claims are looked at, so that the order of input never matters."""

import json
import re
from collections.abc import Iterable
from datetime import date

from muster.model import Claim, Entry

# Where in a page the words stand, or how the page writes them: nothing that the claim says.
_NOT_SAID = frozenset(
    {"quote", "sentence", "start", "end", "sentence_start", "sentence_end", "speaker_text_span", "time_text_span"}
    | {"passage", "value_text"}
)
_WORD = re.compile(r"\w+")


def sort_entries(entries: Iterable[Entry]) -> list[Entry]:
    """Entries by day of publication (unknown last), content and report; one for each claim id."""
    unique: dict[str, Entry] = {}
    for entry in entries:
        known = unique.get(entry.claim.claim_id)
        if known is None or _held_longer(entry, known):
            unique[entry.claim.claim_id] = entry
    return sorted(unique.values(), key=entry_order)


def entry_order(entry: Entry) -> tuple[date, str, str, int, str]:
    """Sorting key of an entry: content before report, so that a copy never changes what comes first."""
    claim = entry.claim
    day = entry.published_on or date.max
    return day, content_key(claim), claim.report_id, claim.evidence.start, claim.claim_id


def content_key(claim: Claim) -> str:
    """What the claim says, wherever it is printed: equal for one sentence read the same way in two reports."""
    record = {name: value for name, value in claim.record().items() if name not in _NOT_SAID}
    record["words"] = sentence_words(claim.evidence.sentence)
    return json.dumps(record, ensure_ascii=False, sort_keys=True)


def sentence_words(sentence: str) -> tuple[str, ...]:
    """The sentence's words in lower case, without punctuation."""
    return tuple(_WORD.findall(sentence.casefold()))


def _held_longer(entry: Entry, known: Entry) -> bool:
    return (entry.recorded_at, entry.page_sha256, entry.extractor) < (
        known.recorded_at,
        known.page_sha256,
        known.extractor,
    )
