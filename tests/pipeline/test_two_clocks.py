"""The two clocks through the whole pipeline: when a figure was reported, and when the ledger learned it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from muster.lexicon import load_lexicon
from muster.model import DateOrigin, Decision, Measure, ReportHead, Review, View
from muster.pipeline import Given, add_sources, answer_words, append_decision, read_reviewed, read_series
from muster.reconcile.explain import explain_value
from muster.store import Ledger

NAMES = load_lexicon()
START = datetime(2025, 1, 1, tzinfo=UTC)
REPORTS = (
    ("2024-10-01", "About 900 US troops are in Syria, Pentagon spokesman Ivan Example told reporters on Tuesday."),
    ("2024-10-03", "There are 900 US soldiers in Syria, the Pentagon said."),
    ("2024-11-12", "The United States has 1,500 troops in Syria, officials said."),
    ("2024-12-20", "About 2,000 US troops have been in Syria since June, the Pentagon said on Thursday."),
    ("2025-02-01", "The United States will withdraw 600 troops from Syria, the Pentagon said."),
    ("2025-04-18", "There are 1,400 US troops in Syria, Pentagon spokesman Ivan Example said."),
)
SYRIA = ("USA", "SYR", Measure.PERSONNEL)
FEW = settings(max_examples=12, deadline=None)
SOME = st.lists(st.integers(0, len(REPORTS) - 1), min_size=2, max_size=5, unique=True)


def given_for(numbers):
    heads = {}
    for number in numbers:
        on = date.fromisoformat(REPORTS[number][0])
        heads[f"{number}.txt"] = ReportHead(
            outlet=f"Paper {number}",
            published_on=on,
            date_origin=DateOrigin.GIVEN,
            url=f"https://paper.example/{number}",
        )
    return Given(by_name=heads)


def write(folder, numbers):
    paths = [Path(folder) / f"{number}.txt" for number in numbers]
    for path, number in zip(paths, numbers, strict=True):
        path.write_text(f"A report of the day\n\n{REPORTS[number][1]} The talks went on, and nobody left the hall.\n")
    return paths


def add(ledger, folder, numbers, at=START):
    list(add_sources(ledger, write(folder, numbers), given_for(numbers), NAMES, lambda: at))


def read(ledger, view):
    return read_series(ledger, *SYRIA, view, NAMES)


def claim_ids(ledger, view):
    return {entry.claim.claim_id for entry in read_reviewed(ledger, view)}


@FEW
@given(numbers=SOME, rejected=st.booleans())
def test_nothing_recorded_later_changes_an_earlier_view(numbers, rejected):
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "test.ledger") as ledger:
        seen = {}
        for hours, number in enumerate(numbers, 1):
            at = START + timedelta(hours=hours)
            add(ledger, folder, [number], at)
            view = View(recorded_by=at)
            seen[view] = read(ledger, view)
        if rejected:
            target = ledger.read_entries()[0].claim.claim_id
            later = START + timedelta(days=2)
            append_decision(ledger, Review(target, Decision.REJECT, "ann", reason="misread"), lambda: later)
            assert any(entry.is_rejected for entry in read_reviewed(ledger, View()))
        assert {view: read(ledger, view) for view in seen} == seen


@FEW
@given(numbers=SOME, days=st.lists(st.dates(date(2024, 9, 1), date(2025, 5, 1)), min_size=2, max_size=5))
def test_raising_known_on_only_adds_claims(numbers, days):
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "test.ledger") as ledger:
        add(ledger, folder, numbers)
        known = [claim_ids(ledger, View(known_on=day)) for day in sorted(days)]
        assert all(earlier <= later for earlier, later in pairwise(known))
        assert known[-1] <= claim_ids(ledger, View())


@FEW
@given(numbers=SOME, order=st.randoms(use_true_random=False))
def test_neither_the_order_of_sources_nor_the_hour_changes_a_trace(numbers, order):
    shuffled = list(numbers)
    order.shuffle(shuffled)
    told = []
    for chosen, at in ((numbers, START), (shuffled, START + timedelta(days=3))):
        with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "test.ledger") as ledger:
            add(ledger, folder, chosen, at)
            trace = explain_value(read(ledger, View()), date(2025, 3, 1), NAMES)
            told.append((ledger.digest(), trace.sentence, [line.sentence for line in trace.lines]))
    assert told[0] == told[1]


def test_a_late_disclosure_changes_the_past_for_those_who_know_it_and_only_for_them(tmp_path):
    question = "How many US troops were in Syria in November 2024?"
    with Ledger.open(tmp_path / "test.ledger") as ledger:
        add(ledger, tmp_path, [0, 1, 3])
        before, after = (
            answer_words(ledger, question, View(known_on=date(2024, 12, day)), NAMES).best for day in (19, 20)
        )
        assert (before, after) == (900, 2000)


def test_one_that_was_recorded_late_is_known_by_its_day_and_not_held_before(tmp_path):
    with Ledger.open(tmp_path / "test.ledger") as ledger:
        add(ledger, tmp_path, [0])
        add(ledger, tmp_path, [3], START + timedelta(days=30))
        then = View(known_on=date(2024, 12, 20), recorded_by=START + timedelta(days=1))
        now = replace(then, recorded_by=None)
        assert len(claim_ids(ledger, then)) < len(claim_ids(ledger, now))
        assert {step.best for step in read(ledger, then).steps} == {900}
