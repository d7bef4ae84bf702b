"""`muster total`: the forces of several actors in one place on one day."""

from typing import Annotated, Any

import typer

from muster.cli.options import (
    JsonOption,
    KnownOnOption,
    LedgerOption,
    LexiconOption,
    MeasureOption,
    RecordedByOption,
    open_ledger,
    parse_day,
    parse_view,
)
from muster.cli.output import entry_record, say_citation, say_json, say_wrapped
from muster.cli.series import step_record
from muster.cli.stamp import Stamp
from muster.lexicon import load_lexicon
from muster.model import Entry, Measure
from muster.pipeline import read_total
from muster.reconcile.totals import Total


def total(
    place: Annotated[str, typer.Argument(help="Where: Iraq, SYR …")],
    day: Annotated[str, typer.Argument(metavar="DATE", help="Day of the total (YYYY-MM-DD).")],
    actors: Annotated[
        list[str] | None,
        typer.Argument(help="Whose forces; an alliance alone: its contributors. None: all foreign ones."),
    ] = None,
    known_on: KnownOnOption = None,
    recorded_by: RecordedByOption = None,
    measure: MeasureOption = Measure.PERSONNEL,
    lexicon: LexiconOption = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Sum up the forces of several actors in one place, none counted twice. Exit code 1 where nothing is known."""
    names = load_lexicon(*lexicon or ())
    codes, view = [names.parse_party(actor) for actor in actors or ()], parse_view(known_on, recorded_by)
    on = parse_day("DATE", day)
    with open_ledger(ledger) as opened:
        found = read_total(opened, codes, names.parse_party(place), measure, on, view, names)
        stamp = Stamp.of(opened, view)
    if as_json:
        say_json(_record(found) | stamp.record())
    else:
        say_wrapped(found.sentence)
        for number, entry in enumerate(_find_leads(found), 1):
            say_citation(entry, f"[{number}]")
        stamp.say()
    if found.low is None:
        raise typer.Exit(1)


def _find_leads(found: Total) -> list[Entry]:
    return [part.step.support[0] for part in found.parts if part.step and part.step.support]


def _record(found: Total) -> dict[str, Any]:
    return {
        "place": found.place,
        "measure": found.measure.value,
        "day": found.day.isoformat(),
        "sentence": found.sentence,
        "best": found.best,
        "low": found.low,
        "high": found.high,
        "is_complete": found.is_complete,
        "overlaps": list(found.overlaps),
        "parts": [
            {"actor": part.actor, "within": part.within, "step": step_record(part.step) if part.step else None}
            for part in found.parts
        ],
        "claims": [entry_record(entry) for entry in _find_leads(found)],
    }
