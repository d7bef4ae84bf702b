"""Standing: how close a speaker stands to a figure."""

import pytest

from muster.extract.speaker.standing import is_institution, match_standing, tell_standing
from muster.model import Attribution, Standing

TEXT = (
    "Gen. Anna Berg came.\nCarl Lund, a baker, came with Eva Dahl, the spokeswoman.\n"
    "Former minister Jon Ek met Liv Moe, an analyst at a bank, and Pentagon spokesman Tor Vik."
)


@pytest.mark.parametrize(
    ("words", "speaker", "standing"),
    [
        ("she", "Anna Berg", Standing.NAMED_OFFICIAL),
        ("Dahl", "Eva Dahl", Standing.NAMED_OFFICIAL),
        ("General Lund", "Carl Lund", Standing.NAMED_OFFICIAL),
        ("he", "Jon Ek", Standing.OTHER),
        ("she", "Liv Moe", Standing.EXPERT),
        ("Vik", "Tor Vik", Standing.NAMED_OFFICIAL),
        ("military analysts", "military analysts", Standing.EXPERT),
        ("the Pentagon", "Pentagon", Standing.INSTITUTION),
        ("the ministry", "ministry", Standing.INSTITUTION),
        ("the Interior Ministry", "Interior Ministry", Standing.INSTITUTION),
        ("two senior officials", "senior officials", Standing.UNNAMED_OFFICIAL),
        ("two diplomats in Bamako", "two diplomats in Bamako", Standing.UNNAMED_OFFICIAL),
        ("officials at the Pentagon", "officials at the Pentagon", Standing.UNNAMED_OFFICIAL),
        ("an analyst in Niger", "an analyst in Niger", Standing.EXPERT),
        ("the government in Bamako", "government in Bamako", Standing.INSTITUTION),
        ("the Government of Mali", "Government of Mali", Standing.INSTITUTION),
        ("a passer-by", "a passer-by", Standing.OTHER),
        ("the Norland Monitoring Group", "Norland Monitoring Group", Standing.EXPERT),
        ("the Norland Observatory for Rights", "Norland Observatory for Rights", Standing.EXPERT),
        ("a war monitor", "a war monitor", Standing.EXPERT),
        ("a spokesman for the observatory", "a spokesman for the observatory", Standing.UNNAMED_OFFICIAL),
        ("Rebels", "Rebels", Standing.OTHER),
        ("the rebels", "rebels", Standing.OTHER),
        ("a rebel commander", "a rebel commander", Standing.UNNAMED_OFFICIAL),
        ("relatives' groups", "relatives' groups", Standing.OTHER),
        ("a resident of Mosul", "a resident of Mosul", Standing.OTHER),
        ("people close to it", "people close to it", Standing.OTHER),
        ("the refugee agency", "refugee agency", Standing.INSTITUTION),
        ("a member of parliament", "a member of parliament", Standing.UNNAMED_OFFICIAL),
        ("the parliament", "parliament", Standing.INSTITUTION),
        ("Ove Holm", "Ove Holm", Standing.OTHER),
    ],
)
def test_the_words_that_name_a_speaker_tell_the_standing(lexicon, words, speaker, standing):
    assert match_standing(words, speaker, TEXT, lexicon) is standing


def test_an_office_in_another_sentence_is_somebody_elses(lexicon):
    text = "It rained on the general. Ove Holm came. An official left."
    assert match_standing("Holm", "Ove Holm", text, lexicon) is Standing.OTHER
    assert match_standing("Holm", "Ove Holm", "The army's Gen. Ove Holm came.", lexicon) is Standing.NAMED_OFFICIAL


def test_an_office_on_another_line_is_somebody_elses(lexicon):
    text = "The general came.\nOve Holm came."
    assert match_standing("Holm", "Ove Holm", text, lexicon) is Standing.OTHER


@pytest.mark.parametrize(
    ("name", "expected"),
    [("NATO", True), ("Iraqi Defence Ministry", True), ("Anna Berg", False), ("Mosul", False), ("France", True)],
)
def test_states_ministries_and_groups_are_institutions_and_persons_and_towns_are_not(lexicon, name, expected):
    assert is_institution(name, lexicon) is expected


@pytest.mark.parametrize(
    ("words", "speaker", "standing", "told"),
    [
        ("he", "Tor Vik", Standing.NAMED_OFFICIAL, "Pentagon spokesman, for USA"),
        ("she", "Liv Moe", Standing.EXPERT, "analyst at a bank"),
        ("Ove Holm", "Ove Holm", Standing.OTHER, "other"),
        ("two Iraqi officials", "Iraqi officials", Standing.UNNAMED_OFFICIAL, "unnamed official, for IRQ"),
        ("NATO", "NATO", Standing.INSTITUTION, "institution, for NATO"),
        ("Mr. Obama", "Barack Obama", Standing.OTHER, "other, for USA"),
    ],
)
def test_the_standing_is_told_with_role_and_party(lexicon, words, speaker, standing, told):
    assert tell_standing(Attribution(speaker, words, 0, 1, standing), TEXT, lexicon) == told


def test_the_outlets_own_voice_is_told_as_that(lexicon):
    assert tell_standing(Attribution(), TEXT, lexicon) == "outlet's voice"
