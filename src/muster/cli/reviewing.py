"""`muster review`: the queue in the terminal, with the same decisions as in the web app."""

import sys
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from muster.cli.judging import judgements_record
from muster.cli.options import JsonOption, LedgerOption, LexiconOption, default_ledger, find_account, now, open_ledger
from muster.cli.output import cite, entry_record, say, say_json, say_wrapped, tell
from muster.errors import UsageError
from muster.lexicon import Lexicon, load_lexicon
from muster.model import Decision, Entry, QuantityClaim, Review, View
from muster.pipeline import Decided, append_correction, append_decision, append_undo, read_reviewed
from muster.pipeline.fields import find_corrections
from muster.reconcile.wording import format_figure, format_period, join_words
from muster.store import Ledger
from muster.store.entries import verify_entries
from muster.survey import Queued, Survey

_HELP = "a accept, e FIELD=VALUE … correct, x REASON reject, s skip, u undo, q quit"
_FIELDS = (
    "low high approx measure aspect status stance about actor place time_iso speaker standing definition quote".split()
)


def review(
    lexicon: LexiconOption = None,
    ledger: LedgerOption = None,
    reviewer: Annotated[
        str | None, typer.Option("--reviewer", help="Who reviews; by default the name of your account.")
    ] = None,
    most: Annotated[int, typer.Option("--most", min=1, help="Claims to go through.")] = 100,
    as_json: JsonOption = False,
) -> None:
    """Go through the claims that matter most, one line a decision; the series change at once, claims never do.

    `a` accepts, `x a reason` rejects, `e place=Syria low=900 high=900` corrects, `s` skips, `u` takes back your last
    decision (also one of an earlier day), `q` ends. With --json the queue is printed and nothing asked. Exit code 1
    where nothing waits.
    """
    names = load_lexicon(*lexicon or ())
    path = ledger or default_ledger()
    beside = path.with_name(f"{path.name}-survey")
    with open_ledger(ledger) as opened, Survey.open(beside, opened, names) as survey:
        survey.refresh(opened, names)
        if as_json:
            queue = survey.read_queue(most=most)
            say_json([_record(opened, queued) for queued in queue])
        else:
            queue = _go_through(opened, survey, names, reviewer or find_account(), most)
    if not queue:
        tell("nothing waits for review")
        raise typer.Exit(1)


def _go_through(ledger: Ledger, survey: Survey, names: Lexicon, reviewer: str, most: int) -> list[Queued]:
    """Asks for decisions until the queue, the number asked for or the input ends; claims that were shown."""
    skipped: list[str] = []
    shown: list[Queued] = []
    lines = _read_lines()
    while len(shown) < most:
        queued = next(iter(survey.read_queue(skipped=skipped)), None)
        if queued is None:
            break
        shown.append(queued)
        entry = _read_entry(ledger, queued.claim_id)
        _show(entry, queued, survey.read_progress().n_left, names)
        for words in lines:
            command, _, rest = words.partition(" ")
            if command == "q":
                return shown
            if command == "s":
                skipped.append(queued.claim_id)
                break
            if _decide(ledger, names, entry, command, rest.strip(), reviewer):
                break
        else:
            return shown
        survey.refresh(ledger, names)
    return shown


def _decide(ledger: Ledger, names: Lexicon, entry: Entry, command: str, rest: str, reviewer: str) -> bool:
    """Whether a decision was recorded; a mistake is told on standard error."""
    history = ledger.read_reviews(target_id=entry.claim.claim_id)
    follows = history[-1].review_id if history else None
    found = entry.as_found or entry.claim
    done: Decided | None = None
    try:
        match command:
            case "a":
                done = append_decision(ledger, Review(found.claim_id, Decision.ACCEPT, reviewer, follows=follows), now)
            case "x":
                rejection = Review(found.claim_id, Decision.REJECT, reviewer, reason=rest, follows=follows)
                done = append_decision(ledger, rejection, now)
            case "e":
                given = _parse_changes(rest)
                changes = find_corrections(found, given, ledger.read_report(found.report_id), names)
                if not changes:
                    raise UsageError("nothing differs from what was extracted")
                done = append_correction(ledger, found, changes, reviewer, follows, now)
            case "u":
                done = append_undo(ledger, reviewer, now)
                if done is None:
                    raise UsageError("there is no decision of yours left to undo")
            case _:
                raise UsageError(_HELP)
    except (UsageError, ValueError) as error:
        tell(str(error))
        return False
    if done.review is None:
        others = join_words(f"{review.reviewer}: {review.decision.value}" for review in done.meanwhile)
        tell(f"somebody decided meanwhile ({others}); nothing was recorded, look again")
        return True
    say(f"  {done.review.decision.value}, by {reviewer}")
    return True


def _parse_changes(words: str) -> dict[str, str]:
    """Field to words, of "place=Syria low=900": a value goes on to the next known name with its sign."""
    given: dict[str, str] = {}
    name = None
    for part in words.split():
        before, sign, after = part.partition("=")
        if sign and before in _FIELDS:
            name, given[before] = before, after
        elif name is None:
            raise UsageError(f"expected FIELD=VALUE with one of {', '.join(_FIELDS)}, found {part!r}")
        else:
            given[name] += f" {part}"
    if not given:
        raise UsageError(f"expected FIELD=VALUE with one of {', '.join(_FIELDS)}, found nothing")
    return given


def _show(entry: Entry, queued: Queued, n_left: int, names: Lexicon) -> None:
    claim, evidence = entry.claim, entry.claim.evidence
    at = evidence.start - evidence.sentence_start
    sentence = evidence.sentence
    marked = f"{sentence[:at]}»{evidence.quote}«{sentence[at + len(evidence.quote) :]}"
    say()
    say(f"{n_left} left · {claim.claim_id}")
    say_wrapped(cite(entry), "  ")
    say_wrapped(" ".join(marked.split()), "    ")
    if isinstance(claim, QuantityClaim):
        what = f"{format_figure(claim.figure)} {claim.measure.value}, {claim.aspect.value}, {claim.status.value}"
    else:
        what = f"{claim.record()['stance']}: {claim.record()['about']}"
    actors = join_words(map(names.label, claim.actors)) or "actor not found"
    places = join_words(map(names.label, claim.places)) or "place not found"
    say_wrapped(
        f"{what}; {actors}; {places}; as of {format_period(entry.valid) if entry.valid else 'no known time'}", "  "
    )
    say_wrapped(f"why it is here: {'; '.join(queued.priority.reasons)}", "  ")


def _read_entry(ledger: Ledger, claim_id: str) -> Entry:
    (found,) = ledger.read_entries(claim_id=claim_id)
    reviewed = read_reviewed(ledger, View(), report_id=found.claim.report_id)
    entry = next(each for each in reviewed if each.claim.claim_id == claim_id)
    verify_entries([entry])
    return entry


def _read_lines() -> Iterator[str]:
    """Lines of standard input, stripped, with a prompt where somebody sits there; empty ones are passed over."""
    if sys.stdin.isatty():
        tell(_HELP)
    while True:
        if sys.stdin.isatty():
            sys.stderr.write("> ")
            sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            return
        if line.strip():
            yield line.strip()


def _record(ledger: Ledger, queued: Queued) -> dict[str, Any]:
    priority = {"score": queued.priority.score, "reasons": list(queued.priority.reasons)}
    entry = _read_entry(ledger, queued.claim_id)
    told = judgements_record(entry.extractor, ledger.read_judgements(queued.claim_id))
    return priority | {"claim": entry_record(entry) | told}
