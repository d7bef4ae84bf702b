"""The frame: where on the drawing the plot, its lane and its words stand, and the scales of both axes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from muster.chart.marks import Mark
from muster.chart.scale import DayScale, ValueScale
from muster.model import Series, Step

NARROW = 520
"""Width in pixels below which a drawing is made for a telephone: fewer ticks, smaller margins."""

# How far above the band a claim may stand before it is drawn at the edge: one slip must not flatten the rest.
_HEADROOM = 2


@dataclass(frozen=True, slots=True)
class Frame:
    """Pixels. `lane_y` is the top of the lane, which is `lane_height` high; `bottom_y` that of the plot."""

    width: int
    left_x: float
    right_x: float
    top_y: float
    bottom_y: float
    lane_y: float
    lane_height: float
    days: DayScale
    values: ValueScale

    @property
    def is_narrow(self) -> bool:
        """Whether the drawing is made for a narrow screen."""
        return self.width < NARROW

    @property
    def small(self) -> float:
        """Size of the type of labels."""
        return 12.0


def make_frame(
    series: Series, marks: Iterable[Mark], width: int, until: date | None, top_y: float, lane_rows: int
) -> Frame:
    """Frame that holds the steps up to `until` and every mark."""
    placed = list(marks)
    is_narrow = width < NARROW
    left_x, right_x = (48.0, width - 60.0) if is_narrow else (56.0, width - 96.0)
    height = 220.0 if is_narrow else 280.0
    top_y += 26.0
    bottom_y = top_y + height
    first_on, last_on = _find_days(series, placed, until)
    return Frame(
        width,
        left_x,
        right_x,
        top_y,
        bottom_y,
        bottom_y + 46.0,
        10.0 + 20.0 * lane_rows,
        DayScale(first_on, last_on, left_x + 8, right_x),
        ValueScale.fit(_find_largest(series, placed), bottom_y, top_y, 4 if is_narrow else 6),
    )


def clip_steps(series: Series, last_on: date) -> list[Step]:
    """Steps with a value that begin by the day, in order."""
    return [step for step in series.steps if step.best is not None and step.period.first_on <= last_on]


def _find_days(series: Series, marks: list[Mark], until: date | None) -> tuple[date, date]:
    known = [step for step in series.steps if step.best is not None]
    starts = [mark.day for mark in marks] + [step.period.first_on for step in known]
    ends = [mark.day for mark in marks] + [step.period.last_on for step in known]
    if not starts:
        day = until or date(2000, 1, 1)
        return day - timedelta(days=365), day
    last_on = min(max(ends), until) if until else max(ends)
    first_on = min(starts)
    return first_on, max(last_on, first_on + timedelta(days=30))


def _find_largest(series: Series, marks: list[Mark]) -> int:
    band = max((step.high or 0 for step in series.steps), default=0)
    stated = max((mark.value for mark in marks if not mark.in_lane), default=0)
    return max(min(stated, band * _HEADROOM) if band else stated, band, 1)
