"""The survey: it follows the ledger, it may be lost, it says what matters."""

import sqlite3

import pytest

from muster.lexicon import load_lexicon
from muster.model import Decision, FieldChange, Measure, Review
from muster.pipeline import Given, add_sources, append_correction, append_decision, append_undo
from muster.survey import CellKey, Survey

IRAQ = CellKey("USA", "IRQ")


@pytest.fixture
def survey(ledger, lexicon, tmp_path):
    with Survey.open(tmp_path / "test.survey", ledger, lexicon) as opened:
        opened.refresh(ledger, lexicon)
        yield opened


def entry_of(ledger, figure):
    return next(entry for entry in ledger.read_entries() if entry.claim.figure.low == figure)


def bests(survey):
    actors = [actor for actor, _ in survey.count_actors(Measure.PERSONNEL)]
    places = [place for place, _ in survey.count_places(Measure.PERSONNEL)]
    found = survey.read_summaries(Measure.PERSONNEL, [*actors, "FRA"], [*places, "NER"])
    return {cell: summary.best for cell, summary in found.items()}


def test_every_cell_is_summed_up(survey):
    assert bests(survey)[("FRA", "MLI")] == 400
    iraq = survey.read_summaries(Measure.PERSONNEL, ["USA"], ["IRQ"])[("USA", "IRQ")]
    assert (iraq.n_claims, iraq.n_outlets, iraq.n_conflicts) == (2, 2, 1)
    assert survey.count_actors(Measure.PERSONNEL) == [("USA", 2), ("FRA", 1)]
    assert survey.count_places(Measure.PERSONNEL, "USA") == [("IRQ", 2)]
    assert survey.read_measures("USA", "IRQ") == [(Measure.PERSONNEL, 2)]
    assert [key.actor for key in survey.read_keys()] == ["FRA", "USA"]


def test_nothing_is_done_again_where_nothing_changed(survey, ledger, lexicon):
    before = survey._connection.total_changes
    assert survey.refresh(ledger, lexicon) == 0
    assert survey._connection.total_changes == before


def test_a_new_report_changes_its_cells_and_no_other(survey, ledger, lexicon, tmp_path, clock):
    (tmp_path / "more.txt").write_text(
        "News of Mali\n\nFrance has 900 soldiers in Mali now, it said.\n", encoding="utf-8"
    )
    list(add_sources(ledger, [tmp_path / "more.txt"], Given(), lexicon, clock))
    assert survey.refresh(ledger, lexicon, 0) == 1
    assert survey.refresh(ledger, lexicon) == 0
    assert dict(survey.count_actors(Measure.PERSONNEL)) == {"USA": 2, "FRA": 2}


def test_conflicts_come_first_in_the_queue_with_their_reasons(survey, ledger):
    first, second, third = survey.read_queue(most=5)
    assert {first.claim_id, second.claim_id} == {entry_of(ledger, n).claim.claim_id for n in (4600, 9900)}
    assert first.key == IRAQ
    assert first.priority.reasons[0] == "it disagrees with 1 other claim"
    assert "rests on it alone" in third.priority.reasons[0]
    assert first.priority.score >= second.priority.score >= third.priority.score
    assert survey.read_queue(skipped=[first.claim_id]) == [second]
    assert survey.read_queue(CellKey("FRA", "MLI"), most=5) == [third]
    assert survey.read_queued(first.claim_id) == first
    assert survey.read_queued("c-unknown") is None


def test_a_reviewed_claim_leaves_the_queue_and_comes_back_with_an_undo(survey, ledger, lexicon, clock):
    (first,) = survey.read_queue()
    append_decision(ledger, Review(first.claim_id, Decision.ACCEPT, "ada"), clock)
    survey.refresh(ledger, lexicon)
    assert first.claim_id not in {queued.claim_id for queued in survey.read_queue(most=9)}
    assert (survey.read_progress().n_done, survey.read_progress().n_left) == (1, 2)
    append_undo(ledger, "ada", clock)
    survey.refresh(ledger, lexicon)
    assert survey.read_queue()[0].claim_id == first.claim_id


