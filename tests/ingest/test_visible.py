"""The printed characters of a page, each with its place."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.ingest.visible import read_visible, squeeze


def lines_of(page):
    visible = read_visible(page)
    return [line.text for line in visible.find_lines(0, len(visible.squeezed))]


def test_tags_comments_scripts_and_styles_are_not_printed():
    page = "<p a='>'>One<!-- 2 --><script>3 < 4</script><STYLE>p{}</STYLE> five</p><noscript>6</noscript>"
    assert lines_of(page) == ["One five"]


def test_blocks_part_lines_and_inline_elements_do_not_part_words():
    assert lines_of("<p>a<b>b</b> c<p>d<br>e<div>f</div>g <td>h</td><td>i") == ["ab c", "d", "e", "f", "g h i"]


def test_references_are_printed_as_what_they_stand_for():
    assert lines_of("A&amp;B&nbsp;C &#8212; &#x2014; &#150; &copy 2016 &notathing; R&D") == [
        "A&B C — — – © 2016 ¬athing; R&D"
    ]


def test_a_less_than_sign_in_prose_is_printed():
    assert lines_of("<p>5 < 6 & 7 <3</p>") == ["5 < 6 & 7 <3"]


def test_what_nobody_sees_is_left_out():
    assert lines_of("neigh\u00adbour zero\u200bwidth nul\0l") == ["neighbour zerowidth null"]


def test_unclosed_scripts_and_comments_hide_the_rest():
    assert lines_of("one<script>two") == ["one"]
    assert lines_of("one<!-- two") == ["one"]


def test_words_that_are_struck_out_are_left_out_where_the_stroke_ends():
    page = "<p>one <del>two <b>three</b></del> four <S>five</S> six <s>seven"
    assert lines_of(page) == ["one four six seven"]
    assert [page[start:end] for start, end in read_visible(page).struck] == [
        "<del>two <b>three</b></del>",
        "<S>five</S>",
    ]


def test_a_line_maps_to_the_page_segment_by_segment():
    page = "<p>Norland sends <b>1,5</b>00&nbsp;men\n  to R&amp;D<br>Then</p>"
    visible = read_visible(page)
    first, second = visible.find_lines(0, len(visible.squeezed))
    assert first.text == "Norland sends 1,500 men to R&D"
    assert [(first.text[s.start : s.end], page[s.page_start : s.page_end]) for s in first.segments] == [
        ("Norland sends", "Norland sends"),
        ("1,5", "1,5"),
        ("00 men to R&D", "00&nbsp;men\n  to R&amp;D"),
    ]
    assert page[second.segments[0].page_start : second.segments[0].page_end] == "Then"


def test_part_of_a_run_maps_to_part_of_it():
    page = "<title>Troops leave - Courier</title>"
    visible = read_visible(page)
    (line,) = visible.find_lines(6, 11)
    assert line.text == "leave"
    assert page[line.segments[0].page_start : line.segments[0].page_end] == "leave"


def test_depth_counts_what_nests_and_not_what_is_left_open():
    assert read_visible("<div>" * 300 + "<p>x" * 300).depth == 300
    assert read_visible("<ul>" + "<li>x" * 300 + "</ul>").depth == 1


MARKUP = st.lists(
    st.one_of(
        st.text(max_size=12),
        st.sampled_from(
            ["<p>", "</p>", "<b>", "<br/>", "<td>", "&amp;", "&#150;", "&nbsp;", "&", "<", "<!--", "-->", "<script>"]
        ),
        st.sampled_from(["</script>", "\u00ad", "\0", "<a title='x>y'>", '<a "', "600 troops ", "\n", "&#xZ;", "&amp"]),
    ),
    max_size=30,
).map("".join)


@given(MARKUP)
def test_every_segment_holds_the_same_words_on_both_sides(page):
    visible = read_visible(page)
    for line in visible.find_lines(0, len(visible.squeezed)):
        end = 0
        for segment in line.segments:
            assert end <= segment.start < segment.end <= len(line.text)
            end = segment.end
            on_page = unescape(page[segment.page_start : segment.page_end])
            assert line.text[segment.start : segment.end].split() == on_page.split()
        assert sum(len(squeeze(line.text[s.start : s.end])) for s in line.segments) == len(squeeze(line.text))


@given(MARKUP, st.integers(0, 40), st.integers(0, 40))
def test_any_part_of_the_text_is_printed_as_it_is(page, start, length):
    visible = read_visible(page)
    end = min(start + length, len(visible.squeezed))
    printed = "".join(squeeze(line.text) for line in visible.find_lines(start, end))
    assert visible.squeezed[start:end] in printed


@pytest.mark.parametrize(
    "mark", ["<", "<a", "&", "&#1", "<!--", "<a ='", "\u00ad", "<script>", '<a "', "<del>", "<s></s>"]
)
def test_time_grows_with_the_page_and_no_faster(mark):
    read_visible(mark * 60_000)
