"""Heads compute what their weights say."""

import numpy as np
import pytest

from muster.judge.heads import gelu, sigmoid, softmax
from muster.judge.vectors import flags, one_hot, signed_distance


def test_probabilities_sum_to_one_and_do_not_overflow() -> None:
    probabilities = softmax(np.array([1000.0, 1000.0, -1000.0], dtype=np.float32))
    assert probabilities == pytest.approx([0.5, 0.5, 0.0])


def test_a_score_of_nought_is_even_odds() -> None:
    assert sigmoid(np.array([0.0, 4.0], dtype=np.float32)) == pytest.approx([0.5, 0.982], abs=1e-3)


def test_gelu_is_nought_far_below_and_the_value_far_above() -> None:
    assert gelu(np.array([-9.0, 0.0, 1.0, 9.0], dtype=np.float32)) == pytest.approx([0, 0, 0.8412, 9], abs=1e-3)


def test_one_hot_is_nought_for_what_is_not_listed() -> None:
    assert one_hot("b", ("a", "b")) == [0.0, 1.0]
    assert one_hot("c", ("a", "b")) == [0.0, 0.0]
    assert flags((None, "x", 0, 2)) == [0.0, 1.0, 0.0, 1.0]


def test_distance_has_the_sign_of_the_side() -> None:
    assert signed_distance(20, 25, (5, 10)) > 0 > signed_distance(0, 2, (5, 10))
    assert signed_distance(4, 6, (5, 10)) == 0
    assert signed_distance(30, 35, (5, 10)) > signed_distance(20, 25, (5, 10))
