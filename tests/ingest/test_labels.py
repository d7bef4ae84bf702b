"""Labels of single lines, and where a report ends."""

from muster.ingest.labels import find_end, find_lines, label_line
from muster.model import PassageRole

PROSE = "The ministry said that 500 soldiers had left the town.\n"


def test_lines_come_with_their_places_and_without_white_space():
    text = "  One line \r\n\r\n\tTwo\u2028Three\n"
    assert [(line.text, text[line.start : line.end]) for line in find_lines(text)] == [
        ("One line", "One line"),
        ("Two", "Two"),
        ("Three", "Three"),
    ]


def test_sentences_have_weight_headings_none_and_comments_less():
    sentence, heading, form = find_lines(PROSE + "A short heading\nLeave a Reply\n")
    assert sentence.weight == 10
    assert heading.weight == 0
    assert form.weight < 0


def test_a_sentence_with_a_link_behind_it_is_still_prose():
    (line,) = find_lines(
        "In all, 500 soldiers and their families live in some twenty houses near the river. E-mail to a friend"
    )
    assert line.weight > 0


def test_an_end_mark_ends_a_report_once_half_of_it_has_passed():
    lines = find_lines("Top line here.\nMost Popular\n" + PROSE * 4 + "Most Popular\n" + PROSE)
    assert find_end(lines, 0, len(lines)) == (6, "Most Popular")


def test_an_end_mark_below_the_report_leaves_its_end_as_it_is():
    lines = find_lines(PROSE * 2 + "Some link\nLeave a Reply\n")
    assert find_end(lines, 0, 2) == (2, "Leave a Reply")


def test_a_report_without_end_mark_ends_where_it_ends():
    lines = find_lines(PROSE * 2)
    assert find_end(lines, 0, 2) == (2, None)


def test_lines_within_a_report_are_body_caption_or_aside():
    lines = find_lines("A short heading\nRecruits march. (Photo by AFP)\nAdvertisement\n(Reporting by Ada Quill)\n")
    assert [label_line(line) for line in lines] == [
        (PassageRole.BODY, None),
        (PassageRole.CAPTION, None),
        (PassageRole.ASIDE, "advert"),
        (PassageRole.ASIDE, "credits"),
    ]
