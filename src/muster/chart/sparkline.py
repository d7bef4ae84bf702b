"""The sparkline: band and step line of a series, the size of a word."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from muster.chart.palette import BAND, INK, MUTED
from muster.chart.scale import DayScale
from muster.chart.svg import path_of, tag
from muster.model import Step

WIDTH, HEIGHT = 92, 22
_MARGIN = 2.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days with one value and its range: what a sparkline needs of a step."""

    first_on: date
    last_on: date
    best: int
    low: int
    high: int


def find_stretches(steps: Sequence[Step]) -> list[Stretch]:
    """Stretches of the steps that have a value."""
    return [
        Stretch(step.period.first_on, step.period.last_on, step.best, step.low or 0, step.high or 0)
        for step in steps
        if step.best is not None
    ]


def draw_sparkline(stretches: Sequence[Stretch], until: date) -> str:
    """The stretches up to a day; empty where there are none. It says nothing that the cell does not say in words."""
    shown = [stretch for stretch in stretches if stretch.first_on <= until]
    if not shown:
        return ""
    last_on = min(max(stretch.last_on for stretch in shown), until)
    days = DayScale(shown[0].first_on, last_on, 0, WIDTH)
    top = max(max(stretch.high for stretch in shown), 1)
    parts, line = [], []
    for stretch in shown:
        left, right = days.x(stretch.first_on), max(days.x(stretch.last_on + timedelta(days=1)), 1)
        high, low = _y(stretch.high, top), _y(stretch.low, top)
        parts.append(tag("rect", x=left, y=high, width=max(right - left, 1), height=max(low - high, 1.5), fill=BAND))
        line += [(left, _y(stretch.best, top)), (right, _y(stretch.best, top))]
    parts.append(tag("path", d=path_of(line), fill="none", stroke=INK, stroke_width=1.5))
    ground = tag("line", x1=0, x2=WIDTH, y1=HEIGHT - 0.5, y2=HEIGHT - 0.5, stroke=MUTED, stroke_opacity=0.35)
    return tag(
        "svg",
        ground,
        *parts,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=WIDTH,
        height=HEIGHT,
        aria_hidden="true",
        focusable="false",
        class_="spark",
    )


def _y(value: int, top: int) -> float:
    return HEIGHT - _MARGIN - (HEIGHT - 2 * _MARGIN) * min(value, top) / top
