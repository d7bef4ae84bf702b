"""The evidence panel: one claim with its words in their passage, its source, and why it conflicts."""

import json
from dataclasses import dataclass

from muster.errors import UsageError
from muster.export import find_written, format_bibtex, format_citation, format_source, make_csl
from muster.model import Entry, Report
from muster.reconcile.conflict import Conflict
from muster.store import Ledger
from muster.survey import CellView
from muster.web.site import Site
from muster.web.state import State

BESIDE = 320
"""Characters of the passage shown before and after the sentence."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words around a claim: before its sentence, the sentence around the quote, the quote, and what follows.

    `start` is where the first of them stands in the text; they follow each other without a gap. The last two tell
    whether the paragraph goes on before and after them.
    """

    start: int
    before: str
    sentence_before: str
    quote: str
    sentence_after: str
    after: str
    is_cut_before: bool
    is_cut_after: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the panel shows. `passage` is None where the words no longer stand in the text: they are orphaned."""

    entry: Entry
    passage: Passage | None
    written: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    source: str
    citation: str
    csl: str
    bibtex: str


def find_evidence(site: Site, ledger: Ledger, entry: Entry, cell: CellView | None, state: State) -> Evidence:
    """Evidence of the entry, as the view of the state knows it."""
    try:
        report = ledger.read_report(entry.claim.report_id, state.view)
    except UsageError:
        report = None
    conflicts = tuple(cell.find_conflicts_of(entry.claim.claim_id)) if cell else ()
    return Evidence(
        entry,
        find_passage(report, entry) if report else None,
        tuple(find_written(entry, site.lexicon)),
        conflicts,
        format_source(entry),
        format_citation(entry),
        json.dumps([make_csl(entry)], ensure_ascii=False, indent=1),
        format_bibtex(entry),
    )


def find_passage(report: Report, entry: Entry, beside: int = BESIDE) -> Passage | None:
    """The claim's words in their passage; None where they do not stand in the text."""
    evidence, text = entry.claim.evidence, report.text
    if text[evidence.start : evidence.end] != evidence.quote:
        return None
    start, end = min(evidence.sentence_start, evidence.start), max(evidence.sentence_end, evidence.end)
    first, last = _find_first(text, start, beside), _find_last(text, end, beside)
    return Passage(
        first,
        text[first:start],
        text[start : evidence.start],
        text[evidence.start : evidence.end],
        text[evidence.end : end],
        text[end:last],
        is_cut_before=first > 0 and text[first - 1] != "\n",
        is_cut_after=last < len(text) and text[last] != "\n",
    )


def _find_first(text: str, start: int, beside: int) -> int:
    """Where the words before the sentence begin: with its paragraph, or with a word not too far before."""
    paragraph = max(text.rfind("\n\n", 0, start) + 2, 0) if "\n\n" in text[:start] else 0
    if start - paragraph <= beside:
        return paragraph
    blank = text.find(" ", start - beside, start)
    return blank + 1 if blank >= 0 else start


def _find_last(text: str, end: int, beside: int) -> int:
    paragraph = text.find("\n\n", end)
    paragraph = len(text) if paragraph < 0 else paragraph
    if paragraph - end <= beside:
        return paragraph
    blank = text.rfind(" ", end, end + beside)
    return blank if blank >= 0 else end
