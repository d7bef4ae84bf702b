"""The chart of a series: the same drawing for the page, for print, for files and for the command line."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from muster.chart.frame import Frame, clip_steps, make_frame
from muster.chart.lane import Placed, draw_lane_ground, draw_lane_label, place_marks
from muster.chart.legend import draw_legend
from muster.chart.marks import Mark, Shape, draw_mark, find_mark
from muster.chart.measure import wrap
from muster.chart.palette import FONT, GLOW, INK, MUTED, PAPER
from muster.chart.plot import draw_axes, draw_band, draw_last_value, draw_line
from muster.chart.svg import tag, text_at, words
from muster.model import Entry, Series
from muster.reconcile.wording import format_day, format_figure

WIDE, NARROW = 860, 320
"""Widths of the drawing for a screen and for a telephone."""

# Marks nearer than this are one mark with a number: thousands of claims still make a small drawing.
_NEAR = 4.0
_HIT = 12.0


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands around a chart that goes alone: its title, the answer in a sentence, and the line of its source."""

    title: str
    answer: str
    source: str


@dataclass(frozen=True, slots=True)
class Look:
    """How a chart is drawn.

    `until` is the last day shown, `chosen` the id of the claim that is marked, `link` makes the address of a claim,
    `prefix` keeps ids of two drawings on one page apart.
    """

    width: int = WIDE
    until: date | None = None
    chosen: str | None = None
    link: Callable[[str], str] | None = None
    prefix: str = "chart"


def draw_series(series: Series, entries: Iterable[Entry], look: Look, caption: Caption | None = None) -> str:
    """SVG of the series with a mark for each entry that has a place on it; with a caption it stands alone."""
    marks = [mark for mark in map(find_mark, entries) if mark and (look.until is None or mark.day <= look.until)]
    head, top_y = _draw_head(caption, look.width) if caption else ("", 8.0)
    frame, placed = _lay_out(series, marks, look, top_y)
    steps = clip_steps(series, frame.days.last_on)
    on_plot = [mark for mark in marks if not mark.in_lane]
    parts = [
        head,
        draw_axes(frame, series.measure),
        draw_lane_ground(frame),
        draw_band(frame, steps, look.prefix),
        draw_line(frame, steps),
        draw_last_value(frame, steps),
        *_draw_marks(frame, on_plot, look),
        *(_draw_placed(frame, each, look) for each in placed),
    ]
    bottom = frame.lane_y + frame.lane_height + 8
    if caption:
        legend, height = draw_legend(
            (mark.shape for mark in marks), look.prefix, frame.left_x, bottom + 16, look.width - frame.left_x - 16
        )
        parts += [legend, _draw_source(caption, look, frame, bottom + height + 22)]
        bottom += height + 22 + 16 * len(_wrap_source(caption, look, frame))
    return _make_svg(parts, look, bottom, caption)


def _lay_out(series: Series, marks: list[Mark], look: Look, top_y: float) -> tuple[Frame, list[Placed]]:
    frame = make_frame(series, marks, look.width, look.until, top_y, 1)
    x_of = {mark.claim_id: frame.days.x(mark.day) for mark in marks}
    placed = place_marks([mark for mark in marks if mark.in_lane], x_of, frame.right_x)
    rows = max((each.row + 1 for each in placed), default=1)
    return make_frame(series, marks, look.width, look.until, top_y, rows), placed


def _draw_marks(frame: Frame, marks: list[Mark], look: Look) -> list[str]:
    """Marks of the plot, the chosen one on top; those that would cover each other drawn once."""
    near: dict[tuple[object, ...], list[Mark]] = {}
    for mark in marks:
        x, y = frame.days.x(mark.day), frame.values.y(mark.value)
        near.setdefault((round(x / _NEAR), round(y / _NEAR), mark.shape, mark.is_official), []).append(mark)
    drawn = []
    for together in near.values():
        first = next((mark for mark in together if mark.claim_id == look.chosen), together[0])
        at = frame.days.x(first.day), frame.values.y(first.value)
        drawn.append((first, _link_mark(first, len(together), *at, look)))
    drawn.sort(key=lambda item: (item[0].claim_id == look.chosen, item[0].shape is not Shape.REJECTED))
    return [svg for _, svg in drawn]


