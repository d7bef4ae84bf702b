"""Hedges: what the outlet tells in its own voice and does not vouch for."""

import pytest

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


def test_a_figure_that_somebody_else_states_is_not_hedged(candidates):
    (figure,) = candidates("Ghana claims that it allegedly lost 600 soldiers.")
    assert match_hedge(figure, is_outlets=False) == (False, "a speaker states it")
