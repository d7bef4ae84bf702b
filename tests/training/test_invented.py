"""Invented reports: texts, marks and values fit each other, and what does not is told with its place."""

from pathlib import Path

import pytest
from invented import KEPT, complete, read_invented

from muster.lexicon import load_lexicon

REPORT = """Invented, for this test.

##### one
Norland will send {1:200 trainers} to Kesh next month, Ann Berg said. "We will not fight," she said.{p1}
-----
1 | personnel | increase | announced | OTHER:Norland | - | Ann Berg ~ Ann Berg | next month |
p1 | rules_out | OTHER:Norland
"""


def test_every_report_can_be_read_and_has_a_name_of_its_own():
    names = [text.doc for text in [*read_invented(), *read_invented(KEPT)]]
    assert len(names) == len(set(names)) > 2000


def test_marks_become_spans_of_the_text_without_them(tmp_path: Path):
    (tmp_path / "reports.txt").write_text(REPORT, encoding="utf-8")
    (report,) = read_invented(tmp_path)
    figure, position = report.claims
    assert report.text[figure["start"] : figure["end"]] == "200 trainers"
    assert [report.text[slice(*figure[slot])] for slot in ("speaker_text_span", "time_text_span")] == [
        "Ann Berg",
        "next month",
    ]
    assert report.text[: position["end"]].endswith("she said.")
    assert "{" not in report.text


def test_values_and_sentences_are_muster_s_own(tmp_path: Path):
    (tmp_path / "reports.txt").write_text(REPORT, encoding="utf-8")
    (report,) = read_invented(tmp_path)
    figure, position = complete(report, load_lexicon()).claims
    assert (figure["low"], figure["high"]) == (200, 200)
    assert report.text[position["start"] : position["end"]] == '"We will not fight," she said.'


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("{1:200 trainers}", "200 trainers}", "a brace closes what none opened"),
        ("{1:200 trainers}", "{1:200 trainers", "not closed"),
        ("{p1}", "", "expected a line for each of the marks"),
        ("-----\n", "", "expected a line of five dashes"),
        ("increase", "increased", "expected measure, aspect, status"),
        ("| next month", "| next year", "expected the words 'next year'"),
        ("rules_out | OTHER:Norland", "rules_out", "expected 2 values of a position"),
        ("rules_out", "ruled_out", "a stance first"),
    ],
)
def test_what_does_not_fit_is_told_with_file_and_report(tmp_path: Path, old: str, new: str, told: str):
    (tmp_path / "reports.txt").write_text(REPORT.replace(old, new), encoding="utf-8")
    with pytest.raises(ValueError, match=rf"reports\.txt, one: .*{told}"):
        read_invented(tmp_path)
