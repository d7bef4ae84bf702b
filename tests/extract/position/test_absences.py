"""Absences: that no forces are there is told, and no position taken."""

import pytest

from muster.extract.position.absences import tells_absence

TOLD = [
    "There are no French soldiers left in Mali, the Pentagon said.",
    "There were no foreign troops in Mali, Anna Berg said.",
    "France no longer has any soldiers in Mali.",
    "France has no combat troops in Mali.",
    "No French soldiers remain in Mali.",
]
UNTOLD = [
    "There are no plans to send French soldiers to Mali.",
    "There will be no French soldiers in Mali.",
    "France has no soldiers to send to Mali.",
    "There should be no troops in Mali.",
    "There are no French soldiers in Mali, but the king wants them.",
    "France has 600 soldiers in Mali.",
]


@pytest.mark.parametrize("text", TOLD)
def test_no_forces_there_is_no_position(analyse, text):
    assert tells_absence(analyse(text).sentences[0])


@pytest.mark.parametrize("text", UNTOLD)
def test_what_is_wanted_or_to_come_may_be_one(analyse, text):
    assert not tells_absence(analyse(text).sentences[0])
