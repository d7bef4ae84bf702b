"""The two limits of a view, as SQL: every read of the ledger goes through this module and no other place filters time.

A report may have several versions and each version several extractions. Its **current reading** is the newest
extraction that the ledger held at `recorded_by`, of the version that this extraction read; a report that was never
extracted is read in its newest version. So quotes always stand in the text that is shown with them. `known_on` is
then asked of the current reading's own day of publication.

Claims that a reader added **by hand** are extractions of their own, beside the extractor's and never in its place.
They hold while the version that they quote is the current reading, unless the extractor found the same claim.

The fragments name their tables: r reports, e extractions, f findings, c claims.
"""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

from collections.abc import Iterable

from muster.model import Entry, View
from muster.store.instants import instant_text

# Later than any instant that a ledger can hold.
_NO_LIMIT = "9999-12-31T23:59:59.999999Z"

_KNOWN = "(:known_on IS NULL OR r.published_on <= :known_on)"

BY_HAND = "by hand"
"""How the name of the extractor starts where a reader added the claim."""

_NEWEST_EXTRACTION = (
    "(SELECT max(newest.seq) FROM extractions AS newest"
    " WHERE newest.report_id = {report_id} AND newest.recorded_at <= :recorded_by"
    f" AND newest.extractor NOT GLOB '{BY_HAND}*')"
)

_HELD = """
    findings AS f
    JOIN extractions AS e ON e.extraction_id = f.extraction_id
    JOIN reports AS r ON r.version_id = e.version_id
    JOIN claims AS c ON c.claim_id = f.claim_id
"""

# Asked of rows that the newest extraction does not hold, in this order: few are by hand.
_ADDED = f"""
    e.extractor GLOB '{BY_HAND}*' AND e.recorded_at <= :recorded_by AND EXISTS (
        SELECT 1 FROM extractions AS machine
        WHERE machine.seq = {_NEWEST_EXTRACTION.format(report_id="e.report_id")}
        AND machine.version_id = e.version_id
        AND NOT EXISTS (
            SELECT 1 FROM findings AS same
            WHERE same.extraction_id = machine.extraction_id AND same.claim_id = c.claim_id
        )
    )
"""

_IS_CURRENT = f"""
    WHERE (e.seq = {_NEWEST_EXTRACTION.format(report_id="e.report_id")} OR ({_ADDED})) AND {_KNOWN}
"""

CURRENT_CLAIMS = f"{_HELD}{_IS_CURRENT}"
"""Claims that the current readings in view hold; goes on with AND."""

ALL_CURRENT_CLAIMS = f"""
    extractions AS e
    CROSS JOIN reports AS r ON r.version_id = e.version_id
    CROSS JOIN findings AS f ON f.extraction_id = e.extraction_id
    CROSS JOIN claims AS c ON c.claim_id = f.claim_id
    {_IS_CURRENT}
"""
"""The same, for reading all of them: report by report, as the rows lie in the file.

SQLite joins in this order only where it is told to (CROSS JOIN); by itself it goes through the claims by their ids,
which are scattered, and takes half as long again.
"""

SUPERSEDED_CLAIMS = f"""{_HELD}
    WHERE e.seq = (
        SELECT max(holder.seq) FROM findings AS held
        JOIN extractions AS holder ON holder.extraction_id = held.extraction_id
        WHERE held.claim_id = c.claim_id AND holder.recorded_at <= :recorded_by
    )
    AND e.seq < {_NEWEST_EXTRACTION.format(report_id="e.report_id")} AND NOT ({_ADDED}) AND {_KNOWN}
"""
"""Claims that only earlier extractions in view hold, each beside the last one that does; goes on with AND."""

SUPERSEDED_AT = (
    "(SELECT min(later.recorded_at) FROM extractions AS later"
    f" WHERE later.report_id = e.report_id AND later.seq > e.seq AND later.extractor NOT GLOB '{BY_HAND}*')"
)
"""Instant of the first extraction after `e` of its report that a reader did not make."""

CURRENT_REPORTS = f"""
    reports AS r
    WHERE r.seq = coalesce(
        (
            SELECT v.seq FROM extractions AS e JOIN reports AS v ON v.version_id = e.version_id
            WHERE e.seq = {_NEWEST_EXTRACTION.format(report_id="r.report_id")}
        ),
        (SELECT max(v.seq) FROM reports AS v WHERE v.report_id = r.report_id AND v.recorded_at <= :recorded_by)
    )
    AND {_KNOWN}
"""
"""Versions of reports that are the current readings in view; goes on with AND."""

CURRENT_STATEMENTS = f"""
    statements AS s
    WHERE s.recorded_at <= :recorded_by AND NOT EXISTS (
        SELECT 1 FROM links AS carried
        WHERE carried.slot = 'statement' AND carried.code = s.statement_id
        AND NOT EXISTS (SELECT 1 FROM {CURRENT_CLAIMS} AND c.claim_id = carried.claim_id)
    )
"""
"""Statements all of whose claims are in view, so that none tells of a report not known yet; goes on with AND."""

RECORDED = "recorded_at <= :recorded_by"
"""Rows that say nothing about the world, so that only the ledger's own clock limits them."""


def limits(view: View) -> dict[str, str | None]:
    """Parameters of the fragments. Raises ValueError where `recorded_by` has no time zone."""
    return {
        "known_on": view.known_on.isoformat() if view.known_on else None,
        "recorded_by": instant_text(view.recorded_by) if view.recorded_by else _NO_LIMIT,
    }


def find_known(entries: Iterable[Entry], view: View) -> list[Entry]:
    """Those of the entries that were known on the view's day: the same limit, for entries that are read already.

    `recorded_by` must have limited their reading.
    """
    if view.known_on is None:
        return list(entries)
    return [entry for entry in entries if entry.published_on and entry.published_on <= view.known_on]
