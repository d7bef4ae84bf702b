"""`muster ask`: a question in plain English."""

from typing import Annotated

import typer

from muster.cli.options import (
    JsonOption,
    KnownOnOption,
    LedgerOption,
    LexiconOption,
    RecordedByOption,
    open_ledger,
    parse_view,
)
from muster.cli.output import entry_record, say, say_citation, say_json, say_wrapped
from muster.cli.stamp import Stamp
from muster.lexicon import load_lexicon
from muster.pipeline import answer_words
from muster.reconcile.reply import Answer


def ask(
    question: Annotated[str, typer.Argument(help="For example: “How many US troops were in Iraq in September 2016?”")],
    known_on: KnownOnOption = None,
    recorded_by: RecordedByOption = None,
    lexicon: LexiconOption = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Answer a question from the ledger in one sentence, with range and sources.

    What the claims do not tell is "unknown", with what is known nearest, and exit code 1.
    """
    names = load_lexicon(*lexicon or ())
    with open_ledger(ledger) as opened:
        view = parse_view(known_on, recorded_by)
        answer = answer_words(opened, question, view, names)
        stamp = Stamp.of(opened, view)
    if as_json:
        say_json(
            {
                "question": question,
                "sentence": answer.sentence,
                "known": answer.known,
                "best": answer.best,
                "low": answer.low,
                "high": answer.high,
                "periods": [period.iso for period in answer.periods],
                "citations": [entry_record(entry) for entry in answer.citations],
                "nearest": [entry_record(entry) for entry in answer.nearest],
            }
            | stamp.record()
        )
    else:
        say_answer(answer)
        stamp.say()
    if not answer.known:
        raise typer.Exit(1)


def say_answer(answer: Answer) -> None:
    """Prints the sentence and every claim that it rests on."""
    say_wrapped(answer.sentence)
    for label, entries in (("Sources:", answer.citations), ("Nearest:", answer.nearest)):
        if entries:
            say()
            say(label)
            for number, entry in enumerate(entries, 1):
                say_citation(entry, f"[{number}]")
