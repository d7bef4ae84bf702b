from muster.reconcile.cells import find_counts
from muster.reconcile.estimate import estimate_series
from muster.reconcile.withdrawals import find_withdrawn

RECALL = "On Saturday we said that only 500 US troops were still in Iraq."


def withdrawn(entries):
    ((_, counts),) = find_counts(entries).items()
    return set(find_withdrawn(counts))


def test_an_outlet_that_recalls_its_own_figure_withdraws_it(quantity):
    wrong = quantity(500, on="2021-01-16", outlet="Daily Clarion", speaker="Washington", standing="institution")
    right = quantity(2500, on="2021-01-19", outlet="Daily Clarion", start=200)
    recall = quantity(500, on="2021-01-19", outlet="Daily Clarion", sentence=RECALL)
    assert withdrawn([wrong, right, recall]) == {wrong.claim.claim_id, recall.claim.claim_id}
    found = estimate_series([wrong, right, recall], "USA", "IRQ", wrong.claim.measure)
    assert {step.best for step in found.steps} == {2500}
    assert {each.entry for each in found.set_aside} == {wrong, recall}
    assert all("withdrawn" in each.reason and "Daily Clarion" in each.reason for each in found.set_aside)


def test_another_outlet_s_figure_stands(quantity):
    other = quantity(500, on="2021-01-16", outlet="Larkfield Courier")
    recall = quantity(500, on="2021-01-19", outlet="Daily Clarion", sentence=RECALL)
    assert withdrawn([other, recall]) == set()


def test_what_was_printed_long_before_or_after_is_not_meant(quantity):
    old = quantity(500, on="2020-01-16", outlet="Daily Clarion")
    later = quantity(500, on="2021-02-19", outlet="Daily Clarion")
    recall = quantity(500, on="2021-01-19", outlet="Daily Clarion", sentence=RECALL)
    assert withdrawn([old, later, recall]) == set()


def test_a_sentence_that_admits_the_error_withdraws_its_own_figure(quantity):
    recall = quantity(
        500, sentence="An earlier version of this story wrongly gave the number of US troops as 500.", outlet="A"
    )
    assert withdrawn([recall]) == {recall.claim.claim_id}


def test_what_others_said_is_no_withdrawal(quantity):
    entries = [
        quantity(500, on="2021-01-16", outlet="A"),
        quantity(500, on="2021-01-19", outlet="A", sentence="They said that 500 US troops were there, as we see it."),
    ]
    assert withdrawn(entries) == set()
