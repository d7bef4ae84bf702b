"""The legend: what shapes, fills, band and hatching mean."""

from collections.abc import Iterable

from muster.chart.marks import Shape, draw_mark
from muster.chart.measure import measure
from muster.chart.palette import BAND, INK
from muster.chart.plot import hatch_swatch
from muster.chart.svg import tag, text_at

_SIZE = 12.0
_ROW = 22.0

LABELS = {
    Shape.PRESENT: "Present",
    Shape.ANNOUNCED: "Announced, planned",
    Shape.WITHDRAWN: "Withdrawn",
    Shape.CEILING: "Ceiling",
    Shape.DENIED: "Denied",
    Shape.REJECTED: "Rejected in review",
}
"""What each shape means, in the order of the legend."""


def draw_legend(shapes: Iterable[Shape], prefix: str, x: float, y: float, width: float) -> tuple[str, float]:
    """The legend from a point on, and its height: fills, the shapes that occur, line, band and hatching."""
    present = set(shapes)
    parts, at, row_y = [], x, y
    for swatch, label, wide in _find_items(present, prefix):
        needed = wide + 8 + measure(label, _SIZE) + 18
        if at + needed > x + width and at > x:
            at, row_y = x, row_y + _ROW
        moved = f"translate({at:.1f} {row_y:.1f})"
        named = text_at(wide + 8, 4, label, font_size=_SIZE, fill=INK)
        parts.append(tag("g", swatch, named, transform=moved))
        at += needed
    return "".join(parts), row_y - y + _ROW


def draw_swatch(shape: Shape, is_official: bool | None = None) -> str:
    """One mark as a drawing of its own, for a legend in HTML; in ink where the shape alone is meant."""
    mark = draw_mark(shape, is_official is not False, 9, 9, INK if is_official is None else None)
    return tag("svg", mark, width=18, height=18, viewBox="0 0 18 18", aria_hidden="true", focusable="false")


def _find_items(shapes: set[Shape], prefix: str) -> list[tuple[str, str, float]]:
    """Swatch, label and the swatch's width."""
    items = [
        (draw_mark(Shape.PRESENT, True, 7, 0), "Official (filled)", 14.0),
        (draw_mark(Shape.PRESENT, False, 7, 0), "Unofficial (hollow)", 14.0),
    ]
    items += [(draw_mark(shape, True, 7, 0, INK), label, 14.0) for shape, label in LABELS.items() if shape in shapes]
    line = tag("path", d="M0 0L26 0", stroke=INK, stroke_width=2)
    band = tag("rect", x=0, y=-7, width=26, height=14, fill=BAND)
    items.append((band + line, "Best value, range of credible claims", 26.0))
    items.append((hatch_swatch(prefix, 0, -7), "Sources conflict", 26.0))
    return items
