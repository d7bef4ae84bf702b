"""A file that was tampered with says where."""

import sqlite3
import zlib

import pytest

from muster.errors import BrokenPromise
from muster.model import Decision, Review, Statement
from muster.store import Ledger
from muster.store.claim_rows import verify_claim


@pytest.fixture
def filled(path, synthetic):
    """A ledger with a row in every table."""
    with Ledger.open(path) as ledger:
        stories = [synthetic.make_story(number) for number in (1, 2)]
        claim_id = stories[0].extraction.claims[0].claim_id
        with ledger.writing():
            for story in stories:
                story.append_to(ledger, synthetic.at(5))
            ledger.append_statement(Statement((claim_id,)), synthetic.at(5))
            ledger.append_review(Review(claim_id, Decision.ACCEPT, "ada"), synthetic.at(5))
            ledger.append_failure("a.txt", "NoText", "no text", synthetic.at(5))
        yield ledger


def tamper(ledger, sql, values=()):
    """Changes the file as somebody would who takes the guards away and puts them back."""
    connection = ledger._connection
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(sql, values)
    for _, guard in guards:
        connection.execute(guard)


def test_a_ledger_that_nobody_touched_keeps_its_promises(filled):
    assert list(filled.check()) == []


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("UPDATE pages SET size = 7 WHERE seq = 1", "expected 7 bytes of this hash"),
        ("UPDATE reports SET text = replace(text, '600', '900') WHERE seq = 1", "report version"),
        ("UPDATE reports SET outlet = 'Another' WHERE seq = 1", "report version"),
        ("UPDATE reports SET published_on = '1999-01-01' WHERE seq = 1", "report version"),
        ("UPDATE reports SET passages = 'nothing' WHERE seq = 1", "report version"),
        ("UPDATE reports SET report_id = 'r-1' WHERE seq = 1", "report version"),
        ("UPDATE extractions SET extractor = 'rules 7' WHERE seq = 1", "extraction x-"),
        ("UPDATE extractions SET report_id = 'r-1' WHERE seq = 1", "extraction x-"),
        ("UPDATE claims SET value_low = 900, value_high = 900 WHERE seq = 1", "claim c-"),
        ("UPDATE claims SET value_high = 1 WHERE seq = 1", "claim c-"),
        ("UPDATE claims SET status = 'dreamt' WHERE seq = 1", "claim c-"),
        ("UPDATE claims SET time_text_start = NULL WHERE seq = 1", "claim c-"),
        ("UPDATE claims SET definition = NULL WHERE seq = 1", "claim c-"),
        ("UPDATE claims SET actor_ids = '[\"GBR\"]' WHERE seq = 1", "claim c-"),
        ("UPDATE claims SET valid_to = '2020-01-01' WHERE seq = 1", "expected the columns that the claim makes"),
        ("UPDATE links SET code = 'GBR' WHERE code = 'USA'", "expected a link for each actor and place"),
        ("DELETE FROM findings WHERE position = 1", "expected an extraction that holds it"),
        ("DELETE FROM links WHERE slot = 'statement'", "expected a link for each claim"),
        ("UPDATE statements SET claim_ids = '[\"c-1\"]'", "statement s-"),
        ("UPDATE statements SET claim_ids = '[]'", "statement s-"),
        ("UPDATE reviews SET reviewer = 'eve'", "review w-"),
        ("UPDATE reviews SET decision = 'reject'", "review w-"),
        ("UPDATE failures SET problem = 'none'", "failure f-"),
        ("DELETE FROM pages WHERE seq = 1", "expected every row to find its pages"),
        ("UPDATE pages SET recorded_at = '2020-01-01T00:00:00.000000Z' WHERE seq = 2", "or later, found 2020"),
    ],
)
def test_a_changed_row_is_told_in_a_line(filled, sql, told):
    tamper(filled, sql)
    assert any(told in line for line in filled.check())


