"""Roles: offices and trades of persons, by the words beside the name."""

import pytest

from muster.extract.speaker.roles import find_party, find_role

# A text, the person that bars stand around at the first mention, and the role and party that are told.
TOLD = [
    ("Pentagon spokesman |Tor Vik| told reporters.", "Pentagon spokesman", "USA"),
    ("|Anna Berg|, the defence minister of France, said so.", "defence minister of France", "FRA"),
    ("U.S. Secretary of Defense |Tor Vik| said so.", "U.S. Secretary of Defense", "USA"),
    ("The French ambassador to Iraq, |Anna Berg|, said so.", "French ambassador to Iraq", "FRA"),
    ("The ambassador to Iraq, |Anna Berg|, said so.", "ambassador to Iraq", None),
    ("The army chief, Gen. |Anna Berg|, said so.", "army chief; Gen.", None),
    ("Col. |Ali Omar|, spokesman for the Iraqi army, said so.", "Col.; spokesman for the Iraqi army", "IRQ"),
    ("NATO Secretary General |Anna Berg| said so.", "NATO Secretary General", "NATO"),
    ("|Anna Berg|, who is the minister, came.\nFrench General Berg spoke.", "French General", "FRA"),
    ("|Liv Moe|, an analyst at a bank in Oslo, said so.", "analyst at a bank in Oslo", None),
    ("So said |Tor Vik|, spokesman of the U.S. forces. Others came.", "spokesman of the U.S. forces", "USA"),
    ("So said retired U.S. Army Gen. |Tor Vik|.", "retired U.S. Army Gen.", "USA"),
    ("They met a minister. |Liv Moe|, a professor.", "professor", None),
]
UNTOLD = [
    "|Ove Holm|, a baker, said so.",
    "|Ove Holm|, who met the minister, said so.",
    "They met President Obama. |Ove Holm| left.",
    "The minister left.\n|Ove Holm| left.",
    "|Ove Holm| left. The ministers Holmberg and Lund-Holm came.",
]


@pytest.mark.parametrize(("marked", "words", "party"), TOLD)
def test_words_beside_any_mention_tell_the_role_and_its_party(lexicon, marked, words, party):
    role = find_role(marked.split("|")[1], marked.replace("|", ""), lexicon)
    assert (role.words, role.party) == (words, party)


@pytest.mark.parametrize("marked", UNTOLD)
def test_without_an_office_or_trade_beside_the_name_there_is_no_role(lexicon, marked):
    assert find_role(marked.split("|")[1], marked.replace("|", ""), lexicon) is None


@pytest.mark.parametrize(
    ("text", "office", "expert"),
    [
        ("Minister Jon Ek left.", True, False),
        ("Former minister Jon Ek left.", False, False),
        ("Jon Ek, a retired general and fellow of a college, left.", False, True),
        ("Jon Ek, an analyst, left.", False, True),
    ],
)
def test_a_role_is_an_office_only_while_it_is_held(lexicon, text, office, expert):
    role = find_role("Jon Ek", text, lexicon)
    assert (role.is_office, role.is_expert) == (office, expert)


def test_an_office_is_of_the_party_that_is_no_place_of_work(lexicon):
    assert find_party("commander in Iraq of the French forces", lexicon) == "FRA"
    assert find_party("commander", lexicon) is None


def test_a_title_does_not_reach_across_a_full_stop(lexicon):
    role = find_role("Jon Ek", "They went to Mali. Brigadier General Jon Ek stayed.", lexicon)
    assert (role.words, role.party) == ("Brigadier General", None)
    role = find_role("Jon Ek", "They went to Mali with U.S. Brig. Gen. Jon Ek.", lexicon)
    assert (role.words, role.party) == ("U.S. Brig. Gen.", "USA")
