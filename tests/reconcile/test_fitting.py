"""The fit beside trying every step function."""

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from muster.reconcile.fitting import Bridge, Moment, fit_levels, step_cost
from muster.reconcile.method import METHOD

LEVELS = (100, 110, 125, 150, 200, 400)


def tabulate(moments, bridges):
    """Costs of each level at each moment, and of each step between neighbours, counted anew and plainly."""
    stays = [[moment.find_costs([level])[0] for level in LEVELS] for moment in moments]
    steps = [
        {(a, b): find_step(before, moment, a, b, bridges) for a, b in product(range(len(LEVELS)), repeat=2)}
        for before, moment in pairwise(moments)
    ]
    return stays, steps


def find_step(before, moment, a, b, bridges):
    if a == b:
        return 0
    crossed = any(bridge.is_between(before, moment) and crosses(bridge, a, b) for bridge in bridges)
    step = step_cost(before, moment)
    return step * METHOD.moved_percent // 100 if crossed else step


def total(path, stays, steps):
    """Cost of a path."""
    return sum(costs[at] for costs, at in zip(stays, path, strict=True)) + sum(
        costs[pair] for costs, pair in zip(steps, pairwise(path), strict=True)
    )


def crosses(bridge, a, b):
    start, end = LEVELS[a], LEVELS[b]
    if bridge.by:
        return bridge.by[0] <= end - start <= bridge.by[1]
    return bridge.from_low <= start <= bridge.from_high and bridge.to_low <= end <= bridge.to_high


FORCES = st.builds(
    lambda low, width, below, above: (low, low + width // 2, low + width, below, above),
    st.sampled_from([90, 100, 110, 150, 200, 390]),
    st.sampled_from([0, 10, 60]),
    st.integers(0, 15_000),
    st.integers(0, 15_000),
)
GAPS = st.lists(st.tuples(st.integers(0, 400), st.lists(FORCES, min_size=1, max_size=3)), min_size=1, max_size=5)
BRIDGES = st.lists(
    st.one_of(
        st.builds(
            lambda day, by, wide: Bridge(day, day + 60, by=(by, by + wide)),
            st.integers(0, 900),
            st.sampled_from([-100, -25, 10, 50]),
            st.sampled_from([0, 30]),
        ),
        st.builds(
            lambda day, a, b: Bridge(day, day + 60, from_low=a, from_high=a + 30, to_low=b, to_high=b + 60),
            st.integers(0, 900),
            st.sampled_from([100, 110, 150]),
            st.sampled_from([110, 150, 200, 390]),
        ),
    ),
    max_size=3,
)


def make_moments(gaps):
    moments, day = [], 1
    for gap, forces in gaps:
        day += gap + 1
        moments.append(Moment(day, day + gap % 7, tuple(forces)))
        day += gap % 7
    return moments


@given(GAPS, BRIDGES)
def test_no_other_step_function_costs_less(gaps, bridges):
    moments = make_moments(gaps)
    stays, steps = tabulate(moments, bridges)
    least = min(total(path, stays, steps) for path in product(range(len(LEVELS)), repeat=len(moments)))
    assert total(fit_levels(moments, LEVELS, bridges), stays, steps) == least


def test_no_moment_has_no_level():
    assert fit_levels([], LEVELS) == []


def test_of_equal_costs_the_level_in_the_first_place_is_taken():
    moments = [Moment(1, 1, ((100, 100, 105, 10_000, 10_000), (390, 400, 410, 10_000, 10_000)))]
    assert [LEVELS[at] for at in fit_levels(moments, LEVELS)] == [100]
    assert [LEVELS[at] for at in fit_levels(moments, LEVELS, (), [5, 4, 3, 2, 1, 0])] == [400]


def test_one_wrong_figure_between_sound_ones_makes_no_step():
    sound, wrong = (100, 100, 105, 10_000, 10_000), (390, 400, 410, 10_000, 10_000)
    moments = [Moment(day, day, (force,)) for day, force in ((1, sound), (20, sound), (30, wrong), (40, sound))]
    assert [LEVELS[at] for at in fit_levels(moments, LEVELS)] == [100, 100, 100, 100]


def test_a_figure_that_others_confirm_makes_one():
    before, after = (100, 100, 105, 10_000, 10_000), (390, 400, 410, 10_000, 10_000)
    moments = [Moment(day, day, (force,)) for day, force in ((1, before), (20, before), (30, after), (40, after))]
    assert [LEVELS[at] for at in fit_levels(moments, LEVELS)] == [100, 100, 400, 400]


def test_a_step_that_a_report_tells_costs_less():
    before, after = (100, 100, 105, 10_000, 10_000), (390, 400, 410, 10_000, 10_000)
    moments = [Moment(1, 1, (before,)), Moment(10, 10, (after,))]
    assert len(set(fit_levels(moments, LEVELS))) == 1
    assert [LEVELS[at] for at in fit_levels(moments, LEVELS, [Bridge(5, 5, by=(290, 310))])] == [100, 400]
    assert len(set(fit_levels(moments, LEVELS, [Bridge(5, 5, by=(90, 110))]))) == 1
    assert len(set(fit_levels(moments, LEVELS, [Bridge(400, 500, by=(290, 310))]))) == 1
