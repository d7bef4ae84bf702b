"""Options that several commands share."""

import getpass
import secrets
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, overload

import typer
from platformdirs import user_data_path

from muster.errors import UsageError
from muster.ingest import Fetcher
from muster.lexicon import Lexicon
from muster.model import DateOrigin, Measure, ReportHead, View
from muster.pipeline import Given, read_given
from muster.store import Ledger

LedgerOption = Annotated[
    Path | None,
    typer.Option("--ledger", envvar="MUSTER_LEDGER", help="Ledger file; the user's data folder holds the default."),
]
RulesOption = Annotated[
    bool, typer.Option("--rules", help="Extract by the rules alone: some forty times as fast, and less accurate.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
KnownOnOption = Annotated[
    str | None, typer.Option("--known-on", metavar="DAY", help="Only what was published by this day (YYYY-MM-DD).")
]
RecordedByOption = Annotated[
    str | None,
    typer.Option(
        "--recorded-by", metavar="TIME", help="Only what this ledger held by then (YYYY-MM-DD or ISO time, UTC)."
    ),
]
MeasureOption = Annotated[Measure, typer.Option("--measure", help="What is counted.")]
DateOption = Annotated[
    str | None, typer.Option("--date", metavar="DAY", help="Publication day of the sources (YYYY-MM-DD).")
]
OutletOption = Annotated[str | None, typer.Option("--outlet", help="Outlet of the sources.")]
UrlOption = Annotated[str | None, typer.Option("--url", help="Address of the source.")]
SourcesOption = Annotated[
    Path | None,
    typer.Option(
        "--sources",
        metavar="CSV",
        help="What single files lack: columns file, published_on, outlet, url (any of them).",
    ),
]
LexiconOption = Annotated[
    list[Path] | None,
    typer.Option("--lexicon", metavar="TOML", help="More names of your own; may be given several times."),
]
PrivateOption = Annotated[
    bool, typer.Option("--allow-private", help="Ask hosts on this machine and private networks too.")
]


def default_ledger() -> Path:
    """Ledger that is used where the user names none."""
    return user_data_path("muster", appauthor=False) / "muster.ledger"


def open_ledger(path: Path | None, *, create: bool = False) -> Ledger:
    """The ledger at the path, or the default one. Raises UsageError where it is absent and not to be made."""
    chosen = path or default_ledger()
    if not create and not chosen.exists():
        raise UsageError(
            f"{chosen}: no ledger there; make one with: muster add PATH… --ledger {chosen}, or try: muster demo"
        )
    if create and path is None:
        chosen.parent.mkdir(parents=True, exist_ok=True)
    return Ledger.open(chosen)


def parse_view(known_on: str | None, recorded_by: str | None) -> View:
    """View that the two options limit. Raises UsageError where a day or time cannot be parsed."""
    return View(parse_day("--known-on", known_on), _parse_instant(recorded_by))


@overload
def parse_day(name: str, words: str) -> date: ...
@overload
def parse_day(name: str, words: str | None) -> date | None: ...
def parse_day(name: str, words: str | None) -> date | None:
    """Day that the option names, None where it is not given. Raises UsageError."""
    if words is None:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise UsageError(f"{name}: expected a day as YYYY-MM-DD, found {words!r}") from None


def parse_given(day: str | None, outlet: str | None, url: str | None, sources: Path | None) -> Given:
    """What the user says of the sources. Raises UsageError."""
    published_on = parse_day("--date", day)
    origin = DateOrigin.GIVEN if published_on else None
    everywhere = ReportHead(published_on=published_on, date_origin=origin, outlet=outlet, url=url)
    return Given(everywhere, read_given(sources) if sources else {})


def parse_parties(actor: str, place: str, lexicon: Lexicon) -> tuple[str, str]:
    """Codes of actor and place. Raises UsageError with suggestions where one is unknown."""
    return lexicon.parse_party(actor), lexicon.parse_party(place)


def now() -> datetime:
    """The clock: the one place where the program looks at it."""
    return datetime.now(UTC)


def make_fetcher(*, allow_private: bool) -> Fetcher:
    """What asks web servers: the one place where the program reaches the network."""
    from muster.ingest.network import Network

    return Fetcher(Network(allow_private=allow_private).ask, time.sleep, time.monotonic)


def find_account() -> str:
    """Name of the user's account, as who decides unless the user says otherwise."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        # An account without a name, as in some containers.
        return "reviewer"


def make_key() -> str:
    """A text that nobody can guess: the one place where the program asks for randomness."""
    return secrets.token_urlsafe(24)


def _parse_instant(words: str | None) -> datetime | None:
    if words is None:
        return None
    try:
        instant = datetime.fromisoformat(words)
    except ValueError:
        raise UsageError(f"--recorded-by: expected a day or ISO 8601 time, found {words!r}") from None
    if len(words) == len("YYYY-MM-DD"):
        # A bare day means all of it.
        instant = instant.replace(hour=23, minute=59, second=59, microsecond=999999)
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)
