"""Search: the words of reports and claims, best hits first, counted by what they have in common."""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import re
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from muster.model import View
from muster.store.rows import Row, find_rows
from muster.store.views import CURRENT_CLAIMS, CURRENT_REPORTS, limits

MOST_HITS = 1000
"""Hits of each kind that are looked at, best first: further ones are counted by no facet and shown on no page."""

_OPEN, _CLOSE = "\x02", "\x03"
_WORDS_SHOWN = 32
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{4,}")


class HitKind(StrEnum):
    """What was found: a report by its words, or a claim by its quote, sentence or speaker."""

    REPORT = "report"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Facets that hits must have; None is any. `year` is the year of publication, `actor` and `place` are codes."""

    kind: HitKind | None = None
    outlet: str | None = None
    year: int | None = None
    actor: str | None = None
    place: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A report or claim that holds the words. `excerpt` is its words in runs: the text, and whether it is a match."""

    kind: HitKind
    report_id: str
    claim_id: str | None
    title: str | None
    outlet: str | None
    published_on: date | None
    excerpt: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Found:
    """One page of hits, their number, and facet to value to number of hits, most first.

    `complete` is False where more hits were found than are looked at (`MOST_HITS` of each kind).
    """

    hits: tuple[Hit, ...] = ()
    n_hits: int = 0
    facets: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    complete: bool = True


def match_words(words: str) -> str:
    """The words as a query that finds all of them, whatever characters they hold; empty where they hold none.

    A word between quotation marks is a phrase. A number of four digits and more is found with and without commas.
    """
    parts = re.findall(r'"([^"]*)"|([^\s"]+)', words.replace("“", '"').replace("”", '"'))
    queries = (_match_phrase(phrase or word) for phrase, word in parts)
    return " AND ".join(query for query in queries if query)


def search(connection: sqlite3.Connection, words: str, view: View, wanted: Wanted, first: int, most: int) -> Found:
    """Hits number `first` (from 0) to `first + most` of the current readings in view. No words, no hits."""
    query = match_words(words)
    if not query:
        return Found()
    reports = _find(connection, _REPORTS, query, view) if _may_be_reports(wanted) else []
    claims = _find(connection, _CLAIMS, query, view) if wanted.kind is not HitKind.REPORT else []
    kept = [row for row in (*claims, *reports) if _is_wanted(row, wanted)]
    kept.sort(key=lambda row: (row["rank"], row["kind"], row["seq"]))
    shown = kept[first : first + most]
    return Found(
        tuple(_make_hit(connection, row, query) for row in shown),
        len(kept),
        _count_facets(kept),
        max(len(reports), len(claims)) < MOST_HITS,
    )


def find_marks(connection: sqlite3.Connection, version_id: str, words: str) -> list[tuple[int, int]]:
    """Where the words stand in the text of this version of a report: start and end, in code points, in order."""
    query = match_words(words)
    if not query:
        return []
    row = connection.execute(
        f"SELECT highlight(report_words, 2, '{_OPEN}', '{_CLOSE}') FROM report_words WHERE report_words MATCH ?"
        " AND rowid = (SELECT seq FROM reports WHERE version_id = ?)",
        (f"{{text}} : ({query})", version_id),
    ).fetchone()
    marks, at = [], 0
    for run, is_match in _find_runs(row[0] if row else ""):
        if is_match:
            marks.append((at, at + len(run)))
        at += len(run)
    return marks


_REPORTS = f"""
    WITH found AS MATERIALIZED (
        SELECT rowid AS seq, rank FROM report_words WHERE report_words MATCH :query ORDER BY rank, rowid LIMIT :most
    )
    SELECT 'report' AS kind, found.seq AS seq, found.rank AS rank, r.report_id, NULL AS claim_id, r.title, r.outlet,
        r.published_on, NULL AS actor_ids, NULL AS place_ids, NULL AS status
    FROM found, {CURRENT_REPORTS} AND r.seq = found.seq
"""

