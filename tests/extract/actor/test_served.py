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
    (
        "MINUSMA has 11,738 troops in Mali. Togo, with 745 soldiers, remains one of the largest contributors.",
        [{"UN"}, {"TGO", "UN"}],
    ),
    ("MINUSMA has 11,738 troops in Mali. Chad contributes 1,440 soldiers.", [{"UN"}, {"TCD", "UN"}]),
    (
        "MINUSMA has 11,738 troops in Mali. The largest contingent comes from Chad with 1,440 soldiers.",
        [{"UN"}, {"TCD", "UN"}],
    ),
    ("MINUSMA has 11,738 troops in Mali. France contributes 900 soldiers to Clear Dune.", [{"UN"}, {"FRA"}]),
    ("MINUSMA has 11,738 troops in Mali. France has 2,400 soldiers in Mali.", [{"UN"}, {"FRA"}]),
    ("Chad is the largest contributor to MINUSMA with 1,440 soldiers.", [{"TCD", "UN"}]),
    ("Chadian troops make up the largest part of MINUSMA with 1,440 soldiers.", [{"TCD", "UN"}]),
    ("The AU mission in Somalia includes 6,220 Ugandan soldiers.", [{"UGA", "AU"}]),
    (
        "Of the 11,738 troops of MINUSMA, 1,440 are from Chad and 1,119 from Niger.",
        [{"UN"}, {"TCD", "UN"}, {"NER", "UN"}],
    ),
    ("The UN mission in Mali has 11,738 troops:\n\n- 1,440 troops from Chad", [{"UN"}, {"TCD", "UN"}]),
    ("Troops of ATMIS by country:\n\n- Uganda: 6,220\n\n- Burundi: 5,432", [{"UGA", "AU"}, {"BDI", "AU"}]),
    ("The UN mission in Mali is in trouble:\n\n- 1,440 troops from Chad have left Mali", [{"TCD"}]),
    ("Germany has 1,100 soldiers in the EU mission in Mali.", [{"DEU"}]),
    ("Some 1,100 German soldiers in the NATO mission fell ill.", [{"DEU"}]),
    ("Some 1,100 German soldiers of NATO are in Mali.", [{"DEU", "NATO"}]),
    ("The Italian NATO contingent in Kosovo grows by 180 soldiers.", [{"ITA"}]),
    ("Some 900 US and NATO troops are in Kosovo.", [{"USA", "NATO"}]),
    ("A spokesman for the UN mission said three Chadian soldiers were killed in Mali.", [{"TCD"}]),
    ("A representative for the NATO force said Chad lost 40 soldiers in Mali.", [{"TCD"}]),
    ("Chad will hand over to the UN mission and withdraw 600 soldiers from Mali.", [{"TCD"}]),
    ("Chad sent 600 soldiers to Mali after the NATO mission had ended.", [{"TCD"}]),
    ("Chad fought the UN force in Mali with 600 soldiers.", [{"TCD"}]),
    ("In Italy the UN force has 600 soldiers.", [{"UN"}]),
    ("Chad has 1,100 soldiers in Mali, in the UN mission and in its own.", [{"TCD"}]),
    ("Chad has 1,100 soldiers in all, some in the UN mission and some in its own.", [{"TCD"}]),
    (
        "The NATO force has 900 soldiers in Mali. Two members have answered: Chad has sent 90 soldiers.",
        [{"NATO"}, {"TCD"}],
    ),
]


@pytest.mark.parametrize(("text", "actors"), SERVING)
def test_forces_of_a_state_in_a_mission_carry_the_union_too(extract, text, actors):
    assert [set(claim.actors) for claim in extract(text).claims] == actors
