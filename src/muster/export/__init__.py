"""Files for other tools: claims, statements and the panel of series, with their codebook and citations."""

from muster.export.citation import format_bibtex, format_citation, format_source, make_csl
from muster.export.claim_table import CLAIM_COLUMNS, POSITION_COLUMNS, find_review_state, find_written, make_claim_row
from muster.export.codebook import COLUMNS, TABLES, format_codebook
from muster.export.package import Written, make_description, make_schema, write_export
from muster.export.panel import PANEL_COLUMNS, Span, make_panel_rows
from muster.export.parquet import can_write_parquet, write_parquet
from muster.export.statement_table import STATEMENT_COLUMNS, make_statement_row
from muster.export.table_file import format_cell, format_csv, write_csv
from muster.export.tables import Asked, find_keys, find_rows

__all__ = [
    "CLAIM_COLUMNS",
    "COLUMNS",
    "PANEL_COLUMNS",
    "POSITION_COLUMNS",
    "STATEMENT_COLUMNS",
    "TABLES",
    "Asked",
    "Span",
    "Written",
    "can_write_parquet",
    "find_keys",
    "find_review_state",
    "find_rows",
    "find_written",
    "format_bibtex",
    "format_cell",
    "format_citation",
    "format_codebook",
    "format_csv",
    "format_source",
    "make_claim_row",
    "make_csl",
    "make_description",
    "make_panel_rows",
    "make_schema",
    "make_statement_row",
    "write_csv",
    "write_export",
    "write_parquet",
]
