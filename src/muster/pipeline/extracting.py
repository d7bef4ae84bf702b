"""Extracting: a report to its claims, by the model of the package, or by the rules alone where it has none."""

from muster.extract import EXTRACTOR, extract_claims
from muster.judge import judge_claims, load_model
from muster.lexicon import Lexicon
from muster.model import Extraction, Report


def extractor_in_use() -> str:
    """Name and version of what `extract` extracts with; extractions in the ledger carry it."""
    model = load_model()
    return model.name if model else EXTRACTOR


def extract(report: Report, lexicon: Lexicon, by_rules: bool = False) -> Extraction:
    """Claims of the report, with a judgement for every slot; `by_rules` leaves the model out."""
    model = None if by_rules else load_model()
    return judge_claims(report, lexicon, model) if model else extract_claims(report, lexicon)
