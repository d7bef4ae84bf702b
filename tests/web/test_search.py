"""The search page: quoted safely, numbers as one, facets that narrow down."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


def test_numbers_are_found_however_they_are_written(client, words_of):
    for words in ("4600", "4,600"):
        page = client.get("/search", params={"q": words})
        assert "<mark>4,600</mark>" in page.text
    assert "Nothing holds all of these words" in words_of(client.get("/search?q=4601"))


def test_a_facet_narrows_the_hits_and_is_counted(client, words_of):
    everything = words_of(client.get("/search?q=soldiers"))
    assert "Whose forces" in everything
    assert "France 1" in everything
    narrowed = words_of(client.get("/search?q=soldiers&actor=FRA"))
    assert "1 hit " in narrowed
    assert "9,900" not in narrowed


def test_a_hit_opens_at_its_place_marked(client):
    page = client.get("/search?q=spokesman&kind=report")
    (address,) = re.findall(r'<a href="(/reports/[^"]*q=spokesman[^"]*)"', page.text)
    assert address.endswith("#mark-1")
    opened = client.get(address.partition("#")[0])
    assert '<mark id="mark-1"' in opened.text


@pytest.mark.parametrize(
    "words", ["U.S.", "AND", "NEAR(", '"', "a OR", "-x", "title:x", "*", "(((", "'; DROP TABLE claims"]
)
def test_signs_of_a_query_language_are_words_like_others(client, words):
    assert client.get("/search", params={"q": words}).status_code == 200


@given(words=st.text(max_size=400), page=st.text(max_size=5), kind=st.text(max_size=8))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_query_breaks_the_page(client, words, page, kind):
    response = client.get(
        "/search", params={"q": words.encode("utf-8", "replace").decode(), "page": page, "kind": kind}
    )
    assert response.status_code in (200, 400)
    assert "Muster failed" not in response.text
