"""Copies in a ledger: groups of reports that carry one text, with what shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from muster.model import PassageRole, Report, View
from muster.reconcile.reprints import Reprint, ReprintIndex, find_shared_runs, make_fingerprint
from muster.store import Ledger, ReportEntry

_RUNS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Reports of one text, the earliest first, and the pairs that join them; `shown` are runs of words shared.

    `shown` come from the first pair, as the first of its two reports prints them, the longest first.
    """

    reports: tuple[ReportEntry, ...]
    pairs: tuple[Reprint, ...]
    shown: tuple[str, ...]


def find_copies(ledger: Ledger, view: View) -> Iterator[CopyGroup]:
    """Groups of two reports and more of the view, in the order of their ids."""
    index, pairs = ReprintIndex(), list[Reprint]()
    entries = {entry.report_id: entry for entry in ledger.read_reports(view)}
    for report_id, entry in entries.items():
        text = read_body(ledger.read_report(report_id, view))
        pairs += index.add(make_fingerprint(report_id, text, entry.head.published_on))
    for group in index.find_groups():
        own = tuple(sorted((p for p in pairs if p.first_id in group), key=lambda pair: (-pair.share, pair.first_id)))
        yield CopyGroup(_in_order(entries, group), own, _find_shown(ledger, own[0], view))


def read_body(report: Report) -> str:
    """Paragraphs of the report that are its body."""
    return "\n\n".join(report.text[p.start : p.end] for p in report.passages if p.role is PassageRole.BODY)


def _in_order(entries: dict[str, ReportEntry], group: tuple[str, ...]) -> tuple[ReportEntry, ...]:
    # As the ledger lists them: by publication, those without a day last.
    return tuple(entry for report_id, entry in entries.items() if report_id in group)


def _find_shown(ledger: Ledger, pair: Reprint, view: View) -> tuple[str, ...]:
    one, other = (read_body(ledger.read_report(report_id, view)) for report_id in (pair.first_id, pair.second_id))
    runs = sorted(find_shared_runs(one, other), key=lambda run: (run[0] - run[1], run))
    return tuple(" ".join(one[start:end].split()) for start, end in runs[:_RUNS_SHOWN])
