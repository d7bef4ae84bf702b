"""Fields above the text of a Markdown file."""

from datetime import date

import pytest

from muster.ingest import read_report
from muster.ingest.front_matter import find_front_matter
from muster.model import DateOrigin, Page, PassageRole

FRONT = """---
title: "Norland will halve its force"
date: 2021-06-11
outlet: Harbour Evening News
tags:
  - army
---
"""
TOLD = "Norland will send 200 soldiers to Orla, its minister said on Monday.\n"


@pytest.mark.parametrize("end_of_line", ["\n", "\r\n"])
def test_fields_make_the_head_and_are_no_part_of_the_text(end_of_line):
    report = read_report(Page(f"{FRONT}\n{TOLD}".replace("\n", end_of_line).encode(), "a.md"))
    assert (report.head.title, report.head.outlet) == ("Norland will halve its force", "Harbour Evening News")
    assert (report.head.published_on, report.head.date_origin) == (date(2021, 6, 11), DateOrigin.METADATA)
    read = [report.text[p.start : p.end] for p in report.passages if p.role is not PassageRole.ASIDE]
    assert read == [TOLD.strip()]


def test_what_the_fields_lack_is_read_in_the_text():
    report = read_report(Page(f"---\ndate: 2021-06-11\n---\n# Norland sends 200\n\n{TOLD}".encode(), "a.md"))
    assert (report.head.title, report.head.published_on) == ("Norland sends 200", date(2021, 6, 11))


@pytest.mark.parametrize(
    "text",
    [
        TOLD,
        f"---\n{TOLD}---\n{TOLD}",
        f"---\ntitle: Norland\n{TOLD}",
        f"{TOLD}---\ntitle: Norland\n---\n",
        "---\n" * 50_000,
    ],
)
def test_other_texts_have_none(text):
    assert find_front_matter(text) is None
