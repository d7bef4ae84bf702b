"""`muster explain`: why a value is what it is."""

from pathlib import Path
from typing import Annotated, Any

import typer

from muster.cli.judging import judgements_record, say_judgements
from muster.cli.options import (
    JsonOption,
    KnownOnOption,
    LedgerOption,
    LexiconOption,
    MeasureOption,
    RecordedByOption,
    open_ledger,
    parse_day,
    parse_parties,
    parse_view,
)
from muster.cli.output import entry_record, say, say_citation, say_json, say_wrapped
from muster.cli.series import step_record
from muster.cli.stamp import Stamp
from muster.errors import UsageError
from muster.lexicon import load_lexicon
from muster.model import FieldValue, Measure, find_standing_review
from muster.pipeline import read_series
from muster.reconcile.explain import Trace, explain_value
from muster.reconcile.wording import join_words

_CLAIM = "c-"


def explain(
    actor: Annotated[
        str, typer.Argument(metavar="ACTOR|CLAIM-ID", help="Whose forces: US, IRQ, NATO … or the id of a claim: c-…")
    ],
    place: Annotated[str | None, typer.Argument(help="Where: Iraq, SYR, “Middle East” …")] = None,
    day: Annotated[str | None, typer.Argument(metavar="DATE", help="Day of the value (YYYY-MM-DD).")] = None,
    known_on: KnownOnOption = None,
    recorded_by: RecordedByOption = None,
    measure: MeasureOption = Measure.PERSONNEL,
    lexicon: LexiconOption = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show why a value is what it is: claims, readings, weights, rule and version. Exit code 1 where it is unknown.

    ACTOR PLACE DATE asks for the value of a series on a day. The id of a claim alone asks why that claim was read as it
    was: of every slot value, probability, rule and model, as `muster claims --why` tells of a file.
    """
    if actor.startswith(_CLAIM):
        if place is not None:
            raise UsageError(f"{actor}: expected the id of a claim alone, found {place!r} behind it")
        _explain_claim(actor, ledger, known_on, recorded_by, as_json=as_json)
        return
    if place is None or day is None:
        raise UsageError("expected ACTOR PLACE DATE (US Iraq 2016-09-30), or the id of a claim (c-…) alone")
    names = load_lexicon(*lexicon or ())
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


def _explain_claim(
    claim_id: str, ledger: Path | None, known_on: str | None, recorded_by: str | None, *, as_json: bool
) -> None:
    """Prints the claim with the judgement of every slot, as it was extracted, and a reviewer's correction."""
    with open_ledger(ledger) as opened:
        view = parse_view(known_on, recorded_by)
        found = opened.read_entries(view, claim_id=claim_id)
        if not found:
            raise UsageError(f"{claim_id}: no claim in force of this ledger has that id (muster series … prints ids)")
        (entry,) = found
        review = find_standing_review(opened.read_reviews(view, target_id=claim_id))
        judgements = opened.read_judgements(claim_id, view)
        stamp = Stamp.of(opened, view)
    if as_json:
        told = judgements_record(entry.extractor, judgements)
        say_json(entry_record(entry) | told | {"review": review.decision.value if review else None} | stamp.record())
        return
    say_citation(entry, "[1]")
    say()
    say_judgements(entry.claim, entry.extractor, judgements, "  ")
    say()
    say_wrapped(f"extracted by {entry.extractor}", "  ")
    if review:
        changes = join_words(f"{change.name} to {_say_value(change.after)}" for change in review.changes)
        say_wrapped(f"reviewed by {review.reviewer}: {review.decision.value} {changes}".rstrip(), "  ")
    stamp.say()


def _say_value(value: FieldValue) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)


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
