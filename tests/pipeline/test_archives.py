"""Archives into a ledger: what is kept, what is passed over, and where reading goes on."""

import itertools
import os
import signal

import pytest

from muster.model import Page, ReportHead
from muster.pipeline import Given, Outcome, Readers, add_sources
from muster.pipeline.readers import Task
from muster.store import Ledger

OTHER = "The team won the cup for the third time in nine years, and the town had a feast on Monday."
NEAR = "The military museum in the capital of the country has four new rooms since Monday."


@pytest.fixture
def new_ledger(tmp_path):
    numbers = itertools.count()
    return lambda: Ledger.open(tmp_path / f"{next(numbers)}.ledger")


@pytest.fixture
def archive(tmp_path, archives):
    """Forty pages, of which every tenth holds a claim and one names forces without any."""
    bodies = [archives.make_page(number, archives.PROSE if number % 10 == 0 else OTHER) for number in range(40)]
    bodies[5] = archives.make_page(5, NEAR)
    path = tmp_path / "test.warc.gz"
    path.write_bytes(archives.pack(*[archives.make_record(number, body) for number, body in enumerate(bodies)]))
    return path


def add(ledger, path, lexicon, clock, n=1, **more):
    with Readers(lexicon, n=n) as readers:
        return list(add_sources(ledger, [path], Given(), lexicon, clock, readers=readers, **more))


def count(added):
    return {outcome: n for outcome in Outcome if (n := sum(done.outcome is outcome for done in added))}


def test_only_reports_with_claims_are_kept_and_all_are_counted(new_ledger, archive, lexicon, clock):
    with new_ledger() as ledger:
        added = add(ledger, archive, lexicon, clock)
        assert count(added) == {Outcome.ADDED: 4, Outcome.PASSED: 36}
        assert {report.head.url for report in ledger.read_reports()} == {
            f"https://news.example/{number}" for number in (0, 10, 20, 30)
        }
        assert ledger.counts()["pages"] == 4
        assert ledger.counts()["statements"] > 0
        assert sum(done.size for done in added) <= archive.stat().st_size
        assert not list(ledger.check())


def test_every_page_is_kept_where_that_is_wanted(new_ledger, archive, lexicon, clock):
    with new_ledger() as ledger:
        assert count(add(ledger, archive, lexicon, clock, every=True)) == {Outcome.ADDED: 40}


def test_a_second_reading_finds_nothing_to_do(new_ledger, archive, lexicon, clock):
    with new_ledger() as ledger:
        add(ledger, archive, lexicon, clock)
        before = ledger.digest()
        (again,) = add(ledger, archive, lexicon, clock)
        assert (again.outcome, again.problem) == (Outcome.KNOWN, "40 pages of it were read before")
        assert ledger.digest() == before


def test_processes_give_the_same_ledger_as_one(new_ledger, archive, lexicon, clock):
    with new_ledger() as alone, new_ledger() as beside:
        one = add(alone, archive, lexicon, clock)
        two = add(beside, archive, lexicon, clock, n=2)
        assert one == two
        assert alone.digest() == beside.digest()


def test_reading_broken_off_anywhere_is_gone_on_with(new_ledger, archive, lexicon, clock):
    with new_ledger() as whole:
        add(whole, archive, lexicon, clock)
        for stop in (1, 12, 39):
            with new_ledger() as ledger:
                with Readers(lexicon) as readers:
                    added = add_sources(ledger, [archive], Given(), lexicon, clock, readers=readers)
                    first = list(itertools.islice(added, stop))
                    added.close()
                rest = add(ledger, archive, lexicon, clock)
                assert ledger.digest() == whole.digest()
                kept = count(first).get(Outcome.ADDED, 0) + count(rest).get(Outcome.ADDED, 0)
                assert kept == 4


def test_other_given_heads_make_it_another_reading(new_ledger, archive, lexicon, clock):
    with new_ledger() as ledger:
        add(ledger, archive, lexicon, clock)
        given = Given(ReportHead(outlet="The Example"))
        assert count(add_sources(ledger, [archive], given, lexicon, clock))[Outcome.ADDED] == 4
        assert {report.head.outlet for report in ledger.read_reports()} == {"The Example"}


def test_damage_is_told_and_kept_as_a_failure(new_ledger, archive, archives, tmp_path, lexicon, clock):
    content = bytearray(archive.read_bytes())
    content[len(content) // 2] ^= 255
    archive.write_bytes(content)
    with new_ledger() as ledger:
        added = add(ledger, archive, lexicon, clock)
        assert count(added)[Outcome.FAILED] == len(ledger.read_failures()) == 1
        assert count(added)[Outcome.ADDED] >= 3


def test_a_page_that_kills_its_process_costs_itself_only(archives, lexicon):
    page = archives.make_page(1)
    tasks = [(number, Task(Page(page + b"%d" % number, "x"), ReportHead())) for number in range(3)]
    with Readers(lexicon, n=2) as readers:
        results = readers.read(iter(tasks))
        first = next(results)
        for process in list(readers._pool._processes.values()):
            os.kill(process.pid, signal.SIGKILL)
        found = [first, *results]
    assert [number for number, _ in found] == list(range(3))
    assert all(result.extraction.claims for _, result in found)
