"""`muster explain`: why a value is what it is."""

from typing import Annotated, Any

import typer

from muster.cli.options import (
    JsonOption,
    KnownOnOption,
    LedgerOption,
    MeasureOption,
    RecordedByOption,
    open_ledger,
    parse_day,
    parse_parties,
    parse_view,
)
from muster.cli.output import entry_record, say, say_citation, say_json, say_wrapped
from muster.cli.series import ActorArgument, PlaceArgument, step_record
from muster.cli.stamp import Stamp
from muster.lexicon import load_lexicon
from muster.model import Measure
from muster.pipeline import read_series
from muster.reconcile.explain import Trace, explain_value


def explain(
    actor: ActorArgument,
    place: PlaceArgument,
    day: Annotated[str, typer.Argument(metavar="DATE", help="Day of the value (YYYY-MM-DD).")],
    known_on: KnownOnOption = None,
    recorded_by: RecordedByOption = None,
    measure: MeasureOption = Measure.PERSONNEL,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show why a value is what it is: claims, readings, weights, rule and version. Exit code 1 where it is unknown."""
    names = load_lexicon()
    actor_code, place_code = parse_parties(actor, place, names)
    on = parse_day("DATE", day)
    with open_ledger(ledger) as opened:
        view = parse_view(known_on, recorded_by)
        found = read_series(opened, actor_code, place_code, measure, view, names)
        stamp = Stamp.of(opened, view)
    trace = explain_value(found, on, names)
    if as_json:
        say_json(_record(trace) | stamp.record())
    else:
        say_wrapped(trace.sentence)
        for number, line in enumerate(trace.lines, 1):
            say()
            say_wrapped(f"{line.part.value}: {line.sentence}", "  ")
            say_citation(line.entry, f"[{number}]")
        stamp.say()
    if trace.step is None or trace.step.best is None:
        raise typer.Exit(1)


def _record(trace: Trace) -> dict[str, Any]:
    return {
        "actor": trace.actor,
        "place": trace.place,
        "measure": trace.measure.value,
        "day": trace.day.isoformat(),
        "sentence": trace.sentence,
        "step": step_record(trace.step) if trace.step else None,
        "lines": [
            {
                "part": line.part.value,
                "low": line.low,
                "high": line.high,
                "weight": line.weight,
                "reason": line.reason,
                "claim": entry_record(line.entry),
            }
            for line in trace.lines
        ],
    }
