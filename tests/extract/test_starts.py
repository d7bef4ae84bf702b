"""Starts: the number from which a force is brought to another."""

from datetime import date

import pytest

from muster.extract.aspect.aspects import match_aspect
from muster.extract.frames import find_frame
from muster.extract.status.statuses import match_status
from muster.extract.times import match_time
from muster.model import Aspect, Status

ON = date(2020, 3, 18)
# Whether the 900 are there, and the time words that are theirs.
BACKWARDS = [
    ("Norway will cut its force in Mali to 600 from 900 by the end of this month.", Status.ACTUAL, None),
    ("Norway plans to shrink its force in Mali to 600 soldiers from about 900 next year.", Status.ACTUAL, None),
    ("Norway could reduce the number of troops in Mali to 600, down from 900 now.", Status.ACTUAL, None),
    ("By June, Norway will cut its force in Mali to 600 soldiers from 900.", Status.ACTUAL, None),
    ("Norway cut its force in Mali to 600 soldiers from 900 last year.", Status.ACTUAL, None),
    ("Its force in Mali is down to 600 soldiers from 900 last year.", Status.ACTUAL, "last year"),
    ("Its force in Mali will be down to 600 soldiers from 900 next year.", Status.ACTUAL, None),
    ("By June, Norway will cut its force in Mali from 900 soldiers to 600.", Status.ACTUAL, None),
    ("Norway will raise its force in Mali to 600 soldiers and to 900 by June.", Status.ANNOUNCED, "by June"),
    ("Norway will send 600 soldiers from the town and raise its force to 900 by June.", Status.ANNOUNCED, "by June"),
]


@pytest.mark.parametrize(("text", "status", "words"), BACKWARDS)
def test_a_force_is_there_from_which_a_change_starts(count, text, status, words):
    counted = next(each for each in count(text) if each.candidate.size == 900)
    frame = find_frame(counted.candidate)
    aspect = match_aspect(counted, frame)[0]
    assert aspect is Aspect.LEVEL
    assert match_status(counted, frame, aspect)[0] is status
    time, _ = match_time(counted.candidate, aspect, status, ON)
    assert (time.text if time else None) == words


def test_what_a_change_leads_to_is_not_there_yet(count):
    led, start = count("Norway may shrink its force in Mali to 600 troops, from 900 now.")
    frame = find_frame(led.candidate)
    assert match_status(led, frame, Aspect.LEVEL)[0] is Status.POSSIBLE
    assert match_status(start, find_frame(start.candidate), Aspect.LEVEL)[0] is Status.ACTUAL


def test_time_words_end_a_number_without_a_noun(count):
    sizes = [
        each.candidate.size for each in count("Norway plans to raise its force to 160 soldiers from 150 next year.")
    ]
    assert sizes == [160, 150]
