"""What may be opened as a ledger, and what is said about everything else."""

import json
import os
import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from muster.errors import LedgerBusy, LedgerError, LedgerForeign
from muster.model import Judgement
from muster.store import Ledger
from muster.store.migrating import APPLICATION_ID, MIGRATIONS, _migration_sql, append_migrations

REFUSED = """
import os, sys
from muster.errors import LedgerError
from muster.store import Ledger
if os.geteuid() == 0:
    os.setuid(65534)  # root may write everywhere
try:
    Ledger.open(sys.argv[1])
except LedgerError as error:
    sys.stdout.write(f"{type(error).__name__}: {error}")
"""


def test_a_new_ledger_is_marked_as_one(path):
    opened_at = datetime(2024, 1, 2, tzinfo=UTC)
    with Ledger.open(path, opened_at=opened_at) as ledger:
        assert ledger._connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        names = ledger._connection.execute("SELECT name, recorded_at FROM migrations ORDER BY seq").fetchall()
        assert names == [(name, "2024-01-02T00:00:00.000000Z") for name in MIGRATIONS]
        newest = "SELECT value FROM meta WHERE name = 'schema_version' ORDER BY seq DESC"
        assert ledger._connection.execute(newest).fetchone()[0] == MIGRATIONS[-1][:4]


def test_a_ledger_is_one_file_once_it_is_closed(path):
    Ledger.open(path).close()
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_writes_are_logged_ahead_and_flushed(ledger):
    settings = {
        name: ledger._connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
    }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 30_000}


def test_opening_again_changes_nothing(path):
    Ledger.open(path, opened_at=datetime(2024, 1, 2, tzinfo=UTC)).close()
    before = path.read_bytes()
    Ledger.open(path, opened_at=datetime(2025, 1, 2, tzinfo=UTC)).close()
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_ledger(path):
    path.touch()
    with Ledger.open(path) as ledger:
        assert ledger.counts()["pages"] == 0


def make_old(connection):
    """Takes all steps after the third back, as an older Muster would have left the file."""
    for table in ("report_words", "claim_words", "marks", "visits"):
        connection.execute(f"DROP TABLE {table}")
    for index in ("statements_shared", "reports_by_day"):
        connection.execute(f"DROP INDEX {index}")
    connection.execute("DROP VIEW claim_history")
    connection.execute(_migration_sql(MIGRATIONS[2]))
    connection.execute("DROP TRIGGER migrations_keep_rows")
    connection.executemany("DELETE FROM migrations WHERE name = ?", [(name,) for name in MIGRATIONS[3:]])
    connection.execute(
        "CREATE TRIGGER migrations_keep_rows BEFORE DELETE ON migrations\n"
        "BEGIN SELECT RAISE(ABORT, 'migrations: the ledger only grows, no row of it goes'); END"
    )


def test_a_ledger_of_an_older_version_takes_the_steps_that_it_lacks(path, synthetic):
    with Ledger.open(path) as ledger:
        with ledger.writing():
            synthetic.make_story(1).append_to(ledger)
        make_old(ledger._connection)
    with Ledger.open(path) as ledger:
        assert ledger._connection.execute("SELECT count(*) FROM claim_history").fetchone()[0] == 2
        assert ledger.search("norland").n_hits == 3
        assert list(ledger.check()) == []


JOINED = {
    "actor": ["judge-9, with the rule: has, in a list", 0.1234567890123456],
    "place": ["judge-9, against the rule: with the rule: right", 0.5],
    "speaker": ["judge-9, no rule", None],
    "standing": ["judge-8, no rule", None],
    "claim": ["judge-9", 0.467],
}


def make_joined(connection, judgements):
    """Takes the eighth step back, as the Muster before it would have left a file with one claim so judged."""
    guard = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'findings_keep_values'").fetchone()[0]
    connection.execute("DROP TRIGGER findings_keep_values")
    connection.execute("UPDATE findings SET judgements = ?", (json.dumps(judgements),))
    connection.execute(guard)
    guard = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'migrations_keep_rows'").fetchone()[0]
    connection.execute("DROP TRIGGER migrations_keep_rows")
    connection.execute("DELETE FROM migrations WHERE name = '0008-part-rule-and-model'")
    connection.execute(guard)


