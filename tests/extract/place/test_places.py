"""Places: where forces are, go to, strike or leave."""

import pytest

from muster.extract.place.place_names import is_place
from muster.extract.place.places import match_places
from muster.extract.place.report_places import Places
from muster.model import Aspect

LEVEL, DECREASE = Aspect.LEVEL, Aspect.DECREASE
REPORT, DISPUTED = "place of the report", "place of the report, another just named"
ALONE = "only place of the report"
LATELY = "place of the report, just named"
CLAUSE = "behind a clause on the phrase"
HOME = "left for home"
LEFT = "left, right behind the phrase"
ONWARD = "left for another place"
CHANGES = "where the force is that changes"
HEADED = "place that heads the paragraph"
RECEIVER = "who is to get them"
WHERE = "place of the clause that it is in"
HELPED = "where those helped are"
THERE = "there: the place named last"

# The places of each text's last figure at this aspect, and the rule that chose them.
PLACED = [
    ("About 600 soldiers are in Iraq and Syria.", LEVEL, ("IRQ", "SYR"), "right behind the phrase"),
    ("About 600 soldiers went to Mosul.", LEVEL, ("IRQ",), "right behind the phrase"),
    ("About 600 soldiers left for the Middle East.", LEVEL, ("OTHER:Middle East",), "right behind the phrase"),
    ("About 600 soldiers with too little food stay on in Mali.", LEVEL, ("MLI",), "behind the phrase"),
    ("About 600 soldiers work with African troops in Mali.", LEVEL, ("MLI",), "behind the phrase"),
    ("About 600 soldiers are on Malian soil.", LEVEL, ("MLI",), "right behind the phrase"),
    ("About 600 soldiers died in the Malian civil war.", LEVEL, ("MLI",), "right behind the phrase"),
    ("About 600 soldiers went to Mali and the French base.", LEVEL, ("MLI",), "right behind the phrase"),
    ("It moved 600 soldiers from Mali to Niger.", LEVEL, ("NER",), "right behind the phrase"),
    ("It moved 600 soldiers from Mali to Niger.", DECREASE, ("MLI",), ONWARD),
    ("About 600 soldiers left Mali for Niger.", DECREASE, ("MLI",), ONWARD),
    ("About 600 soldiers left Mali for their base in Niger.", DECREASE, ("MLI",), ONWARD),
    ("About 600 soldiers left Mali for good.", DECREASE, ("MLI",), LEFT),
    ("It plans to bring its presence in the Sahel down to 600.", LEVEL, ("OTHER:Sahel",), CHANGES),
    (
        "It cut the force in Mali from 900 to about 600 before the presidential vote that is due in Niger.",
        LEVEL,
        ("MLI",),
        CHANGES,
    ),
    ("Its troops in Mali said it had 600 soldiers.", LEVEL, ("MLI",), "before the phrase"),
    ("It met in Mali. It sent 600 soldiers to back up French forces.", LEVEL, ("MLI",), ALONE),
    ("It met in Mali. It sent 600 soldiers to train French forces.", LEVEL, ("FRA",), HELPED),
    ("It sent 600 soldiers to back up Malian forces.", LEVEL, ("MLI",), HELPED),
    ("It sent 600 soldiers to back up French forces.", LEVEL, (), "place of the report"),
    ("It sent 600 soldiers to protect American troops.", LEVEL, (), "place of the report"),
    ("It pledged 600 police officers for Haiti.", LEVEL, ("HTI",), "right behind the phrase"),
    ("It is calm in France. It sent 600 soldiers to help French police.", LEVEL, ("FRA",), HELPED),
    ("It has 90 men in Mali. The largest contingent comes from Chad with 600 soldiers.", LEVEL, ("MLI",), ALONE),
    ("It withdrew 600 soldiers into Niger from Mali.", DECREASE, ("MLI",), LEFT),
    ("About 600 soldiers will return to Niger from Mali.", DECREASE, ("MLI",), HOME),
    ("About 600 soldiers come back from Mali and Chad to Niger.", DECREASE, ("MLI", "TCD"), HOME),
    ("It flies 600 soldiers home from Mali to Niger.", DECREASE, ("MLI",), HOME),
    ("About 600 soldiers who fought in Mali are now in Niger.", LEVEL, ("NER",), CLAUSE),
    ("About 600 soldiers who had been in Mali for years moved to Niger.", LEVEL, ("NER",), CLAUSE),
    ("About 600 soldiers who fought in Mali are happy.", LEVEL, ("MLI",), "right behind the phrase"),
    ("About 600 soldiers are in Mali's neighbour Niger.", LEVEL, ("NER",), "behind the phrase"),
    ("It sent 600 soldiers to Mali’s southern neighbor, Niger.", LEVEL, ("NER",), "behind the phrase"),
    ("Mali's neighbour Niger hosts 600 soldiers.", LEVEL, ("NER",), "where they are hosted"),
    ("French forces are in Niger. There are 600 soldiers there.", LEVEL, ("NER",), THERE),
    ("It met in Niger. It has 600 soldiers in the country, a man in Mali said.", LEVEL, ("NER",), THERE),
    ("In Mali it met. It has 600 soldiers worldwide.", LEVEL, (), "in no one place"),
    ("In northern Mali, 600 soldiers are at work.", LEVEL, ("MLI",), "before the phrase"),
    ("About 600 soldiers met, the army said in Mali.", LEVEL, ("MLI",), "later in the sentence"),
    ("It keeps 600 soldiers. Others are in Mali.", LEVEL, ("MLI",), ALONE),
    ("French soldiers: 600 soldiers.", LEVEL, (), REPORT),
]


