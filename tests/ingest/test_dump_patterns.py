"""Thirty-two pages of boilerplate, as people copy them: which lines are the report.

`dumps/stories.txt` are five stories of our own, a title and five paragraphs each. `dumps/layouts.txt` says what stands
around them: `%` and the number of the story start a dump; t is its title, b1 to b5 its paragraphs, a and c a line
beside the report and a caption.
"""

from pathlib import Path

import pytest

from muster.ingest.dump import find_passages
from muster.ingest.head import find_dump_head
from muster.model import PassageRole

FOLDER = Path(__file__).parent / "dumps"
STORIES = [block.splitlines() for block in (FOLDER / "stories.txt").read_text(encoding="utf-8").strip().split("\n\n")]
LAYOUTS = (FOLDER / "layouts.txt").read_text(encoding="utf-8").strip().removeprefix("%").split("\n%")


def make_dump(layout):
    """Lines of the dump, each with what it is: title, body, caption or aside."""
    number, *rows = layout.strip().splitlines()
    story = STORIES[int(number)]
    lines = []
    for row in rows:
        kind, words = row[0], row[2:]
        if kind == "t":
            lines.append((story[0], PassageRole.TITLE))
        elif kind == "b":
            lines.append((story[int(row[1])], PassageRole.BODY))
        else:
            lines.append((words, PassageRole.CAPTION if kind == "c" else PassageRole.ASIDE))
    return lines


def label(layout):
    """Each line with what it is and what it was taken for."""
    lines = make_dump(layout)
    text = "\n".join(words for words, _ in lines)
    found = {passage.start: passage.role for passage in find_passages(text)}
    start, labelled = 0, []
    for words, role in lines:
        labelled.append((words, role, found[start]))
        start += len(words) + 1
    return labelled


DUMPS = [label(layout) for layout in LAYOUTS]


def count_words(of):
    return sum(len(words.split()) for dump in DUMPS for words, role, found in dump if of(role, found))


def test_there_are_dumps_enough():
    assert len(DUMPS) >= 30
    assert len({tuple(words for words, role, _ in dump if role is PassageRole.ASIDE) for dump in DUMPS}) == len(DUMPS)


@pytest.mark.parametrize("number", range(len(DUMPS)))
def test_no_paragraph_of_a_report_is_lost(number):
    lost = [words for words, role, found in DUMPS[number] if role is PassageRole.BODY and found is PassageRole.ASIDE]
    assert not lost


def test_lines_around_reports_are_told_apart():
    body = PassageRole.BODY
    right = count_words(lambda role, found: role is found is body)
    wrong = count_words(lambda role, found: (role is body) is not (found is body))
    assert 2 * right / (2 * right + wrong) > 0.98  # measured .99 when written
    titles = [found is PassageRole.TITLE for dump in DUMPS for _, role, found in dump if role is PassageRole.TITLE]
    assert sum(titles) / len(titles) > 0.9
    captions = [
        found is not PassageRole.BODY for dump in DUMPS for _, role, found in dump if role is PassageRole.CAPTION
    ]
    assert all(captions)


def test_days_are_found_where_they_are_printed_in_full_and_never_wrong():
    days = ("2016-03-14", "2017-04-06", "2016-06-08", "2016-11-18", "2018-10-11")
    found = []
    for layout, dump in zip(LAYOUTS, DUMPS, strict=True):
        text = "\n".join(words for words, *_ in dump)
        day = find_dump_head(text, find_passages(text)).published_on
        found.append((day.isoformat() if day else None, days[int(layout.strip()[0])]))
    assert all(day in (None, right) for day, right in found)
    assert sum(day is not None for day, _ in found) == 16  # all that are printed with a year, and say no later change
