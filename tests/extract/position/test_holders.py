"""Holders: whose a position is."""

import pytest

from muster.extract.actor.parties import Parties
from muster.extract.position.holders import match_holder
from muster.extract.position.positions import find_positions
from muster.extract.speaker.speakers import Speakers

# Whose position it is, and the rule.
HELD = [
    ("NATO ruled out ground troops in Syria.", ("NATO",), "subject of the stance"),
    ("Kenya and Ghana have pledged to send troops.", ("KEN", "GHA"), "subject of the stance"),
    ("After talks in Mali, Germany agreed to send troops.", ("DEU",), "subject of the stance"),
    ("Kenya and its partners said they plan to send troops.", ("KEN",), "subject of the clause"),
    ("Berg met allies in Mali, and British and Danish troops will leave.", ("GBR", "DNK"), "whose the forces are"),
    ("British troops should leave, the Pentagon said.", ("USA",), "party of the speaker on the forces"),
    ("British troops should leave.", ("GBR",), "whose the forces are"),
    ("There are no plans to send more troops, the Pentagon said.", ("USA",), "party of the speaker"),
    ("The deployment comes at the request of Iraq, the Pentagon said.", ("IRQ",), "named behind the stance"),
    ("Allies were urged to send more troops, the Pentagon said.", ("USA",), "party of the speaker on the forces"),
    ("France was asked to send troops.\nUS troops and US marines sang.", ("USA",), "forces of the report"),
    ("France met, and there are no plans to send more troops.", ("FRA",), "forces of the report"),
    ("There are no plans to send more troops.\nFrench soldiers sang.", ("FRA",), "forces of the report"),
    ("There are no plans to send more troops.", (), "nobody named"),
    ("Kenya must withdraw its forces, the Pentagon said.", ("USA",), "party of the speaker on what is due"),
    ("The troops are to leave Mali.\nThe army of Mali sang.", (), "forces of nobody named"),
    ("The plan is that the withdrawal of Malian troops will continue.", ("MLI",), "forces of the report"),
    ("Malian troops are to leave Mali.", ("MLI",), "whose the forces are"),
    ("The French opposition demanded a withdrawal of the troops.", ("OTHER:French opposition",), "opposition named"),
    ("France met its opposition and agreed to send troops.", ("FRA",), "subject of the stance"),
    ("Leaders of some countries pledged to send troops.\nFrench soldiers sang.", (), "nobody in particular"),
]


@pytest.mark.parametrize(("text", "actors", "rule"), HELD)
def test_a_position_is_its_subjects_or_its_speakers(analyse, text, actors, rule):
    analysis = analyse(text)
    speakers = Speakers(analysis)
    position = next(find_positions(analysis, {}))
    attribution, _ = speakers.attribute(position.sentence, position.start_at, position.end_at)
    assert match_holder(position, Parties(analysis), speakers, attribution.speaker) == (actors, rule)