@pytest.mark.parametrize(("text", "aspect", "places", "rule"), PLACED)
def test_places_around_a_figure_tell_where_its_forces_are(candidates, analyse, text, aspect, places, rule):
    found = match_places(candidates(text)[-1], aspect, (), Places(analyse(text)), ())
    assert found == (places, rule)


@pytest.mark.parametrize(
    ("text", "aspect", "rule"),
    [
        ("Germany would send 600 soldiers if France did.", Aspect.INCREASE, "no place told"),
        ("Germany now provides 600 peacekeepers.", LEVEL, "no place told"),
        ("Germany pulled out its 600 soldiers last year.", DECREASE, "no place told"),
        ("France contributes 90 soldiers to Clear Dune, Germany 600.", LEVEL, "no place told"),
        ("The 600 German soldiers have been trained by France.", LEVEL, "no place told"),
        ("France said Germany has 600 soldiers.", LEVEL, REPORT),
    ],
)
def test_what_a_state_gives_is_not_placed_at_home(candidates, analyse, text, aspect, rule):
    found = match_places(candidates(text)[-1], aspect, ("DEU",), Places(analyse(text)), ())
    assert found == ((), rule)


def test_there_is_not_the_actors_own_state(candidates, analyse):
    text = "In Mali and in Niger it rains. There are 600 soldiers there."
    found = match_places(candidates(text)[-1], LEVEL, ("NER",), Places(analyse(text)), ())
    assert found == (("MLI",), THERE)


@pytest.mark.parametrize(
    ("text", "aspect", "actors", "places"),
    [
        ("It massed 600 soldiers along the Ukrainian border.", LEVEL, ("RUS",), ("RUS",)),
        ("It withdrew 600 soldiers from its border with Ukraine.", DECREASE, ("RUS",), ("RUS",)),
        ("It rained in Ukraine. It has 600 soldiers near the frontier.", LEVEL, ("RUS",), ("RUS",)),
        ("Its border to eastern Ukraine is shut. It has 600 soldiers there.", LEVEL, ("RUS",), ("RUS",)),
        ("It sent 600 soldiers across the border into Ukraine.", LEVEL, ("RUS",), ("UKR",)),
        ("It has 600 soldiers near the border in Ukraine.", LEVEL, ("USA",), ("UKR",)),
        ("It has 600 soldiers along its fence with Belarus.", LEVEL, ("POL",), ("POL",)),
        ("It sent 600 soldiers to the boundary with Kosovo.", LEVEL, ("SRB",), ("SRB",)),
        ("It lost 600 soldiers near the border in Ukraine.", Aspect.EVENT, ("RUS",), ("UKR",)),
    ],
)
def test_forces_at_a_border_with_a_neighbour_stand_in_their_own_state(
    candidates, analyse, text, aspect, actors, places
):
    assert match_places(candidates(text)[-1], aspect, actors, Places(analyse(text)), ())[0] == places


