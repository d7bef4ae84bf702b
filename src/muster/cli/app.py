"""The `muster` program: its commands, and how its errors end."""

import sys
from typing import Annotated

import typer

import muster
from muster.cli.adding import add, watch
from muster.cli.asking import ask
from muster.cli.claims import claims
from muster.cli.comparing import compare
from muster.cli.conflicts import check, conflicts
from muster.cli.copies import copies
from muster.cli.demo import demo
from muster.cli.evaluating import evaluate
from muster.cli.explaining import explain
from muster.cli.exporting import export
from muster.cli.pages import extract, page
from muster.cli.reviewing import review
from muster.cli.series import series
from muster.cli.serving import serve
from muster.cli.statements import statements
from muster.cli.totals import total
from muster.errors import MusterError, UsageError

_HELP = """Turns news reports about military deployments into a ledger in which every figure can be defended.

Results go to standard output, progress and messages to standard error. Exit code 0: done. 1: nothing found, or
conflicts found where that is the question. 2: wrong use, told with what to do. 3: the ledger could not be used (no room
left, held by another process, of a newer version); what it holds is safe.
"""

app = typer.Typer(name="muster", help=_HELP, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
for _command in (
    *(
        demo,
        add,
        watch,
        page,
        extract,
        claims,
        series,
        ask,
        explain,
        copies,
        conflicts,
        check,
        compare,
        total,
        statements,
        evaluate,
        review,
        serve,
        export,
    ),
):
    app.command()(_command)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"muster {muster.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """Runs the command line; ends the process with the exit code that the help names."""
    try:
        app()
    except UsageError as error:
        _end(error, 2)
    except MusterError as error:
        _end(error, 3)
    except BrokenPipeError:
        # The reader of our output has gone (`muster claims … | head`): nothing is left to say or to flush.
        sys.stdout = None
        sys.exit(0)


def _end(error: MusterError, code: int) -> None:
    print(f"muster: {error}", file=sys.stderr)  # noqa: T201 - the one place where errors meet the terminal
    sys.exit(code)
