"""Measures: what a figure counts, and what is no count of forces."""

import pytest

from muster.model import Measure

PERSONNEL, UNITS, EQUIPMENT, STRIKES = Measure.PERSONNEL, Measure.UNITS, Measure.EQUIPMENT, Measure.STRIKES
KILLED, WOUNDED, CAPTURED = Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED

# Bars stand around every figure; the measures are those of the figures in order.
COUNTED = [
    ("France will send |600 more soldiers| to Mali.", [PERSONNEL]),
    ("|About 1,500 trainers| are there.", [PERSONNEL]),
    ("|Dozens of militants| hold the town.", [PERSONNEL]),
    ("|120 members of the air force| arrived.", [PERSONNEL]),
    ("|50 Danish engineers| arrived.", [PERSONNEL]),
    ("A unit of |100 men| watches the port.", [PERSONNEL]),
    ("The army has |five brigades|, |60,000 men| in all.", [UNITS, PERSONNEL]),
    ("|Nine members| of al Qaeda came.", [PERSONNEL]),
    ("They unleashed |47 Tomahawk missiles| on the town.", [STRIKES]),
    ("|Three air strikes| targeted vehicles.", [STRIKES]),
    ("France sent |three battalions|.", [UNITS]),
    ("|Two military teams| left.", [UNITS]),
    ("Denmark sent |six F-16s| and |two frigates|.", [EQUIPMENT, EQUIPMENT]),
    ("Russia lost no jets; |12 Su-24 bombers| and |four MiG-29s| are there.", [EQUIPMENT, EQUIPMENT]),
    ("The army has |20 M1A1 Abrams tanks| and |six F16s|.", [EQUIPMENT, EQUIPMENT]),
    ("The navy has |12 patrol vessels| there.", [EQUIPMENT]),
    ("Jets flew |16 sorties| and |4 air strikes|.", [STRIKES, STRIKES]),
    ("An ambush killed |12 soldiers| and wounded |seven marines|.", [KILLED, WOUNDED]),
    ("Rebels captured |30 soldiers|.", [CAPTURED]),
    ("The blast took the lives of |four soldiers|.", [KILLED]),
    ("There were |58 military fatalities|.", [KILLED]),
    ("The army sent |300 troops|, |41 ships| and |12 boat teams|.", [PERSONNEL, EQUIPMENT, UNITS]),
    ("The army said |12 rockets| were fired at it.", [STRIKES]),
    ("|200 or so troops| arrived.", [PERSONNEL]),
    ("The army lives with |the 300-person| limit.", [PERSONNEL]),
    ("There were |31 deaths| among the soldiers.", [KILLED]),
    ("|A Danish destroyer| and |two frigates| passed the strait.", [EQUIPMENT, EQUIPMENT]),
    ("The army flew |nine Su-25 fighters| to Kesh.", [EQUIPMENT]),
    ("|Six Danish bombers| and |40 fighters| are based there.", [EQUIPMENT, EQUIPMENT]),
    ("Norland moved |six bombers| and |a dozen fighters| to Kesh.", [EQUIPMENT, EQUIPMENT]),
    ("|40 fighters| and |eight heavy bombers| flew to Kesh.", [EQUIPMENT, EQUIPMENT]),
    ("|Two suicide bombers| and |40 fighters| stormed the base.", [PERSONNEL, PERSONNEL]),
    ("Denmark sent |two minehunters| to the strait.", [EQUIPMENT]),
    ("The army has |300 engineers| building a pier.", [PERSONNEL]),
    ("Parliament approved the dispatch of |90 engineers| to Kesh.", [PERSONNEL]),
    ("Denmark will withdraw |40 observers| from Mali.", [PERSONNEL]),
    ("Turkey and Qatar sent |400| and |90 engineers|, respectively, to the coast.", [PERSONNEL, PERSONNEL]),
    ("Denmark will send 40 observers to Mali for the election.", []),
    ("The clash killed |two French| and |three Spanish soldiers|.", [KILLED, KILLED]),
    ("France lost 30 and |200 soldiers| were wounded.", [WOUNDED]),
    ("Iran has an arsenal of |3,000 ballistic missiles|.", [EQUIPMENT]),
    ("The navy is moving |three ships|.", [EQUIPMENT]),
    ("The army has |2,400 pieces of artillery|.", [EQUIPMENT]),
    ("|Nine Sea King helicopters| took part.", [EQUIPMENT]),
    ("|Four Leopard| 2 tanks reached Poland.", [EQUIPMENT]),
    ("Those forces total |10,000 men|.", [PERSONNEL]),
    ("The garrison has |450 men| under arms.", [PERSONNEL]),
    ("|More than 100 riot police| removed the marchers.", [PERSONNEL]),
    ("|Eight attackers| struck the army base.", [PERSONNEL]),
    ("|Some 60 Britons| have gone to fight with the rebels.", [PERSONNEL]),
    ("The militia has recruited |150| boys.", [PERSONNEL]),
    ("|Nine heavily armed young men| watched the soldiers.", [PERSONNEL]),
    ("The army is leaving |3,000 Americans| in Iraq.", [PERSONNEL]),
    ("The military has |300 people| in Mali.", [PERSONNEL]),
    ("Boko Haram freed |90 of its members| from prison.", [PERSONNEL]),
    ("They were foreign fighters, including |about 900| Europeans.", [PERSONNEL]),
    ("|More than 20 Danish citizens| are fighting with Boko Haram.", [PERSONNEL]),
    ("|Some 40| have joined the fighters of Boko Haram.", [PERSONNEL]),
    ("|300 unarmed soldiers| walked to the base.", [PERSONNEL]),
    ("A “|handful” of soldiers| stayed.", [PERSONNEL]),
    ("Danish troops sent |four armored vehicles|.", [EQUIPMENT]),
    ("|The 20-strong commando group| left the army base.", [PERSONNEL]),
    ("|One air strike| hit the port, where |one frigate| lay.", [STRIKES, EQUIPMENT]),
    ("Jets flew |300 support missions|.", [STRIKES]),
    ("|Two unarmed B-52 bombers| crossed the strait.", [EQUIPMENT]),
    ("|Two F-16s| dropped bombs.", [EQUIPMENT]),
    ("|Six special forces armored vehicles| broke through.", [EQUIPMENT]),
    ("|Two Danish planes| took off. Those |two planes| are back.", [EQUIPMENT, EQUIPMENT]),
    ("France sent |20 tanks|, |three| from Chad.", [EQUIPMENT, EQUIPMENT]),
    ("Cuba still had |50,000 men| in Angola when it rained.", [PERSONNEL]),
    ("Denmark would give |500 men| for the peace.", [PERSONNEL]),
    ("France has |900 soldiers| there. |Another 400 men| are on their way.", [PERSONNEL, PERSONNEL]),
    ("France has |900 soldiers| there. |About 270 others| have sailed home.", [PERSONNEL, PERSONNEL]),
    ("Denmark sent |six infantry companies|.", [UNITS]),
    ("The army moved |two motor-rifle companies|.", [UNITS]),
    ("France keeps |four divisions| on its border with the rebels.", [UNITS]),
    ("Germany will send |two Patriot batteries|.", [UNITS]),
    ("|Twelve fighters of the Moro Islamic Liberation Front| came.", [PERSONNEL]),
    ("Russia fired |47 missiles| and |35 attack drones| at the port.", [STRIKES, STRIKES]),
    ("The army has |35 attack drones|.", [EQUIPMENT]),
    ("Japan scrambled |eight fighters|.", [EQUIPMENT]),
    ("The column had |12 armoured cars|.", [EQUIPMENT]),
]
NO_COUNT = [
    "Denmark has 5 million people, and soldiers.",
    "Denmark has 300 men and women with the flu near the army base.",
    "Three oil companies paid the soldiers.",
    "The army lost two burnt-out tanks.",
    "A Patriot battery usually has six launchers.",
    "The town had 300 men.",
    "France sent 99,999,999,999,999,999,999 soldiers and 9,000 million million troops.",
    "Russia watched 12 tall bombers.",
    "France spent 600 million euros on the troops.",
    "Four soldiers were charged and sentenced.",
    "Bombs killed 40 civilians near the soldiers.",
    "The army has 12 bases and 5 police stations.",
    "One soldier said that it was cold.",
    "The army balanced both forces, and three forces in all.",
    "The soldiers saw 40 arrests of police officers.",
    "The plane is designed to carry 700 troops.",
    "Nine out of 10 soldiers agreed.",
    "The novel follows eight soldiers.",
    "The army thanked 300 soldiers.",
    "The troops flew 300 nonmilitary personnel out.",
    "Three girls have joined Boko Haram.",
    "The 15-member group met beside soldiers.",
    "Four gunmen robbed a shop beside the bank.",
    "He told of soldiers and of 500 undocumented workers.",
    "The rebels destroyed 12 tanks.",
    "The coalition launched air strikes against 12 tanks.",
    "The 12 fighter jets will be delivered to the army in May.",
    "He met 40 army truck drivers.",
    "He joined the 2-3 Stryker Brigade of the army.",
    "Eight rescue teams from France came.",
    "It lost one of its warships.",
    "The state bought 12 helicopters.",
    "A club of 30 members met.",
    "Thousands of people watched the soldiers.",
    "The soldiers held 12 prisoners.",
    "Two men and three women met the army.",
    "A soldier was there.",
    "The army has 40 civilian officers.",
    "She interviewed 12 soldiers.",
    "The blast left 79 people dead near the soldiers.",
    "4 Mechanised Brigade troops left.",
    "One in five soldiers sleeps badly.",
    "There is one adviser for every two soldiers.",
    "A brigade has about 3,500 soldiers.",
    "Seven tanks were destroyed, the army said.",
    "The rebels shot down two Su-25 jets.",
    "Forty former soldiers marched.",
    "The film draws 40,000 troops and veterans.",
    "Three soldiers interviewed by the paper were tired.",
    "The army says that 60 Danes have enlisted at the school.",
    "The conflict is both separatist and old.",
    "Elsewhere, an Afghan soldier shot at a wall 40 metres away.",
    "Five facts about the rebels.",
    "Two minibuses carrying soldiers passed.",
]
QUIET = "The council met on Monday. " * 9


