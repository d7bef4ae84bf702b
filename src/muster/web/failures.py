"""What failed, that the data is safe, and what to do: one page for every error."""

import logging
from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from muster.errors import BrokenPromise, LedgerBusy, LedgerForeign, LedgerFull, MusterError, UsageError
from muster.web.site import Site

_LOG = logging.getLogger("muster.web")


@dataclass(frozen=True, slots=True)
class Advice:
    """Status of the answer, its heading, whether the data is safe, and what to do."""

    status: int
    heading: str
    safe: str
    todo: str


_SAFE = "The ledger is safe: nothing was changed."

_ADVICE: tuple[tuple[type[MusterError], Advice], ...] = (
    (UsageError, Advice(400, "That cannot be shown", _SAFE, "Mend the address or go back and choose again.")),
    (
        LedgerBusy,
        Advice(
            503, "The ledger is in use", _SAFE, "Another process is writing to it. Wait a moment and load this again."
        ),
    ),
    (
        LedgerFull,
        Advice(
            507,
            "No room is left on the disk",
            "The ledger is safe: what was done before is there, and this was not written.",
            "Make room on the disk, then do it again.",
        ),
    ),
    (
        LedgerForeign,
        Advice(
            500,
            "This file cannot be opened as a ledger",
            "The file was not touched.",
            "Upgrade Muster if a newer version wrote it, or start muster serve with another --ledger.",
        ),
    ),
    (
        BrokenPromise,
        Advice(
            500,
            "The ledger breaks a promise",
            "Nothing was written. Something outside Muster changed or damaged the file.",
            "Restore the file from a copy, then run muster check.",
        ),
    ),
    (
        MusterError,
        Advice(500, "The ledger cannot be used", _SAFE, "See to what the message says, then load this again."),
    ),
)
_BROKEN = Advice(
    500, "Muster failed", _SAFE, "This is a mistake in Muster. What it printed where it was started tells more."
)


def add_failures(app: FastAPI, site: Site) -> None:
    """Answers for every error, as a page or, under /api, as JSON."""

    def answer(request: Request, advice: Advice, problem: str) -> Response:
        if request.url.path.startswith("/api/"):
            return JSONResponse({"detail": problem, "safe": advice.safe, "todo": advice.todo}, advice.status)
        return site.render(
            request, "failure.html", status=advice.status, title=advice.heading, advice=advice, problem=problem
        )

    @app.exception_handler(MusterError)
    def tell(request: Request, error: Exception) -> Response:
        advice = next(advice for kind, advice in _ADVICE if isinstance(error, kind))
        return answer(request, advice, str(error))

    @app.exception_handler(HTTPException)
    def tell_http(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        problem = str(getattr(error, "detail", error))
        heading = {404: "There is no such page", 405: "That cannot be done here"}.get(status, "That did not work")
        return answer(request, Advice(status, heading, _SAFE, "Go to the overview or use the search."), problem)

    @app.exception_handler(RequestValidationError)
    def tell_invalid(request: Request, error: Exception) -> Response:
        found = error.errors() if isinstance(error, RequestValidationError) else []
        problem = "; ".join(f"{'.'.join(map(str, each['loc'][1:]))}: {each['msg']}" for each in found)
        return answer(request, Advice(422, "That cannot be read", _SAFE, "Mend the address."), problem)

    @app.exception_handler(Exception)
    def tell_broken(request: Request, error: Exception) -> Response:
        _LOG.error("%s %s failed", request.method, request.url.path, exc_info=error)
        return answer(request, _BROKEN, f"{type(error).__name__}")
