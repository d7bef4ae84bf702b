"""Extracting: a report to its claims, by the model of the package, or by the rules alone where it has none."""

from muster.extract import EXTRACTOR, extract_claims
from muster.judge.card import extractor_name, model_name
from muster.lexicon import Lexicon
from muster.model import Extraction, Report


def extractor_in_use() -> str:
    """Name and version of what `extract` extracts with; extractions in the ledger carry it."""
    name = model_name()
    return extractor_name(name) if name else EXTRACTOR


def extract(report: Report, lexicon: Lexicon, by_rules: bool = False) -> Extraction:
    """Claims of the report, with a judgement for every slot; `by_rules` leaves the model out."""
    if by_rules or model_name() is None:
        return extract_claims(report, lexicon)
    # The libraries that run the model take half a second to load, and most commands never extract.
    from muster.judge.extractor import judge_claims
    from muster.judge.model import load_model

    model = load_model()
    return judge_claims(report, lexicon, model) if model else extract_claims(report, lexicon)
