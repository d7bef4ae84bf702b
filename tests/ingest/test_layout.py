"""Lines become one text whose passages and segments are counted through."""

from muster.ingest.layout import LabelledLine, lay_out
from muster.model import PassageRole, Segment


def test_lines_stand_one_below_the_other_with_a_blank_line_between():
    layout = lay_out(
        [
            LabelledLine("Troops leave", PassageRole.TITLE, None, (Segment(0, 6, 10, 16), Segment(7, 12, 20, 25))),
            LabelledLine("Advertisement", PassageRole.ASIDE, "advert"),
            LabelledLine("They left.", PassageRole.BODY, None, (Segment(0, 10, 40, 50),)),
        ]
    )
    assert layout.text == "Troops leave\n\nAdvertisement\n\nThey left."
    assert [(layout.text[p.start : p.end], p.role.value, p.reason) for p in layout.passages] == [
        ("Troops leave", "title", None),
        ("Advertisement", "aside", "advert"),
        ("They left.", "body", None),
    ]
    assert [(layout.text[s.start : s.end], s.page_start) for s in layout.segments] == [
        ("Troops", 10),
        ("leave", 20),
        ("They left.", 40),
    ]


def test_no_lines_make_an_empty_text():
    assert lay_out([]).text == ""
