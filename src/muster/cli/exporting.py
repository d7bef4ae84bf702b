"""`muster export`: the ledger as files for other tools."""

from pathlib import Path
from typing import Annotated

import typer

from muster.cli.options import (
    JsonOption,
    KnownOnOption,
    LedgerOption,
    LexiconOption,
    RecordedByOption,
    now,
    open_ledger,
    parse_view,
)
from muster.cli.output import follow, say, say_json, tell
from muster.export import Asked, Span, can_write_parquet, write_export
from muster.lexicon import load_lexicon
from muster.model import Measure


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder for the files; made where it is absent.")],
    actor: Annotated[str | None, typer.Option("--actor", help="Only this actor's forces.")] = None,
    place: Annotated[str | None, typer.Option("--place", help="Only forces there.")] = None,
    measure: Annotated[Measure | None, typer.Option("--measure", help="Only what is counted so.")] = None,
    span: Annotated[Span, typer.Option("--by", help="Length of the panel's periods.")] = Span.YEAR,
    parquet: Annotated[
        bool | None,
        typer.Option("--parquet/--no-parquet", help="Parquet beside CSV; by default where its library is installed."),
    ] = None,
    known_on: KnownOnOption = None,
    recorded_by: RecordedByOption = None,
    lexicon: LexiconOption = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write claims, positions, statements and the panel of series as CSV and Parquet.

    With datapackage.json, which describes every column to programs, codebook.md for people, and CITATION.cff. The
    same ledger gives the same files.
    """
    names = load_lexicon(*lexicon or ())
    asked = Asked(
        until=now().date(),
        view=parse_view(known_on, recorded_by),
        actor=names.parse_party(actor) if actor else None,
        place=names.parse_party(place) if place else None,
        measure=measure,
        span=span,
    )
    with_parquet = can_write_parquet() if parquet is None else parquet
    with open_ledger(ledger) as opened:
        written = list(follow(write_export(opened, folder, names, asked, parquet=with_parquet), "files"))
    if as_json:
        say_json([{"path": str(file.path), "rows": file.n_rows} for file in written])
    else:
        for file in written:
            say(f"{file.path}" + (f": {file.n_rows:,} rows" if file.n_rows is not None else ""))
    if parquet is None and not with_parquet:
        tell("no Parquet files: they ask for python3 -m pip install 'muster[parquet]'")
    if not any(file.n_rows for file in written):
        raise typer.Exit(1)
