"""Aspects: level, increase, decrease, cap, part; event and cumulative."""

import pytest

from muster.extract.aspect.aspects import match_aspect
from muster.extract.frames import find_frame
from muster.model import Aspect

LEVEL, INCREASE, DECREASE, CAP, PART = Aspect.LEVEL, Aspect.INCREASE, Aspect.DECREASE, Aspect.CAP, Aspect.PART
EVENT, CUMULATIVE = Aspect.EVENT, Aspect.CUMULATIVE

# Each text's last figure has this aspect, by this rule.
FORCES = [
    ("A 1,500-strong force trains there.", LEVEL, "strength"),
    ("France will send 600 more soldiers.", INCREASE, "more"),
    ("France will withdraw another 600 soldiers.", DECREASE, "governed by withdraw"),
    ("In addition to the 450 soldiers there, it will send tanks.", LEVEL, "beside another figure"),
    ("Most of the 450 soldiers there will leave.", LEVEL, "a whole of which a part moves"),
    ("It sends 950 soldiers, an increase of 50 troops.", INCREASE, "an increase of"),
    ("A withdrawal of 600 soldiers began.", DECREASE, "a decrease of"),
    ("Italy follows with 600 soldiers.", LEVEL, "set beside a name"),
    ("The order brings the level to about 5,200.", LEVEL, "a total reached"),
    ("It reduced the number of soldiers by 300 troops.", DECREASE, "reduced by"),
    ("The number of soldiers grew by 300 troops.", INCREASE, "increased by"),
    ("The number of soldiers grew by 300 to a total of 1,300 troops.", LEVEL, "a total reached by a step"),
    ("The number of soldiers shrank by 300 troops.", DECREASE, "reduced by"),
    ("The total force was assisted by 300 troops.", LEVEL, "governed by total"),
    ("It raises the ceiling for its soldiers from 1,100 to 1,400.", CAP, "a limit of"),
    ("The ceiling for its soldiers rose from 1,100 in May.", CAP, "a limit of"),
    ("Lithuania will rotate 16 soldiers in next month.", INCREASE, "rotated in"),
    ("Lithuania rotated 16 soldiers into Mali.", INCREASE, "rotated in"),
    ("Lithuania rotated 16 soldiers out last month.", DECREASE, "rotated out"),
    ("Lithuania rotated 16 soldiers out of Mali last month.", DECREASE, "governed by out of"),
    ("Lithuania rotates 16 soldiers in March.", PART, "governed by rotate"),
    ("Some 20,000 soldiers have been trained there.", PART, "are trained"),
    ("Britain has trained 20,000 soldiers.", PART, "are trained"),
    ("Some 20,000 soldiers were trained and ready.", LEVEL, "a large force at its task"),
    ("Germany is authorised to keep up to 450 soldiers there.", CAP, "upper limit"),
    ("Up to 450 soldiers are there.", LEVEL, "are in a place"),
    ("France sent 600 soldiers.", INCREASE, "governed by send"),
    ("About 600 soldiers arrived.", INCREASE, "governed by arrive"),
    ("France has deployed 600 soldiers.", LEVEL, "governed by deploy, done"),
    ("France deployed 600 soldiers.", INCREASE, "governed by deploy"),
    ("About 600 soldiers deployed there train them.", LEVEL, "governed by deploy, done"),
    ("France withdrew 600 soldiers.", DECREASE, "governed by withdraw"),
    ("That would leave 200 soldiers in Syria.", LEVEL, "what a move leaves"),
    ("It brings 600 soldiers there.", INCREASE, "governed by bring"),
    ("It cut 600 soldiers.", DECREASE, "governed by cut"),
    ("About 600 soldiers are in Mali.", LEVEL, "are in a place"),
    ("There are 600 soldiers in Mali.", LEVEL, "there are"),
    ("It was 600 soldiers.", LEVEL, "governed by be"),
    ("About 600 soldiers are needed there.", LEVEL, "governed by be, of the force"),
    ("About 600 soldiers are hunting for them.", PART, "are doing something"),
    ("About 600 soldiers were seen there.", PART, "are doing something"),
    ("About 600 soldiers have been in Mali.", LEVEL, "have been in a place"),
    ("The request for 600 soldiers was read.", INCREASE, "an increase of"),
    ("About 600 soldiers had a quarrel.", PART, "have something"),
    ("France has 600 soldiers there.", LEVEL, "governed by have"),
    ("France has watched 600 soldiers there.", PART, "have done something"),
    ("France has ordered 600 soldiers there.", INCREASE, "asked for or granted"),
    ("France asked for 600 soldiers.", INCREASE, "asked for or granted"),
    ("The 30-soldier surge began.", INCREASE, "strength of a step"),
    ("The 30-soldier cut began.", DECREASE, "strength of a step"),
    ("It set a 300-soldier limit.", CAP, "strength of a step"),
    ("About 600 surge troops were in place.", INCREASE, "reinforcements"),
    ("It has 600 fewer soldiers in Mali.", DECREASE, "fewer"),
    ("The deployment of 600 soldiers began.", INCREASE, "an increase of"),
    ("Its longstanding deployment of 600 soldiers began.", LEVEL, "a move that goes on"),
    ("The presence of 600 soldiers helps.", LEVEL, "a presence of"),
    ("The 600 soldiers will be in addition to the police.", INCREASE, "on top of another figure"),
    ("Of the roughly 600 soldiers, many will leave.", LEVEL, "out of which"),
    ("It brought home all but 600 soldiers.", LEVEL, "all others move"),
    ("All but about 600 soldiers have left.", LEVEL, "all others move"),
    ("Half of the 450 soldiers have left.", LEVEL, "a whole of which a part moves"),
    ("It will withdraw a third of its roughly 450 soldiers.", LEVEL, "a whole of which a part moves"),
    ("About 100 of its 450 soldiers have left.", LEVEL, "a whole of which a part moves"),
    ("Most of the 450 soldiers it promised have arrived.", LEVEL, "beside another figure"),
    ("The mandate permits 600 soldiers.", CAP, "a limit of"),
    ("The order lifts the ceiling on the force from 400 soldiers to 600.", CAP, "a limit of"),
    ("Up to 600 soldiers will remain there.", LEVEL, "governed by remain"),
    ("France left a residual foreign force of 600 soldiers.", LEVEL, "what a move leaves"),
    ("About 600 soldiers are guarding the port.", PART, "governed by guard"),
    ("France sent 600 soldiers for an exercise.", PART, "an exercise"),
    ("It has 600 soldiers there and 200 more elsewhere.", LEVEL, "more of the same"),
    ("It has 600 soldiers there and will send 200 more.", INCREASE, "more"),
    ("The force includes 600 soldiers.", LEVEL, "strength of a body"),
    ("France continues to send 600 soldiers a year.", LEVEL, "a move that goes on"),
    ("France is the largest, contributing 600 soldiers.", LEVEL, "a standing contribution"),
    ("France provided 600 soldiers with boots.", PART, "provided with something"),
    ("France moved 600 soldiers back from the border.", DECREASE, "a move away"),
    ("France has deployed 600 soldiers to the town.", INCREASE, "governed by deploy, done, with a goal"),
    ("About 600 soldiers will be deployed there.", INCREASE, "governed by deploy"),
    ("About 600 soldiers were evacuated.", PART, "evacuated"),
    ("It would leave a force of about 600 soldiers there.", LEVEL, "what a move leaves"),
    ("France keeps 600 soldiers there.", LEVEL, "governed by keep"),
    ("The force numbers 600 soldiers.", LEVEL, "governed by number"),
    ("About 600 soldiers took part in it.", PART, "governed by take part"),
    ("It raided the camp, along with 40 soldiers.", PART, "governed by raid"),
    ("About 600 soldiers there.", LEVEL, "place behind"),
    ("About 600 soldiers.", PART, "no verb of presence or movement"),
    ("Its allies have another 600 soldiers.", LEVEL, "more of the same"),
    ("Its allies will have another 600 soldiers.", INCREASE, "more"),
    ("They are joining the 600 soldiers already there.", LEVEL, "beside another figure"),
    ("It was among 600 soldiers who ran.", PART, "among others"),
    ("A 30-member commando team arrived.", INCREASE, "governed by arrive"),
    ("Farmers are protecting 60 soldiers.", PART, "is doing something to them"),
    ("They were met by 60 soldiers.", PART, "is done by them"),
    ("The ship is staffed by 60 sailors.", LEVEL, "governed by be"),
    ("About 600 soldiers have served there.", PART, "have served"),
    ("About 600 soldiers celebrated in the town.", PART, "did something"),
    ("About 600 soldiers crossed the river.", PART, "governed by cross"),
    ("About 600 soldiers flooded the town.", INCREASE, "governed by flood"),
    ("About 600 soldiers fled the town.", DECREASE, "governed by flee"),
    ("Sailors arrived to help, along with four helicopters.", INCREASE, "governed by arrive"),
    ("France will send these units: two brigades.", INCREASE, "governed by send"),
    ("About 6,000 soldiers are fighting there.", LEVEL, "a large force at its task"),
    ("About 60 soldiers are fighting there.", PART, "governed by fight"),
    ("It brings the number of U.S. soldiers in Mali to 334.", LEVEL, "a total reached"),
    ("The council voted to send up to 600 soldiers.", CAP, "upper limit"),
    ("The town is home to 600 soldiers.", LEVEL, "governed by home to"),
    (
        "The bridge was painted in the long summer of the old king and carried 60 soldiers.",
        PART,
        "no verb of presence or movement",
    ),
    ("France has 600 or more soldiers there.", LEVEL, "governed by have"),
    ("Gunboats sank two warships off the coast.", DECREASE, "governed by sink"),
    ("Two warships sank a ferry.", PART, "destroys others"),
    ("Two warships were sunk off the coast.", DECREASE, "governed by sink"),
    ("The new unit will relieve 600 soldiers.", DECREASE, "governed by relieve"),
    ("About 600 soldiers will relieve the garrison.", INCREASE, "replaces others"),
    ("The 600 soldiers were replaced by a police unit.", DECREASE, "is replaced"),
    ("About 60 soldiers entered the broadcaster's offices.", PART, "comes to a building"),
    ("About 60 soldiers entered the valley.", INCREASE, "governed by enter"),
    ("France sent a 600-strong contingent.", INCREASE, "governed by send"),
    ("Since 1995, some 6,000 soldiers have been deployed to the Gulf.", PART, "gone over the years"),
    ("Some 6,000 soldiers have been deployed to keep order.", LEVEL, "governed by deploy, done"),
    ("The army has deployed 60 tanks near the river.", INCREASE, "governed by deploy, done, a small force"),
    ("About 60 tanks are deployed near the river.", LEVEL, "governed by deploy, done"),
    ("It will add police to the existing force of 600 soldiers.", LEVEL, "a current force"),
    ("The minister greeted 600 soldiers at the port.", PART, "seen or met"),
    ("The force of 600 soldiers has dropped to half its size.", LEVEL, "what shrinks to another figure"),
    ("The commitment of 600 more soldiers helps.", INCREASE, "more"),
    ("All the surge troops, about 600 surge troops, will leave.", DECREASE, "governed by leave"),
    ("About 6,000 soldiers.", LEVEL, "no verb of presence or movement, a large force"),
    ("About 600 soldiers are in the town and are searching it.", LEVEL, "are in a place"),
]
LOSSES = [
    ("An ambush killed 12 soldiers on Monday.", EVENT, "one incident"),
    ("Since 2014 it has lost 12 soldiers.", CUMULATIVE, "a longer time"),
    ("It lost 12 soldiers between 2014 and 2016.", CUMULATIVE, "from one day to another"),
    ("It lost 12 soldiers in March.", CUMULATIVE, "a month or year"),
    ("It lost two soldiers in March.", EVENT, "no longer time"),
    ("It has killed 12 rebel fighters.", CUMULATIVE, "up to now"),
    ("From May 2003 to July 2007 bombs killed 12 soldiers.", CUMULATIVE, "from one day to another"),
    ("The siege killed 12 soldiers between May 2 and Monday.", CUMULATIVE, "from one day to another"),
    ("Over six days raids killed 12 rebel fighters.", CUMULATIVE, "from one day to another"),
    ("Raids killed 12 soldiers over the past two days.", EVENT, "no longer time"),
    ("It claims to have killed 12 rebel fighters.", EVENT, "no longer time"),
    ("On Monday an aide said 12 soldiers were killed since May.", CUMULATIVE, "a longer time"),
    ("The toll rose on Monday, with 12 soldiers dead.", CUMULATIVE, "a counted total"),
    ("Nearly 300 soldiers were killed in the onslaught.", EVENT, "one incident"),
    ("It counted 4,000 soldiers' deaths.", CUMULATIVE, "a large total"),
    ("Over the past day 12 soldiers died.", EVENT, "no longer time"),
    ("It lost 12 soldiers in an attack this year.", EVENT, "one incident"),
    ("Shelling killed 340 soldiers.", EVENT, "a large incident"),
    ("Jets flew 340 sorties.", CUMULATIVE, "many strikes"),
    ("The toll of the blast is 12 soldiers dead.", EVENT, "the toll of an incident"),
    ("An ambush brought the toll among soldiers to 12.", CUMULATIVE, "a sum reached"),
    ("Their deaths bring to 12 the number of soldiers who died.", CUMULATIVE, "a sum reached"),
    ("Two soldiers have died in March.", CUMULATIVE, "up to now in a month or year"),
    ("Police have detained 12 rebel fighters.", EVENT, "no longer time"),
    ("A warship sank in March, and 12 sailors died.", EVENT, "one incident"),
    ("A mine went off this year, killing 12 soldiers.", EVENT, "what an incident did"),
    ("Jets flew 16 sorties on Monday.", EVENT, "no longer time"),
    ("Jets have flown 16 sorties so far.", CUMULATIVE, "a longer time"),
]


@pytest.mark.parametrize(("text", "aspect", "rule"), FORCES + LOSSES)
def test_the_words_around_a_figure_tell_its_aspect(count, text, aspect, rule):
    counted = count(text)[-1]
    assert match_aspect(counted, find_frame(counted.candidate)) == (aspect, rule)


def test_no_word_is_cut_in_two(count):
    (counted,) = count(f"About 12 soldiers died {'far ' * 19}up country.")
    assert match_aspect(counted, find_frame(counted.candidate))[0] is EVENT


def test_a_force_that_only_acts_is_a_part(count):
    (counted,) = count("About 600 soldiers were all searching the town.")
    frame = find_frame(counted.candidate)
    assert match_aspect(counted, frame)[0] is PART


def test_a_part_that_another_word_singles_out_says_so(count):
    (counted,) = count("Rebels died in the battle with 40 soldiers.")
    assert match_aspect(counted, find_frame(counted.candidate)) == (PART, "singled out")
