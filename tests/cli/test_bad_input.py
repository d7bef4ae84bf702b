"""Bad input: one clear line each, a failure row, and the rest goes on."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from types import ModuleType

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

GOOD = "Good news of the day\n\nItaly has 300 soldiers in Lebanon, its defence ministry said.\n"
# So many that a run cannot be done before it is seen to have begun, however busy the machine.
N_PAGES = 240


def make_bad(folder: Path, kind: str) -> Path:
    path = folder / f"{kind}.txt"
    if kind == "empty":
        path.write_bytes(b"")
    elif kind == "binary":
        path.write_bytes(bytes(range(256)) * 40)
    elif kind == "large":
        with path.open("wb") as file:
            file.write(b"<html><body>")
            file.truncate(50 * 2**20)
    elif kind == "one-line":
        path.write_bytes(b"x" * 10_000_000)
    elif kind == "pdf":
        path.write_bytes(b"%PDF-1.7\n" + b"\0" * 100)
    return path


def count_reports(ledger: Path) -> int:
    """Reports that stand in the ledger, 0 where it is not made yet."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT count(*) FROM reports").fetchone()[0]
    return 0


@pytest.mark.parametrize("kind", ["empty", "binary", "large", "one-line", "pdf", "absent"])
def test_a_bad_page_gets_one_line_and_a_row_and_the_rest_goes_on(run: Run, tmp_path: Path, kind: str):
    bad = make_bad(tmp_path, kind)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    done = run("add", str(bad), "good.txt", "--ledger", "t.ledger", "--date", "2020-01-05")
    assert done.returncode == 0
    assert done.stdout.startswith("1 added, 0 known already, 1 failed")
    assert done.stderr.count("\n") == 1
    assert bad.name in done.stderr
    assert len(done.stderr) < 400
    with closing(sqlite3.connect(tmp_path / "t.ledger")) as connection:
        assert connection.execute("SELECT count(*) FROM failures").fetchone() == (1,)


def test_broken_encodings_are_read_as_far_as_they_go(run: Run, tmp_path: Path):
    (tmp_path / "latin.txt").write_bytes(GOOD.encode() + "Caf\xe9 soci\xe9t\xe9 \x93quoted\x94.\n".encode("latin-1"))
    done = run("add", "latin.txt", "--ledger", "t.ledger")
    assert done.returncode == 0
    assert done.stdout.startswith("1 added")


def test_a_folder_without_a_page_says_why_nothing_was_read(run: Run, tmp_path: Path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "figures.csv").write_text("a,b\n1,2\n")
    done = run("add", "data", "--ledger", "t.ledger")
    assert (done.returncode, done.stdout) == (1, "0 added, 0 known already, 0 failed; 0 new claims\n")
    assert done.stderr.strip().splitlines()[-1].startswith("nothing to read: no file there looks like a page")


def test_a_folder_that_loops_is_read_once(run: Run, tmp_path: Path):
    folder = tmp_path / "loop"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "again").symlink_to(folder, target_is_directory=True)
    done = run("add", "loop", "--ledger", "t.ledger")
    assert done.stdout.startswith("1 added, 0 known already, 0 failed")


def test_exit_code_1_where_nothing_could_be_read(run: Run, tmp_path: Path):
    assert run("add", "absent.txt", "--ledger", "t.ledger").returncode == 1


def test_words_of_a_page_cannot_command_the_terminal(run: Run, tmp_path: Path):
    (tmp_path / "evil.txt").write_text(
        "Title \x1b]0;owned\x07\n\nItaly has 300 \x1b[31msoldiers in Lebanon\u202e, it said.\n", encoding="utf-8"
    )
    done = run("claims", "evil.txt")
    assert "\x1b" not in done.stdout + done.stderr
    assert "\u202e" not in done.stdout


def test_a_full_disk_ends_in_one_line_and_keeps_what_was_done(run: Run, tmp_path: Path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("needs leave to mount a small file system")
    try:
        folder = tmp_path / "many"
        folder.mkdir()
        for number in range(60):
            words = os.urandom(9000).hex()
            (folder / f"{number:03}.txt").write_text(
                f"{GOOD}\nNote {number}: {words[:200]}\n{words}\n", encoding="utf-8"
            )
        done = run("add", "many", "--ledger", str(disk / "t.ledger"))
        assert done.returncode == 3
        assert done.stderr.count("\n") == 1
        with closing(sqlite3.connect(disk / "t.ledger")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert connection.execute("SELECT count(*) FROM reports").fetchone()[0] > 0
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_killed_add_is_completed_by_the_next(run: Run, tmp_path: Path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:03}.txt").write_text(f"{GOOD}\nThis is note {number} of ours.\n", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "muster", "add", "many", "--ledger", "t.ledger"], cwd=tmp_path, stdout=subprocess.DEVNULL
    )
    while process.poll() is None and not count_reports(tmp_path / "t.ledger"):
        time.sleep(0.02)
    process.kill()
    process.wait()
    assert count_reports(tmp_path / "t.ledger")
    assert run("add", "many", "--ledger", "t.ledger").returncode == 0
    with closing(sqlite3.connect(tmp_path / "t.ledger")) as connection:
        assert connection.execute("SELECT count(*) FROM reports").fetchone() == (40,)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_an_archive_broken_off_is_gone_on_with(run: Run, tmp_path: Path, archives: ModuleType, number: int, code: int):
    records = [archives.make_record(n, archives.make_page(n)) for n in range(N_PAGES)]
    (tmp_path / "many.warc.gz").write_bytes(archives.pack(*records))
    command = [sys.executable, "-m", "muster", "add", "many.warc.gz", "--ledger", "t.ledger", "--workers", "1"]
    # A run in the background ignores the signal, and so do its children unless it listens meanwhile.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    signal.signal(signal.SIGINT, before)
    while process.poll() is None and not count_reports(tmp_path / "t.ledger"):
        time.sleep(0.02)
    process.send_signal(number)
    told = process.communicate()[1]
    assert process.returncode == code
    assert told.startswith("stopped: ") is (number == signal.SIGINT)
    done = count_reports(tmp_path / "t.ledger")
    again = run("add", "many.warc.gz", "--ledger", "t.ledger", "--workers", "1")
    assert f"{done} pages of it were read before" in again.stderr
    assert again.stdout.startswith(f"{N_PAGES - done} added, 1 known already, 0 failed")
    assert count_reports(tmp_path / "t.ledger") == N_PAGES
