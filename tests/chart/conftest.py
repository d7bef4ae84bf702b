"""Series and entries built by hand, and pictures read back."""

import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from muster.model import (
    Aspect,
    Attribution,
    Basis,
    DateOrigin,
    Decision,
    Entry,
    Evidence,
    Figure,
    Measure,
    Period,
    QuantityClaim,
    ReportHead,
    Review,
    Series,
    Standing,
    Status,
    Step,
)


class Picture:
    """A PNG of eight bits a channel, decoded."""

    def __init__(self, png: bytes) -> None:
        assert png.startswith(b"\x89PNG\r\n\x1a\n")
        at, data = 8, b""
        while at < len(png):
            (length,), kind = struct.unpack(">I", png[at : at + 4]), png[at + 4 : at + 8]
            body = png[at + 8 : at + 8 + length]
            if kind == b"IHDR":
                self.width, self.height, depth, colour = struct.unpack(">IIBB", body[:10])
                assert depth == 8
                self.channels = {2: 3, 6: 4}[colour]
            elif kind == b"IDAT":
                data += body
            at += length + 12
        self.rows = self._unfilter(zlib.decompress(data))

    def _unfilter(self, raw: bytes) -> list[bytearray]:
        stride, step = self.width * self.channels, self.channels
        rows, above = [], bytearray(stride)
        for number in range(self.height):
            kind, line = (
                raw[number * (stride + 1)],
                bytearray(raw[number * (stride + 1) + 1 : (number + 1) * (stride + 1)]),
            )
            for i in range(stride):
                left = line[i - step] if i >= step else 0
                up, corner = above[i], above[i - step] if i >= step else 0
                line[i] = (line[i] + _predict(kind, left, up, corner)) & 0xFF
            rows.append(line)
            above = line
        return rows

    def grey(self, x: float, y: float) -> int:
        """Brightness of a pixel, 0 to 255, as a grey print has it."""
        row, at = self.rows[int(y)], int(x) * self.channels
        return round(0.299 * row[at] + 0.587 * row[at + 1] + 0.114 * row[at + 2])

    def share_dark(self, top: int, bottom: int) -> float:
        """Share of dark pixels in the rows."""
        dark = sum(self.grey(x, y) < 128 for y in range(top, bottom) for x in range(self.width))
        return dark / (self.width * (bottom - top))


def _predict(kind: int, left: int, up: int, corner: int) -> int:
    match kind:
        case 0:
            return 0
        case 1:
            return left
        case 2:
            return up
        case 3:
            return (left + up) // 2
        case _:
            guess = left + up - corner
            return min((left, up, corner), key=lambda value: abs(guess - value))


@pytest.fixture(scope="session")
def picture() -> type[Picture]:
    return Picture


@pytest.fixture(scope="session")
def entry() -> Callable[..., Entry]:
    """Maker of an entry: `entry(4600, "2016-09-28", aspect="level", official=True)`."""

    def make(
        value: int,
        on: str | None = "2016-09-28",
        *,
        aspect: str = "level",
        status: str = "actual",
        official: bool = True,
        speaker: str | None = "Ann Berg",
        rejected: bool = False,
        place: int = 0,
    ) -> Entry:
        claim = QuantityClaim(
            report_id="r-1",
            evidence=Evidence("words", place, place + 5, "words", place),
            actors=("USA",),
            places=("IRQ",),
            attribution=Attribution(speaker, standing=Standing.NAMED_OFFICIAL if official else Standing.OUTLET),
            figure=Figure(str(value), value, value),
            measure=Measure.PERSONNEL,
            aspect=Aspect(aspect),
            status=Status(status),
        )
        day = date.fromisoformat(on) if on else None
        head = ReportHead(outlet="The Courier", published_on=day, date_origin=DateOrigin.GIVEN if day else None)
        made = Entry(claim, head, "0" * 64, datetime(2025, 1, 1, tzinfo=UTC), "by hand")
        review = Review(claim.claim_id, Decision.REJECT, "ada", reason="no")
        return replace(made, review=review) if rejected else made

    return make


@pytest.fixture(scope="session")
def step() -> Callable[..., Step]:
    """Maker of a step: `step("2016-01-01", "2016-12-31", 4600)`."""

    def make(
        first: str, last: str, best: int | None, low: int | None = None, high: int | None = None, **more: object
    ) -> Step:
        period = Period(f"{first}/{last}", date.fromisoformat(first), date.fromisoformat(last))
        basis = Basis.NONE if best is None else Basis.OBSERVED
        ends = (None, None) if best is None else (low if low is not None else best, high if high is not None else best)
        return Step(period, best, *ends, **{"basis": basis, **more})  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def series() -> Callable[..., Series]:
    def make(*steps: Step) -> Series:
        return Series("USA", "IRQ", Measure.PERSONNEL, steps)

    return make
