"""The about page: the promises, the method and the digest of the ledger."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from muster.ingest import READER
from muster.pipeline.extracting import extractor_in_use
from muster.reconcile.method import METHOD
from muster.web.site import Site

COUNTS = {
    "reports": "Reports",
    "claims": "Claims in force",
    "superseded": "Claims no longer found",
    "statements": "Statements",
    "reviews": "Decisions of reviewers",
    "failures": "Sources that could not be read",
}
"""What of the ledger is counted, and how the page calls it."""


def make_about_pages(site: Site) -> APIRouter:
    """Route of the about page."""
    router = APIRouter()

    @router.get("/about", include_in_schema=False)
    def about(request: Request) -> Response:
        with site.reading() as ledger:
            counts = site.counts(ledger)
            digest = site.digest(ledger)
        return site.render(
            request,
            "about.html",
            title="About",
            counts=[(label, counts[name]) for name, label in COUNTS.items()],
            digest=digest,
            ledger=site.settings.ledger,
            method=METHOD,
            extractor=extractor_in_use(),
            reader=READER,
        )

    return router
