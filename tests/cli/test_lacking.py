"""What sources lack is told with what to do: a date, an outlet, a page's look."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

TOLD = "France has 400 soldiers in Mali, Anna Holt said on Monday.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "pages"
    path.mkdir()
    (path / "a.txt").write_text(f"2 March 2021\n\n{TOLD}", encoding="utf-8")
    (path / "b.txt").write_text(TOLD.replace("400", "500"), encoding="utf-8")
    return path


@pytest.mark.parametrize("command", [("add", "--ledger", "t.ledger"), ("claims",)])
def test_reports_without_a_date_are_counted(run: Run, folder: Path, command: tuple[str, ...]):
    told = run(*command, str(folder)).stderr
    assert "1 of 2 reports with claims have no date" in told
    assert "--sources" in told
    assert "no date" not in run(*command, str(folder), "--date", "2021-03-01").stderr


def test_reports_without_claims_need_no_date(run: Run, tmp_path: Path):
    (tmp_path / "rain.txt").write_text("The market opened late on Sunday because of the rain.\n", encoding="utf-8")
    assert "no date" not in run("add", "rain.txt", "--ledger", "t.ledger").stderr


def test_outlets_are_asked_for_where_none_is_known(run: Run, folder: Path):
    assert "no outlet is known" in run("add", str(folder), "--ledger", "t.ledger").stderr
    (folder / "c.md").write_text("Paris (Reuters) - " + TOLD, encoding="utf-8")
    (folder / "d.md").write_text(TOLD.replace("400", "600"), encoding="utf-8")
    assert "no outlet" not in run("add", str(folder), "--ledger", "t.ledger").stderr


def test_files_of_a_folder_that_are_passed_over_are_counted_by_kind(run: Run, folder: Path):
    for name in ("table.csv", "notes.docx", "more.csv", ".hidden"):
        (folder / name).write_bytes(b"a,b\n")
    done = run("add", str(folder), "--ledger", "t.ledger")
    assert "3 of the files there passed over" in done.stderr
    assert "2 .csv, 1 .docx" in done.stderr
    counts = json.loads(run("add", str(folder), "--ledger", "u.ledger", "--json").stdout)
    assert (counts["skipped"], counts["undated"], counts["without_outlet"], counts["added"]) == (3, 1, 2, 2)


def test_markdown_in_a_folder_is_read(run: Run, folder: Path):
    for name in ("c.md", "d.markdown"):
        (folder / name).write_text(TOLD.replace("400", name), encoding="utf-8")
    done = run("add", str(folder), "--ledger", "t.ledger")
    assert done.stdout.startswith("4 added")
    assert "passed over" not in done.stderr


def test_a_folder_of_which_all_is_passed_over_gives_nothing_to_read(run: Run, tmp_path: Path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "table.csv").write_text("a,b\n", encoding="utf-8")
    done = run("add", "data", "--ledger", "t.ledger")
    assert done.returncode == 1
    assert "nothing to read" in done.stderr
    assert "1 of the files there passed over" in done.stderr


def test_a_short_text_in_another_language_is_named_where_it_holds_no_claim(run: Run, tmp_path: Path):
    german = "Frankreich hat 400 Soldaten in Mali stationiert, sagte Anna Holt am Montag. Sie ziehen im Mai ab.\n"
    (tmp_path / "kurz.txt").write_text(german, encoding="utf-8")
    (tmp_path / "rain.txt").write_text("Die Welt said that it rained in Bamako on Sunday.\n", encoding="utf-8")
    done = run("claims", "kurz.txt", "rain.txt")
    assert done.returncode == 1
    assert "kurz.txt: looks like German; Muster reads English" in done.stderr
    assert done.stderr.count("looks like") == 1
    assert "looks like German" in run("claims", "kurz.txt", "--json").stderr


def test_the_total_that_ask_names_for_want_of_an_actor_can_be_asked_for(run: Run, tmp_path: Path):
    (tmp_path / "story.txt").write_text("France has 400 soldiers in Mali, Anna Holt said.\n", encoding="utf-8")
    run("add", "story.txt", "--date", "2021-03-01", "--ledger", "t.ledger")
    told = run("ask", "How many foreign troops were in Mali in March 2021?", "--ledger", "t.ledger")
    assert told.returncode == 2
    done = run(*told.stderr.rpartition("muster ")[2].split(), "--ledger", "t.ledger")
    assert done.returncode == 0
    assert "400" in done.stdout
