"""Extractions in the ledger: which claims one extractor found in one version of a report, and why."""

# ruff: noqa: S608 - queries are joined from constants of this package, values are always bound

import json
import sqlite3
from collections.abc import Iterator, Mapping

from muster.errors import BrokenPromise, LedgerError
from muster.model import Claim, Extraction, Judgement, View, content_id
from muster.store.claim_rows import INSERT_CLAIM, claim_row, json_text
from muster.store.quotes import find_orphans
from muster.store.views import BY_HAND, RECORDED, limits


def extraction_id_of(version_id: str, extractor: str, after: str | None = None) -> str:
    """Id of what one version of the extractor found in one version of a report.

    `after` is the id of the report's extraction before it, where this one puts an earlier reading in force again.
    """
    own = {"version_id": version_id, "extractor": extractor}
    return content_id("x", own | {"after": after} if after else own)


def has_extraction(connection: sqlite3.Connection, version_id: str, extractor: str) -> bool:
    """Whether the ledger holds what this extractor found in this version."""
    extraction_id = extraction_id_of(version_id, extractor)
    found = connection.execute("SELECT 1 FROM extractions WHERE extraction_id = ?", (extraction_id,)).fetchone()
    return found is not None


def append_extraction(connection: sqlite3.Connection, extraction: Extraction, recorded_at: str) -> int:
    """Number of its claims that the ledger had never seen; 0 and nothing written where it is the extraction in force.

    One that was in force before, until another version of the report was read, is put in force again by a row of its
    own: a user who corrects a day and takes that back ends where they began.

    Raises LedgerError where the ledger lacks the version of the report, BrokenPromise where a quote does not stand in
    that version's text.
    """
    extraction_id = _find_free_id(connection, extraction)
    if extraction_id is None:
        return 0
    text = _read_text(connection, extraction)
    connection.execute(
        "INSERT INTO extractions (extraction_id, report_id, version_id, extractor, recorded_at) VALUES (?, ?, ?, ?, ?)",
        (extraction_id, extraction.report_id, extraction.version_id, extraction.extractor, recorded_at),
    )
    claims = {claim.claim_id: claim for claim in extraction.claims}
    for claim in claims.values():
        for orphan in find_orphans(claim, text):
            raise BrokenPromise(f"report {extraction.report_id}: {orphan}")
    # A claim belongs to one report, so what is known is asked once; a question for each claim took a fifth longer.
    known = connection.execute("SELECT claim_id FROM claims WHERE report_id = ?", (extraction.report_id,))
    known_ids = {claim_id for (claim_id,) in known}
    new = [claim for claim_id, claim in claims.items() if claim_id not in known_ids]
    _append_claims(connection, new, recorded_at)
    connection.executemany(
        "INSERT INTO findings (extraction_id, position, claim_id, judgements, recorded_at) VALUES (?, ?, ?, ?, ?)",
        [
            (extraction_id, position, claim_id, _judgements_text(extraction.judgements.get(claim_id, {})), recorded_at)
            for position, claim_id in enumerate(claims)
        ],
    )
    return len(new)


def read_judgements(connection: sqlite3.Connection, claim_id: str, view: View) -> dict[str, Judgement]:
    """Slot name to judgement, of the newest extraction in view that holds the claim; empty where none does."""
    row = connection.execute(
        "SELECT f.judgements FROM findings AS f JOIN extractions AS e ON e.extraction_id = f.extraction_id"
        f" WHERE f.claim_id = :claim_id AND e.{RECORDED} ORDER BY e.seq DESC LIMIT 1",
        limits(view) | {"claim_id": claim_id},
    ).fetchone()
    return parse_judgements(row[0]) if row else {}


def parse_judgements(text: str) -> dict[str, Judgement]:
    """Slot name to judgement from a row of `findings`: JSON of lists of rule, probability, model, agreement."""
    return {slot: Judgement(*told) for slot, told in json.loads(text).items()}


def claim_codes(claim: Claim) -> Iterator[tuple[str, str]]:
    """Slot and code under which the claim is found, each once."""
    for slot, codes in (("actor", claim.actors), ("place", claim.places)):
        for code in dict.fromkeys(codes):
            yield slot, code


def _find_free_id(connection: sqlite3.Connection, extraction: Extraction) -> str | None:
    """Id under which the extraction can be kept; None where nothing is to be done."""
    version_id, extractor = extraction.version_id, extraction.extractor
    if not has_extraction(connection, version_id, extractor):
        return extraction_id_of(version_id, extractor)
    last = connection.execute(
        "SELECT extraction_id, version_id FROM extractions WHERE report_id = ? AND extractor NOT GLOB ?"
        " ORDER BY seq DESC LIMIT 1",
        (extraction.report_id, f"{BY_HAND}*"),
    ).fetchone()
    if extractor.startswith(BY_HAND) or last is None or last[1] == version_id:
        return None
    return extraction_id_of(version_id, extractor, last[0])


def _read_text(connection: sqlite3.Connection, extraction: Extraction) -> str:
    version_id, report_id = extraction.version_id, extraction.report_id
    row = connection.execute("SELECT report_id, text FROM reports WHERE version_id = ?", (version_id,)).fetchone()
    if row is None:
        raise LedgerError(f"extraction of {report_id}: expected version {version_id} in the ledger, found none")
    strangers = {claim.report_id for claim in extraction.claims} | {row[0]}
    if strangers != {report_id}:
        found = ", ".join(sorted(strangers - {report_id}))
        raise LedgerError(f"extraction of {report_id}: expected claims and version of this report, found {found}")
    text: str = row[1]
    return text


def _append_claims(connection: sqlite3.Connection, claims: list[Claim], recorded_at: str) -> None:
    connection.executemany(INSERT_CLAIM, [claim_row(claim, recorded_at) for claim in claims])
    connection.executemany(
        "INSERT INTO links (slot, code, claim_id, recorded_at) VALUES (?, ?, ?, ?)",
        [(slot, code, claim.claim_id, recorded_at) for claim in claims for slot, code in claim_codes(claim)],
    )
    connection.executemany(
        "INSERT INTO claim_words (rowid, quote, sentence, speaker)"
        " SELECT seq, quote, sentence, speaker FROM claims WHERE claim_id = ?",
        [(claim.claim_id,) for claim in claims],
    )


def _judgements_text(judgements: Mapping[str, Judgement]) -> str:
    return json_text({slot: _judgement_list(told) for slot, told in sorted(judgements.items())})


def _judgement_list(told: Judgement) -> list[str | float | bool | None]:
    """What the judgement says, without the last two where a rule decided alone."""
    by_rule: list[str | float | bool | None] = [told.rule, told.probability]
    return by_rule if told.model is None else [*by_rule, told.model, told.agrees]
