"""The answer as a value: a sentence, a range, times and citations."""

from dataclasses import dataclass

from muster.model import Entry, Period


@dataclass(frozen=True, slots=True)
class Answer:
    """What the claims answer.

    `best`, `low` and `high` are None where no number was asked for or none is known. `periods` are the times that the
    answer speaks of. `citations` are the entries that the sentence rests on; `nearest` those that come closest where
    the answer is unknown.
    """

    sentence: str
    known: bool
    best: int | None = None
    low: int | None = None
    high: int | None = None
    periods: tuple[Period, ...] = ()
    citations: tuple[Entry, ...] = ()
    nearest: tuple[Entry, ...] = ()
