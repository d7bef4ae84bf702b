"""Labels: the values that the judge chooses between, in the order of its outputs. A model is tied to this order."""

from muster.model import Aspect, Measure, Stance, Status

MEASURES: tuple[Measure | None, ...] = (None, *Measure)
ASPECTS = tuple(Aspect)
STATUSES = tuple(Status)
STANCES: tuple[Stance | None, ...] = (None, *Stance)
HEDGES = (False, True)
