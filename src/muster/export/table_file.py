"""Tables as CSV: the same bytes for the same rows on every machine."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

# A cell that starts so is run as a formula by spreadsheets.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def format_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """The rows under a header; blank is missing, truth is true or false, lines end with a line feed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([format_cell(row[column]) for column in columns])
    return out.getvalue()


def format_cell(value: Any) -> str:
    """The value as a cell. Words that a spreadsheet would run as a formula are kept apart by an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return str(value)
