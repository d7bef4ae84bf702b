"""The lane: moves and plans under the axis, each in the first row that has room for it."""

from dataclasses import dataclass, replace
from enum import Enum

from muster.chart.frame import Frame
from muster.chart.marks import Mark
from muster.chart.measure import measure
from muster.chart.palette import INK, LANE, MUTED
from muster.chart.svg import Value, tag, text_at

MOST_ROWS = 3
_GAP = 4.0
_MARK = 8.0
_SIZE = 11.0


class Side(Enum):
    """Where a mark has its label."""

    RIGHT = "right"
    LEFT = "left"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in the lane: its row, where there is room for its label, and how many marks stand in one place."""

    mark: Mark
    row: int
    side: Side
    n_marks: int


def join_marks(marks: list[Mark]) -> list[tuple[Mark, int]]:
    """Marks that say one thing on one day joined, with their number; in the order of days."""
    joined: dict[tuple[object, ...], tuple[Mark, int]] = {}
    for mark in marks:
        key = (mark.day, mark.shape, mark.label)
        first, n_marks = joined.get(key, (mark, 0))
        # An official source speaks for those who repeat it.
        joined[key] = mark if mark.is_official and not first.is_official else first, n_marks + 1
    return sorted(joined.values(), key=lambda item: (item[0].day, item[0].label))


def place_marks(marks: list[Mark], x_of: dict[str, float], right_x: float) -> list[Placed]:
    """Rows for the marks from left to right. Where no row has room, a mark takes that of the label which ends first."""
    ends = [float("-inf")] * MOST_ROWS
    latest: dict[int, int] = {}
    placed: list[Placed] = []
    for mark, n_marks in join_marks(marks):
        x, width = x_of[mark.claim_id], measure(mark.label, _SIZE) + _GAP
        side = Side.RIGHT if x + _MARK + width <= right_x + _MARK else Side.LEFT
        start = x - _MARK - (width if side is Side.LEFT else 0)
        row = next((row for row, end in enumerate(ends) if end <= start), None)
        if row is None and side is Side.LEFT:
            side = Side.NONE
            row = next((row for row, end in enumerate(ends) if end <= x - _MARK), None)
        if row is None:
            row = min(range(MOST_ROWS), key=lambda row: ends[row])
            placed[latest[row]] = replace(placed[latest[row]], side=Side.NONE)
        ends[row] = x + _MARK + (width + _GAP if side is Side.RIGHT else 0)
        latest[row] = len(placed)
        placed.append(Placed(mark, row, side, n_marks))
    return placed


def draw_lane_ground(frame: Frame) -> str:
    """The lane's ground and name."""
    middle = frame.lane_y + frame.lane_height / 2
    size = frame.small - 1
    named: dict[str, Value] = {"font_size": size, "fill": MUTED, "text_anchor": "end"}
    return (
        tag(
            "rect",
            x=frame.left_x,
            y=frame.lane_y,
            width=frame.right_x - frame.left_x + 8,
            height=frame.lane_height,
            fill=LANE,
        )
        + text_at(frame.left_x - 8, middle - 2, "Moves,", **named)
        + text_at(frame.left_x - 8, middle + size, "plans", **named)
    )


def draw_lane_label(placed: Placed, x: float, y: float, is_chosen: bool) -> str:
    """Label beside a mark, where there is room."""
    if placed.side is Side.NONE:
        return ""
    away = _MARK + (2 * _GAP if is_chosen else _GAP / 2)
    at, anchor = (x + away, None) if placed.side is Side.RIGHT else (x - away, "end")
    return text_at(at, y + 4, placed.mark.label, font_size=_SIZE, fill=INK, text_anchor=anchor)
