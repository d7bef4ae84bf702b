"""Positions: who takes which stance on sending, keeping or withdrawing forces."""

import pytest

from muster.extract.position.positions import describe, find_positions
from muster.model import Stance

# Bars stand around each position; its stance, and what it is about.
TAKEN = [
    ("NATO |ruled out ground troops in Syria|.", Stance.RULES_OUT, "ground troops in Syria"),
    ("Germany |will not send troops to Mali|.", Stance.RULES_OUT, "send troops to Mali"),
    ("Italy |opposes sending troops to Libya|.", Stance.OPPOSES, "sending troops to Libya"),
    ("Iraq said it does |not need foreign troops|.", Stance.OPPOSES, "foreign troops"),
    ("France |supports the deployment| of trainers.", Stance.SUPPORTS, "the deployment"),
    ("Kenya |called for the withdrawal| of all police.", Stance.REQUESTS, "the withdrawal"),
    ("The president |asked allies for more troops|.", Stance.REQUESTS, "allies for more troops"),
    ("Germany is |willing to send troops to Mali|.", Stance.OFFERS, "to send troops to Mali"),
    ("Germany |will withdraw its soldiers from Mali|.", Stance.OFFERS, "withdraw its soldiers from Mali"),
    ("France is |considering sending more troops| soon.", Stance.CONSIDERS, "sending more troops"),
    ("France has |not ruled out sending more troops| soon.", Stance.CONSIDERS, "sending more troops"),
    ("France |cautioned against sending more troops| soon.", Stance.OPPOSES, "sending more troops"),
    ("France |insisted that allies send more troops| soon.", Stance.REQUESTS, "allies send more troops"),
    ("France |signed off on the deployment| of trainers.", Stance.SUPPORTS, "the deployment"),
    ("More French |deployments are possible| next year.", Stance.CONSIDERS, "deployments are possible"),
    ("There are |no plans to send more troops to Iraq| now.", Stance.DENIES_PLAN, "to send more troops to Iraq"),
    ("“There are |no plans to send more troops there|,” Berg said.", Stance.DENIES_PLAN, "to send more troops there"),
    ("“There are |no plans to send more troops| in,” Mr. Biden said.", Stance.DENIES_PLAN, "to send more troops"),
    ("The |deployment comes at the request of Iraq|.", Stance.REQUESTS, "deployment comes at the request of Iraq"),
]
# The same without what it is about.
ALSO_TAKEN = [
    ("“|No British soldiers will be sent to Mali|,” Berg said.", Stance.RULES_OUT),
    ("Egypt |declined to send troops to Libya|.", Stance.RULES_OUT),
    ("|Ground troops are not an option|, Berg said.", Stance.RULES_OUT),
    ("The French |drone strikes were unacceptable|, Berg said.", Stance.OPPOSES),
    ("|Withdrawing troops now would be disastrous|, Berg said.", Stance.OPPOSES),
    ("Kenya |threatened to attack| bases of Ghana.", Stance.CONSIDERS),
    ("France |reserves the right to send soldiers to Niger|.", Stance.CONSIDERS),
    ("Georgia |wants Russia to pull its troops| out.", Stance.REQUESTS),
    ("Georgia |wants to pull its troops| out.", Stance.SUPPORTS),
    ("Estonia has |invited NATO troops|.", Stance.REQUESTS),
    ("Somalia |appealed for more peacekeepers|.", Stance.REQUESTS),
    ("Kenya said it |would not pull out| until May.", Stance.RULES_OUT),
    ("Japan |will extend the mission| of its engineers.", Stance.OFFERS),
    ("Ghana hopes for peace as foreign |troops withdraw|.", Stance.OFFERS),
    ("Uganda |to send troops to South Sudan|", Stance.OFFERS),
    ("Italy's |timetable for the withdrawal| is out.", Stance.OFFERS),
    ("Kenya |will not allow French soldiers| on its land.", Stance.RULES_OUT),
    ("Kenya |will not accept French troops| on its soil.", Stance.OPPOSES),
    ("Kenya |will not prolong its mission in Mali|.", Stance.RULES_OUT),
    ("Kenya has |not ruled out using troops|.", Stance.CONSIDERS),
    # A denied stance is its contrary, and what a plan calls for it foresees.
    ("Italy did not |endorse the deployment| of trainers.", Stance.OPPOSES),
    ("Italy's pact with Malta |calls for the withdrawal| of guards.", Stance.OFFERS),
    ("Italy made a |request for more troops| in May.", Stance.REQUESTS),
    ("Italy |offered to send trainers to Mali|.", Stance.OFFERS),
    ("Italy is |unlikely to send trainers to Mali|.", Stance.RULES_OUT),
    ("Italian |soldiers will be stationed in Malta| by May.", Stance.OFFERS),
    ("Italy |balked at sending trainers to Mali|.", Stance.OPPOSES),
    ("The |deployment comes at the insistence of Italy|.", Stance.REQUESTS),
]
NOT_TAKEN = [
    "It called for military action at once.",
    "Italy's soldiers were there to do whatever is needed.",
    "Germany will build a school in Mali.",
    "Germany will be glad of peace, and troops are gone.",
    "French troops are in Mali today.",
    "Possible. Troops are possible.",
    "Withdrawal will Support It",
    "The announcement comes as French forces prepare to fight.",
    "The decision to vote came a day before Iraqi troops marched.",
    "Kenya would withdraw the bill about the schools.",
    "Berg asked whether the troops were sent home.",
    "Ghana will be glad to see soldiers leave.",
    "The opposition met, and soldiers marched on.",
    "The Kenyan-backed army entered Goma on Monday.",
]


@pytest.mark.parametrize(("marked", "stance", "about"), TAKEN)
def test_each_planted_position_has_its_stance_and_offsets(analyse, planted, marked, stance, about):
    text, (span,) = planted(marked)
    (position,) = find_positions(analyse(text), {})
    assert ((position.start_at, position.end_at), position.stance) == (span, stance)
    assert describe(position) == about


@pytest.mark.parametrize(("marked", "stance"), ALSO_TAKEN)
def test_each_word_of_a_stance_takes_its_position(analyse, planted, marked, stance):
    text, (span,) = planted(marked)
    (position,) = find_positions(analyse(text), {})
    assert ((position.start_at, position.end_at), position.stance) == (span, stance)


def test_a_sentence_takes_each_of_its_stances_once(analyse):
    text = "Kenya backed the deployment but opposed sending more troops, and opposed a surge."
    found = {position.stance for position in find_positions(analyse(text), {})}
    assert found == {Stance.SUPPORTS, Stance.OPPOSES}


def test_a_request_is_told_beside_the_figure_of_another_clause(analyse):
    text = "Kenya sent 200 soldiers, and the council urged others to contribute troops."
    assert [position.stance for position in find_positions(analyse(text), {0: [11]})] == [Stance.REQUESTS]
    assert list(find_positions(analyse("Kenya urged others to send 200 soldiers."), {0: [27]})) == []


@pytest.mark.parametrize("text", NOT_TAKEN)
def test_what_is_no_position_on_forces_is_none(analyse, text):
    assert list(find_positions(analyse(text), {})) == []


def test_a_sentence_with_a_counted_figure_takes_no_position_besides(analyse):
    analysis = analyse("Germany is willing to send troops.\nFrance is willing to send troops.")
    assert [position.sentence.index for position in find_positions(analysis, {0: [0]})] == [1]
