"""Names of a user's own are understood wherever one asks for them."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

NAMES = """
[[name]]
kind = "group"
code = "OTHER:Azure Front"
names = ["Azure Front", "AZF"]
places = ["MLI"]
"""
OWN = ("--lexicon", "names.toml")


@pytest.fixture
def ledger(run: Run, tmp_path: Path) -> str:
    (tmp_path / "names.toml").write_text(NAMES, encoding="utf-8")
    (tmp_path / "story.txt").write_text("The Azure Front has 1,200 fighters in northern Mali.\n", encoding="utf-8")
    run("add", "story.txt", "--date", "2021-03-01", "--ledger", "t.ledger", *OWN)
    return "t.ledger"


@pytest.mark.parametrize(
    "words",
    [
        ("series", "AZF", "Mali"),
        ("explain", "Azure Front", "Mali", "2021-03-02"),
        ("total", "Mali", "2021-03-02", "AZF"),
        ("ask", "How many fighters does the AZF have in Mali?"),
    ],
)
def test_a_party_of_ones_own_is_asked_for_by_its_names(run: Run, ledger: str, words: tuple[str, ...]):
    done = run(*words, "--ledger", ledger, *OWN)
    assert done.returncode == 0, done.stderr
    assert "1,200" in done.stdout
    assert "1,200" not in run(*words, "--ledger", ledger).stdout


@pytest.mark.parametrize(
    "words", [("export", "out"), ("statements",), ("conflicts",), ("check",)], ids=lambda words: words[0]
)
def test_a_limit_may_be_a_name_of_ones_own(run: Run, ledger: str, words: tuple[str, ...]):
    limit = ("--actor", "azf", "--ledger", ledger)
    assert run(*words, *limit).returncode == 2
    assert run(*words, *limit, *OWN).returncode < 2


def test_serve_takes_them_and_says_what_is_wrong_with_a_file(run: Run, ledger: str, tmp_path: Path):
    (tmp_path / "empty.toml").write_text("# to be filled\n", encoding="utf-8")
    done = run("serve", "--ledger", ledger, "--port", "0", "--lexicon", "empty.toml")
    assert done.returncode == 2
    assert done.stderr == "muster: empty.toml: expected [[name]] entries, found none\n"


@pytest.mark.parametrize("command", ["compare", "review"])
def test_the_other_commands_take_them_too(run: Run, ledger: str, command: str):
    assert run(command, "--ledger", ledger, *OWN).returncode < 2
    assert run(command, "--ledger", ledger, "--lexicon", "absent.toml").returncode == 2
