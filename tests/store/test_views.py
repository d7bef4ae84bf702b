"""The two clocks: what was known on a day, and what the ledger held at an instant."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.errors import UsageError
from muster.model import Judgement, Statement, View
from muster.store import Ledger


def add(ledger, story, recorded_at):
    with ledger.writing():
        return story.append_to(ledger, recorded_at)


def figures(ledger, view=None):
    """Figures in view, of the whole ledger where no view is given."""
    return [entry.claim.figure.low for entry in ledger.read_entries(view or View())]


def test_the_newest_extraction_is_the_one_that_is_read(ledger, synthetic):
    add(ledger, synthetic.make_story(1, (600, 5200), extractor="rules 1"), synthetic.at(0))
    assert add(ledger, synthetic.make_story(1, (5200, 42), extractor="rules 2"), synthetic.at(5)) == 1
    found = ledger.read_entries()
    assert [entry.claim.figure.low for entry in found] == [5200, 42]
    assert [entry.recorded_at for entry in found] == [synthetic.at(0), synthetic.at(5)]
    assert {entry.extractor for entry in found} == {"rules 2"}


def test_an_earlier_instant_shows_the_extraction_of_that_time(ledger, synthetic):
    add(ledger, synthetic.make_story(1, (600, 5200), extractor="rules 1"), synthetic.at(0))
    add(ledger, synthetic.make_story(1, (5200, 42), extractor="rules 2"), synthetic.at(5))
    before = View(recorded_by=synthetic.at(5) - timedelta(microseconds=1))
    assert figures(ledger, before) == [600, 5200]
    assert figures(ledger, View(recorded_by=synthetic.at(5))) == [5200, 42]
    assert figures(ledger, View(recorded_by=synthetic.at(-1))) == []
    assert ledger.read_superseded(before) == []


def test_a_claim_that_is_no_longer_found_is_told_with_the_instant(ledger, synthetic):
    add(ledger, synthetic.make_story(1, (600, 5200), extractor="rules 1"), synthetic.at(0))
    add(ledger, synthetic.make_story(1, (5200,), extractor="rules 2"), synthetic.at(5))
    add(ledger, synthetic.make_story(1, (42,), extractor="rules 3"), synthetic.at(7))
    found = [
        (gone.entry.claim.figure.low, gone.superseded_at, gone.entry.extractor) for gone in ledger.read_superseded()
    ]
    assert found == [(600, synthetic.at(5), "rules 1"), (5200, synthetic.at(7), "rules 2")]


def test_a_claim_that_is_found_again_is_no_longer_superseded(ledger, synthetic):
    for second, (extractor, numbers) in enumerate((("1", (600,)), ("2", ()), ("3", (600,)))):
        add(ledger, synthetic.make_story(1, numbers, extractor=f"rules {extractor}"), synthetic.at(second))
    assert ledger.read_superseded() == []
    (entry,) = ledger.read_entries()
    assert (entry.recorded_at, entry.extractor) == (synthetic.at(0), "rules 3")
    assert [gone.superseded_at for gone in ledger.read_superseded(View(recorded_by=synthetic.at(1)))] == [
        synthetic.at(1)
    ]


def test_an_extraction_that_finds_nothing_supersedes_all(ledger, synthetic):
    add(ledger, synthetic.make_story(1, (600,), extractor="rules 1"), synthetic.at(0))
    add(ledger, synthetic.make_story(1, (), extractor="rules 2"), synthetic.at(1))
    assert figures(ledger) == []


def test_judgements_are_those_of_the_newest_extraction_in_view(ledger, synthetic):
    first, second = (synthetic.make_story(1, (600,), extractor=f"rules {n}") for n in (1, 2))
    claim_id = first.extraction.claims[0].claim_id
    told = {claim_id: {"actor": Judgement("model 7")}}
    add(ledger, first, synthetic.at(0))
    add(ledger, replace(second, extraction=replace(second.extraction, judgements=told)), synthetic.at(1))
    assert ledger.read_judgements(claim_id) == {"actor": Judgement("model 7")}
    assert ledger.read_judgements(claim_id, View(recorded_by=synthetic.at(0)))["actor"].rule == "nearest name"


def test_a_later_day_shows_what_was_published_until_then(ledger, synthetic):
    add(ledger, synthetic.make_story(1, (600,), published_on=synthetic.day(3)), synthetic.at(0))
    assert figures(ledger, View(known_on=synthetic.day(2))) == []
    assert figures(ledger, View(known_on=synthetic.day(3))) == [600]


def test_a_report_without_a_date_is_in_no_view_of_a_day(ledger, synthetic):
    add(ledger, synthetic.make_story(1, (600,), published_on=None), synthetic.at(0))
    assert figures(ledger) == [600]
    assert figures(ledger, View(known_on=synthetic.day(9999))) == []
    assert ledger.counts(View(known_on=synthetic.day(9999)))["reports"] == 0


def test_a_corrected_day_of_publication_counts_from_its_recording_on(ledger, synthetic):
    add(ledger, synthetic.make_story(1, (600,), published_on=synthetic.day(3)), synthetic.at(0))
    add(ledger, synthetic.make_story(1, (600,), published_on=synthetic.day(8)), synthetic.at(1))
    assert figures(ledger, View(known_on=synthetic.day(3))) == []
    assert figures(ledger, View(known_on=synthetic.day(3), recorded_by=synthetic.at(0))) == [600]
    assert ledger.read_superseded() == []


def test_the_report_that_is_read_is_the_one_that_the_entries_quote(ledger, synthetic):
    old, new = synthetic.make_story(1, reader="dump 1"), synthetic.make_story(1, reader="dump 2")
    report_id = old.report.report_id
    add(ledger, old, synthetic.at(0))
    with ledger.writing():
        ledger.append_report(new.report, synthetic.at(1))
    assert ledger.read_report(report_id) == old.report
    with ledger.writing():
        ledger.append_extraction(new.extraction, synthetic.at(2))
    assert ledger.read_report(report_id) == new.report
    assert ledger.read_report(report_id, View(recorded_by=synthetic.at(1))) == old.report
    assert [entry.version_id for entry in ledger.read_reports()] == [new.report.version_id]


def test_a_report_that_was_never_extracted_is_read_in_its_newest_version(ledger, synthetic):
    old, new = (synthetic.make_story(1, reader=reader).report for reader in ("dump 1", "dump 2"))
    with ledger.writing():
        ledger.append_page(synthetic.make_story(1).page, synthetic.at(0))
        ledger.append_report(old, synthetic.at(0))
        ledger.append_report(new, synthetic.at(1))
    assert ledger.read_report(old.report_id) == new
    assert ledger.read_report(old.report_id, View(recorded_by=synthetic.at(0))) == old
    with pytest.raises(UsageError, match="within the view"):
        ledger.read_report(old.report_id, View(recorded_by=synthetic.at(-1)))


def test_a_statement_is_shown_once_all_of_its_claims_are_known(ledger, synthetic):
    stories = [synthetic.make_story(number, (600,), published_on=synthetic.day(number)) for number in (1, 5)]
    claim_ids = tuple(story.extraction.claims[0].claim_id for story in stories)
    statement = Statement(claim_ids, ("same speaker", "same figure"), "join 1")
    with ledger.writing():
        for story in stories:
            story.append_to(ledger)
        ledger.append_statement(statement, synthetic.at(1))
    assert ledger.read_statements() == [statement]
    assert ledger.read_statements(View(known_on=synthetic.day(4))) == []
    assert ledger.read_statements(View(known_on=synthetic.day(5))) == [statement]
    assert ledger.read_statements(View(recorded_by=synthetic.at(0))) == []


def test_counts_follow_the_view(ledger, synthetic):
    add(ledger, synthetic.make_story(1, (600, 5200), published_on=synthetic.day(1)), synthetic.at(0))
    add(ledger, synthetic.make_story(2, (600,), published_on=synthetic.day(5)), synthetic.at(1))
    add(ledger, synthetic.make_story(2, (42,), published_on=synthetic.day(5), extractor="rules 2"), synthetic.at(2))
    assert ledger.counts() == {
        "pages": 2,
        "reports": 2,
        "versions": 2,
        "extractions": 3,
        "claims": 3,
        "superseded": 1,
        "statements": 0,
        "reviews": 0,
        "failures": 0,
    }
    earlier = ledger.counts(View(known_on=synthetic.day(1), recorded_by=synthetic.at(1)))
    assert (earlier["pages"], earlier["reports"], earlier["claims"], earlier["superseded"]) == (2, 1, 2, 0)


def test_the_table_for_queries_by_hand_agrees_with_what_is_read(ledger, synthetic):
    add(ledger, synthetic.make_story(1, (600, 5200), extractor="rules 1"), synthetic.at(0))
    add(ledger, synthetic.make_story(2, (42,), published_on=None), synthetic.at(1))
    add(ledger, synthetic.make_story(1, (5200,), extractor="rules 2"), synthetic.at(2))
    rows = ledger._connection.execute(
        "SELECT claim_id, extractor_version, superseded_at, valid_from, valid_to FROM claim_history"
    ).fetchall()
    current = {row[:2] for row in rows if row[2] is None}
    assert current == {(entry.claim.claim_id, entry.extractor) for entry in ledger.read_entries()}
    gone = {(row[0], row[2]) for row in rows if row[2] is not None}
    assert gone == {(old.entry.claim.claim_id, "2024-03-01T12:00:02.000000Z") for old in ledger.read_superseded()}
    assert {row[3:] for row in rows} == {("2015-01-01", "2015-12-31")}


STEPS = st.lists(
    st.fixed_dictionaries(
        {
            "number": st.integers(0, 2),
            "figures": st.lists(st.sampled_from((600, 5200, 42)), unique=True).map(tuple),
            "day": st.none() | st.integers(0, 4),
            "reader": st.sampled_from(("dump 1", "dump 2")),
            "extractor": st.sampled_from(("rules 1", "rules 2", "rules 3")),
            "second": st.integers(0, 20),
            "joins": st.booleans(),
        }
    ),
    min_size=1,
    max_size=8,
)


def take(ledger, synthetic, step):
    """The step's story, appended at its instant, with a statement over all entries where it joins."""
    recorded_at = synthetic.at(step["second"])
    story = synthetic.make_story(
        step["number"],
        step["figures"],
        published_on=None if step["day"] is None else synthetic.day(step["day"]),
        reader=step["reader"],
        extractor=step["extractor"],
    )
    with ledger.writing():
        story.append_to(ledger, recorded_at)
        entries = ledger.read_entries()
        if step["joins"] and entries:
            ledger.append_statement(Statement(tuple(entry.claim.claim_id for entry in entries)), recorded_at)


