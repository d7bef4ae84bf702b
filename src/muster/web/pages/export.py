"""The export page: a form, a preview, the files, and the same as a command and as a link."""

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any
from urllib.parse import urlencode
from zipfile import ZIP_DEFLATED, ZipFile

from fastapi import APIRouter
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from muster.errors import UsageError
from muster.export import (
    COLUMNS,
    TABLES,
    Asked,
    Span,
    can_write_parquet,
    find_rows,
    format_cell,
    write_csv,
    write_export,
    write_parquet,
)
from muster.model import Measure
from muster.web.site import Site
from muster.web.state import State, parse_state

_PREVIEWED = 8
_FIELDS = ("actor", "place", "measure", "known_on", "recorded_by", "span")


def make_export_pages(site: Site) -> APIRouter:
    """Routes under /export."""
    router = APIRouter()

    @router.get("/export", include_in_schema=False)
    def show(request: Request) -> Response:
        table = request.query_params.get("table", "claims")
        if table not in TABLES:
            raise UsageError(f"table: expected one of {', '.join(TABLES)}, found {table!r}")
        asked, state = parse_asked(site, request), parse_state(request.query_params)
        with site.reading() as ledger:
            found = list(islice(find_rows(table, ledger, site.lexicon, asked), _PREVIEWED + 1))
        query = make_query(asked, state)
        return site.render(
            request,
            "export.html",
            title="Export",
            table=table,
            tables={name: title for name, (title, _, _) in TABLES.items()},
            columns=TABLES[table][1],
            meanings=COLUMNS,
            rows=[[format_cell(row[column]) for column in TABLES[table][1]] for row in found[:_PREVIEWED]],
            has_more=len(found) > _PREVIEWED,
            asked=asked,
            given=request.query_params,
            measures=list(Measure),
            spans=list(Span),
            query=query,
            has_parquet=can_write_parquet(),
            command=make_command(site, asked, state),
            link=f"{request.url.scheme}://{request.url.netloc}/export/{table}.csv{query}",
        )

    @router.get("/export/all.zip", include_in_schema=False)
    def everything(request: Request) -> Response:
        asked = parse_asked(site, request)
        with _scratch() as folder, site.reading() as ledger:
            with ZipFile(folder / "all.zip", "w", ZIP_DEFLATED) as packed:
                for file in write_export(ledger, folder / "out", site.lexicon, asked, parquet=can_write_parquet()):
                    packed.write(file.path, f"muster-export/{file.path.name}")
            return _send(folder / "all.zip", "muster-export.zip", "application/zip")

    @router.get("/export/{table}.{kind}", include_in_schema=False)
    def one(request: Request, table: str, kind: str) -> Response:
        if table not in TABLES or kind not in ("csv", "parquet") or (kind == "parquet" and not can_write_parquet()):
            raise HTTPException(404, f"no table {table} as {kind}")
        asked, columns = parse_asked(site, request), TABLES[table][1]
        with _scratch() as folder, site.reading() as ledger:
            path, rows = folder / f"{table}.{kind}", find_rows(table, ledger, site.lexicon, asked)
            if kind == "csv":
                write_csv(path, columns, rows)
                return _send(path, f"muster-{table}.csv", "text/csv; charset=utf-8")
            write_parquet(path, columns, {column: COLUMNS[column][0] for column in columns}, rows)
            return _send(path, f"muster-{table}.parquet", "application/vnd.apache.parquet")

    return router


def parse_asked(site: Site, request: Request) -> Asked:
    """What the address asks for. Raises UsageError."""
    query = request.query_params
    state = parse_state(query)
    actor, place = (query.get(name, "").strip() for name in ("actor", "place"))
    try:
        span = Span(query.get("span") or Span.YEAR)
    except ValueError:
        raise UsageError(f"span: expected one of {', '.join(Span)}, found {query.get('span')!r}") from None
    return Asked(
        until=site.today,
        view=state.view,
        actor=site.lexicon.parse_party(actor) if actor else None,
        place=site.lexicon.parse_party(place) if place else None,
        measure=state.measure if query.get("measure") else None,
        span=span,
    )


def make_query(asked: Asked, state: State, **more: str) -> str:
    """What is asked for as a query string with its question mark; empty where it is everything."""
    given: dict[str, Any] = {
        "actor": asked.actor,
        "place": asked.place,
        "measure": asked.measure.value if asked.measure else None,
        "known_on": state.known_on,
        "recorded_by": state.recorded_by.isoformat() if state.recorded_by else None,
        "span": asked.span.value if asked.span is not Span.YEAR else None,
        **more,
    }
    shown = {name: str(value) for name, value in given.items() if value}
    return f"?{urlencode(shown)}" if shown else ""


def make_command(site: Site, asked: Asked, state: State) -> str:
    """The command that writes the same files."""
    options = {
        "--actor": asked.actor,
        "--place": asked.place,
        "--measure": asked.measure.value if asked.measure else None,
        "--by": asked.span.value if asked.span is not Span.YEAR else None,
        "--known-on": state.known_on,
        "--recorded-by": state.recorded_by.isoformat() if state.recorded_by else None,
        "--ledger": site.settings.ledger,
    }
    given = (f"{name} {shlex.quote(str(value))}" for name, value in options.items() if value)
    return " ".join(["muster export DIR", *given])


@contextmanager
def _scratch() -> Iterator[Path]:
    """A folder for files that are made and then sent; it goes at once where making them fails."""
    folder = Path(mkdtemp(prefix="muster-"))
    try:
        yield folder
    except BaseException:
        rmtree(folder, ignore_errors=True)
        raise


def _send(path: Path, name: str, kind: str) -> Response:
    """The file, whose folder is removed once it is sent."""
    remove = BackgroundTask(rmtree, path.parent, ignore_errors=True)
    return FileResponse(path, media_type=kind, filename=name, background=remove)
