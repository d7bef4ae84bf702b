"""Candidates: pages of an archive that may hold a claim, each looked at closer until it holds one or is passed over."""

from dataclasses import dataclass

from muster.errors import IngestError
from muster.extract import extract_claims
from muster.ingest import find_quick_report, may_hold_claim, read_report
from muster.lexicon import Lexicon
from muster.model import Extraction, Page, Report, ReportHead
from muster.pipeline.extracting import extract


@dataclass(frozen=True, slots=True)
class Reading:
    """A report and its claims."""

    report: Report
    extraction: Extraction


def read_candidate(page: Page, given: ReportHead, lexicon: Lexicon) -> Reading | IngestError | None:
    """Report and claims of the page, what is wrong with it, or None where it holds no claim.

    Three looks, each slower and surer than the one before: the sieve again, over the main text alone; the rules on
    that text; the rules on the report. The model, which would take most of the time, is left to a later reading of
    what is kept.
    """
    quick = find_quick_report(page)
    if quick and not (may_hold_claim(quick.text.encode("utf-8", "replace")) and extract_claims(quick, lexicon).claims):
        return None
    reading = read_page(page, given, lexicon, by_rules=True)
    return reading if isinstance(reading, IngestError) or reading.extraction.claims else None


def read_page(page: Page, given: ReportHead, lexicon: Lexicon, *, by_rules: bool = False) -> Reading | IngestError:
    """Report and claims of the page, or what is wrong with it; `by_rules` leaves the model out."""
    try:
        report = read_report(page, given)
    except IngestError as problem:
        return problem
    return Reading(report, extract(report, lexicon, by_rules))


def read_with_hint(page: Page, given: ReportHead, hint: ReportHead, lexicon: Lexicon) -> Reading | IngestError:
    """As `read_page`; `hint` was told of the page elsewhere, and fills what is neither given nor found in it."""
    reading = read_page(page, given, lexicon)
    if isinstance(reading, IngestError):
        return reading
    filled = reading.report.head.filled_from(hint)
    return reading if filled == reading.report.head else read_page(page, filled, lexicon)
