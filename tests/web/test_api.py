"""The API: it keeps to its own description, goes on where it ended, and tells what has not changed."""

import csv

import pytest
import schemathesis
from hypothesis import given
from hypothesis import settings as bounded
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from muster.model import Decision, Review
from muster.pipeline import append_decision
from muster.web import make_app

HOST = "http://127.0.0.1"


@pytest.fixture
def described(settings):
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", make_app(settings), headers={"host": "127.0.0.1"})


def test_every_answer_keeps_to_the_description(described):
    n_operations = 0
    for found in described.get_all_operations():
        operation = found.ok()
        for mode in GenerationMode:

            @bounded(max_examples=6, deadline=None, derandomize=True, database=None)
            @given(case=operation.as_strategy(generation_mode=mode))
            def keep(case):
                # No schema can tell which names are known: a party that is not is refused, and told.
                case.call_and_validate(
                    base_url=HOST, headers={"host": "127.0.0.1"}, excluded_checks=[positive_data_acceptance]
                )

            try:
                keep()
            except Unsatisfiable:
                # Nothing can be wrong where nothing can be asked.
                assert operation.path == "/api/v1/ledger"
        n_operations += 1
    assert n_operations >= 10


@pytest.mark.parametrize("path", ["claims", "reports", "panel", "series"])
def test_pages_follow_each_other_without_gap_or_repeat(client, path):
    client.get("/")
    whole = client.get(f"/api/v1/{path}?limit=500").json()
    assert whole["next"] is None
    items, after = [], ""
    for _ in range(20):
        page = client.get(f"/api/v1/{path}", params={"limit": 1, **({"after": after} if after else {})}).json()
        items += page["items"]
        after = page["next"]
        if not after:
            break
    assert items == whole["items"]
    assert len(items) > 1


def test_what_has_not_changed_is_not_sent_again(client, ledger, claim_of, clock):
    first = client.get("/api/v1/claims")
    etag = first.headers["etag"]
    assert ledger.digest()[:32] in etag
    again = client.get("/api/v1/claims", headers={"if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")
    append_decision(ledger, Review(claim_of(400), Decision.ACCEPT, "ada"), clock)
    changed = client.get("/api/v1/claims", headers={"if-none-match": etag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != etag


def test_a_series_is_what_its_page_shows_on_the_same_day(client, words_of):
    day = "known_on=2016-09-30"
    series = client.get(f"/api/v1/series/US/Iraq?{day}").json()
    assert series["answer"] in words_of(client.get(f"/series/USA/IRQ?{day}"))
    assert [row["value_low"] for row in series["claims"]] == [4600]
    whole = client.get("/api/v1/series/US/Iraq").json()
    assert [conflict["kind"] for conflict in whole["conflicts"] if conflict["disagrees"]] == ["contradiction"]
    assert set(whole["steps"][0]["support"]) <= {row["claim_id"] for row in whole["claims"]}


def test_claims_have_the_names_and_values_of_the_csv(client):
    rows = client.get("/api/v1/claims?actor=USA&place=IRQ").json()["items"]
    table = list(csv.DictReader(client.get("/series/USA/IRQ/claims.csv").text.splitlines()))
    assert [list(row) for row in rows] == [list(row) for row in table]
    assert {row["quote"] for row in rows} == {row["quote"] for row in table}


def test_a_report_is_linked_data_whose_selectors_find_the_words(client, ledger, claim_of):
    (entry,) = ledger.read_entries(claim_id=claim_of(9900))
    text = client.get(f"/api/v1/reports/{entry.claim.report_id}").json()["text"]
    page = client.get(f"/api/v1/reports/{entry.claim.report_id}/annotations")
    assert page.headers["content-type"] == "application/ld+json"
    (item,) = page.json()["items"]
    quotation, position = item["target"]["selector"]
    assert text[position["start"] : position["end"]] == quotation["exact"] == "9,900 US soldiers"
    assert text[: position["start"]].endswith(quotation["prefix"])


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("claims/c-unknown", 404, "c-unknown"),
        ("reports/r-unknown", 404, "r-unknown"),
        ("series/USA/MLI", 404, "no claim on United States in Mali"),
        ("series/Frnce/MLI", 400, "did you mean France (FRA)"),
        ("claims?after=x", 400, "`next` of the page before"),
        ("claims?limit=0", 422, "limit"),
        ("claims?known_on=yesterday", 422, "known_on"),
        ("claims?known_on=2016-13-01", 400, "known_on"),
        ("nothing", 404, "Not Found"),
    ],
)
def test_a_mistake_is_told_with_what_to_do(client, path, status, told):
    response = client.get(f"/api/v1/{path}")
    assert response.status_code == status
    assert told in response.json()["detail"]
    assert response.json()["safe"].startswith("The ledger is safe")
