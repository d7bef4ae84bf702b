"""Parties as users type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.errors import UsageError
from muster.lexicon import load_lexicon
from muster.lexicon.entries import read_rows


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("US", "USA"),
        ("usa", "USA"),
        ("United States", "USA"),
        ("  united   states ", "USA"),
        ("American", "USA"),
        ("Iraq", "IRQ"),
        ("IRQ", "IRQ"),
        ("NATO", "NATO"),
        ("ISAF", "NATO"),
        ("daesh", "ISIS"),
        ("boko_haram", "BOKO_HARAM"),
        ("coalition", "COALITION"),
        ("Korea", "KOR"),
        ("Georgia", "GEO"),
        ("Middle East", "OTHER:Middle East"),
        ("OTHER:Middle East", "OTHER:Middle East"),
        ("other:middle east", "OTHER:Middle East"),
        ("Seleka", "OTHER:Seleka"),
        ("OTHER:Norland Guard", "OTHER:Norland Guard"),
    ],
)
def test_names_demonyms_and_codes_mean_a_party_in_any_case(words, code):
    assert load_lexicon().parse_party(words) == code


@pytest.mark.parametrize(
    ("words", "offer"),
    [
        ("Irak", "Iraq (IRQ)"),
        ("Afganistan", "Afghanistan (AFG)"),
        ("Hezbola", "Hezbollah (HEZBOLLAH)"),
        ("Mosul", "ask for Iraq (IRQ)"),
        ("Obama", "ask for United States (USA)"),
        ("UNIFIL", "ask for United Nations (UN)"),
        ("qqqq", "expected a name or code"),
        ("Azure Front", '"OTHER:Its Name", or a name of your own file, --lexicon'),
        ("", "expected a name or code"),
        ("OTHER:", "expected a name or code"),
    ],
)
def test_anything_else_is_refused_with_what_may_have_been_meant(words, offer):
    with pytest.raises(UsageError) as error:
        load_lexicon().parse_party(words)
    assert offer in str(error.value)
    assert "\n" not in str(error.value)


def test_every_label_and_code_leads_back_to_its_code():
    lexicon = load_lexicon()
    for row in read_rows("labels"):
        assert lexicon.parse_party(row["label"]) == row["code"]
        assert lexicon.parse_party(row["code"]) == row["code"]


@given(st.text(max_size=30))
def test_a_name_behind_other_is_taken_at_its_word(words):
    code = load_lexicon().parse_party(f"OTHER:x{words}")
    assert code.startswith("OTHER:")
    assert load_lexicon().parse_party(code) == code


@pytest.mark.parametrize("words", ["Quiet Tide", "Operation Quiet Tide", "quiet tide", "OTHER:Operation Quiet Tide"])
def test_a_mission_of_a_users_own_is_a_party(tmp_path, words):
    own = tmp_path / "own.toml"
    entry = 'kind = "mission"\ncode = "OTHER:Operation Quiet Tide"\nnames = ["Quiet Tide", "Operation Quiet Tide"]'
    own.write_text(f"[[name]]\n{entry}", encoding="utf-8")
    assert load_lexicon(own).parse_party(words) == "OTHER:Operation Quiet Tide"


def test_a_mission_of_a_party_that_has_names_is_none():
    with pytest.raises(UsageError, match="ask for ECOWAS"):
        load_lexicon().parse_party("ECOMIG")
