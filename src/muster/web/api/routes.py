"""The routes of the API."""

from itertools import islice
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

import muster
from muster.errors import UsageError
from muster.export import Asked, Span, find_keys, make_claim_row, make_panel_rows
from muster.export.annotations import make_annotations
from muster.model import Measure, View
from muster.pipeline import list_reviewed, read_reviewed
from muster.store import Ledger, Wanted
from muster.store.entries import verify_entries
from muster.survey import CellKey
from muster.web.api import shapes
from muster.web.api.asking import (
    LONGEST,
    After,
    Counted,
    JsonLd,
    Limit,
    Party,
    ViewAsked,
    answer,
    find_entry,
    make_etag,
    parse_after,
    parse_party,
)
from muster.web.api.records import make_report_row, make_report_whole, make_series, make_series_row
from muster.web.site import Site

_PROBLEMS: dict[int | str, dict[str, Any]] = {
    304: {"description": "Not modified: the ETag is known"},
    **{
        status: {"model": shapes.Problem, "description": told}
        for status, told in (
            (400, "A value that cannot be understood"),
            (404, "Not in the ledger"),
            (422, "A parameter that cannot be read"),
            (503, "The ledger is in use"),
        )
    },
}


def make_api(site: Site) -> APIRouter:
    """Every route under /api/v1."""
    router = APIRouter(prefix="/api/v1", responses=_PROBLEMS)
    _add_ledger(router, site)
    _add_claims(router, site)
    _add_reports(router, site)
    _add_series(router, site)
    return router


def _add_ledger(router: APIRouter, site: Site) -> None:
    @router.get("/ledger", response_model=shapes.LedgerShape, summary="The ledger in numbers")
    def ledger_in_numbers(request: Request) -> Response:
        with site.reading() as ledger:
            value = {
                "ledger_version": site.digest(ledger),
                "muster_version": muster.__version__,
                "counts": site.counts(ledger),
            }
            return answer(request, make_etag(site, ledger), value)

    @router.get("/search", response_model=shapes.SearchShape, summary="Reports and claims by their words")
    def search(
        request: Request,
        view: ViewAsked,
        q: Annotated[
            str, Query(max_length=LONGEST, description="Words that must all occur; phrases in quotation marks")
        ],
        limit: Limit = 20,
    ) -> Response:
        with site.reading() as ledger:
            found = ledger.search(q, view, Wanted(), most=limit)
            value = {
                "n_hits": found.n_hits,
                "complete": found.complete,
                "facets": {name: dict(values) for name, values in found.facets.items()},
                "items": list(found.hits),
                "ledger_version": site.digest(ledger),
            }
            return answer(request, make_etag(site, ledger), value)


def _add_claims(router: APIRouter, site: Site) -> None:
    def list_rows(request: Request, ledger: Ledger, kind: str, after: str | None, limit: int, **asked: Any) -> Response:
        view: View = asked.pop("view")
        found, following = list_reviewed(ledger, view, after=parse_after(after), most=limit, kind=kind, **asked)
        verify_entries(entry for _, entry in found)
        value = {
            "items": [make_claim_row(entry, site.lexicon) for _, entry in found],
            "next": str(following) if following else None,
            "ledger_version": site.digest(ledger),
        }
        return answer(request, make_etag(site, ledger), value)

    @router.get("/claims", response_model=shapes.ClaimPage, summary="Claims that count something")
    def claims(
        request: Request,
        view: ViewAsked,
        actor: Party = None,
        place: Party = None,
        measure: Counted = None,
        after: After = None,
        limit: Limit = 100,
    ) -> Response:
        with site.reading() as ledger:
            parties = {"actor": parse_party(site, actor), "place": parse_party(site, place)}
            return list_rows(request, ledger, "quantity", after, limit, view=view, measure=measure, **parties)

    @router.get("/positions", response_model=shapes.PositionPage, summary="Claims without a number")
    def positions(
        request: Request,
        view: ViewAsked,
        actor: Party = None,
        place: Party = None,
        after: After = None,
        limit: Limit = 100,
    ) -> Response:
        with site.reading() as ledger:
            parties = {"actor": parse_party(site, actor), "place": parse_party(site, place)}
            return list_rows(request, ledger, "position", after, limit, view=view, **parties)

    @router.get(
        "/claims/{claim_id}",
        response_model=shapes.ClaimRow | shapes.PositionRow,
        summary="One claim",
    )
    def claim(request: Request, claim_id: str, view: ViewAsked) -> Response:
        with site.reading() as ledger:
            found = ledger.read_entries(view, claim_id=claim_id)
            report_id = found[0].claim.report_id if found else None
            entry = find_entry(read_reviewed(ledger, view, report_id=report_id) if report_id else [], claim_id)
            verify_entries([entry])
            return answer(request, make_etag(site, ledger), make_claim_row(entry, site.lexicon))


