"""The method: every number that the estimate depends on, in one place, with its digest.

docs/method.md gives the reason and the measurement for each. A change here makes another version.
"""

from dataclasses import asdict, dataclass

from muster.model import content_id


@dataclass(frozen=True, slots=True)
class Method:
    """Weights of claims by who makes them, costs in the same points, and spans of days and months."""

    name: str = "steps of least cost"
    version: int = 7

    widest_percent: int = 25
    """Most that a rounded number may be off, of itself: "about 1,000" says more than 0 to 2,000."""
    open_above_percent: int = 125
    open_below_percent: int = 50
    """How far "more than" and "up to" reach."""
    same_days: int = 4
    """Days within which reports may carry one utterance: a statement, its reprints and the weekend between them."""
    copied_percent: int = 60
    """Share of common word triples from which one sentence is taken for a copy of the other."""

    own_official: int = 10
    official: int = 9
    host: int = 8
    unnamed_official: int = 6
    outlet: int = 4
    other: int = 2
    hedged: int = 3
    """Taken off where the outlet distances itself."""
    reviewed: int = 1000
    """Weight of a claim that a reviewer corrected."""

    wrong_percent: int = 20
    """Relative distance from a reading at which a level is as wrong as can be."""
    inside_percent: int = 20
    """Share of a claim's weight that a level at the end of its reading costs."""
    step_cost: int = 20
    step_days: int = 25
    """A step between moments so many days apart costs half."""
    moved_percent: int = 40
    """Share of its cost that a step keeps where a report tells it."""
    paired_percent: int = 10
    """The same where one sentence tells the level before and the level after."""
    update_percent: int = 130
    """Largest ratio of an official's new figure to the last (or the other way) that tells a step by itself."""
    repeat_days: int = 30
    """Days within which one origin's agreeing figures share one weight."""
    revised_percent: int = 20
    """Share of its weight that a claim keeps where its own side later told another level for its day."""
    ceiling_percent: int = 50
    """Share of its weight with which an authorised number holds down a level above it."""
    aside_percent: int = 2
    """Share of its weight with which a part pulls a level down, or an authorised number pulls it up."""

    near_days: int = 14
    """Days within which figures without words of time speak of the same time."""
    rival_days: int = 60
    """Days for which a figure that the level does not agree with stays in force."""
    credible_percent: int = 60
    """Share of the weightiest claim's weight from which a claim widens the band."""
    minor_percent: int = 10
    """Gap between readings from which a disagreement is a major one: careful sources differ by less."""
    waited_days: int = 120
    """How long after its announcement a move without a date is waited for, as news of a step."""
    grace_days: int = 60
    """How long after its target a plan may still be reached."""
    disclosed_days: int = 1100
    """Longest stretch for which an official's figure of a past period stands with full weight on each day."""
    observed_months: int = 12
    known_months: int = 36

    @property
    def rule(self) -> str:
        """Name and version, as steps and traces print them."""
        return f"{self.name}/{self.version}"

    @property
    def digest(self) -> str:
        """Id made from every number of the method: equal digests reconcile equal claims equally."""
        return content_id("m", asdict(self))


METHOD = Method()
"""The method in use."""
