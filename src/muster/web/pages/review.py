"""The review: one claim at a time, one key a decision, everything undone with another."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from muster.errors import UsageError
from muster.model import Decision, Entry, QuantityClaim, Review, View
from muster.pipeline import append_correction, append_decision, append_undo, find_last_decision, read_reviewed
from muster.pipeline.fields import find_corrections
from muster.store import Ledger
from muster.store.entries import verify_entries
from muster.survey import Survey
from muster.web.evidence import find_passage
from muster.web.forms import Form, read_form
from muster.web.pages.reports import find_choices
from muster.web.site import REVIEWER_COOKIE, Site

REASONS = (
    "the page does not say it",
    "it counts no forces",
    "the figure was misread",
    "another actor or place, told elsewhere",
    "a repeat of another claim",
)
"""Reasons for a rejection that a reviewer can pick; any other can be written."""

_SKIP_COOKIE = "muster_skipped"
_MOST_SKIPPED = 60
_BESIDE = 700
_A_PAGE = 50
_EVERYTHING = View()


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a decision was not recorded: a mistake in its fields, or reviews that came meanwhile."""

    problem: str = ""
    meanwhile: tuple[Review, ...] = ()
    filled: dict[str, str] | None = None


def make_review_pages(site: Site) -> APIRouter:
    """Routes under /review."""
    router = APIRouter()

    @router.get("/review", include_in_schema=False)
    def review_next(request: Request) -> Response:
        skipped = _read_skipped(request)
        with site.reading() as ledger, site.surveying(ledger) as (survey, n_waiting):
            queue = survey.read_queue(skipped=skipped) or survey.read_queue()
            if queue:
                return _render(site, ledger, survey, request, queue[0].claim_id)
            last = find_last_decision(ledger.read_reviews(), site.reviewer(request))
            return site.render(
                request,
                "review_done.html",
                title="Review",
                progress=survey.read_progress(),
                n_waiting=n_waiting,
                last=last,
            )

    @router.get("/review/log", include_in_schema=False)
    def log(request: Request) -> Response:
        with site.reading() as ledger:
            reviews = list(reversed(ledger.read_reviews()))
            first = _parse_first(request.query_params.get("from"))
            shown = reviews[first : first + _A_PAGE]
            entries = {review.target_id: _read_entry(ledger, review.target_id) for review in shown}
        return site.render(
            request,
            "review_log.html",
            title="Review log",
            shown=shown,
            entries=entries,
            first=first,
            following=first + _A_PAGE if first + _A_PAGE < len(reviews) else None,
            n_reviews=len(reviews),
        )

    @router.post("/review/reviewer", include_in_schema=False)
    def set_reviewer(request: Request, form: Annotated[Form, Depends(read_form)]) -> Response:
        response = RedirectResponse("/review", 303)
        name = " ".join(form.get("reviewer").split())[:80]
        if name:
            # Cookies hold few letters: others travel as escapes.
            value = name.encode("ascii", "xmlcharrefreplace").decode()
            response.set_cookie(REVIEWER_COOKIE, value, httponly=True, samesite="strict", max_age=365 * 24 * 3600)
        return response

    @router.post("/review/undo", include_in_schema=False)
    def undo(request: Request, form: Annotated[Form, Depends(read_form)]) -> Response:
        with site.reading() as ledger, site.surveying(ledger) as (survey, _):
            done = append_undo(ledger, site.reviewer(request), site.settings.clock)
            if done is None:
                raise UsageError("there is no decision of yours left to undo")
            if done.review is None:
                target_id = done.meanwhile[0].target_id
                return _render(site, ledger, survey, request, target_id, Trouble(meanwhile=done.meanwhile))
        return RedirectResponse(f"/review/{done.review.target_id}", 303)

    @router.get("/review/{claim_id}", include_in_schema=False)
    def review_one(request: Request, claim_id: str) -> Response:
        with site.reading() as ledger, site.surveying(ledger) as (survey, _):
            return _render(site, ledger, survey, request, claim_id)

    @router.post("/review/{claim_id}", include_in_schema=False)
    def decide(request: Request, claim_id: str, form: Annotated[Form, Depends(read_form)]) -> Response:
        if form.get("decision") == "skip":
            return _skip(request, claim_id)
        with site.reading() as ledger, site.surveying(ledger) as (survey, _):
            trouble = _decide(site, ledger, request, claim_id, form)
            if trouble:
                return _render(site, ledger, survey, request, claim_id, trouble)
        back = form.get("back")
        return RedirectResponse(back if back.startswith("/") and not back.startswith("//") else "/review", 303)

    return router


