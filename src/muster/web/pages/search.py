"""The search page: reports, quotes and claims, with facets; a hit opens at its place, marked."""

from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from muster.errors import UsageError
from muster.store import HitKind, Wanted
from muster.web.site import Site
from muster.web.state import parse_number, parse_state

_A_PAGE = 20
_MOST_PAGES = 100
_MOST_VALUES = 8
LONGEST_QUERY = 300
"""Characters of a query that are read."""

_FACETS = {
    "kind": "Found in",
    "outlet": "Outlet",
    "year": "Published",
    "actor": "Whose forces",
    "place": "Where",
    "status": "Status",
}


def make_search_pages(site: Site) -> APIRouter:
    """Route of the search."""
    router = APIRouter()

    @router.get("/search", include_in_schema=False)
    def search(request: Request) -> Response:
        state = parse_state(request.query_params)
        words = request.query_params.get("q", "")[:LONGEST_QUERY]
        wanted = parse_wanted(request)
        number = parse_number("page", request.query_params.get("page"), 1, _MOST_PAGES)
        with site.reading() as ledger:
            found = ledger.search(words, state.view, wanted, first=(number - 1) * _A_PAGE, most=_A_PAGE)
        asked = _find_asked(wanted)

        def address(**changes: Any) -> str:
            values = {"q": words, **asked, "known_on": state.known_on, **changes}
            return "/search?" + urlencode({name: value for name, value in values.items() if value})

        return site.render(
            request,
            "search.html",
            title=f"Search: {words}" if words else "Search",
            words=words,
            found=found,
            asked=asked,
            facets=[
                (name, label, [(value, _label(site, name, value), n) for value, n in found.facets[name][:_MOST_VALUES]])
                for name, label in _FACETS.items()
                if name in found.facets
            ],
            address=address,
            number=number,
            has_more=found.n_hits > number * _A_PAGE,
        )

    return router


def parse_wanted(request: Request) -> Wanted:
    """Facets that the address asks for. Raises UsageError."""
    query = request.query_params
    try:
        kind = HitKind(query["kind"]) if query.get("kind") else None
    except ValueError:
        raise UsageError(f"kind: expected one of {', '.join(HitKind)}, found {query['kind']!r}") from None
    year = parse_number("year", query.get("year"), 0, 9999) or None
    outlet, actor, place, status = (query.get(name) or None for name in ("outlet", "actor", "place", "status"))
    return Wanted(kind, outlet, year, actor, place, status)


def _find_asked(wanted: Wanted) -> dict[str, str]:
    asked = {name: getattr(wanted, name) for name in _FACETS}
    return {name: str(value) for name, value in asked.items() if value is not None}


def _label(site: Site, name: str, value: str) -> str:
    return site.lexicon.label(value) if name in ("actor", "place") else value
