"""The web app, put together: guard, pages, files and API."""

from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

import muster
from muster.web.api.routes import make_api
from muster.web.failures import add_failures
from muster.web.guard import Guard
from muster.web.pages.about import make_about_pages
from muster.web.pages.compare import make_compare_pages
from muster.web.pages.export import make_export_pages
from muster.web.pages.overview import make_overview_pages
from muster.web.pages.reports import make_report_pages
from muster.web.pages.review import make_review_pages
from muster.web.pages.search import make_search_pages
from muster.web.pages.series import make_series_pages
from muster.web.settings import Settings
from muster.web.site import Site

_PAGES = (
    make_overview_pages,
    make_series_pages,
    make_report_pages,
    make_review_pages,
    make_search_pages,
    make_compare_pages,
    make_export_pages,
    make_about_pages,
)


def make_app(settings: Settings) -> FastAPI:
    """The app over one ledger. Pages in FastAPI's own style are off: they would load scripts from another host."""
    site = Site(settings)
    app = FastAPI(
        title="Muster",
        version=muster.__version__,
        description="Figures of military deployments, every one with the words that state it.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    for make_pages in _PAGES:
        app.include_router(make_pages(site))
    app.include_router(make_api(site))
    app.mount("/static", StaticFiles(directory=Path(str(files("muster.web").joinpath("static")))), name="static")
    add_failures(app, site)
    app.add_middleware(Guard, settings=settings)
    return app
