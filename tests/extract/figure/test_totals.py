"""Totals: figures without a noun."""

import pytest

from muster.model import Measure

PERSONNEL, EQUIPMENT = Measure.PERSONNEL, Measure.EQUIPMENT

# Bars stand around every figure; the rules and measures are those of the figures in order.
BARE = [
    ("The order brings the level to |about 5,200|.", [("a new total", PERSONNEL)]),
    (
        "NATO will raise its mission from |500| to |about 4,000|.",
        [("a new total", PERSONNEL), ("a new total", PERSONNEL)],
    ),
    (
        "The ceiling will be lowered from |1,400| to |1,000 soldiers|.",
        [("a new total", PERSONNEL), ("noun: soldier", PERSONNEL)],
    ),
    ("The number of troops fell to |2,500|.", [("a new total", PERSONNEL)]),
    (
        "|About 200 soldiers| left in May and were replaced by |180 others|.",
        [("noun: soldier", PERSONNEL), ("the same noun again", PERSONNEL)],
    ),
    ("The council capped the UN force in Mali at |1,300|.", [("ceiling of a force", PERSONNEL)]),
    ("French troop levels in Mali will |not exceed 500|.", [("ceiling of a force", PERSONNEL)]),
    ("The number of French soldiers in Iraq must |not exceed 800|.", [("ceiling of a force", PERSONNEL)]),
    ("The council put a |cap of 2,500| on the force in Haiti.", [("ceiling of a force", PERSONNEL)]),
    ("Rebel attacks went on as the number of troops fell to |2,500|.", [("a new total", PERSONNEL)]),
    ("He put the number of Danish soldiers in Mali at |about 9,000|.", [("a new total", PERSONNEL)]),
    ("He put the number of Danish refugees in Mali at about 9,000, as soldiers came.", []),
    (
        "Mali has |600 soldiers| and |40 tanks| there. He put the number now in the town at |about 9,000|.",
        [("noun: soldier", PERSONNEL), ("noun: tank", EQUIPMENT), ("a new total of the same", PERSONNEL)],
    ),
    (
        "Mali has |600 soldiers| there. “We count |nearly 900| now,” he said.",
        [("noun: soldier", PERSONNEL), ("there are", PERSONNEL)],
    ),
    ("Denmark may triple its troops to |6,000|.", [("a new total", PERSONNEL)]),
    ("Kesh has a |5,000| strong Danish garrison.", [("strength of a force", PERSONNEL)]),
    ("France will pull out all its soldiers, leaving |50| as advisers.", [("of the soldiers before", PERSONNEL)]),
    ("The soldiers -- |several| of whom are young -- left.", [("set behind its force", PERSONNEL)]),
    (
        "Of |nearly 900 soldiers|, |only about 200| stayed.",
        [("noun: soldier", PERSONNEL), ("of the force before", PERSONNEL)],
    ),
    ("The troops are besides |the 1,700| announced earlier.", [("asked for", PERSONNEL)]),
    (
        "France has |2,000 soldiers| in Mali. The majority -- |about 1,400| -- are in the north.",
        [("noun: soldier", PERSONNEL), ("a share of them", PERSONNEL)],
    ),
    (
        "France has |2,000 soldiers| in Mali. |Another 1,500| will follow.",
        [("noun: soldier", PERSONNEL), ("more of the same", PERSONNEL)],
    ),
    (
        "France has |2,000 soldiers| in Mali.\nIt will send |200 more|.",
        [("noun: soldier", PERSONNEL), ("more of the same", PERSONNEL)],
    ),
    (
        "France has |20 tanks| in Mali. |Two| of them were moved.",
        [("noun: tank", EQUIPMENT), ("of them", EQUIPMENT)],
    ),
    (
        "France has |2,000 soldiers| in Mali, and |300| in Niger.",
        [("noun: soldier", PERSONNEL), ("of the same", PERSONNEL)],
    ),
    (
        "France has |2,000 soldiers| in Mali, followed by Italy (|900|).",
        [("noun: soldier", PERSONNEL), ("set beside a name", PERSONNEL)],
    ),
    (
        "France has |2,000 soldiers| there, followed by Italy with |900|.",
        [("noun: soldier", PERSONNEL), ("set beside a name", PERSONNEL)],
    ),
    (
        "France has |2,000 soldiers| in Mali. |About 500| will go home.",
        [("noun: soldier", PERSONNEL), ("taken over", PERSONNEL)],
    ),
    (
        "The army had |570 soldiers| once and now has |about 520|.",
        [("noun: soldier", PERSONNEL), ("at the end", PERSONNEL)],
    ),
    ("The police are a force of |about 9,000|.", [("strength of a force", PERSONNEL)]),
    ("Of the Marines in Norland, |about 2,700| will go home.", [("of the force before", PERSONNEL)]),
    ("He may send |the 40,000| the general has requested.", [("asked for", PERSONNEL)]),
    ("Most troops had fled, but |up to 25,000| will come back.", [("of the soldiers before", PERSONNEL)]),
    ("Norland has |about 600,000| in its armed forces.", [("in the ranks", PERSONNEL)]),
    ("The army faces |fewer than 100| al Qaeda in the hills.", [("members of a group", PERSONNEL)]),
    ("Foreign fighters -- |some 2,000| -- hold the town.", [("set behind its force", PERSONNEL)]),
    ("Gendarmes, |400| of whom were flown in, hold the port.", [("beside its force", PERSONNEL)]),
    ("Danish tanks, |30| in all, rolled on.", [("beside its force", EQUIPMENT)]),
    ("Danish troops, |12,000| in number, stay there.", [("beside its force", PERSONNEL)]),
    ("Forces loyal to Ann Berg, |3,000| strong, moved on.", [("beside its force", PERSONNEL)]),
    ("Danish commandos, numbering |60|, are in Norland.", [("beside its force", PERSONNEL)]),
    ("The force in Norland, led by Kesh, is |2,000| strong.", [("beside its force", PERSONNEL)]),
    ("Fighters who had served in Kesh, |300| of them, came back.", [("beside its force", PERSONNEL)]),
    ("The garrison, |450| in all, has no food.", [("set behind its force", PERSONNEL)]),
    (
        "There are |4,000 US|, |1,500 French| and |180 Japanese troops| in Kesh.",
        [("shares the noun behind", PERSONNEL), ("shares the noun behind", PERSONNEL), ("noun: troop", PERSONNEL)],
    ),
    (
        "Norway and Denmark will send |150| and |200 soldiers| respectively.",
        [("shares the noun behind", PERSONNEL), ("noun: soldier", PERSONNEL)],
    ),
    (
        "Germany, France and Italy have |300|, |200| and |100 troops| there respectively.",
        [("shares the noun behind", PERSONNEL), ("shares the noun behind", PERSONNEL), ("noun: troop", PERSONNEL)],
    ),
    (
        "The UN has |10,000 troops|; |2,300| are Indian and |1,700 Rwandan|.",
        [
            ("noun: troop", PERSONNEL),
            ("of the soldiers before", PERSONNEL),
            ("nationals listed with soldiers", PERSONNEL),
        ],
    ),
    ("The guerrillas are thought to number |about 3,000|.", [("a new total", PERSONNEL)]),
    ("The number of soldiers has climbed to |1,100|.", [("a new total", PERSONNEL)]),
    (
        "France has |2,000 soldiers| there. It will be cut to |1,500|.",
        [("noun: soldier", PERSONNEL), ("a new total of the same", PERSONNEL)],
    ),
    (
        "|Seventeen soldiers| crossed over. |The 17| were fed.",
        [("noun: soldier", PERSONNEL), ("the same again", PERSONNEL)],
    ),
    (
        "Uganda has |6,000 troops| in Somalia, Burundi |5,400|.",
        [("noun: troop", PERSONNEL), ("set beside a name", PERSONNEL)],
    ),
    (
        "Uganda sent |23 soldiers| and Burundi |two|.",
        [("noun: soldier", PERSONNEL), ("set beside a name", PERSONNEL)],
    ),
    (
        "France has |2,000 soldiers| there. Denmark's |105| have gone.",
        [("noun: soldier", PERSONNEL), ("those of a party", PERSONNEL)],
    ),
    (
        "France has |2,000 soldiers| there. Denmark is taking back its |24|.",
        [("noun: soldier", PERSONNEL), ("those of a party", PERSONNEL)],
    ),
    (
        "France sends |80 soldiers|. They relieve |the 90| whom Chad had sent.",
        [("noun: soldier", PERSONNEL), ("those who", PERSONNEL)],
    ),
    (
        "The camp has |1,700 soldiers| against |2,200| last year.",
        [("noun: soldier", PERSONNEL), ("set against", PERSONNEL)],
    ),
    (
        "France has |300 soldiers| there. In July there had been |1,500|.",
        [("noun: soldier", PERSONNEL), ("there are", PERSONNEL)],
    ),
    (
        "France sent |four frigates|, and |two| sail today.",
        [("noun: frigate", EQUIPMENT), ("taken over", EQUIPMENT)],
    ),
    ("British troops will go, but slowly. |Some 4,100| are there.", [("of the soldiers before", PERSONNEL)]),
    ("It would lift to |eleven| the number of warships there.", [("beside its force", EQUIPMENT)]),
    ("France has doubled to |sixty| the gendarmes at its embassy.", [("beside its force", PERSONNEL)]),
    ("In 2006 the U.N. mission was |15,000| strong.", [("set behind its force", PERSONNEL)]),
]
NOT_COUNTED = [
    "Italy (900) and Spain (600).",
    "The price rose to 5,200.",
    "The force has grown to 12.",
    "They came back to the mission at 300.",
    "Another 1,500 were sold.",
    "Two of them were moved.",
    "The number of suicides in the force rose to 182.",
    "The army raised the budget to 94 projects.",
    "The army said the crowd had grown to 5,000.",
    "Soldiers fired on a crowd, 5,000 strong, in the square.",
    "The labour force is 5,000 strong.",
    "Soldiers fed the villagers, 300 of them, in a tent.",
    "The clash killed 40 British and 20 Danish tourists.",
    "The police force gave shelter to children, 13 of them girls.",
    "The soldiers left. Nearly 100 were wounded in the market.",
    "The soldiers left. Hundreds of thousands took to the streets.",
    "The soldiers watched. It brought to 542 the number of people who fled.",
    "Denmark's 105 have gone.",
    "The council capped the number of visitors at the barracks of the force at 500.",
    "The army said the budget of the force will not exceed 500,000.",
    "Kenya capped the size of the herd at 500.",
]


@pytest.mark.parametrize(("marked", "rules"), BARE)
def test_a_bare_number_is_counted_by_what_stands_before_it(count, planted, marked, rules):
    text, spans = planted(marked)
    found = count(text)
    assert [(each.candidate.start_at, each.candidate.end_at) for each in found] == spans
    assert [(each.rule, each.measure) for each in found] == rules


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_a_bare_number_without_a_force_before_it_counts_nothing(count, text):
    assert count(text) == []


def test_a_figure_two_sentences_back_is_not_gone_on_from(count):
    found = count("France has 2,000 soldiers there. It was cold. Another 1,500 will follow.")
    assert [each.candidate.size for each in found] == [2000]


def test_a_run_of_letters_behind_a_number_is_read_once(count):
    """Not in each of the ways in which it could be cut into five words, which took seconds for one number."""
    assert count("The soldiers met; the 40,000 A" + "a" * 200 + " left.") == []


def test_a_small_number_more_is_not_counted(count):
    found = count("France has 2,000 soldiers there. It is three more than before.")
    assert [each.candidate.size for each in found] == [2000]