@pytest.mark.parametrize(
    ("text", "actors", "places"),
    [
        ("Pakistani troops killed 40 militants near the border with Afghanistan.", (), ("PAK",)),
        ("Afghan police lost 40 soldiers along the Pakistani border.", ("AFG",), ("AFG",)),
        ("About 40 Iranian border guards died near the frontier with Pakistan.", ("IRN",), ("IRN",)),
        ("A cross-border raid from Afghanistan killed 40 soldiers.", ("PAK",), ("PAK",)),
        ("French jets killed 40 militants near the border with Niger.", (), ("NER",)),
        ("Malian troops killed 40 militants near the border in Niger.", (), ("NER",)),
    ],
)
def test_losses_at_a_border_are_on_the_side_of_the_party_that_is_named(candidates, analyse, text, actors, places):
    analysis = analyse(text + " It rained in Niger.")
    assert match_places(candidates(text)[-1], Aspect.EVENT, actors, Places(analysis), ())[0] == places


@pytest.mark.parametrize(
    ("text", "aspect", "places"),
    [
        ("It sent 600 soldiers from Timbuktu, Mali, to Niger.", LEVEL, ("NER",)),
        ("About 600 soldiers crossed over from Mali into Niger.", LEVEL, ("NER",)),
        ("It pulled 600 soldiers back to Mali. It rained in Niger and in Niger.", DECREASE, ("NER",)),
        ("It withdrew 600 soldiers of a base in Spain. It rained in Niger and in Niger.", DECREASE, ("NER",)),
    ],
)
def test_forces_are_where_they_go_and_leave_where_they_were(candidates, analyse, text, aspect, places):
    assert match_places(candidates(text)[-1], aspect, ("ESP",), Places(analyse(text)), ())[0] == places


def test_forces_are_called_up_at_home(candidates, analyse):
    text = "It rained in Lebanon. It called up 600 soldiers."
    found = match_places(candidates(text)[-1], LEVEL, ("ISR",), Places(analyse(text)), ())
    assert found == (("ISR",), "called up at home")


@pytest.mark.parametrize(
    ("text", "aspect", "places", "rule"),
    [
        ("It rained in Niger. It sent 600 soldiers to train Malian troops.", LEVEL, ("MLI",), "where those helped are"),
        (
            "It rained in Niger. It sent 600 soldiers to help the Chadian army.",
            LEVEL,
            ("TCD",),
            "where those helped are",
        ),
        ("It rained in Niger. The French army has 60,000 soldiers.", LEVEL, ("FRA",), "whole army"),
        ("It rained in Niger. It will enlarge the French army by 600 soldiers.", Aspect.INCREASE, (), "whole army"),
        ("It rained in Niger. It has 60,000 soldiers in uniform.", LEVEL, (), "in service anywhere"),
        ("In Niger it met. UNIFIL has 600 soldiers.", LEVEL, ("LBN",), "where the mission is"),
        ("In Niger it met. The Taliban have 600 soldiers.", LEVEL, ("AFG",), "where the group is at home"),
        (
            "Rain fell in Niger. In Niger 600 soldiers sat. It has 600 soldiers, as she said after the bombs in Spain.",
            LEVEL,
            ("NER",),
            LATELY,
        ),
        ("In Niger and in Niger it rained. They left Spain. It has 600 soldiers.", LEVEL, ("NER",), DISPUTED),
        ("In Mali, in Niger and in Chad it rained. It has 600 soldiers.", LEVEL, ("TCD",), "place named last of many"),
        ("In Niger and in Niger it met. The Taliban have 600 soldiers.", LEVEL, ("NER",), LATELY),
        ("In Niger and in Niger it met. UNIFIL has 600 soldiers.", LEVEL, ("LBN",), "where the mission is"),
    ],
)
def test_what_forces_are_for_and_whose_army_they_are_tells_where_they_are(
    candidates, analyse, text, aspect, places, rule
):
    found = match_places(candidates(text)[-1], aspect, ("ESP",), Places(analyse(text)), ())
    assert found == (places, rule)


