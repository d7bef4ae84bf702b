"""The series page, and the files of exactly what it shows."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from muster.chart import LABELS, NARROW, Look, Shape, draw_series, draw_swatch, find_mark, render_png
from muster.export import CLAIM_COLUMNS, format_csv, make_claim_row
from muster.model import Entry
from muster.store import Ledger
from muster.survey import CellKey, CellView, draw_cell, tell_answer, tell_support, tell_title
from muster.web.evidence import find_evidence
from muster.web.site import Site
from muster.web.state import State, parse_state, series_path

_FIRST_ROWS = 100


@dataclass(frozen=True, slots=True)
class Shown:
    """What one request of a series sees."""

    key: CellKey
    state: State
    cell: CellView
    digest: str
    today: date

    @property
    def until(self) -> date:
        """Last day on the chart."""
        return self.state.known_on or self.today


def make_series_pages(site: Site) -> APIRouter:
    """Routes under /series/ACTOR/PLACE."""
    router = APIRouter()

    @router.get("/series/{actor}/{place}", include_in_schema=False)
    def show(request: Request, actor: str, place: str) -> Response:
        with site.reading() as ledger:
            shown = read_shown(site, ledger, request, actor, place)
            everything = site.cells.read(ledger, shown.key, replace(shown.state, known_on=None).view, site.lexicon)
            with site.surveying(ledger) as (survey, _):
                measures = survey.read_measures(shown.key.actor, shown.key.place)
            return site.render(
                request,
                "series.html",
                measures=measures,
                **_make_context(site, ledger, shown, everything, show_all="all" in request.query_params),
            )

    @router.get("/series/{actor}/{place}/chart.svg", include_in_schema=False)
    def svg(request: Request, actor: str, place: str) -> Response:
        with site.reading() as ledger:
            shown = read_shown(site, ledger, request, actor, place)
        return Response(_draw_alone(site, shown), media_type="image/svg+xml", headers=_name_file(shown, "svg"))

    @router.get("/series/{actor}/{place}/chart.png", include_in_schema=False)
    def png(request: Request, actor: str, place: str) -> Response:
        with site.reading() as ledger:
            shown = read_shown(site, ledger, request, actor, place)
        picture = render_png(_draw_alone(site, shown))
        return Response(picture, media_type="image/png", headers=_name_file(shown, "png"))

    @router.get("/series/{actor}/{place}/claims.csv", include_in_schema=False)
    def csv(request: Request, actor: str, place: str) -> Response:
        with site.reading() as ledger:
            shown = read_shown(site, ledger, request, actor, place)
        rows = [make_claim_row(entry, site.lexicon) for entry in shown.cell.entries]
        words = format_csv(CLAIM_COLUMNS, rows)
        return Response(words, media_type="text/csv; charset=utf-8", headers=_name_file(shown, "csv"))

    return router


def read_shown(site: Site, ledger: Ledger, request: Request, actor: str, place: str) -> Shown:
    """What the address asks for. Raises UsageError where it names no party or a broken state."""
    state = parse_state(request.query_params)
    key = site.parse_key(ledger, actor, place, state.measure)
    cell = site.cells.read(ledger, key, state.view, site.lexicon)
    return Shown(key, state, cell, site.digest(ledger), site.today)


def _make_context(site: Site, ledger: Ledger, shown: Shown, everything: CellView, *, show_all: bool) -> dict[str, Any]:
    cell, state, key = shown.cell, shown.state, shown.key
    chosen = find_chosen(cell, state)
    entries = sorted(cell.entries, key=_table_order, reverse=True)
    days = sorted({entry.published_on for entry in everything.entries if entry.published_on})
    return {
        "title": tell_title(key, site.lexicon),
        "key": key,
        "state": state,
        "cell": cell,
        "answer": tell_answer(cell, site.lexicon, shown.today),
        "support": tell_support(cell),
        "wide": _draw(site, shown, "wide", chosen),
        "narrow": _draw(site, shown, "narrow", chosen),
        "legend": list(_find_legend(cell)),
        "chosen": find_evidence(site, ledger, chosen, cell, state) if chosen else None,
        "rows": entries if show_all else entries[:_FIRST_ROWS],
        "n_rows": len(entries),
        "known_on": shown.until,
        "days": days,
        "n_all": len(everything.entries),
    }


def find_chosen(cell: CellView, state: State) -> Entry | None:
    """The claim whose evidence is open: the one asked for, or the one that the latest value rests on."""
    for entry in (*cell.entries, *cell.positions):
        if entry.claim.claim_id == state.claim:
            return entry
    if cell.latest and cell.latest.support:
        return cell.latest.support[0]
    return cell.entries[-1] if cell.entries else None


def _draw(site: Site, shown: Shown, prefix: str, chosen: Entry | None) -> str:
    base = series_path(shown.key)
    look = Look(
        until=shown.until,
        chosen=chosen.claim.claim_id if chosen else None,
        link=lambda claim_id: base + shown.state.query(claim=claim_id),
        prefix=prefix,
    )
    if prefix == "narrow":
        look = replace(look, width=NARROW)
    return draw_series(shown.cell.series, shown.cell.entries, look)


def _draw_alone(site: Site, shown: Shown) -> str:
    return draw_cell(shown.cell, site.lexicon, site.settings.ledger.name, shown.digest, shown.today)


def _find_legend(cell: CellView) -> Iterator[tuple[str, str]]:
    """Swatch and label of the fills and of every shape that occurs."""
    marks = [mark for mark in map(find_mark, cell.entries) if mark]
    yield draw_swatch(Shape.PRESENT, True), "Official (filled)"
    yield draw_swatch(Shape.PRESENT, False), "Unofficial (hollow)"
    for shape in dict.fromkeys(shape for shape in LABELS if any(mark.shape is shape for mark in marks)):
        yield draw_swatch(shape), LABELS[shape]


def _table_order(entry: Entry) -> tuple[date, date, str]:
    held = entry.valid
    published_on = entry.published_on or date.min
    return held.first_on if held else published_on, published_on, entry.claim.claim_id


def _name_file(shown: Shown, ending: str) -> dict[str, str]:
    """Headers that offer the answer as a file of a telling name."""
    parts = [shown.key.actor, shown.key.place, shown.key.measure.value, shown.until.isoformat()]
    name = "-".join("".join(letter if letter.isalnum() else "_" for letter in part) for part in parts)
    plain = name.encode("ascii", "replace").decode().replace("?", "_")
    return {"content-disposition": f'inline; filename="muster-{plain}.{ending}"'}
