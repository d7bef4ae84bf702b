"""`muster evaluate`: accuracy against annotated reports."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from muster.cli.options import JsonOption, LexiconOption, RulesOption, SourcesOption, parse_given
from muster.cli.output import follow, say, say_json, tell
from muster.errors import UsageError
from muster.evaluate import Annotation, Cause, Scores, group_mistakes, parse_annotation, read_annotations, score_claims
from muster.lexicon import Lexicon, load_lexicon
from muster.model import Report
from muster.pipeline import ReadSource, read_sources

_TALLIES = ("found", "strict", "full", "ledger", "position")


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="Folder with claims/ (annotations) and text/ (reports).")
    ],
    split: Annotated[
        str | None,
        typer.Option("--split", metavar="NAME", help="Only the reports that GOLD/split.json lists under this name."),
    ] = None,
    predicted: Annotated[
        Path | None, typer.Option("--predicted", metavar="DIR", help="Score these claims instead of extracting anew.")
    ] = None,
    sources: SourcesOption = None,
    lexicon: LexiconOption = None,
    errors: Annotated[
        int, typer.Option("--errors", metavar="N", help="Also print mistakes by slot and cause, N of each.")
    ] = 0,
    by_rules: RulesOption = False,
    as_json: JsonOption = False,
) -> None:
    """Score extraction against annotated reports: found, strict, full, ledger, position, and each slot.

    found: figures with the right measure and value; strict: also with the right actor, place, aspect and status; full:
    also with the right speaker; ledger: those of personnel, with the status at its coarse grain (status_coarse among
    the slots); position: positions with the right actor and stance; slots: shares of right ones of those found.

    GOLD/text/NAME.txt are the reports, GOLD/claims/NAME.json their annotations in the form that `muster claims
    GOLD/text --out GOLD/claims` writes: correct these files by hand. GOLD/dates.csv, where there is one, gives the
    publication dates.
    """
    folder = gold / "claims" if (gold / "claims").is_dir() else gold
    annotated = read_annotations(folder)
    if split:
        annotated = {
            doc: annotated[doc] for doc in _read_split(folder.parent / "split.json", split) if doc in annotated
        }
    if not annotated:
        raise UsageError(f"{folder}: no annotated reports")
    dates = sources or (folder.parent / "dates.csv" if (folder.parent / "dates.csv").is_file() else None)
    read = _Read(folder.parent / "text", dates, load_lexicon(*(lexicon or ())), by_rules)
    scores = score_claims(annotated, read_annotations(predicted) if predicted else read.extract(list(annotated)))
    if as_json:
        say_json(scores.record())
        return
    _say_scores(scores)
    if errors:
        for cause in group_mistakes(scores.mistakes, read.report, read.lexicon):
            _say_cause(cause, errors)


def _read_split(path: Path, name: str) -> list[str]:
    try:
        splits = json.loads(path.read_text(encoding="utf-8"))
        return list(splits[name])
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    except (KeyError, ValueError, TypeError):
        raise UsageError(f"{path}: expected a JSON object with a list under {name!r}") from None


class _Read:
    """The reports of a folder, read and searched for claims."""

    def __init__(self, texts: Path, dates: Path | None, lexicon: Lexicon, by_rules: bool) -> None:
        self.lexicon = lexicon
        self._texts, self._by_rules = texts, by_rules
        self._given = parse_given(None, None, None, dates)

    def extract(self, docs: list[str]) -> dict[str, list[Annotation]]:
        """Claims by report; a report that cannot be read is told, and has none."""
        found: dict[str, list[Annotation]] = {}
        for read in follow(self._read(docs), "extracting", len(docs)):
            if read.extraction is None:
                tell(f"{read.source}: {read.problem.problem if read.problem else 'not read'} (scored as empty)")
                continue
            claims = [parse_annotation(claim.record(), read.source) for claim in read.extraction.claims]
            found[Path(read.source).stem] = claims
        return found

    def report(self, doc: str) -> Report | None:
        """The report; None where it cannot be read."""
        return next(read.report for read in self._read([doc]))

    def _read(self, docs: list[str]) -> Iterator[ReadSource]:
        paths = [self._texts / f"{doc}.txt" for doc in docs]
        return read_sources(paths, self._given, self.lexicon, self._by_rules)


def _say_scores(scores: Scores) -> None:
    say(f"{scores.reports:,} report{'' if scores.reports == 1 else 's'}")
    for name in _TALLIES:
        tally = getattr(scores, name)
        if not tally.gold and not tally.found:
            say(f"{name:9} none annotated, none found")
            continue
        say(
            f"{name:9} F1 {tally.f1:.3f}  P {tally.precision:.3f}  R {tally.recall:.3f}"
            f"  ({tally.hits} right, {tally.gold} annotated, {tally.found} found)"
        )
    say("slots     " + "  ".join(f"{name} {share:.3f}" for name, share in scores.slots.items()))


def _say_cause(cause: Cause, examples: int) -> None:
    say(f"\n{cause.slot}: {cause.words} ({len(cause.shown)})")
    for shown in cause.shown[:examples]:
        mistake = shown.mistake
        where = f"  {mistake.doc} [{mistake.start}:{mistake.end}]"
        if mistake.slot == "claim":
            claim = mistake.gold or mistake.found
            say(f"{where} {claim.measure or claim.stance} {claim.quote!r}")
        else:
            say(f"{where} expected {mistake.gold!r}, found {mistake.found!r}")
        if shown.sentence:
            say(f"    {shown.sentence}")
