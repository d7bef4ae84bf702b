"""Served: states' forces in a peacekeeping mission of a union carry both, those of other alliances the state alone."""

import pytest

# The actors of each text's figures, in order.
SERVING = [
    ("Chad has 1,400 soldiers in the UN force in Mali.", [{"TCD", "UN"}]),
    ("To the UN mission in Mali, Chad offered 600 soldiers and Niger 90.", [{"TCD", "UN"}, {"NER", "UN"}]),
    ("Chad is preparing 780 soldiers for UN duty in Mali.", [{"TCD", "UN"}]),
    ("Italy's UN contingent in Lebanon grows by 180 soldiers.", [{"ITA", "UN"}]),
    ("The Italian UN contingent in Lebanon grows by 180 soldiers.", [{"ITA", "UN"}]),
    ("Italy contributes 750 troops to a new German-led NATO battle group in Latvia.", [{"ITA"}]),
    ("Chad said its 1,035 peacekeepers in Mali will stay.", [{"TCD", "UN"}]),
    ("Chad, which in 2009 had 1,100 peacekeepers in Haiti, has left.", [{"TCD", "UN"}]),
    ("About 1,000 NATO troops, 200 of them Croats, are in Hungary.", [{"NATO"}, {"HRV"}]),
    (
        "In Mali the UN force has 1,050 soldiers: 610 Spaniards and 240 Dutch.",
        [{"UN"}, {"ESP", "UN"}, {"NLD", "UN"}],
    ),
    ("A spokesman for the UN mission said three Chadian soldiers were killed in Mali.", [{"TCD"}]),
    ("A representative for the NATO force said Chad lost 40 soldiers in Mali.", [{"TCD"}]),
    ("Chad will hand over to the UN mission and withdraw 600 soldiers from Mali.", [{"TCD"}]),
    ("Chad sent 600 soldiers to Mali after the NATO mission had ended.", [{"TCD"}]),
    ("Chad fought the UN force in Mali with 600 soldiers.", [{"TCD"}]),
    ("In Italy the UN force has 600 soldiers.", [{"UN"}]),
    (
        "The NATO force has 900 soldiers in Mali. Two members have answered: Chad has sent 90 soldiers.",
        [{"NATO"}, {"TCD"}],
    ),
]


@pytest.mark.parametrize(("text", "actors"), SERVING)
def test_forces_of_a_state_in_a_mission_carry_the_union_too(extract, text, actors):
    assert [set(claim.actors) for claim in extract(text).claims] == actors
