"""Statements that are joined as reports come in, one at a time or all at once."""

from datetime import UTC, date, datetime

import pytest

from muster.lexicon import load_lexicon
from muster.model import DateOrigin, ReportHead
from muster.pipeline import Given, add_sources
from muster.pipeline.joining import append_statements
from muster.reconcile.statements import find_statements
from muster.store import Ledger

AT = datetime(2025, 1, 2, tzinfo=UTC)
PAGES = {
    "a.txt": "The United States has about 4,600 troops in Iraq, Pentagon spokesman Peter Cook said on Wednesday.",
    "b.txt": "About 4,600 troops of the United States are in Iraq, said Pentagon spokesman Peter Cook.",
    "c.txt": "NATO will send 300 trainers to Afghanistan, its secretary general said on Thursday.",
}


@pytest.fixture
def pages(tmp_path):
    paths = []
    for name, sentence in PAGES.items():
        path = tmp_path / name
        path.write_text(f"A report of the day\n\n{sentence} The talks went on until the evening, and nobody left.\n")
        paths.append(path)
    return paths


def add(ledger, paths):
    head = ReportHead(published_on=date(2016, 9, 28), date_origin=DateOrigin.GIVEN)
    return list(add_sources(ledger, paths, Given(head), load_lexicon(), lambda: AT))


def test_reports_added_one_at_a_time_end_in_the_statements_of_all_at_once(tmp_path, pages):
    with Ledger.open(tmp_path / "at-once") as at_once, Ledger.open(tmp_path / "one-by-one") as one_by_one:
        add(at_once, pages)
        for page in pages:
            add(one_by_one, [page])
        wanted = {statement.statement_id for statement in find_statements(at_once.read_entries())}
        assert wanted == {statement.statement_id for statement in at_once.read_statements()}
        assert wanted <= {statement.statement_id for statement in one_by_one.read_statements()}


def test_nothing_is_joined_where_every_claim_stands_in_a_statement(tmp_path, pages):
    with Ledger.open(tmp_path / "ledger") as ledger:
        add(ledger, pages)
        before = ledger.digest()
        assert ledger.find_unjoined_reports() == []
        assert append_statements(ledger, lambda: AT) == 0
        assert ledger.digest() == before