def seen(ledger, view):
    """All that a view shows."""
    return (
        ledger.read_entries(view),
        ledger.read_superseded(view),
        ledger.read_reports(view),
        ledger.read_statements(view),
        ledger.counts(view),
    )


@settings(max_examples=40, deadline=None)
@given(steps=STEPS)
def test_nothing_recorded_later_changes_what_was_read_as_of_an_earlier_instant(synthetic, steps):
    with TemporaryDirectory() as folder, Ledger.open(f"{folder}/test.ledger") as ledger:
        kept = []
        latest = synthetic.at(-1)
        for step in steps:
            before = ledger.counts()
            take(ledger, synthetic, step)
            if ledger.counts() != before:  # what adds nothing leaves no instant behind
                latest = max(latest, synthetic.at(step["second"]))
            view = View(recorded_by=latest - timedelta(microseconds=1))
            kept.append((view, seen(ledger, view)))
        for view, then in kept:
            assert seen(ledger, view) == then


@settings(max_examples=40, deadline=None)
@given(steps=STEPS, recorded_by=st.none() | st.integers(0, 20))
def test_a_later_day_only_adds_to_what_was_known(synthetic, steps, recorded_by):
    with TemporaryDirectory() as folder, Ledger.open(f"{folder}/test.ledger") as ledger:
        for step in steps:
            take(ledger, synthetic, step)
        instant = None if recorded_by is None else synthetic.at(recorded_by)
        views = [View(synthetic.day(number), instant) for number in range(6)] + [View(None, instant)]
        shown = [seen(ledger, view)[:4] for view in views]
        for earlier, later in pairwise(shown):
            for less, more in zip(earlier, later, strict=True):
                assert [item for item in more if item in less] == less
        for view, (entries, *_) in zip(views[:-1], shown[:-1], strict=True):
            assert all(entry.published_on and entry.published_on <= view.known_on for entry in entries)


