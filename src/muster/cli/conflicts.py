"""`muster conflicts` and `muster check`: disagreements, and sums that do not hold."""

from typing import Annotated

import typer

from muster.cli.options import (
    JsonOption,
    KnownOnOption,
    LedgerOption,
    LexiconOption,
    RecordedByOption,
    open_ledger,
    parse_view,
)
from muster.cli.output import entry_record, say, say_citation, say_json, say_wrapped, tell
from muster.cli.stamp import Stamp
from muster.lexicon import Lexicon, load_lexicon
from muster.model import Entry
from muster.pipeline import read_conflicts, read_sums
from muster.reconcile.arithmetic import Sum
from muster.reconcile.conflict import Conflict
from muster.reconcile.equations import Verdict

ActorOption = Annotated[str | None, typer.Option("--actor", help="Only what concerns this actor.")]
PlaceOption = Annotated[str | None, typer.Option("--place", help="Only what concerns this place.")]


def conflicts(
    actor: ActorOption = None,
    place: PlaceOption = None,
    compatible: Annotated[
        bool, typer.Option("--all", help="Also what only looks like a conflict: plans, other definitions.")
    ] = False,
    known_on: KnownOnOption = None,
    recorded_by: RecordedByOption = None,
    lexicon: LexiconOption = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the claims that disagree, each pair with the reason in one sentence. Exit code 1 where there are any."""
    names = load_lexicon(*lexicon or ())
    with open_ledger(ledger) as opened:
        view = parse_view(known_on, recorded_by)
        found = read_conflicts(opened, view, names, _code(actor, names), _code(place, names))
        stamp = Stamp.of(opened, view)
    shown = [conflict for conflict in found if compatible or conflict.disagrees]
    for number, conflict in enumerate(shown):
        if number and not as_json:
            say()
        if as_json:
            say_json(
                {
                    "conflict_id": conflict.conflict_id,
                    "kind": conflict.kind.value,
                    "severity": conflict.severity.value,
                    "sentence": conflict.sentence,
                    "left": [entry_record(entry) for entry in conflict.left],
                    "right": [entry_record(entry) for entry in conflict.right],
                }
                | stamp.record()
            )
        else:
            say_conflict(conflict)
    if not shown:
        tell("no conflict found")
    elif not as_json:
        stamp.say()
    if any(conflict.disagrees for conflict in shown):
        raise typer.Exit(1)


def check(
    actor: ActorOption = None,
    place: PlaceOption = None,
    known_on: KnownOnOption = None,
    recorded_by: RecordedByOption = None,
    lexicon: LexiconOption = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check whether the figures of each report add up. Exit code 1 where a sum does not hold."""
    names = load_lexicon(*lexicon or ())
    with open_ledger(ledger) as opened:
        view = parse_view(known_on, recorded_by)
        sums = read_sums(opened, view, names, _code(actor, names), _code(place, names))
        stamp = Stamp.of(opened, view)
    for number, found in enumerate(sums):
        if number and not as_json:
            say()
        if as_json:
            say_json(
                {
                    "rule": found.rule.value,
                    "verdict": found.verdict.value,
                    "gap": found.gap,
                    "sentence": found.sentence,
                    "terms": [entry_record(entry) for entry in found.terms],
                    "total": entry_record(found.total),
                    "others": [entry_record(entry) for entry in found.others],
                }
                | stamp.record()
            )
        else:
            say_sum(found)
    if not sums:
        tell("no sum found")
    elif not as_json:
        stamp.say()
    if any(found.verdict is Verdict.FAILS for found in sums):
        raise typer.Exit(1)


def say_conflict(conflict: Conflict) -> None:
    """Prints the conflict's kind and sentence and both sides' claims."""
    say_wrapped(f"{conflict.kind.value} ({conflict.severity.value}): {conflict.sentence}")
    _say_citations(conflict.entries)


def say_sum(found: Sum) -> None:
    """Prints the sum's sentence and its claims."""
    say_wrapped(found.sentence)
    _say_citations(found.entries)


def _say_citations(entries: tuple[Entry, ...]) -> None:
    for number, entry in enumerate(entries, 1):
        say_citation(entry, f"[{number}]")


def _code(words: str | None, names: Lexicon) -> str | None:
    return names.parse_party(words) if words else None
