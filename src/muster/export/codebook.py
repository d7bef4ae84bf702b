"""The codebook: what every column means, and of which type it is."""

from collections.abc import Mapping, Sequence

from muster.export.claim_table import CLAIM_COLUMNS, POSITION_COLUMNS
from muster.export.panel import PANEL_COLUMNS
from muster.export.statement_table import STATEMENT_COLUMNS

TABLES: Mapping[str, tuple[str, Sequence[str], tuple[str, ...]]] = {
    "claims": ("Claims that count something: one row for each mention in a report", CLAIM_COLUMNS, ("claim_id",)),
    "positions": ("Claims without a number: who wants, offers or rules out what", POSITION_COLUMNS, ("claim_id",)),
    "statements": (
        "One saying of a figure or position, with the claims that carry it",
        STATEMENT_COLUMNS,
        ("statement_id",),
    ),
    "panel": (
        "The level of an actor's forces in a place on the last day of each period",
        PANEL_COLUMNS,
        ("actor_id", "place_id", "measure", "period_start"),
    ),
}
"""Name of a table to what it holds, its columns and its key."""

COLUMNS: Mapping[str, tuple[str, str]] = {
    "claim_id": ("string", "Id of the claim, made from its report, words and reading"),
    "report_id": ("string", "Id of the report, made from its page"),
    "report_sha256": ("string", "SHA-256 of the stored page, in hexadecimal"),
    "url": ("string", "Address of the report, as far as it is known"),
    "outlet": ("string", "Who published the report"),
    "published_on": ("date", "Day of publication: since when a reader could know the claim"),
    "quote": ("string", "Exact words of the report that state it"),
    "quote_start": ("integer", "First character of the quote in the report's text, counted in code points from 0"),
    "quote_end": ("integer", "Character after the last one of the quote"),
    "speaker": ("string", "Who states it, by the fullest name in the report; blank: the outlet in its own voice"),
    "speaker_role": ("string", "Standing: named_official, unnamed_official, institution, outlet, expert, other"),
    "actor_id": (
        "string",
        "Whose forces: ISO 3166-1 alpha-3, alliance or group, OTHER:name; several between semicolons",
    ),
    "actor_as_written": ("string", "How the claim's sentence names them; several between semicolons"),
    "place_id": ("string", "Where: ISO 3166-1 alpha-3 or OTHER:region; several between semicolons"),
    "value_low": ("integer", "Least that the words state; blank: open below"),
    "value_high": ("integer", "Most that the words state; blank: open above"),
    "value_text": ("string", "The figure as written"),
    "approx": ("boolean", "Whether the words say about, some, nearly"),
    "measure": ("string", "What is counted: personnel, units, equipment, strikes, killed, wounded, captured"),
    "aspect": ("string", "How the count relates to the force: level, increase, decrease, cap, part; event, cumulative"),
    "status": ("string", "Modality: actual, announced, planned, pledged, requested, possible, denied"),
    "definition": ("string", "What the figure includes where the words say so; several between semicolons"),
    "valid_from": ("date", "First day of which the figure speaks"),
    "valid_to": (
        "date",
        "Last day of which the figure speaks; where it is so (actual), at most its report's day",
    ),
    "recorded_at": ("datetime", "Since when this ledger has it (UTC)"),
    "superseded_at": ("datetime", "Since when a newer reading of the report no longer finds it (UTC); blank: in force"),
    "review_state": ("string", "What reviewers made of it: unreviewed, accepted, corrected (shown so), rejected"),
    "extractor_version": ("string", "What found it"),
    "stance": ("string", "rules_out, opposes, supports, requests, offers, considers, denies_plan"),
    "about": ("string", "On what the position is"),
    "statement_id": ("string", "Id of the statement, made from its claims"),
    "claim_ids": ("string", "Claims that carry it, between semicolons"),
    "n_claims": ("integer", "Number of claims: of the statement, or that speak of the period"),
    "reasons": ("string", "Why the claims are one saying; several between semicolons"),
    "method": ("string", "Rule that joined them, with its version"),
    "actor_iso3": ("string", "ISO 3166-1 alpha-3 of the actor, XKX for Kosovo; blank where it is no country"),
    "actor_cow": ("integer", "Correlates of War code of the actor in the year; blank where it had none"),
    "place_iso3": ("string", "ISO 3166-1 alpha-3 of the place, XKX for Kosovo; blank for regions and seas"),
    "place_cow": ("integer", "Correlates of War code of the place in the year; blank where it had none"),
    "year": ("integer", "Year of the period"),
    "period_start": ("date", "First day of the period"),
    "best": ("integer", "Best value on the period's last day; blank: unknown, which is not zero"),
    "low": ("integer", "Least of the credible claims in force on that day"),
    "high": ("integer", "Most of the credible claims in force on that day; the range is no confidence interval"),
    "basis": ("string", "observed; carried: last known, older than a year; none: unknown"),
    "n_origins": ("integer", "Independent sources behind the value; copies count once"),
    "n_official": ("integer", "How many of the claims that speak of the period an official or institution states"),
    "n_conflicts": ("integer", "Disagreements in which one of those claims stands"),
    "last_claim_on": ("date", "Day of publication of the last claim behind the value"),
    "known_on": ("date", "Only what was published by this day was used; blank: everything in the ledger"),
    "ledger_version": ("string", "Digest of the ledger: equal digests give equal tables"),
}
"""Column to its type and meaning; one meaning for a name in every table."""


def format_codebook(span_words: str) -> str:
    """The codebook as Markdown."""
    parts = [
        "# Codebook",
        "",
        "Files are UTF-8 with a header, commas between, line feeds at the end of lines. Blank is missing; unknown is",
        "not zero. Days are ISO 8601, instants UTC. A cell of a CSV file that begins with = + - @ has an apostrophe",
        "before it, so that no spreadsheet runs it; Parquet files have the words as they are.",
        f"A period of the panel is a {span_words}.",
        "Kosovo is XKX, which is no official code of ISO 3166.",
    ]
    for name, (title, columns, key) in TABLES.items():
        parts += [
            "",
            f"## {name}",
            "",
            f"{title}. Key: {', '.join(key)}.",
            "",
            "| column | type | meaning |",
            "| --- | --- | --- |",
        ]
        parts += [f"| {column} | {COLUMNS[column][0]} | {COLUMNS[column][1]} |" for column in columns]
    return "\n".join(parts) + "\n"