_CLAIMS = f"""
    WITH found AS MATERIALIZED (
        SELECT rowid AS seq, rank FROM claim_words WHERE claim_words MATCH :query ORDER BY rank, rowid LIMIT :most
    )
    SELECT 'claim' AS kind, found.seq AS seq, found.rank AS rank, c.report_id, c.claim_id, r.title, r.outlet,
        r.published_on, c.actor_ids, c.place_ids, c.status
    FROM found JOIN claims AS own ON own.seq = found.seq, {CURRENT_CLAIMS} AND c.claim_id = own.claim_id
"""

_CODE = re.compile(r'"([^"]+)"')


def _match_phrase(phrase: str) -> str:
    tokens = re.findall(r"\w+", _GROUPED.sub(_ungroup, phrase))
    if not tokens:
        return ""
    plain = " ".join(tokens)
    grouped = " ".join(f"{int(token):,}".replace(",", " ") if _is_long_number(token) else token for token in tokens)
    return f'("{plain}" OR "{grouped}")' if grouped != plain else f'"{plain}"'


def _ungroup(number: re.Match[str]) -> str:
    return number[0].replace(",", "")


def _is_long_number(token: str) -> bool:
    return token.isascii() and token.isdigit() and len(token) > 3 and not token.startswith("0")


def _find(connection: sqlite3.Connection, sql: str, query: str, view: View) -> list[Row]:
    return list(find_rows(connection, sql, limits(view) | {"query": query, "most": MOST_HITS}))


def _may_be_reports(wanted: Wanted) -> bool:
    """Whether reports can be meant: actor, place and status are facets of claims alone."""
    return wanted.kind is not HitKind.CLAIM and not (wanted.actor or wanted.place or wanted.status)


def _is_wanted(row: Row, wanted: Wanted) -> bool:
    facets = dict(_find_facets(row, {"actor": wanted.actor, "place": wanted.place}))
    asked = {
        "kind": wanted.kind,
        "outlet": wanted.outlet,
        "year": str(wanted.year) if wanted.year else None,
        "actor": wanted.actor,
        "place": wanted.place,
        "status": wanted.status,
    }
    return all(facets.get(name) == value for name, value in asked.items() if value is not None)


def _find_facets(row: Row, preferred: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    """Facet and value, one of each; of several codes the preferred one comes last."""
    yield "kind", row["kind"]
    if row["outlet"]:
        yield "outlet", row["outlet"]
    if row["published_on"]:
        yield "year", row["published_on"][:4]
    if row["status"]:
        yield "status", row["status"]
    for name in ("actor", "place"):
        codes = _CODE.findall(row[f"{name}_ids"] or "")
        for code in sorted(codes, key=lambda code: code == preferred.get(name)):
            yield name, code


def _count_facets(rows: list[Row]) -> dict[str, tuple[tuple[str, int], ...]]:
    counts: dict[str, dict[str, int]] = {}
    for row in rows:
        for name, value in set(_find_facets(row, {})):
            values = counts.setdefault(name, {})
            values[value] = values.get(value, 0) + 1
    return {
        name: tuple(sorted(values.items(), key=lambda item: (-item[1], item[0])))
        for name, values in sorted(counts.items())
    }


def _make_hit(connection: sqlite3.Connection, row: Row, query: str) -> Hit:
    table = f"{row['kind']}_words"
    column = 2 if row["kind"] == HitKind.REPORT else 1
    (excerpt,) = connection.execute(
        f"SELECT snippet({table}, {column}, '{_OPEN}', '{_CLOSE}', '…', {_WORDS_SHOWN}) FROM {table}"
        f" WHERE {table} MATCH ? AND rowid = ?",
        (query, row["seq"]),
    ).fetchone()
    published_on = row["published_on"]
    return Hit(
        HitKind(row["kind"]),
        row["report_id"],
        row["claim_id"],
        row["title"],
        row["outlet"],
        date.fromisoformat(published_on) if published_on else None,
        tuple(_find_runs(excerpt)),
    )


def _find_runs(marked: str) -> Iterator[tuple[str, bool]]:
    """Runs of text, and whether each is a match. A page's own control characters of this kind mark nothing much."""
    is_match = False
    for run in re.split(f"([{_OPEN}{_CLOSE}])", marked):
        if run in (_OPEN, _CLOSE):
            is_match = run == _OPEN
        elif run:
            yield run, is_match
