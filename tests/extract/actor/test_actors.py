"""Actors: whose forces a figure counts."""

import pytest

from muster.extract.actor.actors import match_actors
from muster.extract.actor.parties import Parties
from muster.extract.frames import find_frame

ONLY = "only party of the report"
HOME = "forces of the report at home"
NOBODY = "nobody named"
GROUP = "armed group of the report"
MEANT = "armed group meant"
GOVERNMENT = "government of the report"
STRIKES = "strikes of the report"
ABROAD = "only named as where they go"
BACKED = "only backers named"
COMES_HOME = "comes home to"
NATION = "nation of the peacekeepers"
PAIRED = "party paired in order"
FIRES = "armed group that fires"
# The actors of each text's last figure, and the rule that chose them.
OWNED = [
    ("About 2,500 American soldiers are in Iraq.", ("USA",), "in the phrase"),
    ("About 600 U.S. and Afghan troops left.", ("USA", "AFG"), "in the phrase"),
    ("About 600 soldiers of the African Union left.", ("AU",), "in the phrase"),
    ("About 600 peacekeepers from Fiji left.", ("UN", "FJI"), "in the phrase"),
    ("About 600 soldiers in Iraq left.", (), ABROAD),
    ("Chad-backed militias fired 90 rockets at the base.", (), BACKED),
    ("Militias backed by Chad fired 90 rockets at the base.", (), BACKED),
    ("Some 200 Chad-backed militiamen left for Mali.", (), BACKED),
    ("Chadian-backed militias left. Chad sent 90 soldiers.", ("TCD",), "subject of the verb"),
    ("The Iran-backed Taliban fired 90 rockets.", ("TALIBAN",), "who fires"),
    ("KFOR has 4,500 troops from 27 countries in Kosovo.", ("NATO",), "alliance of many countries"),
    ("AMISOM, to which Chad, Mali and Niger contribute, has 600 soldiers.", ("AU",), "subject of the verb"),
    ("AMISOM, with Chad and Mali contributing the most, has 600 soldiers.", ("AU",), "named before the verb"),
    ("The African Union force numbers 17,500, with Chad contributing.", ("AU",), "subject of the verb"),
    ("Italy, like Chad, has 600 soldiers in Mali.", ("ITA",), "subject of the verb"),
    ("Italy, much unlike the Chadians, has sent 600 soldiers to Mali.", ("ITA",), "subject of the verb"),
    ("The minister said 300 soldiers would be sent to Mali.", (), ABROAD),
    ("The ministry announced that 700 troops would leave for Mali in March.", (), ABROAD),
    ("The opposition demanded that the 500 soldiers in Mali be brought home.", (), ABROAD),
    ("The staff said 80 commandos had returned from Niger.", (), ABROAD),
    ("The 1st Brigade, about 2,800 soldiers, flew from Fort Blake to Mali.", (), ABROAD),
    ("About 600 soldiers stationed in Mali stayed there.", (), ABROAD),
    ("Chad stayed calm. Niger, Niger! About 300 soldiers were sent to Niger.", (), NOBODY),
    ("About 400 soldiers returned to Chad last week.", ("TCD",), ONLY),
    ("Chad sent 600 soldiers to Chad.", ("TCD",), "subject of the verb"),
    ("About 500 soldiers from the brigade will return to Chad from Mali in May.", ("TCD",), COMES_HOME),
    ("About 900 soldiers will come home to Chad from Mali.", ("TCD",), COMES_HOME),
    ("Some 350 marines will return from Mali to Chad.", ("TCD",), COMES_HOME),
    ("Some 350 marines will be flown from Mali back to Chad.", ("TCD",), COMES_HOME),
    ("Mali, Mali! Some 350 marines pulled back to Chad from Mali.", (), NOBODY),
    ("The army fought 300 Syrian rebels.", ("OTHER:Syrian rebels",), "in the phrase"),
    ("Italy’s 170 soldiers will leave Iraq.", ("ITA",), "owner before the number"),
    ("France has 2,000 soldiers in Mali, followed by Italy (900).", ("ITA",), "number beside the name"),
    ("Italy and France will send 150 and 200 soldiers respectively.", ("FRA",), PAIRED),
    ("Some 150 and 200 soldiers were sent by Italy and France respectively.", ("FRA",), PAIRED),
    ("Italy has sent 150 and 200 soldiers to Iraq and Syria respectively.", ("ITA",), "subject of the verb"),
    ("France leads, and Italy with some 600 soldiers follows.", ("ITA",), "number beside the name"),
    ("More than 6,000 soldiers from a dozen nations are there.", ("COALITION",), "of many countries"),
    ("Two soldiers assigned to the African Union left.", ("AU",), "in the phrase"),
    ("The Taliban came. About 30 militants left.", ("TALIBAN",), "armed group of the report"),
    ("About 30 gunmen left Norland.", (), NOBODY),
    ("France will send 600 soldiers.", ("FRA",), "subject of the verb"),
    ("In Iraq, France will send 600 soldiers.", ("FRA",), "subject of the verb"),
    ("The new French government will send 600 soldiers.", ("FRA",), "subject of the verb"),
    ("American jets flew 20 sorties over Syria.", ("USA",), "who strikes"),
    ("A mine killed two soldiers near the French troops.", ("FRA",), "main forces named beside"),
    ("French troops came. A mine killed two soldiers.", ("FRA",), ONLY),
    (
        "Chad, Chad and the Chadian army! A mine killed two soldiers near French troops.",
        ("TCD",),
        "main forces named before",
    ),
    ("Chad is quiet. Chad is calm. Chad prays. A mine killed two soldiers.", ("TCD",), ONLY),
    ("Their deaths bring to 40 the number of NATO troops killed in Iraq.", ("NATO",), "forces that grow"),
    ("The plan brings the number of French troops in Chad to well over 900.", ("FRA",), "forces that grow"),
    ("He spoke of the 900 troops the French government deployed to Chad.", ("FRA",), "which they sent"),
    ("Chad, Chad, Chad! Of 900 soldiers NATO says it has deployed none.", ("TCD",), HOME),
    ("Niger has called on Chad to withdraw 900 soldiers.", ("TCD",), "subject of the verb"),
    ("Chad stood with French President Emmanuel Macron as it sent 900 soldiers.", ("TCD",), "subject of the verb"),
    ("France sent 900 soldiers under a U.N. mandate.", ("FRA",), "subject of the verb"),
    (
        "Chad has 900 soldiers in Somalia as part of an African Union peacekeeping mission.",
        ("TCD", "AU"),
        "in the phrase",
    ),
    ("Some 90 Chadian soldiers serve in Haiti as United Nations peacekeepers.", ("TCD", "UN"), "in the phrase"),
    ("Some 900 Georgia-based soldiers from the American army left.", ("USA",), "in the phrase"),
    ("Syria, Syria, Syria, Syria, Syria! Some 900 members of the Army came.", ("SYR",), ONLY),
    ("Some 90 fighters from Libya came to join the Taliban.", ("TALIBAN",), "armed group beside"),
    ("Some 90 foreign fighters from 20 countries came.", (), NOBODY),
    ("The Taliban met in Chad. Troops shot nine members of the group.", ("TALIBAN",), MEANT),
    ("The Taliban met in Chad. A mine killed nine members of the military.", ("TCD",), HOME),
    (
        "Kashmiri separatists met. The army says 20 separatists fell.",
        ("OTHER:Kashmiri separatists",),
        "rebels of the country",
    ),
    ("Israel's Iron Dome intercepted dozens of rockets as Hamas met.", ("HAMAS",), FIRES),
    ("Italy has lost 40 soldiers near the French troops.", ("ITA",), "who loses"),
    ("The Taliban came to Chad. A mine killed two soldiers.", ("TCD",), "forces of the report at home"),
    ("The Taliban fighters left Chad. A mine killed two soldiers.", ("TCD",), "forces of the report at home"),
    ("The American president spoke. Bombs in Chad, Chad and Chad killed two policemen.", ("TCD",), "police at home"),
    ("About 600 U.N. peacekeepers from Fiji left.", ("UN", "FJI"), "in the phrase"),
    ("About 600 African Union peacekeeping troops left.", ("AU",), "in the phrase"),
    ("Italy will withdraw 600 troops from Chad.", ("ITA",), "subject of the verb"),
    ("About 600 soldiers from the Chadian Army and Air Force left.", ("TCD",), "in the phrase"),
    ("About 600 American troops with the French army left.", ("USA",), "in the phrase"),
    ("About 600 soldiers from Chad-based units left.", ("TCD",), ONLY),
    ("Italy, which once led the NATO mission, withdrew 600 soldiers.", ("ITA",), "named before the verb"),
    ("Ten soldiers, six Chadians and four Malians, were killed.", ("MLI",), "in the phrase"),
    ("American drones fly. Al Qaeda denied that 20 airstrikes came.", ("USA",), "strikes of the report"),
    ("Rebels hold Libya. Some 30 rebels left.", ("OTHER:Libyan rebels",), "rebels of the country"),
    ("The Syrian rebels came. Some 30 rebels left.", ("OTHER:Syrian rebels",), "rebels of the country"),
    ("The PKK came. Some 30 rebels left.", ("PKK",), GROUP),
    ("The Taliban came. About 30 suspected militants left.", (), NOBODY),
    ("One came. Two came. Three came. The Taliban came. He left. About 30 militants left.", (), NOBODY),
    ("Nobody knows. About 600 soldiers left.", (), NOBODY),
    ("About 40 Kesh Front fighters fled.", ("OTHER:Kesh Front",), "group of the phrase"),
    ("About 40 KLF rebels fled.", ("OTHER:KLF",), "group of the phrase"),
    ("About 40 Kesh rebels fled.", (), NOBODY),
    ("About 20 Syrian rockets hit Israel.", ("SYR",), "in the phrase"),
    ("France sent 900 soldiers, with Italy sending another 40.", ("ITA",), "party since the figure before"),
    ("About 900 troops from Chad, Niger and Benin left.", ("TCD", "NER", "BEN"), "in the phrase"),
    ("About 900 French soldiers and Malian troops left.", ("FRA", "MLI"), "in the phrase"),
    ("Chad, Niger and Benin will send 900 troops.", ("TCD", "NER", "BEN"), "subject of the verb"),
    ("In Niger, Chad will send 900 troops.", ("TCD",), "subject of the verb"),
    ("Italy was quiet during the invasion of Chad and sent 90 soldiers.", ("ITA",), "subject of the verb"),
    ("Italy said it will send 90 soldiers.", ("ITA",), "subject of the verb"),
    ("Italy said 90 soldiers will go.", ("ITA",), "speaks before the verb"),
    ("NATO has 90,000 soldiers from 40 countries.", ("NATO",), "alliance of many countries"),
    ("A mine killed three international soldiers.", ("COALITION",), "of many countries"),
    ("Lawmakers want the Chadian army to grow to 30,000 soldiers.", ("TCD",), "forces that grow"),
    ("American troops came. A bomb in Falluja wounded three policemen.", ("IRQ",), "police of the place"),
    ("The AU talks. Two peacekeepers died.", ("AU",), "peacekeepers of the report"),
    ("The U.N. knows that two peacekeepers died near AU troops.", ("AU",), "peacekeepers of the report"),
    ("Gunmen fired at Chadian soldiers near French troops, killing two sergeants.", ("TCD",), "who is attacked"),
    ("The Taliban met. ISIS and 30 militants came.", ("ISIS",), "armed group beside"),
    ("Afghan insurgents of the Taliban met Afghan insurgents. Some 30 militants left.", ("TALIBAN",), GROUP),
    ("The Taliban came. About 30 gunmen left.", (), NOBODY),
    ("The Taliban came. About 30 attackers left.", ("TALIBAN",), GROUP),
    ("The Taliban came. About 30 foreign fighters left.", (), NOBODY),
    ("One came. Two came. Three came. The Taliban came. He left. Three of the militants fell.", ("TALIBAN",), MEANT),
    ("Some 40 fighters of the Kesh Defence League fled.", ("OTHER:Kesh Defence League",), "group of the phrase"),
    ("The Kesh Open Party met. Some 40 KOP rebels fled.", ("OTHER:Kesh Open Party",), "group of the phrase"),
    ("Soldiers of Chad killed 20 Houthis.", ("OTHER:Houthis",), "in the phrase"),
    ("Chad got 40 helicopters that were pledged by France and Italy.", ("FRA", "ITA"), "done by"),
    ("Syria said 40 air strikes were carried out by American jets.", ("USA",), "strikes done by"),
    ("A mine hit 90 French soldiers. Twelve of those killed were Italians, doctors said.", ("ITA",), "nationality"),
    ("NATO has 900 soldiers there, 700 of them French.", ("FRA",), "in the phrase"),
    ("NATO has 900 soldiers there, and 700 are from France.", ("FRA",), "nationality"),
    ("Chad is the largest after Niger, which still has 900 soldiers there.", ("NER",), "which has"),
    ("Chad shut its border after a French raid killed 20 of its soldiers.", ("TCD",), "whose"),
    ("NATO was silent, but the French army said two of its soldiers died.", ("FRA",), "whose"),
    ("Niger and France met. It has 40 tanks.", ("NER", "FRA"), "who is meant"),
    ("Niger praised France. The country has 40 tanks.", ("NER",), "who is meant"),
    ("NATO has a chief. The alliance has 900 soldiers there.", ("NATO",), "who is meant"),
    ("American jets came to Chad, Chad and Chad. The government sent 900 soldiers.", ("TCD",), GOVERNMENT),
    ("France has 900 soldiers as part of the NATO force.", ("FRA",), "in the phrase"),
    ("France sent 90 peacekeepers.", ("FRA", "UN"), "peacekeepers of the report"),
    ("The AU met. A mine killed two Chadian peacekeepers.", ("TCD", "AU"), "in the phrase"),
    ("Israel said Hamas met. It shot down 20 rockets.", ("HAMAS",), FIRES),
    ("Israel says 20 rockets fell on Israel as Hamas met.", ("HAMAS",), FIRES),
    ("French troops met. Some 900 soldiers will go to train Malian troops.", ("FRA",), "main forces named before"),
    ("Brazil is there: in Haiti with 90 soldiers.", ("BRA",), "subject of the verb"),
    ("The peacekeepers, all from Fiji, slept. Gunmen seized 40 U.N. peacekeepers.", ("UN", "FJI"), NATION),
    ("The five U.N. peacekeepers were Indians. A mine killed five peacekeepers.", ("UN", "IND"), NATION),
    ("The dead were identified by officials as Indian. The six peacekeepers left.", ("UN", "IND"), NATION),
    ("It met 32 Indian army peacekeepers. A mine killed 32 U.N. peacekeepers.", ("UN", "IND"), NATION),
    ("The Filipino peacekeepers ate. A video shows six of the peacekeepers.", ("UN", "PHL"), NATION),
    ("The Filipino peacekeepers ate. The U.N. has 900 peacekeepers.", ("UN",), "peacekeepers of the report"),
    (
        "The dead were from Fiji. The Indian peacekeepers left. A mine killed two peacekeepers.",
        ("UN",),
        "peacekeepers of the report",
    ),
    ("The Filipino peacekeepers ate. A mine killed two U.N. officers.", ("UN",), "in the phrase"),
    ("Some 900 troops from Italy and its partners fell.", ("ITA", "COALITION"), "in the phrase"),
    ("Italy says it and its allies flew 20 sorties.", ("ITA", "COALITION"), "who strikes"),
    ("The coalition withdrew forces from Chad (800 soldiers).", ("COALITION",), "named before the verb"),
    ("The soldiers come from Chad (800 soldiers) and Italy (900).", ("ITA",), "party of the row"),
    ("Chad is the biggest contributor with 900 soldiers; Italy follows with 300.", ("ITA",), "number beside the name"),
    ("Chad sent 900 soldiers; Italy comes second with some 300.", ("ITA",), "number beside the name"),
    ("Chad gave 900 soldiers. France leads with 600 soldiers.", ("FRA",), "number beside the name"),
    ("The 38 Russian border guards in Yerevan left.", ("RUS",), "in the phrase"),
    ("Italy has sent 430 police to Falluja.", ("ITA",), "subject of the verb"),
    ("Italy mourns. A bomb killed 43 policemen in Falluja.", ("IRQ",), "police of the place"),
    ("Italy has 900 soldiers near its border with Chad and is to add 300.", ("ITA",), "subject of the verb"),
    ("Chad asked NATO for 900 soldiers.", ("NATO",), "subject of the verb"),
    ("Spain's answer to NATO's appeal was modest: 146 soldiers.", ("ESP",), "subject of the verb"),
    ("Italian and coalition airstrikes go on. So far 90 missions were flown.", ("ITA", "COALITION"), STRIKES),
]


