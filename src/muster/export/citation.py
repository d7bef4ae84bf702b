"""Citations of a claim: in plain words, as CSL-JSON and as BibTeX."""

import re
from typing import Any

from muster.model import Entry
from muster.reconcile.wording import format_day

# What BibTeX takes for markup.
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "%": r"\%",
    "&": r"\&",
    "#": r"\#",
    "$": r"\$",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def format_citation(entry: Entry) -> str:
    """The citation in one line: words, speaker, outlet, title, day, address, and where in which page they stand."""
    head, evidence = entry.head, entry.claim.evidence
    day = format_day(head.published_on) if head.published_on else "undated"
    title = f"“{_flat(head.title)}”" if head.title else None
    parts = [_find_outlet(entry), title, day, head.url]
    said = f" ({entry.claim.attribution.speaker})" if entry.claim.attribution.speaker else ""
    where = f"Page sha256:{entry.page_sha256}, characters {evidence.start} to {evidence.end}, {entry.claim.claim_id}"
    return f"“{_flat(evidence.quote)}”{said}. {', '.join(part for part in parts if part)}. {where}."


def format_source(entry: Entry) -> str:
    """The report behind the claim in one line: outlet, title, day, short hash of the page."""
    head = entry.head
    day = format_day(head.published_on) if head.published_on else "undated"
    title = f"“{_flat(head.title)}”, " if head.title else ""
    return f"{_find_outlet(entry)}, {title}{day}. Page sha256:{entry.page_sha256[:6]}…{entry.page_sha256[-4:]}"


def make_csl(entry: Entry) -> dict[str, Any]:
    """The citation as one CSL-JSON item of a newspaper article."""
    head = entry.head
    item: dict[str, Any] = {
        "id": entry.claim.claim_id,
        "type": "article-newspaper",
        "title": _flat(head.title) if head.title else None,
        "container-title": head.outlet,
        "author": [{"literal": head.author}] if head.author else None,
        "URL": head.url,
        "language": head.language,
        "note": format_citation(entry),
    }
    if head.published_on:
        day = head.published_on
        item["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
    return {name: value for name, value in item.items() if value is not None}


def format_bibtex(entry: Entry) -> str:
    """The citation as one BibTeX entry."""
    head = entry.head
    fields = {
        "title": _flat(head.title) if head.title else None,
        "author": f"{{{_escape(head.author)}}}" if head.author else None,
        "journal": head.outlet,
        "date": head.published_on.isoformat() if head.published_on else None,
        "url": head.url,
        "note": format_citation(entry),
    }
    lines = [
        f"  {name} = {{{value if name in ('author', 'url') else _escape(value)}}}"
        for name, value in fields.items()
        if value is not None
    ]
    return f"@article{{{entry.claim.claim_id},\n" + ",\n".join(lines) + "\n}"


def _find_outlet(entry: Entry) -> str:
    return entry.head.outlet or entry.head.agency or "An unnamed outlet"


def _flat(words: str) -> str:
    return " ".join(words.split())


def _escape(words: str) -> str:
    return re.sub(r"[\\{}%&#$_~^]", lambda found: _SPECIAL[found[0]], words)
