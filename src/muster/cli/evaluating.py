"""`muster evaluate`: accuracy against annotated reports."""

import json
from pathlib import Path
from typing import Annotated

import typer

from muster.cli.options import JsonOption, LexiconOption, SourcesOption, parse_given
from muster.cli.output import follow, say, say_json, tell
from muster.errors import UsageError
from muster.evaluate import Annotation, Mistake, Scores, parse_annotation, read_annotations, score_claims
from muster.lexicon import load_lexicon
from muster.pipeline import read_sources

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
    errors: Annotated[int, typer.Option("--errors", metavar="N", help="Also print the first N mistakes.")] = 0,
    as_json: JsonOption = False,
) -> None:
    """Score extraction against annotated reports: found, strict, full, ledger, position, and each slot.

    GOLD/dates.csv, where there is one, gives the publication dates.
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
    found = (
        read_annotations(predicted) if predicted else _extract(folder.parent / "text", list(annotated), dates, lexicon)
    )
    scores = score_claims(annotated, found)
    if as_json:
        say_json(scores.record())
        return
    _say_scores(scores)
    for mistake in scores.mistakes[:errors]:
        _say_mistake(mistake)


def _read_split(path: Path, name: str) -> list[str]:
    try:
        splits = json.loads(path.read_text(encoding="utf-8"))
        return list(splits[name])
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    except (KeyError, ValueError, TypeError):
        raise UsageError(f"{path}: expected a JSON object with a list under {name!r}") from None


def _extract(
    texts: Path, docs: list[str], dates: Path | None, lexicon: list[Path] | None
) -> dict[str, list[Annotation]]:
    paths = [texts / f"{doc}.txt" for doc in docs]
    given = parse_given(None, None, None, dates)
    names = load_lexicon(*(lexicon or ()))
    found: dict[str, list[Annotation]] = {}
    for read in follow(read_sources(paths, given, names), "extracting", len(paths)):
        if read.extraction is None:
            tell(f"{read.source}: {read.problem.problem if read.problem else 'not read'} (scored as empty)")
            continue
        claims = [parse_annotation(claim.record(), read.source) for claim in read.extraction.claims]
        found[Path(read.source).stem] = claims
    return found


def _say_scores(scores: Scores) -> None:
    say(f"{scores.reports} reports")
    for name in _TALLIES:
        tally = getattr(scores, name)
        say(
            f"{name:9} F1 {tally.f1:.3f}  P {tally.precision:.3f}  R {tally.recall:.3f}"
            f"  ({tally.hits} right, {tally.gold} annotated, {tally.found} found)"
        )
    say("slots     " + "  ".join(f"{name} {share:.3f}" for name, share in scores.slots.items()))


def _say_mistake(mistake: Mistake) -> None:
    where = f"{mistake.doc} [{mistake.start}:{mistake.end}]"
    if mistake.slot == "claim":
        claim = mistake.gold or mistake.found
        what = "missed" if mistake.gold else "spurious"
        say(f"{where} {what} {claim.kind} {claim.measure or claim.stance}: {claim.quote!r}")
    else:
        say(f"{where} {mistake.slot}: expected {mistake.gold!r}, found {mistake.found!r}")
