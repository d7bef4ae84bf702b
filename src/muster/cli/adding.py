"""`muster add`: pages into the ledger."""

from pathlib import Path
from typing import Annotated

import typer

from muster.cli.options import (
    DateOption,
    JsonOption,
    LedgerOption,
    LexiconOption,
    OutletOption,
    SourcesOption,
    UrlOption,
    now,
    open_ledger,
    parse_given,
)
from muster.cli.output import follow, say, say_json, tell
from muster.lexicon import load_lexicon
from muster.pipeline import Outcome, add_sources


def add(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Pages, text dumps or folders of them; - reads standard input.")
    ],
    ledger: LedgerOption = None,
    date: DateOption = None,
    outlet: OutletOption = None,
    url: UrlOption = None,
    sources: SourcesOption = None,
    lexicon: LexiconOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read pages into the ledger and find their claims; what is known is passed over.

    A page that cannot be read is told in one line on standard error and kept as a failure; the rest goes on. Stop it
    at any moment and run it again: what was done is safe and is not done twice. Exit code 1 where nothing at all
    could be read.
    """
    given = parse_given(date, outlet, url, sources)
    names = load_lexicon(*(Path(path) for path in lexicon or ()))
    tally = dict.fromkeys(Outcome, 0)
    n_claims = 0
    with open_ledger(ledger, create=True) as opened:
        for done in follow(add_sources(opened, paths, given, names, now), "reading"):
            tally[done.outcome] += 1
            n_claims += done.n_claims
            if done.problem is not None:
                tell(f"{done.source}: {done.problem}")
    if as_json:
        say_json({outcome.value: number for outcome, number in tally.items()} | {"claims": n_claims})
    else:
        counts = f"{tally[Outcome.ADDED]} added, {tally[Outcome.KNOWN]} known already, {tally[Outcome.FAILED]} failed"
        say(f"{counts}; {n_claims} new claims")
    if not tally[Outcome.ADDED] and not tally[Outcome.KNOWN]:
        raise typer.Exit(1)
