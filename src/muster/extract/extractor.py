"""The extractor: report to claims, each slot with the rule that decided it."""

from collections.abc import Iterable

from muster.extract.reading import Judged, Reading
from muster.lexicon import Lexicon
from muster.model import Claim, Extraction, Report

EXTRACTOR = "rules-13"


def extract_claims(report: Report, lexicon: Lexicon) -> Extraction:
    """Claims of the report in the order of its text, without repeats, with a judgement for every slot."""
    return gather_claims(report, EXTRACTOR, Reading(report, lexicon).find_claims())


def gather_claims(report: Report, extractor: str, judged: Iterable[Judged]) -> Extraction:
    """What the extractor found in the report, in the order of its text and without repeats."""
    in_order = sorted(judged, key=lambda each: _place(each[0]))
    claims = {claim.claim_id: (claim, judgements) for claim, judgements in in_order}
    return Extraction(
        report.report_id,
        report.version_id,
        extractor,
        tuple(claim for claim, _ in claims.values()),
        {claim_id: judgements for claim_id, (_, judgements) in claims.items()},
    )


def _place(claim: Claim) -> tuple[int, int]:
    return claim.evidence.start, claim.evidence.end