@pytest.mark.parametrize(
    ("extractor", "expected"),
    [
        (
            "judge-9+rules-1",
            {
                "actor": Judgement("has, in a list", 0.1234567890123456, "judge-9", agrees=True),
                "place": Judgement("with the rule: right", 0.5, "judge-9", agrees=False),
                "speaker": Judgement(None, None, "judge-9"),
                "standing": Judgement("judge-8, no rule"),
                "claim": Judgement(None, 0.467, "judge-9"),
            },
        ),
        ("rules-1", {slot: Judgement(*told) for slot, told in JOINED.items()}),
        ("by hand: judge-9+1, c-1", {slot: Judgement(*told) for slot, told in JOINED.items()}),
    ],
)
def test_rule_and_model_that_an_older_version_joined_are_parted(path, synthetic, extractor, expected):
    story = synthetic.make_story(1, extractor=extractor)
    with Ledger.open(path) as ledger:
        with ledger.writing():
            story.append_to(ledger)
        make_joined(ledger._connection, JOINED)
        before = ledger.digest()
    with Ledger.open(path) as ledger:
        for claim in story.extraction.claims:
            assert ledger.read_judgements(claim.claim_id) == expected
        assert ledger.digest() == before
        assert list(ledger.check()) == []


@pytest.mark.parametrize("content", [b"hello", b"<html>" * 1000, b"\0" * 5000])
def test_a_file_of_another_kind_is_refused_and_left_as_it_is(path, content):
    path.write_bytes(content)
    with pytest.raises(LedgerForeign, match=r"test\.ledger: expected a Muster ledger, found another kind of file"):
        Ledger.open(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("application_id", [0, 0x42414431])
def test_a_database_of_another_program_is_refused_and_left_as_it_is(path, application_id):
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA application_id = {application_id}")
    other.execute("CREATE TABLE migrations (name TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(LedgerForeign, match="database of another program"):
        Ledger.open(path)
    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_a_ledger_of_a_newer_version_is_refused_with_what_to_do(path):
    with Ledger.open(path) as ledger:
        ledger._connection.execute(
            "INSERT INTO migrations (name, recorded_at) VALUES ('0099-x', '2030-01-01T00:00:00.000000Z')"
        )
    with pytest.raises(LedgerForeign, match="found step '0099-x' of a newer one; upgrade Muster"):
        Ledger.open(path)


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(LedgerError, match=r"expected the folder .*nowhere to exist, found none; make it first"):
        Ledger.open(tmp_path / "nowhere" / "test.ledger")


def test_a_folder_in_place_of_a_file_is_told(tmp_path):
    with pytest.raises(LedgerForeign, match="expected a file, found a folder"):
        Ledger.open(tmp_path)


def refusal(path):
    """What a user without the rights of root is told."""
    done = subprocess.run([sys.executable, "-c", REFUSED, str(path)], capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def open_folder():
    """A folder that any user may enter, as pytest's own are closed to all but one."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs the file modes of a POSIX system")
def test_a_file_that_cannot_be_written_is_told(open_folder):
    path = open_folder / "test.ledger"
    Ledger.open(path).close()
    path.chmod(0o444)
    assert refusal(path) == (
        f"LedgerError: {path}: expected a file that can be read and written, found one that cannot; copy it"
    )


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs the file modes of a POSIX system")
def test_a_folder_that_cannot_be_written_is_told(open_folder):
    path = open_folder / "test.ledger"
    Ledger.open(path).close()
    path.chmod(0o666)
    open_folder.chmod(0o555)
    told = refusal(path)
    open_folder.chmod(0o755)
    assert told == (
        f"LedgerError: {path}: expected a folder that can be written, found {open_folder}; copy the ledger elsewhere"
    )


def test_a_name_with_signs_of_its_own_is_a_name(tmp_path):
    for name in (":memory:", "file:a?mode=ro.ledger", "übersicht 100%.ledger"):
        Ledger.open(tmp_path / name).close()
        assert (tmp_path / name).stat().st_size > 0


@pytest.fixture
def held(path):
    """Another connection that has begun to write to an empty file."""
    path.touch()
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()


def test_a_file_that_another_process_is_just_making_is_waited_for(path, held):
    # SQLite refuses to change the mode of such a file at once, whatever its timeout.
    release = threading.Timer(0.2, held.rollback)
    release.start()
    with Ledger.open(path) as ledger:
        assert list(ledger.check()) == []
    release.join()


def test_a_file_that_stays_held_is_told(path, held):
    with pytest.raises(LedgerBusy, match="try again"):
        Ledger.open(path, wait_seconds=0.2)


def test_no_step_is_taken_twice_where_another_process_was_faster(path):
    with Ledger.open(path) as ledger:
        append_migrations(ledger._connection, path, "2024-01-02T00:00:00.000000Z")
        assert list(ledger.check()) == []


def test_a_step_that_fails_leaves_the_file_as_it_was(path):
    with sqlite3.connect(path, isolation_level=None) as connection:
        connection.execute("CREATE TABLE claims (theirs)")
        with pytest.raises(sqlite3.OperationalError, match="claims already exists"):
            append_migrations(connection, path, "2024-01-02T00:00:00.000000Z")
        names = connection.execute("SELECT name FROM sqlite_schema").fetchall()
        assert [name for (name,) in names] == ["claims"]
    connection.close()