@pytest.mark.parametrize(("text", "actors", "rule"), OWNED)
def test_names_around_a_figure_tell_whose_forces_it_counts(count, analyse, text, actors, rule):
    counted = count(text)[-1]
    found = match_actors(counted, find_frame(counted.candidate), Parties(analyse(text)), None)
    assert found == (actors, rule)


def test_a_figure_without_a_noun_goes_on_from_the_one_before(count, analyse):
    text = "France has 2,000 soldiers there. Another 1,500 will follow."
    counted = count(text)[-1]
    found = match_actors(counted, find_frame(counted.candidate), Parties(analyse(text)), ("DEU",))
    assert found == (("DEU",), "as the figure before")


def test_losses_go_on_from_the_figure_before_where_no_forces_stand_beside(count, analyse):
    text = "A mine killed two soldiers."
    (counted,) = count(text)
    found = match_actors(counted, find_frame(counted.candidate), Parties(analyse(text)), ("DEU",))
    assert found == (("DEU",), "as the figure before")


def test_those_who_kill_are_not_those_who_die(count, analyse):
    text = "Chadian troops killed 30 of them near the French army."
    (counted,) = count("The soldiers fled. " + text)
    found = match_actors(counted, find_frame(counted.candidate), Parties(analyse(text)), None)
    assert found == (("FRA",), "main forces named beside")


