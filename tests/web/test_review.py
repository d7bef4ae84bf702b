"""The review: decisions are added, change the series at once, can be undone, and no one's are lost."""

import re

import pytest

from muster.model import Decision


def shown_claim(page) -> str:
    return re.search(r'action="/review/(c-[^"]+)"', page.text)[1]


def follows(page) -> str:
    return re.search(r'name="follows" value="([^"]*)"', page.text)[1]


def test_the_queue_begins_with_a_conflict_and_says_why(client, claim_of, words_of):
    page = client.get("/review")
    assert shown_claim(page) in (claim_of(4600), claim_of(9900))
    assert "Why it is here: it disagrees with 1 other claim" in words_of(page)
    assert "1 of 3 · 3 left" in words_of(page)


def test_a_rejection_needs_a_reason_changes_the_series_at_once_and_keeps_the_claim(
    client, post, ledger, claim_of, words_of
):
    claim_id, digest_before = claim_of(9900), ledger.read_entries(claim_id=claim_of(9900))
    done = post(f"/review/{claim_id}", decision="reject", reason="the figure was misread", follows="")
    assert done.status_code == 303
    words = words_of(client.get("/series/USA/IRQ"))
    assert "no open conflict" in words
    assert "(rejected)" in words
    assert ledger.read_entries(claim_id=claim_id) == digest_before
    (review,) = ledger.read_reviews()
    assert (review.reviewer, review.decision, review.reason) == ("ada", Decision.REJECT, "the figure was misread")


def test_an_undo_takes_back_the_last_decision_also_after_a_restart(client, post, claim_of, make_client, words_of):
    post(f"/review/{claim_of(9900)}", decision="reject", reason="misread", follows="")
    with make_client() as again:
        again.get("/review")
        undone = again.post("/review/undo", data={"form_key": again.cookies["muster_form"]})
        assert undone.headers["location"] == f"/review/{claim_of(9900)}"
        assert "1 open conflict" in words_of(again.get("/series/USA/IRQ"))
        nothing = again.post("/review/undo", data={"form_key": again.cookies["muster_form"]})
        assert nothing.status_code == 400
    log = words_of(client.get("/review/log"))
    assert "2 decisions" in log
    assert "undo" in log


def test_a_correction_moves_the_claim_and_the_log_keeps_before_and_after(client, post, claim_of, words_of):
    claim_id = claim_of(400)
    done = post(f"/review/{claim_id}", decision="correct", place="Niger", low="450", high="450", follows="")
    assert done.status_code == 303
    assert "450" in words_of(client.get("/series/FRA/NER"))
    assert "no claim says how many" in words_of(client.get("/series/FRA/MLI"))
    log = words_of(client.get("/review/log"))
    assert "low: 400 → 450" in log


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"decision": "correct", "low": "many"}, "low: expected a whole number"),
        ({"decision": "correct", "place": "Nowhereland"}, "Nowhereland"),
        ({"decision": "correct", "low": "400"}, "nothing differs"),
        ({"decision": "reject"}, "reason"),
        ({"decision": "burn"}, "expected accept, correct, reject or skip"),
    ],
)
def test_a_mistake_in_a_decision_is_told_and_nothing_recorded(post, ledger, claim_of, words_of, fields, told):
    refused = post(f"/review/{claim_of(400)}", follows="", **fields)
    assert refused.status_code == 400
    assert told in words_of(refused)
    assert ledger.read_reviews() == []


def test_the_second_of_two_reviewers_sees_what_the_first_decided(client, post, ledger, claim_of, make_client, words_of):
    claim_id = claim_of(4600)
    seen = follows(client.get(f"/review/{claim_id}"))
    with make_client(reviewer="bob") as bob:
        bob.get("/review")
        key = bob.cookies["muster_form"]
        bob.post(f"/review/{claim_id}", data={"form_key": key, "decision": "accept", "follows": seen})
    late = post(f"/review/{claim_id}", decision="reject", reason="misread", follows=seen)
    assert late.status_code == 409
    words = words_of(late)
    assert "This claim has changed since you saw it" in words
    assert "bob: accept" in words
    assert [review.reviewer for review in ledger.read_reviews()] == ["bob"]
    again = post(f"/review/{claim_id}", decision="reject", reason="misread", follows=follows(late))
    assert again.status_code == 303
    assert [review.reviewer for review in ledger.read_reviews()] == ["bob", "ada"]


def test_the_same_decision_sent_twice_is_one(post, ledger, claim_of):
    for _ in range(2):
        assert post(f"/review/{claim_of(400)}", decision="accept", follows="").status_code == 303
    assert len(ledger.read_reviews()) == 1


def test_a_skipped_claim_makes_room_for_the_next(client, post):
    first = shown_claim(client.get("/review"))
    post(f"/review/{first}", decision="skip")
    assert shown_claim(client.get("/review")) != first


def test_a_reviewer_may_use_another_name(client, post, ledger, claim_of):
    post("/review/reviewer", reviewer="  Zoë   Q ")
    post(f"/review/{claim_of(400)}", decision="accept", follows="")
    assert ledger.read_reviews()[0].reviewer == "Zoë Q"


def test_when_all_is_reviewed_the_page_says_so(client, post, claim_of, words_of):
    for figure in (400, 4600, 9900):
        post(f"/review/{claim_of(figure)}", decision="accept", follows="")
    assert "Nothing waits for review: 3 claims" in words_of(client.get("/review"))


def test_a_decision_leads_to_no_other_site(post, claim_of):
    done = post(f"/review/{claim_of(400)}", decision="accept", follows="", back="//evil.example/")
    assert done.headers["location"] == "/review"


def test_the_page_says_who_decided_each_slot(client, claim_of, words_of):
    words = words_of(client.get(f"/review/{claim_of(9900)}"))
    told = words[words.index("How it was read") : words.index("Extractor")]
    assert re.search(r"actor(rule: |judge-[^,]+, (?:with|against) the rule: )", told)
    assert "None" not in told
