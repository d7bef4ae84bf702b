"""What commands print: text for people, JSON for programs, progress on standard error."""

import json
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from muster.model import Entry
from muster.reconcile.wording import format_day

T = TypeVar("T")
_WIDTH = 100
# Bidirectional controls and the like could make a terminal show another order or text than a page has.
_HARMLESS: dict[int, str] = dict.fromkeys(
    [*range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF], ""
) | {code: "\ufffd" for code in [*range(0x20), *range(0x7F, 0xA0)] if code not in (0x09, 0x0A)}


def say(line: str = "") -> None:
    """Prints a line of the result, harmless to a terminal whatever page its words come from."""
    sys.stdout.write(line.translate(_HARMLESS) + "\n")


def tell(line: str) -> None:
    """Prints a message on standard error, on one line."""
    sys.stderr.write(" ".join(line.translate(_HARMLESS).split()) + "\n")


def tell_undated(n_undated: int, n_all: int) -> str:
    """What to tell of reports with claims but without a day of publication, and what to do about it."""
    which = "the report with claims has" if n_all == 1 else f"{n_undated:,} of {n_all:,} reports with claims have"
    return (
        f"{which} no date: what is told there without a day of its own is of no known day and makes no series; "
        "give it with --date, or many with --sources CSV (columns file, published_on)"
    )


def say_json(value: Any) -> None:
    """Prints the value as one line of JSON."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def say_wrapped(words: str, indent: str = "") -> None:
    """Prints the words wrapped, each line indented."""
    lines = textwrap.wrap(words, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
    for line in lines or [""]:
        say(line)


def say_table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]], *, right: frozenset[int] = frozenset()) -> None:
    """Prints rows in aligned columns under a header; columns of numbers flush right."""
    table = [header, *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(header))]
    for number, row in enumerate(table):
        cells = [
            cell.rjust(widths[column]) if column in right else cell.ljust(widths[column])
            for column, cell in enumerate(row)
        ]
        say("  ".join(cells).rstrip())
        if number == 0:
            say("  ".join("-" * width for width in widths))


def follow(
    items: Iterable[T], label: str, total: int | None = None, weigh: Callable[[T], int] | None = None
) -> Iterator[T]:
    """The items, with a progress bar on standard error while they come, if that is a terminal.

    It tells how many items came, how many come a second and, where `total` is known, how long the rest will take:
    `total` counts items or, where `weigh` tells the share of each, what that counts.
    """
    console = Console(stderr=True)
    if not console.is_terminal:
        yield from items
        return
    columns = (
        *(TextColumn(label), BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[told]}")),
        *(TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn()),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(label, total=total, told="")
        for number, item in enumerate(items, 1):
            elapsed = progress.tasks[0].elapsed or 0
            told = f"{number:,}, {number / elapsed:,.0f}/s" if elapsed > 1 else f"{number:,}"
            progress.update(task, advance=weigh(item) if weigh else 1, told=told)
            yield item


def cite(entry: Entry) -> str:
    """Who said it, where and when it was printed: "Peter Cook, in Press TV, 28 September 2016"."""
    head = entry.head
    outlet = head.outlet or head.agency or "an unnamed outlet"
    day = format_day(head.published_on) if head.published_on else "no date known"
    speaker = entry.claim.attribution.speaker
    return f"{speaker}, in {outlet}, {day}" if speaker else f"{outlet}, {day}"


def say_citation(entry: Entry, mark: str) -> None:
    """Prints a citation: the exact words, who said them, and where in which page they stand."""
    evidence = entry.claim.evidence
    say_wrapped(f"{mark} {cite(entry)}", "  ")
    say_wrapped(f"“{' '.join(evidence.sentence.split())}”", "      ")
    sheet = f"sheet {entry.sheet}, " if entry.sheet else ""
    place = f"{sheet}characters {evidence.start} to {evidence.end} of page {entry.page_sha256[:12]}"
    say(f"      {entry.claim.claim_id}, {place}")


def entry_record(entry: Entry) -> dict[str, Any]:
    """The entry as plain values: its claim, the head of its report, page and instants."""
    valid = entry.valid
    return {
        "claim_id": entry.claim.claim_id,
        "report_id": entry.claim.report_id,
        "report_sha256": entry.page_sha256,
        **entry.claim.record(),
        "valid": valid.iso if valid else None,
        **{f"report_{name}": value for name, value in entry.head.record().items()},
        "recorded_at": entry.recorded_at.isoformat(),
        "extractor": entry.extractor,
        **({"sheet": entry.sheet} if entry.sheet else {}),
    }
