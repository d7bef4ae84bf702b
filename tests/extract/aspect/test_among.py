"""Among: some of those who come or go, of whose own the number is."""

import pytest

from muster.extract.aspect.aspects import match_aspect
from muster.extract.frames import find_frame
from muster.extract.status.statuses import match_status
from muster.model import Aspect, Status

ACTUAL, ANNOUNCED = Status.ACTUAL, Status.ANNOUNCED
SOME = [
    ("Among those who left Mali are 600 French soldiers.", Aspect.DECREASE, ACTUAL),
    ("Among those leaving Mali are 600 French soldiers.", Aspect.DECREASE, ANNOUNCED),
    ("Among the first to leave Mali were 600 French soldiers.", Aspect.DECREASE, ACTUAL),
    ("Among those to arrive in Mali are 600 French soldiers.", Aspect.INCREASE, ANNOUNCED),
    ("Among those stationed in Mali are 600 French soldiers.", Aspect.LEVEL, ACTUAL),
    ("Among the many who left office, some say there are 600 French soldiers in Mali.", Aspect.LEVEL, ACTUAL),
]


@pytest.mark.parametrize(("text", "aspect", "status"), SOME)
def test_some_of_those_who_move_move_too(count, text, aspect, status):
    (counted,) = count(text)
    frame = find_frame(counted.candidate)
    told, _ = match_aspect(counted, frame)
    assert (told, match_status(counted, frame, told)[0]) == (aspect, status)
