"""From a report to its claims, by rules and tables."""

from muster.extract.extractor import EXTRACTOR, extract_claims

__all__ = ["EXTRACTOR", "extract_claims"]