@pytest.mark.parametrize(
    ("inherited", "rule"),
    [("MLI", "as the figure before"), ("TCD", "as the figure before, away from the report's place")],
)
def test_without_a_place_a_figure_goes_on_from_the_one_before(candidates, analyse, inherited, rule):
    text = "It keeps 600 soldiers. Others are in Mali."
    found = match_places(candidates(text)[-1], LEVEL, (), Places(analyse(text)), (inherited,))
    assert found == ((inherited,), rule)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Floods hit West Africa. Guinea asked. It sent 600 soldiers to the region.", ("OTHER:West Africa",)),
        ("Floods hit West Africa. It sent 600 soldiers to the flooded countries.", ("OTHER:West Africa",)),
        ("Ships left the Black Sea. It rained in Mali. It sent 600 soldiers to the region.", ("MLI",)),
        ("It met in Spain. It rained in Mali. It sent 600 soldiers across the country.", ("ESP",)),
        ("It met in Spain. It rained in Mali. It sent 600 soldiers to that country.", ("MLI",)),
        ("It rained in Mali. It sent 600 soldiers to its borders.", ("ESP",)),
        ("It rained in Mali. It has 600 soldiers in Niamey and elsewhere.", ("NER",)),
        ("It rained in Mali. It has 600 soldiers elsewhere.", ()),
        ("It rained in Mali. It won 600 soldiers from abroad.", ("MLI",)),
        ("It rained in Mali. 600 soldiers took off from a base in Chad.", ("MLI",)),
        ("It rained in Mali. It sent 600 soldiers from across Africa.", ("MLI",)),
        ("It has 600 soldiers in Mali, Chad said.", ("MLI",)),
        ("It has 600 soldiers in Mali, Chad and Niger.", ("MLI", "TCD", "NER")),
        ("It has 600 soldiers in Mali, Chad, and elsewhere.", ("MLI", "TCD")),
        ("It has 600 soldiers in the Persian Gulf, U.S. drones fly.", ("OTHER:Persian Gulf",)),
    ],
)
def test_words_of_place_lead_to_the_ground_that_they_mean(candidates, analyse, text, places):
    assert match_places(candidates(text)[-1], LEVEL, ("ESP",), Places(analyse(text)), ())[0] == places


def test_a_place_before_a_clause_of_its_own_does_not_reach_the_figure(candidates, analyse):
    text = "It met in Mali, and they have 600 soldiers."
    assert match_places(candidates(text)[-1], LEVEL, (), Places(analyse(text)), ("TCD",))[0] == ("TCD",)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Soldiers are in Iraq.", True),
        ("Soldiers left Iraq.", True),
        ("Soldiers are in southern Iraq.", True),
        ("In Iraq 600 soldiers left.", True),
        ("In Iraq with soldiers it rained.", True),
        ("Soldiers are in Iraqi.", False),
        ("The army of Iraq left.", False),
        ("It fights in the Iraq military.", False),
        ("Iraq left.", False),
        ("African states left.", False),
        ("Iraqi villages burned.", True),
        ("Iraq's capital burned.", True),
        ("The Iraqi war in Chad.", False),
        ("Mosul left.", True),
        ("Soldiers go by the rules of the U.S. timetable.", False),
        ("Soldiers are in the U.S. on leave.", True),
        ("Soldiers of the Ohio National Guard met.", False),
        ("A general told reporters in Baghdad.", False),
        ("A general told reporters of soldiers in Baghdad.", True),
    ],
)
def test_a_state_is_a_place_behind_a_word_that_leads_there(analyse, text, place):
    (sentence,) = analyse(text).sentences
    assert is_place(sentence, sentence.names[0]) is place


def test_the_places_near_a_position_are_those_behind_it_or_else_in_its_sentence(analyse):
    text = "In Mali it asked for troops in Niger and Chad.\nIt rained in Benin."
    analysis = analyse(text)
    places = Places(analysis)
    assert places.find_near(analysis.sentences[0], text.index("troops")) == ("NER", "TCD")
    assert places.find_near(analysis.sentences[0], len(text)) == ("NER", "TCD")
    assert places.main == ("BEN",)


def test_a_town_whose_name_a_person_bears_is_no_place_when_that_one_speaks(analyse):
    analysis = analyse("Ann Bergen met the press. Bergen spoke of troops in Mali.")
    assert Places(analysis).main == ("MLI",)
    assert [is_place(analysis.sentences[1], name) for name in analysis.sentences[1].names] == [False, True]


