"""Places: where forces are, go to, strike or leave."""

import pytest

from muster.extract.places import Places, is_place, match_places
from muster.model import Aspect

LEVEL, DECREASE = Aspect.LEVEL, Aspect.DECREASE

# The places of each text's last figure at this aspect, and the rule that chose them.
PLACED = [
    ("About 600 soldiers are in Iraq and Syria.", LEVEL, ("IRQ", "SYR"), "behind the phrase"),
    ("About 600 soldiers went to Mosul.", LEVEL, ("IRQ",), "behind the phrase"),
    ("About 600 soldiers left for the Middle East.", LEVEL, ("OTHER:Middle East",), "behind the phrase"),
    ("It moved 600 soldiers from Mali to Niger.", LEVEL, ("NER",), "behind the phrase"),
    ("It moved 600 soldiers from Mali to Niger.", DECREASE, ("MLI",), "behind the phrase"),
    ("It withdrew 600 soldiers into Niger from Mali.", DECREASE, ("MLI",), "behind the phrase"),
    ("French forces are in Niger. There are 600 soldiers there.", LEVEL, ("NER",), "there: the place named last"),
    ("In northern Mali, 600 soldiers are at work.", LEVEL, ("MLI",), "before the phrase"),
    ("About 600 soldiers met, the army said in Mali.", LEVEL, ("MLI",), "later in the sentence"),
    ("It keeps 600 soldiers. Others are in Mali.", LEVEL, ("MLI",), "place of the report"),
    ("French soldiers: 600 soldiers.", LEVEL, (), "place of the report"),
]


@pytest.mark.parametrize(("text", "aspect", "places", "rule"), PLACED)
def test_places_around_a_figure_tell_where_its_forces_are(candidates, analyse, text, aspect, places, rule):
    found = match_places(candidates(text)[-1], aspect, (), Places(analyse(text)), ())
    assert found == (places, rule)


def test_there_is_not_the_actors_own_state(candidates, analyse):
    text = "In Mali and in Niger it rains. There are 600 soldiers there."
    found = match_places(candidates(text)[-1], LEVEL, ("NER",), Places(analyse(text)), ())
    assert found == (("MLI",), "there: the place named last")


def test_without_a_place_a_figure_goes_on_from_the_one_before(candidates, analyse):
    text = "It keeps 600 soldiers. Others are in Mali."
    found = match_places(candidates(text)[-1], LEVEL, (), Places(analyse(text)), ("TCD",))
    assert found == (("TCD",), "as the figure before")


def test_a_place_before_a_clause_of_its_own_does_not_reach_the_figure(candidates, analyse):
    text = "It met in Mali, and they have 600 soldiers."
    assert match_places(candidates(text)[-1], LEVEL, (), Places(analyse(text)), ("TCD",))[0] == ("TCD",)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Soldiers are in Iraq.", True),
        ("Soldiers left Iraq.", True),
        ("Soldiers are in southern Iraq.", True),
        ("Soldiers are in Iraqi.", False),
        ("The army of Iraq left.", False),
        ("It fights in the Iraq military.", False),
        ("Iraq left.", False),
        ("Mosul left.", True),
    ],
)
def test_a_state_is_a_place_behind_a_word_that_leads_there(analyse, text, place):
    (sentence,) = analyse(text).sentences
    assert [is_place(sentence, name) for name in sentence.names] == [place]


def test_the_places_near_a_position_are_those_behind_it_or_else_in_its_sentence(analyse):
    text = "In Mali it asked for troops in Niger and Chad.\nIt rained in Benin."
    analysis = analyse(text)
    places = Places(analysis)
    assert places.find_near(analysis.sentences[0], text.index("troops")) == ("NER", "TCD")
    assert places.find_near(analysis.sentences[0], len(text)) == ("NER", "TCD")
    assert places.main == ("BEN",)
