"""Current forces: the figures that are named as what is there."""

import pytest

from muster.extract.aspect.current import is_current

NAMED = [
    "The current force of 600 soldiers will be doubled.",
    "It will add to the existing level of about 600 soldiers.",
    "Mali plans to raise its force, now of about 600 soldiers, to 5,000.",
    "Mali wants a larger army (currently some 600 soldiers) by May.",
]
NOT_NAMED = [
    "A force of 600 soldiers will be doubled.",
    "The current minister sent 600 soldiers.",
    "Mali, now 600 soldiers will come to help, is calm.",
]


@pytest.mark.parametrize(("text", "named"), [(text, text in NAMED) for text in NAMED + NOT_NAMED])
def test_a_figure_of_the_force_that_is_there_is_named_so(candidates, text, named):
    assert is_current(candidates(text)[0]) == named
