"""Floors: the fewest that may be there, and numbers that are no floors."""

import pytest

from muster.extract.aspect.aspects import match_aspect
from muster.extract.frames import find_frame
from muster.extract.status.statuses import match_status
from muster.model import Aspect, Status

ACTUAL, ANNOUNCED, REQUESTED, DENIED = Status.ACTUAL, Status.ANNOUNCED, Status.REQUESTED, Status.DENIED

# Each text's only figure has this status; all are levels.
LEVELS = [
    ("The law had set the floor for French soldiers in Mali at 600.", REQUESTED),
    ("The law sets a minimum of 600 French soldiers in Mali.", REQUESTED),
    ("The legal minimum for the French force in Mali is 600 soldiers.", REQUESTED),
    ("There are a minimum of 600 French soldiers in Mali.", ACTUAL),
    ("The ground floor of the French base in Mali houses 600 soldiers.", ACTUAL),
    ("The number of French soldiers in Mali must not fall below 600.", DENIED),
    ("The bill would bar any reduction of French troops in Mali below 600.", DENIED),
    ("The law forbids the use of money to cut the French force in Mali below 600.", DENIED),
    ("The act prohibits cutting the French force in Mali to fewer than 600 soldiers.", DENIED),
    ("The number of French soldiers in Mali will fall below 600.", ANNOUNCED),
    ("The number of French soldiers in Mali fell below 600.", ACTUAL),
    ("The ministry, which bans photographs, says the force in Mali may fall below 600.", Status.POSSIBLE),
]


@pytest.mark.parametrize(("text", "status"), LEVELS)
def test_what_must_be_there_is_not_what_is_there(count, text, status):
    (counted,) = count(text)
    frame = find_frame(counted.candidate)
    aspect, _ = match_aspect(counted, frame)
    assert (aspect, match_status(counted, frame, aspect)[0]) == (Aspect.LEVEL, status)


def test_a_step_below_a_number_stays_a_step(count):
    (counted,) = count("The French force in Mali fell by fewer than 500 soldiers.")
    assert match_aspect(counted, find_frame(counted.candidate))[0] is Aspect.DECREASE
