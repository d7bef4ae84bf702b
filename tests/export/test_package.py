"""The export: tables that agree with each other, with their description and with the ledger."""

import csv
import hashlib
import json
from dataclasses import replace
from datetime import date

import pytest

from muster.errors import UsageError
from muster.export import COLUMNS, TABLES, Asked, Span, can_write_parquet, write_export
from muster.export.claim_table import make_claim_row
from muster.model import Decision, FieldChange, Measure, Period, Review, View
from muster.pipeline import append_correction, append_decision

TODAY = date(2018, 6, 1)


@pytest.fixture
def export(ledger, lexicon, tmp_path):
    """Writes an export and reads its tables back: name of a table to its rows."""

    def write(name="out", parquet=False, **asked):
        folder = tmp_path / name
        list(write_export(ledger, folder, lexicon, Asked(until=TODAY, **asked), parquet=parquet))
        return {
            path.stem: list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
            for path in folder.glob("*.csv")
        }

    return write


def test_every_column_of_every_table_has_one_meaning():
    assert {column for _, columns, _ in TABLES.values() for column in columns} == set(COLUMNS)


def test_claims_quote_their_pages(export, ledger):
    rows = export()["claims"]
    assert len(rows) == 3
    for row in rows:
        text = ledger.read_report(row["report_id"]).text
        assert text[int(row["quote_start"]) : int(row["quote_end"])] == row["quote"]
        assert row["report_sha256"] == ledger.read_report(row["report_id"]).page_sha256


def test_what_is_so_is_held_for_no_day_after_its_report(ledger, lexicon):
    """What is told "since 2013" in 2016 reaches to the report's day; what lies ahead of the report stays as it is."""
    entry = next(
        entry for entry in ledger.read_entries(View()) if entry.published_on and entry.claim.places == ("IRQ",)
    )
    day = entry.published_on
    for held, last in ((f"2013/{day.year}", day.isoformat()), ("2013/2014", "2014-12-31"), ("2030", "2030-12-31")):
        row = make_claim_row(replace(entry, held=Period.parse(held)), lexicon)
        assert row["valid_to"] == last


def test_the_panel_has_a_row_a_year_and_blank_for_unknown(export):
    rows = [row for row in export()["panel"] if row["actor_id"] == "USA"]
    assert [row["year"] for row in rows] == ["2016", "2017", "2018"]
    assert {row["place_iso3"] for row in rows} == {"IRQ"}
    assert (rows[0]["actor_cow"], rows[0]["place_cow"]) == ("2", "645")
    assert [row["basis"] for row in rows] == ["observed", "carried", "carried"]
    assert (rows[0]["n_claims"], rows[0]["n_conflicts"], rows[2]["n_claims"]) == ("2", "1", "0")
    assert rows[0]["last_claim_on"] <= "2016-12-31"


def test_quarters_and_months_begin_on_their_first_day(export):
    quarters = [row["period_start"] for row in export(span=Span.QUARTER)["panel"] if row["actor_id"] == "FRA"]
    assert quarters[:3] == ["2017-01-01", "2017-04-01", "2017-07-01"]
    months = [row["period_start"] for row in export(span=Span.MONTH)["panel"] if row["actor_id"] == "FRA"]
    assert months[:2] == ["2017-03-01", "2017-04-01"]
    assert months[-1] == "2018-06-01"


def test_an_export_as_known_on_a_day_holds_nothing_later(export):
    tables = export(view=View(known_on=date(2016, 9, 30)))
    assert [row["value_low"] for row in tables["claims"]] == ["4600"]
    assert {row["known_on"] for row in tables["panel"]} == {"2016-09-30"}
    assert [row["best"] for row in tables["panel"]] == ["4600"]


def test_parties_and_measure_choose_the_same_rows_in_every_table(export):
    tables = export(actor="FRA", place="MLI", measure=Measure.PERSONNEL)
    assert [row["value_low"] for row in tables["claims"]] == ["400"]
    assert {row["actor_id"] for row in tables["panel"]} == {"FRA"}
    assert [row["claim_ids"] for row in tables["statements"]] == [tables["claims"][0]["claim_id"]]


def test_decisions_of_reviewers_are_in_the_tables(export, ledger, clock):
    found = {entry.claim.figure.low: entry.claim for entry in ledger.read_entries()}
    append_correction(ledger, found[400], (FieldChange("place", ("MLI",), ("NER",)),), "ada", None, clock)
    append_decision(ledger, Review(found[9900].claim_id, Decision.REJECT, "ada", reason="misread"), clock)
    tables = export()
    states = {row["value_low"]: (row["review_state"], row["place_id"]) for row in tables["claims"]}
    assert states == {"400": ("corrected", "NER"), "4600": ("unreviewed", "IRQ"), "9900": ("rejected", "IRQ")}
    assert {row["best"] for row in tables["panel"] if row["actor_id"] == "USA"} == {"4600"}
    moved = export("moved", place="NER")
    assert [row["value_low"] for row in moved["claims"]] == ["400"]
    assert export("left", place="MLI")["claims"] == []


def test_the_description_tells_every_file_with_its_hash_and_columns(export, tmp_path, ledger):
    export()
    described = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert described["muster"]["ledger_digest"] == ledger.digest()
    assert {resource["path"] for resource in described["resources"]} == {f"{name}.csv" for name in TABLES}
    for resource in described["resources"]:
        content = (tmp_path / "out" / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        header = content.decode().splitlines()[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == header
    codebook = (tmp_path / "out" / "codebook.md").read_text(encoding="utf-8")
    assert all(f"| {column} |" in codebook for column in COLUMNS)
    assert ledger.digest() in (tmp_path / "out" / "CITATION.cff").read_text(encoding="utf-8")


def test_the_same_ledger_gives_the_same_bytes(export, tmp_path):
    export("one")
    export("two")
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


@pytest.mark.skipif(not can_write_parquet(), reason="duckdb is not installed")
def test_parquet_holds_the_same_rows_with_types(export, tmp_path):
    import duckdb

    tables = export(parquet=True)
    for name, rows in tables.items():
        found = duckdb.sql(f"SELECT * FROM '{tmp_path / 'out' / name}.parquet'")  # noqa: S608 - our own path
        assert len(found.fetchall()) == len(rows)
        assert found.columns == list(TABLES[name][1])
    ((value, day),) = duckdb.sql(
        f"SELECT value_low, published_on FROM '{tmp_path / 'out' / 'claims'}.parquet' ORDER BY 1 LIMIT 1"  # noqa: S608
    ).fetchall()
    assert (value, day) == (400, date(2017, 3, 1))


def test_a_folder_with_other_things_is_left_alone(export, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("words", encoding="utf-8")
    with pytest.raises(UsageError, match=r"found thesis\.txt in it"):
        export("mine")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["thesis.txt"]


def test_an_export_into_the_same_folder_replaces_the_last(export):
    assert len(export()["claims"]) == 3
    assert len(export(actor="FRA")["claims"]) == 1
