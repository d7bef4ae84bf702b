"""The site: what every page shares, from the ledger to the templates."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from html import unescape
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse

import muster
from muster.errors import UsageError
from muster.lexicon import Lexicon, load_lexicon
from muster.model import Measure, Report, View
from muster.store import Ledger
from muster.survey import CellKey, Survey
from muster.web.cells import Cells
from muster.web.forms import KEY_COOKIE, KEY_FIELD
from muster.web.settings import Settings
from muster.web.state import SLASH, report_path, series_path
from muster.web.upkeep import Upkeep
from muster.web.words import FILTERS, make_harmless

REVIEWER_COOKIE = "muster_reviewer"
_AT_ONCE = 150, 50
"""Claims summed up and reports taken in for one page: the rest is done beside it."""

_AT_ONCE_IN_MEMORY = 2000, 2000


class Site:
    """Settings, templates and lexicon; ledgers are opened for each request, since they belong to one thread."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.lexicon: Lexicon = load_lexicon(*settings.lexicon)
        self.cells = Cells()
        self._upkeep = Upkeep(settings, self.lexicon)
        self._digest = "", ""
        self._counts: tuple[str, dict[str, int]] = "", {}
        self._counted = "", -1
        self._n_left: int | None = None
        self._templates = Environment(
            loader=PackageLoader("muster.web"),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=make_harmless,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._templates.filters.update(FILTERS, label=self.lexicon.label)
        self._templates.globals.update(
            version=muster.__version__, series_path=series_path, report_path=report_path, key_field=KEY_FIELD
        )

    @property
    def today(self) -> date:
        """The day by the clock that was passed in."""
        return self.settings.clock().date()

    @contextmanager
    def reading(self) -> Iterator[Ledger]:
        """The ledger, open for this request."""
        wait, now = self.settings.wait_seconds, self.settings.clock()
        with Ledger.open(self.settings.ledger, wait_seconds=wait, opened_at=now) as ledger:
            yield ledger

    @contextmanager
    def surveying(self, ledger: Ledger) -> Iterator[tuple[Survey, int]]:
        """The survey of the ledger, brought up to date by a little work, and the cells that still wait."""
        survey = Survey.open(self.settings.survey, ledger, self.lexicon)
        try:
            waiting = survey.refresh(ledger, self.lexicon, *_AT_ONCE)
        except sqlite3.Error:
            # No room for its file, or none for its log: what it sums up is then summed up for this page alone.
            survey.close()
            survey = Survey.open(None, ledger, self.lexicon)
            waiting = survey.refresh(ledger, self.lexicon, *_AT_ONCE_IN_MEMORY)
        if waiting and self.settings.survey:
            self._upkeep.want()
        with survey:
            self._count_left(ledger, survey, waiting)
            yield survey, waiting

    def digest(self, ledger: Ledger) -> str:
        """Digest of the ledger, made once for each version."""
        version = ledger.version()
        known, digest = self._digest
        if known != version:
            digest = ledger.digest()
            self._digest = version, digest
        return digest

    def parse_key(self, ledger: Ledger, actor: str, place: str, measure: Measure) -> CellKey:
        """Cell that the words name. Raises UsageError where one is neither a known party nor a code in the ledger.

        A ledger may hold codes of a lexicon that is not loaded here: what it holds can be opened.
        """
        codes = []
        for words in (part.replace(SLASH, "/") for part in (actor, place)):
            try:
                codes.append(self.lexicon.parse_party(words))
            except UsageError:
                if not (ledger.list_entries(most=1, actor=words) or ledger.list_entries(most=1, place=words)):
                    raise
                codes.append(words)
        return CellKey(codes[0], codes[1], measure)

    def read_report(self, ledger: Ledger, report_id: str, view: View) -> Report:
        """The report in its current reading. Raises HTTPException 404 where the view shows no such report."""
        try:
            return ledger.read_report(report_id, view)
        except UsageError as error:
            raise HTTPException(404, str(error)) from error

    def counts(self, ledger: Ledger) -> dict[str, int]:
        """How much the ledger holds, counted once for each version: of many claims it takes a second."""
        version = ledger.version()
        known, counts = self._counts
        if known != version:
            counts = ledger.counts()
            self._counts = version, counts
        return counts

    def _count_left(self, ledger: Ledger, survey: Survey, waiting: int) -> None:
        state = ledger.version(), waiting
        if state != self._counted:
            self._n_left = survey.read_progress().n_left
            self._counted = state

    def reviewer(self, request: Request) -> str:
        """Name under which the visitor decides."""
        return unescape(request.cookies.get(REVIEWER_COOKIE, "")).strip()[:80] or self.settings.reviewer

    def render(self, request: Request, template: str, *, status: int = 200, **context: Any) -> HTMLResponse:
        """The page; a visitor without a key for forms gets one."""
        key = request.cookies.get(KEY_COOKIE) or self.settings.make_key()
        words = self._templates.get_template(template).render(
            request=request,
            path=request.url.path,
            form_key=key,
            reviewer=self.reviewer(request),
            n_left=self._n_left,
            **context,
        )
        response = HTMLResponse(words, status, {"cache-control": "no-store"})
        if KEY_COOKIE not in request.cookies:
            response.set_cookie(KEY_COOKIE, key, httponly=True, samesite="strict", max_age=30 * 24 * 3600)
        return response