def test_a_comma_ties_a_town_to_its_country_but_no_list(analyse):
    codes = [
        [name.code for name in analyse(text).sentences[0].names]
        for text in (
            "They marched in Timbuktu, Niger.",
            "They marched in Timbuktu, Niger and Chad.",
        )
    ]
    assert codes == [["NER", "NER"], ["MLI", "NER", "TCD"]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("About 600 soldiers invaded Mali.", ("MLI",)),
        ("About 600 soldiers patrolled the streets of Bamako.", ("MLI",)),
        ("It flew 600 sorties against Mali.", ("MLI",)),
        ("It wants 600 peacekeepers for Mali.", ("MLI",)),
        ("About 600 soldiers sailed for Mali.", ("MLI",)),
        ("It voted for 600 soldiers in the new country of Mali.", ("MLI",)),
        ("Norlandish jets bombed Mali, killing 600 fighters.", ("MLI",)),
    ],
)
def test_verbs_of_going_and_striking_and_nouns_of_ground_lead_to_a_state(candidates, analyse, text, places):
    assert match_places(candidates(text)[-1], LEVEL, (), Places(analyse(text)), ())[0] == places


@pytest.mark.parametrize(
    ("text", "aspect", "places"),
    [
        ("About 600 soldiers based in Spain were flown to Mali.", LEVEL, ("MLI",)),
        ("About 600 soldiers left Spain for Mali.", LEVEL, ("MLI",)),
        ("About 600 soldiers leaving Spain flew to Mali.", LEVEL, ("MLI",)),
        ("About 600 soldiers are based in Spain.", LEVEL, ("ESP",)),
        ("It pulled 600 soldiers out of Mali.", DECREASE, ("MLI",)),
    ],
)
def test_a_base_is_an_origin_where_a_goal_follows(candidates, analyse, text, aspect, places):
    assert match_places(candidates(text)[-1], aspect, (), Places(analyse(text)), ())[0] == places


@pytest.mark.parametrize(
    ("text", "actors", "places", "rule"),
    [
        ("Finland said 60 Russian jets had entered its airspace.", ("RUS",), ("FIN",), "whose airspace it is"),
        ("Mali hosts about 600 soldiers.", ("FRA",), ("MLI",), "where they are hosted"),
        ("Mali, home to about 600 French soldiers, is dry.", ("FRA",), ("MLI",), "where they are hosted"),
        ("Russia has 600 soldiers near Ukraine.", ("RUS",), ("RUS",), "own side of the border"),
        ("France has 600 soldiers near Ukraine.", ("FRA",), ("UKR",), "right behind the phrase"),
        ("It met in Mali. It has 600 soldiers in the West African nation.", ("FRA",), ("MLI",), THERE),
        ("Mali is vast. It has 600 soldiers in the country.", ("FRA",), ("MLI",), THERE),
    ],
)
def test_ground_is_whose_it_is_said_to_be(candidates, analyse, text, actors, places, rule):
    assert match_places(candidates(text)[-1], LEVEL, actors, Places(analyse(text)), ()) == (places, rule)


def test_a_dateline_tells_the_place_of_a_report_that_names_no_other(analyse):
    assert Places(analyse("BAMAKO (Reuters) - It rained.")).main == ("MLI",)
    assert Places(analyse("BAMAKO (Reuters) - It rained in Niger.")).main == ("NER",)


@pytest.mark.parametrize(
    ("text", "actors", "places"),
    [
        ("Germany has 600 soldiers.", ("DEU",), ("DEU",)),
        ("Sweden's army chief asked for four brigades where there are two at present.", ("SWE",), ("SWE",)),
        ("Sweden, said France, has 600 soldiers.", ("SWE",), ()),
        ("Sweden sends 600 soldiers.", ("SWE",), ()),
        ("The coalition has 600 soldiers.", ("COALITION",), ()),
    ],
)
def test_an_army_is_at_home_where_no_other_country_is_named(candidates, analyse, text, actors, places):
    assert match_places(candidates(text)[-1], LEVEL, actors, Places(analyse(text)), ())[0] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("HONIARA -- France had 600 soldiers on the ground here, a police officer said.", ("SLB",)),
        ("HONIARA, Oct. 4 (Agency) - Some 600 French soldiers arrived on Thursday.", ("SLB",)),
        ("Honiara -- Some 600 French soldiers went to Mali on Thursday.", ("MLI",)),
        ("Honiara-based French soldiers, 600 in all, fell ill.", ()),
        ("The cabinet in Honiara has approved 600 soldiers for Mali.", ("MLI",)),
        ("Mali burns. For the force in Mali, a diplomat in Paris said, 600 soldiers may be found.", ("MLI",)),
        ("Officials counted 600 soldiers in Paris.", ("FRA",)),
        ("Spain might put 600 soldiers into the Lebanese south.", ("LBN",)),
        ("Spain met France and South Sudan on 600 soldiers.", ()),
        ("Spain has 600 commandos in the Malian bush.", ("MLI",)),
    ],
)
def test_datelines_and_seats_tell_places_from_where_words_were_spoken(candidates, analyse, text, places):
    assert match_places(candidates(text)[-1], LEVEL, (), Places(analyse(text)), ())[0] == places


