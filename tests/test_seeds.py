"""The five reports that Muster must understand first, and the questions about them that it must answer."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from muster.lexicon import load_lexicon
from muster.model import Measure, View
from muster.pipeline import Given, add_sources, answer_words, read_conflicts, read_given, read_series, read_sums
from muster.reconcile import find_stories
from muster.reconcile.equations import Verdict
from muster.store import Ledger

SEEDS = Path(__file__).parents[2] / "shared" / "gold" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the five reports lie outside the project")

NAMES = load_lexicon()
EVERYTHING = View()


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("seeds") / "seeds.ledger"
    given = Given(by_name=read_given(SEEDS / "dates.csv"))
    with Ledger.open(path) as opened:
        list(add_sources(opened, [SEEDS / "text"], given, NAMES, lambda: datetime(2026, 1, 1, tzinfo=UTC)))
        yield opened


@pytest.mark.parametrize(
    ("month", "best", "decided"),
    [
        ("December 2014", 1500, 3100),
        ("December 2015", 3500, None),
        ("September 2016", 4600, 5200),
        ("February 2021", 2500, None),
    ],
)
def test_how_many_us_troops_were_in_iraq(ledger: Ledger, month: str, best: int, decided: int | None):
    answer = answer_words(ledger, f"How many US troops were in Iraq in {month}?", EVERYTHING, NAMES)
    assert (answer.known, answer.best) == (True, best)
    assert answer.citations
    if decided:
        assert f"{decided:,}" in answer.sentence


def test_4600_and_600_make_5200_and_560_is_a_separate_earlier_step(ledger: Ledger):
    (found,) = [each for each in read_sums(ledger, EVERYTHING, NAMES) if each.total.claim.figure.low == 5200]
    assert found.verdict is Verdict.HOLDS
    assert "560" in found.sentence
    assert "separate earlier step" in found.sentence
    assert all("560" not in entry.claim.figure.text for entry in found.terms)


def test_1500_and_another_1500_are_100_short_of_3100(ledger: Ledger):
    sums = [each for each in read_sums(ledger, EVERYTHING, NAMES) if each.total.claim.figure.low == 3100]
    assert any("100 short" in each.sentence and len(each.terms) == 2 for each in sums)


@pytest.mark.parametrize(
    ("question", "actor", "words"),
    [
        ("Who pledged trainers for Iraq?", "COALITION", "1,500"),
        ("Who ruled out ground troops in Syria?", "NATO", "ruled out"),
        ("Who said Iraq needs no foreign ground troops?", "IRQ", "opposed"),
        ("Who asked other nations for special forces?", "USA", "asked"),
        ("Who has no plans to send more troops to Iraq?", "USA", "denied a plan"),
        ("Who is willing to send more troops to Iraq?", "USA", "more troops"),
    ],
)
def test_who_pledged_asked_for_ruled_out_or_denied_what(ledger: Ledger, question: str, actor: str, words: str):
    answer = answer_words(ledger, question, EVERYTHING, NAMES)
    assert answer.known
    assert words in answer.sentence
    assert any(actor in entry.claim.actors for entry in answer.citations)


def test_no_plans_stands_beside_willing_to_send(ledger: Ledger):
    conflicts = [each for each in read_conflicts(ledger, EVERYTHING, NAMES) if each.disagrees]
    assert any("willing" in each.sentence and "no plans" in each.sentence for each in conflicts)


def test_nato_goes_from_500_to_4000_and_the_coalitions_5000_is_no_contradiction(ledger: Ledger):
    series = read_series(ledger, "NATO", "IRQ", Measure.PERSONNEL, EVERYTHING, NAMES)
    assert series.steps[0].best == 500
    assert {entry.claim.figure.low for entry in series.plans} >= {4000}
    coalition = read_series(ledger, "COALITION", "IRQ", Measure.PERSONNEL, EVERYTHING, NAMES)
    assert 5000 in {entry.claim.figure.low for entry in coalition.plans}
    disputed = [each for each in read_conflicts(ledger, EVERYTHING, NAMES) if each.disagrees]
    assert not [each for each in disputed if {"NATO", "COALITION"} <= {a for e in each.entries for a in e.claim.actors}]


def test_two_outlets_carry_one_story_with_a_garbled_name(ledger: Ledger):
    reports = {report.head.outlet: report.report_id for report in ledger.read_reports()}
    stories = find_stories(ledger.read_entries())
    pair = {reports["SouthFront"], reports["People"]}
    assert any(pair <= set(story.report_ids) for story in stories)


def test_each_outlet_names_the_enemy_and_the_speaker_in_its_own_way(ledger: Ledger):
    entries = ledger.read_entries()
    assert all(entry.claim.evidence.quote in ledger.read_report(entry.claim.report_id).text for entry in entries)
    assert not list(ledger.check())
