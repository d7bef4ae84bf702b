"""Mission parts: of how many of a mission's soldiers a state has some, and who has more outside it."""

import pytest

# The actors of each text's figures, in order.
PARTS = [
    ("Ireland has 340 of UNIFIL's 10,000 soldiers in Lebanon.", ["IRL UN", "UN"]),
    ("Ireland provides about 340 of the 10,000 soldiers of UNIFIL in Lebanon.", ["IRL UN", "UN"]),
    ("Kenya will withdraw 400 of the 20,000 AU soldiers in Somalia.", ["KEN AU", "AU"]),
    ("Some 340 of UNIFIL's 10,000 soldiers in Lebanon are Irish.", ["IRL UN", "UN"]),
    ("Italy has 850 of KFOR's 4,500 soldiers in Kosovo.", ["ITA", "NATO"]),
    ("UNIFIL has 10,000 soldiers, among them 1,200 Indonesians and 1,100 Italians.", ["UN", "IDN UN", "ITA UN"]),
    (
        "UNIFIL numbers 10,000 peacekeepers, of whom 1,200 are Indonesians and 1,100 Italians.",
        ["UN", "IDN UN", "ITA UN"],
    ),
    ("Of ATMIS's 18,000 soldiers 4,046 are Kenyans.", ["AU", "KEN AU"]),
    ("Ghana's 900 soldiers make up a tenth of UNIFIL in Lebanon.", ["GHA UN"]),
]
OTHERS = [
    ("NATO has 4,500 soldiers in Kosovo, including 850 Italians.", ["NATO", "ITA"]),
    ("Ireland has 340 of its 8,000 soldiers in UNIFIL in Lebanon.", ["IRL UN", "IRL UN"]),
    ("Ethiopia has 4,000 soldiers in ATMIS and 10,000 more outside the mission.", ["ETH AU", "ETH"]),
    ("Kenya keeps 4,046 soldiers in ATMIS and 600 outside it in Somalia.", ["KEN AU", "KEN"]),
    ("Kenya keeps 4,046 soldiers in ATMIS and 600 outside Mogadishu.", ["KEN AU", "KEN AU"]),
]


@pytest.mark.parametrize(("text", "actors"), PARTS + OTHERS)
def test_a_part_of_a_missions_soldiers_is_the_states_that_has_it(extract, text, actors):
    assert [" ".join(claim.actors) for claim in extract(text).claims] == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Bundeswehr provides roughly 1,000 of the 1,700 troops of the NATO battlegroup.", ["DEU", "NATO"]),
        ("The Bundeswehr praised 1,000 of the 1,700 troops of the NATO battlegroup.", ["NATO", "NATO"]),
        ("NATO provides 1,000 of the 1,700 troops of the NATO battlegroup.", ["NATO", "NATO"]),
    ],
)
def test_a_part_may_be_told_of_the_states_army(extract, text, actors):
    assert [" ".join(claim.actors) for claim in extract(text).claims] == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Russia has 1,960 peacekeepers with 90 tanks in Nagorno-Karabakh.", ["RUS", "RUS"]),
        ("Two Russian peacekeepers were killed in Moldova.", ["RUS"]),
        ("Two Russian peacekeepers of the UN were killed in Mali.", ["RUS UN"]),
        ("The UN met. Two Russian peacekeepers were killed in Mali.", ["RUS UN"]),
        ("Two French peacekeepers were killed in Mali.", ["FRA UN"]),
    ],
)
def test_russia_keeps_the_peace_for_itself_where_no_union_is_named(extract, text, actors):
    assert [" ".join(claim.actors) for claim in extract(text).claims] == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("ISIS lost. ISIS fled from 250 fighters of a private company, the Quill Group.", "OTHER:Quill Group"),
        ("ISIS lost. Up to 250 fighters of a militia called Quill Shield came.", "OTHER:Quill Shield"),
        ("ISIS lost. Up to 250 fighters of the group, Anna Berg said, came.", "ISIS"),
    ],
)
def test_a_band_is_who_it_is_called(extract, text, actors):
    assert " ".join(extract(text).claims[-1].actors) == actors
