"""The compare page: one story in several outlets, a row a fact and a column a report."""

from dataclasses import dataclass
from datetime import date
from threading import Lock

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from muster.lexicon import Lexicon
from muster.model import Entry, QuantityClaim, View
from muster.pipeline import read_counting
from muster.pipeline.comparing import compare_reports, list_stories
from muster.reconcile.comparison import Comparison, Fact, Loaded
from muster.reconcile.stories import Story, find_stories
from muster.reconcile.utterances import SAME_DAYS
from muster.reconcile.wording import format_parties, join_words, open_sentence
from muster.store import Ledger
from muster.web.site import Site
from muster.web.state import parse_state

MOST_REPORTS = 8
"""Reports that are shown side by side."""

MOST_CLAIMS = 3000
"""Claims of a ledger up to which every story is looked for; in a larger one those of a report are."""

_MOST_STORIES = 30
_AROUND = 45


@dataclass(frozen=True, slots=True)
class Row:
    """A fact as the table shows it: what it is, the claims of each report, and why they count once."""

    title: str
    told: tuple[tuple[Entry, ...], ...]
    note: str


@dataclass(frozen=True, slots=True)
class Cut:
    """A loaded word in its line: what stands before it, the word, what stands after it."""

    report: int
    before: str
    words: str
    after: str


class Stories:
    """Stories of the whole ledger, found once for each version and view."""

    def __init__(self) -> None:
        self._kept: tuple[object, list[Story]] = (None, [])
        self._lock = Lock()

    def read(self, ledger: Ledger, view: View) -> list[Story]:
        """The stories, by day."""
        name = ledger.version(), view
        with self._lock:
            known, stories = self._kept
        if known != name:
            stories = list_stories(ledger, view)
            with self._lock:
                self._kept = name, stories
        return stories


def make_compare_pages(site: Site) -> APIRouter:
    """Route of the comparison."""
    router = APIRouter()
    stories = Stories()

    @router.get("/compare", include_in_schema=False)
    def compare(request: Request) -> Response:
        view = parse_state(request.query_params).view
        asked = list(dict.fromkeys(request.query_params.getlist("report")))[:MOST_REPORTS]
        with site.reading() as ledger:
            for report_id in asked:
                site.read_report(ledger, report_id, view)
            if len(asked) == 1:
                asked = find_beside(ledger, asked[0], view)
            if len(asked) > 1:
                found = compare_reports(ledger, sort_reports(site, ledger, asked, view), view, site.lexicon)
                return _render(site, request, found)
            is_small = site.counts(ledger)["claims"] <= MOST_CLAIMS
            listed = stories.read(ledger, view)[:_MOST_STORIES] if is_small else []
            heads = {
                report_id: site.read_report(ledger, report_id, view).head
                for story in listed
                for report_id in story.report_ids[:MOST_REPORTS]
            }
        return site.render(
            request, "stories.html", title="Compare", stories=listed, heads=heads, alone=asked, is_small=is_small
        )

    return router


def find_beside(ledger: Ledger, report_id: str, view: View) -> list[str]:
    """The report and those that tell one story with it; the report alone where none does."""
    own = read_counting(ledger, view, report_id=report_id)
    day = own[0].published_on if own else None
    near: dict[str, Entry] = {entry.claim.claim_id: entry for entry in own}
    for actor, place in {(a, p) for entry in own for a in entry.claim.actors for p in entry.claim.places}:
        for entry in read_counting(ledger, view, actor=actor, place=place):
            if _is_near(entry.published_on, day):
                near[entry.claim.claim_id] = entry
    story = next((story for story in find_stories(near.values()) if report_id in story.report_ids), None)
    others = [other for other in story.report_ids if other != report_id] if story else []
    return [report_id, *others][:MOST_REPORTS]


def sort_reports(site: Site, ledger: Ledger, report_ids: list[str], view: View) -> list[str]:
    """The reports by day, those that credit one agency beside each other."""
    heads = {report_id: site.read_report(ledger, report_id, view).head for report_id in report_ids}
    firsts: dict[str, date] = {}
    for report_id, head in heads.items():
        source, day = head.agency or report_id, head.published_on or date.max
        firsts[source] = min(firsts.get(source, day), day)

    def place(report_id: str) -> tuple[date, str, date, str]:
        source = heads[report_id].agency or report_id
        return firsts[source], source, heads[report_id].published_on or date.max, report_id

    return sorted(report_ids, key=place)


def _render(site: Site, request: Request, found: Comparison) -> Response:
    rows = [make_row(fact, site.lexicon) for fact in found.facts]
    return site.render(
        request,
        "compare.html",
        title="Compare",
        reports=found.reports,
        shared=[row for row, fact in zip(rows, found.facts, strict=True) if fact.only_in is None],
        alone=[row for row, fact in zip(rows, found.facts, strict=True) if fact.only_in is not None],
        names=found.names,
        loaded=[cut_line(loaded) for loaded in found.loaded],
        disagreements=[conflict for conflict in found.conflicts if conflict.disagrees],
    )


def make_row(fact: Fact, lexicon: Lexicon) -> Row:
    """The fact as a row of the table."""
    claim = fact.first.claim
    where = join_words(lexicon.label(place) for place in claim.places)
    what = f"{claim.measure.value}, {claim.aspect.value}" if isinstance(claim, QuantityClaim) else "position"
    who = open_sentence(format_parties(claim.actors, lexicon))
    note = f"One statement: {'; '.join(fact.reasons)}" if fact.reasons and fact.only_in is None else ""
    return Row(f"{who}{f' in {where}' if where else ''}: {what}", fact.told, note)


def cut_line(loaded: Loaded) -> Cut:
    """The word with some of its line on both sides, cut between words."""
    line, words = " ".join(loaded.line.split()), " ".join(loaded.words.split())
    at = max(line.find(words), 0)
    before, after = line[:at], line[at + len(words) :]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "…"
    return Cut(loaded.report, before, words, after)


def _is_near(day: date | None, other: date | None) -> bool:
    return day is None or other is None or abs((day - other).days) <= SAME_DAYS
