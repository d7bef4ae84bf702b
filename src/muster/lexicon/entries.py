"""The entry: one way to write a name, what it stands for, and the tables that entries are read from."""

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from muster.errors import LexiconError


class NameKind(StrEnum):
    """What a name is.

    A `CAPITAL` is a place that also stands for its government ("Washington said"); its code is the state's, as with
    every `PLACE`. An `INSTITUTION` or a `PERSON` has the code of the state or alliance that it speaks for.
    """

    STATE = "state"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    PLACE = "place"
    REGION = "region"
    ALLIANCE = "alliance"
    GROUP = "group"
    INSTITUTION = "institution"
    PERSON = "person"
    MISSION = "mission"


# What stands in a code before the name of a party that has none of its own.
UNLISTED = "OTHER:"


class Entry(NamedTuple):
    """One way to write a name.

    A tuple, since tens of thousands are made whenever Muster starts and a frozen dataclass takes four times as long.
    `kind` None: the words hold a name but mean none ("Washington Post"). `places` are codes of where a mission or group
    is at home. `weak` words often mean something else ("coalition", "Georgia"). `after` is not empty for a surname that
    counts only where one of these fuller names stands in the same text.
    """

    words: str
    code: str
    kind: NameKind | None
    places: tuple[str, ...] = ()
    weak: bool = False
    after: frozenset[str] = frozenset()


_TABLES = Path(__file__).parent / "data"

# In this order: the same words in a later table replace those of an earlier one ("Kuwait City" before "Kuwait").
_KINDS = {
    "cities": NameKind.PLACE,
    "places": NameKind.PLACE,
    "persons": NameKind.PERSON,
    "capitals": NameKind.CAPITAL,
    "regions": NameKind.REGION,
    "demonyms": NameKind.DEMONYM,
    "states": NameKind.STATE,
    "institutions": NameKind.INSTITUTION,
    "groups": NameKind.GROUP,
    "missions": NameKind.MISSION,
    "alliances": NameKind.ALLIANCE,
    "decoys": None,
}


def read_bundled_entries() -> list[Entry]:
    """Entries of the tables that come with Muster, later ones to replace earlier ones with the same words."""
    return [entry for table, kind in _KINDS.items() for row in read_rows(table) for entry in _entries_of_row(row, kind)]


def read_rows(table: str) -> Iterator[dict[str, str]]:
    """Rows of a bundled table by column name, without its comment lines."""
    lines = (_TABLES / f"{table}.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.reader(line for line in lines if not line.startswith("#"))
    columns = next(rows)
    for row in rows:
        yield dict(zip(columns, row, strict=True))


def _entries_of_row(row: dict[str, str], kind: NameKind | None) -> Iterator[Entry]:
    code = row.get("code", "")
    places = _cells(row.get("places"))
    for words in _cells(row["names"]):
        yield Entry(words, code, kind, places)
    for words in _cells(row.get("weak")):
        yield Entry(words, code, kind, places, weak=True)
    for words in _cells(row.get("alone")):
        yield Entry(words, code, kind, places)
    fuller = frozenset(_cells(row["names"]))
    for words in _cells(row.get("surname")):
        yield Entry(words, code, kind, after=fuller)


def _cells(cell: str | None) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def read_user_entries(path: Path) -> list[Entry]:
    """Entries of a user's own TOML file.

    Its form, every table of the array one name with its variants:

        [[name]]
        kind = "group"                       # state, demonym, capital, place, region, alliance, group,
                                             # institution, person, mission; "none" for words that mean no party
        code = "OTHER:Northern Front"        # a code of Muster's tables, or OTHER: and the name
        names = ["Northern Front", "NF"]     # exact case
        places = ["MLI"]                     # may be left out
        weak = false                         # may be left out; true for words that often mean something else

    Raises LexiconError naming file and entry.
    """
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{path}: expected a TOML file of names: {error}") from error
    unknown = sorted(set(document) - {"name"})
    if unknown:
        raise LexiconError(f"{path}: expected only [[name]] entries, found {unknown[0]!r}")
    rows = document.get("name", [])
    if not isinstance(rows, list):
        raise LexiconError(f"{path}: expected [[name]] in double brackets, found {rows!r}")
    if not rows:
        raise LexiconError(f"{path}: expected [[name]] entries, found none")
    return [entry for number, row in enumerate(rows, 1) for entry in _entries_of_user(f"{path}: name {number}", row)]


def _entries_of_user(where: str, row: Any) -> Iterable[Entry]:
    if not isinstance(row, dict):
        raise LexiconError(f"{where}: expected a table, found {row!r}")
    unknown = sorted(set(row) - {"kind", "code", "names", "places", "weak"})
    if unknown:
        raise LexiconError(f"{where}: expected kind, code, names, places, weak, found {unknown[0]!r}")
    kind = row.get("kind")
    if not isinstance(kind, str) or kind not in {*NameKind, "none"}:
        raise LexiconError(f"{where}: expected kind to be one of {', '.join(NameKind)}, none, found {kind!r}")
    weak = row.get("weak", False)
    if not isinstance(weak, bool):
        raise LexiconError(f"{where}: expected weak to be true or false, found {weak!r}")
    names, places = (_strings(where, row, key) for key in ("names", "places"))
    if not names:
        raise LexiconError(f"{where}: expected names, found none")
    code = row.get("code", "")
    for expected in (*places, *([] if kind == "none" else [code])):
        if not _is_code(expected):
            code_of = _codes().get(str(expected).casefold())
            hint = f"; did you mean {code_of}?" if code_of else ""
            raise LexiconError(f"{where}: expected a code such as USA, NATO or OTHER:Sahel, found {expected!r}{hint}")
    return [Entry(words, code, None if kind == "none" else NameKind(kind), places, weak) for words in names]


def _is_code(code: object) -> bool:
    return isinstance(code, str) and (code in _codes().values() or re.fullmatch(rf"{UNLISTED}\S.*", code) is not None)


@cache
def _codes() -> dict[str, str]:
    """Codes of the tables by their labels in lower case."""
    return {row["label"].casefold(): row["code"] for row in read_rows("labels")}


def _strings(where: str, row: dict[str, Any], key: str) -> tuple[str, ...]:
    values = row.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) and value.strip() for value in values):
        raise LexiconError(f"{where}: expected {key} to be a list of words, found {values!r}")
    return tuple(" ".join(value.split()) for value in values)
