"""`muster claims`: claims of files, without a ledger."""

import json
from pathlib import Path, PurePath
from typing import Annotated, Any

import typer

from muster.cli.judging import judgements_record, say_judgements
from muster.cli.options import (
    DateOption,
    JsonOption,
    LexiconOption,
    OutletOption,
    RulesOption,
    SourcesOption,
    UrlOption,
    parse_given,
)
from muster.cli.output import follow, say, say_json, say_wrapped, tell, tell_undated
from muster.errors import UsageError
from muster.ingest import find_likely_language
from muster.lexicon import load_lexicon
from muster.model import Claim, PassageRole, Report, sha256_hex
from muster.pipeline import ReadSource, read_sources


def claims(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Pages, text dumps or folders of them; - reads standard input.")
    ],
    date: DateOption = None,
    outlet: OutletOption = None,
    url: UrlOption = None,
    sources: SourcesOption = None,
    lexicon: LexiconOption = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Write one JSON file a report into this folder.")
    ] = None,
    by_rules: RulesOption = False,
    why: Annotated[
        bool,
        typer.Option("--why", help="Tell why each slot has its value: rule, model, and how sure it is (0 to 1)."),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Find and print the claims of pages; no ledger is needed.

    With --json one JSON object a report: its name, the hash of its text, and its claims with their offsets into the
    text. With --why each claim's slots follow, a line each: value, probability, the rule that chose it or the model
    with or against the rule, and last how sure the claim is as a whole; with --json as "judgements" by slot, and the
    "extractor" with model and version. `muster explain CLAIM-ID` tells the same of a claim in a ledger. Exit code 1
    where no claim was found.
    """
    given = parse_given(date, outlet, url, sources)
    names = load_lexicon(*(Path(path) for path in lexicon or ()))
    if out:
        _make_folder(out)
    n_claims = n_citing = n_undated = 0
    for read in follow(read_sources(paths, given, names, by_rules), "reading"):
        if read.report is None or read.extraction is None:
            tell(f"{read.source}: {read.problem.problem if read.problem else 'not read'}")
            continue
        n_claims += len(read.extraction.claims)
        if not read.extraction.claims and (language := _find_language(read.report)):
            tell(f"{read.source}: looks like {language}; Muster reads English")
        if read.extraction.claims:
            n_citing += 1
            n_undated += read.report.head.published_on is None
        record = _record(read, why=why)
        if out:
            (out / f"{record['doc']}.json").write_text(
                json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8"
            )
        elif as_json:
            say_json(record)
        else:
            _say_claims(read, record, why=why)
    if n_undated:
        tell(tell_undated(n_undated, n_citing))
    if not n_claims:
        tell("no claim found")
        raise typer.Exit(1)


def _find_language(report: Report) -> str | None:
    """What the words in which claims are looked for are plainly written in, None where that may be English."""
    texts = (report.text[p.start : p.end] for p in report.passages if p.role is not PassageRole.ASIDE)
    return find_likely_language("\n".join(texts))


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{path}: cannot be made a folder: {error.strerror}") from error


def _record(read: ReadSource, *, why: bool) -> dict[str, Any]:
    text = read.report.text if read.report else ""
    found = read.extraction.claims if read.extraction else ()
    return {
        "doc": PurePath(read.source).stem,
        "text_sha256": sha256_hex(text.encode("utf-8", "surrogatepass")),
        "claims": [claim.record() | _sheet(read, claim) | (_why(read, claim) if why else {}) for claim in found],
    }


def _why(read: ReadSource, claim: Claim) -> dict[str, Any]:
    extraction = read.extraction
    return judgements_record(extraction.extractor, extraction.judgements.get(claim.claim_id, {})) if extraction else {}


def _sheet(read: ReadSource, claim: Claim) -> dict[str, int]:
    """The sheet of a PDF on which the claim stands; nothing where the page has no sheets."""
    sheet = read.report.sheet_at(claim.evidence.start) if read.report else None
    return {"sheet": sheet} if sheet else {}


def _say_claims(read: ReadSource, record: dict[str, Any], *, why: bool) -> None:
    head = read.report.head if read.report else None
    day = head.published_on.isoformat() if head and head.published_on else "no date"
    title = head.title if head and head.title else ""
    say(f"{read.source}  [{day}]  {title if record['claims'] else 'no claim'}".rstrip())
    extraction = read.extraction
    for found, claim in zip(extraction.claims if extraction else (), record["claims"], strict=True):
        who, where = ", ".join(claim["actor"]) or "?", ", ".join(claim["place"]) or "?"
        speaker = f" — {claim['speaker']}" if claim["speaker"] else ""
        kind = (
            f"{claim['measure']} {claim['aspect']}, {claim['status']}"
            if claim["kind"] == "quantity"
            else claim["stance"]
        )
        quote = " ".join(claim["quote"].split())
        at = f"{claim['start']:>6}" + (f", sheet {claim['sheet']}" if "sheet" in claim else "")
        say_wrapped(f"{at}  {who} → {where}  {kind}: “{quote}”{speaker}", "  ")
        if why and extraction:
            say_judgements(found, extraction.extractor, extraction.judgements.get(found.claim_id, {}), " " * 10)
    say()
