"""Two processes and one ledger."""

import subprocess
import threading

import pytest

from muster.errors import LedgerBusy
from muster.model import Page
from muster.store import Ledger


def test_two_processes_that_add_at_once_lose_nothing(adding, tmp_path):
    together, alone = tmp_path / "together.ledger", tmp_path / "alone.ledger"
    # The middle third is added by both; neither finds a ledger there, so both make it.
    started = [
        subprocess.Popen([*adding, str(together), first, end], stdout=subprocess.PIPE, text=True)
        for first, end in (("0", "80"), ("40", "120"))
    ]
    told = [process.communicate()[0].split() for process in started]
    assert [process.returncode for process in started] == [0, 0]
    assert [len(lines) for lines in told] == [81, 81]
    subprocess.run([*adding, str(alone), "0", "120"], stdout=subprocess.DEVNULL, check=True)
    with Ledger.open(together) as both, Ledger.open(alone) as one:
        assert list(both.check()) == []
        assert (both.digest(), both.counts()) == (one.digest(), one.counts())


def test_many_processes_may_make_the_ledger_at_once(adding, tmp_path):
    path = tmp_path / "test.ledger"
    started = [
        subprocess.Popen([*adding, str(path), str(n), str(n + 1)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for n in range(6)
    ]
    assert [process.communicate()[1] for process in started] == [b""] * 6
    with Ledger.open(path) as ledger:
        assert ledger.counts()["reports"] == 6
        assert list(ledger.check()) == []


def test_who_waits_in_vain_is_told(path, synthetic):
    with Ledger.open(path) as first, Ledger.open(path, wait_seconds=0.05) as second:
        with first.writing(), pytest.raises(LedgerBusy, match="another process is writing"), second.writing():
            pass
        with second.writing():
            assert second.append_page(Page(b"x", "x.txt"), synthetic.at(0))


def test_who_waits_long_enough_is_served(path, synthetic):
    entered = threading.Event()

    def write():
        with Ledger.open(path) as other:
            entered.set()
            with other.writing():
                other.append_page(Page(b"later", "b.txt"), synthetic.at(1))

    with Ledger.open(path) as ledger:
        with ledger.writing():
            thread = threading.Thread(target=write)
            thread.start()
            entered.wait()
            ledger.append_page(Page(b"first", "a.txt"), synthetic.at(0))
        thread.join()
        assert ledger.counts()["pages"] == 2


def test_readers_neither_wait_nor_see_half_of_what_is_being_written(path, synthetic):
    with Ledger.open(path) as writer, Ledger.open(path, wait_seconds=0.05) as reader:
        with writer.writing():
            synthetic.make_story(1).append_to(writer)
            assert set(reader.counts().values()) == {0}
            assert writer.counts()["claims"] == 2
        assert reader.counts()["claims"] == 2
