"""The guard: host, origin, token and the key of forms."""

import pytest

from muster.web import LOOPBACK

TOKEN = "a-token-of-some-length"  # noqa: S105 - invented


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "localhost.evil.example:8765"])
def test_another_host_name_is_refused(client, host):
    response = client.get("/", headers={"host": host})
    assert response.status_code == 421
    assert "9,900" not in response.text


@pytest.mark.parametrize("host", ["localhost:9", "[::1]:8765", "LOCALHOST", "127.0.0.1"])
def test_this_machines_own_names_are_answered(client, host):
    assert client.get("/about", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://["},
        {"origin": "http://127.0.0.1:1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_form_from_another_site_changes_nothing(client, ledger, claim_of, headers):
    client.get("/review")
    form = {"form_key": client.cookies["muster_form"], "decision": "accept", "follows": ""}
    refused = client.post(f"/review/{claim_of(400)}", data=form, headers=headers)
    assert refused.status_code == 403
    assert ledger.read_reviews() == []
    assert client.post(f"/review/{claim_of(400)}", data=form).status_code == 303
    assert len(ledger.read_reviews()) == 1


@pytest.mark.parametrize("key", ["", "another-key", "ü"])
def test_a_form_without_the_visitors_key_changes_nothing(client, ledger, claim_of, key, words_of):
    client.get("/review")
    refused = client.post(f"/review/{claim_of(400)}", data={"form_key": key, "decision": "accept"})
    assert refused.status_code == 400
    assert "nothing was changed" in words_of(refused)
    assert ledger.read_reviews() == []


def test_a_form_that_is_too_long_or_hides_its_length_is_refused(client):
    client.get("/review")
    assert client.post("/review/undo", content=b"x" * 2_000_001).status_code == 413
    assert client.post("/review/undo", content=iter([b"x"])).status_code == 411


def test_without_the_token_nothing_is_shown(make_client):
    with make_client(token=TOKEN) as client:
        for path in ("/", "/static/muster.css", "/api/v1/series", "/?token=wrong", "/?token="):
            refused = client.get(path, headers={"cookie": "muster_token=wrong"})
            assert refused.status_code == 401
            assert "9,900" not in refused.text


def test_the_token_moves_from_the_address_into_a_cookie(make_client):
    with make_client(token=TOKEN) as client:
        welcomed = client.get(f"/search?q=Iraq&token={TOKEN}")
        assert welcomed.status_code == 303
        assert welcomed.headers["location"] == "/search?q=Iraq"
        assert all(part in welcomed.headers["set-cookie"] for part in ("HttpOnly", "SameSite=Strict"))
        assert client.get("/search?q=Iraq").status_code == 200
    with make_client(token=TOKEN) as client:
        assert client.get("/", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200


def test_the_token_leads_to_no_other_site(make_client):
    with make_client(token=TOKEN) as client:
        welcomed = client.get(f"//evil.example/?token={TOKEN}")
        assert not welcomed.headers.get("location", "/").startswith("//")


def test_loopback_names_are_all_that_is_answered_by_default(settings):
    assert settings.hosts == LOOPBACK
