"""Appending and reading back."""

import contextlib
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from muster.errors import BrokenPromise, LedgerError, UsageError
from muster.model import Evidence, Judgement, Measure, Page, PositionClaim, Stance, View
from muster.store import Failure


def add(ledger, *stories, recorded_at):
    with ledger.writing():
        return [story.append_to(ledger, recorded_at) for story in stories]


def add_claims(ledger, story, claims, recorded_at):
    """The story with these claims in place of its own."""
    return add(ledger, replace(story, extraction=replace(story.extraction, claims=claims)), recorded_at=recorded_at)


def test_a_story_comes_back_as_it_was_appended(ledger, synthetic):
    story = synthetic.make_story(1)
    assert add(ledger, story, recorded_at=synthetic.at(0)) == [2]
    assert ledger.read_page(story.page.sha256) == story.page
    assert ledger.read_report(story.report.report_id) == story.report
    found = ledger.read_entries()
    assert tuple(entry.claim for entry in found) == story.extraction.claims
    assert {entry.head for entry in found} == {story.report.head}
    assert {entry.page_sha256 for entry in found} == {story.page.sha256}
    assert {(entry.recorded_at, entry.extractor) for entry in found} == {(synthetic.at(0), "rules 1")}


def test_judgements_come_back_with_the_claim_that_they_explain(ledger, synthetic):
    story = synthetic.make_story(1)
    add(ledger, story, recorded_at=synthetic.at(0))
    claim_id = story.extraction.claims[0].claim_id
    assert ledger.read_judgements(claim_id) == {"actor": Judgement("nearest name", 0.75)}
    assert ledger.read_judgements("c-unknown") == {}


def test_a_position_comes_back_as_it_was_appended(ledger, synthetic):
    story = synthetic.make_story(1, figures=())
    evidence = Evidence("Norland had", 12, 23, story.report.text[12:74], 12)
    position = PositionClaim(
        report_id=story.report.report_id,
        evidence=evidence,
        actors=("NATO",),
        stance=Stance.RULES_OUT,
        about="ground troops",
    )
    assert add_claims(ledger, story, (position,), synthetic.at(0)) == [1]
    assert [entry.claim for entry in ledger.read_entries(kind="position", actor="NATO")] == [position]


def test_adding_twice_changes_nothing(ledger, synthetic):
    stories = [synthetic.make_story(number) for number in range(5)]
    add(ledger, *stories, recorded_at=synthetic.at(0))
    before = (ledger.digest(), ledger.counts(), ledger.read_entries(), list(ledger._connection.iterdump()))
    assert add(ledger, *stories, recorded_at=synthetic.at(9)) == [0] * 5
    assert (ledger.digest(), ledger.counts(), ledger.read_entries(), list(ledger._connection.iterdump())) == before


def test_each_append_says_whether_it_was_new(ledger, synthetic):
    story = synthetic.make_story(1)
    for new in (True, False):
        with ledger.writing():
            assert ledger.append_page(story.page, synthetic.at(0)) is new
            assert ledger.append_report(story.report, synthetic.at(0)) is new
            assert ledger.append_extraction(story.extraction, synthetic.at(0)) == (2 if new else 0)
            assert ledger.append_failure("a.txt", "NoText", "no text of its own", synthetic.at(0)) is new


def test_the_same_bytes_from_another_source_are_kept_once(ledger, synthetic):
    with ledger.writing():
        assert ledger.append_page(Page(b"same", "first.html"), synthetic.at(0))
        assert not ledger.append_page(Page(b"same", "second.html"), synthetic.at(0))
    assert ledger.read_page(Page(b"same", "").sha256).source == "first.html"


def test_pages_are_kept_compressed(ledger, synthetic):
    with ledger.writing():
        ledger.append_page(Page(b"troops " * 10_000, "long.txt"), synthetic.at(0))
    assert ledger._connection.execute("SELECT size, length(content) < 700 FROM pages").fetchone() == (70_000, 1)


def test_what_is_known_can_be_asked_before_any_work_is_done(ledger, synthetic):
    story = synthetic.make_story(1)
    version_id = story.report.version_id
    assert not ledger.has_page(story.page.sha256)
    assert not ledger.has_extraction(version_id, "rules 1")
    add(ledger, story, recorded_at=synthetic.at(0))
    assert ledger.has_page(story.page.sha256)
    assert ledger.has_extraction(version_id, "rules 1")
    assert not ledger.has_extraction(version_id, "rules 2")