def test_a_figure_without_a_noun_stays_unknown_where_the_one_before_is(count, analyse):
    text = "Chadian soldiers killed 30 gunmen and wounded three."
    counted = count(text)[-1]
    found = match_actors(counted, find_frame(counted.candidate), Parties(analyse(text)), ())
    assert found == ((), "as the figure before")


def test_soldiers_do_not_go_on_from_an_armed_group(count, analyse):
    text = "The Taliban came. A mine killed two soldiers."
    (counted,) = count(text)
    found = match_actors(counted, find_frame(counted.candidate), Parties(analyse(text)), ("TALIBAN",))
    assert found == ((), NOBODY)


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ('"We have 900 soldiers there," French spokesman Jean Rostand said.', ("FRA",)),
        ('"We have lost 90 soldiers there," French spokesman Jean Rostand said.', ("FRA",)),
        ('"Some 90 of our soldiers are there," French spokesman Jean Rostand said.', ("FRA",)),
        ('"We do not yet have 900 soldiers there," an official in Paris said.', ("FRA",)),
        ('"We flew 90 sorties," French spokesman Jean Rostand said.', ("FRA",)),
        ('"We killed 90 soldiers," French spokesman Jean Rostand said.', ("TCD",)),
        ('"We reached a town held by 900 soldiers," French spokesman Jean Rostand said.', ("TCD",)),
        ('"We have 90 militants there," French spokesman Jean Rostand said.', ()),
        ('"We have 900 soldiers there," Jean Rostand said.', ("TCD",)),
    ],
)
def test_we_are_the_party_of_the_speaker(extract, words, actors):
    (claim,) = extract(f"Chadian troops met in Niger. {words}").claims
    assert claim.actors == actors


def test_those_who_host_own_nothing_of_what_is_counted(extract):
    claims = extract("Chad has taken in 900 American soldiers, Niger 300 and Mali 40.").claims
    told = [(claim.actors, claim.places) for claim in claims]
    assert told == [(("USA",), ("TCD",)), (("USA",), ("NER",)), (("USA",), ("MLI",))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Chad's prime minister asked Niger for 400 soldiers.", ("TCD",)),
        ("Chad expects 900 Nigerien soldiers in March.", ("TCD",)),
        ("Chad asked NATO for 900 soldiers in Mali.", ("MLI",)),
        ("Chad, said Niger, expects 900 Chadian soldiers in March.", ()),
        ("Chad met Niger, which wants 900 soldiers.", ()),
    ],
)
def test_others_forces_go_to_whoever_asks_for_them(extract, text, places):
    (claim,) = extract(text).claims
    assert claim.places == places
