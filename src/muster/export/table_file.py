"""Tables as CSV: the same bytes for the same rows on every machine."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

# A cell that starts so is run as a formula by spreadsheets.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def format_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """The rows under a header; blank is missing, truth is true or false, lines end with a line feed."""
    out = io.StringIO()
    _write(out, columns, rows)
    return out.getvalue()


def write_csv(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> int:
    """Writes the same as `format_csv` gives to a file; number of rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        return _write(file, columns, rows)


def format_cell(value: Any) -> str:
    """The value as a cell. Words that a spreadsheet would run as a formula are kept apart by an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return str(value)


def _write(out: TextIO, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> int:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    n_rows = 0
    for row in rows:
        # Half characters of a broken page have no place in UTF-8.
        writer.writerow([format_cell(row[column]).encode("utf-8", "replace").decode() for column in columns])
        n_rows += 1
    return n_rows
