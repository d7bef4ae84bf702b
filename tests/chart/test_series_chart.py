"""The drawing of a series: what it holds, and that nothing breaks it."""

import re
from datetime import date
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from muster.chart import NARROW, WIDE, Caption, Look, draw_series, draw_sparkline, find_stretches, render_png
from muster.model import Basis

CAPTION = Caption("US forces in Iraq", "About 4,600 as of 28 September 2016.", "Muster ledger, known on 1 May 2017")
NAMESPACE = "{http://www.w3.org/2000/svg}"


def texts(svg):
    return ["".join(found.itertext()) for found in ElementTree.fromstring(svg).iter(f"{NAMESPACE}text")]  # noqa: S314


def tags(svg, name):
    return list(ElementTree.fromstring(svg).iter(f"{NAMESPACE}{name}"))  # noqa: S314


def test_a_drawing_alone_carries_its_title_answer_legend_and_source(series, step, entry):
    svg = draw_series(series(step("2016-01-01", "2016-12-31", 4600, 4500, 4700)), [entry(4600)], Look(), CAPTION)
    told = " ".join(texts(svg))
    for words in (CAPTION.title, CAPTION.answer, CAPTION.source, "Official (filled)", "Sources conflict", "4,600"):
        assert words in told
    assert "Withdrawn" not in told


def test_a_drawing_on_a_page_links_every_claim_and_marks_the_chosen_one(series, step, entry):
    first, second = entry(4600, "2016-02-01"), entry(600, "2016-05-01", aspect="increase", status="announced")
    look = Look(link=lambda claim_id: f"?claim={claim_id}&x=1", chosen=second.claim.claim_id)
    svg = draw_series(series(step("2016-01-01", "2016-12-31", 4600)), [first, second], look)
    links = tags(svg, "a")
    assert {link.get("href") for link in links} == {f"?claim={each.claim.claim_id}&x=1" for each in (first, second)}
    assert [link.get("aria-current") for link in links] == [None, "true"]
    assert "4,600, actual level, 1 February 2016, Ann Berg (official)" in links[0].get("aria-label")


def test_an_unknown_stretch_is_a_gap_and_never_zero(series, step):
    known = step("2016-01-01", "2016-06-30", 4600), step("2018-01-01", "2018-06-30", 2500)
    unknown = step("2016-07-01", "2017-12-31", None)
    svg = draw_series(series(known[0], unknown, known[1]), [], Look())
    lines = [found for found in tags(svg, "path") if found.get("stroke-width") == "2"]
    assert len(lines) == 2


def test_what_is_carried_on_is_dashed(series, step):
    svg = draw_series(series(step("2016-01-01", "2016-06-30", 4600, basis=Basis.CARRIED)), [], Look())
    assert [found for found in tags(svg, "path") if found.get("stroke-dasharray") == "5 4"]


def test_conflict_is_hatched(series, step, entry):
    plain = draw_series(series(step("2016-01-01", "2016-06-30", 4600, 4000, 5000)), [], Look())
    rivals = draw_series(series(step("2016-01-01", "2016-06-30", 4600, 4000, 5000, rivals=(entry(9000),))), [], Look())
    assert ["url(#chart-hatch)" in svg.replace('id="', "") for svg in (plain, rivals)] == [False, True]


def test_a_series_without_any_level_says_so(series):
    assert "No level is known" in texts(draw_series(series(), [], Look(until=date(2020, 1, 1))))


def test_a_slip_of_the_pen_does_not_flatten_the_rest(series, step, entry):
    svg = draw_series(series(step("2016-01-01", "2016-06-30", 4600)), [entry(4_600_000, "2016-03-01")], Look())
    assert "10,000" in texts(svg)
    assert not any("000,000" in text for text in texts(svg))


def test_thousands_of_claims_make_a_small_drawing(series, step, entry):
    many = [entry(4600 + n % 7, f"2016-{n % 12 + 1:02}-{n % 28 + 1:02}", place=n * 10) for n in range(3000)]
    svg = draw_series(series(step("2016-01-01", "2016-12-31", 4600)), many, Look(link=lambda claim_id: claim_id))
    assert len(svg) < 300_000
    assert "more claims here" in svg


def test_what_a_page_says_cannot_leave_its_place(series, step, entry):
    hostile = entry(4600, speaker='"><script>alert(1)</script>\u202e\x00')
    svg = draw_series(series(step("2016-01-01", "2016-12-31", 4600)), [hostile], Look(link=lambda claim_id: claim_id))
    assert "<script" not in svg
    assert "\u202e" not in svg
    ElementTree.fromstring(svg)  # noqa: S314


def test_nothing_after_the_last_day_is_drawn(series, step, entry):
    shown = draw_series(
        series(step("2016-01-01", "2019-12-31", 4600)), [entry(1, "2018-01-01")], Look(until=date(2017, 1, 1))
    )
    assert "2018" not in " ".join(texts(shown))
    assert not tags(shown, "circle")


@given(
    st.lists(
        st.tuples(
            st.integers(0, 10**7),
            st.dates(date(2000, 1, 1), date(2030, 1, 1)),
            st.sampled_from(["level", "increase", "decrease", "cap", "part"]),
            st.sampled_from(["actual", "announced", "denied"]),
            st.booleans(),
        ),
        max_size=20,
    ),
    st.sampled_from([NARROW, WIDE]),
)
def test_whatever_is_claimed_the_drawing_is_sound_and_the_same_again(series, step, entry, claims, width):
    made = [
        entry(value, str(day), aspect=aspect, status=status, official=official)
        for value, day, aspect, status, official in claims
    ]
    course = series(step("2010-01-01", "2012-12-31", 50), step("2013-01-01", "2013-12-31", None))
    svg = draw_series(course, made, Look(width=width), CAPTION)
    assert svg == draw_series(course, made, Look(width=width), CAPTION)
    assert not re.search(r"nan|inf|e-\d", re.sub(r">[^<]*<", "><", svg), re.IGNORECASE)
    for name in ("circle", "rect", "text", "line"):
        for found in tags(svg, name):
            x = float(found.get("x") or found.get("cx") or found.get("x1") or 0)
            assert -1 <= x <= width


def test_words_are_on_the_picture(series, step, entry, picture):
    course, entries = series(step("2016-01-01", "2016-12-31", 4600)), [entry(4600)]
    with_words = picture(render_png(draw_series(course, entries, Look(), CAPTION)))
    assert (with_words.width, with_words.height > 600) == (2 * WIDE, True)
    assert with_words.share_dark(36, 80) > 0.01
    assert with_words.share_dark(with_words.height - 60, with_words.height - 20) > 0.001


def test_a_sparkline_is_as_small_as_a_word_and_empty_without_a_level(series, step):
    stretches = find_stretches([step("2016-01-01", "2016-12-31", 4600), step("2017-01-01", "2017-12-31", None)])
    assert len(stretches) == 1
    svg = draw_sparkline(stretches, date(2018, 1, 1))
    assert len(svg) < 1000
    assert draw_sparkline(stretches, date(2015, 1, 1)) == ""
    assert draw_sparkline([], date(2018, 1, 1)) == ""
