"""Mistakes are grouped by slot and cause, each with the sentence that it was made in."""

import pytest

from muster.evaluate import Annotation, Cause, group_mistakes, parse_annotation, score_claims
from muster.lexicon import Lexicon
from muster.model import Passage, PassageRole, Report, ReportHead

TEXT = "Norway has 600 soldiers in Iraq. Denmark sent 90 trainers. France opposes sending troops to Iraq."


@pytest.fixture
def report() -> Report:
    return Report("0" * 64, TEXT, (Passage(0, len(TEXT), PassageRole.BODY),), (), ReportHead(), "utf-8", "test")


def figure(quote: str, **changed: object) -> Annotation:
    start = TEXT.index(quote)
    number = int("".join(filter(str.isdigit, quote)))
    record = {"kind": "quantity", "start": start, "end": start + len(quote), "quote": quote, "low": number}
    record |= {"high": number, "measure": "personnel", "aspect": "level", "status": "actual"}
    return parse_annotation(record | {"actor": ["NOR"], "place": ["IRQ"]} | changed)


def stance(words: str, name: str) -> Annotation:
    start = TEXT.index(words)
    return parse_annotation(
        {"kind": "position", "start": start, "end": start + len(words), "stance": name, "actor": ["FRA"]}
    )


def causes(
    report: Report, lexicon: Lexicon, gold: list[Annotation], found: list[Annotation]
) -> dict[tuple[str, str], Cause]:
    scores = score_claims({"a": gold}, {"a": found})
    grouped = group_mistakes(scores.mistakes, lambda doc: report if doc == "a" else None, lexicon)
    return {(cause.slot, cause.words): cause for cause in grouped}


def test_a_wrong_label_is_told_as_one_for_the_other(report: Report, lexicon: Lexicon) -> None:
    told = causes(report, lexicon, [figure("600 soldiers")], [figure("600 soldiers", aspect="part")])
    assert list(told) == [("aspect", "part for level")]
    assert told["aspect", "part for level"].shown[0].sentence == "Norway has 600 soldiers in Iraq."


@pytest.mark.parametrize(
    ("gold", "found", "words"),
    [
        (["NOR"], ["DNK"], "another found, the right one stands in the sentence"),
        (["FRA"], ["NOR"], "another found, the right one stands elsewhere in the report"),
        (["BRA"], ["NOR"], "another found, the right one is no name that the lexicon finds in the report"),
        (["NOR"], [], "none found, the right one stands in the sentence"),
        (["NOR", "FRA"], ["NOR"], "only some of several found"),
        (["NOR"], ["NOR", "FRA"], "one too many found"),
        ([], ["NOR"], "found where none is"),
    ],
)
def test_a_wrong_actor_is_told_by_where_the_right_one_stands(
    report: Report, lexicon: Lexicon, gold: list[str], found: list[str], words: str
) -> None:
    told = causes(report, lexicon, [figure("600 soldiers", actor=gold)], [figure("600 soldiers", actor=found)])
    assert list(told) == [("actor", words)]


def test_a_missed_figure_is_told_by_whether_it_was_proposed(report: Report, lexicon: Lexicon) -> None:
    told = causes(report, lexicon, [figure("90 trainers")], [])
    assert list(told) == [("missed quantity", "figure judged no claim (personnel)")]


def test_a_figure_taken_for_another_measure_is_told_on_both_sides(report: Report, lexicon: Lexicon) -> None:
    told = causes(report, lexicon, [figure("90 trainers")], [figure("90 trainers", measure="killed")])
    assert set(told) == {("missed quantity", "killed for personnel"), ("spurious quantity", "killed for personnel")}


def test_positions_are_told_by_their_stance(report: Report, lexicon: Lexicon) -> None:
    told = causes(report, lexicon, [stance("opposes sending troops", "opposes")], [])
    assert list(told) == [("missed position", "no position seen (opposes)")]
    told = causes(report, lexicon, [], [stance("opposes sending troops", "supports")])
    assert list(told) == [("spurious position", "position seen where none is annotated (supports)")]


def test_the_largest_group_comes_first_and_unreadable_reports_are_left_out(report: Report, lexicon: Lexicon) -> None:
    gold = {"a": [figure("600 soldiers"), figure("90 trainers")], "b": [figure("90 trainers")]}
    found = {"a": [figure("600 soldiers", aspect="part"), figure("90 trainers", aspect="part", status="planned")]}
    grouped = group_mistakes(score_claims(gold, found).mistakes, lambda doc: report if doc == "a" else None, lexicon)
    assert [(cause.words, len(cause.shown)) for cause in grouped] == [("part for level", 2), ("planned for actual", 1)]
