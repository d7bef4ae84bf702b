"""The figure: a number as a page states it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """Bounds that the words state, in persons or pieces; None where the words leave a side open.

    "600" 600, 600 · "more than 1,200" 1200, None · "up to 5,000" None, 5000 · "dozens" 24, 99 (vague).
    `approx` is true for about, some, nearly and their like; `text` is the words with their qualifiers.
    """

    text: str
    low: int | None
    high: int | None
    approx: bool = False
    vague: bool = False

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError(f"figure {self.text!r} has no bound")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"figure {self.text!r} has its low {self.low} above its high {self.high}")
