"""The export: every table as a file, with a description that machines read, a codebook and a citation."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from muster import __version__
from muster.errors import UsageError
from muster.export.codebook import COLUMNS, TABLES, format_codebook
from muster.export.parquet import write_parquet
from muster.export.table_file import write_csv
from muster.export.tables import Asked, find_rows
from muster.lexicon import Lexicon
from muster.store import Ledger

_NAME = "muster-ledger"
_FRICTIONLESS = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "boolean": {"type": "boolean"},
    "date": {"type": "date", "format": "%Y-%m-%d"},
    "datetime": {"type": "datetime", "format": "%Y-%m-%dT%H:%M:%SZ"},
}


@dataclass(frozen=True, slots=True)
class Written:
    """A file of an export: its name, and its number of rows where it is a table."""

    path: Path
    n_rows: int | None = None


def write_export(
    ledger: Ledger, folder: Path, lexicon: Lexicon, asked: Asked, *, parquet: bool = False
) -> Iterator[Written]:
    """Each file as soon as it is written; the folder is made, and files of an earlier export there are replaced.

    The description comes last: where it stands, the export is whole. Raises UsageError where the folder cannot be
    written to, or holds other things than an export.
    """
    _prepare(folder)
    written = []
    for name, (_, columns, _) in TABLES.items():
        path = folder / f"{name}.csv"
        with _told(path):
            n_rows = write_csv(path, columns, find_rows(name, ledger, lexicon, asked))
        written.append(Written(path, n_rows))
        yield written[-1]
        if parquet:
            path = folder / f"{name}.parquet"
            types = {column: COLUMNS[column][0] for column in columns}
            with _told(path):
                write_parquet(path, columns, types, find_rows(name, ledger, lexicon, asked))
            written.append(Written(path, n_rows))
            yield written[-1]
    digest = ledger.digest()
    for name, words in (
        ("codebook.md", format_codebook(asked.span.value)),
        ("CITATION.cff", format_citation_file(ledger_digest=digest, asked=asked)),
        ("datapackage.json", json.dumps(make_description(written, digest, asked), ensure_ascii=False, indent=1) + "\n"),
    ):
        with _told(folder / name):
            (folder / name).write_text(words, encoding="utf-8", newline="\n")
        yield Written(folder / name)


def make_description(written: Iterable[Written], ledger_digest: str, asked: Asked) -> dict[str, Any]:
    """The export as a Frictionless data package."""
    return {
        "profile": "data-package",
        "name": _NAME,
        "title": "Claims on military deployments, with the words that state them",
        "version": ledger_digest[:16],
        "description": f"Ledger {ledger_digest}, exported by Muster {__version__}. Unknown is not zero.",
        "keywords": ["military deployments", "claims", "provenance"],
        "muster": {
            "version": __version__,
            "ledger_digest": ledger_digest,
            "known_on": asked.view.known_on.isoformat() if asked.view.known_on else None,
            "recorded_by": asked.view.recorded_by.isoformat() if asked.view.recorded_by else None,
            "actor": asked.actor,
            "place": asked.place,
            "measure": asked.measure.value if asked.measure else None,
            "span": asked.span.value,
        },
        "resources": [_make_resource(file) for file in written],
    }


def make_schema(table: str) -> dict[str, Any]:
    """The table's columns as a Frictionless table schema."""
    _, columns, key = TABLES[table]
    fields = [{"name": name, **_FRICTIONLESS[COLUMNS[name][0]], "description": COLUMNS[name][1]} for name in columns]
    return {"fields": fields, "primaryKey": list(key), "missingValues": [""]}


def format_citation_file(*, ledger_digest: str, asked: Asked) -> str:
    """How to cite the export, as a Citation File Format file."""
    known = asked.view.known_on or asked.until
    return (
        "cff-version: 1.2.0\n"
        "message: Cite this data set by its digest, and each figure by the report behind it.\n"
        "type: dataset\n"
        "title: Claims on military deployments, with the words that state them\n"
        "authors:\n"
        "  - name: The compilers of this ledger\n"
        f"version: {ledger_digest[:16]}\n"
        f"date-released: {known.isoformat()}\n"
        "identifiers:\n"
        "  - type: other\n"
        f"    value: sha256:{ledger_digest}\n"
        "    description: digest of the ledger\n"
        "references:\n"
        "  - type: software\n"
        "    title: Muster\n"
        f"    version: {__version__}\n"
        "    authors:\n"
        "      - name: The Muster authors\n"
    )


def _make_resource(file: Written) -> dict[str, Any]:
    content = file.path.read_bytes()
    table, kind = file.path.stem, file.path.suffix.removeprefix(".")
    resource: dict[str, Any] = {
        "name": table if kind == "csv" else f"{table}-{kind}",
        "path": file.path.name,
        "title": TABLES[table][0],
        "format": kind,
        "mediatype": "text/csv" if kind == "csv" else "application/vnd.apache.parquet",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    if kind == "csv":
        resource |= {"profile": "tabular-data-resource", "encoding": "utf-8", "schema": make_schema(table)}
    return resource | {"rows": file.n_rows}


def _prepare(folder: Path) -> None:
    known = {f"{name}.{kind}" for name in TABLES for kind in ("csv", "parquet")}
    known |= {"codebook.md", "CITATION.cff", "datapackage.json"}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        others = sorted(path.name for path in folder.iterdir() if path.name not in known)
        if others:
            raise UsageError(f"{folder}: expected a new folder or one with an export, found {others[0]} in it")
        (folder / "datapackage.json").unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: expected a folder that can be written: {error.strerror}") from error


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Raises UsageError where the disk refuses."""
    try:
        yield
    except OSError as error:
        raise UsageError(f"{path}: could not be written ({error}); the ledger is safe") from error