@pytest.mark.parametrize(("marked", "measures"), COUNTED)
def test_each_planted_figure_has_its_measure_and_offsets(count, planted, marked, measures):
    text, spans = planted(marked)
    found = count(text)
    assert [(each.candidate.start_at, each.candidate.end_at) for each in found] == spans
    assert [each.measure for each in found] == measures


@pytest.mark.parametrize("text", NO_COUNT)
def test_what_counts_no_forces_has_no_measure(count, text):
    assert count(text) == []


def test_a_difference_counts_nothing(count):
    assert [each.candidate.size for each in count("France has 600 soldiers, 100 more than it said.")] == [600]
    assert [each.candidate.size for each in count("France has 600 soldiers and sends 100 more.")] == [600, 100]


def test_weapons_are_forces_unless_bought_seized_or_destroyed(count):
    assert [each.measure for each in count("Soldiers and 12 tanks hold the pass.")] == [EQUIPMENT]
    assert count("Soldiers seized some of the 12 tanks.") == []


def test_a_unit_is_counted_beside_the_number_of_its_people(count):
    found = count("France sent a battalion of 350 soldiers.")
    assert [(each.candidate.figure.text, each.measure) for each in found] == [("a", UNITS), ("350", PERSONNEL)]


def test_the_rule_names_the_noun(count):
    (counted,) = count("France will send 600 more troops.")
    assert counted.rule == "noun: troop"


def test_officers_sailors_and_helicopters_are_no_forces_where_a_report_hardly_tells_of_forces(count):
    text = "Twenty police officers pursued six sailors, and three helicopters circled."
    assert [each.measure for each in count(text)] == [PERSONNEL, PERSONNEL, EQUIPMENT]
    assert count(QUIET + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nearly 2,000 police officers lined the streets.",
        "The town deployed 30 police officers.",
        "Two army helicopters landed.",
        "Two C-130 aircraft landed.",
        "About 40 soldiers filled sandbags.",
    ],
)
def test_posted_police_and_what_is_of_the_forces_count_in_any_report(count, text):
    assert len(count(QUIET + text)) == 1


def test_a_few_police_are_no_force_unless_their_sentence_tells_of_war(count):
    """A report of war tells of the police of its towns too."""
    assert count("Two police officers pursued a thief.") == []
    assert [each.measure for each in count("Two police officers and the rebels met.")] == [PERSONNEL]
