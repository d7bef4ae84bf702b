"""Files for other tools: claims, statements and the panel of series, with their codebook and citations."""

from muster.export.citation import format_bibtex, format_citation, format_source, make_csl
from muster.export.claim_table import CLAIM_COLUMNS, POSITION_COLUMNS, find_review_state, find_written, make_claim_row
from muster.export.table_file import format_csv

__all__ = [
    "CLAIM_COLUMNS",
    "POSITION_COLUMNS",
    "find_review_state",
    "find_written",
    "format_bibtex",
    "format_citation",
    "format_csv",
    "format_source",
    "make_claim_row",
    "make_csl",
]
