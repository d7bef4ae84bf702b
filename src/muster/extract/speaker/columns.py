"""Columns: whose opinion a report is as a whole, where it says so itself."""

import re

from muster.extract.speaker.people import NAME, strip_titles
from muster.lexicon.phrases import phrase_choice

# "The opinions expressed in this commentary are solely those of Ann Berg and Jo Moss."
_SIGNED = re.compile(
    rf"""
    \b(?i:opinions?|views?)\s(?:expressed\s)?
    (?:(?:[\w,]+\s){{0,4}}?this\s(?:{phrase_choice("columns.pieces")})\s)?
    (?:are|is)\s(?:(?:solely|entirely|only)\s)?(?:those|that)\sof\s+(?P<authors>[^\n]{{3,120}})
    """,
    re.VERBOSE,
)
_AND = re.compile(r",\s(?:and\s)?|\sand\s")


def find_authors(text: str) -> tuple[str, ...]:
    """Names of those whose opinions the report says it holds, without titles; none where it is no such column."""
    signed = _SIGNED.search(text)
    if not signed:
        return ()
    names = ([*NAME.finditer(part)] for part in _AND.split(signed["authors"]))
    authors = (strip_titles(found[-1].group()).rstrip(".") for found in names if found)
    return tuple(author for author in dict.fromkeys(authors) if " " in author)
