"""Report pages: the list, the text with its claims marked, the stored page behind it, and claims added by hand."""

from dataclasses import replace
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from muster.errors import UsageError
from muster.model import Aspect, Entry, Measure, Report, Stance, Standing, Status, View
from muster.pipeline import append_claim, read_reviewed
from muster.pipeline.fields import make_hand_claim
from muster.pipeline.leftovers import find_leftovers
from muster.store import Ledger
from muster.store.entries import verify_entries
from muster.web.evidence import find_evidence
from muster.web.forms import Form, read_form
from muster.web.marked_text import Marks, find_lines
from muster.web.site import Site
from muster.web.state import State, parse_state, report_path

_A_PAGE = 40
_MOST_HITS = 500


def make_report_pages(site: Site) -> APIRouter:
    """Routes under /reports."""
    router = APIRouter()

    @router.get("/reports", include_in_schema=False)
    def list_reports(request: Request) -> Response:
        state = parse_state(request.query_params)
        before = _parse_before(request.query_params.get("before"))
        with site.reading() as ledger:
            found = ledger.list_reports(state.view, before=before, most=_A_PAGE + 1)
            counts = site.counts(ledger) if before is None and state == State() else None
        shown, more = found[:_A_PAGE], len(found) > _A_PAGE
        last = shown[-1][0] if shown else None
        following = f"{last.head.published_on or ''}~{last.report_id}" if last and more else None
        return site.render(
            request,
            "reports.html",
            title="Reports",
            state=state,
            found=shown,
            following=following,
            is_first=before is None,
            counts=counts,
        )

    @router.get("/reports/{report_id}", include_in_schema=False)
    def show(request: Request, report_id: str) -> Response:
        with site.reading() as ledger:
            return _render(site, ledger, request, report_id)

    @router.get("/reports/{report_id}/page", include_in_schema=False)
    def stored_page(report_id: str) -> Response:
        with site.reading() as ledger:
            page = ledger.read_page(site.read_report(ledger, report_id, View()).page_sha256)
        # Never as a page of this site: what it holds was written by others and would run here.
        headers = {
            "content-disposition": f'attachment; filename="{page.sha256[:16]}.page"',
            "content-security-policy": "default-src 'none'; sandbox",
        }
        return Response(page.content, media_type="application/octet-stream", headers=headers)

    @router.get("/reports/{report_id}/text", include_in_schema=False)
    def text(report_id: str) -> Response:
        with site.reading() as ledger:
            report = site.read_report(ledger, report_id, View())
        headers = {"content-disposition": f'attachment; filename="{report_id}.txt"'}
        words = report.text.encode("utf-8", "replace")
        return Response(words, media_type="text/plain; charset=utf-8", headers=headers)

    @router.post("/reports/{report_id}/claims", include_in_schema=False)
    def add_claim(request: Request, report_id: str, form: Annotated[Form, Depends(read_form)]) -> Response:
        with site.reading() as ledger:
            report = site.read_report(ledger, report_id, View())
            try:
                claim = make_hand_claim(report, form.fields, site.lexicon)
            except UsageError as error:
                return _render(site, ledger, request, report_id, problem=str(error), filled=form.fields)
            append_claim(ledger, report, claim, site.reviewer(request), site.settings.clock)
        return RedirectResponse(report_path(report_id, claim.claim_id), 303)

    return router


def _render(
    site: Site,
    ledger: Ledger,
    request: Request,
    report_id: str,
    *,
    problem: str = "",
    filled: dict[str, str] | None = None,
) -> Response:
    state = parse_state(request.query_params)
    report = site.read_report(ledger, report_id, state.view)
    entries = tuple(read_reviewed(ledger, state.view, report_id=report_id))
    verify_entries(entries)
    words = request.query_params.get("q", "")
    hits = tuple(ledger.find_marks(report.version_id, words)[:_MOST_HITS])
    leftovers = find_leftovers(report, [entry.claim for entry in entries])
    shown_leftovers = "candidates" in request.query_params
    chosen = next((entry for entry in entries if entry.claim.claim_id == state.claim), None)
    marks = Marks(entries, hits, tuple(leftovers) if shown_leftovers else (), state.claim)
    return site.render(
        request,
        "report.html",
        status=400 if problem else 200,
        title=report.head.title or "A report without a title",
        report=report,
        head=report.head,
        url=find_safe_address(report),
        source=ledger.read_page(report.page_sha256).source,
        state=state,
        entries=entries,
        orphans=ledger.read_superseded(state.view, report_id=report_id),
        groups=find_lines(report, marks),
        words=words,
        n_hits=len(hits),
        leftovers=leftovers,
        shows_leftovers=shown_leftovers,
        chosen=_find_evidence(site, ledger, chosen, state) if chosen else None,
        problem=problem,
        filled=filled or {},
        **find_choices(),
    )


def find_choices() -> dict[str, Any]:
    """What the fields of a claim may hold, for the forms that fill them in."""
    return {
        "all_measures": list(Measure),
        "all_aspects": list(Aspect),
        "all_statuses": list(Status),
        "all_standings": list(Standing),
        "all_stances": list(Stance),
    }


def find_safe_address(report: Report) -> str | None:
    """Address of the original, where it is one that a browser may open without harm."""
    url = report.head.url
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def _find_evidence(site: Site, ledger: Ledger, entry: Entry, state: State) -> Any:
    return find_evidence(site, ledger, entry, None, replace(state, claim=None))


def _parse_before(words: str | None) -> tuple[str, str] | None:
    if not words:
        return None
    day, mark, report_id = words.partition("~")
    if not mark or not report_id:
        raise UsageError(f"before: expected a day and a report with a tilde between, found {words!r}")
    return day, report_id
