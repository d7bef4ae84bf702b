"""`muster series`: the course of a figure."""

import csv
import sys
from pathlib import Path
from shlex import quote
from typing import Annotated, Any

import typer

from muster.cli.drawing import write_pictures
from muster.cli.options import (
    JsonOption,
    KnownOnOption,
    LedgerOption,
    LexiconOption,
    MeasureOption,
    RecordedByOption,
    default_ledger,
    open_ledger,
    parse_day,
    parse_parties,
    parse_view,
)
from muster.cli.output import entry_record, say, say_citation, say_json, say_table, say_wrapped, tell
from muster.cli.stamp import Stamp
from muster.lexicon import Lexicon, load_lexicon
from muster.model import Basis, Entry, Measure, Plan, PlanOutcome, Series, Step, TimeWords
from muster.pipeline import read_counting, read_series
from muster.reconcile.cells import figure_of, quantity_of
from muster.reconcile.retell import retell_count
from muster.reconcile.wording import (
    format_day,
    format_figure,
    format_noun,
    format_number,
    format_parties,
    format_party,
    format_period,
    join_words,
    open_sentence,
)
from muster.survey import CellKey, tell_events

ActorArgument = Annotated[str, typer.Argument(help="Whose forces: US, IRQ, NATO, “Islamic State” …")]
PlaceArgument = Annotated[str, typer.Argument(help="Where: Iraq, SYR, “Middle East” …")]


_COLUMNS = "first_on last_on best low high basis n_origins support rivals".split()


