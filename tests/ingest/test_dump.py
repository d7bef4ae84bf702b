"""Every line of a text dump gets a label, and the text stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.ingest.dump import find_passages
from muster.ingest.visible import squeeze
from muster.model import PassageRole

TITLE, BODY, CAPTION, ASIDE = PassageRole.TITLE, PassageRole.BODY, PassageRole.CAPTION, PassageRole.ASIDE


def labels(text):
    return {text[p.start : p.end]: (p.role, p.reason) for p in reversed(find_passages(text))}


def test_a_dump_is_labelled_line_by_line(page):
    text = page("dump-courier.txt").content.decode()
    found = [(p.role, p.reason) for p in find_passages(text)]
    assert found == [
        (TITLE, None),
        *[(ASIDE, "menu")] * 4,
        (ASIDE, "repeat"),
        (ASIDE, "byline"),
        (ASIDE, "date line"),
        *[(ASIDE, "share bar")] * 2,
        (CAPTION, None),
        *[(BODY, None)] * 3,
        (ASIDE, "advert"),
        *[(BODY, None)] * 2,
        (ASIDE, "repeat"),
        (BODY, None),
        (ASIDE, "related links"),
        *[(ASIDE, "after the end: Related stories")] * 2,
        *[(ASIDE, "comment form")] * 4,
    ]


def test_short_headings_within_a_report_are_body():
    text = "Troops left the town of Orla on Monday.\n\nSlow work\n\nTwo engineers were killed there last week.\n"
    assert labels(text)["Slow work"] == (BODY, None)


def test_a_line_below_the_title_is_body_if_it_is_long_enough_to_be_a_standfirst():
    text = "Troops leave the town of Orla\nNobody says who will keep the peace now\nPhoto gallery\n" + (
        "Troops left the town of Orla on Monday. " * 3
    )
    assert labels(text)["Nobody says who will keep the peace now"] == (BODY, None)


def test_a_text_without_any_sentence_is_all_body():
    assert [p.role for p in find_passages("600 troops\nto Orla")] == [BODY, BODY]


def test_a_long_paragraph_that_links_cut_off_is_still_part_of_the_report():
    long = (
        "The ministry said that the last of the 500 soldiers had left the town of Orla and that no others would come."
    )
    text = f"{long}\nPictures of the day\nRead our guide\nThe river towns\n" + f"{long} Then more.\n" * 4
    assert labels(text)[long] == (BODY, None)
    assert labels(text.replace("The river towns", "Leave a Reply"))[long][0] is ASIDE


def test_readers_comments_are_no_part_of_the_report():
    text = "The ministry said that 500 soldiers had left the town of Orla.\n" * 1 + (
        "They are to be home by June, it added, and no others will follow.\n"
        "2 thoughts on “Soldiers leave”\nTom says:\nI served there, and nobody thanked us for it.\nReply\n"
    )
    assert labels(text)["I served there, and nobody thanked us for it."][0] is ASIDE


def test_a_title_printed_twice_is_a_repeat_the_second_time():
    text = "Troops leave Orla\nTroops leave Orla\nThe last troops left Orla on Monday, the ministry said.\n"
    assert [(p.role, p.reason) for p in find_passages(text)] == [(TITLE, None), (ASIDE, "repeat"), (BODY, None)]


@given(
    st.lists(
        st.one_of(
            st.text(max_size=60),
            st.sampled_from(
                ["Leave a Reply", "Home", "Troops left the town on Monday.", "\r", "\u2028", "By Ada Quill"]
            ),
        ),
        max_size=20,
    ).map("\n".join)
)
def test_passages_are_the_printed_lines_in_order(text):
    passages = find_passages(text)
    end = 0
    for passage in passages:
        assert end <= passage.start < passage.end <= len(text)
        assert squeeze(text[end : passage.start]).strip("#") == ""
        assert not text[passage.start].isspace()
        assert not text[passage.end - 1].isspace()
        assert (passage.role is ASIDE) == (passage.reason is not None)
        end = passage.end
    assert squeeze(text[end:]) == ""
    assert sum(passage.role is TITLE for passage in passages) <= 1


TOLD = "The mission told on Monday how many soldiers each country sends.\nIt did not say for how long."


def test_a_list_of_numbers_below_the_last_paragraph_belongs_to_the_report():
    found = labels(f"{TOLD}\nTroops by country:\n- Italy: 1,500\n- Chad: 300\nMore news")
    assert [found[line][0] for line in ("Troops by country:", "- Italy: 1,500", "- Chad: 300")] == [BODY] * 3
    assert found["More news"][0] is ASIDE


def test_numbers_below_a_report_that_nothing_announces_are_no_part_of_it():
    found = labels(f"{TOLD}\nShares: 20\nComments: 3")
    assert [found[line][0] for line in ("Shares: 20", "Comments: 3")] == [ASIDE] * 2


@pytest.mark.parametrize("beside", ["It has 900 soldiers in Gao.", f"{TOLD} Sweden has 220 soldiers there, in Gao."])
@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize("mark", ["- {}: {}", "• {} – {}", "{} ({})", "1. {}: {}"])
def test_a_list_of_names_and_numbers_cuts_no_report_in_two(beside, is_first, mark):
    items = [mark.format(*item) for item in (("Chad", "1,440"), ("Togo", 745), ("Niger", 861), ("Egypt", 1072))]
    paragraphs = [beside, f"{TOLD} {TOLD}"][:: 1 if is_first else -1]
    text = "\n\n".join((paragraphs[0], "\n".join(["Troops by country:", *items]), paragraphs[1]))
    assert {role for role, _ in labels(text).values()} == {BODY}


def test_a_list_of_links_cuts_a_report_in_two_still():
    text = f"It has 900 soldiers in Gao.\n- Chad votes\n- Togo asks\n- Oil prices\n- Egypt plays\n{TOLD} {TOLD}"
    assert labels(text)["It has 900 soldiers in Gao."][0] is ASIDE


def test_the_mark_of_a_markdown_heading_is_no_part_of_it():
    text = f"# Troops leave Orla\n\nThe last troops left Orla on Monday.\n\n## Who stays\n\n{TOLD}\n#Orla"
    found = labels(text)
    assert found["Troops leave Orla"][0] is TITLE
    assert found["Who stays"][0] is BODY
    assert "#Orla" in found