def test_a_page_of_other_bytes_is_told_and_not_read(filled, synthetic):
    sha256 = synthetic.make_story(1).page.sha256
    tamper(filled, "UPDATE pages SET content = ? WHERE sha256 = ?", (zlib.compress(b"other"), sha256))
    (line,) = filled.check()
    assert line.startswith(f"page {sha256}: expected")
    with pytest.raises(BrokenPromise, match=sha256):
        filled.read_page(sha256)


def test_a_page_that_was_cut_is_told_and_not_read(filled, synthetic):
    sha256 = synthetic.make_story(1).page.sha256
    tamper(filled, "UPDATE pages SET content = substr(content, 1, 20) WHERE sha256 = ?", (sha256,))
    (line,) = filled.check()
    assert "damage" in line
    with pytest.raises(BrokenPromise, match="damage"):
        filled.read_page(sha256)


def test_a_claim_that_was_changed_does_not_pass_where_it_is_shown(filled):
    for entry in filled.read_entries():
        verify_claim(entry.claim)
    tamper(filled, "UPDATE claims SET value_high = 6000 WHERE value_high = 5200")
    changed = [entry.claim for entry in filled.read_entries() if entry.claim.figure.high == 6000]
    assert changed
    for claim in changed:
        with pytest.raises(BrokenPromise, match="expected the row as it was appended"):
            verify_claim(claim)


def test_a_row_that_is_no_claim_any_more_is_not_read(filled):
    tamper(filled, "UPDATE claims SET status = 'certain' WHERE seq = 1")
    with pytest.raises(BrokenPromise, match="expected the row as it was appended"):
        filled.read_entries()


def test_a_report_that_was_changed_is_not_read(filled, synthetic):
    tamper(filled, "UPDATE reports SET text = text || 'More.'")
    with pytest.raises(BrokenPromise, match="expected the row as it was appended"):
        filled.read_report(synthetic.make_story(1).report.report_id)


def test_a_quote_that_no_longer_stands_in_its_text_is_told_even_where_all_ids_were_made_anew(filled, synthetic):
    story, other = synthetic.make_story(1), synthetic.make_story(12345)
    tamper(
        filled,
        "UPDATE findings SET claim_id = ? WHERE claim_id = ?",
        (story.extraction.claims[0].claim_id, story.extraction.claims[1].claim_id),
    )
    tamper(filled, "UPDATE reports SET text = ? WHERE version_id = ?", (other.report.text, story.report.version_id))
    assert any("expected quote '600 troops' at 24 to 34" in line for line in filled.check())


def test_a_guard_that_was_taken_away_is_told(filled):
    filled._connection.execute("DROP TRIGGER claims_keep_values")
    assert list(filled.check()) == ["schema: expected claims_keep_values, found none; rows may have been changed"]


def test_a_guard_that_was_weakened_is_told(filled):
    filled._connection.execute("DROP TRIGGER claims_keep_rows")
    filled._connection.execute("CREATE TRIGGER claims_keep_rows BEFORE DELETE ON claims BEGIN SELECT 1; END")
    (line,) = filled.check()
    assert line.startswith("schema: expected claims_keep_rows as Muster made it")


def test_a_damaged_file_is_told(path, synthetic):
    with Ledger.open(path) as ledger:
        with ledger.writing():
            for number in range(40):
                synthetic.make_story(number).append_to(ledger)
        root = ledger._connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'claims'").fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with Ledger.open(path) as ledger:
        lines = list(ledger.check())
        assert any(line.startswith("file: expected a sound database") for line in lines)
        with pytest.raises(BrokenPromise, match="damaged"):
            ledger.read_entries()


def test_checking_sees_what_sqlite_itself_does_not(filled, path):
    tamper(filled, "UPDATE claims SET speaker = 'Somebody Else' WHERE seq = 1")
    with sqlite3.connect(path) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    plain.close()
    assert list(filled.check())
