"""State of a view: what the address asks for, read strictly and written back the same way."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from urllib.parse import quote, urlencode

from muster.errors import UsageError
from muster.model import Measure, View
from muster.survey import CellKey

SLASH = "\u2215"
"""What stands in a path for the slash of a code ("OTHER:Bosnia/Herzegovina"), which would part it there."""

_FIRST_YEAR, _LAST_YEAR = 1970, 9000


@dataclass(frozen=True, slots=True)
class State:
    """What the reader chose: both limits of the view, what is counted, and the claim whose evidence is open."""

    known_on: date | None = None
    recorded_by: datetime | None = None
    measure: Measure = Measure.PERSONNEL
    claim: str | None = None

    @property
    def view(self) -> View:
        """Limits of the view."""
        return View(self.known_on, self.recorded_by)

    def query(self, **changes: object) -> str:
        """The state as a query string with its question mark, with these changes; empty where all is as by default."""
        state = replace(self, **changes) if changes else self  # type: ignore[arg-type]
        given = {
            "measure": state.measure.value if state.measure is not Measure.PERSONNEL else None,
            "known_on": state.known_on.isoformat() if state.known_on else None,
            "recorded_by": state.recorded_by.isoformat() if state.recorded_by else None,
            "claim": state.claim,
        }
        shown = {name: value for name, value in given.items() if value}
        return f"?{urlencode(shown)}" if shown else ""


def parse_state(query: Mapping[str, str]) -> State:
    """State that the query asks for. Raises UsageError with what was expected."""
    return State(
        parse_day(query.get("known_on")),
        parse_instant(query.get("recorded_by")),
        parse_measure(query.get("measure")),
        query.get("claim") or None,
    )


def parse_day(words: str | None) -> date | None:
    """The day. Raises UsageError."""
    if not words or not words.strip():
        return None
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        raise UsageError(f"known_on: expected a day as YYYY-MM-DD, found {words!r}") from None


def parse_instant(words: str | None) -> datetime | None:
    """The instant, in UTC where it names no zone; a bare day means all of it. Raises UsageError."""
    if not words or not words.strip():
        return None
    instant = next(filter(None, map(_parse_iso, (words.strip(), words.strip().replace(" ", "+")))), None)
    if instant is None or not _FIRST_YEAR <= instant.year <= _LAST_YEAR:
        raise UsageError(f"recorded_by: expected a day or ISO 8601 time, found {words!r}")
    if len(words.strip()) == len("YYYY-MM-DD"):
        instant = instant.replace(hour=23, minute=59, second=59, microsecond=999999)
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def _parse_iso(words: str) -> datetime | None:
    # A plus sign in an address may have come as a blank.
    try:
        return datetime.fromisoformat(words)
    except ValueError:
        return None


def parse_measure(words: str | None) -> Measure:
    """What is counted, personnel where nothing is said. Raises UsageError."""
    try:
        return Measure(words) if words else Measure.PERSONNEL
    except ValueError:
        raise UsageError(f"measure: expected one of {', '.join(Measure)}, found {words!r}") from None


def parse_number(name: str, words: str | None, default: int, most: int) -> int:
    """A whole number from 1 to `most`. Raises UsageError."""
    if not words:
        return default
    if not (words.isascii() and words.isdigit() and 1 <= int(words[:9]) <= most):
        raise UsageError(f"{name}: expected a whole number from 1 to {most}, found {words!r}")
    return int(words)


def series_path(key: CellKey, part: str = "") -> str:
    """Path of a series, or of a file of it."""
    actor, place = (quote(code.replace("/", SLASH), safe=":") for code in (key.actor, key.place))
    path = f"/series/{actor}/{place}"
    return f"{path}/{part}" if part else path


def report_path(report_id: str, claim_id: str | None = None, words: str | None = None) -> str:
    """Path of a report, at the claim or the first mark of the words where given."""
    query = {name: value for name, value in (("claim", claim_id), ("q", words)) if value}
    at = f"#{claim_id}" if claim_id else "#mark-1" if words else ""
    return f"/reports/{quote(report_id)}" + (f"?{urlencode(query)}" if query else "") + at
