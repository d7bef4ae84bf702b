"""Vectors: small pieces that every feature is made of."""

import math
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Vector = list[float]
Matrix = NDArray[np.float32]


def one_hot(value: object, values: Sequence[object]) -> Vector:
    """1 at the value's place, 0 elsewhere; 0 everywhere for a value that is not among them."""
    return [float(value == each) for each in values]


def signed_distance(start: int, end: int, anchor: tuple[int, int]) -> float:
    """How far the span stands behind the anchor (negative: before it), on a logarithmic scale; 0 where they touch."""
    if start >= anchor[1]:
        return math.log1p(start - anchor[1]) / 6
    return -math.log1p(anchor[0] - end) / 6 if end <= anchor[0] else 0.0


def flags(values: Iterable[object]) -> Vector:
    """1 for what is true, else 0."""
    return [float(bool(value)) for value in values]