def _decide(site: Site, ledger: Ledger, request: Request, claim_id: str, form: Form) -> Trouble | None:
    """Records the decision, or says why it was not."""
    entry = _require_entry(ledger, claim_id)
    found = entry.as_found or entry.claim
    reviewer, follows, clock = site.reviewer(request), form.get("follows") or None, site.settings.clock
    try:
        match form.get("decision"):
            case "accept":
                done = append_decision(ledger, Review(claim_id, Decision.ACCEPT, reviewer, follows=follows), clock)
            case "reject":
                reason = form.get("words") or form.get("reason")
                review = Review(claim_id, Decision.REJECT, reviewer, reason=reason[:300], follows=follows)
                done = append_decision(ledger, review, clock)
            case "correct":
                report = ledger.read_report(found.report_id)
                changes = find_corrections(found, form.fields, report, site.lexicon)
                if not changes:
                    raise UsageError("nothing differs from what was extracted: accept it, or change a field")
                done = append_correction(ledger, found, changes, reviewer, follows, clock)
            case other:
                raise UsageError(f"decision: expected accept, correct, reject or skip, found {other!r}")
    except (UsageError, ValueError) as error:
        return Trouble(problem=str(error), filled=form.fields)
    return None if done.review else Trouble(meanwhile=done.meanwhile, filled=form.fields)


def _render(
    site: Site,
    ledger: Ledger,
    survey: Survey,
    request: Request,
    claim_id: str,
    trouble: Trouble | None = None,
) -> Response:
    entry = _require_entry(ledger, claim_id)
    verify_entries([entry])
    report = ledger.read_report(entry.claim.report_id)
    reviews = ledger.read_reviews()
    history = [review for review in reviews if review.target_id == claim_id]
    progress = survey.read_progress()
    trouble = trouble or Trouble()
    return site.render(
        request,
        "review.html",
        status=409 if trouble.meanwhile else 400 if trouble.problem else 200,
        title="Review",
        entry=entry,
        report=report,
        passage=find_passage(report, entry, _BESIDE),
        queued=survey.read_queued(claim_id),
        judgements=ledger.read_judgements(claim_id),
        history=history,
        follows=history[-1].review_id if history else "",
        last=find_last_decision(reviews, site.reviewer(request)),
        progress=progress,
        place=min(progress.n_done + 1, progress.n_done + progress.n_left),
        trouble=trouble,
        v=_find_values(entry, trouble.filled),
        reasons=REASONS,
        opened=(trouble.filled or {}).get("decision", "") if trouble.problem else "",
        **find_choices(),
    )


def _find_values(entry: Entry, filled: dict[str, str] | None) -> dict[str, Any]:
    """What the fields of the form hold: the claim as it is read now, or what the reviewer filled in."""
    record = entry.claim.record()
    values: dict[str, Any] = {
        **record,
        "actor": ", ".join(record["actor"]),
        "place": ", ".join(record["place"]),
        "time_iso": record.get("time_iso") or "",
        "definition": "; ".join(record.get("definition", ())),
    }
    if not isinstance(entry.claim, QuantityClaim):
        values |= {"time_iso": ""}
    return values | (filled or {})


def _require_entry(ledger: Ledger, claim_id: str) -> Entry:
    entry = _read_entry(ledger, claim_id)
    if entry is None:
        raise HTTPException(404, f"claim {claim_id!r}: expected a claim of the ledger that is in force, found none")
    return entry


def _read_entry(ledger: Ledger, claim_id: str) -> Entry | None:
    """The claim as reviewers want it read; None where it is not in force."""
    found = ledger.read_entries(claim_id=claim_id)
    if not found:
        return None
    reviewed = read_reviewed(ledger, _EVERYTHING, report_id=found[0].claim.report_id)
    return next((entry for entry in reviewed if entry.claim.claim_id == claim_id), None)


def _skip(request: Request, claim_id: str) -> Response:
    response = RedirectResponse("/review", 303)
    skipped = [*_read_skipped(request), claim_id][-_MOST_SKIPPED:]
    response.set_cookie(_SKIP_COOKIE, ".".join(dict.fromkeys(skipped)), httponly=True, samesite="strict")
    return response


def _read_skipped(request: Request) -> list[str]:
    return [claim_id for claim_id in request.cookies.get(_SKIP_COOKIE, "").split(".") if claim_id]


def _parse_first(words: str | None) -> int:
    if not words:
        return 0
    if not (words.isascii() and words.isdigit() and len(words) < 9):
        raise UsageError(f"from: expected a whole number, found {words!r}")
    return int(words)