def by_hand(story):
    return replace(story, extraction=replace(story.extraction, extractor="by hand: ada"))


def test_a_claim_added_by_hand_stands_beside_what_the_extractor_finds_now_and_later(ledger, synthetic):
    add(ledger, synthetic.make_story(1, (600,), extractor="rules 1"), synthetic.at(0))
    add(ledger, by_hand(synthetic.make_story(1, (42,))), synthetic.at(1))
    assert figures(ledger) == [600, 42]
    assert figures(ledger, View(recorded_by=synthetic.at(0))) == [600]
    add(ledger, synthetic.make_story(1, (5200,), extractor="rules 2"), synthetic.at(2))
    assert figures(ledger) == [5200, 42]
    assert [gone.entry.claim.figure.low for gone in ledger.read_superseded()] == [600]
    assert [gone.superseded_at for gone in ledger.read_superseded()] == [synthetic.at(2)]
    history = dict(
        ledger._connection.execute("SELECT value_low, superseded_at IS NULL FROM claim_history ORDER BY 1").fetchall()
    )
    assert history == {42: 1, 600: 0, 5200: 1}


def test_a_claim_added_by_hand_is_shown_once_where_the_extractor_finds_it_too(ledger, synthetic):
    add(ledger, synthetic.make_story(1, (600,), extractor="rules 1"), synthetic.at(0))
    add(ledger, by_hand(synthetic.make_story(1, (42,))), synthetic.at(1))
    add(ledger, synthetic.make_story(1, (600, 42), extractor="rules 2"), synthetic.at(2))
    assert figures(ledger) == [600, 42]
    assert ledger.counts()["claims"] == 2


def test_a_claim_added_by_hand_is_orphaned_and_not_moved_when_its_page_is_read_anew(ledger, synthetic):
    add(ledger, synthetic.make_story(1, (600,), reader="dump 1"), synthetic.at(0))
    add(ledger, by_hand(synthetic.make_story(1, (42,), reader="dump 1")), synthetic.at(1))
    add(ledger, synthetic.make_story(1, (600,), reader="dump 2"), synthetic.at(2))
    assert figures(ledger) == [600]
    assert [gone.entry.claim.figure.low for gone in ledger.read_superseded()] == [42]
