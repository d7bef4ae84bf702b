"""Marks: the shape that tells a claim's status, its fill that tells whether the source is official."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from muster.chart.palette import OFFICIAL, PAPER, REJECTED, UNOFFICIAL
from muster.chart.svg import Value, path_of, tag
from muster.model import Aspect, Entry, QuantityClaim, Status
from muster.reconcile.readings import parse_reading

_SIZE = 5.0


class Shape(StrEnum):
    """What a claim says: there, to come, gone, the most there may be, denied; or that a reviewer rejected it."""

    PRESENT = "present"
    ANNOUNCED = "announced"
    WITHDRAWN = "withdrawn"
    CEILING = "ceiling"
    DENIED = "denied"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim as it is drawn: on the plot at `day` and `value`, or in the lane of moves and plans with its `label`."""

    entry: Entry
    claim: QuantityClaim
    shape: Shape
    is_official: bool
    day: date
    value: int
    in_lane: bool
    label: str = ""

    @property
    def claim_id(self) -> str:
        """Id of the claim."""
        return self.claim.claim_id


def find_shape(claim: QuantityClaim) -> Shape:
    """Shape of a claim that no reviewer rejected."""
    if claim.status is Status.DENIED:
        return Shape.DENIED
    if claim.aspect is Aspect.CAP:
        return Shape.CEILING
    if claim.aspect is Aspect.DECREASE:
        return Shape.WITHDRAWN
    if claim.aspect is Aspect.INCREASE or claim.status is not Status.ACTUAL:
        return Shape.ANNOUNCED
    return Shape.PRESENT


def find_mark(entry: Entry) -> Mark | None:
    """Mark of the entry; None for what has no place on the drawing: parts, losses, positions, claims without a day.

    A level stands at the first day of which it speaks ("once had 5,000" speaks of none), what is to come on the day on
    which it was reported.
    """
    claim = entry.claim
    if not isinstance(claim, QuantityClaim) or claim.aspect in (Aspect.PART, Aspect.EVENT, Aspect.CUMULATIVE):
        return None
    shape = find_shape(claim)
    in_lane = claim.aspect in (Aspect.INCREASE, Aspect.DECREASE) or shape is Shape.ANNOUNCED
    held = None if in_lane else entry.valid
    day = held.first_on if held else entry.published_on
    if day is None or (shape is Shape.PRESENT and held is None):
        return None
    if entry.is_rejected:
        shape = Shape.REJECTED
    value = parse_reading(claim.figure).nominal
    is_official = claim.attribution.standing.is_official
    return Mark(entry, claim, shape, is_official, day, value, in_lane, _label(claim, value))


def draw_mark(shape: Shape, is_official: bool, x: float, y: float, colour: str | None = None) -> str:
    """The mark around a point. Official is filled, unofficial hollow; a white rim keeps marks apart on lines."""
    size = _SIZE
    if colour is None:
        colour = REJECTED if shape is Shape.REJECTED else OFFICIAL if is_official else UNOFFICIAL
    fill = colour if is_official else PAPER
    drawn: dict[str, Value] = {"fill": fill, "stroke": colour, "stroke_width": 2.0 if not is_official else 1.0}
    outline = _outline(shape, x, y, size)
    if shape is Shape.PRESENT:
        rim = tag("circle", cx=x, cy=y, r=size + 2, fill=PAPER)
        return rim + tag("circle", cx=x, cy=y, r=size, **drawn)
    if shape is Shape.REJECTED:
        return tag("path", d=outline, stroke=colour, stroke_width=2.0, fill="none")
    rim = tag("path", d=outline, fill=PAPER, stroke=PAPER, stroke_width=4.0, stroke_linejoin="round")
    drawn_mark = tag("path", d=outline, stroke_linejoin="round", **drawn)
    if shape is Shape.DENIED:
        struck = path_of([(x - size * 0.55, y + size * 0.55), (x + size * 0.55, y - size * 0.55)])
        drawn_mark += tag("path", d=struck, stroke=PAPER if is_official else colour, stroke_width=1.5)
    return rim + drawn_mark


def _outline(shape: Shape, x: float, y: float, size: float) -> str:
    wide = size * 1.15
    match shape:
        case Shape.ANNOUNCED:
            return path_of([(x, y - wide), (x + wide, y + size * 0.9), (x - wide, y + size * 0.9)]) + "Z"
        case Shape.WITHDRAWN:
            return path_of([(x, y + wide), (x + wide, y - size * 0.9), (x - wide, y - size * 0.9)]) + "Z"
        case Shape.CEILING:
            near = size * 0.9
            return (
                path_of([(x - near, y - near), (x + near, y - near), (x + near, y + near), (x - near, y + near)]) + "Z"
            )
        case Shape.DENIED:
            far = size * 1.35
            return path_of([(x, y - far), (x + far, y), (x, y + far), (x - far, y)]) + "Z"
        case _:
            near = size * 0.8
            falling = path_of([(x - near, y - near), (x + near, y + near)])
            return falling + path_of([(x - near, y + near), (x + near, y - near)])


def _label(claim: QuantityClaim, value: int) -> str:
    match claim.aspect:
        case Aspect.INCREASE:
            return f"+{value:,}"
        case Aspect.DECREASE:
            return f"−{value:,}"
        case _:
            return f"→ {value:,}"
