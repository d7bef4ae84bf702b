"""Scales: values and days to pixels, with the ticks that a reader expects."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, log10

_STEPS = (1, 2, 2.5, 5, 10)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class ValueScale:
    """Values from 0 to `top` on pixels from `bottom_y` up to `top_y`; `step` is between two ticks."""

    top: int
    step: int
    bottom_y: float
    top_y: float

    @classmethod
    def fit(cls, largest: int, bottom_y: float, top_y: float, most_ticks: int) -> "ValueScale":
        """Scale with round ticks, at most so many, that holds the largest value."""
        step = _round_step(max(largest, 1) / most_ticks)
        return cls(max(ceil(largest / step), 1) * step, step, bottom_y, top_y)

    def y(self, value: float) -> float:
        """Pixel of the value; what lies above the top is drawn at the top."""
        return self.bottom_y - (self.bottom_y - self.top_y) * min(value, self.top) / self.top

    def ticks(self) -> range:
        """Values with a grid line, from 0 to the top."""
        return range(0, self.top + 1, self.step)


@dataclass(frozen=True, slots=True)
class DayScale:
    """Days from `first_on` to `last_on` on pixels from `left_x` to `right_x`."""

    first_on: date
    last_on: date
    left_x: float
    right_x: float

    def x(self, day: date) -> float:
        """Pixel of the day; days outside are drawn at the nearer end."""
        within = min(max(day, self.first_on), self.last_on)
        span = max((self.last_on - self.first_on).days, 1)
        return self.left_x + (self.right_x - self.left_x) * (within - self.first_on).days / span

    def ticks(self, most: int) -> Iterator[tuple[date, str]]:
        """First days of years, quarters or months with their labels, at most about so many."""
        years = (self.last_on - self.first_on).days / _YEAR
        if years * 12 <= most:
            yield from self._month_ticks(1)
        elif years * 4 <= most:
            yield from self._month_ticks(3)
        else:
            every = next(n for n in (1, 2, 5, 10, 20, 50, 100, 1000) if years / n <= most)
            for year in range(self.first_on.year, self.last_on.year + 1):
                if year % every == 0 and self.first_on <= date(year, 1, 1) <= self.last_on:
                    yield date(year, 1, 1), str(year)

    def _month_ticks(self, every: int) -> Iterator[tuple[date, str]]:
        day = self.first_on.replace(day=1)
        while day <= self.last_on:
            if day >= self.first_on and (day.month - 1) % every == 0:
                yield (
                    day,
                    f"{_MONTHS[day.month - 1]} {day.year}" if every == 1 or day.month == 1 else _MONTHS[day.month - 1],
                )
            day = (day + timedelta(days=32)).replace(day=1)


def _round_step(least: float) -> int:
    power = 10 ** int(log10(max(least, 1)))
    return next(int(step * power) for step in _STEPS if step * power >= least and step * power == int(step * power))
