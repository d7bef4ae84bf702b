"""What stands beside a name and changes what it says."""

import pytest

from muster.lexicon import load_lexicon


def readings(text: str) -> list[tuple[str, str, bool]]:
    names = load_lexicon().find_names(text)
    return [(text[name.start : name.end], str(name.kind), name.weak) for name in names]


@pytest.mark.parametrize(
    "text",
    ["pro-Iranian militias", "anti-Taliban fighters", "non-NATO members", "Pro-Iran groups", "Abu Ayyub al-Iraqi"],
)
def test_a_name_behind_pro_anti_or_non_means_somebody_else(text):
    assert readings(text) == []


@pytest.mark.parametrize("text", ["Russian-made helicopters", "an Iraqi-born officer", "Soviet-era tanks"])
def test_a_name_of_origin_names_no_party(text):
    assert readings(text) == []


def test_led_by_a_state_reads_as_an_adjective():
    assert readings("US-led forces") == [("US", "demonym", False)]
    assert readings("French-led forces") == [("French", "demonym", False)]
    assert readings("NATO-led forces") == [("NATO", "alliance", False)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Iran-backed militias", "Iran"),
        ("al Qaeda-linked militants", "al Qaeda"),
        ("Taliban-controlled Helmand", "Taliban"),
    ],
)
def test_those_near_to_a_party_make_its_name_weak(text, words):
    assert (words, True) in [(found, weak) for found, _, weak in readings(text)]


def test_where_something_is_based_is_a_full_name():
    assert readings("the Baghdad-based mission") == [("Baghdad", "capital", False)]


@pytest.mark.parametrize("text", ["CONTACT US", "FOLLOW US", "ABOUT US", "THIS IS IT", "IT IS TIME", "BOOK A CAR NOW"])
def test_words_in_capitals_are_no_names_where_everything_is_shouted(text):
    assert readings(text) == []


def test_the_same_letters_are_names_in_running_text_and_headlines():
    assert readings("IS fighters left") == [("IS", "group", False)]
    assert readings("a raid on IS.") == [("IS", "group", False)]
    assert readings("US TROOPS LEAVE") == [("US", "state", False)]


@pytest.mark.parametrize("text", ["Hamilton Jordan wrote", "Jordan Byrd wrote", "Chad Kelly threw", "Sydney Carton"])
def test_a_state_or_town_beside_a_given_name_is_weak(text):
    assert all(weak for _, _, weak in readings(text))


@pytest.mark.parametrize(
    "text", ["In Jordan the king spoke", "Jordan's army", "Chad President Idriss", "to Jordan Monday", "from Chad."]
)
def test_a_state_between_plain_words_and_titles_is_not_weak(text):
    assert not readings(text)[0][2]


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        ("Michelle Obama", True),
        ("President Obama", False),
        ("But Obama", False),
        ("Mr. Obama", False),
        ("Presidents Obama", False),
        ("On Monday Obama", False),
        ("Afghan President Karzai", False),
    ],
)
def test_a_surname_behind_another_given_name_is_weak(text, weak):
    assert readings(text)[-1][2] is weak


@pytest.mark.parametrize("text", ["mail@NATO.example", "site/Iraq/page", "q=Iraq"])
def test_addresses_hold_no_names(text):
    assert readings(text) == []
