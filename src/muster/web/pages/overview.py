"""The overview: who has forces where, one cell for each actor and place."""

from dataclasses import dataclass
from datetime import date

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from muster.chart import draw_sparkline
from muster.errors import UsageError
from muster.model import Measure
from muster.survey import CellKey, Summary
from muster.web.site import Site
from muster.web.state import parse_measure, parse_number

N_ACTORS, N_PLACES = 12, 7
"""Rows and columns of one page of the overview."""

OLD_DAYS = 365
"""Days after which a value is shown as old."""

_MOST_PAGES = 10_000
_MOST_SERIES = 60


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell as the table shows it."""

    key: CellKey
    summary: Summary
    is_old: bool
    spark: str


def make_overview_pages(site: Site) -> APIRouter:
    """Routes of the overview and of the list of series."""
    router = APIRouter()

    @router.get("/", include_in_schema=False)
    def overview(request: Request) -> Response:
        measure = parse_measure(request.query_params.get("measure"))
        actor_page = parse_number("actors", request.query_params.get("actors"), 1, _MOST_PAGES)
        place_page = parse_number("places", request.query_params.get("places"), 1, _MOST_PAGES)
        with site.reading() as ledger, site.surveying(ledger) as (survey, n_waiting):
            if survey.is_empty():
                return site.render(request, "first.html", title="An empty ledger", ledger=site.settings.ledger)
            actors, places = survey.count_actors(measure), survey.count_places(measure)
            rows = [code for code, _ in actors[(actor_page - 1) * N_ACTORS :][:N_ACTORS]]
            columns = [code for code, _ in places[(place_page - 1) * N_PLACES :][:N_PLACES]]
            summaries = survey.read_summaries(measure, rows, columns)
        cells = {at: _show(summary, site.today) for at, summary in summaries.items()}
        return site.render(
            request,
            "overview.html",
            title="Who has forces where",
            measure=measure,
            measures=list(Measure),
            rows=rows,
            columns=columns,
            cells=cells,
            n_waiting=n_waiting,
            actor_page=actor_page,
            place_page=place_page,
            n_actors=len(actors),
            n_places=len(places),
            n_rows=N_ACTORS,
            n_columns=N_PLACES,
        )

    @router.get("/series", include_in_schema=False)
    def find_series(request: Request) -> Response:
        actor, place = (request.query_params.get(name, "").strip() for name in ("actor", "place"))
        problem = ""
        codes: list[str | None] = [None, None]
        try:
            codes = [site.lexicon.parse_party(words) if words else None for words in (actor, place)]
        except UsageError as error:
            problem = str(error)
        with site.reading() as ledger, site.surveying(ledger) as (survey, _):
            found = [] if problem else survey.find_cells(codes[0], codes[1])
        return site.render(
            request,
            "series_list.html",
            status=400 if problem else 200,
            title="Series",
            actor=actor,
            place=place,
            problem=problem,
            found=[_show(summary, site.today) for summary in found[:_MOST_SERIES]],
            n_found=len(found),
        )

    return router


def _show(summary: Summary, today: date) -> Shown:
    is_old = summary.as_of is None or (today - summary.as_of).days > OLD_DAYS
    return Shown(summary.key, summary, is_old, draw_sparkline(summary.stretches, today))
