"""`muster export`: files, and what is told of them."""

import json


def test_export_writes_every_table_with_its_description(run, pages, tmp_path):
    run("add", str(pages), "--ledger", "a.ledger")
    done = run("export", "out", "--ledger", "a.ledger", "--no-parquet", "--by", "quarter")
    assert done.returncode == 0, done.stderr
    assert "out/claims.csv: 3 rows" in done.stdout
    described = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert described["muster"]["span"] == "quarter"


def test_export_of_nothing_ends_with_1_and_of_an_unknown_party_with_2(run, pages):
    run("add", str(pages), "--ledger", "a.ledger")
    assert run("export", "out", "--ledger", "a.ledger", "--actor", "France", "--no-parquet").returncode == 1
    done = run("export", "out", "--ledger", "a.ledger", "--actor", "Frnce")
    assert done.returncode == 2
    assert "did you mean France (FRA)" in done.stderr
