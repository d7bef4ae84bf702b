"""The article that JSON-LD describes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.ingest.jsonld import find_article, find_names, find_text

ARTICLE = '{"@type": "NewsArticle", "headline": "Troops leave", "datePublished": "2016-03-04"}'


@pytest.mark.parametrize(
    "script",
    [
        ARTICLE,
        f"[{ARTICLE}]",
        f'{{"@graph": [{{"@type": "WebPage", "datePublished": "2001-01-01"}}, {ARTICLE}]}}',
        f'{{"@type": "WebPage", "mainEntity": {ARTICLE}}}',
        f"<!-- {ARTICLE} -->",
        f"//<![CDATA[\n{ARTICLE}\n//]]>",
        ARTICLE.replace("Troops leave", "Troops\nleave"),
        ARTICLE.replace('"NewsArticle"', '["Thing", "ReportageNewsArticle"]'),
    ],
)
def test_the_article_is_found_wherever_it_stands(script):
    assert find_article([script])["datePublished"] == "2016-03-04"


def test_the_page_stands_in_where_no_article_is_described():
    assert find_article(['{"@type": "WebPage", "name": "x"}'])["name"] == "x"


def test_articles_inside_other_nodes_are_not_the_pages_own():
    related = f'{{"@type": "ItemList", "itemListElement": [{ARTICLE}]}}'
    assert find_article([related]) == {}


@pytest.mark.parametrize("script", ["", "{", "[" * 100_000, "null", "3", '"x"', '{"@type": 3}', '{"@type": [null]}'])
def test_broken_scripts_describe_nothing(script):
    assert find_article([script]) == {}


def test_names_come_from_text_nodes_and_lists():
    assert find_names(["Ada  Quill", {"name": "Tom Lea"}, {"name": 3}, None, ""]) == ["Ada Quill", "Tom Lea"]
    assert find_names({"name": "Wire"}) == ["Wire"]
    assert find_names(None) == []
    assert find_text({"headline": ["x"]}, "headline") is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.text(max_size=5),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner),
    )
)
def test_no_values_break_the_names(value):
    assert all(isinstance(name, str) for name in find_names(value))
