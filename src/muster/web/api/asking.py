"""What a request to the API may ask, and how it is answered: strict parameters, ETags, places to go on from."""

from datetime import date
from typing import Annotated, Any

from fastapi import Depends, Query
from fastapi.encoders import jsonable_encoder
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

import muster
from muster.errors import UsageError
from muster.model import Entry, Measure, QuantityClaim, View
from muster.store import Ledger
from muster.web.site import Site
from muster.web.state import parse_day, parse_instant

LONGEST = 300

Limit = Annotated[int, Query(ge=1, le=500, description="Most items of a page")]
After = Annotated[str | None, Query(max_length=LONGEST, description="Where the page begins: `next` of the page before")]
Party = Annotated[str | None, Query(max_length=LONGEST, description="Name or code: US, IRQ, NATO")]
Counted = Annotated[Measure | None, Query(description="What is counted")]


def read_view(
    known_on: Annotated[
        str | None,
        Query(
            pattern=r"^\d{4}-\d{2}-\d{2}$",
            description="Only what was published by this day (YYYY-MM-DD)",
            json_schema_extra={"format": "date"},
        ),
    ] = None,
    recorded_by: Annotated[
        str | None,
        Query(max_length=40, description="Only what the ledger held by this day or ISO 8601 time (UTC)"),
    ] = None,
) -> View:
    """View that the two parameters limit. Raises UsageError."""
    return View(parse_day(known_on), parse_instant(recorded_by))


ViewAsked = Annotated[View, Depends(read_view)]


def parse_party(site: Site, words: str | None) -> str | None:
    """Code that the words mean, None for none. Raises UsageError."""
    return site.lexicon.parse_party(words) if words else None


def parse_after(words: str | None) -> int:
    """Number to go on from. Raises UsageError."""
    if not words:
        return 0
    if not (words.isascii() and words.isdigit() and len(words) < 16):
        raise UsageError(f"after: expected `next` of the page before, found {words!r}")
    return int(words)


def find_entry(entries: list[Entry], claim_id: str) -> Entry:
    """The claim among the entries. Raises HTTPException 404 where it is none of them."""
    for entry in entries:
        if entry.claim.claim_id == claim_id:
            return entry
    raise HTTPException(404, f"claim {claim_id!r}: expected a claim of the ledger that is in force, found none")


def is_quantity(entry: Entry) -> bool:
    """Whether the claim counts something."""
    return isinstance(entry.claim, QuantityClaim)


def make_etag(site: Site, ledger: Ledger, until: date | None = None) -> str:
    """Tag of every answer from this ledger by this version of Muster; of a day where the answer depends on it."""
    day = f"-{until.isoformat()}" if until else ""
    return f'"{site.digest(ledger)[:32]}-{muster.__version__}{day}"'


def is_known(request: Request, etag: str) -> bool:
    """Whether the asker has the answer with this tag already."""
    shown = request.headers.get("if-none-match", "")
    return any(tag.strip().removeprefix("W/") in (etag, "*") for tag in shown.split(",") if tag.strip())


class JsonLd(JSONResponse):
    """JSON that is linked data."""

    media_type = "application/ld+json"


def answer(request: Request, etag: str, value: Any, kind: type[JSONResponse] = JSONResponse) -> Response:
    """The value as JSON with its tag; nothing but the tag where the asker has it already."""
    headers = {"etag": etag, "cache-control": "no-cache"}
    if is_known(request, etag):
        return Response(status_code=304, headers=headers)
    return kind(jsonable_encoder(value), headers=headers)
