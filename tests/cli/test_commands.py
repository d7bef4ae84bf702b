"""What each command prints, and how it ends."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def ledger(run: Run, pages: Path, tmp_path: Path) -> str:
    path = str(tmp_path / "test.ledger")
    done = run("add", str(pages), "--ledger", path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("1 added, 0 known already, 0 failed")
    return path


def test_demo_shows_a_series_a_conflict_a_sum_and_what_to_try_next(run: Run):
    done = run("demo")
    assert done.returncode == 0, done.stderr
    for words in ("reports read", "claims found", "A series", "A conflict", "A sum", "muster ask", "4,600"):
        assert words in done.stdout
    assert run("demo").stdout == done.stdout
    assert done.stdout.count("\n") < 200


def test_adding_the_same_pages_twice_changes_nothing(run: Run, ledger: str, pages: Path):
    again = run("add", str(pages), "--ledger", ledger)
    assert again.stdout == "0 added, 1 known already, 0 failed; 0 new claims\n"


def test_a_date_given_later_makes_a_new_version_and_is_kept(run: Run, ledger: str, pages: Path):
    run("add", str(pages), "--ledger", ledger, "--date", "2016-09-29")
    run("add", str(pages), "--ledger", ledger)
    series = json.loads(run("series", "US", "Iraq", "--ledger", ledger, "--json").stdout)
    assert series["steps"][0]["first_on"] == "2016-09-29"


def test_claims_prints_one_json_object_a_report_with_offsets_into_its_text(run: Run, tmp_path: Path):
    text = "Some title of ours\n\nNATO has about 500 soldiers in Kosovo, the alliance said.\n"
    (tmp_path / "dump.txt").write_text(text, encoding="utf-8")
    record = json.loads(run("claims", "dump.txt", "--json").stdout)
    assert record["doc"] == "dump"
    (claim,) = record["claims"]
    assert text[claim["start"] : claim["end"]] == claim["quote"]
    assert (claim["low"], claim["actor"], claim["place"], claim["aspect"]) == (500, ["NATO"], ["XKX"], "level")


def test_claims_ends_with_1_where_it_finds_none(run: Run, tmp_path: Path):
    (tmp_path / "dump.txt").write_text("The market opened late on Sunday because of the rain.\n", encoding="utf-8")
    done = run("claims", "dump.txt")
    assert (done.returncode, done.stdout, done.stderr) == (1, "dump.txt  [no date]  no claim\n\n", "no claim found\n")


def test_claims_go_into_one_file_a_report_on_request(run: Run, pages: Path, tmp_path: Path):
    assert run("claims", str(pages), "--out", "found").returncode == 0
    assert json.loads((tmp_path / "found" / "story.json").read_text(encoding="utf-8"))["claims"]


def test_series_cites_every_value(run: Run, ledger: str):
    done = run("series", "US", "Iraq", "--ledger", ledger)
    assert done.returncode == 0
    assert "4,600" in done.stdout
    assert "“About 4,600 US troops are in Iraq" in done.stdout
    assert "announced: about 5,200 troops in all" in done.stdout


def test_what_was_not_known_on_a_day_is_unknown_on_it(run: Run, ledger: str):
    done = run("series", "US", "Iraq", "--known-on", "2016-09-27", "--ledger", ledger)
    assert done.returncode == 1
    assert "unknown" in done.stderr


def test_what_the_ledger_did_not_hold_yet_is_unknown_then(run: Run, ledger: str):
    assert run("series", "US", "Iraq", "--recorded-by", "2020-01-01", "--ledger", ledger).returncode == 1


def test_ask_answers_in_one_sentence_with_its_source(run: Run, ledger: str):
    done = run("ask", "How many US troops were in Iraq in September 2016?", "--ledger", ledger)
    assert done.returncode == 0
    assert " ".join(done.stdout.split()).startswith(
        "The United States had about 4,600 troops in Iraq in September 2016"
    )
    assert "Example Gazette (invented)" in done.stdout


def test_ask_says_unknown_and_ends_with_1(run: Run, ledger: str):
    done = run("ask", "How many French troops were in Mali in 2013?", "--ledger", ledger)
    assert done.returncode == 1
    assert done.stdout.startswith("Unknown")


def test_ask_refuses_what_it_cannot_parse_with_an_example(run: Run, ledger: str):
    done = run("ask", "Tell me a story", "--ledger", ledger)
    assert done.returncode == 2
    assert "How many US troops were in Iraq" in done.stderr
    assert done.stderr.count("\n") == 1


def test_explain_prints_reading_weight_rule_and_version(run: Run, ledger: str):
    done = run("explain", "US", "Iraq", "2016-10-01", "--ledger", ledger)
    assert done.returncode == 0
    for words in ("read as 4,500 to 4,700", "weight", "rule", "muster 0.", "ledger "):
        assert words in done.stdout


def test_check_shows_that_a_sum_holds(run: Run, ledger: str):
    done = run("check", "--ledger", ledger)
    assert done.returncode == 0
    assert "4,600 + 600 = about 5,200: holds" in done.stdout


def test_conflicts_ends_with_0_where_nothing_disagrees(run: Run, ledger: str):
    done = run("conflicts", "--ledger", ledger)
    assert (done.returncode, done.stderr) == (0, "no conflict found\n")


def test_conflicts_names_both_sides_and_ends_with_1(run: Run, ledger: str, pages: Path):
    (pages / "rival.txt").write_text(
        "Officials give another count\n\nThere are 9,900 US soldiers in Iraq, Iraq's defence ministry said.\n",
        encoding="utf-8",
    )
    run(
        "add",
        str(pages / "rival.txt"),
        "--date",
        "2016-09-29",
        "--outlet",
        "Second Paper (invented)",
        "--ledger",
        ledger,
    )
    done = run("conflicts", "--ledger", ledger)
    assert done.returncode == 1
    assert "contradiction" in done.stdout
    assert "4,600" in done.stdout
    assert "9,900" in done.stdout


def test_evaluate_scores_against_annotated_reports(run: Run, tmp_path: Path):
    (tmp_path / "gold" / "text").mkdir(parents=True)
    (tmp_path / "gold" / "claims").mkdir()
    text = "A headline\n\nFrance has 400 soldiers in Mali.\n"
    (tmp_path / "gold" / "text" / "a.txt").write_text(text, encoding="utf-8")
    claim = {
        "kind": "quantity", "quote": "400 soldiers", "sentence": "France has 400 soldiers in Mali.", "low": 400,
        "high": 400, "approx": False, "measure": "personnel", "actor": ["FRA"], "place": ["MLI"], "aspect": "level",
        "status": "actual", "time_text": None, "time_iso": None, "speaker": None, "speaker_text": None, "hedge": False,
    }  # fmt: skip
    (tmp_path / "gold" / "claims" / "a.json").write_text(json.dumps({"doc": "a", "claims": [claim]}), encoding="utf-8")
    scores = json.loads(run("evaluate", "gold", "--json").stdout)
    assert scores["strict"]["f1"] == 1.0
    text = run("evaluate", "gold").stdout
    assert text.startswith("1 report\n")
    assert "position  none annotated, none found" in text


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("series", "Atlantis", "Iraq"), "Atlantis"),
        (("series", "US", "Iraq", "--known-on", "last May"), "YYYY-MM-DD"),
        (("ask", "How many US troops were in Iraq?", "--ledger", "absent.ledger"), "no ledger there"),
        (("evaluate", "nowhere"), "nowhere"),
        (("add", ".", "--sources", "nowhere.csv"), "nowhere.csv"),
    ],
)
def test_a_mistake_of_the_user_gets_one_line_and_exit_code_2(run: Run, ledger: str, words: tuple[str, ...], part: str):
    option = () if "--ledger" in words or words[0] == "evaluate" else ("--ledger", ledger)
    done = run(*words, *option)
    assert done.returncode == 2
    assert part in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_file_that_is_no_ledger_is_left_alone(run: Run, tmp_path: Path, pages: Path):
    (tmp_path / "notes.txt").write_text("not a ledger", encoding="utf-8")
    done = run("add", str(pages), "--ledger", "notes.txt")
    assert done.returncode == 3
    assert "notes.txt" in done.stderr
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "not a ledger"


def test_every_command_has_a_help_text(run: Run):
    for command in ("demo", "add", "claims", "series", "ask", "explain", "conflicts", "check", "compare", "evaluate"):
        done = run(command, "--help")
        assert done.returncode == 0
        assert len(done.stdout.split()) > 20


@pytest.mark.parametrize("words", [("series", "US", "Iraq"), ("ask", "Tell me a story")])
def test_a_process_of_its_own_says_the_same_and_ends_alike(
    run: Run, run_apart: Run, ledger: str, words: tuple[str, ...]
):
    here, apart = run(*words, "--ledger", ledger), run_apart(*words, "--ledger", ledger)
    assert (apart.returncode, apart.stdout, apart.stderr) == (here.returncode, here.stdout, here.stderr)


def test_every_output_carries_the_digests_of_ledger_and_method(run: Run, ledger: str):
    stamps = set()
    for words in (("series", "US", "Iraq"), ("ask", "How many US troops were in Iraq in September 2016?")):
        record = json.loads(run(*words, "--ledger", ledger, "--json").stdout)
        stamps.add((record["ledger_digest"], record["method_digest"]))
        text = run(*words, "--ledger", ledger).stdout.splitlines()[-1]
        assert text.startswith(f"ledger {record['ledger_digest'][:16]}, method {record['method_digest']}")
    assert len(stamps) == 1


def test_losses_make_no_series_and_the_commands_that_tell_them_are_named(run: Run, tmp_path: Path):
    story = tmp_path / "story.txt"
    story.write_text("Published: 2021-02-16\nNorburg\n\nIn Mali 12 French soldiers were killed on Monday.\n", "utf-8")
    run("add", str(story), "--ledger", "losses.ledger")
    done = run("series", "France", "Mali", "--measure", "killed", "--ledger", "losses.ledger")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "no series is made of losses and strikes, which are events and no level that lasts; 1 claim counts them: muster"
        ' ask "How many soldiers of France were killed in Mali?" tells them, muster statements --actor FRA --place MLI'
        " lists them\n"
    )
    asked = run("ask", "How many soldiers of France were killed in Mali?", "--ledger", "losses.ledger")
    assert "France in Mali, killed: 12" in asked.stdout


def test_series_and_explain_tell_what_makes_no_level(run: Run, tmp_path: Path):
    story = tmp_path / "story.txt"
    story.write_text(
        "Published: 2021-02-16\nNorburg\n\nChad sent 600 soldiers to the Central African Republic on Monday."
        " France once had 5,100 soldiers in Mali.\n",
        encoding="utf-8",
    )
    run("add", str(story), "--ledger", "moves.ledger")
    done = run("series", "Chad", "CAF", "--ledger", "moves.ledger")
    assert done.returncode == 1
    assert "no claim says how many troops Chad had in Central African Republic; known: 1 movement." in done.stdout
    assert "15 February 2021  600 more troops" in done.stdout
    done = run("series", "France", "Mali", "--ledger", "moves.ledger")
    assert "Set aside:\n  [1] its words of time (“once”) name no days" in done.stdout
    done = run("explain", "France", "Mali", "2021-03-01", "--ledger", "moves.ledger")
    assert "counts for nothing, its words of time (“once”) name no days." in " ".join(done.stdout.split())
    done = run("series", "Norway", "Mali", "--ledger", "moves.ledger")
    assert (done.stdout, done.stderr) == ("", "unknown: no claim says how many troops Norway had in Mali\n")


def test_series_as_csv_has_a_row_a_step_under_the_names_of_the_json(run: Run, ledger: str):
    header, first, *_ = run("series", "US", "Iraq", "--csv", "--ledger", ledger).stdout.splitlines()
    assert header.startswith("actor,place,measure,first_on,last_on,best,low,high,basis,n_origins,support,rivals")
    assert first.startswith("USA,IRQ,personnel,2016-09-28,2017-09-28,4600,4500,4700,observed,1,c-")


def test_compare_lists_stories_and_sets_their_reports_side_by_side(run: Run, pages: Path, tmp_path: Path):
    page = (pages / "story.html").read_text(encoding="utf-8")
    (pages / "other.html").write_text(page.replace("2016-09-28", "2016-09-29"), encoding="utf-8")
    path = str(tmp_path / "story.ledger")
    run("add", str(pages), "--ledger", path)
    listed = run("compare", "--ledger", path)
    (command,) = [line.split() for line in listed.stdout.splitlines() if line.startswith("  muster compare")]
    done = run(*command[1:], "--ledger", path)
    assert done.returncode == 0, done.stderr
    for words in ("What several tell", "[1]  about 4,600 troops in all", "[2]  about 4,600 troops in all"):
        assert words in done.stdout
    assert run("compare", command[2], "--ledger", path).returncode == 2


def test_total_adds_up_what_is_known_and_ends_with_1_where_nothing_is(run: Run, ledger: str):
    done = run("total", "Iraq", "2016-10-01", "US", "Denmark", "--ledger", ledger)
    assert done.returncode == 0, done.stderr
    assert "at least 4,500 in all; those known make 4,600" in done.stdout
    assert "unknown: Denmark." in done.stdout
    assert run("total", "Iraq", "1999-10-01", "--ledger", ledger).returncode == 1


def test_a_decision_on_a_statement_needs_a_reason(run: Run, ledger: str):
    done = run("statements", "--split", "s-1", "--ledger", ledger)
    assert (done.returncode, done.stdout) == (2, "")
    assert "expected --reason" in done.stderr
