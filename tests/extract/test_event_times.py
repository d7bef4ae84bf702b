"""Event times: when an event took place of which the sentence before tells. All reports are of 18 March 2020."""

from datetime import date

import pytest

from muster.extract.event_times import match_event_time
from muster.extract.figure.candidates import find_candidates

ON = date(2020, 3, 18)
AGAIN, BEFORE, NONE = "day of the event, named again", "day of the event told before", "no time words"
EVENTS = [
    ("A bomb exploded on Monday.\nThe blast killed 12 soldiers.", "on Monday", AGAIN),
    ("Rebels stormed a base last week.\nSome 12 soldiers died in the ensuing battle.", "last week", AGAIN),
    ("Rebels stormed a base last week. Some 12 soldiers died.", "last week", BEFORE),
    ("Rebels stormed a base last week.\nSome 12 soldiers died.", None, NONE),
    ("Berg spoke on Monday.\nThe blast killed 12 soldiers.", None, NONE),
    ("A bomb exploded, he said on Monday.\nThe blast killed 12 soldiers.", None, NONE),
    ("Fighting has raged since May.\nThe fighting killed 12 soldiers.", None, NONE),
    ("A bomb exploded on Monday. Elsewhere, 12 soldiers died.", None, NONE),
    ("A bomb exploded on Monday. On Tuesday the attack killed 12 soldiers.", None, NONE),
    ("The blast killed 12 soldiers.", None, NONE),
]


@pytest.mark.parametrize(("text", "words", "rule"), EVENTS)
def test_the_sentence_before_dates_the_event_that_is_told_on(analyse, text, words, rule):
    analysis = analyse(text)
    candidate = next(each for each in find_candidates(analysis) if each.figure.low == 12)
    time, found = match_event_time(candidate, analysis.sentences, ON)
    assert (time.text if time else None, found) == (words, rule)
    assert time is None or text[time.start : time.end] == time.text
