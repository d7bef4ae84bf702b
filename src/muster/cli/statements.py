"""`muster statements`: which claims are one utterance, why, and a reviewer's say in it."""

from typing import Annotated

import typer

from muster.cli.options import (
    JsonOption,
    KnownOnOption,
    LedgerOption,
    LexiconOption,
    RecordedByOption,
    find_account,
    now,
    open_ledger,
    parse_view,
)
from muster.cli.output import entry_record, say, say_citation, say_json, say_wrapped, tell
from muster.cli.stamp import Stamp
from muster.errors import UsageError
from muster.lexicon import load_lexicon
from muster.pipeline import read_counting
from muster.pipeline.grouping import join_claims, split_statement, undo_grouping
from muster.reconcile.statements import find_statements
from muster.store import Ledger


def statements(
    actor: Annotated[str | None, typer.Option("--actor", help="Only what concerns this actor.")] = None,
    place: Annotated[str | None, typer.Option("--place", help="Only what concerns this place.")] = None,
    split: Annotated[str | None, typer.Option("--split", metavar="ID", help="Take this statement apart.")] = None,
    join: Annotated[
        list[str] | None, typer.Option("--join", metavar="CLAIM", help="Hold these claims together (twice or more).")
    ] = None,
    undo: Annotated[str | None, typer.Option("--undo", metavar="ID", help="Take back the decision on it.")] = None,
    reason: Annotated[str, typer.Option("--reason", help="Why, in words; kept with the decision.")] = "",
    reviewer: Annotated[str | None, typer.Option("--reviewer", help="Who decides; by default your account.")] = None,
    known_on: KnownOnOption = None,
    recorded_by: RecordedByOption = None,
    lexicon: LexiconOption = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """List utterances that several claims carry, with the reasons; or decide on one. Exit code 1 where none is."""
    names, view = load_lexicon(*lexicon or ()), parse_view(known_on, recorded_by)
    with open_ledger(ledger) as opened:
        if split or join or undo:
            _decide(opened, (split, join, undo), reviewer or find_account(), reason)
            return
        actor_code, place_code = (words and names.parse_party(words) for words in (actor, place))
        entries = read_counting(opened, view, actor=actor_code, place=place_code)
        stamp = Stamp.of(opened, view)
    by_id = {entry.claim.claim_id: entry for entry in entries}
    shown = [found for found in find_statements(entries) if len(found.claim_ids) > 1]
    for found in shown:
        carried = [by_id[claim_id] for claim_id in found.claim_ids]
        if as_json:
            record = {"statement_id": found.statement_id, "reasons": list(found.reasons), "method": found.method}
            say_json(record | {"claims": [entry_record(entry) for entry in carried]} | stamp.record())
            continue
        say_wrapped(f"{found.statement_id}: {'; '.join(found.reasons)}")
        for number, entry in enumerate(carried, 1):
            say_citation(entry, f"[{number}]")
        say()
    if not shown:
        tell("no statement of several claims")
        raise typer.Exit(1)
    if not as_json:
        stamp.say()


def _decide(opened: Ledger, wanted: tuple[str | None, list[str] | None, str | None], who: str, reason: str) -> None:
    split, join, undo = wanted
    if sum(map(bool, wanted)) > 1:
        raise UsageError("expected one of --split, --join and --undo, found several")
    if not undo and not reason:
        raise UsageError("expected --reason with a decision, found none")
    if split:
        target, decided = split, split_statement(opened, split, who, reason, now)
    elif join:
        statement, decided = join_claims(opened, join, who, reason, now)
        target = statement.statement_id
    else:
        target, decided = undo or "", undo_grouping(opened, undo or "", who, now)
    if decided.review is None:
        raise UsageError(f"{target}: somebody decided meanwhile ({decided.meanwhile[-1].reviewer}); look again")
    say(f"{target}: {decided.review.decision.value} by {who}")