def test_a_correction_moves_a_claim_between_cells_and_an_undo_moves_it_back(survey, ledger, lexicon, clock):
    found = entry_of(ledger, 400).claim
    append_correction(ledger, found, (FieldChange("place", ("MLI",), ("NER",)),), "ada", None, clock)
    survey.refresh(ledger, lexicon)
    assert {cell: best for cell, best in bests(survey).items() if cell[0] == "FRA"} == {("FRA", "NER"): 400}
    append_undo(ledger, "ada", clock)
    survey.refresh(ledger, lexicon)
    assert {cell: best for cell, best in bests(survey).items() if cell[0] == "FRA"} == {("FRA", "MLI"): 400}


def test_it_is_the_same_whether_made_at_once_or_step_by_step(survey, ledger, lexicon, clock):
    append_decision(ledger, Review(entry_of(ledger, 9900).claim.claim_id, Decision.REJECT, "ada", reason="no"), clock)
    survey.refresh(ledger, lexicon)
    with Survey.open(None, ledger, lexicon) as anew:
        while anew.refresh(ledger, lexicon, 2, 1):
            pass
        tables = ("cells", "queue", "outlines", "doubts", "reviewed")
        for table in tables:
            rows = [s._connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for s in (survey, anew)]  # noqa: S608
            assert rows[0] == rows[1]


def test_no_more_is_done_at_once_than_asked_for(ledger, lexicon):
    with Survey.open(None, ledger, lexicon) as survey:
        assert survey.refresh(ledger, lexicon, 0, 1) == 1
        assert survey.refresh(ledger, lexicon, 0, 9) == 2
        assert survey.refresh(ledger, lexicon, 1) == 1
        assert [key.actor for key in survey.read_keys()] == ["FRA"]
        assert survey.refresh(ledger, lexicon) == 0
        assert len(survey.read_keys()) == 2


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 2000])
def test_a_file_of_no_use_is_made_anew(ledger, lexicon, tmp_path, content):
    path = tmp_path / "other.survey"
    path.write_bytes(content)
    with Survey.open(path, ledger, lexicon) as survey:
        survey.refresh(ledger, lexicon)
        assert bests(survey)[("FRA", "MLI")] == 400


def test_the_survey_of_another_ledger_is_made_anew(survey, ledger, lexicon, tmp_path):
    survey._connection.execute("UPDATE facts SET value = 'another' WHERE name = 'form'")
    survey.close()
    with Survey.open(tmp_path / "test.survey", ledger, lexicon) as again:
        assert again.read_keys() == []
        again.refresh(ledger, lexicon)
        assert len(again.read_keys()) == 2


def test_a_survey_by_other_names_is_made_anew(survey, ledger, lexicon, tmp_path):
    survey.close()
    table = tmp_path / "own.toml"
    table.write_text('[[name]]\nkind = "group"\ncode = "OTHER:Azure Front"\nnames = ["AZF"]\n', encoding="utf-8")
    with Survey.open(tmp_path / "test.survey", ledger, lexicon) as same:
        assert len(same.read_keys()) == 2
    for names in (load_lexicon(table), lexicon):
        with Survey.open(tmp_path / "test.survey", ledger, names) as other:
            assert other.read_keys() == []
            other.refresh(ledger, names)
            assert len(other.read_keys()) == 2


def test_where_no_file_can_be_written_it_is_kept_in_memory(ledger, lexicon, tmp_path):
    with Survey.open(tmp_path / "absent" / "x.survey", ledger, lexicon) as survey:
        survey.refresh(ledger, lexicon)
        assert len(survey.read_keys()) == 2
    assert not (tmp_path / "absent").exists()


def test_another_program_that_writes_delays_and_does_not_break_it(survey, ledger, lexicon, tmp_path):
    other = sqlite3.connect(tmp_path / "test.survey", isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM cells").fetchone()
    assert survey.refresh(ledger, lexicon) == 0
    other.close()
