"""Main text by libraries, and what keeps pages from harming them."""

import logging

import pytest

from muster.ingest.article import find_head_tree, find_paragraphs, find_plain_paragraphs, find_tree, without_embedded
from muster.ingest.visible import read_visible

PROSE = "The ministry said that 600 soldiers would leave the base on Monday, after talks with the government of Kesh."


def tree_of(page):
    return find_tree(page, read_visible(page))


def test_words_inside_a_time_element_of_a_sentence_are_kept():
    tree = tree_of(f"<html><body><article><p>They left on <time>Friday</time>. {PROSE}</p><p>{PROSE}!</p></article>")
    assert find_paragraphs(tree)[0].startswith("They left on Friday.")


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>Once {0}</p>",
        "<template><p>Once {0}</p></template>",
        '<div style="color: red; DISPLAY : none"><p>Once {0}</p></div>',
        "<p style='visibility:hidden'>Once {0}</p>",
        "<p><del>Once {0}</del></p>",
    ],
)
def test_what_a_reader_does_not_see_or_sees_struck_out_is_not_read(hidden):
    page = f"<html><body><article><p>{PROSE}</p>{hidden.format(PROSE)}<p>So {PROSE}</p><p>Then {PROSE}</p></article>"
    assert find_paragraphs(tree_of(page)) == [PROSE, f"So {PROSE}", f"Then {PROSE}"]


def test_a_page_that_hides_most_of_its_text_until_a_script_shows_it_is_read():
    page = f'<html><body><p>Wait.</p><article style="display:none"><p>{PROSE}</p><p>So {PROSE}</p></article>'
    assert {PROSE, f"So {PROSE}"} <= set(find_paragraphs(tree_of(page)))


def test_words_struck_out_in_a_sentence_go_without_the_rest_of_it():
    page = f"<html><body><article><p>There are <del>700</del> 70. {PROSE}</p><p>So {PROSE}</p></article>"
    assert find_paragraphs(tree_of(page))[0] == f"There are 70. {PROSE}"
    assert find_plain_paragraphs(page, read_visible(page))[0] == f"There are 70. {PROSE}"


def test_lines_parted_by_breaks_are_paragraphs_of_their_own():
    tree = tree_of(f"<html><body><article><p>{PROSE}<br><br>Then {PROSE}</p><p>So {PROSE}</p></article>")
    assert find_paragraphs(tree) == [PROSE, f"Then {PROSE}", f"So {PROSE}"]


def test_pages_that_are_too_large_deep_or_full_of_tags_get_no_tree():
    assert tree_of(f"<html><p>{PROSE}") is not None
    assert tree_of("<html><p>" + PROSE * 20_000) is None
    assert tree_of("<html>" + "<div>" * 300 + PROSE) is None
    assert tree_of("<html>" + "<br>" * 50_000 + PROSE) is None


def test_pictures_kept_inside_a_page_do_not_count():
    picture = f'<img src="data:image/png;base64,{"QUJD" * 800_000}">'
    page = f"<html><body><article><p>{PROSE}</p>{picture}<p>So {PROSE}</p></article>"
    assert len(without_embedded(page)) < 1000
    assert tree_of(page) is not None


def test_the_head_of_a_page_is_read_even_where_the_page_is_too_large():
    tree = find_head_tree("<html><head><title>Troops</title></head><body>" + "<p>x" * 100_000)
    assert tree.findtext(".//title") == "Troops"
    assert tree.find(".//p") is None


def test_empty_and_broken_pages_give_no_tree_or_no_paragraphs():
    for page in ("", "   ", "<!-- x -->", "\0"):
        tree = tree_of(page)
        assert tree is None or find_paragraphs(tree) == []


def test_resiliparse_reads_what_trafilatura_cannot():
    page = "<html><body>" + "<div>" * 300 + f"<p>{PROSE}</p><p>So {PROSE}</p>"
    assert PROSE in find_plain_paragraphs(page, read_visible(page))


def test_a_bottomless_page_is_read_without_any_library():
    page = "<html><body>" + "<div>" * 50_000 + f"<p>{PROSE}</p>"
    assert find_plain_paragraphs(page, read_visible(page)) == [PROSE]


def test_libraries_do_not_talk_on_standard_error(capfd):
    find_paragraphs(tree_of("<html><body></body></html>"))
    assert logging.getLogger("trafilatura").handlers
    assert capfd.readouterr().err == ""
