"""The bundled sample: pages from which a first ledger can be built without a network.

Its reports tell public facts about foreign forces in Iraq from 2014 to 2021 (and in Syria up to 2024) in the words
of this project. Every outlet, reporter and private person in them is invented.
"""

import csv
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable

from muster.model import DateOrigin, ReportHead

__all__ = ["find_sample_pages", "read_sample_heads"]

_PAGE_SUFFIXES = (".html", ".txt")


def find_sample_pages() -> list[Traversable]:
    """Pages of the sample in the order of their file names, which is about the order of what they tell.

    Each has `name` and `read_bytes`; in an ordinary installation each is a `pathlib.Path`.
    """
    folder = files(__name__) / "pages"
    pages = [page for page in folder.iterdir() if page.name.endswith(_PAGE_SUFFIXES)]
    return sorted(pages, key=lambda page: page.name)


def read_sample_heads() -> dict[str, ReportHead]:
    """What the text dumps among the pages do not say of themselves: day, outlet and address, by file name."""
    table = (files(__name__) / "sources.csv").read_text(encoding="utf-8")
    return {row["file"]: _head(row) for row in csv.DictReader(table.splitlines())}


def _head(row: dict[str, str]) -> ReportHead:
    return ReportHead(
        outlet=row["outlet"],
        url=row["url"],
        published_on=date.fromisoformat(row["published_on"]),
        date_origin=DateOrigin.GIVEN,
    )
