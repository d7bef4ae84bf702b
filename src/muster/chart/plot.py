"""The plot: axes, band, hatching, step line and the value at its end."""

from datetime import date, timedelta
from itertools import groupby

from muster.chart.frame import Frame
from muster.chart.measure import measure
from muster.chart.palette import BAND, FAINT, HATCH, INK, MUTED
from muster.chart.svg import Value, path_of, tag, text_at
from muster.model import Basis, Measure, Step

_DAY = timedelta(days=1)
_SIGNS_APART = 40.0
# Room for the mark of a claim at the line's end.
_CLEAR = 14.0


def draw_axes(frame: Frame, measure_name: Measure) -> str:
    """Grid lines with their values, the time axis, and what is counted."""
    parts = [text_at(frame.left_x, frame.top_y - 12, measure_name.value, font_size=frame.small, fill=MUTED)]
    for value in frame.values.ticks():
        y = frame.values.y(value)
        line: dict[str, Value] = {"stroke": MUTED} if value == 0 else {"stroke": FAINT, "stroke_dasharray": "2 3"}
        parts.append(tag("line", x1=frame.left_x, x2=frame.right_x + 8, y1=y, y2=y, **line))
        shown: dict[str, Value] = {"font_size": frame.small, "fill": MUTED, "text_anchor": "end"}
        parts.append(text_at(frame.left_x - 8, y + 4, f"{value:,}", **shown))
    previous_end = 0.0
    for day, label in frame.days.ticks(5 if frame.is_narrow else 12):
        x, half = frame.days.x(day), measure(label, frame.small) / 2
        parts.append(tag("line", x1=x, x2=x, y1=frame.bottom_y, y2=frame.bottom_y + 5, stroke=MUTED))
        if x - half > previous_end and x + half < frame.width:
            named: dict[str, Value] = {"font_size": frame.small, "fill": MUTED, "text_anchor": "middle"}
            parts.append(text_at(x, frame.bottom_y + 19, label, **named))
            previous_end = x + half + 6
    return "".join(parts)


def draw_band(frame: Frame, steps: list[Step], prefix: str) -> str:
    """Range of credible claims of each step; hatched, with a warning sign, where sources conflict."""
    parts = [_hatch_pattern(prefix)]
    for step in steps:
        x, width = _span(frame, step)
        top, bottom = frame.values.y(step.high or 0), frame.values.y(step.low or 0)
        # A range of one value still shows as a line of its colour.
        y, height = (top, bottom - top) if bottom - top >= 3 else ((top + bottom) / 2 - 1.5, 3.0)
        parts.append(tag("rect", x=x, y=y, width=width, height=height, fill=BAND))
        if step.rivals:
            hatched = f"url(#{prefix}-hatch)"
            parts.append(tag("rect", x=x, y=y, width=width, height=height, fill=hatched))
    sign_x = float("-inf")
    for in_conflict, run in groupby(steps, key=lambda step: bool(step.rivals)):
        if in_conflict:
            highest = max(run, key=lambda step: step.high or 0)
            x = _span(frame, highest)[0] + min(_span(frame, highest)[1] / 2, 40.0)
            if x - sign_x >= _SIGNS_APART:
                sign_x = x
                parts.append(draw_warning(x, max(frame.values.y(highest.high or 0) - 14, frame.top_y - 8)))
    return "".join(parts)


def draw_line(frame: Frame, steps: list[Step]) -> str:
    """The step line: through what is observed, dashed where the last known value is carried on."""
    parts = []
    for step, before in zip(steps, [None, *steps], strict=False):
        x, width = _span(frame, step)
        y = frame.values.y(step.best or 0)
        if before and before.period.last_on + _DAY == step.period.first_on:
            risen = path_of([(x, frame.values.y(before.best or 0)), (x, y)])
            parts.append(tag("path", d=risen, stroke=INK, stroke_width=2, stroke_linecap="square"))
        dashes = "5 4" if step.basis is Basis.CARRIED else None
        level = path_of([(x, y), (x + width, y)])
        parts.append(tag("path", d=level, stroke=INK, stroke_width=2, stroke_dasharray=dashes))
    return "".join(parts)


def draw_last_value(frame: Frame, steps: list[Step]) -> str:
    """The latest value and its range at the end of the line."""
    if not steps:
        return text_at(
            (frame.left_x + frame.right_x) / 2,
            (frame.top_y + frame.bottom_y) / 2,
            "No level is known",
            font_size=14,
            fill=MUTED,
            text_anchor="middle",
        )
    last = steps[-1]
    x = sum(_span(frame, last)) + _CLEAR
    y = max(frame.values.y(last.best or 0), frame.top_y + 4)
    parts = [text_at(x, y - 1, f"{last.best:,}", font_size=14, font_weight=600, fill=INK)]
    if last.low != last.high:
        shown: dict[str, Value] = {"font_size": 11, "fill": MUTED}
        parts.append(text_at(x, y + 13, f"{last.low:,}–", **shown) + text_at(x, y + 26, f"{last.high:,}", **shown))
    return "".join(parts)


def draw_warning(x: float, y: float, size: float = 7.0) -> str:
    """A warning sign around a point."""
    colour = "#8a5300"
    triangle = path_of([(x, y - size), (x + size, y + size * 0.8), (x - size, y + size * 0.8)]) + "Z"
    return (
        tag("path", d=triangle, fill="#fff4d6", stroke=colour, stroke_width=1.5, stroke_linejoin="round")
        + tag("path", d=path_of([(x, y - size * 0.35), (x, y + size * 0.2)]), stroke=colour, stroke_width=1.5)
        + tag("circle", cx=x, cy=y + size * 0.5, r=0.9, fill=colour)
    )


def hatch_swatch(prefix: str, x: float, y: float) -> str:
    """A patch of band and hatching for a legend; the pattern must be in the same drawing."""
    patch: dict[str, Value] = {"x": x, "y": y, "width": 26, "height": 14}
    return tag("rect", **patch, fill=BAND) + tag("rect", **patch, fill=f"url(#{prefix}-hatch)")


def _hatch_pattern(prefix: str) -> str:
    line = tag("path", d="M0 7L7 0", stroke=HATCH, stroke_width=1.2)
    pattern = tag("pattern", line, id=f"{prefix}-hatch", width=7, height=7, patternUnits="userSpaceOnUse")
    return tag("defs", pattern)


def _span(frame: Frame, step: Step) -> tuple[float, float]:
    """Left end and width of the step on the plot."""
    after = step.period.last_on + _DAY if step.period.last_on < date.max else date.max
    x = frame.days.x(step.period.first_on)
    return x, max(frame.days.x(after) - x, 1.0)
