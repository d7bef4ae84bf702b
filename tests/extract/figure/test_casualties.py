"""Casualties: which figures count the losses of a force."""

import pytest

from muster.model import Measure

KILLED, WOUNDED, CAPTURED = Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED

# Bars stand around the figures that count losses, each with its measure and the words that say so.
LOST = [
    ("|Three soldiers| from two countries have been seriously wounded.", [(WOUNDED, "wounded behind")]),
    ("|12 soldiers| were killed on Monday.", [(KILLED, "killed behind")]),
    ("|Nine Britons| were killed.", [(KILLED, "killed, nationals")]),
    ("The bomb killed |at least 12 soldiers|.", [(KILLED, "killed before")]),
    ("Gunmen killed some 50 people, including |12 soldiers|.", [(KILLED, "killed before")]),
    (
        "It killed |two soldiers| and |a Spanish peacekeeper|.",
        [(KILLED, "killed before"), (KILLED, "joined to killed")],
    ),
    ("The crash left |four soldiers| on the road dead.", [(KILLED, "dead behind")]),
    ("The loss of |four soldiers| hurts.", [(KILLED, "lost")]),
    (
        "A raid wounded |two soldiers| and |three others|.",
        [(WOUNDED, "wounded before"), (WOUNDED, "joined to wounded")],
    ),
    ("Rebels kidnapped |20 soldiers|.", [(CAPTURED, "kidnapped before")]),
    ("|20 soldiers| are missing.", [(CAPTURED, "missing behind")]),
    ("The soldiers’ toll rose to |340|.", [(KILLED, "toll")]),
    (
        "|Two soldiers|, five children and six women were killed.",
        [(KILLED, "casualties behind a list")],
    ),
    ("It wounded eight Afghan civilians and |two soldiers|.", [(WOUNDED, "casualties before a list")]),
    ("Those killed in the blast numbered many, including |six soldiers|.", [(KILLED, "casualties before a list")]),
    ("|The two soldiers|, young sappers from the north, were killed.", [(KILLED, "killed behind")]),
    ("They flew |three injured soldiers| back.", [(WOUNDED, "casualties within")]),
    ("|Four soldiers| were kidnapped and killed.", [(KILLED, "killed behind")]),
    (
        "|112 soldiers| died in Norland, compared with |111| in Kesh.",
        [(KILLED, "died behind"), (KILLED, "of the same losses")],
    ),
    ("Among the dead were |eight policemen|, the mayor said.", [(KILLED, "among the lost")]),
    ("The injured included |42 Norlandic soldiers| and two nurses.", [(WOUNDED, "among the lost")]),
    (
        "Gunmen killed |30 soldiers|. |Twelve| of those killed were sappers.",
        [(KILLED, "killed before"), (KILLED, "of the lost")],
    ),
    ("The raid brings the NATO death toll to |4,217|.", [(KILLED, "toll")]),
    ("It brings to |2,328| the number of soldiers who have died there.", [(KILLED, "toll")]),
    ("|One soldier| died in the raid.", [(KILLED, "died behind")]),
    (
        "|Ten fighters| from the Workers’ Party, or WP, were killed when troops came.",
        [(KILLED, "killed behind")],
    ),
    (
        "It killed at least 145 people, 132 pupils, 12 nurses and |three soldiers|.",
        [(KILLED, "casualties before a list")],
    ),
    ("There were |19 American deaths| in the war.", [(KILLED, "killed, nationals")]),
    ("The blast left |46 sailors| dead.", [(KILLED, "dead behind")]),
    (
        "Gunmen killed |30 soldiers|. In the north |more than 20| were killed.",
        [(KILLED, "killed before"), (KILLED, "killed, later")],
    ),
    ("The soldiers were struck at dawn, and |four| were killed.", [(KILLED, "killed, alone")]),
    ("The patrol met 40 soldiers. |Three| were killed.", [(KILLED, "killed, of those before")]),
    ("The raid left 30 people dead, including |two soldiers|.", [(KILLED, "casualties before a list")]),
    ("|Ten soldiers| have since been slaughtered.", [(KILLED, "slaughtered behind")]),
    ("A mob beat the guide, gunning down |six soldiers|.", [(KILLED, "gunning before")]),
    ("|Five soldiers| were “lightly injured”.", [(WOUNDED, "injured behind")]),
    ("|One soldier| was shot in the leg.", [(WOUNDED, "shot behind")]),
    ("The dead include 1,629 civilians and |374 soldiers|.", [(KILLED, "among the lost")]),
    (
        "A blast wounded 13 people. They were |five soldiers|, six nurses and |two policemen|.",
        [(WOUNDED, "among the lost of the sentence before")] * 2,
    ),
    ("A raid killed 13 people. Among them were |five soldiers|.", [(KILLED, "among the lost of the sentence before")]),
    (
        "The toll is far higher, among them 12 pupils, |40 soldiers| and |50 rebels|.",
        [(KILLED, "casualties before a list"), (KILLED, "joined to killed")],
    ),
    (
        "|950 sailors| died in the long blockade, including |more than 70| this winter.",
        [(KILLED, "died behind"), (KILLED, "joined to killed")],
    ),
    ("There were |600 deaths| for Norlandic troops.", [(KILLED, "noun: death")]),
    ("|Six militant leaders| were killed.", [(KILLED, "killed behind")]),
    ("|Six senior leaders| of Hamas were killed.", [(KILLED, "killed behind")]),
    ("The rebels said |seven of their members| were killed.", [(KILLED, "killed, of its force")]),
    ("The navy ship sank, killing |four crew members|.", [(KILLED, "killed, aboard")]),
    ("A warplane crashed, killing |all nine people| on board.", [(KILLED, "killed, aboard")]),
    ("The warship was sunk with the loss of |46 lives|.", [(KILLED, "killed, aboard")]),
    (
        "It killed |two soldiers| and wounded |14|.",
        [(KILLED, "killed before"), (WOUNDED, "wounded before")],
    ),
    ("|600 U.S. servicemen| have died there.", [(KILLED, "died behind")]),
    (
        "|Five sappers| were killed and |another| was badly hurt.",
        [(KILLED, "killed behind"), (WOUNDED, "hurt behind")],
    ),
    ("|The two marines|, whose names have not been released, were killed.", [(KILLED, "killed behind")]),
    ("|Thirty sailors| having breakfast below deck were killed.", [(KILLED, "killed behind")]),
    ("|Six soldiers| on a patrol near the border lost their lives.", [(KILLED, "lost behind")]),
    ("|Eight of the twelve soldiers| who had been guarding the well were killed.", [(KILLED, "killed behind")]),
    ("|At least 60| Taliban were killed in the bombardment.", [(KILLED, "killed behind")]),
    ("The raiders took |150 Norlandic soldiers| prisoner.", [(CAPTURED, "prisoner behind")]),
    ("A bomb killed five people, |three| of them soldiers.", [(KILLED, "part of the lost")]),
    ("A bomb killed five people, among them |three soldiers|.", [(KILLED, "killed before")]),
    ("|Eleven of the dead| were members of the security forces.", [(KILLED, "killed, said to be soldiers")]),
    (
        "The battalion suffered |12 dead| and |43 wounded|.",
        [(KILLED, "killed, suffered"), (WOUNDED, "noun: wounded")],
    ),
    (
        "An attack on the soldiers left |13 dead| and |21 injured|.",
        [(KILLED, "killed, of the attacked"), (WOUNDED, "noun: injured")],
    ),
    ("Gunmen opened fire on soldiers, killing |three|.", [(KILLED, "killed, of the attacked")]),
    ("He said |19 of his men| had died.", [(KILLED, "killed, men")]),
    ("The army lost |23 men| there.", [(KILLED, "killed, men")]),
    ("|Ten senior Hamas leaders| were killed.", [(KILLED, "killed behind")]),
    ("They killed |19 “terrorists|” on Monday.", [(KILLED, "killed before")]),
    ("The number of gunmen killed was |about 250|.", [(KILLED, "toll")]),
    ("In seven years |five Danish soldiers| fell there.", [(KILLED, "fell behind")]),
    ("|19 soldiers| fell to the guns of the rebels.", [(KILLED, "fell behind")]),
    ("|Fourteen of the soldiers| who have fallen were Danes.", [(KILLED, "fell behind")]),
    ("|Eight soldiers| fell into the hands of the rebels.", [(CAPTURED, "fell behind")]),
    ("|Thirty soldiers| laid down their arms.", [(CAPTURED, "laid behind")]),
    ("They buried |the six soldiers| whom the rebels ambushed and killed at dawn.", [(KILLED, "killed behind")]),
    ("|Three soldiers| whom a mob seized are held in a hall.", [(CAPTURED, "seized behind")]),
    ("Rebels took |16 border guards| alive.", [(CAPTURED, "taken alive")]),
    ("Troops took |40 fighters| of Boko Haram prisoner.", [(CAPTURED, "prisoner behind")]),
    ("Its infantry took |151 prisoners|.", [(CAPTURED, "taken prisoner")]),
    ("The ambush cost the Danes |23 soldiers|.", [(KILLED, "cost")]),
    ("A brawl cost |20 soldiers| their lives.", [(KILLED, "cost")]),
    ("|Thirty soldiers| came home in coffins.", [(KILLED, "came behind")]),
    ("Gunmen killed 31 people at a ford, |nine soldiers| among them.", [(KILLED, "part of the lost")]),
    ("It carried nine soldiers, |two| of whom died.", [(KILLED, "died behind")]),
    ("It carried nine soldiers, |two| of whom lost a leg.", [(WOUNDED, "lost behind")]),
    ("Chad had lost |32 men| in the ambush of its troops.", [(KILLED, "killed, men")]),
    (
        "Denmark, which sent troops, put its losses at |31 dead| and |four wounded|.",
        [(KILLED, "killed, suffered"), (WOUNDED, "noun: wounded")],
    ),
    (
        "A clash killed |20 soldiers|. Denmark has acknowledged |four dead|.",
        [(KILLED, "killed before"), (KILLED, "killed, admitted")],
    ),
]
NOT_LOST = [
    "12 soldiers killed three civilians.",
    "12 soldiers killed the gunman.",
    "Some 30 people were killed near the soldiers.",
    "Killed by a gang, 12 traders lay there.",
    "The soldiers killed 44 worshipers.",
    "The soldiers fired into the camp, killing four.",
    "The dead, 12 soldiers and civilians, lay there.",
    "12 soldiers and civilians were killed.",
    "Two soldiers died by suicide.",
    "Two former soldiers were killed.",
    "Two Norlanders were killed.",
    "Some 300 Americans died of the virus.",
    "A raid on the soldiers killed one person and wounded four others.",
    "A raid on the soldiers killed a young girl and wounded four others.",
    "Four soldiers beat a wounded farmer.",
    "The warplanes shot down an airliner, killing all nine people on board.",
    "A cargo ship sank, killing four crew members.",
    "The deaths enraged the troops, said one senator.",
    "Police found a dead trader, and several soldiers were charged.",
    "The soldiers fight rebels in a war that claimed 3,000 lives.",
    "The toll of civilians whom the soldiers shot rose to 140.",
    "Four soldiers were convicted of killing 12 detainees.",
    "The bomb near the soldiers killed 23 people and wounded 58 others.",
    "The bomb near the soldiers killed 23 people and wounded 58.",
    "Soldiers opened fire on the crowd, killing six and wounding 20.",
    "The toll from the earthquake rose to 300 as soldiers dug.",
    "The blast in the market killed nine Britons.",
    "Two sailors were arrested on suspicion of theft.",
    "About 30 rebels detained the peacekeepers.",
    "The medics saved the lives of 300 sailors.",
    "Five soldiers face murder charges.",
    "The rebels met 100 soldiers, killing many.",
    "The army said that 241, including soldiers, died.",
    "Twelve soldiers fell ill on the march.",
    "Twelve soldiers fell back to the river.",
    "The number of soldiers fell to 200.",
    "It costs a million dollars to send 20 soldiers.",
    "The rebels hold 700 hostages, said the army.",
    "Denmark put the toll of the storm at 40 dead. The troops dug.",
    "Denmark lost 300 men in the floods; the soldiers dug for them.",
    "About 300 soldiers whom the town had fed left.",
]


