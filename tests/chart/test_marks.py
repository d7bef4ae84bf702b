"""Shape tells status, fill tells whether the source is official."""

from dataclasses import replace

import pytest

from muster.chart import Shape, draw_swatch, find_mark, render_png
from muster.chart.marks import draw_mark
from muster.chart.svg import tag
from muster.model import TimeWords


@pytest.mark.parametrize(
    ("aspect", "status", "shape", "in_lane"),
    [
        ("level", "actual", Shape.PRESENT, False),
        ("level", "announced", Shape.ANNOUNCED, True),
        ("level", "planned", Shape.ANNOUNCED, True),
        ("increase", "actual", Shape.ANNOUNCED, True),
        ("increase", "requested", Shape.ANNOUNCED, True),
        ("decrease", "actual", Shape.WITHDRAWN, True),
        ("decrease", "planned", Shape.WITHDRAWN, True),
        ("cap", "actual", Shape.CEILING, False),
        ("cap", "announced", Shape.CEILING, False),
        ("level", "denied", Shape.DENIED, False),
    ],
)
def test_every_status_has_its_shape_and_place(entry, aspect, status, shape, in_lane):
    mark = find_mark(entry(600, aspect=aspect, status=status))
    assert (mark.shape, mark.in_lane) == (shape, in_lane)


@pytest.mark.parametrize("aspect", ["part", "event", "cumulative"])
def test_what_is_no_level_and_no_move_has_no_mark(entry, aspect):
    assert find_mark(entry(600, aspect=aspect)) is None


def test_a_claim_whose_day_is_unknown_has_no_mark(entry):
    assert find_mark(entry(600, None)) is None


def test_a_level_whose_words_name_no_day_is_not_drawn_on_the_day_of_its_report(entry):
    told = entry(600)
    once = replace(told, claim=replace(told.claim, time=TimeWords("once", 0, 4)))
    assert find_mark(told) is not None
    assert find_mark(once) is None


def test_moves_say_by_how_much_and_plans_to_what(entry):
    labels = [
        find_mark(entry(2200, aspect=aspect, status=status)).label
        for aspect, status in (("increase", "actual"), ("decrease", "actual"), ("level", "planned"))
    ]
    assert labels == ["+2,200", "−2,200", "→ 2,200"]


def test_a_rejected_claim_is_crossed_out_whatever_it_said(entry):
    assert find_mark(entry(600, rejected=True)).shape is Shape.REJECTED


@pytest.mark.parametrize("shape", [shape for shape in Shape if shape not in (Shape.REJECTED, Shape.DENIED)])
def test_official_and_unofficial_differ_in_grey_print(picture, shape):
    def centre(is_official):
        mark = draw_mark(shape, is_official, 10, 10)
        svg = tag("svg", mark, xmlns="http://www.w3.org/2000/svg", width=20, height=20)
        return picture(render_png(svg)).grey(20, 20)

    assert centre(False) - centre(True) > 100


def test_a_swatch_stands_alone():
    assert draw_swatch(Shape.CEILING).startswith("<svg ")
    assert draw_swatch(Shape.CEILING) != draw_swatch(Shape.CEILING, True) != draw_swatch(Shape.CEILING, False)
