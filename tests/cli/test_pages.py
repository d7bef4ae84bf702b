"""`muster page` and `muster extract`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., object]


@pytest.fixture
def ledger(run: Run, pages: Path, tmp_path: Path) -> str:
    (pages / "broken.html").write_text("<html><script>x()</script></html>")
    run("add", str(pages), "--ledger", "t.ledger")
    return "t.ledger"


def test_a_page_is_shown_by_report_claim_and_hash(run: Run, ledger: str, pages: Path):
    (claim, *_) = json.loads(run("claims", str(pages / "story.html"), "--json").stdout)["claims"]
    assert claim["value_text"]
    entry = json.loads(run("series", "US", "Iraq", "--json", "--ledger", ledger).stdout)["claims"][0]
    shown = [
        run("page", identity, "--ledger", ledger)
        for identity in (entry["report_id"], entry["claim_id"], entry["report_sha256"], entry["report_sha256"][:12])
    ]
    assert {done.returncode for done in shown} == {0}
    (told,) = {done.stdout for done in shown}
    assert "TITLE: More troops for Iraq" in told
    assert "About 4,600 US troops are in Iraq" in told
    assert str(pages / "story.html") in told
    record = json.loads(run("page", entry["report_id"], "--json", "--ledger", ledger).stdout)
    assert entry["claim_id"] in record["report"]["claims"]
    raw = run("page", entry["report_id"], "--raw", "--ledger", ledger)
    assert raw.stdout == (pages / "story.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("identity", ["r-none", "c-none", "0123456789ab", "story.html"])
def test_what_is_not_there_ends_in_one_line(run: Run, ledger: str, identity: str):
    done = run("page", identity, "--ledger", ledger)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_stored_pages_are_read_again_without_their_files(run: Run, ledger: str, pages: Path):
    for path in pages.iterdir():
        path.unlink()
    done = run("extract", "--ledger", ledger)
    assert done.returncode == 0
    assert done.stdout == "0 added, 1 known already, 1 failed; 0 new claims\n"


def test_copies_are_shown_with_what_shows_them(run: Run, pages: Path):
    story = (pages / "story.html").read_text(encoding="utf-8")
    (pages / "copy.html").write_text(story.replace("told reporters", "said"), encoding="utf-8")
    run("add", str(pages), "--ledger", "t.ledger")
    shown = run("copies", "--ledger", "t.ledger")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith("2 reports of one text\n")
    record = json.loads(run("copies", "--json", "--ledger", "t.ledger").stdout)
    assert len(record["reports"]) == 2
    assert record["pairs"][0]["kind"] == "near"
    (pages / "copy.html").unlink()
    run("add", str(pages), "--ledger", "one.ledger")
    assert run("copies", "--ledger", "one.ledger").returncode == 1
