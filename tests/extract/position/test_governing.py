"""Governing: the word of a stance that a topic hangs on."""

import pytest

from muster.extract.position.governing import match_stance
from muster.extract.position.topics import find_topics

GOVERNED = [
    # What is told of a plan outweighs the plan.
    ("Norland opposes plans to send soldiers.", {"oppose"}),
    ("Norland welcomed the decision to send soldiers.", {"welcome"}),
    # A modal verb stands right before the verb of moving, "have" makes it a guess about the past.
    ("Norland will send soldiers.", {"will"}),
    ("Norland will in the eyes of all here be glad to see soldiers leave.", set()),
    ("Norland may have sent soldiers.", set()),
    ("Nobody knows how long the soldiers will stay.", set()),
    ("The drawdown will begin in May.", {"will"}),
    ("The drawdown will please Berg.", set()),
    # Some take their object only right behind them, and forces without any move.
    ("Norland needs more soldiers.", {"need"}),
    ("Norland needs money that soldiers spend.", set()),
    # Said of the topic, by a verb.
    ("More soldiers are needed there.", {"needed"}),
    ("Send the soldiers as needed.", set()),
    ("The surge was a mistake.", {"mistake"}),
    # "No" stands in the phrase of its noun, and speaks of what is to come.
    ("No combat troops, Berg said.", {"no"}),
    ("No soldiers of Norland were withdrawn.", set()),
    ("When asked if soldiers leave, Berg sang.", set()),
    # Each stance must be near.
    ("Norland has promised to a hall full of its oldest friends a deployment.", set()),
]


@pytest.mark.parametrize(("text", "lemmas"), GOVERNED)
def test_a_topic_hangs_on_the_strongest_stance_within_reach(analyse, text, lemmas):
    (sentence,) = analyse(text).sentences
    stances = [term for term in sentence.stances if term.section == "stances"]
    found = {match_stance(sentence, stances, topic) for topic in find_topics(sentence)}
    assert {stance.lemma for stance in found if stance} == lemmas
