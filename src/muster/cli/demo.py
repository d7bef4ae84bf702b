"""`muster demo`: a ledger from the bundled sample, and what Muster can do with it."""

import shlex
from importlib.resources import as_file
from pathlib import Path
from typing import Annotated

import typer

from muster.cli.asking import say_answer
from muster.cli.conflicts import say_conflict, say_sum
from muster.cli.options import default_ledger, now
from muster.cli.output import follow, say, say_wrapped, tell
from muster.cli.series import say_series
from muster.lexicon import Lexicon, load_lexicon
from muster.model import Measure, View
from muster.pipeline import Given, Outcome, add_sources, answer_words, read_conflicts, read_series, read_sums
from muster.reconcile.conflict import Severity
from muster.reconcile.equations import Verdict
from muster.sample import find_sample_pages, read_sample_heads
from muster.store import Ledger

# Claims shown of the series: all of them are two hundred lines.
_CITED = 5
_QUESTION = "How many US troops were in Iraq in September 2016?"


def demo(
    ledger: Annotated[
        Path | None,
        typer.Option("--ledger", help="Where to build it; by default a ledger of its own in the user's data folder."),
    ] = None,
) -> None:
    """Build a ledger from the bundled sample and show what Muster can do with it.

    The reports were written for this sample: what they tell of foreign forces in Iraq is public fact, their outlets
    are invented. Running it again changes nothing.
    """
    path = ledger or default_ledger().with_name("demo.ledger")
    if ledger is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    names = load_lexicon()
    with Ledger.open(path) as opened:
        _add_sample(opened, names)
        counts = opened.counts()
        say(f"Ledger {path}: {counts['reports']} reports read, {counts['claims']} claims found.")
        _show(opened, names)
    _say_next(path)


def _add_sample(opened: Ledger, names: Lexicon) -> None:
    for page in find_sample_pages():
        with as_file(page) as file:
            for done in follow(add_sources(opened, [file], Given(by_name=read_sample_heads()), names, now), page.name):
                if done.outcome is Outcome.FAILED:
                    tell(f"{done.source}: {done.problem}")


def _show(opened: Ledger, names: Lexicon) -> None:
    view = View()
    _head("A series, every value with its claims")
    found = read_series(opened, "USA", "IRQ", Measure.PERSONNEL, view, names)
    say_series(found, found.steps, names, _CITED)
    _head(f"A question: {_QUESTION}")
    say_answer(answer_words(opened, _QUESTION, view, names))
    _head("A conflict, and why it is one")
    conflicts = [conflict for conflict in read_conflicts(opened, view, names) if conflict.disagrees]
    for conflict in sorted(conflicts, key=lambda each: each.severity is not Severity.MAJOR)[:1]:
        say_conflict(conflict)
    _head("A sum that a report implies, checked")
    sums = read_sums(opened, view, names)
    for checked in sorted(sums, key=lambda each: each.verdict is not Verdict.HOLDS)[:1]:
        say_sum(checked)


def _head(words: str) -> None:
    say()
    say(f"=== {words}")
    say()


def _say_next(path: Path) -> None:
    option = f"--ledger {shlex.quote(str(path))}"
    say("=== Try next")
    say()
    for command in (
        f"muster series US Iraq --known-on 2016-01-31 {option}",
        f"muster ask 'Who has troops in Iraq?' {option}",
        f"muster explain US Iraq 2016-09-30 {option}",
        f"muster conflicts {option}",
        f"muster check {option}",
        f"muster serve {option}",
        f"muster compare {option}",
    ):
        say(f"  {command}")
    say()
    say_wrapped("With reports of your own: muster add FOLDER, then the same commands without --ledger.")