def series(
    actor: ActorArgument,
    place: PlaceArgument,
    known_on: KnownOnOption = None,
    recorded_by: RecordedByOption = None,
    first: Annotated[str | None, typer.Option("--from", metavar="DAY", help="First day shown.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DAY", help="Last day shown.")] = None,
    measure: MeasureOption = Measure.PERSONNEL,
    lexicon: LexiconOption = None,
    ledger: LedgerOption = None,
    svg: Annotated[Path | None, typer.Option("--svg", metavar="FILE", help="Draw the whole series as SVG.")] = None,
    png: Annotated[Path | None, typer.Option("--png", metavar="FILE", help="Draw the whole series as PNG.")] = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print the steps as CSV instead of text.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Show how many of one actor's forces were in one place, step by step, each with its sources.

    Days without a claim to stand on are unknown and are not shown; they are never zero. A level is observed for a year
    after its claim and "last known" for two more, past today too. Plans are listed apart and never raise a level. Exit
    code 1 where nothing is known.
    """
    names = load_lexicon(*lexicon or ())
    actor_code, place_code = parse_parties(actor, place, names)
    since, until = parse_day("--from", first), parse_day("--to", last)
    with open_ledger(ledger) as opened:
        view = parse_view(known_on, recorded_by)
        found = read_series(opened, actor_code, place_code, measure, view, names)
        stamp = Stamp.of(opened, view)
        ledger_name = (ledger or default_ledger()).name
        key = CellKey(actor_code, place_code, measure)
        counted = read_counting(opened, view, actor=actor_code, place=place_code, measure=measure)
        for path in write_pictures(opened, ledger_name, key, view, names, svg, png):
            tell(f"drawn: {path}")
    steps = tuple(
        step
        for step in found.steps
        if not (since and step.period.last_on < since) and not (until and step.period.first_on > until)
    )
    is_told = bool(steps or found.plans or found.movements or found.set_aside)
    if as_json:
        say_json(_record(found, steps) | stamp.record())
    elif as_csv:
        _say_csv(found, steps, stamp)
    elif is_told:
        say_series(found, steps, names)
        stamp.say()
    if not steps and not found.plans:
        if as_json or as_csv or not is_told:
            events = _tell_events(found, len(counted), names)
            tell(events or f"unknown: {tell_no_level(found, names)}")
        raise typer.Exit(1)


def say_series(found: Series, steps: tuple[Step, ...], names: Lexicon, most: int | None = None) -> None:
    """Prints the steps as a table, then the plans, then every claim cited; the first `most`, where it is given."""
    who = open_sentence(format_parties((found.actor,), names))
    say(f"{who} in {names.label(found.place)}, {found.measure.value}")
    say()
    cited: dict[str, tuple[str, Entry]] = {}
    rows = [_row(step, cited) for step in steps]
    if rows:
        header = ("from", "to", "best", "range", "basis", "origins", "claims", "rivals")
        say_table(header, rows, right=frozenset({2, 3, 5}))
    else:
        say_wrapped(f"Unknown: {tell_no_level(found, names)}.")
    if found.track:
        say()
        say("Announced, planned, pledged, asked for or considered (never part of the level):")
        plans = [_plan_row(plan, cited) for plan in found.track]
        say_table(("said", "what", "leads to", "by", "outcome", "claims"), plans, right=frozenset({2}))
    if found.movements:
        say()
        say("Sent, added or withdrawn (told as movements, from no level to another):")
        moves = [_move_row(entry, cited) for entry in found.movements]
        say_table(("when", "what", "claims"), moves)
    if found.set_aside:
        say()
        say("Set aside:")
        for aside in found.set_aside:
            say_wrapped(f"{_mark(aside.entry, cited)} {aside.reason}", "  ")
    say()
    say("Claims:")
    for mark, entry in list(cited.values())[:most]:
        say_citation(entry, mark)
    if most is not None and len(cited) > most:
        say(f"  … and {len(cited) - most:,} more")


def _tell_events(found: Series, n_claims: int, names: Lexicon) -> str:
    """Why claims of losses and strikes make no series, and the commands that show them; empty of other measures."""
    events = tell_events(found.measure, n_claims)
    if not events:
        return ""
    who, where = format_party(found.actor, names), names.label(found.place)
    asked = {
        Measure.KILLED: f"How many soldiers of {who} were killed in {where}?",
        Measure.WOUNDED: f"How many soldiers of {who} were wounded in {where}?",
        Measure.CAPTURED: f"How many soldiers of {who} were captured in {where}?",
    }.get(found.measure, f"How many strikes of {who} were there in {where}?")
    listed = f"muster statements --actor {quote(found.actor)} --place {quote(found.place)}"
    return f'{events}: muster ask "{asked}" tells them, {listed} lists them'


def tell_no_level(found: Series, names: Lexicon) -> str:
    """That no claim tells a level, and what the others tell."""
    who, where = format_party(found.actor, names), names.label(found.place)
    kinds = [
        (len(found.track), "plan", "plans"),
        (len(found.movements), "movement", "movements"),
        (len(found.set_aside), "claim set aside", "claims set aside"),
    ]
    known = join_words(f"{format_number(n)} {one if n == 1 else more}" for n, one, more in kinds if n)
    but = f"; known: {known}" if known else ""
    return f"no claim says how many {format_noun(found.measure)} {who} had in {where}{but}"


def _move_row(entry: Entry, cited: dict[str, tuple[str, Entry]]) -> tuple[str, str, str]:
    claim = quantity_of(entry)
    return _tell_when(entry, claim.time), retell_count(claim), _mark(entry, cited)


def _tell_when(entry: Entry, time: TimeWords | None) -> str:
    """The period of the words of time, the words where they name none, or else when it was told."""
    if time:
        return format_period(time.period) if time.period else f"“{time.text}”"
    return f"told on {format_day(entry.published_on)}" if entry.published_on else "told on no known day"


def _row(step: Step, cited: dict[str, tuple[str, Entry]]) -> tuple[str, ...]:
    known = step.best is not None and step.low is not None and step.high is not None
    return (
        step.period.first_on.isoformat(),
        step.period.last_on.isoformat(),
        _tell_best(step),
        f"{format_number(step.low or 0)}–{format_number(step.high or 0)}" if known else "",
        {Basis.OBSERVED: "observed", Basis.CARRIED: "last known", Basis.NONE: "none"}[step.basis],
        str(step.n_origins) if step.support else "",
        "".join(_mark(entry, cited) for entry in step.support),
        "".join(_mark(entry, cited) for entry in step.rivals),
    )


def _tell_best(step: Step) -> str:
    """The number; of vague words, which give none, the words."""
    if step.best is None:
        return "unknown"
    figure = figure_of(step)
    return format_figure(figure).partition(" (")[0] if figure.vague else format_number(step.best)


def _plan_row(plan: Plan, cited: dict[str, tuple[str, Entry]]) -> tuple[str, ...]:
    claim: Any = plan.entries[0].claim
    outcome = {PlanOutcome.REACHED: "reached", PlanOutcome.MISSED: "not reached", PlanOutcome.OPEN: ""}[plan.outcome]
    marks = "".join(_mark(entry, cited) for entry in plan.entries)
    return (
        plan.said_on.isoformat() if plan.said_on else "no date",
        f"{plan.status.value}: {retell_count(claim)}",
        format_number(plan.best) if plan.best is not None else "",
        format_period(plan.target) if plan.target else "",
        outcome,
        marks,
    )


def _say_csv(found: Series, steps: tuple[Step, ...], stamp: Stamp) -> None:
    """Prints a row a step; blank is unknown, never zero."""
    shared = {"actor": found.actor, "place": found.place, "measure": found.measure.value}
    rows = [
        shared | step_record(step) | {name: " ".join(step_record(step)[name]) for name in ("support", "rivals")}
        for step in steps
    ]
    columns = [*shared, *_COLUMNS, *stamp.record()]
    writer = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(row | stamp.record() for row in rows)


def _mark(entry: Entry, cited: dict[str, tuple[str, Entry]]) -> str:
    return cited.setdefault(entry.claim.claim_id, (f"[{len(cited) + 1}]", entry))[0]


def step_record(step: Step) -> dict[str, Any]:
    """The step as plain values, its claims by id."""
    return {
        "first_on": step.period.first_on.isoformat(),
        "last_on": step.period.last_on.isoformat(),
        "best": step.best,
        "low": step.low,
        "high": step.high,
        "basis": step.basis.value,
        "n_origins": step.n_origins,
        "support": [entry.claim.claim_id for entry in step.support],
        "rivals": [entry.claim.claim_id for entry in step.rivals],
    }


def _record(found: Series, steps: tuple[Step, ...]) -> dict[str, Any]:
    cited = [entry for step in steps for entry in (*step.support, *step.rivals)] + [*found.plans, *found.movements]
    cited += [each.entry for each in found.set_aside]
    return {
        "actor": found.actor,
        "place": found.place,
        "measure": found.measure.value,
        "steps": [step_record(step) for step in steps],
        "plans": [_plan_record(plan) for plan in found.track],
        "set_aside": [{"claim_id": each.entry.claim.claim_id, "reason": each.reason} for each in found.set_aside],
        "movements": [entry.claim.claim_id for entry in found.movements],
        "claims": list({entry.claim.claim_id: entry_record(entry) for entry in cited}.values()),
    }


def _plan_record(plan: Plan) -> dict[str, Any]:
    return {
        "said_on": plan.said_on.isoformat() if plan.said_on else None,
        "status": plan.status.value,
        "aspect": plan.aspect.value,
        "best": plan.best,
        "low": plan.low,
        "high": plan.high,
        "target": plan.target.iso if plan.target else None,
        "outcome": plan.outcome.value,
        "claims": [entry.claim.claim_id for entry in plan.entries],
    }