def _draw_placed(frame: Frame, placed: Placed, look: Look) -> str:
    x = frame.days.x(placed.mark.day)
    y = frame.lane_y + 15 + 20 * placed.row
    is_chosen = placed.mark.claim_id == look.chosen
    return _link_mark(placed.mark, placed.n_marks, x, y, look) + draw_lane_label(placed, x, y, is_chosen)


def _link_mark(mark: Mark, n_marks: int, x: float, y: float, look: Look) -> str:
    """The mark with what it tells; a link where the page has one for it, with room for a finger."""
    is_chosen = mark.claim_id == look.chosen
    halo = tag("circle", cx=x, cy=y, r=12, fill=GLOW, stroke=INK, stroke_width=2.5) if is_chosen else ""
    drawn = halo + draw_mark(mark.shape, mark.is_official, x, y)
    told = _tell(mark, n_marks)
    title = tag("title", words(told))
    if look.link is None:
        return tag("g", title, drawn)
    reach = tag("circle", cx=x, cy=y, r=_HIT, fill=PAPER, fill_opacity=0)
    return tag(
        "a",
        title,
        reach,
        drawn,
        href=look.link(mark.claim_id),
        aria_label=told,
        aria_current="true" if is_chosen else None,
        class_="mark",
        id=f"{look.prefix}-{mark.claim_id}",
    )


def _tell(mark: Mark, n_marks: int) -> str:
    claim, attribution = mark.claim, mark.claim.attribution
    who = attribution.speaker or mark.entry.head.outlet or "an unnamed outlet"
    status = "rejected in review" if mark.shape is Shape.REJECTED else f"{claim.status.value} {claim.aspect.value}"
    official = "official" if mark.is_official else "unofficial"
    more = f", and {n_marks - 1} more claims here" if n_marks > 1 else ""
    return f"{format_figure(claim.figure)}, {status}, {format_day(mark.day)}, {who} ({official}){more}"


def _draw_head(caption: Caption, width: int) -> tuple[str, float]:
    title_size, size = (17, 12) if width < WIDE else (22, 14)
    parts, y = [], 16.0
    for line in wrap(caption.title, width - 32, title_size):
        y += title_size
        parts.append(text_at(16, y, line, font_size=title_size, font_weight=600, fill=INK))
    y += 8
    for line in wrap(caption.answer, width - 32, size):
        y += size * 1.4
        parts.append(text_at(16, y, line, font_size=size, fill=MUTED))
    return "".join(parts), y + 16


def _draw_source(caption: Caption, look: Look, frame: Frame, y: float) -> str:
    lines = _wrap_source(caption, look, frame)
    shown = [text_at(frame.left_x, y + 14 * row, line, font_size=11, fill=MUTED) for row, line in enumerate(lines)]
    return "".join(shown)


def _wrap_source(caption: Caption, look: Look, frame: Frame) -> list[str]:
    return wrap(caption.source, look.width - frame.left_x - 16, 11)


def _make_svg(parts: list[str], look: Look, height: float, caption: Caption | None) -> str:
    named = f"{look.prefix}-title"
    title = tag("title", words(caption.title if caption else "Course of the figure over time"), id=named)
    ground = tag("rect", width=look.width, height=round(height), fill=PAPER) if caption else ""
    return tag(
        "svg",
        title,
        ground,
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {look.width} {round(height)}",
        width=look.width if caption else None,
        height=round(height) if caption else None,
        font_family=FONT,
        role="group" if look.link else "img",
        aria_labelledby=named,
        class_="chart",
    )
