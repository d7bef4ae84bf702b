from datetime import date

import pytest

from muster.errors import UsageError
from muster.model import View
from muster.pipeline.comparing import compare_reports, find_report_id, list_stories


@pytest.fixture
def report_ids(ledger):
    return [report.report_id for report in ledger.read_reports()]


def test_a_report_is_found_by_its_id_its_hash_and_its_title(ledger):
    first = ledger.read_reports()[0]
    for words in (first.report_id[:10], first.page_sha256[:12], first.head.title):
        assert find_report_id(ledger, words, View()) == first.report_id


def test_a_report_that_was_not_known_yet_is_not_found(ledger):
    last = ledger.read_reports()[-1]
    with pytest.raises(UsageError, match="expected one report of the ledger, found none"):
        find_report_id(ledger, last.report_id, View(known_on=date(2016, 9, 1)))


def test_one_report_is_nothing_to_compare(ledger, report_ids, lexicon):
    with pytest.raises(UsageError, match="two reports or more"):
        compare_reports(ledger, report_ids[:1] * 2, View(), lexicon)


def test_reports_that_contradict_each_other_say_so_side_by_side(ledger, report_ids, lexicon):
    found = compare_reports(ledger, report_ids[:2], View(), lexicon)
    assert [report.report_id for report in found.reports] == report_ids[:2]
    assert [conflict.kind.value for conflict in found.conflicts] == ["contradiction"]


def test_reports_that_share_nothing_tell_no_story(ledger):
    assert list_stories(ledger, View()) == []
