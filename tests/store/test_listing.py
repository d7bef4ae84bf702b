"""Reports and claims page by page."""

import pytest

from muster.model import View


@pytest.fixture
def filled(ledger, synthetic):
    days = (5, None, 3, 5, None, 9)
    with ledger.writing():
        for number, on in enumerate(days):
            published_on = synthetic.day(on) if on is not None else None
            figures = (600, 5200)[: number % 3]
            synthetic.make_story(number, figures, published_on=published_on).append_to(ledger)
    return ledger


def all_pages(list_page, cursor_of):
    found, cursor = [], None
    while page := list_page(cursor):
        found += page
        cursor = cursor_of(page[-1])
    return found


@pytest.mark.parametrize("most", [1, 2, 4, 99])
def test_reports_follow_each_other_latest_first_and_undated_last(filled, most):
    listed = all_pages(
        lambda before: filled.list_reports(before=before, most=most),
        lambda last: (str(last[0].head.published_on or ""), last[0].report_id),
    )
    days = [str(report.head.published_on or "") for report, _ in listed]
    assert days == sorted(days, reverse=True)
    assert {report.report_id for report, _ in listed} == {report.report_id for report in filled.read_reports()}
    assert {report.head.title: n_claims for report, n_claims in listed} == {
        f"Dispatch {number}": number % 3 for number in range(6)
    }


@pytest.mark.parametrize("most", [1, 2, 4, 99])
def test_claims_follow_each_other_in_the_order_of_recording(filled, most):
    listed = all_pages(
        lambda after: filled.list_entries(after=after or 0, most=most, actor="USA"), lambda last: last[0]
    )
    assert [number for number, _ in listed] == sorted(number for number, _ in listed)
    assert {entry.claim.claim_id for _, entry in listed} == {entry.claim.claim_id for entry in filled.read_entries()}
    assert filled.list_entries(actor="IRQ") == []


def test_what_was_not_known_is_not_listed(filled, synthetic):
    view = View(known_on=synthetic.day(4))
    assert [report.head.title for report, _ in filled.list_reports(view)] == ["Dispatch 2"]
    assert {entry.head.title for _, entry in filled.list_entries(view)} == {"Dispatch 2"}
