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

_BESIDE = 320
"""Characters of the passage shown before and after the sentence."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words around a claim: before its sentence, the sentence around the quote, the quote, and what follows."""

    before: str
    sentence_before: str
    quote: str
    sentence_after: str
    after: str


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


def find_passage(report: Report, entry: Entry) -> Passage | None:
    """The claim's words in their passage; None where they do not stand in the text."""
    evidence, text = entry.claim.evidence, report.text
    if text[evidence.start : evidence.end] != evidence.quote:
        return None
    start, end = evidence.sentence_start, max(evidence.sentence_end, evidence.end)
    start = min(start, evidence.start)
    return Passage(
        _cut_before(text, start),
        text[start : evidence.start],
        text[evidence.start : evidence.end],
        text[evidence.end : end],
        _cut_after(text, end),
    )


def _cut_before(text: str, start: int) -> str:
    """Words before the sentence within its paragraph, from the start of a word."""
    beside = text[max(start - _BESIDE, 0) : start]
    paragraph = beside.rpartition("\n\n")[2]
    if len(paragraph) == len(beside) and start > _BESIDE:
        return "…" + beside.partition(" ")[2]
    return paragraph


def _cut_after(text: str, end: int) -> str:
    beside = text[end : end + _BESIDE]
    paragraph = beside.partition("\n\n")[0]
    if len(paragraph) == len(beside) and end + _BESIDE < len(text):
        return beside.rpartition(" ")[0] + "…"
    return paragraph
