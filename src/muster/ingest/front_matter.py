"""What a Markdown file says of itself above its text, between two lines of three dashes ("title: …", "date: …")."""

import re
from dataclasses import dataclass

from muster.ingest.dates import find_metadata_date
from muster.model import DateOrigin, ReportHead

_FRONT = re.compile(r"---[ \t]*\r?\n(?P<fields>(?:[^\n]{0,500}\n){1,40}?)---[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"(?P<name>[A-Za-z_]{1,30}):[ \t]+(?P<value>\S[^\r\n]*)")
# What tells the fields from a text between two lines of dashes.
_TELLING = frozenset(("title", "date"))


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields told of the report, and the character of the text behind them."""

    head: ReportHead
    end: int


def find_front_matter(text: str) -> FrontMatter | None:
    """Fields above the text, None where it begins at once; fields of other names are passed over."""
    match = _FRONT.match(text)
    if not match:
        return None
    found = [field for line in match["fields"].splitlines() if (field := _FIELD.match(line))]
    fields = {field["name"].lower(): field["value"].strip().strip("\"'") or None for field in found}
    if not _TELLING & fields.keys():
        return None
    day = find_metadata_date(fields.get("date") or "")
    head = ReportHead(
        title=fields.get("title"),
        outlet=fields.get("outlet"),
        author=fields.get("author"),
        published_on=day,
        date_origin=DateOrigin.METADATA if day else None,
        url=fields.get("url"),
    )
    return FrontMatter(head, match.end())
