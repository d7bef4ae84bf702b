"""`muster page` and `muster extract`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., object]


@pytest.fixture
def ledger(run: Run, pages: Path, tmp_path: Path) -> str:
    (pages / "broken.html").write_text("<html><script>x()</script></html>")
    run("add", str(pages), "--ledger", "t.ledger")
    return "t.ledger"


def test_a_page_is_shown_by_report_claim_and_hash(run: Run, ledger: str, pages: Path):
    entry = json.loads(run("series", "US", "Iraq", "--json", "--ledger", ledger).stdout)["claims"][0]
    shown = [run("page", identity, "--ledger", ledger) for identity in (entry["claim_id"], entry["report_sha256"][:12])]
    assert {done.returncode for done in shown} == {0}
    (told,) = {done.stdout for done in shown}
    assert "TITLE: More troops for Iraq" in told
    assert "About 4,600 US troops are in Iraq" in told
    assert str(pages / "story.html") in told
    record = json.loads(run("page", entry["report_id"], "--json", "--ledger", ledger).stdout)
    assert entry["claim_id"] in record["report"]["claims"]
    raw = run("page", entry["report_id"], "--raw", "--ledger", ledger)
    assert raw.stdout == (pages / "story.html").read_text(encoding="utf-8")
    for identity in ("c-none", "0123456789ab", "story.html"):
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
    assert ": near; " in shown.stdout


def test_the_web_is_read_by_address_and_feed_and_this_machine_only_where_allowed(
    run: Run, pages: Path, site: Any, tmp_path: Path
):
    site.pages["/story"] = (200, {"Content-Type": "text/html"}, (pages / "story.html").read_bytes())
    feed = f"<rss version='2.0'><channel><title>x</title><item><link>{site.url}/story</link></item></channel></rss>"
    site.pages["/feed"] = (200, {"ETag": '"1"'}, feed.encode())
    refused = run("add", f"{site.url}/story", "--ledger", "t.ledger")
    assert refused.returncode == 1
    assert "refused: 127.0.0.1 is on this machine or a private network" in refused.stderr
    assert site.asked == []
    watched = run("watch", f"{site.url}/feed", "--ledger", "t.ledger", "--allow-private")
    assert watched.stdout.startswith("1 added, 0 known already, 0 failed; ")
    added = run("add", f"{site.url}/story", "--ledger", "t.ledger", "--allow-private")
    assert added.stdout.startswith("0 added, 1 known already, 0 failed; 0 new claims")
