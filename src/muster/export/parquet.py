"""Tables as Parquet, by an optional library."""

import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from muster.errors import UsageError

_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "date": "DATE", "datetime": "TIMESTAMPTZ"}


def can_write_parquet() -> bool:
    """Whether the library is there."""
    return find_spec("duckdb") is not None


def write_parquet(
    path: Path, columns: Sequence[str], types: Mapping[str, str], rows: Iterable[Mapping[str, Any]]
) -> None:
    """Writes the rows with typed columns; missing values are null. Raises UsageError where the library is absent."""
    try:
        import duckdb
    except ImportError:
        raise UsageError("Parquet asks for a library: python3 -m pip install 'muster[parquet]'") from None
    with TemporaryDirectory() as folder:
        # JSON tells an empty word from a missing one, which CSV cannot.
        plain = Path(folder) / "rows.json"
        with plain.open("w", encoding="utf-8") as file:
            empty = True
            for row in rows:
                file.write(json.dumps({column: row[column] for column in columns}) + "\n")
                empty = False
        described = {column: _TYPES[types[column]] for column in columns}
        # One thread: the same bytes on every machine.
        with duckdb.connect(config={"threads": 1}) as connection:
            connection.execute("SET TimeZone = 'UTC'")
            if empty:
                named = ", ".join(f"NULL::{kind} AS {column}" for column, kind in described.items())
                found = connection.sql(f"SELECT {named} LIMIT 0")
            else:
                found = connection.read_json(str(plain), columns=described, format="newline_delimited")
            found.write_parquet(str(path), compression="zstd")
