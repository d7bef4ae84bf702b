"""`muster review`: decisions by lines, the same as in the web app."""

import json

import pytest

RIVAL = "<p>There are 9,900 US troops in Iraq, Iraq's defence ministry said on Wednesday.</p>"


@pytest.fixture
def ledger(run, pages, tmp_path):
    from_one = (tmp_path / "pages" / "story.html").read_text(encoding="utf-8")
    (tmp_path / "pages" / "rival.html").write_text(
        from_one.replace("</h1>", f"</h1>{RIVAL}").replace("Example Gazette", "Another Post"), encoding="utf-8"
    )
    assert run("add", str(pages), "--ledger", "a.ledger").returncode == 0
    return "a.ledger"


def test_lines_decide_the_series_follow_and_another_run_takes_it_back(run, ledger):
    lines = "x\nx a slip of the pen\ne colour=red\ne place=Kuwait\nq\n"
    done = run("review", "--ledger", ledger, "--reviewer", "ada", input=lines)
    assert done.returncode == 0, done.stderr
    for told in ("»", "why it is here", "  reject, by ada", "  correct, by ada"):
        assert told in done.stdout
    for told in ("expected a reason for the rejection", "expected FIELD=VALUE"):
        assert told in done.stderr
    assert json.loads(run("series", "US", "Kuwait", "--ledger", ledger, "--json").stdout)["steps"]
    undone = run("review", "--ledger", ledger, "--reviewer", "ada", input="u\nu\nu\nq\n")
    assert undone.stdout.count("  undo, by ada") == 2
    assert "no decision of yours left" in undone.stderr
    assert run("series", "US", "Kuwait", "--ledger", ledger).returncode == 1


def test_the_queue_is_told_as_json_and_where_nothing_waits_it_ends_with_1(run, ledger):
    queue = json.loads(run("review", "--ledger", ledger, "--json").stdout)
    assert queue[0]["reasons"]
    assert queue[0]["claim"]["quote"]
    assert run("review", "--ledger", ledger, input="a\n" * 50).returncode == 0
    again = run("review", "--ledger", ledger)
    assert (again.returncode, again.stderr) == (1, "nothing waits for review\n")
