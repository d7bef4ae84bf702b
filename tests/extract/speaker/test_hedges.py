"""Hedges: what the outlet tells in its own voice and does not vouch for."""

import pytest

from muster.extract.speaker.hedges import CLAIMED as CLAIMED_RULE
from muster.extract.speaker.hedges import DISTANT, PLAIN, match_hedge

HEDGED = [
    "Ghana allegedly has 600 soldiers in Mali.",
    "Ghana supposedly has 600 soldiers in Mali.",
    "Ghana apparently has 600 soldiers in Mali.",
    "Ghana is said to have 600 soldiers in Mali.",
    "Ghana is widely rumoured to have 600 soldiers in Mali.",
    "Ghana was said to keep 600 soldiers in Mali.",
    "It is rumoured that Ghana has 600 soldiers in Mali.",
    "Reportedly, 600 Ghanaian soldiers are in Mali.",
    "In all, 600 Ghanaian soldiers are reportedly in Mali.",
    "A column of 600 soldiers with their guns reportedly crossed the border.",
    "The 600 soldiers reported to be in Mali are Ghanaian.",
    "An unconfirmed report put the number at 600 soldiers.",
    "Unverified reports speak of 600 soldiers in Mali.",
    "According to unconfirmed reports, 600 soldiers are in Mali.",
    "Some 600 soldiers are in Mali, unconfirmed reports say.",
    "The news came amid claims that 600 soldiers had died.",
    "Ghana's alleged 600 soldiers are in Mali.",
    "The so-called 600 “trainers” are soldiers.",
    "In Mali are 600 so-called trainers.",
    "The reported deployment of 600 soldiers was criticised.",
    "Ghana allegedly has 20 tanks, 600 soldiers and a ship in Mali.",
]
UNHEDGED = [
    "Ghana has 600 soldiers in Mali.",
    # By the annotators what is believed is as good as said.
    "Ghana is believed to have 600 soldiers in Mali.",
    "Ghana, which allegedly wants gold, has 600 soldiers in Mali.",
    "Ghana has 600 soldiers in Mali, where gold is reportedly found.",
    "Ghana has 600 soldiers in Mali and reportedly wants gold.",
    "Reportedly Ghana wants gold, but 600 soldiers stayed at home.",
    "The 600 soldiers who are said to be hungry are in Mali.",
    "The theft was reported to the police and 600 soldiers left.",
    "The war has claimed the lives of 600 soldiers.",
    "The so-called surge of 600 soldiers is over.",
    "A reportedly angry general leads 600 soldiers in Mali.",
    "An attack allegedly carried out by rebels hurt 600 soldiers.",
    "Ghana is not said to have 600 soldiers in Mali.",
    "Some 600 soldiers were sent home over claims that they stole.",
    "Ghana is supposed to send 600 soldiers to Mali.",
]


@pytest.mark.parametrize("text", HEDGED)
def test_the_outlet_keeps_its_distance(candidates, text):
    figure = next(each for each in candidates(text) if each.figure.low == 600)
    assert match_hedge(figure, is_outlets=True) == (True, DISTANT)


@pytest.mark.parametrize("text", UNHEDGED)
def test_distance_from_something_else_is_none_from_the_figure(candidates, text):
    figure = next(each for each in candidates(text) if each.figure.low == 600)
    assert match_hedge(figure, is_outlets=True) == (False, PLAIN)


CLAIMED = [
    "The rebels claimed that 600 soldiers were killed.",
    "The rebels claim 600 soldiers were killed.",
    "The group said it had won, claiming to have killed 600 soldiers.",
    "Their spokesman claimed in a text message that the blast killed 600 soldiers.",
    "The rebels claimed on Friday to have 600 soldiers in the town.",
    "The monitor alleges that Ghana keeps 600 soldiers in Mali.",
    "Some 600 soldiers were killed, the rebels claimed.",
]
STATED = [
    "Ghana says that 600 soldiers are in Mali.",
    "The war has claimed the lives of 600 soldiers, officials said.",
    "The war has claimed 600 soldiers' lives, according to the ministry.",
    "The rebels claimed responsibility for the attack, in which 600 soldiers were hurt, officials said.",
    "The minister, who claims to speak for all, said that 600 soldiers are in Mali.",
    "The rebels claim the town, but 600 soldiers are there, officials said.",
    "Some 600 soldiers were killed in attacks, some of which were claimed by rebels, officials said.",
]


@pytest.mark.parametrize("text", CLAIMED)
def test_what_others_claim_is_kept_at_a_distance(candidates, text):
    figure = next(each for each in candidates(text) if each.figure.low == 600)
    assert match_hedge(figure, is_outlets=False) == (True, CLAIMED_RULE)


@pytest.mark.parametrize("text", STATED)
def test_what_others_state_is_not_hedged(candidates, text):
    figure = next(each for each in candidates(text) if each.figure.low == 600)
    assert match_hedge(figure, is_outlets=False) == (False, "a speaker states it")
