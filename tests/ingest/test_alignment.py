"""Paragraphs are found where the page prints them."""

from muster.ingest.alignment import find_places
from muster.ingest.visible import read_visible, squeeze

LONG = [
    "Norland will send two hundred trainers to the town of Kesh.",
    "They are to leave the town again before the winter comes.",
]


def find(page, paragraphs):
    visible = read_visible(page)
    return [visible.squeezed[place[0] : place[1]] if place else None for place in find_places(visible, paragraphs)]


def test_long_paragraphs_are_found_whatever_their_markup():
    page = f"<p>{LONG[0].replace(' ', '<b> ')}</p>\n<p>{LONG[1].replace('the', 't&#104;e')}"
    assert find(page, LONG) == [squeeze(paragraph) for paragraph in LONG]


def test_a_short_line_is_looked_for_between_its_neighbours():
    page = f"<li>Slow work</li><p>{LONG[0]}</p><h2>Slow work</h2><p>{LONG[1]}</p>"
    visible = read_visible(page)
    first, short, last = find_places(visible, [LONG[0], "Slow work", LONG[1]])
    assert first[1] <= short[0] < short[1] <= last[0]


def test_a_short_line_that_stands_elsewhere_alone_is_not_found():
    page = f"<p>{LONG[0]}</p><p>{LONG[1]}</p><li>Slow work</li>"
    assert find(page, [LONG[0], "Slow work", LONG[1]])[1] is None


def test_a_paragraph_out_of_order_is_found_all_the_same():
    assert find(f"<p>{LONG[0]}<p>{LONG[1]}", LONG[::-1]) == [squeeze(paragraph) for paragraph in LONG[::-1]]


def test_what_the_page_does_not_print_is_not_found():
    assert find(f"<p>{LONG[0]}", ["Words of another page that are long enough to count."]) == [None]


def test_an_extractor_that_reads_another_text_is_given_up():
    strange = [f"Words number {number} of another page that nobody printed here." for number in range(500)]
    assert find(f"<p>{LONG[0]}", strange) == [None] * 500
