"""A report's claims as linked data: W3C Web Annotations on its text, with where they come from in PROV."""

from collections.abc import Iterable
from typing import Any

from muster.model import Entry, Report

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"prov": "http://www.w3.org/ns/prov#", "muster": "urn:muster:"}]
_BESIDE = 40


def make_annotations(report: Report, entries: Iterable[Entry]) -> dict[str, Any]:
    """One annotation page: each claim on its words, by quotation and by position in code points of the text."""
    source = {
        "id": f"urn:muster:{report.report_id}:{report.version_id}",
        "type": ["Text", "prov:Entity"],
        "format": "text/plain",
        "prov:wasDerivedFrom": {
            "id": f"urn:sha256:{report.page_sha256}",
            "type": "prov:Entity",
            **({"prov:atLocation": report.head.url} if report.head.url else {}),
        },
        "prov:wasGeneratedBy": _make_activity(report.reader),
    }
    items = [_make_annotation(report, entry, source["id"]) for entry in entries]
    return {
        "@context": CONTEXT,
        "id": f"urn:muster:{report.report_id}:annotations",
        "type": "AnnotationPage",
        "muster:source": source,
        "items": items,
    }


def _make_annotation(report: Report, entry: Entry, source: object) -> dict[str, Any]:
    evidence, text = entry.claim.evidence, report.text
    return {
        "id": f"urn:muster:{entry.claim.claim_id}",
        "type": ["Annotation", "prov:Entity"],
        "motivation": "describing",
        "created": entry.recorded_at.isoformat(),
        "prov:wasGeneratedBy": _make_activity(entry.extractor),
        "body": {"type": "Dataset", "muster:claim": entry.claim.record()},
        "target": {
            "source": source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": evidence.quote,
                    "prefix": text[max(evidence.start - _BESIDE, 0) : evidence.start],
                    "suffix": text[evidence.end : evidence.end + _BESIDE],
                },
                {"type": "TextPositionSelector", "start": evidence.start, "end": evidence.end},
            ],
        },
    }


def _make_activity(name: str) -> dict[str, Any]:
    return {"type": "prov:Activity", "prov:wasAssociatedWith": {"type": "prov:SoftwareAgent", "muster:version": name}}