@pytest.mark.parametrize(("marked", "losses"), LOST)
def test_each_planted_loss_has_its_measure_its_words_and_its_offsets(count, planted, marked, losses):
    text, spans = planted(marked)
    found = [each for each in count(text) if each.measure in (KILLED, WOUNDED, CAPTURED)]
    assert [(each.candidate.start_at, each.candidate.end_at) for each in found] == spans
    assert [(each.measure, each.rule) for each in found] == losses


@pytest.mark.parametrize("text", NOT_LOST)
def test_killers_civilians_and_trials_are_no_losses_of_a_force(count, text):
    assert [each for each in count(text) if each.measure in (KILLED, WOUNDED, CAPTURED)] == []


@pytest.mark.parametrize(
    "text",
    ["Two were killed in a fight with 12 soldiers.", "Two soldiers were killed and seven civilians were hurt."],
)
def test_losses_of_a_force_do_not_reach_others_of_the_sentence(count, text):
    losses = [each for each in count(text) if each.measure in (KILLED, WOUNDED, CAPTURED)]
    assert [(each.candidate.figure.text, each.measure) for each in losses] == [("Two", KILLED)]


def test_a_tally_by_nationality_counts_its_articles_too(count):
    found = count("14 Americans, six Chadians, a Belgian and a Norwegian have died among the soldiers.")
    assert [(each.measure, each.candidate.size) for each in found] == [(KILLED, n) for n in (14, 6, 1, 1)]


def test_the_dead_of_a_force_go_on_in_the_next_sentence(count):
    found = count("Two soldiers were killed. Three more were wounded.")
    assert [(each.measure, each.candidate.size) for each in found] == [(KILLED, 2), (WOUNDED, 3)]
