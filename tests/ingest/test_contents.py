"""The lines of a report in the page's own words."""

from lxml.html import document_fromstring

from muster.ingest.contents import find_captions, find_contents, find_standfirst, find_title_line, insert_standfirst
from muster.ingest.visible import read_visible

FIRST = "Norland will send two hundred trainers to the town of Kesh."
LAST = "They are to leave the town again before the winter comes."
CAPTION = "Recruits march at Fort Orla."
PAGE = f"<h1>Troops leave</h1><p>Nobody stays</p><p>{FIRST}</p><p>{CAPTION}</p><p>{LAST}</p>"


def test_the_page_says_how_words_are_written():
    visible = read_visible("<p>Norland will send <b>two</b> hundred trainers<br>to the town of\n Kesh.</p>")
    lines = find_contents(visible, [FIRST.replace(" ", "")], [])
    assert [line.text for line in lines] == ["Norland will send two hundred trainers", "to the town of Kesh."]


def test_what_the_page_does_not_print_keeps_its_words_and_has_no_segments():
    (line,) = find_contents(read_visible("<p>x"), ["Words of\u200b another  page."], [])
    assert (line.text, line.segments, line.start) == ("Words of another page.", (), None)


def test_captions_stand_where_the_page_prints_them():
    lines = find_contents(read_visible(PAGE), [FIRST, LAST], [CAPTION, "A caption that nobody printed"])
    assert [(line.text, line.caption) for line in lines] == [(FIRST, False), (CAPTION, True), (LAST, False)]


def test_a_caption_that_the_text_holds_already_is_not_printed_twice():
    lines = find_contents(read_visible(PAGE), [FIRST, CAPTION, LAST], [CAPTION])
    assert [line.text for line in lines] == [FIRST, CAPTION, LAST]


def test_captions_and_standfirsts_that_nobody_sees_are_left_out():
    visible = read_visible(PAGE)
    contents = find_contents(visible, [FIRST, LAST], ["\u200b \u200b \u200b"])
    assert [line.text for line in contents] == [FIRST, LAST]
    title = find_title_line(visible, "Troops leave", 0)
    assert insert_standfirst(visible, contents, "\u200b", title) == contents


def test_a_standfirst_stands_between_title_and_text_or_nowhere():
    visible = read_visible(PAGE)
    contents = find_contents(visible, [FIRST, LAST], [])
    title = find_title_line(visible, "Troops leave", 0)
    assert [line.text for line in insert_standfirst(visible, contents, "Nobody stays", title)] == [
        "Nobody stays",
        FIRST,
        LAST,
    ]
    assert insert_standfirst(visible, contents, CAPTION, title) == contents
    assert insert_standfirst(visible, contents, "Never printed", title) == contents


def test_a_title_is_found_in_its_heading_rather_than_above():
    page = "<title>Troops leave | Courier</title><h1>Troops <i>leave</i></h1>"
    visible = read_visible(page)
    line = find_title_line(visible, "Troops leave", visible.offset_of(page.index("<h1>")))
    assert [page[s.page_start : s.page_end] for s in line.segments] == ["Troops", "leave"]


def test_a_title_that_is_not_printed_is_kept_as_it_is():
    line = find_title_line(read_visible("<p>x"), "Troops \u200bleave", 0)
    assert (line.text, line.segments) == ("Troops leave", ())


def test_captions_in_side_bars_are_those_of_other_reports():
    tree = document_fromstring(
        "<aside><figcaption>Of another report</figcaption></aside><figure><figcaption>Of this one here</figcaption>"
        "</figure><p class='wp-caption-text'>Of this too then</p><p>No caption at all</p><figcaption>Short</figcaption>"
    )
    assert find_captions(tree) == ["Of this one here", "Of this too then"]


def test_the_standfirst_is_told_by_its_class():
    assert find_standfirst(document_fromstring("<h2>a b c d</h2><p class='c-deck'>e f g h i</p>")) == "e f g h i"
    assert find_standfirst(document_fromstring("<p class='deckard'>e f g h i</p>")) is None
