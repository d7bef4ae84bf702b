"""`muster series` and `muster explain`: the course of a figure, and why it is what it is."""

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
from muster.cli.output import entry_record, say, say_citation, say_json, say_table, say_wrapped, tell
from muster.lexicon import Lexicon, load_lexicon
from muster.model import Basis, Entry, Measure, Series, Step
from muster.pipeline import read_series
from muster.reconcile.explain import explain_value
from muster.reconcile.wording import format_figure, format_number, format_parties, open_sentence

ActorArgument = Annotated[str, typer.Argument(help="Whose forces: US, IRQ, NATO, “Islamic State” …")]
PlaceArgument = Annotated[str, typer.Argument(help="Where: Iraq, SYR, “Middle East” …")]


def series(
    actor: ActorArgument,
    place: PlaceArgument,
    known_on: KnownOnOption = None,
    recorded_by: RecordedByOption = None,
    first: Annotated[str | None, typer.Option("--from", metavar="DAY", help="First day shown.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DAY", help="Last day shown.")] = None,
    measure: MeasureOption = Measure.PERSONNEL,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show how many of one actor's forces were in one place, step by step, each with its sources.

    Days without a claim to stand on are unknown and are not shown; they are never zero. Plans are listed apart and
    never raise a level. Exit code 1 where nothing is known.
    """
    names = load_lexicon()
    actor_code, place_code = parse_parties(actor, place, names)
    since, until = parse_day("--from", first), parse_day("--to", last)
    with open_ledger(ledger) as opened:
        found = read_series(opened, actor_code, place_code, measure, parse_view(known_on, recorded_by), names)
    steps = tuple(
        step
        for step in found.steps
        if not (since and step.period.last_on < since) and not (until and step.period.first_on > until)
    )
    if as_json:
        say_json(_record(found, steps))
    elif steps or found.plans:
        say_series(found, steps, names)
    if not steps and not found.plans:
        tell(f"unknown: no claim on {names.label(actor_code)} in {names.label(place_code)}")
        raise typer.Exit(1)


def say_series(found: Series, steps: tuple[Step, ...], names: Lexicon) -> None:
    """Prints the steps as a table, then the plans, then every claim cited."""
    who = open_sentence(format_parties((found.actor,), names))
    say(f"{who} in {names.label(found.place)}, {found.measure.value}")
    say()
    cited: dict[str, tuple[str, Entry]] = {}
    rows = [_row(step, cited) for step in steps]
    say_table(("from", "to", "best", "range", "basis", "origins", "claims", "rivals"), rows, right=frozenset({2, 3, 5}))
    if found.plans:
        say()
        say("Announced, planned, pledged or asked for (never part of the level):")
        for entry in found.plans:
            claim: Any = entry.claim
            mark = _mark(entry, cited)
            day = entry.published_on.isoformat() if entry.published_on else "no date"
            say(f"  {day}  {claim.status.value} {claim.aspect.value} {format_figure(claim.figure)}  {mark}")
    say()
    say("Claims:")
    for mark, entry in cited.values():
        say_citation(entry, mark)


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
    if on is None:
        raise typer.Exit(2)
    with open_ledger(ledger) as opened:
        found = read_series(opened, actor_code, place_code, measure, parse_view(known_on, recorded_by), names)
        digest = opened.digest()
    trace = explain_value(found, on, names)
    if as_json:
        say_json(
            {
                "actor": trace.actor,
                "place": trace.place,
                "measure": trace.measure.value,
                "day": on.isoformat(),
                "sentence": trace.sentence,
                "step": _step_record(trace.step) if trace.step else None,
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
                "rule": trace.rule,
                "version": trace.version,
                "ledger_digest": digest,
            }
        )
    else:
        say_wrapped(trace.sentence)
        for number, line in enumerate(trace.lines, 1):
            say()
            say_wrapped(f"{line.part.value}: {line.sentence}", "  ")
            say_citation(line.entry, f"[{number}]")
        say()
        say(f"rule {trace.rule or 'none'}, muster {trace.version}, ledger {digest[:16]}")
    if trace.step is None or trace.step.best is None:
        raise typer.Exit(1)


def _row(step: Step, cited: dict[str, tuple[str, Entry]]) -> tuple[str, ...]:
    known = step.best is not None and step.low is not None and step.high is not None
    return (
        step.period.first_on.isoformat(),
        step.period.last_on.isoformat(),
        format_number(step.best) if step.best is not None else "unknown",
        f"{format_number(step.low or 0)}–{format_number(step.high or 0)}" if known else "",
        {Basis.OBSERVED: "observed", Basis.CARRIED: "last known", Basis.NONE: "none"}[step.basis],
        str(step.n_origins),
        "".join(_mark(entry, cited) for entry in step.support),
        "".join(_mark(entry, cited) for entry in step.rivals),
    )


def _mark(entry: Entry, cited: dict[str, tuple[str, Entry]]) -> str:
    return cited.setdefault(entry.claim.claim_id, (f"[{len(cited) + 1}]", entry))[0]


def _step_record(step: Step) -> dict[str, Any]:
    return {
        "first_on": step.period.first_on.isoformat(),
        "last_on": step.period.last_on.isoformat(),
        "best": step.best,
        "low": step.low,
        "high": step.high,
        "basis": step.basis.value,
        "n_origins": step.n_origins,
        "rule": step.rule,
        "support": [entry.claim.claim_id for entry in step.support],
        "rivals": [entry.claim.claim_id for entry in step.rivals],
    }


def _record(found: Series, steps: tuple[Step, ...]) -> dict[str, Any]:
    cited = [entry for step in steps for entry in (*step.support, *step.rivals)] + [*found.plans, *found.movements]
    return {
        "actor": found.actor,
        "place": found.place,
        "measure": found.measure.value,
        "steps": [_step_record(step) for step in steps],
        "plans": [entry.claim.claim_id for entry in found.plans],
        "movements": [entry.claim.claim_id for entry in found.movements],
        "claims": list({entry.claim.claim_id: entry_record(entry) for entry in cited}.values()),
    }
