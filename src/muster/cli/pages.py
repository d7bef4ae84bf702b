"""`muster page` and `muster extract`: what was seen, and stored pages read again."""

import re
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from muster.cli.adding import Tally
from muster.cli.options import JsonOption, LedgerOption, LexiconOption, now, open_ledger
from muster.cli.output import follow, say, say_json, say_wrapped
from muster.errors import UsageError
from muster.lexicon import load_lexicon
from muster.model import Page, PassageRole, Report
from muster.model.report import report_id_of
from muster.pipeline import reread_pages
from muster.store import Ledger

_SHA256 = re.compile(r"[0-9a-f]{12,64}")


def page(
    identity: Annotated[
        str, typer.Argument(metavar="ID", help="Id of a report or claim, or the hash of a page (12 digits will do).")
    ],
    raw: Annotated[bool, typer.Option("--raw", help="Write the stored bytes as they came, and nothing else.")] = False,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the stored page behind a report or claim: where it came from, its head, and its text as it was read.

    Lines that are not read for claims are set in brackets, with the reason.
    """
    with open_ledger(ledger) as opened:
        sha256 = _find_hash(opened, identity)
        stored = opened.read_page(sha256)
        report = _find_report(opened, sha256)
        failures = [failure for failure in opened.read_failures() if failure.page_sha256 == sha256]
        claims = opened.read_entries(report_id=report.report_id) if report else []
    if raw:
        sys.stdout.flush()
        sys.stdout.buffer.write(stored.content)
    elif as_json:
        say_json(_record(stored, report, [failure.problem for failure in failures], [e.claim.claim_id for e in claims]))
    else:
        _say_page(stored, report, [failure.problem for failure in failures], len(claims))


def extract(
    ledger: LedgerOption = None,
    lexicon: LexiconOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read all stored pages again, by this version of Muster; nothing is fetched, and no earlier reading is lost.

    Pages that this version has read already are passed over.
    """
    names = load_lexicon(*(Path(path) for path in lexicon or ()))
    tally = Tally()
    with open_ledger(ledger) as opened:
        n_pages = opened.counts()["pages"]
        for done in follow(reread_pages(opened, names, now), "reading again", n_pages):
            tally.count(done)
    tally.say(as_json=as_json)


def _find_hash(ledger: Ledger, identity: str) -> str:
    """Hash of the page that is meant. Raises UsageError where it is none, or more than one."""
    if identity.startswith("r-"):
        return ledger.read_report(identity).page_sha256
    if identity.startswith("c-"):
        entries = ledger.read_entries(claim_id=identity) or [old.entry for old in ledger.read_superseded()]
        found = [entry.page_sha256 for entry in entries if entry.claim.claim_id == identity]
    elif _SHA256.fullmatch(identity):
        found = [sha256 for sha256 in ledger.read_page_hashes() if sha256.startswith(identity)]
    else:
        raise UsageError(
            f"{identity}: expected the id of a report (r-…) or claim (c-…), or a hash of 12 digits or more"
        )
    if len(set(found)) != 1:
        raise UsageError(f"{identity}: expected one page of the ledger, found {len(set(found))}")
    return found[0]


def _find_report(ledger: Ledger, sha256: str) -> Report | None:
    try:
        return ledger.read_report(report_id_of(sha256))
    except UsageError:
        return None


def _say_page(stored: Page, report: Report | None, problems: list[str], n_claims: int) -> None:
    say(f"source    {stored.source}")
    say(f"page      {stored.sha256}, {len(stored.content):,} bytes")
    for problem in problems:
        say(f"failure   {problem}")
    if report is None:
        return
    say(f"report    {report.report_id}, read by {report.reader}, {n_claims} claims")
    for name, value in report.head.record().items():
        if value:
            say(f"{name.replace('_', ' '):9} {value}")
    sheet = None
    for passage in report.passages:
        if (now_at := report.sheet_at(passage.start)) != sheet:
            sheet = now_at
            say()
            say(f"— sheet {sheet} —")
        words = " ".join(report.text[passage.start : passage.end].split())
        say()
        if passage.role is PassageRole.ASIDE:
            say_wrapped(f"[{passage.reason}: {words}]", "    ")
        else:
            say_wrapped(words if passage.role is PassageRole.BODY else f"{passage.role.value.upper()}: {words}")


def _record(stored: Page, report: Report | None, problems: list[str], claim_ids: list[str]) -> dict[str, Any]:
    record: dict[str, Any] = {
        "sha256": stored.sha256,
        "source": stored.source,
        "size": len(stored.content),
        "failures": problems,
        "report": None,
    }
    if report:
        record["report"] = {
            "report_id": report.report_id,
            "reader": report.reader,
            "encoding": report.encoding,
            **report.head.record(),
            "text": report.text,
            "passages": [[p.start, p.end, p.role.value, p.reason] for p in report.passages],
            "segments": [[s.start, s.end, s.page_start, s.page_end] for s in report.segments],
            "claims": claim_ids,
        }
    return record
