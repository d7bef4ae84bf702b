"""A process that is killed while it adds loses nothing that it had reported as done, and half a report never stays."""

# ruff: noqa: S311 - the delays are drawn from a seed, so that a failure can be run again

import random
import subprocess
import time

import pytest

from muster.errors import UsageError
from muster.store import Ledger

N_KILLS = 25
N_STORIES = 400
LONGEST_DELAY = 0.03


def kill_while_adding(adding, path, delay):
    """Numbers that the process reported as done, and whether it was killed before it had finished."""
    process = subprocess.Popen([*adding, str(path), "0", str(N_STORIES)], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "open\n"
    time.sleep(delay)
    process.kill()
    told, _ = process.communicate()
    # The last line may have been cut short: it was not told in full.
    done = [int(line) for line in told.splitlines(keepends=True) if line.endswith("\n")]
    return done, process.returncode < 0


def whole(ledger, synthetic, number):
    """Whether the ledger holds all of the story of this number; raises where it holds a part."""
    story = synthetic.make_story(number)
    has_page = ledger.has_page(story.page.sha256)
    has_extraction = ledger.has_extraction(story.report.version_id, story.extraction.extractor)
    try:
        has_report = ledger.read_report(story.report.report_id) == story.report
    except UsageError:
        has_report = False
    assert has_page == has_report == has_extraction, f"story {number} is there in part"
    if has_page:
        assert ledger.read_page(story.page.sha256).content == story.page.content
        found = ledger.read_entries(report_id=story.report.report_id)
        assert tuple(entry.claim for entry in found) == story.extraction.claims
    return has_page


def complete(adding, path):
    """Digest of the ledger once the process has run to its end."""
    subprocess.run([*adding, str(path), "0", str(N_STORIES)], stdout=subprocess.DEVNULL, check=True)
    with Ledger.open(path) as ledger:
        assert list(ledger.check()) == []
        return ledger.digest(), ledger.counts()


def test_a_killed_process_loses_nothing_and_running_again_completes_its_work(adding, synthetic, tmp_path):
    uninterrupted = complete(adding, tmp_path / "uninterrupted.ledger")
    delays = random.Random(20160928)
    n_kills, n_rounds, paths = 0, 0, []
    while n_kills < N_KILLS:
        # A fast machine may finish before the last kill: then a new ledger takes the next ones.
        path = tmp_path / f"killed-{n_rounds}.ledger"
        paths.append(path)
        reported = set()
        finished = False
        while n_kills < N_KILLS and not finished:
            done, killed = kill_while_adding(adding, path, delays.uniform(0, LONGEST_DELAY))
            n_kills += killed
            finished = not killed
            reported.update(done)
            with Ledger.open(path) as ledger:
                assert ledger._connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
                held = {number for number in range(N_STORIES) if whole(ledger, synthetic, number)}
            assert reported <= held
        n_rounds += 1
    for path in paths:
        assert complete(adding, path) == uninterrupted


def test_a_process_killed_while_it_makes_the_ledger_leaves_a_file_that_opens(adding, tmp_path):
    delays = random.Random(20141208)
    for number in range(10):
        path = tmp_path / f"{number}.ledger"
        process = subprocess.Popen([*adding, str(path), "0", "1"], stdout=subprocess.DEVNULL)
        while not path.exists() and process.poll() is None:
            time.sleep(0.001)
        time.sleep(delays.uniform(0, 0.02))
        process.kill()
        process.wait()
        with Ledger.open(path) as ledger:
            assert list(ledger.check()) == []


@pytest.mark.parametrize("n_done", [0, 3])
def test_a_run_that_stops_by_itself_can_be_run_again(adding, tmp_path, n_done):
    path = tmp_path / "test.ledger"
    subprocess.run([*adding, str(path), "0", str(n_done)], stdout=subprocess.DEVNULL, check=True)
    subprocess.run([*adding, str(path), "0", "6"], stdout=subprocess.DEVNULL, check=True)
    with Ledger.open(path) as ledger:
        assert ledger.counts()["reports"] == 6
