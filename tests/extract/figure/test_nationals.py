"""Nationals: soldiers told by their country alone."""

import pytest

LISTED, ALONE = "nationals listed with soldiers", "nationals of a force"

# Bars stand around every figure; the rules are those of the figures in order.
COUNTED = [
    (
        "There are |1,100 Germans|, |350 Italians| and |12 Spaniards| in Mali with the mission.",
        [ALONE, LISTED, LISTED],
    ),
    (
        "The group has |1,500 troops| in total: |600 Poles|, |450 Canadians| and |9 Danes|.",
        ["noun: troop", LISTED, LISTED, LISTED],
    ),
    ("It has |1,500 soldiers|, among them |600 Poles|.", ["noun: soldier", LISTED]),
    ("The mission has |1,500 soldiers|. There are |600 Americans| from Ohio.", ["noun: soldier", ALONE]),
    ("There are now |about 600 Danes| with the battlegroup in Mali.", [ALONE]),
    ("There are |about 600 Danes| in NATO's force in Mali.", [ALONE]),
    ("|About 600 Danes| are in Mali with the coalition's forces.", [ALONE]),
    ("When the mission began, |450 Danes| were sent.", [ALONE]),
    ("|Some 500 Danes| serve with the mission.", [ALONE]),
    ("|Around 3,000 Burundians| served in ATMIS.", [ALONE]),
    (
        "|30 Danish troops| came. |510 Fijians|, |340 Poles| and |130 Irish|.",
        ["noun: troop", ALONE, LISTED, LISTED],
    ),
    (
        "The games began with |11,000 Americans|, |5,000 Danes| and |255 French soldiers|.",
        [ALONE, LISTED, "noun: soldier"],
    ),
    ("The camp has |300 soldiers|. |2,000 Pakistanis| left it by June.", ["noun: soldier", ALONE]),
]
NOT_COUNTED = [
    "There are 1,100 Germans and 350 Italians on the island.",
    "There are 1,100 Germans, most of them tourists, beside the mission.",
    "The mission has 300 German windows.",
    "Some 300 Germans served in Berlin, and talks on ATMIS failed.",
    "There are 12 Germans with the mission.",
    "The mission met 300 Germans.",
    "There are still 3,000 Germans in the country.",
    "There are 300 Germans with the tourist coach in Mali.",
    "Some 300 Germans work in the hotel of the battalion.",
    "More than 2 million Danes have served in the mission.",
    "The hotel counted 510 Danes, 340 Poles and 130 Irish.",
]


@pytest.mark.parametrize(("marked", "rules"), COUNTED)
def test_nationals_are_soldiers_where_a_force_is_spoken_of(count, planted, marked, rules):
    text, spans = planted(marked)
    found = count(text)
    assert [(each.candidate.start_at, each.candidate.end_at) for each in found] == spans
    assert [each.rule for each in found] == rules


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_other_nationals_count_nothing(count, text):
    assert count(text) == []


def test_nationals_who_are_lost_are_left_to_the_rules_of_losses(count):
    found = count("The battalion has 500 soldiers, and 30 Danes and 20 Poles of it were killed.")
    assert [each.candidate.size for each in found if each.measure == "personnel"] == [500]