def _add_reports(router: APIRouter, site: Site) -> None:
    @router.get("/reports", response_model=shapes.ReportPage, summary="Reports, the latest first")
    def reports(request: Request, view: ViewAsked, after: After = None, limit: Limit = 100) -> Response:
        day, mark, report_id = (after or "").partition("~")
        if after and not mark:
            raise UsageError(f"after: expected `next` of the page before, found {after!r}")
        with site.reading() as ledger:
            found = ledger.list_reports(view, before=(day, report_id) if after else None, most=limit + 1)
            last = found[limit - 1][0] if len(found) > limit else None
            value = {
                "items": [make_report_row(entry.report_id, entry.head, n_claims) for entry, n_claims in found[:limit]],
                "next": f"{last.head.published_on or ''}~{last.report_id}" if last else None,
                "ledger_version": site.digest(ledger),
            }
            return answer(request, make_etag(site, ledger), value)

    @router.get("/reports/{report_id}", response_model=shapes.ReportWhole, summary="One report with text and claims")
    def report(request: Request, report_id: str, view: ViewAsked) -> Response:
        with site.reading() as ledger:
            found = site.read_report(ledger, report_id, view)
            entries = read_reviewed(ledger, view, report_id=report_id)
            verify_entries(entries)
            value = make_report_whole(found, entries, site.lexicon)
            return answer(request, make_etag(site, ledger), value | {"ledger_version": site.digest(ledger)})

    @router.get(
        "/reports/{report_id}/annotations",
        responses={200: {"content": {JsonLd.media_type: {}}, "description": "One annotation page"}},
        summary="A report's claims as W3C Web Annotations",
    )
    def annotations(request: Request, report_id: str, view: ViewAsked) -> Response:
        with site.reading() as ledger:
            found = site.read_report(ledger, report_id, view)
            entries = read_reviewed(ledger, view, report_id=report_id)
            verify_entries(entries)
            return answer(request, make_etag(site, ledger), make_annotations(found, entries), JsonLd)


def _add_series(router: APIRouter, site: Site) -> None:
    @router.get("/series", response_model=shapes.SeriesPage, summary="Every series in a few numbers")
    def list_series(
        request: Request, actor: Party = None, place: Party = None, after: After = None, limit: Limit = 100
    ) -> Response:
        with site.reading() as ledger, site.surveying(ledger) as (survey, n_waiting):
            cells = survey.find_cells(parse_party(site, actor), parse_party(site, place))
            rows = sorted((make_series_row(summary) for summary in cells), key=_series_place)
            rows = [row for row in rows if not after or _series_place(row) > after]
            value = {
                "items": rows[:limit],
                "next": _series_place(rows[limit - 1]) if len(rows) > limit else None,
                "n_waiting": n_waiting,
                "ledger_version": site.digest(ledger),
            }
            return answer(request, make_etag(site, ledger) if not n_waiting else '"being-summed-up"', value)

    @router.get("/series/{actor}/{place}", response_model=shapes.SeriesWhole, summary="One series with its claims")
    def series(
        request: Request, actor: str, place: str, view: ViewAsked, measure: Measure = Measure.PERSONNEL
    ) -> Response:
        with site.reading() as ledger:
            key = site.parse_key(ledger, actor, place, measure)
            cell = site.cells.read(ledger, key, view, site.lexicon)
            if not cell.entries and not cell.positions:
                raise HTTPException(
                    404, f"no claim on {site.lexicon.label(key.actor)} in {site.lexicon.label(key.place)}"
                )
            verify_entries((*cell.entries, *cell.positions))
            value = make_series(cell, site.lexicon, site.today) | {"ledger_version": site.digest(ledger)}
            return answer(request, make_etag(site, ledger, site.today), value)

    @router.get("/panel", response_model=shapes.PanelPage, summary="The panel, cell by cell")
    def panel(
        request: Request,
        view: ViewAsked,
        actor: Party = None,
        place: Party = None,
        measure: Counted = None,
        span: Annotated[Span, Query(description="Length of the periods")] = Span.YEAR,
        after: After = None,
        limit: Limit = 100,
    ) -> Response:
        with site.reading() as ledger:
            codes = parse_party(site, actor), parse_party(site, place)
            until = view.known_on or site.today
            keys = find_keys(ledger, Asked(until, view, *codes, measure))
            keys = [key for key in keys if not after or _cell_place(key) > after]
            rows: list[dict[str, Any]] = []
            following = None
            for key in islice(keys, limit):
                cell = site.cells.read(ledger, key, view, site.lexicon)
                rows += make_panel_rows(cell, span, until, site.digest(ledger))
                if len(rows) >= limit:
                    following = _cell_place(key) if key != keys[-1] else None
                    break
            else:
                following = _cell_place(keys[limit - 1]) if len(keys) > limit else None
            value = {"items": rows, "next": following, "ledger_version": site.digest(ledger)}
            return answer(request, make_etag(site, ledger, until), value)


def _series_place(row: dict[str, Any]) -> str:
    return f"{row['actor_id']}~{row['place_id']}~{row['measure']}"


def _cell_place(key: CellKey) -> str:
    return f"{key.actor}~{key.place}~{key.measure.value}"
