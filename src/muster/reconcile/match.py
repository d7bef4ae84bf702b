"""The match: how well two things agree, and why, in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """Agreement from 0 (none) to 1 (the same), with the reasons that made the score."""

    score: float
    reasons: tuple[str, ...] = ()
