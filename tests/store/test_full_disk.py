"""A disk without room: what was reported as done is there, and the work goes on once there is room."""

import os
import shutil
import subprocess

import pytest

from muster.errors import LedgerFull
from muster.store import Ledger

N_STORIES = 400


def held(ledger):
    """Numbers of the stories in the ledger."""
    return sorted(int(entry.head.title.split()[1]) for entry in ledger.read_reports())


def add_all(ledger, synthetic, done):
    """Digest of the ledger with all stories; `done` takes the number of each that is in."""
    for number in range(N_STORIES):
        with ledger.writing():
            synthetic.make_story(number).append_to(ledger)
        done.append(number)
    return ledger.digest()


def add_until_full(ledger, synthetic):
    """Numbers of the stories that went in before the disk was full."""
    done = []
    with pytest.raises(LedgerFull, match="what was reported as done is safe"):
        add_all(ledger, synthetic, done)
    return done


@pytest.fixture
def uninterrupted(tmp_path, synthetic):
    """Digest of a ledger that never ran out of room."""
    with Ledger.open(tmp_path / "uninterrupted.ledger") as ledger:
        return add_all(ledger, synthetic, [])


@pytest.mark.parametrize("n_spare_pages", [0, 1, 2, 5, 40])
def test_a_ledger_that_may_not_grow_keeps_what_was_done(path, synthetic, uninterrupted, n_spare_pages):
    with Ledger.open(path) as ledger:
        n_pages = ledger._connection.execute("PRAGMA page_count").fetchone()[0]
        ledger._connection.execute(f"PRAGMA max_page_count = {n_pages + n_spare_pages}")
        done = add_until_full(ledger, synthetic)
        assert held(ledger) == done
    with Ledger.open(path) as ledger:
        assert held(ledger) == done
        assert list(ledger.check()) == []
        assert add_all(ledger, synthetic, []) == uninterrupted


@pytest.fixture
def small_disk(tmp_path):
    """A file system of its own with little room, and a function that gives it more."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("needs root and mount to make a small file system")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=640k", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        pytest.skip(f"a small file system cannot be mounted here: {mounted.stderr.decode().strip()}")
    yield folder, lambda: subprocess.run(["mount", "-o", "remount,size=64m", folder], check=True)
    subprocess.run(["umount", folder], check=True)


def test_a_disk_that_is_really_full_keeps_what_was_done(small_disk, synthetic, uninterrupted):
    folder, make_room = small_disk
    path = folder / "test.ledger"
    with Ledger.open(path) as ledger:
        done = add_until_full(ledger, synthetic)
        assert done
        assert held(ledger) == done
    make_room()
    with Ledger.open(path) as ledger:
        assert held(ledger) == done
        assert list(ledger.check()) == []
        assert add_all(ledger, synthetic, []) == uninterrupted


def test_a_ledger_that_cannot_even_be_made_says_that_the_disk_is_full(small_disk):
    folder, make_room = small_disk
    with (folder / "filler").open("wb") as filler, pytest.raises(OSError, match="No space left"):
        filler.write(b"x" * (1 << 20))
    with pytest.raises(LedgerFull, match="no room is left"):
        Ledger.open(folder / "test.ledger")
    make_room()
    Ledger.open(folder / "test.ledger").close()


@pytest.mark.parametrize("n_left", range(0, 90_000, 10_000))
def test_a_disk_that_fills_up_while_the_ledger_is_closed_lets_it_be_opened_once_there_is_room(
    small_disk, synthetic, n_left
):
    folder, make_room = small_disk
    path = folder / "test.ledger"
    with Ledger.open(path) as ledger, ledger.writing():
        synthetic.make_story(1).append_to(ledger)
    free = shutil.disk_usage(folder).free
    (folder / "filler").write_bytes(b"x" * max(0, free - n_left))
    try:
        with Ledger.open(path) as ledger, ledger.writing():
            synthetic.make_story(2).append_to(ledger)
        expected = [1, 2]
    except LedgerFull:
        expected = [1]
    make_room()
    with Ledger.open(path) as ledger:
        assert held(ledger) == expected
        assert list(ledger.check()) == []
