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
    ("More |deployments are possible| next year.", Stance.CONSIDERS, "deployments are possible"),
    ("There are |no plans to send more troops to Iraq| now.", Stance.DENIES_PLAN, "to send more troops to Iraq"),
    ("“There are |no plans to send more troops there|,” Berg said.", Stance.DENIES_PLAN, "to send more troops there"),
    ("“There are |no plans to send more troops| in,” Mr. Biden said.", Stance.DENIES_PLAN, "to send more troops"),
    ("The |deployment comes at the request of Iraq|.", Stance.REQUESTS, "deployment comes at the request of Iraq"),
]
NOT_TAKEN = [
    "Germany will build a school in Mali.",
    "Germany will be glad of peace, and troops are gone.",
    "French troops are in Mali today.",
    "Possible. Troops are possible.",
    "Withdrawal will Support It",
    "The announcement comes as French forces prepare to fight.",
    "The decision to vote came a day before Iraqi troops marched.",
]


@pytest.mark.parametrize(("marked", "stance", "about"), TAKEN)
def test_each_planted_position_has_its_stance_and_offsets(analyse, planted, marked, stance, about):
    text, (span,) = planted(marked)
    (position,) = find_positions(analyse(text), {})
    assert ((position.start_at, position.end_at), position.stance) == (span, stance)
    assert describe(position) == about


@pytest.mark.parametrize("text", NOT_TAKEN)
def test_what_is_no_position_on_forces_is_none(analyse, text):
    assert list(find_positions(analyse(text), {})) == []


def test_a_sentence_with_a_counted_figure_takes_no_position_besides(analyse):
    analysis = analyse("Germany is willing to send troops.\nFrance is willing to send troops.")
    assert [position.sentence.index for position in find_positions(analysis, {0: [0]})] == [1]
