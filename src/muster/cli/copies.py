"""`muster copies`: which reports carry one text."""

from typing import Any

import typer

from muster.cli.options import JsonOption, KnownOnOption, LedgerOption, RecordedByOption, open_ledger, parse_view
from muster.cli.output import say, say_json, say_wrapped, tell
from muster.pipeline import CopyGroup, find_copies

_LONGEST_SHOWN = 240


def copies(
    known_on: KnownOnOption = None,
    recorded_by: RecordedByOption = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show which reports are copies: the same text, an edited or shortened one, or the same story told anew.

    Each group comes with what shows it: shared runs of words, quotations, figures and names. Exit code 1 where no
    two reports carry one text.
    """
    view = parse_view(known_on, recorded_by)
    n_groups = 0
    with open_ledger(ledger) as opened:
        for group in find_copies(opened, view):
            n_groups += 1
            if as_json:
                say_json(_record(group))
            else:
                _say_group(group)
    if not n_groups:
        tell("no two reports carry one text")
        raise typer.Exit(1)


def _say_group(group: CopyGroup) -> None:
    say(f"{len(group.reports)} reports of one text")
    for report in group.reports:
        head = report.head
        day = head.published_on.isoformat() if head.published_on else "no date"
        say(f"  {report.report_id}  {day}  {head.outlet or 'an unnamed outlet'}  {head.title or ''}".rstrip())
    for pair in group.pairs:
        say_wrapped(f"{pair.first_id} and {pair.second_id}: {pair.kind.value}; {'; '.join(pair.reasons)}", "    ")
    for words in group.shown:
        say_wrapped(f"“{words[:_LONGEST_SHOWN]}{'…' if len(words) > _LONGEST_SHOWN else ''}”", "      ")
    say()


def _record(group: CopyGroup) -> dict[str, Any]:
    return {
        "reports": [{"report_id": report.report_id, **report.head.record()} for report in group.reports],
        "pairs": [
            {
                "first_id": pair.first_id,
                "second_id": pair.second_id,
                "kind": pair.kind.value,
                "share": round(pair.share, 3),
                "reasons": list(pair.reasons),
            }
            for pair in group.pairs
        ],
        "shared": list(group.shown),
    }
