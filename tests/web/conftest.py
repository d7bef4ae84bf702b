"""The app over a small ledger, asked without a network."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape

import pytest
from starlette.testclient import TestClient

from muster.store import Ledger
from muster.web import Settings, make_app

KEY = "a-key-for-forms"


@pytest.fixture
def settings(ledger: Ledger, tmp_path, clock) -> Settings:
    return Settings(
        tmp_path / "test.ledger", clock=clock, make_key=lambda: KEY, survey=tmp_path / "test.survey", reviewer="ada"
    )


@pytest.fixture
def make_client(settings: Settings) -> Callable[..., TestClient]:
    """A visitor of an app with settings of its own; follows no redirection, sees the app break as visitors do."""

    def make(**changed: object) -> TestClient:
        app = make_app(replace(settings, **changed))
        return TestClient(app, base_url="http://127.0.0.1:8765", follow_redirects=False, raise_server_exceptions=False)

    return make


@pytest.fixture
def client(make_client: Callable[..., TestClient]) -> Iterator[TestClient]:
    with make_client() as made:
        yield made


@pytest.fixture
def post(client: TestClient) -> Callable[..., object]:
    """Sends a form as a page of the app would, with the key that the page was given."""

    def send(path: str, **fields: str):
        client.get("/about")
        return client.post(path, data={"form_key": KEY, **fields})

    return send


@pytest.fixture
def claim_of(ledger: Ledger) -> Callable[[int], str]:
    """Id of the claim with the figure."""

    def find(figure: int) -> str:
        return next(e.claim.claim_id for e in ledger.read_entries() if e.claim.figure.low == figure)

    return find


@pytest.fixture
def words_of() -> Callable[..., str]:
    """The page without its tags, blanks as one."""

    def plain(response) -> str:
        words = re.sub(r"<[^>]+>", "", response.text)
        return " ".join(unescape(words).split())

    return plain