def test_those_who_leave_home_go_where_they_relieve_others(candidates, analyse):
    text = "About 600 Malian soldiers left Bamako to relieve those in Niger."
    found = match_places(candidates(text)[0], Aspect.INCREASE, ("MLI",), Places(analyse(text)), ())
    assert found[0] == ("NER",)


HEAD = "France is in Mali, in Mali it stays.\n\n"


@pytest.mark.parametrize(
    ("text", "places", "rule"),
    [
        (HEAD + "It rains.\n\nNIGER. Paris says it has 600 soldiers.", ("NER",), HEADED),
        (HEAD + "It rains.\n\nNorthern Niger: Paris says it has 600 soldiers.", ("NER",), HEADED),
        (HEAD + "In Niger, the war goes on. The Spaniards have 600 soldiers.", ("NER",), HEADED),
        (HEAD + "In neighbouring Niger the war goes on. The Spaniards have 600 soldiers.", ("NER",), HEADED),
        (HEAD + "In Niger, the war goes on. Spain has 600 soldiers there.", ("NER",), HEADED),
        (HEAD + "Chad\n\nIt rains.\n\nNiger\n\nThe Spaniards have 600 soldiers.", ("NER",), HEADED),
        (HEAD + "NDJAMENA. It rains.\n\nNIAMEY. It rains.\n\nAGADEZ. It has 600 soldiers.", ("NER",), HEADED),
        # One line alone is the page's section, one town a dateline.
        (HEAD + "Niger\n\nThe Spaniards have 600 soldiers.", ("MLI",), ALONE),
        (HEAD + "Niamey: the Spaniards have 600 soldiers.", ("MLI",), ALONE),
        (HEAD + "Niger is dry. The Spaniards have 600 soldiers.", ("MLI",), ALONE),
        (HEAD + "In Niger, the war goes on.\n\nThe Spaniards have 600 soldiers.", ("MLI",), DISPUTED),
        (
            HEAD + "In Niger, it rains. It snows in Chad. The Spaniards have 600 soldiers.",
            ("MLI",),
            DISPUTED,
        ),
        (
            HEAD + "In Niger, it rains. The Spaniards have 600 soldiers in Chad.",
            ("TCD",),
            "right behind the phrase",
        ),
        (HEAD + "In Spain, the war goes on. The Spaniards have 600 soldiers.", ("MLI",), DISPUTED),
        (HEAD + "Niger, where about 600 Spanish soldiers serve, is dry.", ("NER",), WHERE),
        (HEAD + "Niger, which hosts 1,900 French soldiers, is to receive 600 more soldiers.", ("NER",), RECEIVER),
        (HEAD + "Niger, where it rains, is to receive 600 soldiers.", ("NER",), RECEIVER),
        (HEAD + "Niger, which Chad helps, said Spain would receive 600 soldiers.", ("MLI",), ALONE),
        (HEAD + "Niger, where it rains, met France over 600 soldiers.", ("MLI",), ALONE),
        (HEAD + "A diplomat in the Middle East says there are 600 soldiers.", ("MLI",), ALONE),
        ("It left 600 soldiers in Mali, and Madrid says they stay.", ("MLI",), "right behind the phrase"),
        ("It left 600 soldiers in Mali, and in Niger.", ("MLI", "NER"), "right behind the phrase"),
        (HEAD + "About 600 soldiers came when Niger closed its borders.", ("MLI",), ALONE),
    ],
)
def test_headings_and_openings_set_the_place_of_what_follows(candidates, analyse, text, places, rule):
    assert match_places(candidates(text)[-1], LEVEL, ("ESP",), Places(analyse(text)), ()) == (places, rule)
