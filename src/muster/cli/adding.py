"""`muster add`: pages into the ledger."""

import os
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from muster.cli.options import (
    DateOption,
    JsonOption,
    LedgerOption,
    LexiconOption,
    OutletOption,
    PrivateOption,
    SourcesOption,
    UrlOption,
    make_fetcher,
    now,
    open_ledger,
    parse_given,
)
from muster.cli.output import follow, say, say_json, tell, tell_undated
from muster.ingest import measure_sources, parse_url
from muster.lexicon import load_lexicon
from muster.pipeline import Added, Outcome, Readers, add_sources, watch_feeds

WorkersOption = Annotated[
    int,
    typer.Option(
        "--workers", min=1, max=64, help="Processes that read archives; as many as there are cores if not given."
    ),
]
_CORES = os.cpu_count() or 1
_INTERRUPTED = 130
_MOST_KINDS = 5


def add(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH…",
            help="Pages, text dumps, archives (WARC, ZIP, TAR, mailboxes), folders of them, or web addresses; "
            "- reads standard input.",
        ),
    ],
    ledger: LedgerOption = None,
    date: DateOption = None,
    outlet: OutletOption = None,
    url: UrlOption = None,
    sources: SourcesOption = None,
    lexicon: LexiconOption = None,
    every: Annotated[
        bool, typer.Option("--every-page", help="Keep every page of archives, not only those that hold a claim.")
    ] = False,
    workers: WorkersOption = _CORES,
    allow_private: PrivateOption = False,
    as_json: JsonOption = False,
) -> None:
    """Read pages into the ledger and find their claims; what is known is passed over.

    A page that cannot be read is told in one line on standard error and kept as a failure; the rest goes on. Pages in
    other languages than English are set aside and counted, and so are pages of archives that hold no claim. Stop it
    at any moment and run it again: what was done is safe and is not done twice. Of web addresses, robots.txt is kept
    to, and what has not changed is not fetched again. Pages of archives are read by the rules alone: `muster extract`
    reads what was kept again with the model. Exit code 1 where nothing at all could be read.
    """
    given = parse_given(date, outlet, url, sources)
    own_names = tuple(Path(path) for path in lexicon or ())
    names = load_lexicon(*own_names)
    tally = Tally()
    with open_ledger(ledger, create=True) as opened, Readers(names, own_names, workers) as readers:
        fetcher = make_fetcher(allow_private=allow_private)
        added = add_sources(opened, paths, given, names, now, readers=readers, every=every, fetcher=fetcher)
        try:
            for done in follow(added, "reading", measure_sources(paths), lambda done: done.size):
                tally.count(done)
        except KeyboardInterrupt:
            tell(f"stopped: {tally.sentence}. What was done is safe; the same command goes on from here")
            raise typer.Exit(_INTERRUPTED) from None
    tally.say(as_json=as_json)
    if not any(number for outcome, number in tally.outcomes.items() if outcome is not Outcome.SKIPPED):
        tell("nothing to read: no file there looks like a page (.html, .txt …) or an archive; what is named is tried")
    if not tally.outcomes[Outcome.ADDED] and not tally.outcomes[Outcome.KNOWN]:
        raise typer.Exit(1)


def watch(
    feeds: Annotated[list[str], typer.Argument(metavar="FEED…", help="Addresses of RSS or Atom feeds.")],
    ledger: LedgerOption = None,
    outlet: OutletOption = None,
    lexicon: LexiconOption = None,
    every: Annotated[
        float | None, typer.Option("--every", min=1, metavar="MINUTES", help="Go on, looking again so often.")
    ] = None,
    allow_private: PrivateOption = False,
    as_json: JsonOption = False,
) -> None:
    """Read what is new in feeds into the ledger; what was read before is not asked for again.

    Exit code 1 where a feed could not be read and nothing else was.
    """
    given = parse_given(None, outlet, None, None)
    names = load_lexicon(*(Path(path) for path in lexicon or ()))
    for feed in feeds:
        parse_url(feed)
    fetcher, tally = make_fetcher(allow_private=allow_private), Tally()
    with open_ledger(ledger, create=True) as opened:
        try:
            while True:
                tally = Tally()
                for done in follow(watch_feeds(opened, feeds, fetcher, given, names, now), "watching"):
                    tally.count(done)
                tally.say(as_json=as_json)
                if every is None:
                    break
                fetcher.wait(60 * every)
        except KeyboardInterrupt:
            tell(f"stopped: {tally.sentence}. What was done is safe")
            raise typer.Exit(_INTERRUPTED) from None
    if tally.outcomes[Outcome.FAILED] and not tally.outcomes[Outcome.ADDED] and not tally.outcomes[Outcome.KNOWN]:
        raise typer.Exit(1)


class Tally:
    """What became of the sources, counted; problems are told as they come."""

    def __init__(self) -> None:
        self.outcomes = dict.fromkeys(Outcome, 0)
        self.n_claims = self.n_citing = self.n_undated = self.n_nameless = 0
        self.skipped = Counter[str]()

    def count(self, done: Added) -> None:
        """Takes one source into account."""
        self.outcomes[done.outcome] += 1
        self.n_claims += done.n_claims
        if done.outcome is Outcome.SKIPPED:
            self.skipped[os.path.splitext(done.source)[1].lower() or "without a suffix"] += 1
        if done.head and done.n_claims:
            self.n_citing += 1
            self.n_undated += done.head.published_on is None
            self.n_nameless += not (done.head.outlet or done.head.agency)
        if done.problem is not None:
            tell(f"{done.source}: {done.problem}")

    @property
    def sentence(self) -> str:
        """The counts in words, those that are rarely needed only where they are not zero."""
        outcomes = self.outcomes
        counts = [
            f"{outcomes[Outcome.ADDED]:,} added",
            f"{outcomes[Outcome.KNOWN]:,} known already",
            f"{outcomes[Outcome.FAILED]:,} failed",
        ]
        if outcomes[Outcome.SET_ASIDE]:
            counts.append(f"{outcomes[Outcome.SET_ASIDE]:,} set aside in other languages")
        if outcomes[Outcome.PASSED]:
            counts.append(f"{outcomes[Outcome.PASSED]:,} passed over without a claim")
        return f"{', '.join(counts)}; {self.n_claims:,} new claims"

    def say(self, *, as_json: bool) -> None:
        """Prints the counts."""
        self._tell_skipped()
        if as_json:
            counts = {outcome.value.replace(" ", "_"): number for outcome, number in self.outcomes.items()}
            lacking = {"undated": self.n_undated, "without_outlet": self.n_nameless}
            say_json(counts | {"claims": self.n_claims} | lacking)
        else:
            say(self.sentence)
        if self.n_undated:
            tell(tell_undated(self.n_undated, self.n_citing))
        if self.n_citing > 1 and self.n_nameless == self.n_citing:
            tell(
                "no outlet is known of what was added, so that all of it counts as one origin where nobody is quoted; "
                "name it with --outlet, or many with --sources CSV (columns file, outlet)"
            )

    def _tell_skipped(self) -> None:
        """Tells how many files of folders were passed over, and of which kinds they are."""
        kinds = self.skipped
        if kinds:
            told = [f"{number:,} {kind}" for kind, number in kinds.most_common(_MOST_KINDS)]
            told += ["others"] if len(kinds) > _MOST_KINDS else []
            tell(
                f"{kinds.total():,} of the files there passed over, which do not look like pages "
                f"({', '.join(told)}); a file that is named is always tried"
            )
