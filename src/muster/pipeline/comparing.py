"""Comparing reports of a ledger: which tell one story, and what each of them says.

The command line (`muster compare`) and the web's page of a comparison both use `compare_reports`; `find_report_id`
takes what a person types or what stands in an address, `list_stories` says what is worth comparing.
"""

from collections.abc import Sequence
from pathlib import Path

from muster.errors import UsageError
from muster.lexicon import Lexicon
from muster.model import View, sha256_hex
from muster.model.report import report_id_of
from muster.pipeline.reviewing import read_counting
from muster.reconcile.comparison import Comparison, make_comparison
from muster.reconcile.stories import Story, find_stories
from muster.store import Ledger
from muster.store.entries import verify_entries

_FEWEST = 2
_SHORTEST_PREFIX = 4


def compare_reports(ledger: Ledger, report_ids: Sequence[str], view: View, lexicon: Lexicon) -> Comparison:
    """Comparison of two reports or more, each once, in the order given. Raises UsageError for fewer or unknown ones.

    Claims are read as reviewers want them; what one rejected is left out.
    """
    chosen = list(dict.fromkeys(report_ids))
    if len(chosen) < _FEWEST:
        raise UsageError(f"expected two reports or more to compare, found {len(chosen)}")
    reports = [ledger.read_report(report_id, view) for report_id in chosen]
    entries = [entry for report_id in chosen for entry in read_counting(ledger, view, report_id=report_id)]
    verify_entries(entries)
    return make_comparison(reports, entries, lexicon)


def list_stories(ledger: Ledger, view: View) -> list[Story]:
    """Stories that two reports or more of the view tell, by the day of the first statement that they share."""
    return find_stories(read_counting(ledger, view))


def find_report_id(ledger: Ledger, words: str, view: View) -> str:
    """Id of the report that the words name.

    They are the start of its id or of its page's hash, its address, a part of its title, or a file that was added.
    Raises UsageError where they name none or several.
    """
    path = Path(words)
    if path.is_file():
        return report_id_of(sha256_hex(path.read_bytes()))
    plain = words.casefold()
    found = []
    for report in ledger.read_reports(view):
        ids = report.report_id, report.page_sha256
        starts = len(plain) >= _SHORTEST_PREFIX and any(name.startswith(plain) for name in ids)
        if starts or plain == (report.head.url or "").casefold() or plain in (report.head.title or "").casefold():
            found.append(report.report_id)
    if len(found) != 1:
        many = "none" if not found else f"{len(found)}; name more of its id, or its title or address in full"
        raise UsageError(f"{words!r}: expected one report of the ledger, found {many}")
    return found[0]