def test_entries_can_be_asked_for_by_what_they_say(ledger, synthetic):
    add(
        ledger,
        synthetic.make_story(1, (600,), actors=("USA", "GBR"), places=("IRQ", "SYR")),
        synthetic.make_story(2, (600,), actors=("USA",), places=("IRQ",)),
        synthetic.make_story(3, (600,), actors=("GBR",), places=("SYR", "SYR")),
        recorded_at=synthetic.at(0),
    )

    def numbers(**wanted):
        return [entry.head.title[-1] for entry in ledger.read_entries(**wanted)]

    assert sorted(numbers(actor="USA")) == ["1", "2"]
    assert sorted(numbers(place="SYR")) == ["1", "3"]
    assert numbers(actor="USA", place="SYR") == ["1"]
    assert numbers(actor="FRA") == []
    assert len(numbers(measure=Measure.PERSONNEL, kind="quantity")) == 3
    assert numbers(measure=Measure.KILLED) == numbers(kind="position") == []
    assert numbers(report_id=synthetic.make_story(2).report.report_id) == ["2"]


@pytest.mark.parametrize(
    "wanted",
    [{"actor": "USA"}, {"place": "IRQ"}, {"actor": "USA", "place": "IRQ"}, {"report_id": "r-1"}],
)
def test_what_is_searched_stands_in_an_index(ledger, wanted):
    asked = []
    ledger._connection.set_trace_callback(asked.append)
    ledger.read_entries(**wanted)
    ledger._connection.set_trace_callback(None)
    (query,) = [sql for sql in asked if sql.startswith("SELECT")]
    plan = [step[3] for step in ledger._connection.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert plan
    assert not [step for step in plan if step.startswith("SCAN")]


def test_entries_are_in_order_of_publication_then_of_the_text_whatever_the_order_of_adding(ledger, synthetic):
    late, early, undated = (
        synthetic.make_story(number, (5200, 600), published_on=on)
        for number, on in enumerate((synthetic.day(9), synthetic.day(2), None))
    )
    add(ledger, undated, late, early, recorded_at=synthetic.at(0))
    found = [(entry.head.title[-1], entry.claim.figure.low) for entry in ledger.read_entries()]
    assert found == [("1", 600), ("1", 5200), ("0", 600), ("0", 5200), ("2", 600), ("2", 5200)]
    assert [report.head.title[-1] for report in ledger.read_reports()] == ["1", "0", "2"]


def test_an_error_in_the_middle_of_a_report_leaves_nothing_of_it(ledger, synthetic):
    add(ledger, synthetic.make_story(1), recorded_at=synthetic.at(0))
    before = list(ledger._connection.iterdump())
    with pytest.raises(BrokenPromise):
        add(ledger, synthetic.make_story(2), a_story_that_breaks(synthetic), recorded_at=synthetic.at(1))
    assert list(ledger._connection.iterdump()) == before
    assert add(ledger, synthetic.make_story(2), recorded_at=synthetic.at(1)) == [2]


def test_appending_outside_a_transaction_is_refused(ledger, synthetic):
    with pytest.raises(LedgerError, match="inside writing"):
        ledger.append_page(Page(b"x", "x.txt"), synthetic.at(0))


def test_a_transaction_inside_another_is_refused(ledger):
    with pytest.raises(LedgerError, match="one writing"), ledger.writing(), ledger.writing():
        pass
    with ledger.writing():
        pass


def a_story_that_breaks(synthetic):
    """A story whose claims quote another text."""
    story, other = synthetic.make_story(1), synthetic.make_story(12345)
    moved = tuple(replace(claim, report_id=story.report.report_id) for claim in other.extraction.claims)
    return replace(story, extraction=replace(story.extraction, extractor="rules 9", claims=moved))


def test_a_claim_whose_quote_does_not_stand_in_the_text_stops_the_run(ledger, synthetic):
    with pytest.raises(BrokenPromise, match="expected quote '600 troops' at 28 to 38, found 'troops in '"):
        add(ledger, a_story_that_breaks(synthetic), recorded_at=synthetic.at(0))
    assert set(ledger.counts().values()) == {0}


def pass_over_a_broken_promise(ledger, synthetic, and_then):
    with ledger.writing():
        synthetic.make_story(7).append_to(ledger)
        with contextlib.suppress(BrokenPromise):
            a_story_that_breaks(synthetic).append_to(ledger)
        and_then()


@pytest.mark.parametrize("goes_on", [True, False])
def test_an_error_that_is_passed_over_inside_a_transaction_still_leaves_nothing_of_it(ledger, synthetic, goes_on):
    def and_then():
        if goes_on:
            ledger.append_page(Page(b"x", "x.txt"), synthetic.at(0))

    with pytest.raises(LedgerError, match="an append failed before"):
        pass_over_a_broken_promise(ledger, synthetic, and_then)
    assert set(ledger.counts().values()) == {0}


def test_a_report_needs_its_page_and_an_extraction_its_report(ledger, synthetic):
    story = synthetic.make_story(1)
    with pytest.raises(LedgerError, match="append it first"), ledger.writing():
        ledger.append_report(story.report, synthetic.at(0))
    with pytest.raises(LedgerError, match=story.report.version_id), ledger.writing():
        ledger.append_extraction(story.extraction, synthetic.at(0))


def test_claims_of_another_report_are_refused(ledger, synthetic):
    story, other = synthetic.make_story(1), synthetic.make_story(2)
    with pytest.raises(LedgerError, match=other.report.report_id):
        add_claims(ledger, story, other.extraction.claims, synthetic.at(0))


def test_an_unknown_page_or_report_is_told_in_one_line(ledger):
    with pytest.raises(UsageError, match="none of this hash"):
        ledger.read_page("0" * 64)
    with pytest.raises(UsageError, match="r-none"):
        ledger.read_report("r-none")


def test_a_number_that_no_ledger_can_hold_is_told_in_one_line(ledger, synthetic):
    story = synthetic.make_story(1, (600,))
    (claim,) = story.extraction.claims
    huge = replace(claim, figure=replace(claim.figure, low=10**30, high=10**30))
    with pytest.raises(LedgerError, match="64 bits"):
        add_claims(ledger, story, (huge,), synthetic.at(0))


def test_an_instant_without_a_time_zone_is_refused(ledger, synthetic):
    naive = datetime(2024, 1, 1)
    with pytest.raises(ValueError, match="time zone"), ledger.writing():
        ledger.append_page(Page(b"x", "x.txt"), naive)
    with pytest.raises(ValueError, match="time zone"):
        ledger.read_entries(View(recorded_by=naive))


def test_instants_are_kept_in_utc(ledger, synthetic):
    story = synthetic.make_story(1)
    east = synthetic.at(0).astimezone(timezone(timedelta(hours=5)))
    add(ledger, story, recorded_at=east)
    stored = ledger._connection.execute("SELECT recorded_at FROM pages").fetchone()[0]
    assert stored == "2024-03-01T12:00:00.000000Z"


def test_a_clock_that_was_put_back_does_not_date_a_row_before_the_rows_that_stand(ledger, synthetic):
    add(ledger, synthetic.make_story(1), recorded_at=synthetic.at(10))
    add(ledger, synthetic.make_story(2), recorded_at=synthetic.at(3))
    assert {report.recorded_at for report in ledger.read_reports()} == {synthetic.at(10)}


def test_a_failure_is_listed_once_for_each_source_and_content(ledger, synthetic):
    told = [
        Failure("b.html", "NoText", "no text of its own", "0" * 64),
        Failure("a.html", "NoText", "no text of its own", "0" * 64),
        Failure("a.html", "NoText", "no text of its own", "1" * 64),
        Failure("c.html", "UnreadableSource", "no such file"),
    ]
    for _ in range(2):
        with ledger.writing():
            for failure in told:
                ledger.append_failure(
                    failure.source, failure.kind, failure.problem, synthetic.at(0), failure.page_sha256
                )
    found = ledger.read_failures()
    assert len(found) == 4
    assert set(found) == set(told)
    assert [failure.source for failure in found] == ["a.html", "a.html", "b.html", "c.html"]
    assert ledger.read_failures(View(recorded_by=synthetic.at(-1))) == []


def test_a_file_name_that_is_no_utf_8_is_kept_readable(ledger, synthetic):
    source = b"caf\xe9.html".decode("utf-8", "surrogateescape")
    with ledger.writing():
        ledger.append_page(Page(b"x", source), synthetic.at(0))
        for new in (True, False):
            assert ledger.append_failure(source, "NoText", f"{source} has none", synthetic.at(0)) is new
    assert ledger.read_page(Page(b"x", "").sha256).source == r"caf\udce9.html"
    (failure,) = ledger.read_failures()
    assert (failure.source, failure.problem) == (r"caf\udce9.html", r"caf\udce9.html has none")


def test_a_closed_ledger_says_so(ledger):
    ledger.close()
    with pytest.raises(LedgerError, match="closed"):
        ledger.counts()
